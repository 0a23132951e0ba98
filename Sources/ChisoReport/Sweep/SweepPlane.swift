import ChisoModel
import ChisoPrint
import ChisoScoring

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
        let heads = columns.map { Grid.Column.number(PlainNumber.text(across[$0])) }
        let rows = sweep.axes[0].numbers.enumerated().map { row, number in
            [PlainNumber.text(number)]
                + columns.map { text(row * across.count + $0) }
        }
        return Grid(columns: [.number("")] + heads, rows: rows)
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
