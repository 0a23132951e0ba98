import ChisoModel

/// Scores the steps of a sweep, and looks between them for the places where ranks or classes change.
struct SweepSearch {
    let simulator: Simulator
    let changes: [Change]
    let axes: [Sweep.Axis]

    private(set) var states: [Sweep.State] = []
    private(set) var turns: [Sweep.Turn] = []
    private(set) var isProvisional = false
    /// Runs left for the search between steps; when they are used up, places are given as coarsely as they are known.
    private var runsLeft = 50_000

    /// How near two numbers are looked at, in parts of the number.
    static let resolution = 1e-6

    init(simulator: Simulator, changes: [Change], axes: [Sweep.Axis]) {
        self.simulator = simulator
        self.changes = changes
        self.axes = axes
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
        guard !before.stands(as: after) else { return }
        let isWhole = axes[0].isWhole
        let limit = isWhole ? 1 : Self.resolution * max(abs(low), abs(high))
        let middle = isWhole ? ((low + high) / 2).rounded(.down) : (low + high) / 2
        guard high - low > limit, middle > low, middle < high, runsLeft > 0 else {
            return try place(low, before, high, after)
        }
        runsLeft -= 1
        let between = try state([middle])
        try search(low, before, middle, between)
        try search(middle, between, high, after)
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
