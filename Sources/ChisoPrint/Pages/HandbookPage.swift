/// A handbook before it is Markdown or HTML: titles, sentences, facts, tables and code from top to bottom.
public struct HandbookPage: Sendable {
    /// A stretch of a sentence.
    public enum Piece: Equatable, Sendable {
        case text(String)
        /// As typed in rules and tables.
        case code(String)
        /// Leads to a title of this page.
        case link(String, to: String)
    }

    /// A sentence.
    public struct Prose: ExpressibleByStringLiteral, Equatable, Sendable {
        package var pieces: [Piece]

        package init(_ pieces: [Piece]) { self.pieces = pieces }
        package init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }
        /// A sentence of text alone.
        public init(stringLiteral text: String) { self.init(text) }

        package static func code(_ text: String) -> Prose { Prose([.code(text)]) }
        package static func + (a: Prose, b: Prose) -> Prose { Prose(a.pieces + b.pieces) }

        /// Parts with a separator between them.
        public static func joined(_ parts: [Prose], _ separator: String) -> Prose {
            Prose(Array(parts.map(\.pieces).joined(separator: [.text(separator)])))
        }
    }

    /// One part of the page.
    public enum Block: Equatable, Sendable {
        /// A title of level 1 to 4, with the name that links lead to.
        case title(String, level: Int, anchor: String)
        case paragraph(Prose)
        case bullets([Prose])
        /// Labels and what belongs to them.
        case facts([Fact])
        case table(Table)
        /// Lines of a file, the first with its number.
        case code([String], place: String, first: Int)
        /// The titles of levels 2 to 4.
        case contents(String)
    }

    /// A label and what belongs to it, one sentence a line.
    public struct Fact: Equatable, Sendable {
        package var label: String
        package var lines: [Prose]

        package init(_ label: String, _ lines: [Prose]) {
            self.label = label
            self.lines = lines
        }
    }

    /// A table; columns of numbers are aligned at their end.
    public struct Table: Equatable, Sendable {
        package var headings: [String]
        package var trailing: Set<Int>
        package var rows: [[Prose]]
        /// Places of rows that head the rows below them.
        public var heads: Set<Int> = []

        /// A table without rows that head others.
        public init(headings: [String], trailing: Set<Int> = [], rows: [[Prose]]) {
            (self.headings, self.trailing, self.rows) = (headings, trailing, rows)
        }
    }

    /// The language of its words, as HTML names it.
    public var language = "vi"
    package private(set) var blocks: [Block] = []

    /// An empty page.
    public init() {}

    /// Adds a block unless it is empty.
    public mutating func append(_ block: Block) {
        switch block {
        case .paragraph(let prose) where prose.pieces.isEmpty: return
        case .bullets(let items) where items.isEmpty: return
        case .facts(let facts):
            let known = facts.filter { !$0.lines.allSatisfy(\.pieces.isEmpty) }
            if !known.isEmpty { blocks.append(.facts(known)) }
        case .table(let table) where table.rows.isEmpty: return
        case .code(let lines, _, _) where lines.isEmpty: return
        default: blocks.append(block)
        }
    }

    /// The titles of levels 2 to 4, in order.
    public var titles: [(text: String, level: Int, anchor: String)] {
        blocks.compactMap { block in
            guard case .title(let text, let level, let anchor) = block, level > 1 else {
                return nil
            }
            return (text, level, anchor)
        }
    }
}
