import ChisoModel
import Synchronization

/// The same units over several periods, and why their ranks changed from each to the next.
public struct Trend: Sendable {
    /// One per period, oldest first; all of the same units in the same order, perhaps under several editions.
    public var periods: [Scorecards]
    /// One per pair of neighbouring periods: one per unit.
    public var steps: [[StandingChange]]
    /// One per period: what came of the targets that the round states for it.
    public var targets: [TargetResults]

    /// Makes a trend.
    public init(periods: [Scorecards], steps: [[StandingChange]], targets: [TargetResults]) {
        self.periods = periods
        self.steps = steps
        self.targets = targets
    }
}

/// How a unit's standing changed from one period to the next, split by what changed.
public struct StandingChange: Hashable, Sendable {
    /// What changes from one period to the next, in the order in which the split goes from the old to the new.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// What the unit itself submitted, or its appraiser wrote.
        case own
        /// What all other units submitted.
        case others
        /// The targets that units are held against.
        case targets
        /// All else that the rules say: maxima, weights, thresholds, formulas, indicators that come and go.
        case rules
    }

    /// What one cause did.
    public struct Part: Hashable, Sendable {
        /// Places gained; lost if negative.
        public var places: Int
        /// What it added to the index, percent, at the decimals the index is printed with.
        public var index: Double

        /// Makes a part.
        public init(places: Int, index: Double) {
            self.places = places
            self.index = index
        }
    }

    /// Why a change is not split.
    public enum Unsplit: Hashable, Sendable {
        /// The new edition no longer asks for what an indicator of the old one reads; its key.
        case fieldsGone(indicator: String)
        /// The new figures do not rank the unit by the old edition.
        case unranked
        /// A yardstick changed between the two periods: that of an indicator or a field by its key, or of the whole edition,
        /// whose results of the two periods then have no difference either.
        case notComparable(YardstickBreak, of: String?)
        /// The unit's cell of an indicator failed in one of the two periods.
        case failed(indicator: String, Period)
        /// The unit's cell of an indicator counts in both periods, and fails with the new figures by the old edition: the
        /// figures are outside its bounds.
        case refused(indicator: String)
        /// Figures of another unit do not count in every state, and that unit passed this one, or is measured with it.
        case othersRefused
    }

    /// Place in the units of both periods.
    public var unit: Int
    /// Places gained; nil unless it is ranked in both periods, and they are comparable.
    public var places: Int?
    /// The change of the index, percent; nil where ``places`` is.
    public var index: Double?
    /// By cause; they add up to the whole. Empty where it cannot be split: see ``unsplit``.
    public var parts: [Cause: Part] = [:]
    /// Why the change is not split; nil when it is.
    public var unsplit: Unsplit?

    /// A change not yet split.
    public init(unit: Int, places: Int?, index: Double?) {
        self.unit = unit
        self.places = places
        self.index = index
    }
}

// MARK: - Scoring several periods

/// Scores a round's units for several periods, each by its own edition, and splits what changed in between.
///
/// From one period to the next the ranking goes through four states, each scored in full: the unit's own figures become
/// the new ones, then everyone's, then the targets, then the rules. What a state changes is that cause's part, so the parts
/// add up to the whole, in places and in the index. Under the old edition the new figures are read as that edition reads
/// them. A unit that is not ranked in some state cannot be split.
public struct TrendRun: Sendable {
    private let runs: [Scoring]
    private let jobs: Int

    /// - Parameter runs: One a period, earliest first; each unit's own run of a period has an equal part of its budget. As
    ///   many threads share the work as the last may have.
    public init(_ runs: [Scoring]) {
        self.runs = runs
        jobs = runs.last?.jobs ?? 1
    }

    /// The trend over all periods.
    ///
    /// - Parameter progress: Told after every scoring how many are done, and of how many.
    /// - Throws: ``Failure`` S101 when the round has no figures for a period.
    public func trend(
        progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Trend {
        let cards = try runs.map { try sharing($0, 1).scorecards() }
        let units = cards.first?.units.count ?? 0
        let counter = Counter(of: max(0, runs.count - 1) * units, progress)
        let sides = zip(runs, cards).map {
            StandingSplit.Side(scoring: sharing($0, units + 3), cards: $1)
        }
        let steps = try zip(sides, sides.dropFirst()).map { old, new in
            try StandingSplit(old: old, new: new, jobs: jobs).changes(counter.add)
        }
        let targets = cards.indices.map { place in
            TargetResults(
                cards[place], round: runs[place].round, earlier: Array(cards[..<place]))
        }
        return Trend(periods: cards, steps: steps, targets: targets)
    }

    /// One of so many runs that share the budget.
    private func sharing(_ scoring: Scoring, _ runs: Int) -> Scoring {
        var scoring = scoring
        scoring.jobs = jobs
        scoring.budget.instructions = max(1, scoring.budget.instructions / runs)
        return scoring
    }

    /// Tells how far a long run is.
    private final class Counter: Sendable {
        private let done = Mutex(0)
        private let all: Int
        private let progress: (@Sendable (Int, Int) -> Void)?

        init(of all: Int, _ progress: (@Sendable (Int, Int) -> Void)?) {
            self.all = all
            self.progress = progress
        }

        func add() {
            let done = done.withLock { done in
                done += 1
                return done
            }
            progress?(done, all)
        }
    }
}
