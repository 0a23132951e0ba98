import ChisoModel

/// Looks at the documents named with figures that need one.
struct EvidenceAudit {
    /// How much of the words is looked at.
    private static let longest = 300

    let figures: RoundFigures

    /// D441 where no document is named, D442 where its number or its date is missing.
    ///
    /// A "no" and a count of none need no document: there is none to name.
    var findings: [Diagnostic] {
        let needing = figures.pack.fields.indices.filter { figures.pack.fields[$0].needsEvidence }
        return figures.periods.flatMap { period in
            needing.flatMap { field in
                figures.round.units.indices.compactMap { unit in
                    finding(RoundFigures.Given(unit: unit, field: field, period: period))
                }
            }
        }
    }

    private func finding(_ datum: RoundFigures.Given) -> Diagnostic? {
        guard figures.state(datum) == .given, figures.applies(datum.field, to: datum.unit),
            let column = figures.round.submissions[datum.period]?.columns[datum.field]
        else { return nil }
        let field = figures.pack.fields[datum.field]
        if [.yesNo, .count].contains(field.kind), column.values[datum.unit] == 0 { return nil }
        guard let named = column.evidence[datum.unit] else {
            return Diagnostic(
                AuditCode.documentMissing, .warning,
                "'\(field.key)' is given without the document that shows it",
                rule: figures.rule(datum.field), data: figures.place(datum),
                fix: "name the document with its number and date under 'evidence'")
        }
        let evidence = String(named.prefix(Self.longest))
        let lacking = [
            Evidence.namesNumber(evidence) ? nil : "number",
            Evidence.namesDay(evidence) ? nil : "date",
        ].compactMap { $0 }
        guard !lacking.isEmpty else { return nil }
        return Diagnostic(
            AuditCode.documentUnidentified, .warning,
            "the evidence of '\(field.key)', '\(evidence)', names no document "
                + lacking.joined(separator: " and no "),
            rule: figures.rule(datum.field), data: figures.place(datum),
            fix: "write it like 'Kế hoạch số 12/KH-UBND ngày 03/01/2024'")
    }
}

/// The words by which a document is known.
enum Evidence {
    /// Whether a document's number stands in a text: `12/BC-UBND`, `42/2019/QĐ-UBND`, `15-NQ/TW`.
    static func namesNumber(_ text: String) -> Bool {
        let number = #/[0-9]+[A-Za-z]?(/[0-9]{4})?/\p{Lu}[\p{L}&]*([-./][\p{L}&]+)*/#
        let ofTheParty = #/[0-9]+-\p{Lu}{2,}/\p{Lu}[\p{L}]*/#
        return text.contains(number) || text.contains(ofTheParty)
    }

    /// Whether a day stands in a text: `03/01/2024`, `2024-01-03`, `ngày 3 tháng 1 năm 2024`.
    static func namesDay(_ text: String) -> Bool {
        let days = text.matches(of: #/[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}/#)
        if days.contains(where: { Day(typed: String($0.0)) != nil }) { return true }
        let words = #/ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})/#.ignoresCase()
        return text.matches(of: words).contains { match in
            Day(typed: "\(match.1)/\(match.2)/\(match.3)") != nil
        }
    }
}
