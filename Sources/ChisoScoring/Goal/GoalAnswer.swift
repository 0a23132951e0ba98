import ChisoModel

/// The least change of a unit's own figures that reaches a goal, with everyone re-ranked.
public struct GoalAnswer: Sendable {
    /// What was found.
    public enum Outcome: String, Hashable, Sendable {
        /// The goal is met without any change.
        case already
        /// The changes reach it, and no cheaper ones do: all cheaper ones were tried.
        case reachedExactly = "reached_exactly"
        /// The changes reach it; cheaper ones may too: these are the best found.
        case reachedBestFound = "reached_best_found"
        /// No change of what may change reaches it: all that the declarations allow were tried.
        case outOfReach = "out_of_reach"
        /// The goal would not be met if every indicator that reads the fields earned its maximum.
        case outOfReachAtBest = "out_of_reach_at_best"
        /// No change within the limits searched reaches it, all of which were tried; the fields declare no such limits.
        case outOfReachWithinLimits = "out_of_reach_within_limits"
        /// No change was found, but not all were tried.
        case notFound = "not_found"
    }

    /// What may be changed, and how far.
    public struct Varied: Hashable, Sendable {
        /// What it is.
        public enum Subject: Hashable, Sendable {
            /// A field, by its place in the pack.
            case field(Int)
            /// How far the unit's target of an indicator, by its place in the pack, counts as reached, from 0 to 1.
            case target(Int)
        }

        /// What it is.
        public var subject: Subject
        /// The figure without changes; nil when it is blank.
        public var present: Double?
        /// The least and the largest figure looked at.
        public var limits: ClosedRange<Double>
        /// Whether the limits are those of the declaration; otherwise they were chosen from the figures of the round.
        public var isDeclared: Bool
        /// The least difference between two figures looked at; 1 for a count.
        public var resolution: Double
        /// What a change by one of the field's measure costs, or a target wholly reached.
        public var rate: Double

        /// Describes what may be changed.
        public init(
            _ subject: Subject, present: Double?, limits: ClosedRange<Double>, isDeclared: Bool,
            resolution: Double, rate: Double
        ) {
            self.subject = subject
            self.present = present
            self.limits = limits
            self.isDeclared = isDeclared
            self.resolution = resolution
            self.rate = rate
        }

        /// What a figure costs; counted from 0 when the field is blank.
        public func cost(of figure: Double) -> Double {
            Rounding.round(rate * abs(figure - (present ?? 0)), Rounding.firstPlaces)
        }
    }

    /// One figure that is changed.
    public struct Move: Hashable, Sendable {
        /// By place in ``GoalAnswer/varied``.
        public var varied: Int
        /// The new figure.
        public var figure: Double

        /// Describes a change.
        public init(varied: Int, figure: Double) {
            self.varied = varied
            self.figure = figure
        }
    }

    /// A rival and how far it is, in the figure that ranks.
    public struct Rival: Hashable, Sendable {
        /// By place in the units of the round.
        public var unit: Int
        /// Not negative.
        public var distance: Double

        /// Describes a rival.
        public init(unit: Int, distance: Double) {
            self.unit = unit
            self.distance = distance
        }
    }

    /// What was asked.
    public var goal: Goal
    /// By place in the units of the round.
    public var unit: Int
    /// The changes made before, as typed.
    public var changes: [String]
    /// What was found.
    public var outcome: Outcome
    /// Fields, then targets, in the order of the pack.
    public var varied: [Varied]
    /// Empty unless the goal was reached by a change.
    public var moves: [Move]
    /// How many combinations of figures were scored.
    public var tried: Int
    /// The round without the moves, and with them.
    public var before: Scorecards
    /// See ``before``.
    public var after: Scorecards

    /// Puts an answer together.
    public init(
        goal: Goal, unit: Int, changes: [String], outcome: Outcome, varied: [Varied],
        moves: [Move], tried: Int, before: Scorecards, after: Scorecards
    ) {
        self.goal = goal
        self.unit = unit
        self.changes = changes
        self.outcome = outcome
        self.varied = varied
        self.moves = moves
        self.tried = tried
        self.before = before
        self.after = after
    }

    /// What all moves cost.
    public var cost: Double {
        let sum = moves.reduce(0) { $0 + varied[$1.varied].cost(of: $1.figure) }
        return Rounding.round(sum, Rounding.firstPlaces)
    }

    /// Rivals that stood before the unit and now stand behind it, best first.
    public var overtaken: [Int] { rivals { $0 > $1 } }

    /// Rivals that stood before the unit and now share its rank.
    public var level: [Int] { rivals { $0 == $1 } }

    /// The next rival before the unit and the next behind it, after the moves; nil where there is none.
    public var neighbours: (ahead: Rival?, behind: Rival?) {
        let own = after.standings[unit]
        guard let rank = own.rank, let figure = figure(unit) else { return (nil, nil) }
        let others = after.order.filter { other in
            other != unit && after.standings[other].rank != nil
                && after.standings[other].comparisonGroup == own.comparisonGroup
        }
        let ahead = others.last { (after.standings[$0].rank ?? 0) < rank }
        let behind = others.first { (after.standings[$0].rank ?? 0) > rank }
        let rival = { (other: Int?) -> Rival? in
            guard let other, let theirs = self.figure(other) else { return nil }
            return Rival(unit: other, distance: Rounding.round(abs(figure - theirs), 9))
        }
        return (rival(ahead), rival(behind))
    }

    private func figure(_ unit: Int) -> Double? {
        let total = after.node(group: 0, unit: unit)
        return after.pack.ranking.by == .index ? total.index : total.points
    }

    private func rivals(_ stands: (Int, Int) -> Bool) -> [Int] {
        guard let old = before.standings[unit].rank, let new = after.standings[unit].rank else {
            return []
        }
        return before.order.filter { other in
            guard let was = before.standings[other].rank, let becomes = after.standings[other].rank
            else { return false }
            let isRival =
                before.standings[other].comparisonGroup == before.standings[unit].comparisonGroup
            return other != unit && isRival && was < old && stands(becomes, new)
        }
    }
}
