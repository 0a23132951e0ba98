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
