import ChisoModel
import ChisoPrint

// One line a unit, with markers and a label.

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
