import ChisoModel

/// Looks for the cheapest figures that reach a goal.
///
/// First a quick search finds some figures that do, or none. Where all that is cheaper can be tried, it is, cheapest
/// first: steps and floors of rules make points jump, so nothing is taken to grow with a figure.
struct GoalSearch {
    private(set) var probe: GoalProbe
    /// Numbers near which a rule may jump, one list a field.
    private let hints: [[Double]]
    private let most: Int
    private let progress: ((Int, Int) -> Void)?

    /// A choice that reaches the goal.
    private struct Found {
        var figures: [Double?]
        var cost: Double
    }

    /// - Parameter most: The most combinations that are tried one by one.
    init(
        _ probe: GoalProbe, hints: [[Double]], most: Int, progress: ((Int, Int) -> Void)? = nil
    ) {
        self.probe = probe
        self.hints = hints
        self.most = most
        self.progress = progress
    }

    /// The figures found, and how sure it is that none are cheaper, or that there are none.
    mutating func run() throws -> (GoalAnswer.Outcome, [Double?]) {
        let same = [Double?](repeating: nil, count: probe.fields.count)
        if probe.isMet(probe.base) { return (.already, same) }
        let bound = GoalBound(simulator: probe.simulator, probe: probe)
        if try bound.isOutOfReach() { return (.outOfReachAtBest, same) }
        let quick = try quickly()
        let lists = probe.fields.map { $0.figures(most: most + 1) }
        guard let toTry = cheaper(than: quick?.cost, lists) else {
            guard let quick else { return (.notFound, same) }
            return (.reachedBestFound, quick.figures)
        }
        var order = GoalOrder(probe.fields, lists: lists, below: quick?.cost)
        for done in 0..<toTry {
            guard let next = order.next() else { break }
            if done % 64 == 0 { progress?(done, toTry) }
            let result = try probe.result(next.figures)
            if result.isAllowed, result.isMet { return (.reachedExactly, next.figures) }
        }
        if let quick { return (.reachedExactly, quick.figures) }
        let isDeclared = probe.fields.allSatisfy(\.varied.isDeclared)
        return (isDeclared ? .outOfReach : .outOfReachWithinLimits, same)
    }

    /// How many combinations cost less than a sum, or how many there are; nil when they are too many to try.
    private func cheaper(than cost: Double?, _ lists: [[Double?]]) -> Int? {
        guard let cost else {
            var product = 1
            for field in probe.fields {
                let (count, isTooLarge) = product.multipliedReportingOverflow(by: field.count)
                guard !isTooLarge, count <= most else { return nil }
                product = count
            }
            return product
        }
        var order = GoalOrder(probe.fields, lists: lists, below: cost)
        var count = 0
        while order.next() != nil {
            count += 1
            if count > most { return nil }
        }
        return count
    }

    // MARK: - The quick search

    /// Changes one figure at a time, whichever gains most for its cost, until the goal is reached; then makes each figure
    /// as cheap as the others let it be.
    private mutating func quickly() throws -> Found? {
        var figures = [Double?](repeating: nil, count: probe.fields.count)
        var merit = try probe.result(figures).merit
        for _ in 0..<64 {
            let (reached, better) = try steps(from: figures, merit)
            if !reached.isEmpty {
                var best: Found?
                for found in reached.sorted(by: { $0.cost < $1.cost }).prefix(3) {
                    let cheap = try cheapened(found)
                    if cheap.cost < best?.cost ?? .infinity { best = cheap }
                }
                return best
            }
            guard let better else { return nil }
            (figures, merit) = better
        }
        return nil
    }

    /// All single changes that reach the goal, and the one that gains most for its cost.
    private mutating func steps(
        from figures: [Double?], _ merit: Double
    ) throws -> (reached: [Found], better: ([Double?], Double)?) {
        var reached: [Found] = []
        var better: ([Double?], Double)?
        var most = 0.0
        let cost = cost(figures)
        for place in figures.indices {
            let samples = probe.fields[place].samples(around: figures[place], near: hints[place])
            for sample in samples where sample != figures[place] {
                var trial = figures
                trial[place] = sample
                let result = try probe.result(trial)
                guard result.isAllowed else { continue }
                if result.isMet { reached.append(Found(figures: trial, cost: self.cost(trial))) }
                let gain = result.merit - merit
                let price = max(1e-9, self.cost(trial) - cost)
                if gain > 1e-12, gain / price > most {
                    most = gain / price
                    better = (trial, result.merit)
                }
            }
        }
        return (reached, better)
    }

