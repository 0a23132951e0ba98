import ChisoModel
import Synchronization

/// Scores a round's units for several periods, each by its own edition, and splits what changed in between.
///
/// From one period to the next the ranking goes through four states, each scored in full: the unit's own figures become
/// the new ones, then everyone's, then the targets, then the rules. What a state changes is that cause's part, so the parts
/// add up to the whole, in places and in the index. Under the old edition the new figures are read as that edition reads
/// them. A unit that is not ranked in some state cannot be split.
public struct TrendRun: Sendable {
    private let periods: [String]
    private let editions: [String: Scoring.Edition]
    private let jobs: Int
    private let budget: RunBudget

    /// - Parameters:
    ///   - editions: By period: the edition that scores it, with the round as its fields read it.
    ///   - jobs: How many threads share the work, at least 1; the result does not depend on it.
    ///   - budget: What all rules may spend in one run of a period; each unit's own run has an equal part of it.
    public init(
        editions: [String: Scoring.Edition], jobs: Int = 1, budget: RunBudget = .standard
    ) {
        self.budget = budget
        self.editions = editions
        self.jobs = max(1, jobs)
        periods = editions.keys.sorted()
    }

    /// The trend over all periods.
    ///
    /// - Parameter progress: Told after every scoring how many are done, and of how many.
    /// - Throws: ``ScoringError`` when the round has no figures for a period.
    public func trend(
        progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Trend {
        let all = periods.compactMap { period in editions[period].map { (period, $0) } }
        let cards = try all.map { period, edition in
            try scoring(edition, jobs, 1).scorecards(of: edition.round, period: period)
        }
        let units = cards.first?.units.count ?? 0
        let counter = Counter(of: max(0, all.count - 1) * units, progress)
        let sides = zip(all, cards).map { Split.Side(period: $0.0, edition: $0.1, cards: $1) }
        let steps = try zip(sides, sides.dropFirst()).map { old, new in
            try Split(old: old, new: new, jobs: jobs) { edition, jobs in
                scoring(edition, jobs, units + 3)
            }.changes(counter.add)
        }
        return Trend(periods: cards, steps: steps)
    }

    /// Scores by an edition, as one of so many runs that share the budget.
    private func scoring(_ edition: Scoring.Edition, _ jobs: Int, _ runs: Int) -> Scoring {
        Scoring(
            pack: edition.pack, rules: edition.source, jobs: jobs, editions: editions,
            budget: RunBudget(instructions: max(1, budget.instructions / runs)))
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
