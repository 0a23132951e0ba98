/// An SVG document as it is drawn, element by element; text stays text.
public struct SVGDrawing: Sendable {
    /// What an element of a drawing can be given.
    public typealias Attributes = KeyValuePairs<String, String>

    /// The fonts of all charts: one that has every Vietnamese letter first.
    public static let fonts = "'Noto Sans', sans-serif"

    private let width: Double
    private let height: Double
    private let title: String
    private let description: String
    private let name: String
    private var body = ""

    /// - Parameters:
    ///   - title: What a screen reader reads first.
    ///   - description: What the drawing shows, in sentences.
    ///   - name: Tells its parts from those of other drawings on one page; letters, digits, `-` and `_`.
    public init(
        width: Double, height: Double, title: String, description: String, name: String = ""
    ) {
        self.width = width
        self.height = height
        self.title = title
        self.description = description
        self.name = name.isEmpty ? "" : name + "-"
    }

    /// The whole document.
    public var document: String { element(attributes: "xmlns=\"http://www.w3.org/2000/svg\" ") }

    /// The drawing as a part of a page of HTML.
    public var inline: Markup { Markup(verbatim: element(attributes: "")) }

    private func element(attributes: String) -> String {
        """
        <svg \(attributes)width="\(Self.text(width))" \
        height="\(Self.text(height))" viewBox="0 0 \(Self.text(width)) \(Self.text(height))" \
        role="img" aria-labelledby="\(name)title \(name)desc" font-family="\(Self.fonts)">
        <title id="\(name)title">\(Self.escaped(title))</title>
        <desc id="\(name)desc">\(Self.escaped(description))</desc>
        <rect width="100%" height="100%" fill="#ffffff"/>
        \(body)</svg>

        """
    }

    /// Whether its text would be too small when it is drawn as narrow as a phone.
    public var isBroad: Bool { width > 440 }

    /// Draws an element without text.
    public mutating func draw(_ name: String, _ attributes: Attributes) {
        body += "<\(name)\(Self.written(attributes))/>\n"
    }

    /// Writes a text at its baseline.
    public mutating func write(_ text: String, x: Double, y: Double, _ attributes: Attributes = [:])
    {
        body += "<text x=\"\(Self.text(x))\" y=\"\(Self.text(y))\"\(Self.written(attributes))>"
        body += Self.escaped(text) + "</text>\n"
    }

    /// Draws a straight line.
    public mutating func line(
        _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ attributes: Attributes
    ) {
        body += "<line x1=\"\(Self.text(from.x))\" y1=\"\(Self.text(from.y))\""
        body += " x2=\"\(Self.text(to.x))\" y2=\"\(Self.text(to.y))\""
        body += Self.written(attributes) + "/>\n"
    }

    /// Begins a group with a title of its own; ``endGroup()`` ends it.
    public mutating func beginGroup(title: String) {
        body += "<g><title>\(Self.escaped(title))</title>\n"
    }

    /// Ends a group.
    public mutating func endGroup() { body += "</g>\n" }

    /// A coordinate with two decimals at most.
    public static func text(_ number: Double) -> String {
        PlainNumber.text((number * 100).rounded() / 100)
    }

    /// About how wide a text of a size in points is drawn.
    public static func width(of text: String, size: Double) -> Double {
        Double(DisplayWidth.of(text)) * size * 0.58
    }

    private static func written(_ attributes: Attributes) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        Printable.text(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
