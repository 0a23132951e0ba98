import ChisoModel
import ChisoSheets

/// What stands in a cell of a table before it has a form: a number with its kind, or words.
///
/// Where there is nothing, a terminal shows `-`, a page `–`, CSV and a sheet an empty cell and JSON null.
///
/// What one medium shows otherwise is made only when that medium is written.
public struct TableFigure {
    enum Content {
        case blank
        case text(String?)
        case whole(Int?)
        /// Shown with as many decimals.
        case fixed(Double?, places: Int)
        /// With as many digits as it has.
        case shortest(Double?)
        /// The same with its sign.
        case change(Double?, places: Int)
        /// Ranks gained: above zero is better.
        case places(Int?)
        /// A part of one.
        case share(Double?)
        case flag(Bool)
        /// Words for a number.
        case written(String, Double?)
    }

    let content: Content
    /// How good it is; nil where that is not said.
    public var tone: Tone?
    /// How a sheet shows it, where not as others of its kind.
    private var style: CellStyle?
    /// What a page's styles know its cell by.
    private var pageClass = ""
    private var data: Double??
    private var words: (() -> String)?
    private var markup: (() -> Markup?)?
    private var bookCell: (() -> BookCell)?
    /// What Markdown and a page of text show in its place: code and links in it.
    private(set) var prose: Prose?

    private init(_ content: Content) { self.content = content }

    /// Nothing, where a row has nothing to do with a column: no medium shows that anything is absent.
    public static var blank: TableFigure { TableFigure(.blank) }

    /// Words; nil where there are none.
    public static func text(_ text: String?) -> TableFigure { TableFigure(.text(text)) }

    /// Words with code and links in them.
    public static func prose(_ prose: Prose) -> TableFigure {
        var figure = TableFigure(.text(prose.plain))
        figure.prose = prose
        return figure
    }

    /// A count.
    public static func whole(_ count: Int?) -> TableFigure { TableFigure(.whole(count)) }

    /// A rank, which a sheet sets in the middle.
    public static func rank(_ rank: Int?) -> TableFigure {
        TableFigure(.whole(rank)).with(
            style: rank == nil
                ? BookStyles.centred : BookStyles.whole.with { $0.horizontal = .centre })
    }

    /// A number shown with `places` decimals, 0 to 9.
    public static func fixed(_ x: Double?, _ places: Int) -> TableFigure {
        TableFigure(.fixed(x, places: places))
    }

    /// A number shown with the decimals its level declares.
    public static func fixed(_ x: Double?, _ decimals: Decimals) -> TableFigure {
        .fixed(x, PlainNumber.places(decimals))
    }

    /// A number with all its digits.
    public static func shortest(_ x: Double?) -> TableFigure { TableFigure(.shortest(x)) }

    /// A difference, shown with its sign.
    public static func change(_ x: Double?, _ places: Int) -> TableFigure {
        TableFigure(.change(x, places: places))
    }

    /// Ranks gained, or lost where below zero.
    public static func places(_ gained: Int?) -> TableFigure { TableFigure(.places(gained)) }

    /// A part of one, which a sheet shows as percent.
    public static func share(_ part: Double?) -> TableFigure { TableFigure(.share(part)) }

    /// Yes or no.
    public static func flag(_ flag: Bool) -> TableFigure { TableFigure(.flag(flag)) }

    /// Words that say a number, by which a page sorts: `21/34`.
    public static func written(_ text: String, by number: Double?) -> TableFigure {
        TableFigure(.written(text, number))
    }

    // MARK: - How it looks

    private func with<Part>(
        _ part: WritableKeyPath<TableFigure, Part>, _ value: Part
    ) -> TableFigure {
        var figure = self
        figure[keyPath: part] = value
        return figure
    }

    /// The same, said to be as good as `tone`.
    public func with(tone: Tone?) -> TableFigure { with(\.tone, tone) }

    /// The same in a style of its own on sheets.
    public func with(style: CellStyle) -> TableFigure { with(\.style, style) }

    /// The same, known to a page's styles by a name.
    public func with(pageClass: String) -> TableFigure { with(\.pageClass, pageClass) }

    /// The same with markup for it on pages, such as a link, where there is any; sorted by the number all the same.
    public func with(markup: @escaping @autoclosure () -> Markup?) -> TableFigure {
        with(\.markup, markup)
    }

    /// The same with a number of its own in CSV and JSON.
    public func with(data number: Double?) -> TableFigure { with(\.data, .some(number)) }

    /// The same in words of its own on terminals.
    public func with(plain words: @escaping @autoclosure () -> String) -> TableFigure {
        with(\.words, words)
    }

    /// The same as a cell of its own on sheets.
    public func with(cell: @escaping @autoclosure () -> BookCell) -> TableFigure {
        with(\.bookCell, cell)
    }

    // MARK: - Forms

