import ChisoModel
import ChisoPrint
import ChisoSheets

/// Reads a filled-in form, whatever has been moved in it.
struct FormReader {
    /// What was found that keeps figures from being imported, and warnings.
    private(set) var diagnostics: [Diagnostic] = []
    private let path: String
    private let names: FormNames
    /// The figures in rows without a key.
    private var strangers: [(cell: SheetCell, place: CellReference)] = []

    /// Starts on a file.
    init(path: String, names: FormNames) {
        self.path = path
        self.names = names
    }

    /// The form in the file; nil, with an error among the diagnostics, when there is none.
    mutating func answer() -> FormAnswer? {
        do throws(SheetFault) {
            let book = try WorkbookReader(path: path)
            guard let identity = book.sheets.first(where: { $0.name == FormLayout.identitySheet })
            else { return notAForm("it has no sheet '\(FormLayout.identitySheet)'") }
            var answer = FormAnswer(
                path: path, sheet: "", identity: [:], keys: [], written: [:], entries: [],
                since1904: book.since1904)
            try readIdentity(try book.sheet(identity), into: &answer)
            guard answer.identity[.format] == FormLayout.format else {
                return notAForm("its sheet '\(FormLayout.identitySheet)' does not say what it is")
            }
            let version = answer.identity[.version] ?? ""
            guard version == FormLayout.version else {
                return notAForm("it is of version '\(version)', and version 1 is read")
            }
            var found: [(sheet: Sheet, columns: FormColumns)] = []
            for entry in book.sheets where entry.name != FormLayout.identitySheet {
                let sheet = try book.sheet(entry)
                if let columns = FormColumns(sheet) { found.append((sheet, columns)) }
            }
            guard let (sheet, columns) = found.first else {
                return notAForm("none of its sheets has the hidden row and column of a form")
            }
            guard found.count == 1 else {
                let names = found.map { "'\($0.sheet.name)'" }.joined(separator: " and ")
                return notAForm("it holds more than one form: \(names)")
            }
            answer.sheet = sheet.name
            try read(sheet, columns, into: &answer)
            return answer
        } catch {
            diagnostics.append(error.diagnostic(at: path))
            return nil
        }
    }

    private mutating func notAForm(_ reason: String) -> FormAnswer? {
        diagnostics.append(
            Diagnostic(
                FormCode.notAForm, .error, "this is not a form that was made here: \(reason)",
                data: DataLocation(path),
                fix: "fill in a form that 'chiso form' wrote, and keep its hidden parts"))
        return nil
    }

    /// The fault of a form of more lines than any has.
    private static let tooLong = SheetFault(
        .tooLarge, "it has more than \(FormLayout.mostLines) lines",
        fix: "send the form itself, and other figures in a file of their own")

    // MARK: - Identity

    private func readIdentity(
        _ sheet: Sheet, into answer: inout FormAnswer
    ) throws(SheetFault) {
        guard sheet.rows.count <= FormLayout.mostLines else { throw Self.tooLong }
        var isKeys = false
        for row in sheet.rows {
            let name = row[0].map(FormText.plain) ?? ""
            let value = row[1].map(FormText.plain) ?? ""
            if let fact = FormLayout.Identity(rawValue: name) {
                answer.identity[fact] = value
                isKeys = fact == .fields
            } else if isKeys, !value.isEmpty {
                answer.keys.append(value)
            }
        }
    }

    // MARK: - Lines

    private mutating func read(
        _ sheet: Sheet, _ columns: FormColumns, into answer: inout FormAnswer
    ) throws(SheetFault) {
        let rows = sheet.rows.drop { $0.row <= columns.marks }
        guard rows.count <= FormLayout.mostLines else { throw Self.tooLong }
        var places: [String: CellReference] = [:]
        var cover = MergedCover(sheet.merged, column: columns[.value])
        for row in rows {
            let key = row[columns[.key]].map(FormText.plain) ?? ""
            let place = CellReference(row: row.row, column: columns[.value])
            if [FormLayout.unitKey, FormLayout.periodKey, FormLayout.asOfKey].contains(key) {
                let own = CellReference(row: row.row, column: columns[.measure])
                let text =
                    row[own.column].map(
                        key == FormLayout.asOfKey ? answer.shown : FormText.plain) ?? ""
                answer.written[key] = (own, text)
            } else if key.isEmpty {
                keepStranger(row[columns[.value]], at: place)
            } else if let first = places.updateValue(place, forKey: key) {
                diagnostics.append(
                    Diagnostic(
                        FormCode.rowKeyTwice, .error,
                        "the key '\(key)' stands in row \(first.row + 1) already",
                        data: answer.location(
                            CellReference(row: row.row, column: columns[.key])),
                        fix: "take the copied row out"))
            } else {
                requireWhole(cover.range(over: place), place, key, answer)
                answer.entries.append(
                    FormAnswer.Entry(
                        key: key, code: row[columns[.code]].map(FormText.plain) ?? "",
                        title: row[columns[.title]].map(FormText.plain) ?? "",
                        previous: row[columns[.previous]], place: place,
                        value: row[columns[.value]],
                        note: row[columns[.note]].map(FormText.plain) ?? "",
                        evidence: row[columns[.evidence]].map(FormText.plain) ?? ""))
            }
        }
        reportAbsent(answer)
    }

