import ChisoPrint

/// Figures over periods, a line each.
struct PeriodLines {
    /// One line.
    struct Line {
        var name: String
        /// One per period; nil where there is none: the line has a gap.
        var figures: [Double?]
        /// The last figure as printed.
        var text: String
    }

    let title: String
    let description: String
    /// One per figure, oldest first.
    let periods: [String]
    /// Named, each in a style of its own.
    let lines: [Line]
    /// Drawn thin and grey behind the others, without names.
    var others: [[Double?]] = []
    /// How the axis writes its numbers.
    let written: (Double) -> String
    /// Tells it from other drawings of the page.
    let name: String

    private static let (left, top, bottom, gap) = (44.0, 36.0, 236.0, 17.0)

    private func label(_ line: Line) -> String {
        "\(DisplayWidth.cut(line.name, to: 24))  \(line.text)"
    }

    /// Where the newest period is drawn.
    private var right: Double { Self.left + min(420, max(200, Double(periods.count) * 48)) }

    var drawing: SVGDrawing {
        let room = lines.reduce(40) { max($0, SVGDrawing.width(of: label($1), size: 12)) }
        let labels = LabelLayout.places(
            lines.map { up.place($0.figures.compactMap(\.self).last ?? 0) }, gap: Self.gap,
            room: Self.top...max(Self.bottom, Self.top + Double(lines.count) * Self.gap))
        let end = max(Self.bottom, labels.max() ?? 0)
        var drawing = SVGDrawing(
            width: right + 36 + room, height: end + 34, title: title,
            description: description, name: name)
        drawing.write(
            title, x: 4, y: 16, ["font-size": "13", "font-weight": "bold"])
        drawGround(&drawing)
        for figures in others {
            draw(figures, color: "#cccccc", width: "1", &drawing)
        }
        for (place, line) in lines.enumerated() {
            drawLine(line, LineStyle(place), labels[place], &drawing)
        }
        return drawing
    }

    // MARK: - The ground

    private var up: ChartScale {
        let all = (lines.map(\.figures) + others).joined().compactMap(\.self)
        return ChartScale(
            (all.min() ?? 0)...(all.max() ?? 1), places: (Self.bottom, Self.top), count: 4,
            isPadded: true)
    }

    private func across(_ period: Int) -> Double {
        guard periods.count > 1 else { return (Self.left + right) / 2 }
        let part = Double(period) / Double(periods.count - 1)
        return Self.left + 12 + part * (right - Self.left - 24)
    }

    private func drawGround(_ drawing: inout SVGDrawing) {
        for tick in up.ticks {
            let y = up.place(tick)
            drawing.line((Self.left, y), (right, y), ["stroke": "#dddddd"])
            drawing.write(
                written(tick), x: Self.left - 6, y: y + 4.5,
                ["font-size": "12", "text-anchor": "end", "fill": "#444444"])
        }
        // As many names as stand apart, the newest always.
        let widest = periods.map { SVGDrawing.width(of: $0, size: 12) }.max() ?? 0
        let between = periods.count > 1 ? across(1) - across(0) : widest
        let stride = max(1, Int((widest / max(1, between) + 0.999).rounded(.down)))
        for period in periods.indices where (periods.count - 1 - period) % stride == 0 {
            drawing.write(
                periods[period], x: across(period), y: Self.bottom + 20,
                ["font-size": "12", "text-anchor": "middle", "fill": "#444444"])
        }
    }

    // MARK: - Lines

    private func drawLine(
        _ line: Line, _ style: LineStyle, _ label: Double, _ drawing: inout SVGDrawing
    ) {
        drawing.beginGroup(title: line.name)
        draw(line.figures, color: style.color, width: "2", dashes: style.dashes, &drawing)
        for (period, figure) in line.figures.enumerated() {
            guard let figure else { continue }
            style.draw(at: across(period), up.place(figure), in: &drawing)
        }
        if let last = line.figures.lastIndex(where: { $0 != nil }), let figure = line.figures[last]
        {
            drawing.line(
                (across(last), up.place(figure)), (right + 14, label),
                ["stroke": style.color, "stroke-width": "0.8"])
            style.draw(at: right + 20, label, in: &drawing)
            drawing.write(
                self.label(line), x: right + 28, y: label + 4.5,
                ["font-size": "12", "fill": style.color, "xml:space": "preserve"])
        }
        drawing.endGroup()
    }

    /// A figure alone between gaps is left to its marker.
    private func draw(
        _ figures: [Double?], color: String, width: String, dashes: String = "",
        _ drawing: inout SVGDrawing
    ) {
        var path = ""
        var isDown = false
        for (period, figure) in figures.enumerated() {
            guard let figure else {
                isDown = false
                continue
            }
            let (x, y) = (across(period), up.place(figure))
            path += "\(isDown ? "L" : "M")\(SVGDrawing.text(x)) \(SVGDrawing.text(y))"
            isDown = true
        }
        drawing.draw(
            "path",
            [
                "d": path, "fill": "none", "stroke": color, "stroke-width": width,
                "stroke-dasharray": dashes.isEmpty ? "none" : dashes,
            ])
    }
}
