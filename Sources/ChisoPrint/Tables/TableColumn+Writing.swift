import ChisoSheets

// The one writer of tables for each medium.

extension Grid {
    /// A table for a terminal or Markdown.
    public init<Row>(_ columns: [TableColumn<Row>], _ rows: some Sequence<Row>) {
        let figures = rows.map { row in columns.map { $0.figure(row) } }
        self.init(
            columns: columns.map { column in
                switch column.kind {
                case .text(let fit): .text(column.key, fit)
                case .name, .label: .text(column.key)
                case .number: .number(column.key)
                }
            },
            rows: figures.map { $0.map(\.plain) })
        for place in columns.indices {
            let tones = figures.map { $0[place].tone }
            if tones.contains(where: { $0 != nil }) { self.tones[place] = tones }
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
        return grid
    }
}

extension CSVText {
    /// A table with a record a row.
    public init<Row>(_ columns: [TableColumn<Row>], _ rows: some Sequence<Row>) {
        self.init(headings: columns.map(\.key))
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
    public static func table<Row>(
        _ caption: String, _ columns: [TableColumn<Row>], _ rows: some Sequence<Row>,
        _ say: Words,
        isSortable: Bool = true, isSearched: Bool = true
    ) -> Markup {
        .table(
            caption, class: isSortable ? "sortable" : "",
            attributes: isSearched ? " data-filter" : "",
            head: "\(columns.map(\.pageHeading))",
            rows: rows.map { row in
                "<tr>\(columns.map { $0.figure(row).cell($0, say) })</tr>\n"
            })
    }
}

extension TableColumn {
    fileprivate var pageHeading: Markup {
        let attributes: Markup =
            switch sorting {
            case .ascending: kind == .name ? " class=\"name\"" : ""
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
}
