import ChisoModel

/// Places of a ranking that a trifle would change: rounding, the tie rule, and thresholds nearly met.
public struct KnifeEdges: Hashable, Sendable {
    /// What puts one of two neighbours in a ranking before the other, or neither.
    public enum Ground: Hashable, Sendable {
        /// Their figures differ by one last place, which rounding made: unrounded they are equal or stand otherwise.
        case rounding
        /// Their figures are equal; this decides.
        case tieBreak(RulePack.TieBreak)
        /// Their figures are equal; the unrounded ones decide.
        case unrounded
        /// Their figures are equal, and they share a rank.
        case shared
        /// Nothing but their names decides.
        case name
    }

    /// Two neighbours in a ranking.
    public struct Pair: Hashable, Sendable {
        /// The unit that stands first.
        public var above: Int
        /// The unit that stands next.
        public var below: Int
        /// What ranks them, as rounded: index in percent, or points.
        public var figures: [Double]
        /// The same before rounding.
        public var unrounded: [Double]
        /// What decides.
        public var ground: Ground

        /// Makes a pair.
        public init(
            above: Int, below: Int, figures: [Double], unrounded: [Double], ground: Ground
        ) {
            self.above = above
            self.below = below
            self.figures = figures
            self.unrounded = unrounded
            self.ground = ground
        }

        /// Whether rounding alone makes the figures equal.
        public var isTiedByRounding: Bool {
            figures[0] == figures[1] && unrounded[0] != unrounded[1]
        }
    }

    /// A unit's index near the least of a class.
    public struct NearClass: Hashable, Sendable {
        /// The unit.
        public var unit: Int
        /// The class's name.
        public var name: String
        /// Its least index, percent.
        public var from: Double
        /// The unit's index less that: negative below the class.
        public var distance: Double

        /// Makes an edge.
        public init(unit: Int, name: String, from: Double, distance: Double) {
            self.unit = unit
            self.name = name
            self.from = from
            self.distance = distance
        }
    }

    /// A unit's value near a number that its indicator declares.
    public struct NearThreshold: Hashable, Sendable {
        /// The unit.
        public var unit: Int
        /// By place in ``RulePack/indicators``.
        public var indicator: Int
        /// The number's path in the indicator: `target`, `floor`, `steps[2].at_least`.
        public var name: String
        /// The number.
        public var threshold: Double
        /// The value measured.
        public var value: Double

        /// Makes an edge.
        public init(unit: Int, indicator: Int, name: String, threshold: Double, value: Double) {
            self.unit = unit
            self.indicator = indicator
            self.name = name
            self.threshold = threshold
            self.value = value
        }

        /// The value less the threshold.
        public var distance: Double {
            Rounding.round(value - threshold, Rounding.firstPlaces)
        }
    }

    /// What counts as near: points of the index for classes, and the value's own measure for indicators.
    public var near: Double
    /// In rank order.
    public var pairs: [Pair] = []
    /// Nearest first.
    public var classes: [NearClass] = []
    /// Nearest first.
    public var thresholds: [NearThreshold] = []

    /// No edges yet.
    public init(near: Double) {
        self.near = near
    }
}

// MARK: - Found in a ranking

extension KnifeEdges {
    /// Finds what hangs by a thread in a ranking.
    init(of cards: Scorecards, near: Double) {
        self.init(near: near)
        findPairs(cards)
        findClasses(cards)
        findThresholds(cards)
    }

    // MARK: - Neighbours

    private mutating func findPairs(_ cards: Scorecards) {
        let ranked = cards.order.filter { cards.standings[$0].rank != nil }
        let figures = RankedFigures(cards)
        for (above, below) in zip(ranked, ranked.dropFirst())
        where cards.standings[above].comparisonGroup == cards.standings[below].comparisonGroup {
            guard let ground = figures.ground(above, below) else { continue }
            pairs.append(
                Pair(
                    above: above, below: below,
                    figures: [figures.rounded[above], figures.rounded[below]],
                    unrounded: [figures.unrounded[above], figures.unrounded[below]],
                    ground: ground))
        }
    }

    // MARK: - Thresholds

    private mutating func findClasses(_ cards: Scorecards) {
        for (unit, standing) in cards.standings.enumerated() where standing.rank != nil {
            let index = cards.groups[0].indices[unit]
            for band in cards.pack.classes {
                // Every index reaches a class from 0: it cannot be missed.
                guard let from = band.from.value(for: cards.units[unit]), from > 0 else { continue }
                let distance = Rounding.round(index - from, Rounding.firstPlaces)
                guard abs(distance) <= near else { continue }
                classes.append(
                    NearClass(unit: unit, name: band.name, from: from, distance: distance))
            }
        }
        classes.sort { (abs($0.distance), $0.unit) < (abs($1.distance), $1.unit) }
    }

    private mutating func findThresholds(_ cards: Scorecards) {
        for (place, indicator) in cards.pack.indicators.enumerated() {
            let declared = Thresholds(of: indicator, fields: cards.pack.fields)
            guard declared.areOfValue else { continue }
            let column = cards.indicators[place]
            for unit in cards.units.indices
            where column.statuses[unit] == .scored && !cards.standings[unit].standsApart {
                let value = column.values[unit]
                for (name, number) in declared.numbers(
                    for: cards.units[unit], target: column.targets[unit])
                where abs(value - number) <= near && !declared.isAtEnd(value, of: number) {
                    thresholds.append(
                        NearThreshold(
                            unit: unit, indicator: place, name: name, threshold: number,
                            value: value))
                }
            }
        }
        thresholds.sort { a, b in
            (abs(a.distance), a.indicator, a.unit) < (abs(b.distance), b.indicator, b.unit)
        }
    }
}

