/// HTML as it is written: a literal is markup, and what is put into it is text, unless it is markup itself.
///
/// So nothing from rules or tables reaches a page unescaped: `"<td>\(name)</td>"`.
public struct Markup: ExpressibleByStringInterpolation, Sendable {
    /// The characters of the markup.
    public private(set) var html: String

    /// Markup as it is typed.
    public init(stringLiteral html: String) { self.html = html }
    /// Markup as it is typed, with text in it.
    public init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

    /// Text, escaped.
    public init(_ text: String) { html = Self.escaped(text) }

    /// Markup made elsewhere in this module, such as a drawing.
    public init(verbatim html: String) { self.html = html }

    /// Nothing at all.
    public static let none: Markup = ""

    package var isEmpty: Bool { html.isEmpty }

    /// What markup is put together from.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        /// Nothing yet.
        public init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Markup as it is typed.
        public mutating func appendLiteral(_ literal: String) { html += literal }
        /// Text, escaped.
        public mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }
        /// A number as it is.
        public mutating func appendInterpolation(_ number: Int) { html += String(number) }
        /// Markup as it is.
        public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
        /// One after the other.
        public mutating func appendInterpolation(_ parts: [Markup]) {
            for part in parts { html += part.html }
        }
    }

    package static func += (a: inout Markup, b: Markup) { a.html += b.html }

    package static func + (a: Markup, b: Markup) -> Markup { Markup(verbatim: a.html + b.html) }

    /// Parts with a separator between them.
    public static func joined(_ parts: [Markup], _ separator: String) -> Markup {
        Markup(verbatim: parts.map(\.html).joined(separator: escaped(separator)))
    }

    /// Text with what HTML would act on escaped, in text as in the value of an attribute.
    public static func escaped(_ text: String) -> String {
        if isPlain(text) { return text }
        var escaped = ""
        for scalar in Printable.text(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Whether a text is seen from its bytes alone to need no escapes; most are.
    private static func isPlain(_ text: String) -> Bool {
        Printable.isPlain(text)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x26, 0x27, 0x3C, 0x3E: false
                default: true
                }
            }
    }
}
