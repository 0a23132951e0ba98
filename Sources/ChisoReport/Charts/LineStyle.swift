import ChisoPrint

/// How the line of one unit is told from the others: by colour, and without colour by dashes and marker.
struct LineStyle {
    /// A shape drawn on a line.
    enum Marker: Int, CaseIterable {
        case circle, square, triangle, diamond, cross, ring
    }

    let color: String
    /// Lengths of dashes and gaps; empty for a whole line.
    let dashes: String
    let marker: Marker

    /// Colours that colour-blind readers tell apart, dark enough for a white page.
    /// - Basis: Okabe and Ito 2008, their yellow replaced by a darker one.
    private static let colors = [
        "#0072b2", "#d55e00", "#007a5a", "#b0508c", "#8a6d00", "#2a7fb8", "#444444", "#a03030",
    ]
    private static let dashes = ["", "7 3", "2 3", "10 3 2 3"]

    /// The style of a line by its place among the lines.
    init(_ place: Int) {
        color = Self.colors[place % Self.colors.count]
        let marker = place % Marker.allCases.count
        self.marker = Marker(rawValue: marker) ?? .circle
        dashes = Self.dashes[(place + place / 4) % Self.dashes.count]
    }

    /// Draws the marker.
    func draw(at x: Double, _ y: Double, in drawing: inout SVGDrawing) {
        let text = SVGDrawing.text
        switch marker {
        case .circle, .ring:
            drawing.draw(
                "circle",
                [
                    "cx": text(x), "cy": text(y), "r": "3.6", "stroke": color,
                    "fill": marker == .ring ? "#ffffff" : color, "stroke-width": "1.6",
                ])
        case .cross:
            drawing.draw(
                "path",
                [
                    "d": "M\(text(x - 3.6)) \(text(y - 3.6))l7.2 7.2m0 -7.2l-7.2 7.2",
                    "stroke": color, "stroke-width": "2.2", "fill": "none",
                ])
        case .square, .triangle, .diamond:
            drawing.draw("path", ["d": outline(x, y), "fill": color])
        }
    }

    private func outline(_ x: Double, _ y: Double) -> String {
        let text = SVGDrawing.text
        switch marker {
        case .square: return "M\(text(x - 3.6)) \(text(y - 3.6))h7.2v7.2h-7.2z"
        case .triangle: return "M\(text(x)) \(text(y - 4.8))l4.6 8h-9.2z"
        default: return "M\(text(x)) \(text(y - 5))l5 5l-5 5l-5 -5z"
        }
    }
}
