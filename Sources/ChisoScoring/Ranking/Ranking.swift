import ChisoModel

/// Puts units in order and gives each its rank, within its comparison group.
///
/// Units are compared by the declared figure at its declared precision, best first; then by the tie-break chain. Units still
/// equal share a rank as the tie rule says and are printed by Vietnamese collation of their names.
/// - Basis: competition ranking 1-2-2-4 on the rounded value, DTI 2022; distinct ranks under equal display, PCI 2020.
struct Ranking {
    /// What ranks the units, by column; entries of units that are not ranked are not read.
    struct Figures {
        /// The comparison group of each unit.
        let groups: [Int32]
        /// The figure at its declared precision.
        let figures: [Double]
        /// The figure before rounding, for `distinct`.
        let exact: [Double]
        /// Points that decide among equals, first to last.
        let deciders: [[Double]]
    }

    /// By unit; nil when unranked.
    private(set) var ranks: [Int?]
    /// Ranked units, by comparison group and rank.
    private(set) var order: [Int]

    private let figures: Figures
    private let ties: RulePack.Ranking.Ties

    /// - Parameters:
    ///   - ranked: The units to rank.
    ///   - sortedByName: Puts units in the order of their names.
    init(
        _ ranked: [Int], by figures: Figures, ties: RulePack.Ranking.Ties,
        sortedByName: ([Int]) -> [Int]
    ) {
        self.figures = figures
        self.ties = ties
        ranks = Array(repeating: nil, count: figures.figures.count)
        order = []
        order = ranked.sorted { precedes($0, $1) ?? ($0 < $1) }
        sortEqualsByName(sortedByName)
        number()
    }

    /// Orders runs of units that nothing else tells apart, so that names are compared only where it matters.
    private mutating func sortEqualsByName(_ sortedByName: ([Int]) -> [Int]) {
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, precedes(order[start], order[end]) == nil { end += 1 }
            if end - start > 1 {
                order.replaceSubrange(start..<end, with: sortedByName(Array(order[start..<end])))
            }
            start = end
        }
    }

    private mutating func number() {
        var place = 0
        var distinct = 0
        var rank = 0
        for (position, unit) in order.enumerated() {
            let before = position > 0 ? order[position - 1] : nil
            let isFirst = before.map { figures.groups[$0] != figures.groups[unit] } ?? true
            if isFirst { (place, distinct) = (0, 0) }
            let isEqual = !isFirst && before.map { areEqual($0, unit) } ?? false
            place += 1
            if !isEqual { distinct += 1 }
            switch ties {
            case .competition: if !isEqual { rank = place }
            case .dense: rank = distinct
            case .distinct: rank = place
            }
            ranks[unit] = rank
        }
    }

    private func areEqual(_ a: Int, _ b: Int) -> Bool {
        figures.figures[a] == figures.figures[b]
            && figures.deciders.allSatisfy { $0[a] == $0[b] }
    }

    /// Nil when nothing but the name tells them apart.
    private func precedes(_ a: Int, _ b: Int) -> Bool? {
        if figures.groups[a] != figures.groups[b] { return figures.groups[a] < figures.groups[b] }
        if figures.figures[a] != figures.figures[b] {
            return figures.figures[a] > figures.figures[b]
        }
        for decider in figures.deciders where decider[a] != decider[b] {
            return decider[a] > decider[b]
        }
        if ties == .distinct, figures.exact[a] != figures.exact[b] {
            return figures.exact[a] > figures.exact[b]
        }
        return nil
    }
}
