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

// MARK: - Axes, classes, and where ranks change

extension SweepLines {
    /// Draws both axes with their ticks and words.
    func drawAxes(_ drawing: inout SVGDrawing) {
        for tick in up.ticks {
            let y = up.place(tick)
            drawing.line((frame.left, y), (frame.right, y), ["stroke": "#e4e4e4"])
            drawing.write(
                PlainNumber.text(tick), x: frame.left - 8, y: y + 4,
                ["font-size": "12", "text-anchor": "end"])
        }
        drawing.write(
            "index, %", x: frame.left - 40, y: frame.top - 12, ["font-size": "12"])
        drawing.line((frame.left, frame.bottom), (frame.right, frame.bottom), ["stroke": "#333333"])
        for tick in across.ticks {
            let x = across.place(tick)
            drawing.line((x, frame.bottom), (x, frame.bottom + 5), ["stroke": "#333333"])
            drawing.write(
                PlainNumber.text(tick), x: x, y: frame.bottom + 19,
                ["font-size": "12", "text-anchor": "middle"])
        }
        drawing.write(
            sweep.label(of: sweep.axes[0]), x: (frame.left + frame.right) / 2,
            y: frame.bottom + 42, ["font-size": "13", "text-anchor": "middle"])
    }

    /// A line where each class begins, when the index at which it does is one for all.
    func drawClasses(_ drawing: inout SVGDrawing) {
        for band in sweep.base.pack.classes {
            guard case .number(let from) = band.from, from > up.numbers.lowerBound,
                from < up.numbers.upperBound
            else { continue }
            let y = up.place(from)
            drawing.line(
                (frame.left, y), (frame.right, y),
                ["stroke": "#777777", "stroke-dasharray": "1 3"])
        }
    }

    /// Names the class that begins at each line, where no unit's line runs through the words.
    func nameClasses(_ drawing: inout SVGDrawing) {
        for band in sweep.base.pack.classes {
            guard case .number(let from) = band.from, from > up.numbers.lowerBound,
                from < up.numbers.upperBound
            else { continue }
            let text = "\(band.name) from \(PlainNumber.text(from))"
            let y = up.place(from)
            drawing.write(
                text, x: freePlace(for: SVGDrawing.width(of: text, size: 11), y), y: y - 4,
                [
                    "font-size": "11", "fill": "#555555", "stroke": "#ffffff",
                    "stroke-width": "3", "paint-order": "stroke",
                ])
        }
    }

    /// The left end of words of a width just above a height: the first place that lines leave free, or else the left.
    private func freePlace(for width: Double, _ y: Double) -> Double {
        let lines = (named + others).map { unit in
            points(unit).compactMap { point in
                point.index.map { (x: across.place(point.number), y: up.place($0)) }
            }
        }
        let starts = stride(from: frame.left + 6, to: frame.right - width, by: 20)
        let isFree = { (start: Double) in
            lines.allSatisfy { line in
                zip(line, line.dropFirst()).allSatisfy { a, b in
                    let isBeside = b.x < start - 4 || a.x > start + width + 4
                    return isBeside || max(a.y, b.y) < y - 20 || min(a.y, b.y) > y + 6
                }
            }
        }
        return starts.first(where: isFree) ?? frame.left + 6
    }

    /// A tick above the axis at each place where ranks or classes change.
    func drawTurns(_ drawing: inout SVGDrawing) {
        guard !sweep.turns.isEmpty else { return }
        drawing.beginGroup(title: "where ranks or classes change")
        for turn in sweep.turns {
            let x = across.place(turn.number)
            drawing.line(
                (x, frame.bottom - 9), (x, frame.bottom),
                ["stroke": "#000000", "stroke-width": "1.4"])
        }
        drawing.endGroup()
        let y = frame.bottom + 62
        drawing.line(
            (frame.left, y - 9), (frame.left, y), ["stroke": "#000000", "stroke-width": "1.4"])
        drawing.write(
            "on the axis: a rank or class changes", x: frame.left + 8, y: y,
            ["font-size": "11", "fill": "#555555"])
    }

