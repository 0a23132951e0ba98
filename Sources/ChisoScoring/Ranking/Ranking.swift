import ChisoModel

/// Puts units in order and gives each its rank, within its comparison group, over buffers that are kept from one ranking
/// to the next.
///
/// Units are compared by the declared figure at its declared precision, best first; then by the tie-break chain. Units still
/// equal share a rank as the tie rule says and are printed by Vietnamese collation of their names.
/// - Basis: competition ranking 1-2-2-4 on the rounded value, DTI 2022; distinct ranks under equal display, PCI 2020.
struct Ranking {
    /// What ranks the units.
    struct Figures {
        /// By unit: the figure at its declared precision; NaN for a unit that is not ranked.
        let figures: [Double]
        /// What decides among equals, first to last, each by unit: the higher stands first.
        let deciders: [[Double]]
        /// A unit's figure before rounding, for `distinct`.
        let exact: (Int) -> Double
    }

    /// By unit; 0 when unranked.
    private(set) var ranks: [Int32]
    /// Ranked units, by comparison group and rank.
    private(set) var order: [Int32] = []

    /// By unit: a number of its comparison group.
    private let groups: [Int32]
    private let ties: RulePack.Ranking.Ties
    private var keys: [Key]
    private var spare: [Key]

    /// A unit and where it stands: lower keys come first.
    private struct Key {
        var figure: UInt64
        var unit: Int32
    }

    /// - Parameter groups: By unit: a number of its comparison group.
    init(within groups: [Int32], ties: RulePack.Ranking.Ties) {
        self.groups = groups
        self.ties = ties
        ranks = Array(repeating: 0, count: groups.count)
        keys = Array(repeating: Key(figure: 0, unit: 0), count: groups.count)
        spare = keys
        order.reserveCapacity(groups.count)
    }

    /// Fills ``ranks`` and ``order``.
    ///
    /// - Parameter sortedByName: Puts units in the order of their names; nil: those that share a rank may stand in any.
    mutating func rank(by figures: Figures, sortedByName: (([Int]) -> [Int])?) {
        let column = figures.figures
        var ranked = 0
        for unit in column.indices {
            ranks[unit] = 0
            guard !column[unit].isNaN else { continue }
            keys[ranked] = Key(figure: Self.descending(column[unit]), unit: Int32(unit))
            ranked += 1
        }
        sort(ranked)
        order.removeAll(keepingCapacity: true)
        for place in 0..<ranked { order.append(keys[place].unit) }
        if !figures.deciders.isEmpty || ties == .distinct || sortedByName != nil {
            sortEquals(figures, sortedByName)
        }
        number(figures)
    }

    // MARK: - Order of figures

    /// A key that is lower the higher the figure; equal figures, and the two zeros, have equal keys.
    private static func descending(_ figure: Double) -> UInt64 {
        let bits = (figure + 0).bitPattern
        return bits >> 63 == 0 ? ~(bits | 1 << 63) : bits
    }

    /// Sorts the first `count` keys, equals in the order of the units: last digit first, skipping digits all share.
    private mutating func sort(_ count: Int) {
        guard count > 1 else { return }
        var differing: UInt64 = 0
        for place in 1..<count { differing |= keys[place].figure ^ keys[0].figure }
        for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 255 != 0 {
            distribute(count) { Int($0.figure >> shift & 255) }
        }
        let largest = Int(groups.max() ?? 0)
        if largest > 0 {
            let groups = groups
            for shift in stride(from: 0, to: 32, by: 8) where largest >> shift > 0 {
                distribute(count) { Int(groups[Int($0.unit)]) >> shift & 255 }
            }
        }
    }

