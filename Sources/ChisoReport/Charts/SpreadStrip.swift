import ChisoModel
import ChisoPrint
import ChisoScoring

/// Where one unit stands among those it is compared with, small enough for a cell of a table.
///
/// Up to forty units are dots; of more the middle half is a box, with a tick at the median.
struct SpreadStrip {
    let spread: Spread
    /// Of each unit of the spread, in its order: 0 to 100.
    let shares: [Double]
    /// The share of the unit.
    let own: Double
    /// What a screen reader reads.
    let label: String

    private static let most = 40
    private static let width = 110.0

    private static func x(_ share: Double) -> String {
        SVGDrawing.text(6 + min(100, max(0, share)) / 100 * (width - 12))
    }

    /// The drawing.
    var markup: Markup {
        let own = Self.x(self.own)
        return """
            <svg width="110" height="18" viewBox="0 0 110 18" role="img" aria-label="\(label)">\
            <path d="M6 9H104" stroke="#999"/>\(others)\
            <path d="M\(own) 2l6 7l-6 7l-6 -7z" fill="#9c3d00" stroke="#fff"/></svg>
            """
    }

    private var others: Markup {
        guard shares.count > Self.most else {
            // One dot for all that stand in one place.
            let places = Set(shares.map { Self.x($0) }).sorted()
            return Markup(
                verbatim: places.map { "<circle cx=\"\($0)\" cy=\"9\" r=\"3\" fill=\"#3570a8\"/>" }
                    .joined())
        }
        let (low, high) = (spread.shares.lower, spread.shares.upper)
        let width = SVGDrawing.text(max(1, (high - low) / 100 * (Self.width - 12)))
        return """
            <path d="M\(Self.x(spread.shares.least)) 9H\(Self.x(spread.shares.most))" \
            stroke="#3570a8" stroke-width="2"/>\
            <rect x="\(Self.x(low))" y="5" width="\(width)" height="8" fill="#b9d3ea" \
            stroke="#3570a8"/>\
            <path d="M\(Self.x(spread.shares.median)) 3V15" stroke="#0b396b" stroke-width="2"/>
            """
    }
}
