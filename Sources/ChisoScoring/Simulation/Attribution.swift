import ChisoModel

/// Finds what changed units' totals between two runs, node by node; nodes of two packs are matched by key.
struct Attribution {
    private let before: Scorecards
    private let after: Scorecards
    /// Places before and after; nil on the side that has no node of the key. The nodes after stand first, by place.
    private let indicators: [(key: String, before: Int?, after: Int?)]
    private let groups: [(key: String, before: Int?, after: Int?)]
    /// By place in the groups after: places of all indicators beneath.
    private let beneath: [[Int]]
    /// By place in the groups after: whether its own numbers and function are what they were.
    private let isSame: [Bool]

    init(_ simulation: Simulation) {
        before = simulation.before
        after = simulation.after
        let (former, latter) = (before.pack, after.pack)
        indicators = Self.matched(
            former.indicators.map(\.key), latter.indicators.map(\.key),
            former.indicator(named:), latter.indicator(named:))
        groups = Self.matched(
            former.groups.map(\.key), latter.groups.map(\.key), former.group(named:),
            latter.group(named:))
        beneath = after.pack.groups.indices.map(after.pack.tree.indicators(under:))
        let (old, new) = (before.pack, after.pack)
        isSame = new.groups.map { group in
            guard let place = old.group(named: group.key) else { return false }
            let former = old.groups[place]
            return former.max == group.max && former.min == group.min
                && former.aggregate == group.aggregate
        }
    }

    /// What changed the total of a unit: most points first, then most maximum, then in printed order.
    func causes(of unit: Int) -> [Cause] {
        let old = TotalScale(before, unit: unit).contributions()
        let new = TotalScale(after, unit: unit).contributions()
        var parts = indicators.map { match in
            difference(
                match.before.map { old.indicators[$0] }, match.after.map { new.indicators[$0] })
        }
        var causes: [Cause] = []
        for match in groups {
            let part = difference(
                match.before.map { old.groups[$0] }, match.after.map { new.groups[$0] })
            guard isNotable(part) else { continue }
            if let place = match.after, let only = onlyChange(under: place, unit) {
                parts[only].points += part.points
                parts[only].maximum += part.maximum
            } else {
                causes.append(
                    Cause(node: .group(match.key), points: part.points, maximum: part.maximum))
            }
        }
        let own = zip(indicators, parts).compactMap { match, part in
            isNotable(part)
                ? Cause(node: .indicator(match.key), points: part.points, maximum: part.maximum)
                : nil
        }
        return sorted((own + causes).map(cleaned)).map { withIndex($0, unit) }
    }

    /// The place of the only indicator whose cell changed beneath a group that is itself the same.
    private func onlyChange(under group: Int, _ unit: Int) -> Int? {
        guard isSame[group] else { return nil }
        var only: Int?
        for place in beneath[group] where isChanged(place, unit) {
            if only != nil { return nil }
            only = place
        }
        return only
    }

    private func isChanged(_ place: Int, _ unit: Int) -> Bool {
        guard let other = indicators[place].before else { return true }
        let (old, new) = (before.indicators[other], after.indicators[place])
        return old.points[unit] != new.points[unit] || old.maxima[unit] != new.maxima[unit]
            || old.statuses[unit] != new.statuses[unit]
            || before.pack.indicators[other].weight != after.pack.indicators[place].weight
    }

    /// Splits the change of the index among the causes as ``Movement/indexByMaximum`` describes.
    private func withIndex(_ cause: Cause, _ unit: Int) -> Cause {
        guard let parts = indexParts(of: unit, points: cause.points, maximum: cause.maximum) else {
            return cause
        }
        var cause = cause
        cause.index = Rounding.round(parts.points + parts.maximum, Rounding.firstPlaces)
        return cause
    }

    /// What a change of points and of the maximum make of a unit's index, in percent; nil where an index is absent.
    func indexParts(
        of unit: Int, points: Double, maximum: Double
    ) -> (points: Double, maximum: Double)? {
        let (old, new) = (before.node(group: 0, unit: unit), after.node(group: 0, unit: unit))
        guard old.index != nil, new.index != nil, let p = old.points, let q = new.points,
            let m = old.applicableMax, let n = new.applicableMax, m > 0, n > 0
        else { return nil }
        let byPoints = 100 * points * (1 / m + 1 / n) / 2
        let byMaximum = -100 * maximum * (p + q) / 2 / (m * n)
        return (
            Rounding.round(byPoints, Rounding.firstPlaces),
            Rounding.round(byMaximum, Rounding.firstPlaces)
        )
    }

    // MARK: - Small parts

    private func difference(
        _ old: TotalScale.Contribution?, _ new: TotalScale.Contribution?
    ) -> TotalScale.Contribution {
        TotalScale.Contribution(
            points: (new?.points ?? 0) - (old?.points ?? 0),
            maximum: (new?.maximum ?? 0) - (old?.maximum ?? 0))
    }

    /// Whether a share is more than the hair of a sum of doubles.
    private func isNotable(_ share: TotalScale.Contribution) -> Bool {
        abs(share.points) > 5e-9 || abs(share.maximum) > 5e-9
    }

    private func cleaned(_ cause: Cause) -> Cause {
        var cause = cause
        cause.points = Rounding.round(cause.points, Rounding.firstPlaces)
        cause.maximum = Rounding.round(cause.maximum, Rounding.firstPlaces)
        return cause
    }

    private func sorted(_ causes: [Cause]) -> [Cause] {
        causes.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            return (-abs(x.points), -abs(x.maximum), a.offset)
                < (-abs(y.points), -abs(y.maximum), b.offset)
        }.map(\.element)
    }

    /// Keys of the second list in its order, then those only the first has.
    private static func matched(
        _ old: [String], _ new: [String], _ former: (String) -> Int?, _ latter: (String) -> Int?
    ) -> [(key: String, before: Int?, after: Int?)] {
        new.enumerated().map { ($1, former($1), $0) }
            + old.enumerated().filter { latter($1) == nil }.map { ($1, $0, nil) }
    }
}
