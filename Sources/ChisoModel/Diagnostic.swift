/// One fault or remark about a pack, a round or a run: what, where in the rule, where in the data, how to fix.
///
/// Its text form is the one every command prints; see ``description``.
public struct Diagnostic: Hashable, Sendable {
    /// How much a diagnostic weighs: an error costs a cell, an indicator or the pack; a warning costs nothing; a note
    /// tells of what only looks wrong.
    public enum Severity: String, Sendable {
        case error
        case warning
        case note
    }

    /// What it is about, of those that a module declares; see ``Code``.
    public var code: Code
    /// Whether something was lost.
    public var severity: Severity
    /// One sentence; names are quoted as typed.
    public var message: String
    /// Where in `Rules`, when a rule or a pack is concerned.
    public var rule: SourceLocation?
    /// Where in `Datasets`, when a datum is concerned.
    public var data: DataLocation?
    /// What the reader can do about it.
    public var fix: String?
    /// The key or name that it is about, for who acts on it; nil where no one asks. The message says it too.
    public var name: String?
    /// The period of the record that it is about, whose edition judges it; nil for what is of no record, or of all.
    public var period: Period?

    /// Makes a diagnostic; places that do not apply are left out.
    public init(
        _ code: some DiagnosticCode, _ severity: Severity = .error, _ message: String,
        rule: SourceLocation? = nil, data: DataLocation? = nil, fix: String? = nil
    ) {
        self.code = Code(code)
        self.severity = severity
        self.message = Self.cut(message)
        self.rule = rule
        self.data = data
        self.fix = fix.map(Self.cut)
    }

    /// Bytes of a sentence beyond which it is cut: it may quote a cell of any length.
    private static let longest = 4096

    /// What it says wherever it stands: of files that were changed, what is known already is told by it.
    public var remark: Remark { Remark(code: code, message: message) }

    /// A code and a sentence, of no place.
    public struct Remark: Hashable, Sendable {
        /// The code.
        public let code: Code
        /// The sentence.
        public let message: String
    }

    /// As it is shown: letters that nobody sees by their numbers.
    private static func cut(_ text: String) -> String {
        let text = Spelling.visible(text)
        guard text.utf8.count > longest else { return text }
        return String(decoding: text.utf8.prefix(longest), as: UTF8.self) + "…"
    }
}

// MARK: - As text

extension Diagnostic: CustomStringConvertible {
    /// The text form: `error[R204]: …`, then the lines `rule:`, `data:` and `fix:` that apply.
    public var description: String {
        var lines = ["\(severity.rawValue)[\(code)]: \(message)"]
        if let rule { lines.append("  rule: \(rule)") }
        if let data { lines.append("  data: \(data)") }
        if let fix { lines.append("  fix:  \(fix)") }
        return lines.joined(separator: "\n")
    }
}

extension Diagnostic: Comparable {
    /// Order of report: by path and line of the rule, then of the data, then by code and message.
    public static func < (a: Diagnostic, b: Diagnostic) -> Bool { a.sortKey < b.sortKey }

    private var sortKey: (String, Int, String, Int, String) {
        (
            rule?.path ?? "", rule?.line ?? 0, data?.path ?? "", data?.row ?? 0,
            "\(code) \(data?.unit ?? "") \(data?.column ?? "") \(message)"
        )
    }
}
