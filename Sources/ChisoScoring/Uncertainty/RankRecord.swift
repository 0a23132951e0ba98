import ChisoModel

/// The ranks and classes of every unit in every run, and what they tell.
struct RankRecord {
    private let units: Int
    private let runs: Int
    /// By unit, then by run: 0 when unranked.
    private var ranks: [[Int32]]
    /// By unit, then by class, the last for none: in how many runs.
    private var classes: [[Int]]

    init(units: Int, runs: Int, classes: Int) {
        self.units = units
        self.runs = runs
        ranks = Array(repeating: Array(repeating: 0, count: runs), count: units)
        self.classes = Array(repeating: Array(repeating: 0, count: classes + 1), count: units)
    }

    /// Takes down a run.
    mutating func record(run: Int, ranks row: ArraySlice<Int32>, classes: ArraySlice<Int16>) {
        for (unit, rank) in row.enumerated() { ranks[unit][run] = rank }
        for (unit, place) in classes.enumerated() {
            let last = self.classes[unit].count - 1
            self.classes[unit][place < 0 ? last : Int(place)] += 1
        }
    }

    /// Where a unit stands over all runs.
    func place(of unit: Int, top: Int) -> Uncertainty.Place {
        let counts = RankCounts(ranks[unit], units: units)
        let shares = classes[unit].map { Double($0) / Double(runs) }
        return Uncertainty.Place(
            low: counts.rank(atLeast: 5, of: 100), median: counts.rank(atLeast: 50, of: 100),
            high: counts.rank(atLeast: 95, of: 100),
            top: Double(counts.ranked(to: top)) / Double(runs), classes: Array(shares.dropLast()),
            unclassed: shares.last ?? 1)
    }

    /// The pairs of a comparison group of which neither is above the other in more than 95 % of the runs.
    ///
    /// - Parameter order: The units in the order of ranks.
    func pairs(order: [Int], groups: [Int32]) -> [Uncertainty.Pair] {
        let spans = order.map { Span(RankCounts(ranks[$0], units: units)) }
        let lanes = RankLanes(order.map { ranks[$0] }, runs: runs, largest: units)
        var pairs: [Uncertainty.Pair] = []
        for (place, first) in order.enumerated() where spans[place].isRanked {
            let a = spans[place]
            for other in place + 1..<order.count where spans[other].isRanked {
                let b = spans[other]
                let second = order[other]
                if a.high < b.low || b.high < a.low || groups[first] != groups[second] { continue }
                let (under, over) = lanes.compare(place, other)
                let above = Double(under) / Double(runs)
                let below = Double(over) / Double(runs)
                guard max(above, below) <= 0.95 else { continue }
                pairs.append(
                    Uncertainty.Pair(first: first, second: second, above: above, below: below))
            }
        }
        return pairs
    }

    /// Ranks that settle a pair without comparing run by run: fewer than 2.5 % of the runs are under ``low``, and at most
    /// 2.5 % over ``high``, so that units whose spans do not touch stand one above the other in more than 95 %.
    private struct Span {
        /// Whether the unit is ranked in every run.
        let isRanked: Bool
        let low: Int
        let high: Int

        init(_ counts: RankCounts) {
            isRanked = counts.unranked == 0
            low = counts.rank(atLeast: 25, of: 1000) ?? 0
            high = counts.rank(atLeast: 975, of: 1000) ?? 0
        }
    }
}

/// How often a unit has each rank.
struct RankCounts {
    /// In how many runs it has none.
    let unranked: Int
    private let counts: [Int32]
    private let ranked: Int

    init(_ ranks: [Int32], units: Int) {
        var counts = Array(repeating: Int32(0), count: units + 1)
        for rank in ranks { counts[Int(rank)] += 1 }
        unranked = Int(counts[0])
        ranked = ranks.count - unranked
        counts[0] = 0
        self.counts = counts
    }

    /// The smallest rank that at least a share of the runs in which it has one does not pass; nil when it has none.
    func rank(atLeast part: Int, of whole: Int) -> Int? {
        guard ranked > 0 else { return nil }
        let due = max(1, (ranked * part + whole - 1) / whole)
        var sum = 0
        for (rank, count) in counts.enumerated() {
            sum += Int(count)
            if sum >= due { return rank }
        }
        return counts.count - 1
    }

    /// In how many runs the rank is at most `last`.
    func ranked(to last: Int) -> Int { counts.prefix(last + 1).reduce(0) { $0 + Int($1) } }
}
