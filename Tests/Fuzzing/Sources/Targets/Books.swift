import ChisoSheets

/// A workbook, read twice within the usual limits and once within narrow ones, then imported as a form.
enum Books {
    static func run(_ input: [UInt8]) throws {
        guard let choice = input.first else { return }
        let book = BookInput(choice: choice, Array(input.dropFirst()))
        let scratch = try Scratch()
        let path = "\(scratch.path)/form.xlsx"
        try scratch.write("form.xlsx", book.file)
        let usual = Reading(path, ReadLimits())
        try promise(usual == Reading(path, ReadLimits()), "a workbook reads the same twice")
        try usual.check(ReadLimits())
        let narrow = Reading(path, Self.narrow)
        try narrow.check(Self.narrow)
        if narrow.fault?.kind != .tooLarge {
            try promise(narrow == usual, "what limits let through is read as without them")
        }
        try FormScene(book).check(path, usual)
    }

    /// Limits that a small input gets beyond.
    private static let narrow: ReadLimits = {
        var limits = ReadLimits()
        limits.partBytes = 16 << 10
        limits.totalBytes = 32 << 10
        limits.parts = 16
        limits.sheets = 3
        limits.cells = 100
        limits.texts = 40
        limits.textBytes = 200
        limits.cellTextBytes = 2_000
        limits.merged = 3
        limits.styles = 30
        limits.nameBytes = 40
        limits.depth = 8
        return limits
    }()

    /// All that is read of a workbook, or why not.
    struct Reading: Equatable {
        /// One sheet.
        struct Page: Equatable {
            var name: String
            var isHidden: Bool
            var cells: [Place]
            var merged: [CellRange]
        }

        /// One cell and where it stands.
        struct Place: Equatable {
            var place: CellReference
            var cell: SheetCell
        }

        private(set) var pages: [Page] = []
        private(set) var since1904 = false
        private(set) var fault: SheetFault?

        init(_ path: String, _ limits: ReadLimits) {
            do throws(SheetFault) {
                let book = try WorkbookReader(path: path, limits: limits)
                since1904 = book.since1904
                for entry in book.sheets { pages.append(Self.page(try book.sheet(entry))) }
            } catch {
                fault = error
                pages = []
            }
        }

        private static func page(_ sheet: Sheet) -> Page {
            let cells = sheet.rows.flatMap { row in
                row.cells.map { column, cell in
                    Place(place: CellReference(row: row.row, column: column), cell: cell)
                }
            }
            return Page(
                name: sheet.name, isHidden: sheet.isHidden, cells: cells, merged: sheet.merged)
        }

        /// Whether it keeps within limits, and every cell has one place, which is one of a sheet.
        func check(_ limits: ReadLimits) throws {
            if let fault {
                try promise(
                    !fault.message.isEmpty && !fault.fix.isEmpty, "\(fault) says what to do")
                return
            }
            try promise(pages.count <= limits.sheets, "there are \(pages.count) sheets")
            var texts = 0
            let cells = pages.map(\.cells.count).reduce(0, +)
            try promise(cells <= limits.cells, "there are \(cells) cells")
            for page in pages {
                try Self.check(page, limits)
                for case .text(let text) in page.cells.map(\.cell.value) {
                    texts += text.utf8.count
                }
            }
            try promise(texts <= limits.cellTextBytes, "texts of \(texts) bytes are read")
        }

        private static func check(_ page: Page, _ limits: ReadLimits) throws {
            try promise(page.name.utf8.count <= limits.nameBytes, "'\(page.name)' is a name")
            try promise(
                page.merged.count <= limits.merged, "'\(page.name)' has \(page.merged.count) merged"
            )
            let places = page.cells.map(\.place)
            try promise(
                zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "places are in order")
            for place in places + page.merged.flatMap({ [$0.first, $0.last] }) {
                try promise(CellReference("\(place)") == place, "a sheet has a cell \(place)")
            }
            for (place, cell) in page.cells.map({ ($0.place, $0.cell) }) {
                switch cell.value {
                case .blank: try promise(cell.formula != nil, "\(place) holds something")
                case .number(let number): try promise(number.isFinite, "\(place) is \(number)")
                case .text(let text), .error(let text):
                    try promise(text.utf8.count <= limits.textBytes, "\(place) is too long")
                case .flag: break
                }
            }
        }
    }
}
