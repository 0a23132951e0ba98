import ChisoModel

/// Who reports which field, and how figures of parts make those of the whole.
///
/// A field that accumulates has the figure of a year from its halves, quarters or months where none was submitted for
/// the year; a field that rolls up has the figure of a unit from the units that belong to it where the unit submitted
/// none. What a part does not know, the whole does not know; what does not apply to any part does not apply to the whole.
/// A field reported by other kinds of unit does not apply.
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
            if let rollUp = field.rollsUp {
                for unit in parents where columns[place].states[unit] == .blank {
                    let parts = children[unit].filter { columns[place].reports($0, field, units) }
                    let whole = Whole(
                        parts.map { (columns[place].states[$0], columns[place].values[$0]) })
                    columns[place].take(whole, rollUp, unit)
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

    /// Fills blanks of a period from the shorter periods it falls into; a part without a figure of its own is made of
    /// its own parts.
    static func accumulate(
        _ columns: inout [FieldColumn], _ fields: [Field], period: Period,
        figures: @escaping (Period) -> [FieldColumn]?
    ) {
        guard fields.contains(where: \.accumulates) else { return }
        var accumulation = Accumulation(fields: fields, blank: columns, figures: figures)
        if let whole = accumulation.columns(of: period, own: columns) { columns = whole }
    }

    /// Makes periods of the shorter ones in them, each once.
    private struct Accumulation {
        let fields: [Field]
        /// Columns of a period in which nothing was submitted.
        let blank: [FieldColumn]
        let figures: (Period) -> [FieldColumn]?
        private var made: [Period: [FieldColumn]?] = [:]

        init(
            fields: [Field], blank like: [FieldColumn],
            figures: @escaping (Period) -> [FieldColumn]?
        ) {
            self.fields = fields
            blank = like.map { FieldColumn(blank: $0.states.count) }
            self.figures = figures
        }

        /// The figures of a period; nil where nothing is known of it.
        mutating func columns(of period: Period, own: [FieldColumn]?) -> [FieldColumn]? {
            var whole = own
            for periods in period.parts {
                let parts = periods.compactMap { part(of: $0) }
                guard parts.count == periods.count else { continue }
                var columns = whole ?? blank
                fill(&columns, from: parts)
                whole = columns
            }
            return whole
        }

        private mutating func part(of period: Period) -> [FieldColumn]? {
            if let known = made[period] { return known }
            let part = columns(of: period, own: figures(period))
            made[period] = .some(part)
            return part
        }

        private func fill(_ columns: inout [FieldColumn], from parts: [[FieldColumn]]) {
            for (place, field) in fields.enumerated() where field.accumulates {
                for unit in columns[place].states.indices
                where columns[place].states[unit] == .blank {
                    let whole = Whole(
                        parts.map { ($0[place].states[unit], $0[place].values[unit]) })
                    columns[place].take(whole, .sum, unit)
                }
            }
        }
    }

    /// What the figures of parts come to.
    fileprivate struct Whole {
        /// Figures of the parts it applies to, in order of size, so that the order of units does not matter.
        var values: [Double] = []
        /// Nil where a part is not known, or there is no part.
        var state: FieldColumn.State?

        init(_ parts: [(FieldColumn.State, Double)]) {
            guard !parts.isEmpty, parts.allSatisfy({ $0.0 == .given || $0.0 == .notApplicable })
            else { return }
            values = parts.filter { $0.0 == .given }.map(\.1).sorted()
            state = values.isEmpty ? .notApplicable : .given
        }
    }
}

extension FieldColumn {
    /// Whether a unit is to report a field, or did.
    fileprivate func reports(_ unit: Int, _ field: Field, _ units: [ScoredUnit]) -> Bool {
        field.reportedBy.isEmpty || field.reportedBy.contains(units[unit].kind)
            || states[unit] != .blank
    }

    fileprivate mutating func take(
        _ whole: DerivedFigures.Whole, _ rollUp: Field.RollUp, _ unit: Int
    ) {
        guard let state = whole.state else { return }
        states[unit] = state
        guard state == .given else { return }
        let sum = whole.values.reduce(0, +)
        let figure = rollUp == .mean ? sum / Double(whole.values.count) : sum
        values[unit] = Rounding.round(figure, Rounding.firstPlaces)
    }
}
