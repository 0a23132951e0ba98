import ChisoModel

/// Ranks units as ``Ranking`` does, over buffers that are kept: keys sorted digit by digit, and only equals compared.
struct SheetRanks {
    /// By unit; 0 when unranked.
    private(set) var ranks: [Int32]
    /// Ranked units, by comparison group and rank; names order equals only where ranks are distinct.
    private(set) var order: [Int32] = []

    private let groups: [Int32]
    /// By unit: its place by name.
    private let namePlaces: [Int32]
    private var keys: [Key]
    private var spare: [Key]

    /// A unit and where it stands: lower keys come first.
    private struct Key {
        var figure: UInt64
        var unit: Int32
    }

    init(inputs: RunInputs) {
        groups = inputs.groupOfUnit
        var places = Array(repeating: Int32(0), count: inputs.units.count)
        for (place, unit) in inputs.sortedByName(Array(inputs.units.indices)).enumerated() {
            places[unit] = Int32(place)
        }
        namePlaces = places
        ranks = places.map { _ in 0 }
        keys = places.map { _ in Key(figure: 0, unit: 0) }
        spare = keys
        order.reserveCapacity(places.count)
    }

    /// Ranks the units whose figure is a number.
    ///
    /// - Parameters:
    ///   - figures: At the declared precision; NaN for a unit that is not ranked.
    ///   - exact: A unit's figure before rounding.
    mutating func rank(
        by figures: [Double], deciders: [[Double]], ties: RulePack.Ranking.Ties,
        exact: (Int) -> Double
    ) {
        var ranked = 0
        for unit in figures.indices {
            ranks[unit] = 0
            guard !figures[unit].isNaN else { continue }
            keys[ranked] = Key(figure: Self.descending(figures[unit]), unit: Int32(unit))
            ranked += 1
        }
        sort(ranked)
        order.removeAll(keepingCapacity: true)
        for place in 0..<ranked { order.append(keys[place].unit) }
        if !deciders.isEmpty || ties == .distinct {
            sortEquals(figures, deciders, ties, exact)
        }
        number(figures, deciders, ties)
    }

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

    private mutating func sortEquals(
        _ figures: [Double], _ deciders: [[Double]], _ ties: RulePack.Ranking.Ties,
        _ exact: (Int) -> Double
    ) {
        var start = 0
        while start < order.count {
            let first = Int(order[start])
            var end = start + 1
            while end < order.count, figures[Int(order[end])] == figures[first],
                groups[Int(order[end])] == groups[first]
            { end += 1 }
            if end - start > 1 {
                order[start..<end].sort { a, b in
                    let (a, b) = (Int(a), Int(b))
                    for decider in deciders where decider[a] != decider[b] {
                        return decider[a] > decider[b]
                    }
                    if ties == .distinct {
                        let (x, y) = (exact(a), exact(b))
                        if x != y { return x > y }
                    }
                    return namePlaces[a] < namePlaces[b]
                }
            }
            start = end
        }
    }

    private mutating func number(
        _ figures: [Double], _ deciders: [[Double]], _ ties: RulePack.Ranking.Ties
    ) {
        var place: Int32 = 0
        var distinct: Int32 = 0
        var rank: Int32 = 0
        var before = -1
        for unit in order {
            let unit = Int(unit)
            let isFirst = before < 0 || groups[before] != groups[unit]
            if isFirst { (place, distinct) = (0, 0) }
            let isEqual =
                !isFirst && figures[before] == figures[unit]
                && deciders.allSatisfy { $0[before] == $0[unit] }
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
