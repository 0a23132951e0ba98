import ChisoModel

/// How sure a ranking is when inputs may be off: where each unit may stand, and what makes the difference.
///
/// - Basis: Nardo et al. 2008, "Handbook on constructing composite indicators" (OECD and JRC), part on uncertainty and
///   sensitivity analysis; Saisana, Saltelli and Tarantola 2005, J. R. Statist. Soc. A 168, equation 7 for the shift.
public struct Uncertainty: Sendable {
    /// Where one unit stands over all runs.
    public struct Place: Hashable, Sendable {
        /// The rank that 5 % of the runs in which the unit is ranked do not pass, the one that half of them and the
        /// one that 95 % do not pass; nil when it is ranked in none.
        public var low: Int?
        /// See ``low``.
        public var median: Int?
        /// See ``low``.
        public var high: Int?
        /// Share of all runs, 0 to 1, in which the rank is at most the `top` asked.
        public var top: Double
        /// Share of all runs with each class of the pack, in its order.
        public var classes: [Double]
        /// Share of all runs without a class; 1 where the pack has none.
        public var unclassed: Double

        /// Makes a place.
        public init(
            low: Int?, median: Int?, high: Int?, top: Double, classes: [Double], unclassed: Double
        ) {
            self.low = low
            self.median = median
            self.high = high
            self.top = top
            self.classes = classes
            self.unclassed = unclassed
        }
    }

    /// Two units of a comparison group of which neither is above the other in more than 95 % of the runs.
    public struct Pair: Hashable, Sendable {
        /// Places in the round; the first is the one ranked higher as things are, or named first in the order of ranks.
        public var first: Int
        /// See ``first``.
        public var second: Int
        /// Share of the runs in which the first is above the second.
        public var above: Double
        /// Share of the runs in which the second is above the first; ties are in neither.
        public var below: Double

        /// Makes a pair.
        public init(first: Int, second: Int, above: Double, below: Double) {
            self.first = first
            self.second = second
            self.above = above
            self.below = below
        }
    }

    /// What one number does alone, at either end of what it may be, everything else as it is.
    public struct Swing: Hashable, Sendable {
        /// `procedures.weight`, `dossiers_on_time.target`, or a field's key, all its figures off the same way.
        public var label: String
        /// Place of its input in the question.
        public var input: Int
        /// Mean over the units of how many places a rank moves, at the lower end.
        public var shiftLow: Double
        /// The same at the upper end.
        public var shiftHigh: Double
        /// By unit: by how much its index changes at the lower end; NaN where there is no index, and of units that stand
        /// apart.
        public var indexLow: [Double]
        /// The same at the upper end.
        public var indexHigh: [Double]

        /// Makes a swing.
        public init(
            label: String, input: Int, shiftLow: Double, shiftHigh: Double, indexLow: [Double],
            indexHigh: [Double]
        ) {
            self.label = label
            self.input = input
            self.shiftLow = shiftLow
            self.shiftHigh = shiftHigh
            self.indexLow = indexLow
            self.indexHigh = indexHigh
        }
    }

    /// How much of the variance of the mean shift is due to one input, or to one number.
    public struct Share: Hashable, Sendable {
        /// An input as typed, or the label of a ``Swing``.
        public var label: String
        /// Place of its input in the question.
        public var input: Int
        /// Whether it stands for a whole input.
        public var isInput: Bool
        /// What fixing it would take away on average; about 0 to 1, an estimate may be a little outside.
        public var first: Double
        /// What would be left if all else were fixed: ``first`` and all it does together with others.
        public var total: Double

        /// Makes a share.
        public init(label: String, input: Int, isInput: Bool, first: Double, total: Double) {
            self.label = label
            self.input = input
            self.isInput = isInput
            self.first = first
            self.total = total
        }
    }

    /// What was asked.
    public var question: UncertaintyQuestion
    /// Changes made before anything was drawn, as typed.
    public var changes: [String]
    /// The round as it is, with the changes.
    public var baseline: Scorecards
    /// One per unit, in the order of the round.
    public var places: [Place]
    /// By the order of ranks as they are, of the first and then of the second.
    public var pairs: [Pair]
    /// Mean and variance over the runs of the mean shift: by how many places a rank moves, averaged over the units.
    public var shiftMean: Double
    /// See ``shiftMean``.
    public var shiftVariance: Double
    /// Those that move ranks most first.
    public var swings: [Swing]
    /// Inputs first, then numbers, each with the largest total first; empty when the variance is 0 or none was asked.
    public var shares: [Share]

    /// Puts an answer together.
    public init(
        question: UncertaintyQuestion, changes: [String], baseline: Scorecards, places: [Place],
        pairs: [Pair], shiftMean: Double, shiftVariance: Double, swings: [Swing], shares: [Share]
    ) {
        self.question = question
        self.changes = changes
        self.baseline = baseline
        self.places = places
        self.pairs = pairs
        self.shiftMean = shiftMean
        self.shiftVariance = shiftVariance
        self.swings = swings
        self.shares = shares
    }
}

// MARK: - Asked of a simulator