    /// Marks the number that holds now.
    func drawBaseline(_ drawing: inout SVGDrawing) {
        guard let now = sweep.axes[0].baseline, across.numbers.contains(now) else { return }
        let x = across.place(now)
        drawing.line(
            (x, frame.top - 4), (x, frame.bottom),
            ["stroke": "#333333", "stroke-dasharray": "4 4"])
        let isNearEnd = x > frame.right - 60
        drawing.write(
            "now \(PlainNumber.text(now))", x: x, y: frame.top - 10,
            ["font-size": "12", "text-anchor": isNearEnd ? "end" : "middle"])
    }
}

// MARK: - One line a unit, with markers and a label

extension SweepLines {
    /// The index of a unit along the sweep, with the sides of every turn, so that a jump is drawn as one.
    func points(_ unit: Int) -> [(number: Double, index: Double?)] {
        var points = zip(sweep.axes[0].numbers, sweep.states).map { number, state in
            (number: number, index: state.rank(unit) == nil ? nil : state.index(unit))
        }
        for turn in sweep.turns {
            points.append((turn.bracket.lowerBound, turn.before.index(unit)))
            points.append((turn.bracket.upperBound, turn.after.index(unit)))
        }
        return points.enumerated().sorted {
            ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
        }.map(\.element)
    }

    /// Draws the line of a unit.
    ///
    /// - Parameter place: Among the lines with labels; nil for a line without one.
    func drawLine(_ unit: Int, _ place: Int?, _ drawing: inout SVGDrawing) {
        var path = ""
        var isDown = false
        for point in points(unit) {
            guard let index = point.index else {
                isDown = false
                continue
            }
            let (x, y) = (across.place(point.number), up.place(index))
            path += "\(isDown ? "L" : "M")\(SVGDrawing.text(x)) \(SVGDrawing.text(y))"
            isDown = true
        }
        let style = place.map { LineStyle($0) }
        drawing.beginGroup(title: sweep.base.labels[unit])
        drawing.draw(
            "path",
            [
                "d": path, "fill": "none", "stroke": style?.color ?? "#cccccc",
                "stroke-width": style == nil ? "1" : "2", "stroke-linejoin": "round",
                "stroke-dasharray": style.map { $0.dashes.isEmpty ? "none" : $0.dashes } ?? "none",
            ])
        if let style, let place { drawMarkers(unit, style, place, &drawing) }
        drawing.endGroup()
    }

    /// About six markers a line, each line's at other steps, so that lines that coincide are told apart.
    private func drawMarkers(
        _ unit: Int, _ style: LineStyle, _ place: Int, _ drawing: inout SVGDrawing
    ) {
        let numbers = sweep.axes[0].numbers
        let stride = max(1, numbers.count / 6)
        let start = stride > 1 ? place * stride / max(1, named.count) : 0
        for step in Swift.stride(from: start, to: numbers.count, by: stride) {
            guard let index = sweep.states[step].index(unit), sweep.states[step].rank(unit) != nil
            else { continue }
            style.draw(at: across.place(numbers[step]), up.place(index), in: &drawing)
        }
    }

    /// Labels each line at its end, pushed apart.
    func drawLabels(_ drawing: inout SVGDrawing) {
        let last = sweep.states[sweep.states.count - 1]
        let shown = named.filter { last.index($0) != nil && last.rank($0) != nil }
        let ends = shown.map { up.place(last.index($0) ?? 0) }
        let places = LabelLayout.places(
            ends, gap: Self.labelGap, room: (frame.top - 6)...(frame.bottom + 6))
        for (place, unit) in named.enumerated() {
            guard let label = shown.firstIndex(of: unit) else { continue }
            let style = LineStyle(place)
            drawing.line(
                (frame.right, ends[label]), (frame.right + 22, places[label]),
                ["stroke": style.color, "stroke-width": "0.8"])
            style.draw(at: frame.right + 28, places[label], in: &drawing)
            drawing.write(
                Self.label(unit, sweep, last), x: frame.right + 38, y: places[label] + 4.5,
                ["font-size": "13", "fill": style.color, "xml:space": "preserve"])
        }
    }
}
