import ChisoModel

/// Diagnostics in order of report, without the flood one broken rule makes: the first of each code in full.
public struct DiagnosticSummary: Sendable {
    private let diagnostics: [Diagnostic]
    private let limit: Int

    /// Prepares a summary that prints at most `limit` diagnostics of each code in full.
    public init(_ diagnostics: [Diagnostic], limit: Int = 20) {
        self.diagnostics = diagnostics
        self.limit = limit
    }

    /// The diagnostics, then a line for each code that has more; empty when there are none.
    public var text: String {
        var counts: [Diagnostic.Code: Int] = [:]
        var parts: [String] = []
        for diagnostic in diagnostics {
            counts[diagnostic.code, default: 0] += 1
            guard counts[diagnostic.code, default: 0] <= limit else { continue }
            parts.append(diagnostic.printable.description)
        }
        for (code, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where count > limit {
            parts.append("and \(count - limit) more with code \(code)")
        }
        return parts.isEmpty ? "" : parts.joined(separator: "\n") + "\n"
    }
}

extension Diagnostic {
    /// The same without control characters, which messages may quote from the data.
    fileprivate var printable: Diagnostic {
        var clean = self
        clean.message = Printable.text(message)
        clean.fix = fix.map(Printable.text)
        clean.rule?.path = Printable.text(rule?.path ?? "")
        clean.data?.path = Printable.text(data?.path ?? "")
        clean.data?.column = data?.column.map(Printable.text)
        clean.data?.cell = data?.cell.map(Printable.text)
        clean.data?.unit = data?.unit.map(Printable.text)
        clean.data?.period = data?.period.map { Period(Printable.text($0.text)) }
        return clean
    }
}