    private func cost(_ figures: [Double?]) -> Double {
        zip(probe.fields, figures).reduce(0) { $0 + $1.0.cost($1.1) }
    }

    /// Lowers the cost of one figure after the other while the goal stays reached.
    private mutating func cheapened(_ found: Found) throws -> Found {
        var found = found
        for _ in 0..<6 {
            let before = found.cost
            let order = found.figures.indices.sorted {
                probe.fields[$0].cost(found.figures[$0]) > probe.fields[$1].cost(found.figures[$1])
            }
            for place in order where found.figures[place] != nil {
                found = try cheapened(found, place)
            }
            if found.cost >= before { break }
        }
        return found
    }

    /// The cheapest figure of one field that still reaches the goal: the first of the nearest ones, or by halving.
    private mutating func cheapened(_ found: Found, _ place: Int) throws -> Found {
        let field = probe.fields[place]
        let limit = field.cost(found.figures[place])
        for figure in field.figures(most: 200) {
            guard field.cost(figure) < limit else { return found }
            if let cheap = try reaches(found, place, figure) { return cheap }
        }
        guard var good = found.figures[place] else { return found }
        var bad = field.varied.present ?? 0
        var found = found
        while let middle = field.middle(good, bad) {
            if let cheap = try reaches(found, place, middle) {
                found = cheap
                good = middle
            } else {
                bad = middle
            }
        }
        return found
    }

    private mutating func reaches(
        _ found: Found, _ place: Int, _ figure: Double?
    ) throws -> Found? {
        var figures = found.figures
        figures[place] = figure
        let result = try probe.result(figures)
        return result.isAllowed && result.isMet
            ? Found(figures: figures, cost: cost(figures)) : nil
    }
}

// MARK: - Asked of a simulator

extension Simulator {
    /// The most combinations of figures that are tried one by one.
    public static var mostCombinations: Int { 200_000 }

    /// Looks for the least change of a unit's own figures that reaches a goal, with everyone re-ranked.
    ///
    /// - Parameters:
    ///   - patterns: The fields that may be changed: keys, or patterns, which leave out fields without numbers and
    ///     fields that do not apply to the unit; with `.met` after the key of an indicator how far the unit's target counts
    ///     as reached, by tenths, or wholly where it has no half way.
    ///   - costs: What a change costs for one measure of a field, 1 unless given; the last that fits counts.
    ///   - changes: Made before.
    ///   - most: The most combinations that are tried one by one.
    ///   - progress: Told how many combinations are tried, and of how many.
    /// - Throws: A ``Failure`` with code C202 to C209 for a change that cannot be made, C223 to C227 for a goal.
    public func seek(
        _ goal: Goal, varying patterns: [String], costs: [GoalCost] = [],
        after changes: [Change] = [], most: Int = mostCombinations,
        progress: ((_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> GoalAnswer {
        let base = try run(under: changes)
        let space = try GoalSpace(goal, patterns, costs, in: base)
        let probe = GoalProbe(
            simulator: self, goal: goal, unit: space.unit, changes: changes, fields: space.fields,
            base: base)
        var search = GoalSearch(probe, hints: space.hints, most: most, progress: progress)
        let (outcome, figures) = try search.run()
        let moves = figures.enumerated().compactMap { place, figure in
            figure.map { GoalAnswer.Move(varied: place, figure: $0) }
        }
        return GoalAnswer(
            goal: goal, unit: space.unit, changes: changes.map(\.text), outcome: outcome,
            varied: space.fields.map(\.varied), moves: moves, tried: search.probe.tried,
            before: try scorecards(under: changes),
            after: try scorecards(under: changes + probe.changes(figures)))
    }
}
