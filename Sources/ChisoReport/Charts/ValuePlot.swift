import ChisoModel
import ChisoPrint

/// How the values of one indicator spread over units: a dot a unit, or of many a bar for each stretch of values.
struct ValuePlot {
    /// A number that decides, with what it is called.
    struct Mark {
        var number: Double
        var text: String
    }

    let title: String
    let description: String
    /// Named units, in any order; not empty.
    let values: [(name: String, value: Double)]
    /// Targets and thresholds.
    let marks: [Mark]
    /// What stands under the axis.
    let axis: String
    /// A number as the axis shows it.
    let number: (Double) -> String
    /// What values cannot lie outside of; nil: nothing is known.
    var limits: ClosedRange<Double>?

    /// The most units drawn as dots.
    private static let most = 80
    private static let (left, right) = (24.0, 376.0)

    private struct Layout {
        var scale: ChartScale
        var columns: [(x: Double, count: Int, names: [String])]
        var isDots: Bool
        var step: Double
        var plot: Double
        var top: Double
        var bottom: Double { top + plot }
    }

    var drawing: SVGDrawing {
        let layout = layout
        var drawing = SVGDrawing(
            width: 400, height: layout.bottom + 48, title: title, description: description,
            name: "values")
        drawAxis(layout, &drawing)
        drawMarks(layout, &drawing)
        layout.isDots ? drawDots(layout, &drawing) : drawBars(layout, &drawing)
        return drawing
    }

    private var layout: Layout {
        let numbers = values.map(\.value) + marks.map(\.number)
        let scale = ChartScale(
            (numbers.min() ?? 0)...(numbers.max() ?? 1), places: (Self.left, Self.right),
            count: 5, isPadded: true, within: limits)
        let isDots = values.count <= Self.most
        let width = isDots ? 11.0 : 22.0
        var bins: [Int: [String]] = [:]
        for (name, value) in values {
            let bin = Int((scale.place(value) / width).rounded(.down), within: -100...100)
            bins[bin, default: []].append(name)
        }
        let columns = bins.sorted { $0.key < $1.key }.map { bin, names in
            ((Double(bin) + 0.5) * width, names.count, names)
        }
        let highest = Double(columns.map(\.1).max() ?? 1)
        let step = isDots ? min(12, 160 / highest) : 140 / highest
        let top = Double(marks.count) * 16 + 14
        return Layout(
            scale: scale, columns: columns, isDots: isDots, step: step,
            plot: max(60, highest * step + 14), top: top)
    }

    private func drawAxis(_ layout: Layout, _ drawing: inout SVGDrawing) {
        drawing.line(
            (Self.left, layout.bottom), (Self.right, layout.bottom), ["stroke": "#444444"])
        for tick in layout.scale.ticks {
            let x = layout.scale.place(tick)
            drawing.line((x, layout.bottom), (x, layout.bottom + 5), ["stroke": "#444444"])
            drawing.write(
                number(tick), x: x, y: layout.bottom + 19,
                ["font-size": "13", "text-anchor": "middle"])
        }
        drawing.write(
            DisplayWidth.cut(axis, to: 52), x: (Self.left + Self.right) / 2, y: layout.bottom + 38,
            ["font-size": "13", "text-anchor": "middle", "fill": "#444444"])
    }

    private func drawMarks(_ layout: Layout, _ drawing: inout SVGDrawing) {
        for (place, mark) in marks.sorted(by: { $0.number < $1.number }).enumerated() {
            let x = layout.scale.place(mark.number)
            let y = 14 + Double(place) * 16
            drawing.line(
                (x, y - 4), (x, layout.bottom),
                ["stroke": "#9c3d00", "stroke-width": "1.5", "stroke-dasharray": "6 3"])
            let isLeft = x > (Self.left + Self.right) / 2
            drawing.write(
                mark.text, x: x + (isLeft ? -5 : 5), y: y,
                [
                    "font-size": "13", "fill": "#7a3000",
                    "text-anchor": isLeft ? "end" : "start",
                ])
        }
    }

    private func drawDots(_ layout: Layout, _ drawing: inout SVGDrawing) {
        for column in layout.columns {
            drawing.beginGroup(title: column.names.joined(separator: ", "))
            for place in 0..<column.count {
                let y = layout.bottom - 8 - Double(place) * layout.step
                drawing.draw(
                    "circle",
                    [
                        "cx": SVGDrawing.text(column.x), "cy": SVGDrawing.text(y), "r": "5",
                        "fill": "#3570a8", "stroke": "#ffffff",
                    ])
            }
            drawing.endGroup()
        }
    }

    private func drawBars(_ layout: Layout, _ drawing: inout SVGDrawing) {
        for column in layout.columns {
            let height = Double(column.count) * layout.step
            drawing.beginGroup(title: "\(column.count)")
            drawing.draw(
                "rect",
                [
                    "x": SVGDrawing.text(column.x - 10),
                    "y": SVGDrawing.text(layout.bottom - height), "width": "20",
                    "height": SVGDrawing.text(height), "fill": "#98bfdf", "stroke": "#1f548c",
                ])
            drawing.endGroup()
            drawing.write(
                "\(column.count)", x: column.x, y: layout.bottom - height - 4,
                ["font-size": "10", "text-anchor": "middle"])
        }
    }
}
