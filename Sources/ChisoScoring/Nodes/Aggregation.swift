import ChisoModel

/// Makes every group's points, maxima and index from its children, leaves first.
struct Aggregation {
    let pack: RulePack
    let inputs: RunInputs
    let indicators: [IndicatorColumn]
    let functions: [Int: any NodeRule]

    private(set) var results: GroupResults

    init(
        pack: RulePack, inputs: RunInputs, indicators: [IndicatorColumn],
        functions: [Int: any NodeRule], results: GroupResults = GroupResults()
    ) {
        self.results = results
        self.pack = pack
        self.inputs = inputs
        self.indicators = indicators
        self.functions = functions
    }

    /// Fills ``results``, one column per group of the pack.
    mutating func run() {
        let count = inputs.units.count
        results.columns = Array(repeating: GroupColumn(count: count), count: pack.groups.count)
        results.sums = Array(repeating: nil, count: pack.groups.count)
        for place in pack.groups.indices.reversed() { aggregate(place, sums(place)) }
    }

    /// Fills ``results`` from an earlier run, doing anew the groups in `places`: each with all its ancestors.
    ///
    /// - Parameter scored: Places of indicators scored anew.
    mutating func run(from earlier: Run, only places: Set<Int>, scored: Set<Int>) {
        results = earlier.groups
        let before = Aggregation(
            pack: earlier.pack, inputs: earlier.inputs, indicators: earlier.columns,
            functions: functions, results: earlier.groups)
        for place in pack.groups.indices.reversed() where places.contains(place) {
            results.failures[place] = nil
            let changed = pack.groups[place].children.filter { child in
                switch child {
                case .indicator(let inner): scored.contains(inner)
                case .group(let inner): places.contains(inner)
                }
            }
            aggregate(place, sums(place, before, changed) ?? sums(place))
        }
    }

    // MARK: - One group

    /// The sums over a group's children.
    private func sums(_ place: Int) -> ChildSums {
        let group = pack.groups[place]
        var sums = ChildSums(count: inputs.units.count)
        for reference in group.children {
            let child = child(reference)
            guard child.role == .base, group.isWeighted else {
                sums.add(child, weight: 1)
                continue
            }
            sums.add(
                group.aggregate == .weightedIndex ? child.share : child, weight: child.weight)
        }
        return sums
    }

    /// The sums of an earlier run with the changed children taken out and put in again; nil where that leaves a trace.
    private func sums(
        _ place: Int, _ before: Aggregation, _ changed: [Group.Child]
    ) -> ChildSums? {
        guard !pack.groups[place].isWeighted,
            2 * changed.count < pack.groups[place].children.count || changed.isEmpty,
            var sums = before.results.sums[place], sums.isExact
        else { return nil }
        for reference in changed {
            sums.remove(before.child(reference))
            sums.add(child(reference), weight: 1)
        }
        return sums.isExact ? sums : nil
    }

    private mutating func aggregate(_ place: Int, _ sums: ChildSums) {
        let group = pack.groups[place]
        results.sums[place] = sums
        let parts =
            switch group.aggregate {
            case .sum, .weighted: RawFigures(sums)
            case .weightedIndex:
                RawFigures(meanOf: sums, max: group.max ?? pack.declaredMax(of: place))
            case .mean: RawFigures(meanOf: sums)
            case .function(let reads):
                apply(
                    reads, place: place, children: group.children.map(child), to: RawFigures(sums))
            }
        finish(place, group, parts)
    }

