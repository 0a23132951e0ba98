import ChisoModel
import ChisoPrint
import ChisoScoring

/// The lines of a sweep of one number: the index of each unit, labelled at its end.
struct SweepLines {
    let sweep: Sweep
    /// Places of the units drawn with a label, best rank at the end first.
    let named: [Int]
    /// Places of the units drawn without a label.
    let others: [Int]
    let across: ChartScale
    let up: ChartScale
    let frame: Frame

    /// The edges of the plot and of the drawing.
    struct Frame {
        var left = 64.0
        var top = 84.0
        var right: Double
        var bottom: Double
        var width: Double
        var height: Double
    }

    /// The most lines with a label.
    private static let mostNamed = 24
    static let labelGap = 17.0

    init(sweep: Sweep, units codes: [String]) {
        self.sweep = sweep
        let all = sweep.base.units.indices.filter { unit in
            sweep.states.contains { $0.index(unit) != nil && $0.rank(unit) != nil }
        }
        let wanted = Set(sweep.base.units(codes))
        let chosen = Self.chosen(all.filter(wanted.contains), sweep)
        let last = sweep.states[sweep.states.count - 1]
        named = chosen.sorted { a, b in
            (last.rank(a) ?? .max, a) < (last.rank(b) ?? .max, b)
        }
        others = all.filter { !chosen.contains($0) }
        let height = max(420, Double(named.count) * Self.labelGap)
        let labels = named.map { Self.label($0, sweep, last) }
        let room = labels.reduce(60) { max($0, SVGDrawing.width(of: $1, size: 13)) }
        frame = Frame(
            right: 760, bottom: 84 + height, width: 760 + 40 + room + 12, height: 84 + height + 76)
        let numbers = sweep.axes[0].numbers
        across = ChartScale(
            numbers[0]...numbers[numbers.count - 1], places: (frame.left, frame.right), count: 10,
            isPadded: false)
        let figures = all.flatMap { unit in sweep.states.compactMap { $0.index(unit) } }
        up = ChartScale(
            (figures.min() ?? 0)...(figures.max() ?? 100), places: (frame.bottom, frame.top),
            count: 7, isPadded: true)
    }

    /// Units to label: all, or of many those whose rank differs most from step to step.
    private static func chosen(_ units: [Int], _ sweep: Sweep) -> Set<Int> {
        guard units.count > mostNamed else { return Set(units) }
        let spans = units.map { unit in
            let ranks = sweep.states.compactMap { $0.rank(unit) }
            return (span: (ranks.max() ?? 0) - (ranks.min() ?? 0), best: ranks.min() ?? 0, unit)
        }
        let order = spans.sorted { (-$0.span, $0.best, $0.2) < (-$1.span, $1.best, $1.2) }
        return Set(order.prefix(mostNamed).map(\.2))
    }

    /// What stands at the end of a line: rank, name and index.
    static func label(_ unit: Int, _ sweep: Sweep, _ last: Sweep.State) -> String {
        let name = DisplayWidth.cut(sweep.base.labels[unit], to: 28)
        let index = sweep.base.pack.indexText(last.index(unit))
        guard let rank = last.rank(unit) else { return name }
        return "\(rank)  \(name)  \(index)"
    }

    /// The whole drawing.
    var document: String {
        let axis = sweep.axes[0]
        let title = "Index of each unit by \(axis.range.change.pathText)"
        var drawing = SVGDrawing(
            width: frame.width, height: frame.height, title: title, description: description)
        drawing.write(
            title, x: frame.left, y: 30, ["font-size": "19", "font-weight": "bold"])
        let room = Int((frame.width - frame.left) / (12 * 0.58))
        drawing.write(
            DisplayWidth.cut(sweep.subtitle, to: room), x: frame.left, y: 50,
            ["font-size": "12", "fill": "#555555"])
        drawAxes(&drawing)
        drawClasses(&drawing)
        drawTurns(&drawing)
        drawBaseline(&drawing)
        for unit in others { drawLine(unit, nil, &drawing) }
        for (place, unit) in named.enumerated().reversed() {
            drawLine(unit, place, &drawing)
        }
        nameClasses(&drawing)
        drawLabels(&drawing)
        return drawing.document
    }

    private var description: String {
        let axis = sweep.axes[0]
        let (first, last) = (sweep.states[0], sweep.states[sweep.states.count - 1])
        let labels = sweep.base.labels
        let ends = named.prefix(10).map { unit in
            let ranks = [first, last].map { $0.rank(unit).map(String.init) ?? "unranked" }
            return "\(labels[unit]): rank \(ranks[0]) at the start, \(ranks[1]) at the end."
        }
        let range = axis.range
        return "Lines from \(PlainNumber.text(range.first)) to \(PlainNumber.text(range.last)); "
            + "ranks or classes change in \(sweep.turns.count) places. "
            + ends.joined(separator: " ")
    }
}
