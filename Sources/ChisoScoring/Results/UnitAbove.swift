import ChisoModel

/// What a unit that stands apart from those that belong to it is made of, line by line.
public struct UnitAbove: Sendable {
    /// Whose figures a line rests on.
    public enum Source: String, Sendable {
        /// The unit submitted all of them itself.
        case own
        /// All are made of those of its units.
        case parts
        /// It submitted some, and the rest are made of those of its units.
        case both
        /// There is none.
        case none
    }

    /// One indicator of the unit.
    public struct Line: Hashable, Sendable {
        /// Whose figures it rests on.
        public var source: Source
        /// The units that belong to it and have every figure the indicator needs, in the order of the round.
        public var units: [Int]
        /// Those that lack one, or of which one is refused; units to which a figure does not apply are in neither list.
        public var missing: [Int]
        /// Of its units with a scored cell, those that earned most, and of these the best values; empty where fewer than two
        /// are scored or all are alike.
        public var best: [Int]
        /// Those that earned least, and of these the worst values; empty as ``best``.
        public var last: [Int]

        /// How many units are due.
        public var due: Int { units.count + missing.count }
    }

    /// A figure that the unit submitted, and what those of its units make, where they differ.
    public struct Difference: Hashable, Sendable {
        /// By place in ``RulePack/fields``.
        public var field: Int
        /// What the unit submitted.
        public var own: Double
        /// What its units' figures make.
        public var made: Double
    }

    /// By place in ``Scorecards/units``.
    public var unit: Int
    /// The units that belong to it, in the order of the round.
    public var units: [Int]
    /// One per indicator of the pack.
    public var lines: [Line]
    /// In the order of the fields; of fields that roll up, where every unit below has a figure or none applies to it.
    public var differences: [Difference]

    /// Whose figures its lines rest on together.
    public var source: Source {
        let sources = Set(lines.map(\.source)).subtracting([.none])
        return sources.count > 1 ? .both : sources.first ?? .none
    }

    /// Those of its units that no line misses.
    public var complete: [Int] {
        let missing = Set(lines.flatMap(\.missing))
        return units.filter { !missing.contains($0) }
    }
}

extension Scorecards {
    /// The units that stand apart, by name.
    public var apart: [Int] { order.filter { standings[$0].standsApart } }

    /// What a unit that stands apart is made of; nil of every other unit.
    public func unitAbove(_ unit: Int) -> UnitAbove? {
        guard standings[unit].standsApart, let below else { return nil }
        return UnitAbove(
            unit: unit, units: below.children[unit],
            lines: pack.indicators.indices.map { line($0, unit, below) },
            differences: below.differences(of: unit, pack.fields, units))
    }

    private func line(_ place: Int, _ unit: Int, _ below: UnitsBelow) -> UnitAbove.Line {
        let indicator = pack.indicators[place]
        let parts = below.children[unit]
        let fields = indicator.fieldsNeeded
        var line = UnitAbove.Line(
            source: below.source(of: fields, unit), units: [], missing: [], best: [], last: [])
        for part in parts {
            let state =
                fields.isEmpty
                ? indicators[place].statuses[part].state : below.state(of: fields, part)
            switch state {
            case .given: line.units.append(part)
            case .blank, .refused: line.missing.append(part)
            case .notApplicable: continue
            }
        }
        (line.best, line.last) = ends(of: parts, place)
        return line
    }

    /// The units that did best and worst, by the share of the maximum, then by the value.
    private func ends(of parts: [Int], _ place: Int) -> (best: [Int], last: [Int]) {
        let column = indicators[place]
        let scored = parts.filter { column.statuses[$0] == .scored && column.maxima[$0] > 0 }
        let isPenalty = pack.tree.role(of: .indicator(place)) == .penalty
        let shares = scored.map { unit in
            let share = column.points[unit] / column.maxima[unit]
            return Rounding.round(isPenalty ? -share : share, Rounding.firstPlaces)
        }
        let way = Self.way(pack.indicators[place].better, scored.map { column.values[$0] }, shares)
        let keys = zip(scored, shares).map { unit, share in
            let value = column.values[unit]
            return (share, value.isNaN ? -.infinity : way * value)
        }
        guard let most = keys.max(by: <), let least = keys.min(by: <), most != least else {
            return ([], [])
        }
        let those = { (end: (Double, Double)) in
            zip(scored, keys).filter { $1 == end }.map(\.0)
        }
        return (those(most), those(least))
    }

