import ChisoModel

/// How findings speak of a statement.
enum StatementWords {
    /// Its key, else its words, quoted.
    static func subject(_ statement: Statement) -> String {
        if !statement.key.isEmpty { return "'\(statement.key)'" }
        return statement.words.isEmpty ? "a figure" : "'\(shortened(statement.words))'"
    }

    /// A figure as the statement prints its own.
    static func text(_ value: Double, _ statement: Statement) -> String {
        PrintedFigure.text(value, statement.decimals, isPercent: statement.stated.contains("%"))
    }

    /// Document, place, words and note, as far as they are known.
    static func source(_ statement: Statement) -> String {
        let place = statement.place.isEmpty ? "" : ", \(statement.place)"
        let words = statement.words.isEmpty ? "" : ": \"\(shortened(statement.words))\""
        return statement.document + place + words
    }

    /// A finding at the statement's row that tells where the document has it.
    static func finding(
        _ code: AuditCode, _ severity: Diagnostic.Severity, _ statement: Statement,
        _ message: String, _ figures: RoundFigures, also other: Statement? = nil
    ) -> Diagnostic {
        let more = other.map { "; and \(source($0))" } ?? ""
        let note = statement.note.isEmpty ? "" : "; note: \(statement.note)"
        return Diagnostic(
            code, severity, message,
            data: figures.table(
                "statements.csv", row: statement.row, unit: statement.unit,
                period: statement.period),
            fix: "see \(source(statement))\(more)\(note)")
    }

    private static func shortened(_ words: String) -> String {
        words.count > 80 ? words.prefix(79) + "…" : words
    }
}

extension Statement {
    /// The day its figure holds at: the period's own last day where none is said.
    var heldOn: Day? { asOf ?? period.lastDay }
}
