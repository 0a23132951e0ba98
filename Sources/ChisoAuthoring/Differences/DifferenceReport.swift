import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring

/// What changed between two packs, and who moves on a round, in print.
public struct DifferenceReport: Report {
    /// What changed.
    let difference: PackDifference
    /// A round scored by both; nil where none is given.
    let answer: Answer?
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - answer: A round scored by the pack before and the pack after; nil where none is given.
    ///   - units: Codes of the units to show; empty for all.
    public init(
        _ difference: PackDifference, answer: Answer? = nil, units: [String] = []
    ) {
        self.difference = difference
        self.answer = answer
        self.units = units
    }

    /// Nothing of a difference is a table of records: the JSON stands in its place.
    public var csv: String { json.document }
}

// MARK: - Text and Markdown

extension DifferenceReport {
    /// What changed from the pack as a whole down to its code, then who moves.
    public func page(on screen: Screen?) -> Page {
        let (old, new) = (difference.before, difference.after)
        var page = Page()
        page.append(.title(new.title.isEmpty ? new.id : new.title, level: 1))
        page.append(
            .lines([
                "rules before: \(Self.name(old))", "rules after: \(Self.name(new))", summary,
            ]))
        append("Pack", difference.policies.map { Self.text($0, of: nil) }, to: &page)
        append("Groups", difference.groups.flatMap(Self.lines), to: &page)
        append("Indicators", difference.indicators.flatMap(Self.lines), to: &page)
        append("Fields", difference.fields.flatMap(Self.lines), to: &page)
        append("Checks across fields", difference.checks.flatMap(Self.lines), to: &page)
        if !difference.code.isEmpty { page.append(.title("Code", level: 2)) }
        for code in difference.code {
            page.append(.lines([code.owners.joined(separator: ", ")]))
            page.append(.changes(Self.lines(code)))
        }
        if let answer {
            page.append(.title("Who moves", level: 2))
            let report = SimulationReport(answer, units: units)
            page.blocks += report.page(withCauses: false).blocks.dropFirst()
        }
        return page
    }

    private func append(_ title: String, _ lines: [String], to page: inout Page) {
        guard !lines.isEmpty else { return }
        page.append(.title(title, level: 2))
        page.append(.lines(lines))
    }

    private static func name(_ pack: RulePack) -> String {
        pack.path + (pack.edition.isEmpty ? "" : ", edition \(pack.edition)")
    }

    // MARK: - Summary

    /// How much of each kind differs.
    private var summary: String {
        guard !difference.isEmpty else { return "nothing changed" }
        let counts = [
            Self.counted("group", difference.groups),
            Self.counted("indicator", difference.indicators),
            Self.counted("field", difference.fields), Self.counted("check", difference.checks),
        ].compactMap { $0 }
        var facts: [String] = []
        if !difference.policies.isEmpty {
            facts.append(
                PlainNumber.counted(difference.policies.count, "declaration") + " of the pack")
        }
        facts += counts
        if !difference.code.isEmpty {
            facts.append(PlainNumber.counted(difference.code.count, "piece") + " of code")
        }
        let tests = difference.tests
        facts.append(
            "tests: \(tests.added) added, \(tests.removed) removed, \(tests.changed) changed")
        return "changed: " + facts.joined(separator: "; ")
    }

    /// `indicators: 1 added, 4 changed`; nil for none.
    private static func counted(_ noun: String, _ entries: [PackDifference.Entry]) -> String? {
        guard !entries.isEmpty else { return nil }
        let parts = [PackDifference.Entry.Fate.added, .removed, .changed].compactMap { fate in
            let count = entries.count { $0.fate == fate }
            return count == 0 ? nil : "\(count) \(fate.rawValue)"
        }
        return "\(noun)s: " + parts.joined(separator: ", ")
    }

    // MARK: - Entries