    /// 1 where higher values are better, -1 where lower ones are: what the indicator says, else the way in which points go.
    private static func way(
        _ better: Indicator.Better?, _ values: [Double], _ shares: [Double]
    ) -> Double {
        if let better { return better == .lower ? -1 : 1 }
        let known = zip(values, shares).filter { $0.0.isFinite }
        let count = Double(max(1, known.count))
        let (value, share) = known.reduce((0.0, 0.0)) { ($0.0 + $1.0 / count, $0.1 + $1.1 / count) }
        let slope = known.reduce(0.0) { $0 + ($1.0 - value) * ($1.1 - share) }
        return slope < 0 ? -1 : 1
    }
}

/// Which units belong to which, and whose figures they have: what ``UnitAbove`` is made of.
public struct UnitsBelow: Sendable {
    private let derived: DerivedFigures
    /// One per field of the pack: what units submitted.
    private let submitted: [FieldColumn]
    /// The same with what is made of parts.
    private let settled: [FieldColumn]

    init(_ inputs: RunInputs) {
        derived = inputs.derived
        submitted = inputs.figures
        settled = inputs.columns
    }

    /// By unit: the units that belong to it, in the order of the round.
    var children: [[Int]] { derived.children }

    /// Where what a unit submitted is not what its units' figures make.
    func differences(
        of unit: Int, _ fields: [Field], _ units: [ScoredUnit]
    ) -> [UnitAbove.Difference] {
        let own = fields.indices.filter {
            fields[$0].rollsUp != nil && fields[$0].kind.isNumeric
                && submitted[$0].states[unit] == .given
        }
        var made = settled
        for field in own { made[field].states[unit] = .blank }
        derived.settle(&made, fields, units)
        return own.compactMap { field in
            guard made[field].states[unit] == .given else { return nil }
            let (own, sum) = (submitted[field].values[unit], made[field].values[unit])
            let decimals =
                fields[field].rollsUp == .sum
                ? Rounding.firstPlaces : PrintedFigure.decimals(own)
            return PrintedFigure.areSame(own, sum, decimals)
                ? nil : UnitAbove.Difference(field: field, own: own, made: sum)
        }
    }

    /// Whose figures a unit has of some fields.
    func source(of fields: [Int], _ unit: Int) -> UnitAbove.Source {
        var (hasOwn, hasParts) = (false, false)
        for field in fields {
            switch (submitted[field].states[unit], settled[field].states[unit]) {
            case (.blank, .given): hasParts = true
            case (.given, _): hasOwn = true
            default: continue
            }
        }
        return hasOwn ? (hasParts ? .both : .own) : (hasParts ? .parts : .none)
    }

    /// Whether a unit has a figure of every field: what does not apply hides nothing that is missing.
    func state(of fields: [Int], _ unit: Int) -> FieldColumn.State {
        let states = Set(fields.map { settled[$0].states[unit] })
        return [.refused, .blank, .notApplicable].first(where: states.contains) ?? .given
    }
}

extension CellStatus {
    /// What a cell that reads no field says of its unit's figures.
    fileprivate var state: FieldColumn.State {
        switch self {
        case .scored: .given
        case .missing: .blank
        case .notApplicable: .notApplicable
        case .failed: .refused
        }
    }
}

extension Indicator {
    /// Places of the fields that its functions cannot do without, in order; all they read where none is such.
    fileprivate var fieldsNeeded: [Int] {
        let named = zip(valueReads, valueNames).map { ($0, $1) } + zip(scoreReads, scoreNames)
        var needed = Set(
            named.compactMap { read, name in
                if case .field(let place) = read, !optional.contains(name) { place } else { nil }
            })
        if case .field(let place) = valueSource { needed.insert(place) }
        return (needed.isEmpty ? fieldsRead : needed).sorted()
    }
}
