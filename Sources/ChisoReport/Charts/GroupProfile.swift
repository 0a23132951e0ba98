import ChisoPrint

/// The index of each group of one unit as a bar, with a tick where the median of its peers stands.
struct GroupProfile {
    /// One group.
    struct Bar {
        var name: String
        /// Percent; nil when nothing applies.
        var index: Double?
        /// As printed.
        var text: String
        /// The median of the peers, percent; nil without one.
        var median: Double?
    }

    let title: String
    let description: String
    /// What the tick means.
    let legend: String
    let bars: [Bar]

    private static let row = 44.0
    private static let right = 322.0

    var drawing: SVGDrawing {
        let height = Double(bars.count) * Self.row + 26
        var drawing = SVGDrawing(
            width: 400, height: height, title: title, description: description, name: "profile")
        for (place, bar) in bars.enumerated() { draw(bar, Double(place) * Self.row, &drawing) }
        let y = height - 10
        drawing.line((8, y - 10), (8, y + 2), ["stroke": "#9c3d00", "stroke-width": "3"])
        drawing.write(legend, x: 16, y: y, ["font-size": "13", "fill": "#444444"])
        return drawing
    }

    private func draw(_ bar: Bar, _ top: Double, _ drawing: inout SVGDrawing) {
        drawing.write(DisplayWidth.cut(bar.name, to: 52), x: 2, y: top + 14, ["font-size": "13"])
        let y = SVGDrawing.text(top + 20)
        drawing.draw(
            "rect",
            [
                "x": "2", "y": y, "width": SVGDrawing.text(Self.right), "height": "16",
                "fill": "#f1f1f1", "stroke": "#bbbbbb",
            ])
        if let index = bar.index {
            let width = SVGDrawing.text(min(100, max(0, index)) / 100 * Self.right)
            drawing.draw(
                "rect", ["x": "2", "y": y, "width": width, "height": "16", "fill": "#528bbf"])
        }
        if let median = bar.median {
            let x = 2 + min(100, max(0, median)) / 100 * Self.right
            drawing.line(
                (x, top + 17), (x, top + 39), ["stroke": "#9c3d00", "stroke-width": "3"])
        }
        drawing.write(
            bar.text, x: 2 + Self.right + 8, y: top + 33,
            ["font-size": "13", "font-weight": "bold"])
    }
}