    /// Bounds, rounding and index; the root is bounded by the pack.
    private mutating func finish(_ place: Int, _ group: Group, _ sums: RawFigures) {
        let isRoot = place == 0
        var parts = sums
        for unit in parts.dropTooLarge() {
            results.failures[place, default: [:]][unit] = tooLarge(group, unit)
        }
        let decimals =
            group.decimals ?? (isRoot ? pack.precision.total : pack.precision.group)
        var column = GroupColumn(count: 0)
        column.isApplicable = parts.isApplicable
        column.reasons = parts.reasons
        let bonuses = bonusMaxima(group)
        (column.points, column.maxima, column.applicableMaxima) = (
            parts.points, parts.maxima, parts.applicableMaxima
        )
        for unit in parts.points.indices {
            let max = group.max ?? parts.maxima[unit]
            // The mean of the children that count may lie above the mean of all.
            let most = group.max ?? Swift.max(max, parts.applicableMaxima[unit])
            let base = Swift.min(Swift.max(parts.points[unit], group.min), most)
            var points = base + parts.added[unit]
            if let bounds = isRoot ? pack.totalBounds : nil {
                points = Swift.min(Swift.max(points, bounds.lowerBound), bounds.upperBound)
            } else {
                let extra = bonuses.reduce(0) { $0 + $1[unit] }
                points = Swift.min(Swift.max(points, group.min), most + extra)
            }
            // What counts for nothing decides nothing: no tie, and no class.
            column.points[unit] = parts.isApplicable[unit] ? points : 0
            column.maxima[unit] = max
            if let max = group.max {
                column.applicableMaxima[unit] = Swift.min(max, parts.applicableMaxima[unit])
            }
        }
        if isRoot { results.unroundedTotals = column.points }
        Rounding.round(&column.points, decimals)
        Rounding.round(&column.maxima, .places(Rounding.firstPlaces))
        Rounding.round(&column.applicableMaxima, .places(Rounding.firstPlaces))
        column.indices = indices(column, group)
        results.columns[place] = column
    }

    private func tooLarge(_ group: Group, _ unit: Int) -> Diagnostic {
        Diagnostic(
            ScoringCode.aggregateFailed, .error,
            "'\(group.key)' failed for \(inputs.units[unit].code): its points or maxima add up to "
                + "more than can be kept",
            rule: group.location, fix: "check the maxima and weights under it")
    }

    /// The index of each unit; NaN where the group is outside the scale or nothing applies.
    private func indices(_ column: GroupColumn, _ group: Group) -> [Double] {
        var indices = column.points
        for unit in indices.indices {
            let applicable = column.applicableMaxima[unit]
            indices[unit] =
                group.role == .base && applicable > 0 && column.isApplicable[unit]
                ? 100 * indices[unit] / applicable : .nan
        }
        Rounding.round(&indices, pack.precision.index)
        return indices
    }

    /// By bonus, then by unit: how far it may lift the group over its maximum.
    private func bonusMaxima(_ group: Group) -> [[Double]] {
        group.children.compactMap { child in
            guard case .group(let place) = child, pack.groups[place].role == .bonus else {
                return nil
            }
            return results.columns[place].maxima
        }
    }

    // MARK: - Children

    /// One child's figures, whether group or indicator.
    struct Child: Sendable {
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

        /// Whether the child counts for every unit.
        var countsForAll: Bool { !counts.contains(false) }

