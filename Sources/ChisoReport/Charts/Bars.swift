import ChisoPrint

/// How many units have each class, as bars with their counts.
struct ClassBars {
    let title: String
    /// Highest class first.
    let counts: [(name: String, count: Int)]

    /// The drawing; bars are as dark as their class is high.
    var drawing: SVGDrawing {
        let room = counts.reduce(60) { max($0, SVGDrawing.width(of: $1.name, size: 14)) }
        let left = min(room, 170) + 12
        let most = Double(max(1, counts.map(\.count).max() ?? 1))
        let told = counts.map { "\($0.name): \($0.count)" }.joined(separator: "; ")
        var drawing = SVGDrawing(
            width: 400, height: Double(counts.count) * 30 + 12, title: title,
            description: told + ".", name: "class-bars")
        for (place, entry) in counts.enumerated() {
            let y = Double(place) * 30 + 8
            let width = Double(entry.count) / most * (400 - left - 44)
            drawing.write(
                DisplayWidth.cut(entry.name, to: 20), x: left - 8, y: y + 16,
                ["font-size": "14", "text-anchor": "end"])
            drawing.draw(
                "rect",
                [
                    "x": SVGDrawing.text(left), "y": SVGDrawing.text(y),
                    "width": SVGDrawing.text(max(width, 1)), "height": "22",
                    "fill": Self.shade(place, of: counts.count), "stroke": "#0b396b",
                ])
            drawing.write(
                "\(entry.count)", x: left + max(width, 1) + 8, y: y + 16,
                ["font-size": "14", "font-weight": "bold"])
        }
        return drawing
    }

    private static func shade(_ place: Int, of count: Int) -> String {
        let part = count > 1 ? Double(place) / Double(count - 1) : 0
        return PageStyle.shades[9 - Int((part * 7).rounded())]
    }
}

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
