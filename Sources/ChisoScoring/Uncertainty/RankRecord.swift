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

// MARK: - Runs compared several at a time

/// Ranks of many runs, several to a word, so that one subtraction compares several at a time.
///
/// With the top bit of each lane set in one word, the difference of two keeps it exactly where its lane is not the smaller.
struct RankLanes {
    /// By unit, then by run, each unit's last word filled up with zeros.
    private let words: [UInt64]
    /// Words a unit takes.
    private let width: Int
    private let runs: Int
    /// Bits of a lane: 16, or 32 where a rank could take more than 15.
    private let bits: Int

    /// - Parameter columns: By unit, then by run: ranks from 0 to `largest`.
    init(_ columns: [[Int32]], runs: Int, largest: Int) {
        let bits = largest < 1 << 15 ? 16 : 32
        let lanes = 64 / bits
        self.bits = bits
        self.runs = runs
        width = (runs + lanes - 1) / lanes
        var words = Array(repeating: UInt64(0), count: width * columns.count)
        for (unit, column) in columns.enumerated() {
            for (run, rank) in column.enumerated() {
                words[unit * width + run / lanes] |= UInt64(rank) << UInt64(run % lanes * bits)
            }
        }
        self.words = words
    }

    /// In how many runs the first unit has the lower number, and in how many the higher.
    func compare(_ first: Int, _ second: Int) -> (under: Int, over: Int) {
        let padding = width * (64 / bits) - runs
        let notUnder = count(first, notUnder: second) - padding
        let notOver = count(second, notUnder: first) - padding
        return (runs - notUnder, runs - notOver)
    }

    /// In how many lanes the first is not the smaller.
    private func count(_ first: Int, notUnder second: Int) -> Int {
        let one: UInt64 = bits == 16 ? 0x0001_0001_0001_0001 : 0x0000_0001_0000_0001
        let shift = UInt64(bits - 1)
        let tops = one << shift
        return words.withUnsafeBufferPointer { words in
            guard let base = words.baseAddress else { return 0 }
            let (a, b) = (base + first * width, base + second * width)
            var total = 0
            // A lane counts its own words, so a stretch is as long as it can count.
            for start in stride(from: 0, to: width, by: 1 << 15) {
                var sum: UInt64 = 0
                for place in start..<min(width, start + (1 << 15)) {
                    sum &+= (((a[place] | tops) &- b[place]) & tops) &>> shift
                }
                for lane in stride(from: 0, to: 64, by: bits) {
                    total += Int(sum &>> UInt64(lane) & (UInt64.max &>> UInt64(64 - bits)))
                }
            }
            return total
        }
    }
}