        /// The child as its share of what applies of it, 0 to 1; it counts where something applies.
        var share: Child {
            let ones = points.map { _ in 1.0 }
            return Child(
                key: key, weight: weight, role: role, isRounded: false,
                points: zip(points, applicableMaxima).map { $1 > 0 ? $0 / $1 : 0 },
                maxima: ones, applicableMaxima: ones, sameMax: 1, indices: indices,
                counts: zip(counts, applicableMaxima).map { $0 && $1 > 0 })
        }
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
            let blank = pack.blank(place)
            return Child(
                key: indicator.key, weight: indicator.weight, role: .base,
                isRounded: (indicator.decimals ?? pack.precision.indicator) != .unrounded,
                points: column.points, maxima: column.maxima, applicableMaxima: column.maxima,
                sameMax: sameMax(indicator), indices: nil,
                counts: column.statuses.map { $0.counts(where: blank) })
        }
    }

    private func sameMax(_ indicator: Indicator) -> Double? {
        if case .number(let max) = indicator.max { return max }
        return nil
    }

    // MARK: - A function of the pack

    /// What a group made by a function comes to before bounds and rounding.
    ///
    /// - Parameter parts: What the children add up to.
    mutating func apply(
        _ reads: [Read], place: Int, children: [Child], to parts: RawFigures
    ) -> RawFigures {
        var parts = parts
        guard let rule = functions[place] else { return parts }
        let arguments = reads.map { argument($0, children: children) }
        var outcomes = Outcomes(count: inputs.units.count, allowance: inputs.allowance)
        rule.evaluate(
            arguments, rows: inputs.units.indices, wanted: parts.isApplicable, into: &outcomes)
        results.costs[place] = outcomes.cost
        let group = pack.groups[place]
        for unit in inputs.units.indices where parts.isApplicable[unit] {
            let max = group.max ?? pack.scale
            let whole = parts.maxima[unit]
            let share = whole > 0 ? Swift.min(1, parts.applicableMaxima[unit] / whole) : 1
            parts.maxima[unit] = max
            parts.applicableMaxima[unit] = max * share
            let points = outcomes.numbers[unit]
            let isWithin = points >= group.min - 1e-9 && points <= max + 1e-9
            if outcomes.statuses[unit] == .number, isWithin {
                parts.points[unit] = points
                parts.reasons[unit] = outcomes.reasons[unit]
            } else {
                parts.isApplicable[unit] = false
                results.failures[place, default: [:]][unit] = failure(
                    group, outcomes, unit, max: max)
            }
        }
        return parts
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
            default: outcomes.failure(unit)?.message ?? "it returned no number"
            }
        return Diagnostic(
            ScoringCode.aggregateFailed, .error,
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

// MARK: - Before bounds and rounding

extension Aggregation {
    /// What children make of a group before bounds and rounding, one entry per unit.
    struct RawFigures {
        /// Of the children that are part of the scale.
        var points: [Double]
        /// Bonuses less penalties.
        var added: [Double]
        var maxima: [Double]
        var applicableMaxima: [Double]
        var isApplicable: [Bool]
        /// By unit: why a function of the pack made the points what they are, in its words.
        var reasons: [Int: String] = [:]

        /// Points and maxima added up.
        init(_ sums: ChildSums) {
            points = sums.points.values
            added = sums.added.values
            maxima = sums.maxima.values
            applicableMaxima = sums.applicable.values
            isApplicable = sums.applying.map { $0 > 0 }
        }

        /// The plain mean of the children that apply; maxima likewise, of all and of those that apply.
        init(meanOf sums: ChildSums) {
            self.init(sums)
            for unit in points.indices {
                let applying = Double(sums.applying[unit])
                if applying > 0 {
                    points[unit] /= applying
                    applicableMaxima[unit] /= applying
                }
                if sums.count > 0 { maxima[unit] /= Double(sums.count) }
            }
        }

        /// The weighted mean of the children's shares, on a maximum that applies whole.
        ///
        /// - Parameter sums: Of ``Child/share``, each times its weight.
        init(meanOf sums: ChildSums, max: Double) {
            self.init(sums)
            for unit in points.indices {
                let weights = applicableMaxima[unit]
                isApplicable[unit] = isApplicable[unit] && weights > 0
                points[unit] = weights > 0 ? max * points[unit] / weights : 0
                applicableMaxima[unit] = isApplicable[unit] ? max : 0
                maxima[unit] = max
            }
        }

        /// Far above any points, and far enough below the largest double to take percentages.
        private static let limit = 1e300

        /// Whether a node's figures can be gone on with; what is not a number cannot.
        @inline(__always)
        static func areWithin(
            _ points: Double, _ added: Double, _ maximum: Double, _ applicable: Double
        ) -> Bool {
            abs(points) <= limit && abs(added) <= limit && abs(maximum) <= limit
                && abs(applicable) <= limit
        }

        /// Takes out the units whose figures are too large to go on with, and returns them: nearly always none.
        mutating func dropTooLarge() -> [Int] {
            var dropped: [Int] = []
            for unit in points.indices {
                let isWithin = Self.areWithin(
                    points[unit], added[unit], maxima[unit], applicableMaxima[unit])
                guard !isWithin else { continue }
                (points[unit], added[unit], maxima[unit], applicableMaxima[unit]) = (0, 0, 0, 0)
                isApplicable[unit] = false
                dropped.append(unit)
            }
            return dropped
        }
    }
}

// MARK: - What the nodes came to

/// What the nodes of the tree came to.
struct GroupResults: Sendable {
    /// One per group of the pack.
    var columns: [GroupColumn] = []
    /// One per group of the pack: the sums it was made of.
    var sums: [ChildSums?] = []
    /// By unit: the total before rounding, for ranks that must be distinct.
    var unroundedTotals: [Double] = []
    /// By group and unit: why its function failed.
    var failures: [Int: [Int: Diagnostic]] = [:]
    /// By group: what its function cost.
    var costs: [Int: RuleCost] = [:]

    /// The units for which some function failed.
    var failedUnits: Set<Int> { Set(failures.values.flatMap(\.keys)) }

    /// Why functions failed.
    var diagnostics: [Diagnostic] { failures.values.flatMap(\.values) }
}
