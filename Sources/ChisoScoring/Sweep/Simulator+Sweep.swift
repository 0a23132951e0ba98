import ChisoModel

extension Simulator {
    /// Takes one number, or two, through a range, with everyone re-ranked at each step.
    ///
    /// For one number the places where ranks or classes change are then searched between any two steps that differ, to a
    /// millionth of the number, or to the whole number for a count.
    /// - Parameters:
    ///   - ranges: One, or two for a grid.
    ///   - changes: Made before the sweep.
    ///   - progress: Told how many steps are done, and of how many.
    /// - Throws: A ``Failure`` with code C202 to C209 when a change cannot be made, C213 for too large a grid.
    public func sweep(
        _ ranges: [SweepRange], after changes: [Change] = [],
        progress: ((_ done: Int, _ of: Int) -> Void)? = nil
    ) throws -> Sweep {
        try SweepRange.check(ranges)
        let base = try run(under: changes)
        let axes = ranges.map { range in
            Sweep.Axis(
                range: range, baseline: base.number(at: range.change),
                isWhole: base.holdsCounts(at: range.change))
        }
        var search = SweepSearch(
            simulator: sharing(SweepSearch.mostRuns(axes)), changes: changes, axes: axes)
        try search.run(progress)
        return Sweep(
            axes: axes, changes: changes.map(\.text), base: try scorecards(under: changes),
            states: search.states, turns: search.turns, isCut: search.isCut,
            isProvisional: search.isProvisional)
    }
}

extension Run {
    /// The number a path names; nil when it names several, or a figure that is not given.
    func number(at change: Change) -> Double? {
        switch change.subject {
        case .declared: return pack.number(at: change.path)
        case .target(let code, let key):
            guard let unit = inputs.unitCodes[code], let place = pack.indicator(named: key) else {
                return nil
            }
            let own = inputs.targets[key]?[unit] ?? .nan
            return own.isNaN
                ? pack.indicators[place].target?.value(for: inputs.units[unit]) : own
        case .figure(let code, let key):
            guard let unit = inputs.unitCodes[code], let place = pack.field(named: key),
                inputs.figures[place].states[unit] == .given
            else { return nil }
            return inputs.figures[place].values[unit]
        case .nothing: return nil
        }
    }

    /// Whether a path names figures of a count.
    func holdsCounts(at change: Change) -> Bool {
        guard case .figure(_, let field) = change.subject else { return false }
        return pack.fields.contains { $0.kind == .count && Pattern(field).matches($0.key) }
    }

    /// Where everyone stands.
    var state: Sweep.State {
        Sweep.State(standings, indices: groups.columns[0].indices, classes: pack.classes)
    }
}