/// What ranks the units of a run, before and after rounding.
private struct RankedFigures {
    /// By unit: index in percent, or points.
    let rounded: [Double]
    let unrounded: [Double]
    private let deciders: [Decider]
    private let ties: RulePack.Ranking.Ties
    /// Decimals of the rounded figures.
    private let places: Int

    init(_ cards: Scorecards) {
        let (pack, total) = (cards.pack, cards.groups[0])
        let isByIndex = pack.ranking.by == .index
        let precision = isByIndex ? pack.precision.index : pack.precision.total
        ties = pack.ranking.ties
        rounded = isByIndex ? total.indices : total.points
        let exact = cards.unroundedTotals.isEmpty ? total.points : cards.unroundedTotals
        unrounded = exact.indices.map { unit in
            let figure = isByIndex ? 100 * exact[unit] / total.applicableMaxima[unit] : exact[unit]
            return Rounding.round(figure, Rounding.firstPlaces)
        }
        if case .places(let declared) = precision {
            places = declared
        } else {
            places = Rounding.firstPlaces
        }
        deciders = cards.deciders
    }

    /// What puts `a` before `b`, its next in rank; nil when their figures do so clearly.
    func ground(_ a: Int, _ b: Int) -> KnifeEdges.Ground? {
        guard let upper = Rounding.scaled(rounded[a], places),
            let lower = Rounding.scaled(rounded[b], places)
        else { return nil }
        if upper != lower {
            return upper - lower == 1 && unrounded[a] <= unrounded[b] ? .rounding : nil
        }
        if let decider = deciders.first(where: { $0.column[a] != $0.column[b] }) {
            return .tieBreak(decider.tieBreak)
        }
        guard ties == .distinct else { return .shared }
        return unrounded[a] == unrounded[b] ? .name : .unrounded
    }
}

// MARK: - What values are held against

/// The numbers of an indicator that its value is held against.
///
/// These are its target and what stands under its `params`, as far as its score reads them. Of names that the formula
/// kind or the pack describes, only bounds and steps are taken; of others, those that do not say points or shares.
struct Thresholds {
    private let indicator: Indicator
    private let numbers: [(name: String, number: Double)]
    /// Whether the value is a number that can lie near another: no level, yes or no, or day.
    let areOfValue: Bool

    init(of indicator: Indicator, fields: [Field]) {
        self.indicator = indicator
        numbers = indicator.params.sorted { $0.key < $1.key }
            .filter { indicator.scoreNames.contains($0.key) }
            .flatMap { name, value in
                Self.isEarned(name, indicator.meaning(of: name))
                    ? [] : Self.numbers(value, named: name)
            }
        switch indicator.valueSource {
        case .none: areOfValue = false
        case .rule: areOfValue = true
        case .field(let place): areOfValue = fields[place].kind.isNumeric
        }
    }

    /// The numbers that hold for a unit.
    ///
    /// - Parameter target: NaN where the unit has none.
    func numbers(for unit: ScoredUnit, target: Double) -> [(name: String, number: Double)] {
        var all = numbers
        if indicator.scoreReads.contains(.parameter("target")), !target.isNaN {
            all.insert(("target", target), at: 0)
        }
        for (name, column) in indicator.paramColumns.sorted(by: { $0.key < $1.key })
        where indicator.scoreNames.contains(name)
            && !Self.isEarned(name, indicator.meaning(of: name))
        {
            if let number = column.value(for: unit) { all.append((name, number)) }
        }
        return all
    }

    /// Whether a value stands on a number beyond which nothing better is possible: all that could be done is done.
    ///
    /// Where less is better and no range is declared, that is 0.
    func isAtEnd(_ value: Double, of number: Double) -> Bool {
        let best =
            indicator.better == .lower
            ? indicator.range?.lowerBound ?? 0 : indicator.range?.upperBound
        return value == number && number == best
    }

    private static func numbers(
        _ value: ParameterValue, named name: String
    ) -> [(name: String, number: Double)] {
        switch value {
        case .number(let number): return [(name, number)]
        case .text, .flag: return []
        case .list(let items):
            return items.enumerated().flatMap { numbers($1, named: "\(name)[\($0 + 1)]") }
        case .record(let items):
            return items.sorted { $0.key < $1.key }.flatMap { key, item in
                isEarned(key, nil) ? [] : numbers(item, named: "\(name).\(key)")
            }
        }
    }

    /// Whether a name stands for what is earned, or for anything else that no value is held against.
    private static func isEarned(_ name: String, _ meaning: FormulaKind.Parameter?) -> Bool {
        if let meaning { return !meaning.isBound && meaning.shape != .steps }
        return name.split(separator: "_").contains { word in
            ScoreStep.Gain.allCases.contains { word == $0.rawValue || word == "\($0.rawValue)s" }
        }
    }
}
