import ChisoModel

/// One target of a period beside what came of it.
public struct TargetResult: Hashable, Sendable {
    /// What came of it.
    public enum Outcome: String, Hashable, Sendable {
        case met, missed
        /// Nobody can say: it is in words alone, the cell is not scored, or nothing declares which way is better.
        case undecided
    }

    /// Place in ``Scorecards/units``.
    public var unit: Int
    /// What it is of; the total is group 0.
    public var node: Group.Child
    /// In the measure of the value, or in points; nil: in words alone.
    public var target: Double?
    /// In words, or empty.
    public var words: String
    /// What it is held against: the value, or points; nil where there is none.
    public var result: Double?
    /// Whether ``target`` and ``result`` are points.
    public var isPoints: Bool
    /// What came of it.
    public var outcome: Outcome
    /// How far beyond it, below zero how far short of it; nil where it is undecided or has no number.
    public var margin: Double?
    /// The first of the periods in a row, up to this one, with the same outcome; this one where nothing is known before.
    public var since: Period
}

extension TargetResult {
    /// The result and the target, where there are both.
    fileprivate var reached: (Double, Double)? {
        guard let result, let target else { return nil }
        return (result, target)
    }
}

/// The targets that a round states for the period scored, each with what came of it.
public struct TargetResults: Sendable {
    /// The period.
    public let period: Period
    /// By unit in rank order, then in printed order, the total first.
    public private(set) var all: [TargetResult] = []
    /// By unit: where its own stand in ``all``.
    private var places: [Int: Range<Int>] = [:]

    /// Met, missed and undecided ones together.
    public struct Count: Hashable, Sendable {
        /// Reached, or passed.
        public var met = 0
        /// Not reached.
        public var missed = 0
        /// Of which nobody can say.
        public var undecided = 0

        /// All of them.
        public var total: Int { met + missed + undecided }
    }

    /// Holds results against the targets of their period.
    ///
    /// - Parameters:
    ///   - round: The one that was scored.
    ///   - earlier: Results of the same round for earlier periods, in any order; since when an outcome holds is looked for in
    ///     them, each held against the targets of its own period.
    public init(_ cards: Scorecards, round: Round, earlier: [Scorecards] = []) {
        period = cards.period
        all = Self.results(cards, round)
        guard !all.isEmpty else { return }
        for (place, result) in all.enumerated() {
            places[result.unit] = (places[result.unit]?.lowerBound ?? place)..<place + 1
        }
        var ended: Set<Int> = []
        for before in earlier.filter({ $0.period < period }).sorted(by: { $0.period > $1.period }) {
            let known = Dictionary(
                Self.results(before, round).map {
                    (Key(unit: $0.unit, key: before.pack.key(of: $0.node)), $0.outcome)
                },
                uniquingKeysWith: { first, _ in first })
            var isAny = false
            for place in all.indices where !ended.contains(place) {
                if known[Key(unit: all[place].unit, key: cards.pack.key(of: all[place].node))]
                    == all[place].outcome
                {
                    all[place].since = before.period
                    isAny = true
                } else {
                    ended.insert(place)
                }
            }
            if !isAny { break }
        }
    }

    /// Those of a unit, in printed order.
    public func of(_ unit: Int) -> ArraySlice<TargetResult> { all[places[unit] ?? 0..<0] }

    /// An indicator or group of a unit, whatever edition of the pack it is scored by.
    private struct Key: Hashable {
        var unit: Int
        var key: String
    }

    /// Whether a round states any target for a period.
    public static func areStated(in round: Round, for period: Period) -> Bool {
        (round.targets + round.targetWords + round.groupTargets).contains { $0.period == period }
    }

    /// Of a unit's, those of some nodes; nil: all.
    public func count(of unit: Int, among nodes: Set<Group.Child>? = nil) -> Count {
        var count = Count()
        for result in of(unit) where nodes?.contains(result.node) ?? true {
            switch result.outcome {
            case .met: count.met += 1
            case .missed: count.missed += 1
            case .undecided: count.undecided += 1
            }
        }
        return count
    }

