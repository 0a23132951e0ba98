import ChisoModel

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
    private static func swings(_ trials: Trials, _ plan: TrialPlan) -> [Uncertainty.Swing] {
        trials.run { _ in .present }
        let before = trials.indices
        let swings = plan.factors.enumerated().map { place, factor in
            let ends = [FactorSetting.low, .high].map { end in
                trials.run { $0 == place ? end : .present }
                return (trials.shift(), zip(trials.indices, before).map { $0 - $1 })
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
