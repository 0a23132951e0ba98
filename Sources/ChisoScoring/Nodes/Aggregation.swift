import ChisoModel

/// Makes every group's points, maxima and index from its children, leaves first.
struct Aggregation {
    let pack: RulePack
    let inputs: RunInputs
    let indicators: [IndicatorColumn]
    let functions: [Int: any NodeRule]

    private(set) var results = GroupResults()

    init(
        pack: RulePack, inputs: RunInputs, indicators: [IndicatorColumn],
        functions: [Int: any NodeRule]
    ) {
        self.pack = pack
        self.inputs = inputs
        self.indicators = indicators
        self.functions = functions
    }

    /// Fills ``results``, one column per group of the pack.
    mutating func run() {
        let count = inputs.units.count
        results.columns = Array(repeating: GroupColumn(count: count), count: pack.groups.count)
        for place in pack.groups.indices.reversed() { aggregate(place) }
    }

    /// Fills ``results`` from an earlier run, doing anew the groups in `places`: each with all its ancestors.
    mutating func run(from earlier: GroupResults, only places: Set<Int>) {
        results = earlier
        for place in pack.groups.indices.reversed() where places.contains(place) {
            results.failures[place] = nil
            aggregate(place)
        }
    }

    // MARK: - One group

    private mutating func aggregate(_ place: Int) {
        let group = pack.groups[place]
        let children = group.children.map(child)
        var parts = Parts(count: inputs.units.count)
        switch group.aggregate {
        case .sum: parts.sum(children, weights: nil)
        case .weighted: parts.sum(children, weights: children.map(\.weight))
        case .mean: parts.mean(children)
        case .function(let reads):
            parts.sum(children, weights: nil)
            apply(reads, place: place, children: children, to: &parts)
        }
        finish(place, group, children, parts)
    }

    /// Bounds, rounding and index; the root is bounded by the pack.
    private mutating func finish(_ place: Int, _ group: Group, _ children: [Child], _ parts: Parts)
    {
        let isRoot = place == 0
        let decimals =
            group.decimals ?? (isRoot ? pack.precision.total : pack.precision.group)
        let bonus = children.filter { $0.role == .bonus }
        var column = GroupColumn(count: inputs.units.count)
        if isRoot { results.unroundedTotals = parts.points }
        for unit in parts.points.indices {
            let max = group.max ?? parts.maxima[unit]
            let applicable =
                group.max.map { Swift.min($0, parts.applicableMaxima[unit]) }
                ?? parts.applicableMaxima[unit]
            let extra = bonus.reduce(0) { $0 + ($1.max(unit) ?? 0) }
            let base = Swift.min(Swift.max(parts.points[unit], group.min), max)
            var points = base + parts.added[unit]
            if let bounds = isRoot ? pack.totalBounds : nil {
                points = Swift.min(Swift.max(points, bounds.lowerBound), bounds.upperBound)
            } else {
                points = Swift.min(Swift.max(points, group.min), max + extra)
            }
            if isRoot { results.unroundedTotals[unit] = points }
            column.points[unit] = Rounding.round(points, decimals)
            column.maxima[unit] = Rounding.round(max, Rounding.firstPlaces)
            column.applicableMaxima[unit] = Rounding.round(applicable, Rounding.firstPlaces)
            column.isApplicable[unit] = parts.isApplicable[unit]
            if group.role == .base, applicable > 0, parts.isApplicable[unit] {
                column.indices[unit] = Rounding.round(
                    100 * column.points[unit] / column.applicableMaxima[unit],
                    pack.precision.index)
            }
        }
        results.columns[place] = column
    }

    // MARK: - Children

    /// One child's figures, whether group or indicator.
    struct Child {
        let key: String
        let weight: Double
        let role: Group.Role
        let isRounded: Bool
        let points: [Double]
        let maxima: [Double]
        let applicableMaxima: [Double]
        /// The maximum, where it is one for all units and all of it applies.
        let sameMax: Double?
        let indices: [Double]?
        /// Whether the child counts for the unit: applies, and is not left out as missing or failed.
        let counts: [Bool]

