import ChisoModel

/// Finds targets that are worse than what the unit has already: of later periods, and of the period itself where no rule
/// holds the value against them, so that they can only be what is aimed at.
struct TargetAudit {
    let figures: RoundFigures
    let scorecards: Scorecards

    /// D413, for indicators that say which way is better.
    var findings: [Diagnostic] {
        let pack = scorecards.pack
        let ofIndicators = figures.round.targets.compactMap { target -> Diagnostic? in
            guard let place = pack.indicator(named: target.indicator),
                target.period.ends(after: scorecards.period)
                    || target.period == scorecards.period && !pack.isTargetRead(place)
            else { return nil }
            return finding(target, pack.indicators[place], place)
        }
        let ofGroups = figures.round.groupTargets.compactMap { target -> Diagnostic? in
            guard let place = pack.group(named: target.indicator),
                target.period == scorecards.period
                    || target.period.ends(after: scorecards.period),
                let points = scorecards.node(group: place, unit: target.unit).points
            else { return nil }
            return finding(
                target, of: pack.groups[place].key, from: points,
                better: pack.isTakenOff(.group(place)) ? .lower : .higher,
                pack.groups[place].location)
        }
        return ofIndicators + ofGroups
    }

    private func finding(
        _ target: Round.Target, _ indicator: Indicator, _ place: Int
    ) -> Diagnostic? {
        let cell = scorecards.cell(indicator: place, unit: target.unit)
        let isPoints = indicator.targetMeaning == .points
        let isTakenOff = scorecards.pack.isTakenOff(.indicator(place))
        guard let better = isPoints ? (isTakenOff ? .lower : .higher) : indicator.better,
            let present = isPoints ? cell.points : cell.value
        else { return nil }
        return finding(
            target, of: indicator.key, from: present, better: better, indicator.location)
    }

    private func finding(
        _ target: Round.Target, of key: String, from present: Double,
        better: Indicator.Better, _ rule: SourceLocation
    ) -> Diagnostic? {
        guard target.target.isFinite else { return nil }
        let isWorse =
            better == .higher
            ? PrintedFigure.isLess(target.target, present)
            : PrintedFigure.isLess(present, target.target)
        guard isWorse else { return nil }
        let period = target.period == scorecards.period ? "" : " for \(target.period)"
        return Diagnostic(
            AuditCode.targetWorseThanPresent, .warning,
            "the target of '\(key)'\(period) is \(PrintedFigure.text(target.target)), and "
                + "\(scorecards.period) is at \(PrintedFigure.text(present)) already",
            rule: rule.path.isEmpty ? nil : rule,
            data: figures.table("targets.csv", unit: target.unit, period: target.period),
            fix: "aim for what is \(better.rawValue) than that, or say why not")
    }
}
