import ChisoModel

/// Finds targets of later periods that are worse than what the unit has already.
struct TargetAudit {
    let figures: RoundFigures
    let scorecards: Scorecards

    /// D413, for indicators that say which way is better.
    var findings: [Diagnostic] {
        let pack = scorecards.pack
        return figures.round.targets.compactMap { target in
            guard target.period > scorecards.period,
                let place = pack.indicator(named: target.indicator)
            else { return nil }
            return finding(target, pack.indicators[place], place)
        }
    }

    private func finding(
        _ target: Round.Target, _ indicator: Indicator, _ place: Int
    ) -> Diagnostic? {
        guard let better = indicator.better, target.target.isFinite,
            let value = scorecards.cell(indicator: place, unit: target.unit).value
        else { return nil }
        let isWorse =
            better == .higher
            ? PrintedFigure.isLess(target.target, value)
            : PrintedFigure.isLess(value, target.target)
        guard isWorse else { return nil }
        return Diagnostic(
            AuditCode.targetWorseThanPresent, .warning,
            "the target of '\(indicator.key)' for \(target.period) is "
                + "\(PrintedFigure.text(target.target)), and \(scorecards.period) is at "
                + "\(PrintedFigure.text(value)) already",
            rule: indicator.location.path.isEmpty ? nil : indicator.location,
            data: figures.table("targets.csv", unit: target.unit, period: target.period),
            fix: "aim for what is \(better.rawValue) than that, or say why not")
    }
}
