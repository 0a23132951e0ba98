/// A sentence with words of code and links in it: `"100 × \(above) ÷ \(below)"`, `"\(title) \(.code(key))"`.
public struct Prose: ExpressibleByStringInterpolation, Equatable, Sendable {
    fileprivate enum Piece: Equatable {
        case text(String)
        /// As typed in rules and tables.
        case code(String)
        /// Leads to a title of the same page.
        case link(String, to: String)
    }

    private var pieces: [Piece]

    /// A sentence of text alone.
    public init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }
    /// A sentence of text alone.
    public init(stringLiteral text: String) { self.init(text) }
    /// Text with sentences in it.
    public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
    private init(_ pieces: [Piece]) { self.pieces = pieces }

    /// A word as typed in rules and tables.
    public static func code(_ text: String) -> Prose { Prose([.code(text)]) }

    /// A word that leads to the title of an anchor, on the same page.
    public static func link(_ text: String, to anchor: String) -> Prose {
        Prose([.link(text, to: anchor)])
    }

    /// Parts with a separator between them.
    public static func joined(_ parts: [Prose], _ separator: String) -> Prose {
        Prose(Array(parts.map(\.pieces).joined(separator: [.text(separator)])))
    }

    /// What a sentence is put together from.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        /// Nothing yet.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Text.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }
        /// Text.
        public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
        /// A sentence as it is.
        public mutating func appendInterpolation(_ prose: Prose) { pieces += prose.pieces }
    }

    /// Whether it says nothing.
    public var isEmpty: Bool { pieces.isEmpty }

    // MARK: - Forms

    /// The words alone.
    public var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .code(let text), .link(let text, _): text
            }
        }.joined()
    }

    /// With what Markdown would act on escaped.
    var markdown: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): Markdown.escaped(text)
            case .code(let text): Markdown.code(text)
            case .link(let text, let anchor): "[\(Markdown.escaped(text))](#\(anchor))"
            }
        }.joined()
    }

    /// In HTML.
    public var markup: Markup {
        let parts = pieces.map { piece -> Markup in
            switch piece {
            case .text(let text): "\(text)"
            case .code(let text): "<code>\(text)</code>"
            case .link(let text, let anchor): "<a href=\"#\(anchor)\">\(text)</a>"
            }
        }
        return "\(parts)"
    }
}
