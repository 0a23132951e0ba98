import ChisoSheets

/// How a column stands.
public enum ColumnKind: Sendable {
    case text
    /// What its row is about.
    case name
    /// The same in few letters.
    case label
    /// Stands at its end.
    case number
}

/// Which way a page sorts its rows first.
public enum ColumnSorting: Sendable {
    /// As words and ranks are, the least first.
    case ascending
    /// The most first.
    case descending
    /// The rows stand in this order as they come, least first.
    case sorted
    /// The same, most first.
    case sortedDescending
    /// Its rows can be chosen by what they say here.
    case chosen
}

/// One column of a table: what it is called, and what it says of a row, told once for every medium.
///
/// A table of a subject is a list of columns over rows. A writer for each medium makes the forms:
///
///     let rank = TableColumn<Int>.number("rank", say("Hạng", "Rank"), width: 7) { .rank(ranks[$0]) }
///     let unit = TableColumn<Int>.name("unit", say("Đơn vị", "Unit"), width: 28) { .text(labels[$0]) }
///     page.append(.grid(Grid([rank, unit], units)))
///     let file = CSVText([rank, unit], units).text
public struct TableColumn<Row> {
    /// What CSV, JSON and a terminal call it.
    public private(set) var key: String
    /// What pages and sheets call it.
    public private(set) var heading: String
    package let kind: ColumnKind
    /// What it does on a terminal with text that does not fit.
    package var fit = Grid.Fit.cut
    /// On a sheet, in letters of the standard size.
    public private(set) var width: Double
    package var sorting = ColumnSorting.ascending
    /// What it says of a row.
    public let figure: (Row) -> TableFigure

    /// A column of words.
    ///
    /// - Parameters:
    ///   - heading: Empty where the column stands on no page and no sheet.
    ///   - width: On a sheet, in letters of the standard size.
    public static func text(
        _ key: String, _ heading: String = "", fit: Grid.Fit = .cut, width: Double = 12,
        sorting: ColumnSorting = .ascending, _ figure: @escaping (Row) -> TableFigure
    ) -> TableColumn {
        TableColumn(
            key: key, heading: heading, kind: .text, fit: fit, width: width, sorting: sorting,
            figure: figure)
    }

    /// The column that says what a row is about.
    public static func name(
        _ key: String, _ heading: String = "", width: Double = 28,
        _ figure: @escaping (Row) -> TableFigure
    ) -> TableColumn {
        TableColumn(key: key, heading: heading, kind: .name, width: width, figure: figure)
    }

    /// The column that says what a row is about, in few letters.
    public static func label(
        _ key: String, _ heading: String = "", width: Double = 12,
        _ figure: @escaping (Row) -> TableFigure
    ) -> TableColumn {
        TableColumn(key: key, heading: heading, kind: .label, width: width, figure: figure)
    }

    /// A column of numbers.
    public static func number(
        _ key: String, _ heading: String = "", fit: Grid.Fit = .keep, width: Double = 10,
        sorting: ColumnSorting = .ascending,
        _ figure: @escaping (Row) -> TableFigure
    ) -> TableColumn {
        TableColumn(
            key: key, heading: heading, kind: .number, fit: fit, width: width, sorting: sorting,
            figure: figure)
    }

    /// The column where something holds, else none: `[rank] + points.when(ranksByPoints)`.
    public func when(_ holds: Bool) -> [TableColumn] { holds ? [self] : [] }

    /// The same column, called otherwise in CSV, JSON and on a terminal.
    public func called(_ key: String) -> TableColumn {
        var column = self
        column.key = key
        return column
    }

    /// The same column, called otherwise on pages and sheets, and of another width on these.
    public func headed(_ heading: String? = nil, width: Double? = nil) -> TableColumn {
        var column = self
        column.heading = heading ?? self.heading
        column.width = width ?? self.width
        return column
    }

    /// The same column of other rows, which have a row of it.
    public func over<Other>(_ row: @escaping (Other) -> Row) -> TableColumn<Other> {
        TableColumn<Other>(
            key: key, heading: heading, kind: kind, fit: fit, width: width, sorting: sorting,
            figure: { figure(row($0)) })
    }
}