    // MARK: - One by one

    private static func results(_ cards: Scorecards, _ round: Round) -> [TargetResult] {
        let aims = Aims(round, period: cards.period)
        guard aims.hasDue else { return [] }
        let nodes = cards.pack.tree.nodes.map(\.child)
        let appraised = round.appraisals.filter { $0.period == cards.period }
        let fixed = Set(appraised.map { Key(unit: $0.unit, key: $0.key) })
        return cards.order.flatMap { unit in
            nodes.compactMap { node in
                aims.due(of: unit, in: cards.pack.key(of: node)).map {
                    result(node, unit, $0, cards, round, fixed)
                }
            }
        }
    }

    private static func result(
        _ node: Group.Child, _ unit: Int, _ aim: Aims.Aim, _ cards: Scorecards, _ round: Round,
        _ fixed: Set<Key>
    ) -> TargetResult {
        var result = TargetResult(
            unit: unit, node: node, target: aim.number, words: aim.words, result: nil,
            isPoints: true, outcome: .undecided, margin: nil, since: cards.period)
        let isTakenOff = cards.pack.isTakenOff(node)
        var better = isTakenOff ? Indicator.Better.lower : .higher
        switch node {
        case .group(let place): result.result = cards.node(group: place, unit: unit).points
        case .indicator(let place):
            let indicator = cards.pack.indicators[place]
            let cell = cards.cell(indicator: place, unit: unit)
            result.result = cell.points
            if let earned = aim.earned {
                switch earned {
                case .full: result.target = isTakenOff ? 0 : cell.max
                case .points(let points): result.target = points
                case .level(let level):
                    result.outcome = Self.outcome(
                        level, of: cards.pack.levelCount(place), indicator, cell, unit,
                        cards.period, round)
                    return result
                }
            } else if indicator.targetMeaning == .value {
                result.isPoints = false
                result.result = cell.value
                let isAppraised = fixed.contains(Key(unit: unit, key: indicator.key))
                if let declared = indicator.better {
                    better = declared
                } else if cards.pack.isTargetRead(place), !isAppraised, let points = cell.points,
                    let (value, target) = result.reached
                {
                    // Which way is better the rule knows: who has all points has reached what it holds the value against.
                    let isFull = points == (isTakenOff ? 0 : cell.max)
                    let distance = Rounding.round(abs(value - target), Rounding.firstPlaces)
                    result.outcome = isFull ? .met : .missed
                    result.margin = isFull ? distance : 0 - distance
                    return result
                } else {
                    return result
                }
            }
        }
        guard let target = result.target, let reached = result.result else { return result }
        let margin = better == .higher ? reached - target : target - reached
        // As printed: to the digits of the target, hair aside.
        let isMet = Rounding.round(margin, Rounding.firstPlaces) >= 0
        result.outcome = isMet ? .met : .missed
        result.margin = Rounding.round(margin, Rounding.firstPlaces)
        return result
    }
}

extension TargetResults {
    /// What came of a level aimed at: met with that level or with all points. Which of two other levels is more nobody
    /// declares: with several it is undecided.
    private static func outcome(
        _ level: Int, of count: Int, _ indicator: Indicator, _ cell: Cell, _ unit: Int,
        _ period: Period, _ round: Round
    ) -> TargetResult.Outcome {
        guard case .field(let field) = indicator.valueSource, let points = cell.points,
            let column = round.submissions[period]?.columns[field], column.states[unit] == .given
        else { return .undecided }
        if column.values[unit] == Double(level) || points == cell.max { return .met }
        return count == 2 ? .missed : .undecided
    }
}

extension RulePack {
    /// How many levels the choice has that an indicator takes its value from.
    fileprivate func levelCount(_ place: Int) -> Int {
        guard case .field(let field) = indicators[place].valueSource,
            case .choice(let levels) = fields[field].kind
        else { return 0 }
        return levels.count
    }
}
