import ChisoModel
import ChisoPrint

// Axes, classes, and where ranks change.

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