// MARK: - The one writer of tables for each medium

extension Grid {
    /// A table for a terminal, Markdown or a page of text.
    ///
    /// - Parameters:
    ///   - name: What its columns are called: as CSV does, or as pages do.
    ///   - isHead: Whether a row heads those below it.
    public init<Row>(
        _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>,
        called name: (TableColumn<Row>) -> String = \.key,
        heads isHead: (Row) -> Bool = { _ in false }
    ) {
        let rows = Array(rows)
        let figures = rows.map { row in columns.map { $0.figure(row) } }
        self.init(
            columns: columns.map {
                Column(heading: name($0), isTrailing: $0.kind == .number, fit: $0.fit)
            },
            rows: figures.map { $0.map(\.plain) },
            headings: Set(rows.indices.filter { isHead(rows[$0]) }))
        for place in columns.indices {
            let tones = figures.map { $0[place].tone }
            if tones.contains(where: { $0 != nil }) { self.tones[place] = tones }
            let prose = figures.map { $0[place].prose }
            if prose.contains(where: { $0 != nil }) { self.prose[place] = prose }
        }
    }
}

extension Grid {
    /// The same rows with the columns of another grid after their own.
    public func joined(with other: Grid) -> Grid {
        var grid = self
        grid.columns += other.columns
        for row in rows.indices { grid.rows[row] += other.rows[row] }
        for (place, tones) in other.tones { grid.tones[columns.count + place] = tones }
        for (place, prose) in other.prose { grid.prose[columns.count + place] = prose }
        return grid
    }
}

extension CSVText {
    /// A table with a record a row.
    public init<Row>(
        _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>, dialect: Dialect = .plain
    ) {
        self.init(headings: columns.map(\.key), dialect: dialect)
        for row in rows { append(columns.map { $0.figure(row).record }) }
    }
}

extension JSONValue {
    /// The members of an object that tells of a row.
    public static func members<Row>(
        _ columns: [TableColumn<Row>], _ row: Row
    ) -> [(key: String, value: JSONValue)] {
        columns.map { ($0.key, $0.figure(row).json) }
    }
}

extension Markup {
    /// A table of a page; its reader can sort it, and find in it, where it is sortable.
    ///
    /// - Parameter isHead: Whether a row heads those below it.
    public static func table<Row>(
        _ caption: String, _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>,
        _ say: Words,
        isSortable: Bool = true, isSearched: Bool = true,
        heads isHead: (Row) -> Bool = { _ in false }
    ) -> Markup {
        .table(
            caption, class: isSortable ? "sortable" : "",
            attributes: isSearched ? " data-filter" : "",
            head: "\(columns.map { $0.pageHeading(isSortable: isSortable) })",
            rows: rows.map { row in
                let mark: Markup = isHead(row) ? " class=\"head\"" : ""
                let cells = columns.map { $0.figure(row).cell($0, say, isSortable: isSortable) }
                return "<tr\(mark)>\(cells)</tr>\n"
            })
    }
}

extension TableColumn {
    fileprivate func pageHeading(isSortable: Bool) -> Markup {
        let attributes: Markup =
            switch sorting {
            case _ where kind == .name: " class=\"name\""
            case _ where !isSortable: ""
            case .ascending: ""
            case .descending: " data-first=\"descending\""
            case .sorted: " aria-sort=\"ascending\""
            case .sortedDescending: " data-first=\"descending\" aria-sort=\"descending\""
            case .chosen: " data-choose"
            }
        return .heading(heading, isNumber: kind == .number, attributes)
    }

    /// As a sheet has it.
    public var sheetColumn: BookTable.Column { .init(heading: heading, width: width) }
}

extension BookTable {
    /// Writes a row a row.
    public mutating func append<Row>(
        _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>
    ) throws(SheetFault) {
        for row in rows { try append(columns.map { $0.figure(row).cell($0) }) }
    }

    /// The cells of rows, for a table in the midst of a sheet.
    public static func cells<Row>(
        _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>
    ) -> [[BookCell]] {
        rows.map { row in columns.map { $0.figure(row).cell($0) } }
    }
}