    /// Orders the keys by one digit, keeping the order of those that share it.
    private mutating func distribute(_ count: Int, _ digit: (Key) -> Int) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 257) { starts in
            starts.initialize(repeating: 0)
            for place in 0..<count { starts[digit(keys[place]) + 1] += 1 }
            for place in 1..<257 { starts[place] += starts[place - 1] }
            for place in 0..<count {
                let key = keys[place]
                let slot = digit(key)
                spare[Int(starts[slot])] = key
                starts[slot] += 1
            }
        }
        swap(&keys, &spare)
    }

    // MARK: - Equals

    /// Orders runs of units of one figure, so that the rest, and names last of all, are compared only where it matters.
    private mutating func sortEquals(_ figures: Figures, _ sortedByName: (([Int]) -> [Int])?) {
        let hasMore = !figures.deciders.isEmpty || ties == .distinct
        var start = 0
        while start < order.count {
            let run = start..<end(of: start, in: order.count) { haveEqualFigures($0, $1, figures) }
            start = run.upperBound
            guard run.count > 1 else { continue }
            if hasMore {
                let ties = ties
                order[run].sort {
                    Self.precedes(Int($0), Int($1), figures, ties) ?? ($0 < $1)
                }
            }
            if let sortedByName { sort(run, figures, byName: sortedByName) }
        }
    }

    /// Orders those of a run that nothing but their names tells apart.
    private mutating func sort(
        _ run: Range<Int>, _ figures: Figures, byName sortedByName: ([Int]) -> [Int]
    ) {
        var start = run.lowerBound
        while start < run.upperBound {
            let equals =
                start..<end(of: start, in: run.upperBound) {
                    Self.precedes($0, $1, figures, ties) == nil
                }
            start = equals.upperBound
            guard equals.count > 1 else { continue }
            order.replaceSubrange(
                equals, with: sortedByName(order[equals].map(Int.init)).map(Int32.init))
        }
    }

    /// Where the units that are like the one at `start` end.
    private func end(of start: Int, in limit: Int, alike: (Int, Int) -> Bool) -> Int {
        let first = Int(order[start])
        var end = start + 1
        while end < limit, alike(first, Int(order[end])) { end += 1 }
        return end
    }

    private func haveEqualFigures(_ a: Int, _ b: Int, _ figures: Figures) -> Bool {
        figures.figures[a] == figures.figures[b] && groups[a] == groups[b]
    }

    /// Whether one of two units of one figure stands first; nil when nothing but the name tells them apart.
    private static func precedes(
        _ a: Int, _ b: Int, _ figures: Figures, _ ties: RulePack.Ranking.Ties
    ) -> Bool? {
        for decider in figures.deciders where decider[a] != decider[b] {
            return decider[a] > decider[b]
        }
        guard ties == .distinct else { return nil }
        let (x, y) = (figures.exact(a), figures.exact(b))
        return x == y ? nil : x > y
    }

    // MARK: - Ranks

    private mutating func number(_ figures: Figures) {
        var place: Int32 = 0
        var distinct: Int32 = 0
        var rank: Int32 = 0
        var before = -1
        for unit in order {
            let unit = Int(unit)
            let isFirst = before < 0 || groups[before] != groups[unit]
            if isFirst { (place, distinct) = (0, 0) }
            let isEqual =
                !isFirst && figures.figures[before] == figures.figures[unit]
                && figures.deciders.allSatisfy { $0[before] == $0[unit] }
            place += 1
            if !isEqual { distinct += 1 }
            switch ties {
            case .competition: if !isEqual { rank = place }
            case .dense: rank = distinct
            case .distinct: rank = place
            }
            ranks[unit] = rank
            before = unit
        }
    }
}

// MARK: - What decides among equals

/// What decides among equals.
struct Decider: Sendable {
    let tieBreak: RulePack.TieBreak
    /// By unit: the higher stands first. Where the lower does, figures are turned round; a unit without a figure has the
    /// lowest of all.
    var column: [Double]
}

extension RulePack {
    /// What decides among equals, first to last: points of a level left unrounded to nine decimals, values that meet but for
    /// the hair of doubles as one, for the hair of a double is no difference.
    ///
    /// - Parameters:
    ///   - apart: Units that stand apart.
    ///   - column: What something came to by unit, NaN where there is nothing.
    func deciders(apart: [Int], _ column: (Decisive) -> [Double]) -> [Decider] {
        ranking.tieBreak.compactMap { tieBreak in
            guard let decisive = decisive(tieBreak) else { return nil }
            var decider = Decider(tieBreak: tieBreak, column: column(decisive))
            if case .value = decisive {
                // What stands apart decides nothing, and is no step between two values either.
                for unit in apart { decider.column[unit] = .nan }
                ValueHair.level(&decider.column)
            } else if isUnrounded(decisive) {
                Rounding.round(&decider.column, .places(Rounding.firstPlaces))
            }
            let isLower = first(of: tieBreak) == .lower
            for unit in decider.column.indices {
                let figure = decider.column[unit]
                decider.column[unit] = figure.isNaN ? -.infinity : isLower ? -figure : figure
            }
            return decider
        }
    }

    /// The same of what a run came to.
    func deciders(
        of indicators: [IndicatorColumn], _ groups: [GroupColumn], _ inputs: RunInputs
    ) -> [Decider] {
        deciders(apart: inputs.unitsApart) { decisive in
            switch decisive {
            case .points(.group(let place)): groups[place].points
            case .points(.indicator(let place)): indicators[place].points
            case .index(let place): groups[place].indices
            case .value(let place): indicators[place].values
            case .figure(let place): inputs.columns[place].given
            }
        }
    }

    private func isUnrounded(_ decisive: Decisive) -> Bool {
        switch decisive {
        case .points(.group(let place)):
            (groups[place].decimals ?? precision.group) == .unrounded
        case .points(.indicator(let place)):
            (indicators[place].decimals ?? precision.indicator) == .unrounded
        case .index: precision.index == .unrounded
        case .value, .figure: false
        }
    }
}

extension FieldColumn {
    /// The figures; NaN where none is given.
    var given: [Double] {
        zip(values, states).map { $1 == .given ? $0 : .nan }
    }
}
