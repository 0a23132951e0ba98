import ChisoModel
import ChisoPrint
import ChisoScoring

/// Units down, steps across: the rank of each unit at each step, with its index where there is room.
struct SweepMatrix {
    let sweep: Sweep
    /// In the order of the rows.
    let units: [Int]
    let width: Int

    /// The most room a name takes.
    private static let nameWidth = 22

    /// What the entries are, and which steps are shown.
    var notes: [String] {
        let what =
            hasIndices ? "index, and the rank in brackets" : "rank of each unit at each step"
        let all = sweep.states.count
        let some = steps.count < all ? "; \(steps.count) of \(all) steps, all are in the CSV" : ""
        return [what + some]
    }

    /// The matrix; a step is headed by its number.
    var grid: Grid {
        let labels = sweep.base.labels
        let columns =
            [Grid.Column.text("unit")] + steps.map { Grid.Column.number(heading($0)) }
        let rows = units.map { unit in
            [DisplayWidth.cut(labels[unit], to: Self.nameWidth)]
                + steps.map { text(unit, step: $0, withIndex: hasIndices) }
        }
        return Grid(columns: columns, rows: rows)
    }

    private func heading(_ step: Int) -> String {
        PlainNumber.text(sweep.axes[0].numbers[step])
    }

    private func text(_ unit: Int, step: Int, withIndex: Bool) -> String {
        let state = sweep.states[step]
        guard let rank = state.rank(unit) else { return PlainNumber.none }
        guard withIndex else { return String(rank) }
        return "\(sweep.base.pack.indexText(state.index(unit))) (\(rank))"
    }

    /// Whether all steps fit with the index.
    private var hasIndices: Bool {
        let room = room(withIndex: true)
        return sweep.states.count <= room
    }

    /// The steps shown: all, or as many as fit, evenly spread, with the first and the last.
    private var steps: [Int] {
        let count = sweep.states.count
        let room = max(2, room(withIndex: hasIndices))
        if count <= room { return Array(0..<count) }
        return (0..<room).map { $0 * (count - 1) / (room - 1) }
    }

    private func room(withIndex: Bool) -> Int {
        let labels = sweep.base.labels
        let name = units.reduce(4) { max($0, min(Self.nameWidth, DisplayWidth.of(labels[$1]))) }
        let headings = sweep.states.indices.reduce(1) { max($0, heading($1).count) }
        let ranks = String(sweep.base.units.count).count
        let entry = withIndex ? ranks + 3 + indexWidth : ranks
        return max(1, (width - name) / (max(headings, entry) + Grid.gap))
    }

    private var indexWidth: Int {
        sweep.states.reduce(1) { most, state in
            units.reduce(most) {
                max($0, sweep.base.pack.indexText(state.index($1)).count)
            }
        }
    }
}