    /// A line for the thing, then one for each change; what was added or removed takes one line.
    private static func lines(_ entry: PackDifference.Entry) -> [String] {
        let title = entry.title.isEmpty ? "" : " (\(entry.title))"
        switch entry.fate {
        case .added, .removed:
            let sign = entry.fate == .added ? "added" : "removed"
            let known = entry.changes.compactMap { change -> String? in
                guard Self.told.contains(change.name) || change.name.hasPrefix("max["),
                    let value = change.after ?? change.before
                else { return nil }
                return "\(change.name) \(text(value))"
            }
            let place = (entry.after ?? entry.before).map { ": \($0)" } ?? ""
            let facts = known.isEmpty ? "" : "; " + known.joined(separator: ", ")
            return ["\(sign) \(entry.key)\(title)\(facts)\(place)"]
        case .changed:
            let places = [entry.before, entry.after].compactMap { $0?.description }
            let place = Set(places).count == 1 ? places[0] : places.joined(separator: " → ")
            let name = entry.formerKey.map { "renamed \($0) → \(entry.key)" } ?? entry.key
            return ["\(name)\(title): \(place)"]
                + entry.changes.map { text($0, of: entry.key) }
        }
    }

    /// What is told of something that was added or removed.
    private static let told: Set = [
        "group", "code", "max", "min", "target", "weight", "type", "measure", "severity",
    ]

    /// `dossiers_on_time.target: 100 → 98`.
    private static func text(_ change: PackDifference.Change, of key: String?) -> String {
        let name = key.map { "\($0).\(change.name)" } ?? change.name
        let (before, after) = (change.before.map(text), change.after.map(text))
        switch (before, after) {
        case (let before?, let after?): return "\(name): \(before) → \(after)"
        case (let before?, nil): return "\(name): removed \(before)"
        case (nil, let after?): return "\(name): added \(after)"
        case (nil, nil): return name
        }
    }

    /// A value as text; several with commas.
    private static func text(_ value: ParameterValue) -> String {
        switch value {
        case .number(let number): PlainNumber.text(number)
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let items): items.map(text).joined(separator: ", ")
        case .record(let entries):
            entries.sorted { $0.key < $1.key }.map { "\($0.key) = \(text($0.value))" }
                .joined(separator: ", ")
        }
    }

    // MARK: - Code

    private static func lines(_ code: PackDifference.Code) -> [String] {
        code.removed.map { "- \($0.location): \($0.text)" }
            + code.added.map { "+ \($0.location): \($0.text)" }
    }
}

// MARK: - The contract `chiso.diff/1`, whose schema stands in the documentation

extension DifferenceReport {
    /// The whole document.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.diff/1")),
            ("pack", Self.pack(difference.after)), ("pack_before", Self.pack(difference.before)),
            ("same", .flag(difference.isEmpty)),
            ("declarations", .list(of: difference.policies, Self.change)),
            ("groups", .list(of: difference.groups, Self.entry)),
            ("indicators", .list(of: difference.indicators, Self.entry)),
            ("fields", .list(of: difference.fields, Self.entry)),
            ("checks", .list(of: difference.checks, Self.entry)),
            ("code", .list(of: difference.code, Self.code)),
            (
                "tests",
                .object([
                    ("added", .whole(difference.tests.added)),
                    ("removed", .whole(difference.tests.removed)),
                    ("changed", .whole(difference.tests.changed)),
                ])
            ),
            ("simulation", answer.map { SimulationReport($0, units: units).json } ?? .null),
        ])
    }

    private static func pack(_ pack: RulePack) -> JSONValue {
        .object([
            ("id", .string(pack.id)), ("edition", .string(pack.edition)),
            ("path", .string(pack.path)),
        ])
    }

    private static func entry(_ entry: PackDifference.Entry) -> JSONValue {
        .object([
            ("key", .string(entry.key)), ("former_key", .optional(entry.formerKey)),
            ("title", .string(entry.title)), ("fate", .string(entry.fate.rawValue)),
            ("before", .optional(entry.before?.description)),
            ("after", .optional(entry.after?.description)),
            ("changes", .list(of: entry.changes, change)),
        ])
    }

    private static func change(_ change: PackDifference.Change) -> JSONValue {
        .object([
            ("name", .string(change.name)),
            ("before", change.before.map { JSONValue($0) } ?? .null),
            ("after", change.after.map { JSONValue($0) } ?? .null),
        ])
    }

    private static func code(_ code: PackDifference.Code) -> JSONValue {
        .object([
            ("owners", .strings(code.owners)), ("removed", .list(of: code.removed, line)),
            ("added", .list(of: code.added, line)),
        ])
    }

    private static func line(_ line: PackDifference.Line) -> JSONValue {
        .object([
            ("place", .string(line.location.description)), ("text", .string(line.text)),
        ])
    }
}
