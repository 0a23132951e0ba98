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
        order = Self.sorted(ranked, by: figures)
        sortEquals(sortedByName)
        number()
    }

    /// Where a unit stands as far as its comparison group and its figure tell.
    private struct Key {
        let group: Int32
        let unit: Int32
        let figure: Double
    }

    /// Units by comparison group and figure; equals in the order of the round.
    private static func sorted(_ ranked: [Int], by figures: Figures) -> [Int] {
        var keys = ranked.map { unit in
            Key(
                group: figures.groups[unit], unit: Int32(unit), figure: figures.figures[unit])
        }
        keys.sort { a, b in
            if a.group != b.group { return a.group < b.group }
            return a.figure == b.figure ? a.unit < b.unit : a.figure > b.figure
        }
        return keys.map { Int($0.unit) }
    }

    /// Orders runs of units of one figure, so that the rest, and names last of all, are compared only where it matters.
    private mutating func sortEquals(_ sortedByName: ([Int]) -> [Int]) {
        let hasMore = !figures.deciders.isEmpty || ties == .distinct
        for run in runs(of: order, alike: haveEqualFigures) where run.count > 1 {
            var units = Array(order[run])
            if hasMore { units.sort { precedes($0, $1) ?? ($0 < $1) } }
            for equals in runs(of: units, alike: { precedes($0, $1) == nil })
            where equals.count > 1 {
                units.replaceSubrange(equals, with: sortedByName(Array(units[equals])))
            }
            order.replaceSubrange(run, with: units)
        }
    }

    private func haveEqualFigures(_ a: Int, _ b: Int) -> Bool {
        figures.figures[a] == figures.figures[b] && figures.groups[a] == figures.groups[b]
    }

    /// The places of neighbours that are alike.
    private func runs(of units: [Int], alike: (Int, Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for end in units.indices.dropFirst() where !alike(units[start], units[end]) {
            runs.append(start..<end)
            start = end
        }
        if start < units.count { runs.append(start..<units.count) }
        return runs
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