    /// On a terminal, and in Markdown before it is escaped.
    public var plain: String {
        if let words { return words() }
        return switch content {
        case .blank: ""
        case .text(let text): text ?? PlainNumber.none
        case .whole(let count): count.map(String.init) ?? PlainNumber.none
        case .fixed(let x, let places): PlainNumber.fixed(x, places: places)
        case .shortest(let x): PlainNumber.text(x ?? .nan)
        case .change(let x, let places):
            x.flatMap { Rounding.scaled($0, places) }
                .map { PlainNumber.point(in: $0, places: places, signed: true) } ?? PlainNumber.none
        case .places(let places): places.map(PlainNumber.arrow) ?? ""
        case .share(let part): PlainNumber.fixed(part.map { 100 * $0 }, places: 0)
        case .flag(let flag): flag ? "yes" : ""
        case .written(let text, _): text
        }
    }

    /// In CSV.
    var record: CSVText.Entry {
        if let data { return .number(data) }
        return switch content {
        case .blank: .text("")
        case .text(let text): .text(text ?? "")
        case .whole(let count), .places(let count): .whole(count)
        case .fixed(let x, _), .shortest(let x), .change(let x, _), .share(let x): .number(x)
        case .flag(let flag): .flag(flag)
        case .written(let text, _): .text(text)
        }
    }

    /// In JSON.
    public var json: JSONValue {
        if let data { return .optional(data) }
        return switch content {
        case .blank: .null
        case .text(let text): .optional(text)
        case .whole(let count), .places(let count): .optional(count)
        case .fixed(let x, _), .shortest(let x), .change(let x, _), .share(let x): .optional(x)
        case .flag(let flag): .flag(flag)
        case .written(let text, _): .string(text)
        }
    }

    /// The number a page sorts it by; nil of words, and where there is none.
    private var number: Double? {
        switch content {
        case .blank, .text, .flag: nil
        case .whole(let count), .places(let count): count.map(Double.init)
        case .fixed(let x, _), .shortest(let x), .change(let x, _), .share(let x): x
        case .written(_, let number): number
        }
    }

    /// What a page shows.
    private func text(_ say: Words) -> String {
        switch content {
        case .blank: ""
        case .text(let text): text ?? "–"
        case .whole(let count): count.map(String.init) ?? "–"
        case .fixed(let x, let places): say.fixed(x, places: places)
        case .shortest(let x): say.shown(x)
        case .change(let x, let places): x.map { say.signed($0, places: places) } ?? "–"
        case .places(let places): places.map { "\(abs($0))" } ?? "–"
        case .share(let part): say.fixed(part.map { 100 * $0 }, places: 0)
        case .flag(let flag): flag ? say("có", "yes") : ""
        case .written(let text, _): text
        }
    }

    /// A cell of a table on a page.
    ///
    /// - Parameter isSortable: Whether it tells by which number the table is sorted.
    func cell<Row>(_ column: TableColumn<Row>, _ say: Words, isSortable: Bool) -> Markup {
        if case .blank = content { return "<td></td>" }
        let text = text(say)
        let shown = markup?() ?? Markup(text)
        if [.name, .label].contains(column.kind) { return "<th scope=\"row\">\(shown)</th>" }
        if case .places(let places) = content { return .places(places) }
        var names = [pageClass]
        if column.kind == .number { names = ["number", pageClass] }
        // Sentences need room; where a column has any, they are set as such.
        if column.kind == .text, column.fit == .wrap, !text.isEmpty { names.append("words") }
        names.removeAll(where: \.isEmpty)
        let mark: Markup = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
        guard column.kind == .number, isSortable else { return "<td\(mark)>\(shown)</td>" }
        let sorted = number.map { PlainNumber.text($0) } ?? ""
        return "<td\(mark) data-v=\"\(sorted)\">\(shown)</td>"
    }

    /// A cell of a sheet.
    func cell<Row>(_ column: TableColumn<Row>) -> BookCell {
        if let bookCell { return bookCell() }
        let own = style
        switch content {
        case .blank: return .empty()
        case .text(nil): return .text("–", own ?? BookStyles.text)
        case .text(let text?):
            return .text(text, own ?? (column.kind == .name ? BookStyles.name : BookStyles.text))
        case .whole(nil) where own != nil: return .text("–", own ?? BookStyles.centred)
        case .whole(let count): return .number(count.map(Double.init), own ?? BookStyles.whole)
        case .fixed(let x, let places): return .number(x, own ?? BookStyles.number(places: places))
        case .shortest(let x): return own.map { .number(x, $0) } ?? .shortest(x)
        case .change(let x, let places): return .number(x, BookStyles.signed(places: places))
        case .places(let places): return .number(places.map(Double.init), BookStyles.gained)
        case .share(let part): return .number(part, BookStyles.percent)
        case .flag(let flag): return .text(flag ? "x" : "", own ?? BookStyles.centred)
        case .written(let text, _): return .text(text, own ?? BookStyles.text)
        }
    }
}
