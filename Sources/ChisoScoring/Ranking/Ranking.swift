import ChisoModel

/// Puts units in order and gives each its rank, within its comparison group.
///
/// Units are compared by the declared figure at its declared precision, best first; then by the tie-break chain. Units still
/// equal share a rank as the tie rule says and are printed by Vietnamese collation of their names.
/// - Basis: competition ranking 1-2-2-4 on the rounded value, DTI 2022; distinct ranks under equal display, PCI 2020.
struct Ranking {
    /// What ranks one unit.
    struct Entry {
        let unit: Int
        let key: NameKey
        let group: Int32
        /// The figure at its declared precision.
        let figure: Double
        /// The figure before rounding, for `distinct`.
        let exact: Double
        /// Points that decide among equals, first to last.
        let tieBreak: [Double]
    }

    /// By unit; nil when unranked.
    private(set) var ranks: [Int?]
    /// Ranked units, by comparison group and rank.
    private(set) var order: [Int]

    init(_ entries: [Entry], ties: RulePack.Ranking.Ties, count: Int) {
        ranks = Array(repeating: nil, count: count)
        order = []
        order.reserveCapacity(count)
        let sorted = entries.sorted { Self.precedes($0, $1, ties) }
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].group == sorted[start].group { end += 1 }
            place(sorted[start..<end], ties)
            start = end
        }
    }

    private mutating func place(_ entries: ArraySlice<Entry>, _ ties: RulePack.Ranking.Ties) {
        var rank = 0
        var distinct = 0
        for (offset, entry) in entries.enumerated() {
            let isEqual =
                offset > 0 && Self.areEqual(entries[entries.startIndex + offset - 1], entry)
            if !isEqual { distinct += 1 }
            switch ties {
            case .competition: if !isEqual { rank = offset + 1 }
            case .dense: rank = distinct
            case .distinct: rank = offset + 1
            }
            ranks[entry.unit] = rank
            order.append(entry.unit)
        }
    }

    private static func areEqual(_ a: Entry, _ b: Entry) -> Bool {
        a.figure == b.figure && a.tieBreak == b.tieBreak
    }

    private static func precedes(_ a: Entry, _ b: Entry, _ ties: RulePack.Ranking.Ties) -> Bool {
        if a.group != b.group { return a.group < b.group }
        if a.figure != b.figure { return a.figure > b.figure }
        for (x, y) in zip(a.tieBreak, b.tieBreak) where x != y { return x > y }
        if ties == .distinct, a.exact != b.exact { return a.exact > b.exact }
        return a.key < b.key
    }
}
