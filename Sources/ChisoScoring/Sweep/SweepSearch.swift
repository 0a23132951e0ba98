import ChisoModel

/// Scores the steps of a sweep, and looks between them for the places where ranks or classes change.
struct SweepSearch {
    let simulator: Simulator
    let changes: [Change]
    let axes: [Sweep.Axis]
    /// Decimals of the index.
    let precision: Decimals

    private(set) var states: [Sweep.State] = []
    private(set) var turns: [Sweep.Turn] = []
    private(set) var isProvisional = false
    /// Whether the search between some steps was cut short: places there are given as coarsely as they are known.
    private(set) var isCut = false
    /// Runs left between two steps.
    private var runsLeft = 0
    /// Of those, runs left where both sides stand alike, but units are so near that they may trade places in between.
    private var doubtsLeft = 0

    /// How near two numbers are looked at, in parts of the number.
    static let resolution = 1e-6
    /// The most runs between all steps, and the least between two.
    private static let runs = (all: 40_000, least: 400)

    /// The most runs that a search over some axes can take.
    static func mostRuns(_ axes: [Sweep.Axis]) -> Int {
        let steps = axes.reduce(1) { $0 * $1.numbers.count }
        return axes.count > 1 ? steps : steps + max(runs.all, runs.least * steps)
    }

    init(simulator: Simulator, changes: [Change], axes: [Sweep.Axis]) {
        self.simulator = simulator
        self.changes = changes
        self.axes = axes
        precision = simulator.before.pack.precision.index
    }

    /// Fills ``states`` and ``turns``.
    mutating func run(_ progress: ((Int, Int) -> Void)?) throws {
        let outer = axes[0].numbers
        let inner = axes.count > 1 ? axes[1].numbers.map { [$0] } : [[]]
        let count = outer.count * inner.count
        for number in outer {
            for rest in inner {
                states.append(try state([number] + rest))
                progress?(states.count, count)
            }
        }
        guard axes.count == 1 else { return }
        for step in outer.indices.dropFirst() {
            let (low, high) = (outer[step - 1], outer[step])
            runsLeft = max(Self.runs.least, Self.runs.all / outer.count)
            doubtsLeft = runsLeft / 4
            try search(low, states[step - 1], high, states[step])
        }
    }

    private mutating func state(_ numbers: [Double]) throws -> Sweep.State {
        let swept = zip(axes, numbers).map { $0.range.change.setting($1) }
        let run = try simulator.run(under: changes + swept)
        if run.standings.contains(where: \.isProvisional) { isProvisional = true }
        return run.state
    }

    /// Halves what lies between two numbers until the sides of every change are as near as they can be.
    private mutating func search(
        _ low: Double, _ before: Sweep.State, _ high: Double, _ after: Sweep.State
    ) throws {
        let isAlike = before.stands(as: after)
        if isAlike {
            guard doubtsLeft > 0, mayTrade(before, after) else { return }
            doubtsLeft -= 1
        }
        let isWhole = axes[0].isWhole
        let limit = isWhole ? 1 : Self.resolution * max(abs(low), abs(high))
        let middle = isWhole ? ((low + high) / 2).rounded(.down) : (low + high) / 2
        guard high - low > limit, middle > low, middle < high, runsLeft > 0 else {
            if isAlike { return }
            if runsLeft == 0 { isCut = true }
            return try place(low, before, high, after)
        }
        runsLeft -= 1
        let between = try state([middle])
        try search(low, before, middle, between)
        try search(middle, between, high, after)
    }

    /// Whether units that move are so near each other that rounding may make them trade places and trade them back.
    private func mayTrade(_ before: Sweep.State, _ after: Sweep.State) -> Bool {
        guard case .places(let places) = precision else { return false }
        let near = 2.5 * (0..<places).reduce(1.0) { part, _ in part / 10 }
        for state in [before, after] {
            let order = state.indices.indices.filter { state.rank($0) != nil }
                .sorted { state.indices[$0] > state.indices[$1] }
            for (a, b) in zip(order, order.dropFirst())
            where state.indices[a] - state.indices[b] < near {
                let isMoving = [a, b].contains { before.indices[$0] != after.indices[$0] }
                if isMoving { return true }
            }
        }
        return false
    }

    /// Notes a change at the roundest number that lies within its sides.
    private mutating func place(
        _ low: Double, _ before: Sweep.State, _ high: Double, _ after: Sweep.State
    ) throws {
        let number = axes[0].isWhole ? high : Self.roundest(low...high)
        let there = number == low ? before : number == high ? after : try state([number])
        if !before.stands(as: there) {
            turns.append(
                Sweep.Turn(
                    number: number, holdsAtNumber: true, bracket: low...number, before: before,
                    after: there))
        }
        if !there.stands(as: after) {
            turns.append(
                Sweep.Turn(
                    number: number, holdsAtNumber: false, bracket: number...high, before: there,
                    after: after))
        }
    }

    /// The number with the fewest decimals in a range; the least of them.
    static func roundest(_ range: ClosedRange<Double>) -> Double {
        var scale = 1.0
        for _ in 0...12 {
            let number = (range.lowerBound * scale).rounded(.up) / scale
            if range.contains(number) { return number }
            scale *= 10
        }
        return range.upperBound
    }
}

// MARK: - Asked of a simulator

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
        case .met(let code, let key):
            guard let unit = inputs.unitCodes[code], pack.indicator(named: key) != nil else {
                return code == "*" ? 0 : nil
            }
            return inputs.aims.met[key]?[unit] ?? 0
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
