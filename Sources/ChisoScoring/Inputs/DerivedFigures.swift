import ChisoModel

/// Who reports which field, and how figures of units make those of the unit above them.
///
/// A field that rolls up has the figure of a unit from the units that belong to it where the unit submitted none. What a
/// part does not know, the whole does not know; what does not apply to any part does not apply to the whole. A field
/// reported by other kinds of unit does not apply.
struct DerivedFigures: Sendable {
    /// By unit: the unit it belongs to; nil where that is none of the round.
    private let above: [Int?]
    /// By unit: the units that belong to it, in the order of the round.
    let children: [[Int]]
    /// Units that others belong to, each after those that belong to it.
    let parents: [Int]

    init(_ round: Round) {
        let units = round.units
        var children = Array(repeating: [Int](), count: units.count)
        let above = units.map { $0.parent.flatMap { round.unitCodes[$0] } }
        for (unit, parent) in above.enumerated() {
            if let parent { children[parent].append(unit) }
        }
        self.above = above
        self.children = children
        let depths = Self.depths(above)
        parents = units.indices.filter { !children[$0].isEmpty }
            .sorted { (depths[$1], $0) < (depths[$0], $1) }
    }

    /// By unit, how many units stand above it; one that stands above itself counts as many as there are, and so do those
    /// below it. Each unit is passed once, however long the ways.
    private static func depths(_ above: [Int?]) -> [Int] {
        let (unknown, underway) = (-1, -2)
        var depths = Array(repeating: unknown, count: above.count)
        for start in above.indices where depths[start] == unknown {
            var way: [Int] = []
            var next: Int? = start
            while let unit = next, depths[unit] == unknown {
                depths[unit] = underway
                way.append(unit)
                next = above[unit]
            }
            var depth = -1
            if let known = next { depth = depths[known] == underway ? above.count : depths[known] }
            for unit in way.reversed() {
                depth = min(depth + 1, above.count)
                depths[unit] = depth
            }
        }
        return depths
    }

    /// By unit: how many units belong to it, where one below it at any depth is of its own comparison group; 0 for every
    /// other unit.
    func standingApart(within groups: [Int32]) -> [Int] {
        var counts = Array(repeating: 0, count: above.count)
        let places = Int(groups.max() ?? 0) + 1
        var passed: Set<Int> = []
        for unit in above.indices {
            let group = Int(groups[unit])
            var next = above[unit]
            // What stands above a unit that was passed for this group was passed too, in a circle as well.
            while let parent = next, passed.insert(parent * places + group).inserted {
                if Int(groups[parent]) == group { counts[parent] = children[parent].count }
                next = above[parent]
            }
        }
        return counts
    }

    /// Fills what units did not submit themselves.
    func settle(_ columns: inout [FieldColumn], _ fields: [Field], _ units: [ScoredUnit]) {
        for (place, field) in fields.enumerated() {
            if let joining = field.rollsUp {
                for unit in parents where columns[place].states[unit] == .blank {
                    let parts = children[unit].filter { columns[place].reports($0, field, units) }
                    columns[place].join(parts, joining, unit)
                }
            }
            guard !field.reportedBy.isEmpty else { continue }
            for unit in units.indices
            where columns[place].states[unit] == .blank
                && !field.reportedBy.contains(units[unit].kind)
                && !(field.rollsUp != nil && !children[unit].isEmpty)
            {
                columns[place].states[unit] = .notApplicable
            }
        }
    }
}

extension FieldColumn {
    /// Whether a unit is to report a field, or did.
    fileprivate func reports(_ unit: Int, _ field: Field, _ units: [ScoredUnit]) -> Bool {
        field.reportedBy.isEmpty || field.reportedBy.contains(units[unit].kind)
            || states[unit] != .blank
    }

    /// Fills a unit's blank with what units below it make; where one of them is not known, it stays.
    fileprivate mutating func join(_ units: [Int], _ joining: Field.Joining, _ unit: Int) {
        let parts = units.map { Settled(state: states[$0], value: values[$0]) }
        guard !parts.isEmpty, parts.allSatisfy(\.isKnown) else { return }
        let whole = joining.figure(of: parts, weights: parts.map { _ in 1 })
        states[unit] = whole.state
        if whole.state == .given { values[unit] = whole.value }
        if !qualifiers.isEmpty { qualify(unit, joining: units.map { qualifiers[$0] }) }
    }
}
