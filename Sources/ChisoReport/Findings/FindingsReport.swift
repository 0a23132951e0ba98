import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a check found, in print: every finding, how complete the figures are, and a line that counts.
public struct FindingsReport: Sendable {
    /// What findings are written as.
    public enum Format: String, CaseIterable, Sendable {
        /// Every finding in full, then tables of what is missing.
        case table
        /// The contract `chiso.findings/1`.
        case json
    }

    let findings: Findings
    /// The widest a line of a table may be, in columns.
    let width: Int

    /// - Parameter width: The widest a line of the tables may be, in terminal columns; findings keep their lines.
    public init(_ findings: Findings, width: Int = 80) {
        self.findings = findings
        self.width = width
    }

    /// The report as text that ends in a line end.
    public func render(_ format: Format) -> String {
        switch format {
        case .table: text
        case .json: json.document
        }
    }

    private var text: String {
        let found = DiagnosticSummary(findings.findings, limit: .max).text
        var page = Page()
        page.append(.grid(grid("unit", findings.units.filter(\.lacksSomething))))
        page.append(.grid(grid("field", findings.fields.filter(\.lacksSomething))))
        if findings.round != nil { page.append(.grid(Grid(tallies, findings.tallies))) }
        page.append(.lines([summary]))
        return (found.isEmpty ? "" : found + "\n") + page.text(width: width)
    }

    /// Findings counted by document and period.
    private var tallies: [TableColumn<Findings.Tally>] {
        [
            .text("document", fit: .wrap) {
                .text($0.source.isEmpty ? PlainNumber.none : $0.source)
            },
            .text("period") { .text($0.period?.text ?? PlainNumber.none) },
            .number("errors") { .whole($0.errors) }, .number("warnings") { .whole($0.warnings) },
            .number("notes") { .whole($0.notes) },
        ]
    }

    /// `3 errors, 5 warnings, 2 notes in 40 statements, 1234 figures, 8 units`.
    private var summary: String {
        let found = [
            PlainNumber.counted(findings.count(.error), "error"),
            PlainNumber.counted(findings.count(.warning), "warning"),
            PlainNumber.counted(findings.count(.note), "note"),
        ]
        let counts = findings.counts
        let seen =
            if findings.round != nil {
                [
                    PlainNumber.counted(counts.statements, "statement"),
                    PlainNumber.counted(counts.figures, "figure"),
                    PlainNumber.counted(counts.units, "unit"),
                ]
            } else if findings.pack != nil {
                [
                    PlainNumber.counted(counts.indicators, "indicator"),
                    PlainNumber.counted(counts.fields, "field"),
                ]
            } else {
                [String]()
            }
        let what =
            seen.isEmpty ? "; nothing else could be checked" : " in " + seen.joined(separator: ", ")
        return found.joined(separator: ", ") + what + completeness
    }

    /// Which of several periods was checked for completeness; all else is checked for every period.
    private var completeness: String {
        guard let period = findings.period, findings.counts.periods > 1 else { return "" }
        return "; completeness of \(period) only"
    }

    /// Only what lacks something; the JSON form has all.
    private func grid(_ heading: String, _ rows: [Findings.Completeness]) -> Grid {
        Grid(
            Self.columns(key: heading, notApplicable: "NA")
                + [.number("missing") { .whole($0.missing.count) }], rows)
    }

    /// What a terminal and JSON both tell; they call some of it otherwise.
    private static func columns(
        key: String, notApplicable: String
    ) -> [TableColumn<Findings.Completeness>] {
        [
            .text(key, fit: .keep) { .text($0.key) }, .text("title") { .text($0.title) },
            .number("due") { .whole($0.due) }, .number("given") { .whole($0.given) },
            .number(notApplicable) { .whole($0.notApplicable) },
            .number("refused") { .whole($0.refused) },
        ]
    }
}

extension Findings.Completeness {
    /// Whether a figure that is due was not given, or not believed.
    fileprivate var lacksSomething: Bool { !missing.isEmpty || refused > 0 }
}

// MARK: - The contract `chiso.findings/1`, whose schema stands in the documentation

extension FindingsReport {
    /// The whole document.
    var json: JSONValue {
        let counts = findings.counts
        return .object([
            ("schema", .string("chiso.findings/1")),
            (
                "pack",
                findings.pack.map { pack in
                    .object([("id", .string(pack.id)), ("edition", .string(pack.edition))])
                } ?? .null
            ),
            ("round", .optional(findings.round)),
            ("period", .optional(findings.period?.text)),
            ("errors", .whole(findings.count(.error))),
            ("warnings", .whole(findings.count(.warning))),
            ("notes", .whole(findings.count(.note))),
            (
                "checked",
                .object([
                    ("statements", .whole(counts.statements)),
                    ("figures", .whole(counts.figures)),
                    ("units", .whole(counts.units)),
                    ("indicators", .whole(counts.indicators)),
                    ("fields", .whole(counts.fields)),
                ])
            ),
            ("findings", .list(of: findings.findings, Contract.diagnostic)),
            ("counted", .list(of: findings.tallies, tally)),
            (
                "completeness",
                .object([
                    ("units", .list(of: findings.units, completeness)),
                    ("fields", .list(of: findings.fields, completeness)),
                ])
            ),
        ])
    }

    private func tally(_ tally: Findings.Tally) -> JSONValue {
        .object([
            ("document", .string(tally.source)), ("period", .optional(tally.period?.text)),
            ("errors", .whole(tally.errors)), ("warnings", .whole(tally.warnings)),
            ("notes", .whole(tally.notes)),
        ])
    }

    private func completeness(_ row: Findings.Completeness) -> JSONValue {
        .object(
            JSONValue.members(Self.columns(key: "key", notApplicable: "not_applicable"), row)
                + [("missing", .strings(row.missing))])
    }
}
