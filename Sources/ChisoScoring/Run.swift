import ChisoModel

/// Everything a run made, kept so that a scenario does anew only what it reaches.
struct Run: Sendable {
    var pack: RulePack
    var round: String
    var inputs: RunInputs
    /// What the pack's checks found.
    var checkDiagnostics: [Diagnostic]
    /// One per indicator.
    var columns: [IndicatorColumn]
    /// One list per indicator.
    var cellDiagnostics: [[Diagnostic]]
    var tally: Tally
    var groups: GroupResults
    var standings: [Standing]
    var order: [Int]
    var standingDiagnostics: [Diagnostic]
    /// What each function cost that was called; of a scenario, those called anew.
    var spending: [RuleSpending] = []

    /// The result as others see it.
    ///
    /// - Parameter loading: What was found while the pack and the round were read.
    func scorecards(loading: [Diagnostic]) -> Scorecards {
        let found =
            loading + checkDiagnostics + cellDiagnostics.joined() + groups.diagnostics
            + standingDiagnostics
        var cards = Scorecards(
            pack: pack, round: round, period: inputs.period, units: inputs.units,
            indicators: columns, groups: groups.columns, standings: standings, order: order,
            diagnostics: found.sorted())
        cards.unroundedTotals = groups.unroundedTotals
        cards.spending = spending
        return cards
    }
}
