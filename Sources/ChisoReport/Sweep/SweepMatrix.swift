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
        return Grid(
            [.text("unit") { .text(DisplayWidth.cut(labels[$0], to: Self.nameWidth)) }]
                + steps.map { step in
                    .number(heading(step)) { .text(text($0, step: step, withIndex: hasIndices)) }
                }, units)
    }

    private func heading(_ step: Int) -> String {
        PlainNumber.text(sweep.axes[0].numbers[step])
    }

    private func text(_ unit: Int, step: Int, withIndex: Bool) -> String {
        let state = sweep.states[step]
        guard let rank = state.rank(unit) else {
            let isApart = sweep.base.standings[unit].standsApart
            return withIndex && isApart
                ? sweep.base.pack.indexText(state.index(unit)) : PlainNumber.none
        }
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

/// A grid of two swept numbers: the rank of one unit at each pair, or who stands first.
struct SweepPlane {
    let sweep: Sweep
    /// Nil: who stands first is shown.
    let unit: Int?
    let width: Int

    /// What the entries are, and which steps are shown.
    var notes: [String] {
        let labels = sweep.base.labels
        let what = unit.map { "rank of \(labels[$0])" } ?? "code of the unit that stands first"
        let paths = sweep.axes.map(\.range.change.pathText)
        var notes = ["\(what); down: \(paths[0]); across: \(paths[1])"]
        let counts = sweep.axes.map(\.numbers.count)
        if columns.count < counts[1] {
            notes.append("\(columns.count) of \(counts[1]) steps across, all are in the CSV")
        }
        return notes
    }

    /// The first number down, the second across.
    var grid: Grid {
        let numbers = sweep.axes[0].numbers
        return Grid(
            [.number("") { .shortest(numbers[$0]) }]
                + columns.map { column in
                    .number(PlainNumber.text(across[column])) {
                        .text(text($0 * across.count + column))
                    }
                }, numbers.indices)
    }

    /// The rank of the unit, or the codes of those that stand first, at a step.
    func text(_ step: Int) -> String {
        if let unit {
            return sweep.states[step].rank(unit).map(String.init) ?? PlainNumber.none
        }
        let winners = sweep.winners(at: step)
        guard let first = winners.first else { return PlainNumber.none }
        let more = winners.count > 1 ? "+\(winners.count - 1)" : ""
        return sweep.base.units[first].code + more
    }

    private var across: [Double] { sweep.axes[1].numbers }

    private var columns: [Int] {
        let widest = sweep.states.indices.reduce(1) { max($0, text($1).count) }
        let heading = across.reduce(widest) { max($0, PlainNumber.text($1).count) }
        let margin = sweep.axes[0].numbers.reduce(1) { max($0, PlainNumber.text($1).count) }
        let room = max(2, (width - margin) / (heading + Grid.gap))
        if across.count <= room { return Array(across.indices) }
        return (0..<room).map { $0 * (across.count - 1) / (room - 1) }
    }
}
