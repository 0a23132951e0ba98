import ChisoModel

/// Tells of ranks that hang on one or two cases.
struct FewCasesAudit {
    let figures: RoundFigures
    let scorecards: Scorecards

    /// D423, at the figure that counts the cases.
    var findings: [Diagnostic] {
        scorecards.fewCases.values.joined().map { few in
            let unit = scorecards.units[few.unit].code
            let field = scorecards.pack.fields[few.field].key
            let datum = RoundFigures.Given(
                unit: few.unit, field: few.field, period: scorecards.period)
            return Diagnostic(
                AuditCode.rankOnFewCases, .note,
                "rank \(scorecards.standings[few.unit].rank ?? 0) of \(unit) hangs on "
                    + "\(PrintedFigure.counted(few.cases, "case")): "
                    + "'\(scorecards.pack.indicators[few.indicator].key)' is a share of "
                    + "\(field) = \(few.cases), and one more or fewer in it makes the rank "
                    + few.rankText,
                data: figures.place(datum),
                fix: "nothing need be done; a rule can let a share of so few not apply")
        }
    }
}

extension FewCases {
    /// `3`, or `3 to 7`.
    public var rankText: String {
        ranks.lowerBound == ranks.upperBound
            ? "\(ranks.lowerBound)" : "\(ranks.lowerBound) to \(ranks.upperBound)"
    }
}
