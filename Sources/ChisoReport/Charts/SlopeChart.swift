import ChisoPrint

/// Ranks before and after side by side, a line a unit.
struct SlopeChart {
    /// One unit.
    struct Line {
        var name: String
        var before: Int
        var after: Int
    }

    let title: String
    let description: String
    /// What stands over the two sides.
    let heads: (before: String, after: String)
    /// In any order.
    let lines: [Line]
    /// Tells it from other drawings of the page.
    let name: String

    private static let row = 20.0
    /// Between the two sides.
    private static let gap = 72.0

    private var left: Double {
        lines.reduce(60) { max($0, SVGDrawing.width(of: Self.label($1), size: 11.5) + 24) }
    }
    private var right: Double { left + Self.gap }

    private static func label(_ line: Line) -> String { DisplayWidth.cut(line.name, to: 24) }

    var drawing: SVGDrawing {
        let height = 40 + Double(lines.count) * Self.row + 10
        var drawing = SVGDrawing(
            width: right + left + 28, height: height, title: title, description: description,
            name: name)
        let before = places(\.before)
        let after = places(\.after)
        for (x, head, anchor) in [
            (left, heads.before, "end"), (right, heads.after, "start"),
        ] {
            drawing.write(
                head, x: x, y: 18,
                ["font-size": "13", "font-weight": "bold", "text-anchor": anchor])
        }
        for place in lines.indices { draw(lines[place], before[place], after[place], &drawing) }
        return drawing
    }

    /// Where the lines end on one side: in the order of their ranks, as far apart as labels need.
    private func places(_ rank: (Line) -> Int) -> [Double] {
        let order = lines.indices.sorted {
            (rank(lines[$0]), lines[$0].name) < (rank(lines[$1]), lines[$1].name)
        }
        var places = Array(repeating: 0.0, count: lines.count)
        for (place, line) in order.enumerated() { places[line] = 44 + Double(place) * Self.row }
        return places
    }

    /// A line that rises is whole and dark, one that falls is dashed, one that stays is thin.
    private func draw(_ line: Line, _ from: Double, _ to: Double, _ drawing: inout SVGDrawing) {
        let isUp = line.after < line.before
        let isStill = line.after == line.before
        drawing.line(
            (left + 6, from - 4), (right - 6, to - 4),
            [
                "stroke": isStill ? "#999999" : isUp ? "#1f548c" : "#9c3d00",
                "stroke-width": isStill ? "1" : "2.5",
                "stroke-dasharray": isUp || isStill ? "none" : "6 4",
            ])
        let name = Self.label(line)
        drawing.write(
            "\(name)  \(line.before)", x: left, y: from,
            ["font-size": "13", "text-anchor": "end"])
        let moved = "\(isUp ? "▲" : "▼")\(abs(line.before - line.after))"
        let sign = isStill ? "" : "  " + moved
        drawing.write("\(line.after)  \(name)\(sign)", x: right, y: to, ["font-size": "13"])
    }
}