    private mutating func requireWhole(
        _ range: CellRange?, _ place: CellReference, _ key: String, _ answer: FormAnswer
    ) {
        guard let range else { return }
        diagnostics.append(
            Diagnostic(
                FormCode.mergedCells, .error,
                "the figure of '\(names[key])' is covered by the merged cells \(range)",
                data: answer.location(place),
                fix: "unmerge them, and write each figure in its own row"))
    }

    private mutating func keepStranger(_ cell: SheetCell?, at place: CellReference) {
        guard let cell, !FormText.plain(cell).isEmpty else { return }
        let isHeader = Language.allCases.contains {
            cell.value == .text(FormWords(Words($0)).value)
        }
        if !isHeader { strangers.append((cell, place)) }
    }

    /// Reports figures without a key and keys without a row: where there are both, they may belong together.
    private mutating func reportAbsent(_ answer: FormAnswer) {
        let there = Set(answer.entries.map(\.key))
        let absent = answer.keys.filter { !there.contains($0) }
        let more = absent.count > 1 ? " and \(absent.count - 1) more" : ""
        for (cell, place) in strangers {
            let typed = answer.shown(cell)
            let location = answer.location(place)
            if let first = absent.first {
                diagnostics.append(
                    Diagnostic(
                        FormCode.figureWithoutKey, .error,
                        "'\(typed)' stands in a row without a key, and the key of "
                            + "'\(names[first])'\(more) is missing",
                        data: location,
                        fix: "put the key back in the hidden column of its row, or write the "
                            + "figures in a new form"))
            } else {
                diagnostics.append(
                    Diagnostic(
                        FormCode.figureOutsideForm, .warning,
                        "'\(typed)' stands in a row without a key, and is not read",
                        data: location,
                        fix: "write figures in the rows of the form; a remark goes in the note"))
            }
        }
        guard strangers.isEmpty, let first = absent.first else { return }
        diagnostics.append(
            Diagnostic(
                FormCode.rowsGone, .warning,
                "the row of '\(names[first])'\(more) is no longer there; what the round has "
                    + "stays",
                data: answer.location(CellReference(row: 0, column: 0)),
                fix: "if that was not meant, ask for the form again"))
    }
}

/// Where the columns of a form are now, by the marks of its hidden row.
struct FormColumns {
    /// The row of the marks, from 0.
    let marks: Int
    private let places: [FormLayout.Column: Int]

    /// Finds them; nil when the sheet is no form.
    init?(_ sheet: Sheet) {
        for row in sheet.rows.prefix(200) {
            var places: [FormLayout.Column: Int] = [:]
            for (column, cell) in row.cells {
                let text = FormText.plain(cell)
                if let mark = FormLayout.Column.allCases.first(where: { $0.mark == text }) {
                    places[mark] = column
                }
            }
            guard places.count == FormLayout.Column.allCases.count else { continue }
            marks = row.row
            self.places = places
            return
        }
        return nil
    }

    subscript(_ column: FormLayout.Column) -> Int { places[column] ?? 0 }
}

extension SheetFault {
    /// What is said of it about a form.
    func diagnostic(at path: String) -> Diagnostic {
        let isHostile = kind == .tooLarge || kind == .forbidden
        return Diagnostic(
            isHostile ? FormCode.workbookHostile : FormCode.notAWorkbook, .error,
            isHostile ? "the workbook is refused: \(message)" : "this is not read: \(message)",
            data: DataLocation(path), fix: fix)
    }
}

// MARK: - Merged cells

/// Finds what covers the cells of one column, for places asked about from the top, each once.
struct MergedCover {
    /// Merged cells over the column that are not passed yet, the uppermost last.
    private var waiting: [CellRange]
    /// Of those that begin above, the one that reaches lowest.
    private var lowest: CellRange?

    init(_ merged: [CellRange], column: Int) {
        waiting = merged.filter { ($0.first.column...$0.last.column).contains(column) }
            .sorted { $1.first < $0.first }
    }

    /// The merged cells that cover a place, unless it is their upper left cell; nil when none do.
    mutating func range(over place: CellReference) -> CellRange? {
        while let next = waiting.last, next.first.row < place.row {
            waiting.removeLast()
            if next.last.row > lowest?.last.row ?? -1 { lowest = next }
        }
        if let lowest, lowest.last.row >= place.row { return lowest }
        return waiting.reversed().prefix { $0.first.row == place.row }.first { $0.first != place }
    }
}
