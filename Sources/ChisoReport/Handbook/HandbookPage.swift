/// A handbook before it is Markdown or HTML: titles, sentences, facts, tables and code from top to bottom.
struct HandbookPage {
    /// A stretch of a sentence.
    enum Piece: Equatable {
        case text(String)
        /// As typed in rules and tables.
        case code(String)
        /// Leads to a title of this page.
        case link(String, to: String)
    }

    /// A sentence.
    struct Prose: ExpressibleByStringLiteral, Equatable {
        var pieces: [Piece]

        init(_ pieces: [Piece]) { self.pieces = pieces }
        init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }
        init(stringLiteral text: String) { self.init(text) }

        static func code(_ text: String) -> Prose { Prose([.code(text)]) }
        static func + (a: Prose, b: Prose) -> Prose { Prose(a.pieces + b.pieces) }

        /// Parts with a separator between them.
        static func joined(_ parts: [Prose], _ separator: String) -> Prose {
            Prose(Array(parts.map(\.pieces).joined(separator: [.text(separator)])))
        }
    }

    /// One part of the page.
    enum Block: Equatable {
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
    struct Fact: Equatable {
        var label: String
        var lines: [Prose]

        init(_ label: String, _ lines: [Prose]) {
            self.label = label
            self.lines = lines
        }
    }

    /// A table; columns of numbers are aligned at their end.
    struct Table: Equatable {
        var headings: [String]
        var trailing: Set<Int> = []
        var rows: [[Prose]]
        /// Places of rows that head the rows below them.
        var heads: Set<Int> = []
    }

    /// The language of its words, as HTML names it.
    var language = "vi"
    private(set) var blocks: [Block] = []

    /// Adds a block unless it is empty.
    mutating func append(_ block: Block) {
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
    var titles: [(text: String, level: Int, anchor: String)] {
        blocks.compactMap { block in
            guard case .title(let text, let level, let anchor) = block, level > 1 else {
                return nil
            }
            return (text, level, anchor)
        }
    }
}
