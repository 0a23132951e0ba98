import ChisoModel
import ChisoPrint

/// What became of a sealed bundle, in print: every file, the results recomputed, and the verdict.
public struct VerificationReport: Sendable {
    /// What it is written as.
    public enum Format: String, CaseIterable, Sendable {
        /// A line a file, then what differs.
        case table
        /// The contract `chiso.verification/1`.
        case json
    }

    let verification: Verification
    /// The widest a line may be, in columns; the paths of files keep theirs.
    let width: Int

    /// Units told of in text, and sentences on each; the JSON form has all.
    private static let most = 20

    /// Prepares a report.
    public init(_ verification: Verification, width: Int = 80) {
        self.verification = verification
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
        ([Printable.text("bundle: \(verification.folder)")] + digest + origin + [""] + files + [""]
            + recomputation + ["", verdict]).joined(separator: "\n") + "\n"
    }

    // MARK: - What was sealed

    private var digest: [String] {
        let found = "digest: \(verification.digest ?? "none, SHA256SUMS is missing")"
        guard let expected = verification.expected else { return [found] }
        return verification.isExpected
            ? [found, "        as expected"] : [found, "due:    \(expected)"]
    }

    private var origin: [String] {
        guard let seal = verification.seal else { return [] }
        var lines = [
            "sealed: chiso \(seal.engine), \(seal.lua)",
            "run:    round \(seal.round), period \(seal.period), pack \(seal.pack), edition \(seal.edition)",
        ]
        if verification.isOfAnotherVersion {
            lines.append("here:   chiso \(Engine.version), \(verification.lua): another version")
        }
        return lines.map(Printable.text)
    }

    // MARK: - Files

    private var files: [String] {
        verification.files.map { file in
            let line = "\(label(file.status.rawValue))\(Printable.text(file.path))"
            return file.note.map { "\(line)  (\(Printable.text($0)))" } ?? line
        }
    }

    private func label(_ word: String) -> String { DisplayWidth.padded(word, to: 9) }

    // MARK: - Results

    private var recomputation: [String] {
        switch verification.recomputation {
        case .notMade(let reason):
            return DisplayWidth.wrapped(
                Printable.text("not recomputed: \(reason)"), to: width, indent: 2)
        case .made(let results, let units):
            return ["recomputed from the rules and data of the bundle:"]
                + results.flatMap(lines) + lines(units)
        }
    }

    private func lines(_ result: Verification.Result) -> [String] {
        guard let line = result.difference else { return [label("same") + result.path] }
        return [
            "\(label("differs"))\(result.path)  (first in line \(line.number))",
            cut("  sealed:     \(line.sealed ?? "nothing, the file has ended")"),
            cut("  recomputed: \(line.recomputed ?? "nothing, the results have ended")"),
        ]
    }

    private func lines(_ units: [Verification.Unit]) -> [String] {
        guard !units.isEmpty else { return [] }
        let shown = units.prefix(Self.most).flatMap { unit -> [String] in
            let more = unit.differences.count - Self.most
            return ["  \(Printable.text(unit.code))"]
                + unit.differences.prefix(Self.most).map { cut("    \($0)") }
                + (more > 0 ? ["    and \(more) more"] : [])
        }
        let more = units.count - Self.most
        return ["", "\(PlainNumber.counted(units.count, "unit")) with other figures:"] + shown
            + (more > 0 ? ["  and \(more) more units"] : [])
    }

    private func cut(_ line: String) -> String {
        DisplayWidth.cut(Printable.text(line), to: width)
    }

    // MARK: - Verdict

    private var verdict: String {
        if verification.isSame {
            let count = PlainNumber.counted(verification.files.count, "file")
            return "everything is as sealed: \(count), and the results come out again byte for byte"
        }
        let count = verification.files.count { $0.status != .same }
        var faults: [String] = []
        if !verification.isExpected { faults.append("the digest is not the one that is due") }
        if count > 0 {
            faults.append(
                count == 1 ? "1 file is not as sealed" : "\(count) files are not as sealed")
        }
        switch verification.recomputation {
        case .notMade: faults.append("the results were not recomputed")
        case .made(let results, _):
            faults.append(
                results.allSatisfy { $0.difference == nil }
                    ? "the results come out again" : "the results come out otherwise")
        }
        return "NOT as sealed: " + faults.joined(separator: "; ")
    }
}

// The contract `chiso.verification/1`; its schema stands in the documentation.

extension VerificationReport {
    /// The whole document.
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.verification/1")),
            ("same", .flag(verification.isSame)),
            ("digest", .optional(verification.digest)),
            ("expected", .optional(verification.expected)),
            ("sealed_by", sealedBy),
            ("verified_by", Self.version(Engine.version, verification.lua)),
            ("other_version", .flag(verification.isOfAnotherVersion)),
            ("run", run),
            ("files", .list(of: verification.files, Self.file)),
            ("not_recomputed", .optional(notRecomputed)),
            ("results", .list(of: results, Self.result)),
            ("units", .list(of: units, Self.unit)),
        ])
    }

    private var sealedBy: JSONValue {
        verification.seal.map { Self.version($0.engine, $0.lua) } ?? .null
    }

    private static func version(_ engine: String, _ lua: String) -> JSONValue {
        .object([("engine", .string(engine)), ("lua", .string(lua))])
    }

    private var run: JSONValue {
        guard let seal = verification.seal else { return .null }
        return .object([
            ("pack", .string(seal.pack)), ("edition", .string(seal.edition)),
            ("round", .string(seal.round)), ("period", .string(seal.period.text)),
        ])
    }

    private var notRecomputed: String? {
        if case .notMade(let reason) = verification.recomputation { return reason }
        return nil
    }

    private var results: [Verification.Result] {
        if case .made(let results, _) = verification.recomputation { return results }
        return []
    }

    private var units: [Verification.Unit] {
        if case .made(_, let units) = verification.recomputation { return units }
        return []
    }

    private static func file(_ file: Verification.File) -> JSONValue {
        .object([
            ("path", .string(file.path)), ("status", .string(file.status.rawValue)),
            ("note", .optional(file.note)),
        ])
    }

    private static func result(_ result: Verification.Result) -> JSONValue {
        .object([
            ("path", .string(result.path)), ("same", .flag(result.difference == nil)),
            ("line", .optional(result.difference?.number)),
            ("sealed", .optional(result.difference?.sealed)),
            ("recomputed", .optional(result.difference?.recomputed)),
        ])
    }

    private static func unit(_ unit: Verification.Unit) -> JSONValue {
        .object([("unit", .string(unit.code)), ("differences", .strings(unit.differences))])
    }
}
