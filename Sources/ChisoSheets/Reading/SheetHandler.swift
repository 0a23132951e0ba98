/// Reads a sheet, cell by cell.
final class SheetHandler: XMLHandler {
    /// What the sheets of a workbook came to.
    struct Spent {
        var cells = 0
        var textBytes = 0
    }

    /// What was read so far.
    private(set) var sheet: Sheet
    private(set) var fault: SheetFault?

    private let texts: [String]
    private let formats: [NumberFormat]
    private let limits: ReadLimits
    /// What was read so far, the sheets before this one included.
    private(set) var spent: Spent

    private var nextRow = 0
    private var nextColumn = 0
    private var place: CellReference?
    private var type = ""
    private var format = NumberFormat.plain
    private var formula: [UInt8] = []
    private var isFormula = false
    private var isInFormula = false
    private var pieces: TextPieces
    private var number: [UInt8] = []
    private var isValue = false
    private var hasValue = false
    private var places: Set<CellReference> = []
    private var isInOrder = true

    init(
        _ sheet: Sheet, texts: [String], formats: [NumberFormat], limits: ReadLimits,
        spent: Spent
    ) {
        self.sheet = sheet
        self.spent = spent
        self.texts = texts
        self.formats = formats
        self.limits = limits
        pieces = TextPieces(limits)
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "row": beginRow(attributes["r"])
        case "c": begin(attributes)
        case "v" where place != nil:
            isValue = true
            hasValue = true
        case "f" where place != nil:
            isFormula = true
            isInFormula = true
        case "mergeCell":
            if let range = attributes["ref"].flatMap({ CellRange($0) }) {
                sheet.merged.append(range)
            }
            if sheet.merged.count > limits.merged {
                fault = Archive.tooLarge(
                    "a sheet of it has more than \(limits.merged) merged cells")
            }
        default: if place != nil { pieces.start(name) }
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isValue {
            append(text, to: &number)
        } else if isInFormula {
            append(text, to: &formula)
        } else if place != nil {
            pieces.take(text)
        }
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        if bytes.count + text.count > limits.textBytes {
            fault = Archive.tooLarge("a text of it is longer than \(limits.textBytes >> 10) KiB")
        } else {
            bytes.append(contentsOf: text)
        }
    }

    func end(_ name: String) {
        switch name {
        case "v": isValue = false
        case "f": isInFormula = false
        case "c": finish()
        case "row": nextRow += 1
        default: if place != nil { pieces.end(name) }
        }
    }

    /// The sheet with its rows and cells in order.
    var ordered: Sheet {
        guard !isInOrder else { return sheet }
        var sheet = sheet
        var cells: [(place: CellReference, cell: SheetCell)] = sheet.rows.flatMap { row in
            row.cells.map { (CellReference(row: row.row, column: $0.column), $0.cell) }
        }
        cells.sort { $0.place < $1.place }
        sheet.rows = []
        for (place, cell) in cells { Self.append(cell, at: place, to: &sheet) }
        return sheet
    }

    // MARK: - Cells

    private func beginRow(_ typed: String?) {
        nextColumn = 0
        guard let typed else { return }
        guard let row = Int(typed), (1...CellReference.rowCount).contains(row) else {
            fault = .damaged("'\(typed)' of sheet '\(sheet.name)' is no row")
            return
        }
        nextRow = row - 1
    }

    private func begin(_ attributes: XMLAttributes) {
        if let typed = attributes["r"] {
            guard let named = CellReference(typed) else {
                fault = .damaged("'\(typed)' of sheet '\(sheet.name)' is no place of a cell")
                return
            }
            place = named
        } else {
            guard nextRow < CellReference.rowCount, nextColumn < CellReference.columnCount else {
                fault = .damaged("a cell of sheet '\(sheet.name)' has no place")
                return
            }
            place = CellReference(row: nextRow, column: nextColumn)
        }
        nextColumn = (place?.column ?? 0) + 1
        type = attributes["t"] ?? "n"
        let style = attributes["s"].flatMap { Int($0) } ?? 0
        format = formats.indices.contains(style) ? formats[style] : .plain
        isFormula = false
        formula.removeAll(keepingCapacity: true)
        isInFormula = false
        isValue = false
        hasValue = false
        number.removeAll(keepingCapacity: true)
        pieces.begin()
    }

    private func finish() {
        guard let place, fault == nil else { return }
        self.place = nil
        let value = value(String(decoding: number, as: UTF8.self), place)
        if value == .blank, !isFormula { return }
        spent.cells += 1
        guard spent.cells <= limits.cells else {
            return fault = Archive.tooLarge("its sheets have more than \(limits.cells) cells")
        }
        if case .text(let text) = value { spent.textBytes += text.utf8.count }
        guard spent.textBytes <= limits.cellTextBytes else {
            return fault = Archive.tooLarge(
                "the texts of its cells come to more than \(limits.cellTextBytes >> 20) MiB")
        }
        guard places.insert(place).inserted else {
            return fault = .damaged("\(place) of sheet '\(sheet.name)' is there twice")
        }
        if let last = sheet.rows.last,
            (last.row, last.cells.last?.column ?? -1) >= (place.row, place.column)
        {
            isInOrder = false
        }
        let formula = isFormula ? String(decoding: formula, as: UTF8.self) : nil
        Self.append(SheetCell(value, format: format, formula: formula), at: place, to: &sheet)
    }

    private static func append(_ cell: SheetCell, at place: CellReference, to sheet: inout Sheet) {
        if sheet.rows.last?.row != place.row {
            sheet.rows.append(Sheet.Row(row: place.row, cells: []))
        }
        sheet.rows[sheet.rows.count - 1].cells.append((place.column, cell))
    }

    private func value(_ typed: String, _ place: CellReference) -> SheetCell.Value {
        func broken() -> SheetCell.Value {
            fault = .damaged("\(place) of sheet '\(sheet.name)' holds '\(typed)', which is nothing")
            return .blank
        }
        if pieces.isTooLong {
            fault = Archive.tooLarge("a text of it is longer than \(limits.textBytes >> 10) KiB")
        }
        switch type {
        case "inlineStr": return .text(pieces.text)
        // A formula may make an empty text; one whose result was not saved has none at all.
        case "str" where isFormula && Self.errors.contains(typed): return .error(typed)
        case "str": return hasValue ? .text(typed) : .blank
        case _ where typed.isEmpty: return .blank
        case "s":
            guard let index = Int(typed), texts.indices.contains(index) else { return broken() }
            return .text(texts[index])
        case "b": return ["0", "1"].contains(typed) ? .flag(typed == "1") : broken()
        case "e": return .error(typed)
        case "d": return .text(typed)
        default:
            // Swift reads a number in base 16 too.
            guard !typed.utf8.contains(where: { $0 == 0x78 || $0 == 0x58 }),
                let number = Double(typed), number.isFinite
            else { return broken() }
            return .number(typed.utf8.count > 15 ? SheetNumber.shown(number) : number)
        }
    }

    /// The errors of formulas, which some programs save as texts.
    private static let errors: Set<String> = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!",
    ]
}
