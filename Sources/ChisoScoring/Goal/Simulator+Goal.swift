import ChisoModel

extension Simulator {
    /// The most combinations of figures that are tried one by one.
    public static var mostCombinations: Int { 200_000 }

    /// Looks for the least change of a unit's own figures that reaches a goal, with everyone re-ranked.
    ///
    /// - Parameters:
    ///   - patterns: The fields that may be changed: keys, or patterns, which leave out fields without numbers and
    ///     fields that do not apply to the unit.
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
