import ChisoModel

extension NodeSheet {
    /// What the sums of a node are made in.
    struct Sums {
        var points: SheetSum
        var added: SheetSum
        var maxima: SheetSum
        var applicable: SheetSum
        /// Weights, of all children and of those that count.
        var weights: SheetSum
        var applying: SheetSum
        /// The maxima with every factor at 1.
        var own: SheetSum

        init(count: Int) {
            let sum = SheetSum(count: count)
            (points, added, maxima, applicable) = (sum, sum, sum, sum)
            (weights, applying, own) = (sum, sum, sum)
        }
    }

    /// Makes every group, leaves first.
    func makeNodes(in sums: inout Sums) {
        for place in pack.groups.indices.reversed() {
            if isStale { settleCounts(place) }
            if case .function(let reads) = pack.groups[place].aggregate {
                makeByFunction(place, reads)
            } else if pack.groups[place].aggregate == .weightedIndex {
                makeOfIndices(place)
            } else {
                add(place, in: &sums)
                finish(place, sums)
            }
        }
        isStale = false
    }

    /// The units a group counts for: those of any child on the scale.
    private func settleCounts(_ place: Int) {
        let line = pack.indicators.count + place
        for unit in 0..<count { lines[line].counts[unit] = false }
        for child in nodes[place].base {
            for unit in 0..<count where lines[child].counts[unit] {
                lines[line].counts[unit] = true
            }
        }
        lines[line].isWhole = !lines[line].counts.contains(false)
    }

    // MARK: - Sums

    private func add(_ place: Int, in sums: inout Sums) {
        let node = nodes[place]
        let areSameMaxima = node.base.allSatisfy { lines[$0].sameMax != nil }
        let areSameApplicable = node.base.allSatisfy { lines[$0].sameApplicable != nil }
        let isMean = pack.groups[place].aggregate == .mean
        sums.points.clear(isSame: false)
        sums.maxima.clear(isSame: areSameMaxima)
        sums.applicable.clear(isSame: areSameApplicable)
        if isMean {
            sums.weights.clear(isSame: true)
            sums.applying.clear(isSame: node.base.allSatisfy { lines[$0].isWhole })
        }
        for (child, line) in node.base.enumerated() {
            let weight = node.weights[child] * node.factors[child]
            add(line, times: weight, in: &sums)
            if isMean {
                let flags = lines[line].isWhole ? nil : lines[line].counts
                sums.weights.add(weight, isExact: weight == 1, where: nil)
                sums.applying.add(weight, isExact: weight == 1, where: flags)
            }
        }
        sums.added.clear(isSame: node.bonuses.isEmpty && node.penalties.isEmpty)
        for line in node.bonuses { addOutside(line, times: 1, in: &sums.added) }
        for line in node.penalties { addOutside(line, times: -1, in: &sums.added) }
        if node.isMoved { addOwnMaxima(node, isSame: areSameMaxima, in: &sums.own) }
    }

    private func add(_ place: Int, times weight: Double, in sums: inout Sums) {
        let line = lines[place]
        let flags = line.isWhole ? nil : line.counts
        sums.points.add(
            line.points, times: weight, isExact: line.isRounded && weight == 1, where: flags)
        Self.add(line.sameMax, line.maxima, times: weight, where: nil, to: &sums.maxima)
        // A maximum that is one for all units may still be added where it counts only.
        Self.add(
            line.sameApplicable ?? (place < pack.indicators.count ? line.sameMax : nil),
            line.applicable, times: weight, where: flags, to: &sums.applicable)
    }

    private static func add(
        _ same: Double?, _ column: [Double], times weight: Double, where flags: [Bool]?,
        to sum: inout SheetSum
    ) {
        if let same {
            sum.add(same * weight, isExact: weight == 1, where: flags)
        } else {
            sum.add(column, times: weight, isExact: weight == 1, where: flags)
        }
    }

    private func addOutside(_ place: Int, times sign: Double, in sum: inout SheetSum) {
        let line = lines[place]
        sum.add(
            line.points, times: sign, isExact: line.isRounded,
            where: line.isWhole ? nil : line.counts)
    }

    private func addOwnMaxima(_ node: Node, isSame: Bool, in sum: inout SheetSum) {
        sum.clear(isSame: isSame)
        for (child, place) in node.base.enumerated() {
            Self.add(
                lines[place].sameMax, lines[place].maxima, times: node.weights[child], where: nil,
                to: &sum)
        }
    }

    // MARK: - Bounds

    private func finish(_ place: Int, _ sums: Sums) {
        let node = nodes[place]
        let isMean = pack.groups[place].aggregate == .mean
        let children = Double(node.base.count)
        let sameMaximum = sums.maxima.isSame ? sums.maxima.same : nil
        let sameApplicable = sums.applicable.isSame ? sums.applicable.same : nil
        let noneAdded = sums.added.isSame
        finish(place) { unit in
            var points = sums.points[unit]
            var maximum = sameMaximum ?? sums.maxima[unit]
            var applicable = sameApplicable ?? sums.applicable[unit]
            if isMean {
                let applying = sums.applying[unit]
                if applying > 0 {
                    points /= applying
                    applicable /= applying
                }
                if !node.base.isEmpty { maximum /= sums.weights[unit] }
            }
            if node.isMoved {
                let own = isMean ? sums.own[unit] / children : sums.own[unit]
                let share = maximum > 0 ? own / maximum : 1
                points *= share
                applicable *= share
                maximum = own
            }
            return (points, maximum, applicable, noneAdded ? 0 : sums.added[unit])
        }
        let line = pack.indicators.count + place
        let isUniform = sums.maxima.isSame && count > 0
        lines[line].sameMax = isUniform ? lines[line].maxima[0] : nil
        lines[line].sameApplicable =
            isUniform && sums.applicable.isSame && lines[line].isWhole
                && (!isMean || sums.applying.isSame)
            ? lines[line].applicable[0] : nil
    }