extension Simulator {
    /// How sure the ranking is when inputs may be off.
    ///
    /// Every draw is uniform over its spread and independent of every other; the runs are the rows of Saltelli's matrix A.
    /// The same question gives the same answer for any number of jobs.
    /// - Parameters:
    ///   - changes: Made before anything is drawn.
    ///   - jobs: Threads; nil: as many as the simulator has.
    ///   - progress: Told how many of the runs are done.
    /// - Throws: A ``Failure`` with code C202 to C209 or C243 when a change cannot be made or an input moves nothing.
    public func uncertainty(
        _ question: UncertaintyQuestion, after changes: [Change] = [], jobs: Int? = nil,
        progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Uncertainty {
        let baseline = try baseline(under: changes)
        let factors = try UncertainFactor.all(
            of: question.inputs, pack: baseline.pack, round: baseline.inputs)
        let plan = TrialPlan(baseline, factors: factors, seed: question.seed)
        let swings = try source.withRuleSet { Self.swings(Trials(plan, rules: $0), plan) }
        let groups = TrialRuns.groups(question, plan)
        let results = try TrialRuns(
            plan: plan, source: source, jobs: jobs ?? self.jobs, runs: max(1, question.runs),
            groups: groups, progress: progress
        ).run()
        let shares = VarianceShares(a: results.a, b: results.b, mixed: results.mixed)
        let cards = baseline.scorecards(loading: loading)
        let ranked = baseline.order.filter { plan.ranks[$0] > 0 }
        return Uncertainty(
            question: question, changes: changes.map(\.text), baseline: cards,
            places: plan.ranks.indices.map { results.record.place(of: $0, top: question.top) },
            pairs: results.record.pairs(order: ranked, groups: baseline.inputs.groupOfUnit),
            shiftMean: results.a.reduce(0, +) / Double(results.a.count),
            shiftVariance: Self.variance(results.a), swings: swings,
            shares: Self.shares(groups, shares))
    }

    private func baseline(under changes: [Change]) throws -> Run {
        var run = try run(under: changes)
        run.inputs.orderNames()
        return run
    }

    private static func variance(_ figures: [Double]) -> Double {
        let count = Double(figures.count)
        let mean = figures.reduce(0, +) / count
        return figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    }

    /// One factor at a time, at either end.
    ///
    /// Units that stand apart have no part in it.
    private static func swings(_ trials: Trials, _ plan: TrialPlan) -> [Uncertainty.Swing] {
        let apart = plan.baseline.inputs.apart
        trials.run { _ in .present }
        let before = trials.indices
        let swings = plan.factors.enumerated().map { place, factor in
            let ends = [FactorSetting.low, .high].map { end in
                trials.run { $0 == place ? end : .present }
                let changes = zip(apart, zip(trials.indices, before)).map {
                    $0 > 0 ? .nan : $1.0 - $1.1
                }
                return (trials.shift(), changes)
            }
            return Uncertainty.Swing(
                label: factor.label, input: factor.input, shiftLow: ends[0].0, shiftHigh: ends[1].0,
                indexLow: ends[0].1, indexHigh: ends[1].1)
        }
        return swings.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            let (p, q) = (x.shiftLow + x.shiftHigh, y.shiftLow + y.shiftHigh)
            if p != q { return p > q }
            let (r, s) = (x.largestIndexChange, y.largestIndexChange)
            return r == s ? a.offset < b.offset : r > s
        }.map(\.element)
    }

    private static func shares(
        _ groups: [TrialRuns.Group], _ shares: VarianceShares
    ) -> [Uncertainty.Share] {
        let all = zip(groups, zip(shares.first, shares.total)).map { group, share in
            Uncertainty.Share(
                label: group.label, input: group.input, isInput: group.isInput, first: share.0,
                total: share.1)
        }
        return all.enumerated().sorted { a, b in
            if a.element.isInput != b.element.isInput { return a.element.isInput }
            return a.element.total == b.element.total
                ? a.offset < b.offset : a.element.total > b.element.total
        }.map(\.element)
    }
}

extension TrialRuns {
    /// What `auto` may cost, in units of about a nanosecond.
    private static let budget = 20e9

    /// Whose shares are estimated: inputs where there are several, then each factor where that is asked and there are several.
    static func groups(_ question: UncertaintyQuestion, _ plan: TrialPlan) -> [Group] {
        guard question.drivers != .none else { return [] }
        var groups: [Group] = []
        let inputs = question.inputs.indices
        if inputs.count > 1 {
            groups += inputs.map { input in
                Group(
                    label: question.inputs[input].text, input: input, isInput: true,
                    factors: Set(plan.factors.indices.filter { plan.factors[$0].input == input }))
            }
        }
        let each = plan.factors.enumerated().map { place, factor in
            Group(label: factor.label, input: factor.input, isInput: false, factors: [place])
        }
        let isAffordable = cost(plan) * Double(question.runs) <= budget
        if question.drivers == .each || (question.drivers == .auto && isAffordable) {
            // One number that is all of an input has that input's shares already.
            if each.count > inputs.count { groups += each }
        }
        return groups
    }

    /// What taking each factor from B once costs: the cells it reaches, there and back, and all nodes and ranks.
    private static func cost(_ plan: TrialPlan) -> Double {
        let units = Double(plan.ranks.count)
        let nodes = units * (100 + 2 * Double(plan.baseline.pack.indicators.count))
        return plan.factors.indices.reduce(0) { cost, factor in
            let cells = plan.componentOfFactor[factor].map {
                plan.components[$0].indicators.count
            }
            return cost + nodes + 300 * units * Double(cells ?? 0)
        }
    }
}

extension Uncertainty.Swing {
    /// The largest change of an index at either end, without its sign.
    public var largestIndexChange: Double {
        (indexLow + indexHigh).reduce(0) { $1.isNaN ? $0 : max($0, abs($1)) }
    }
}