        func max(_ unit: Int) -> Double? { maxima[unit] }
    }

    private func child(_ reference: Group.Child) -> Child {
        switch reference {
        case .group(let place):
            let group = pack.groups[place]
            let column = results.columns[place]
            return Child(
                key: group.key, weight: group.weight, role: group.role,
                isRounded: (group.decimals ?? pack.precision.group) != .unrounded,
                points: column.points, maxima: column.maxima,
                applicableMaxima: column.applicableMaxima, sameMax: nil, indices: column.indices,
                counts: column.isApplicable)
        case .indicator(let place):
            let indicator = pack.indicators[place]
            let column = indicators[place]
            let staysIn = pack.missing != .exclude
            return Child(
                key: indicator.key, weight: indicator.weight, role: .base,
                isRounded: (indicator.decimals ?? pack.precision.indicator) != .unrounded,
                points: column.points, maxima: column.maxima, applicableMaxima: column.maxima,
                sameMax: sameMax(indicator), indices: nil,
                counts: column.statuses.map { $0 == .scored || ($0 == .missing && staysIn) })
        }
    }

    private func sameMax(_ indicator: Indicator) -> Double? {
        if case .number(let max) = indicator.max { return max }
        return nil
    }

    // MARK: - A function of the pack

    private mutating func apply(
        _ reads: [Read], place: Int, children: [Child], to parts: inout Parts
    ) {
        guard let rule = functions[place] else { return }
        let arguments = reads.map { argument($0, children: children) }
        var outcomes = Outcomes(count: inputs.units.count)
        rule.evaluate(
            arguments, rows: inputs.units.indices, wanted: parts.isApplicable, into: &outcomes)
        let group = pack.groups[place]
        for unit in inputs.units.indices where parts.isApplicable[unit] {
            let max = group.max ?? pack.scale
            let whole = parts.maxima[unit]
            let share = whole > 0 ? parts.applicableMaxima[unit] / whole : 1
            parts.maxima[unit] = max
            parts.applicableMaxima[unit] = max * share
            let points = outcomes.numbers[unit]
            let isWithin = points >= group.min - 1e-9 && points <= max + 1e-9
            if outcomes.statuses[unit] == .number, isWithin {
                parts.points[unit] = points
            } else {
                parts.isApplicable[unit] = false
                results.failures[place, default: [:]][unit] = failure(
                    group, outcomes, unit, max: max)
            }
        }
    }

    private func failure(
        _ group: Group, _ outcomes: Outcomes, _ unit: Int, max: Double
    ) -> Diagnostic {
        let what =
            switch outcomes.statuses[unit] {
            case .number:
                "it returned \(Rounding.plainText(outcomes.numbers[unit])), its bounds are "
                    + "\(Rounding.plainText(group.min)) to \(Rounding.plainText(max))"
            case .notApplicable, .noneArising: "a node cannot be ended as not applicable"
            default: outcomes.failures[unit]?.message ?? "it returned no number"
            }
        return Diagnostic(
            "R206", .error,
            "the aggregate of '\(group.key)' failed for \(inputs.units[unit].code): \(what)",
            rule: outcomes.failures[unit]?.location ?? group.location,
            fix: "make it return a number within its bounds for every unit; a child that does not "
                + "apply arrives as nil")
    }

    private func argument(_ read: Read, children: [Child]) -> RuleArgument {
        switch read {
        case .childPoints(let place):
            .numbers(children[place].points, present: children[place].counts)
        case .childIndex(let place): indexArgument(children[place])
        case .childMax(let place): .numbers(children[place].maxima, present: nil)
        default: inputs.argument(for: read, indicator: nil, fields: pack.fields, optional: true)
        }
    }

    private func indexArgument(_ child: Child) -> RuleArgument {
        let indices =
            child.indices
            ?? zip(child.points, child.applicableMaxima).map {
                $1 > 0 ? Rounding.round(100 * $0 / $1, pack.precision.index) : .nan
            }
        return .numbers(indices, present: zip(indices, child.counts).map { !$0.isNaN && $1 })
    }
}