    @inline(__always)
    private func finish(
        _ place: Int, _ figures: (Int) -> (Double, Double, Double, Double)
    ) {
        let group = pack.groups[place]
        let line = pack.indicators.count + place
        let isRoot = place == 0
        let decimals = group.decimals ?? (isRoot ? pack.precision.total : pack.precision.group)
        let bounds = isRoot ? pack.totalBounds : nil
        let bonuses = nodes[place].bonuses
        var counts = lines[line].counts
        var points = lines[line].points
        var maxima = lines[line].maxima
        var applicables = lines[line].applicable
        lines[line].points = []
        lines[line].maxima = []
        lines[line].applicable = []
        for unit in 0..<count {
            var (sum, maximum, part, added) = figures(unit)
            if !Aggregation.RawFigures.areWithin(sum, added, maximum, part) {
                (sum, maximum, part, added) = (0, 0, 0, 0)
                counts[unit] = false
            }
            let max = group.max ?? maximum
            let applicable = group.max.map { Swift.min($0, part) } ?? part
            let most = group.max ?? Swift.max(max, part)
            var total = Swift.min(Swift.max(sum, group.min), most) + added
            if let bounds {
                total = Swift.min(Swift.max(total, bounds.lowerBound), bounds.upperBound)
            } else {
                let extra =
                    bonuses.isEmpty ? 0 : bonuses.reduce(0) { $0 + lines[$1].maximum(unit) }
                total = Swift.min(Swift.max(total, group.min), most + extra)
            }
            if !counts[unit] { total = 0 }
            if isRoot { unroundedTotals[unit] = total }
            points[unit] = total
            maxima[unit] = max
            applicables[unit] = applicable
        }
        Rounding.round(&points, decimals)
        Rounding.round(&maxima, .places(Rounding.firstPlaces))
        Rounding.round(&applicables, .places(Rounding.firstPlaces))
        lines[line].points = points
        lines[line].maxima = maxima
        lines[line].applicable = applicables
        if counts != lines[line].counts {
            lines[line].counts = counts
            lines[line].isWhole = false
        }
    }

    // MARK: - A function of the pack

    private func makeByFunction(_ place: Int, _ reads: [Read]) {
        var aggregation = Aggregation(
            pack: pack, inputs: inputs, indicators: [], functions: functions)
        let children = children(place)
        var sums = ChildSums(count: count)
        for child in children { sums.add(child, weight: 1) }
        finish(
            place,
            aggregation.apply(
                reads, place: place, children: children, to: Aggregation.RawFigures(sums)))
    }

    private func makeOfIndices(_ place: Int) {
        let node = nodes[place]
        var sums = ChildSums(count: count)
        var base = 0
        for child in children(place) {
            guard child.role == .base else {
                sums.add(child, weight: 1)
                continue
            }
            sums.add(child.share, weight: node.weights[base] * node.factors[base])
            base += 1
        }
        let max = pack.groups[place].max ?? pack.declaredMax(of: place)
        finish(place, Aggregation.RawFigures(meanOf: sums, max: max))
    }

    private func children(_ place: Int) -> [Aggregation.Child] {
        pack.groups[place].children.map { child in
            switch child {
            case .indicator(let inner): self.child(inner, pack.indicators[inner].key, .base)
            case .group(let inner):
                self.child(
                    pack.indicators.count + inner, pack.groups[inner].key, pack.groups[inner].role)
            }
        }
    }

    private func finish(_ place: Int, _ parts: Aggregation.RawFigures) {
        let line = pack.indicators.count + place
        lines[line].counts = parts.isApplicable
        lines[line].isWhole = !parts.isApplicable.contains(false)
        finish(place) { unit in
            (
                parts.points[unit], parts.maxima[unit], parts.applicableMaxima[unit],
                parts.added[unit]
            )
        }
        lines[line].sameMax = nil
        lines[line].sameApplicable = nil
    }

    private func child(_ place: Int, _ key: String, _ role: Group.Role) -> Aggregation.Child {
        let line = lines[place]
        return Aggregation.Child(
            key: key, weight: 1, role: role, isRounded: line.isRounded, points: line.points,
            maxima: (0..<count).map(line.maximum),
            applicableMaxima: (0..<count).map(line.applicableMaximum),
            sameMax: nil, indices: place < pack.indicators.count ? nil : lineIndices(place),
            counts: line.counts)
    }

    /// The index of a line of a group.
    func lineIndices(_ place: Int) -> [Double] {
        let group = pack.groups[place - pack.indicators.count]
        let line = lines[place]
        return (0..<count).map { unit in
            let applicable = line.applicableMaximum(unit)
            guard group.role == .base, applicable > 0, line.counts[unit] else { return .nan }
            return Rounding.round(100 * line.points[unit] / applicable, pack.precision.index)
        }
    }
}

extension NodeSheet.Line {
    @inline(__always)
    func maximum(_ unit: Int) -> Double { sameMax ?? maxima[unit] }

    @inline(__always)
    func applicableMaximum(_ unit: Int) -> Double { sameApplicable ?? applicable[unit] }
}
