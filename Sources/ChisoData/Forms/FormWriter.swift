import ChisoModel
import ChisoSheets
import Foundation

extension Form {
    /// The workbook: the same form makes the same bytes.
    ///
    /// - Throws: ``Failure`` D541 when the library for workbooks is not there, or a text cannot be written.
    public func workbook() throws(Failure) -> [UInt8] {
        let folder =
            FileManager.default.temporaryDirectory.path + "/chiso-form-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false)
            let path = "\(folder)/form.xlsx"
            try FormWriter(self).write(to: path)
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch let fault as SheetFault {
            throw Failure(
                FormCode.formUnwritable, fault.message, data: DataLocation(name), fix: fault.fix)
        } catch {
            throw Failure(
                FormCode.formUnwritable, "the form cannot be written in '\(folder)'",
                data: DataLocation(name),
                fix: "check the folder for temporary files (TMPDIR), and that there is room")
        }
    }
}

/// Writes one form as a workbook.
struct FormWriter {
    let form: Form
    let words: FormWords

    /// The rows above the table: marks, title, two lines of subtitle, unit, period, guide, blank.
    enum Place {
        static let marks = 0
        static let title = 1
        static let subtitle = 2
        static let unit = 4
        static let period = 5
        static let guide = 6
        static let header = 8
        static let body = 10
    }

    init(_ form: Form) {
        self.form = form
        words = FormWords(language: form.language)
    }

    /// Writes the file.
    func write(to path: String) throws(SheetFault) {
        let title = form.unit?.name ?? form.pack.title
        let book = try WorkbookWriter(
            path: path,
            properties: WorkbookWriter.Properties(title: "\(words.title): \(title)"))
        let sheet = try book.sheet(words.sheet)
        let lists = FormLists(form)
        try writeHead(of: sheet, lists)
        try writeHeader(of: sheet)
        var row = Place.body
        var height = 0.0
        for entry in form.rows {
            switch entry {
            case .heading(let code, let title, let depth):
                try writeHeading(code, title, depth, at: row, of: sheet)
                height += Self.lineHeight
            case .line(let line): height += try write(line, at: row, lists, of: sheet)
            }
            row += 1
        }
        try writeFoot(at: row + 1, of: sheet)
        try setUp(sheet, last: row + 3, height: height)
        try lists.write(in: book)
        try writeIdentity(in: book)
        try book.close()
    }

    /// A cell of a row.
    func at(_ row: Int, _ column: FormLayout.Column) -> CellReference {
        CellReference(row: row, column: column.rawValue)
    }

    /// From one column to another of a row.
    func across(
        _ row: Int, _ first: FormLayout.Column = .code, _ last: FormLayout.Column = .evidence
    ) -> CellRange {
        CellRange(at(row, first), at(row, last))
    }

    // MARK: - Lines

    private func writeHeading(
        _ code: String, _ title: String, _ depth: Int, at row: Int, of sheet: SheetWriter
    ) throws(SheetFault) {
        for column in FormLayout.Column.allCases where column != .key {
            try sheet.blank(at: at(row, column), FormStyles.heading)
        }
        try sheet.write(
            code, at: at(row, .code), FormStyles.heading.with { $0.horizontal = .centre })
        try sheet.write(
            title, at: at(row, .title), FormStyles.heading.with { $0.indent = depth })
    }

    /// Writes a line, and tells how high it is.
    private func write(
        _ line: Form.Line, at row: Int, _ lists: FormLists, of sheet: SheetWriter
    ) throws(SheetFault) -> Double {
        let field = line.field
        let title = form.language == .en && !field.titleEn.isEmpty ? field.titleEn : field.title
        try sheet.write(line.code, at: at(row, .code), FormStyles.centred)
        try sheet.write(title, at: at(row, .title), FormStyles.cell)
        try sheet.write(measure(of: field), at: at(row, .measure), FormStyles.centred)
        try write(line.previous, of: field, at: at(row, .previous), FormStyles.previous, sheet)
        try write(line.figure, of: field, at: at(row, .value), FormStyles.figure, sheet)
        try sheet.write(line.note, at: at(row, .note), FormStyles.input)
        try sheet.write(
            line.evidence, at: at(row, .evidence),
            field.needsEvidence ? FormStyles.required : FormStyles.input)
        try sheet.write(field.key, at: at(row, .key), FormStyles.hidden)
        let texts: [(column: FormLayout.Column, text: String)] = [
            (.title, title), (.note, line.note), (.evidence, line.evidence),
            (.measure, field.measure),
        ]
        let height = Self.height(texts)
        if let height { try sheet.setRow(row, height: height) }
        try sheet.validate(
            across(row, .value, .value), FormRule(line, words, lists).validation)
        if [.amount, .number].contains(field.kind) { try group(row, of: sheet) }
        return height ?? Self.lineHeight
    }

    /// Parts the digits of amounts in threes; the cells keep the general format, in which a percentage typed by mistake
    /// still shows as one.
    private func group(_ row: Int, of sheet: SheetWriter) throws(SheetFault) {
        for column in [FormLayout.Column.previous, .value] {
            let cell = at(row, column)
            func condition(_ test: String, _ format: String) throws(SheetFault) {
                try sheet.setCondition(
                    CellRange(cell, cell),
                    .formula(
                        "AND(ISNUMBER(\(cell)),\(test))",
                        CellStyle().with { $0.numberFormat = format }))
            }
            try condition("INT(\(cell))=\(cell)", "#,##0")
            try condition("INT(\(cell))<>\(cell)", "#,##0.######")
        }
    }

    private func measure(of field: Field) -> String {
        if !field.measure.isEmpty { return field.measure }
        return field.kind == .percent ? "%" : ""
    }

    private func write(
        _ figure: FormFigure, of field: Field, at place: CellReference, _ style: CellStyle,
        _ sheet: SheetWriter
    ) throws(SheetFault) {
        let style = style.with { style in
            switch field.kind {
            case .count: style.numberFormat = "#,##0"
            case .date: style.numberFormat = "dd/mm/yyyy"
            case .text:
                style.numberFormat = "@"
                style.horizontal = .left
                style.indent = 0
            // A percent or amount keeps the general format: what is typed as 98,3% then shows as 98,3%.
            case .amount, .percent, .number: break
            case .yesNo, .choice:
                style.horizontal = .centre
                style.indent = 0
            }
        }
        switch figure {
        case .blank: try sheet.blank(at: place, style)
        case .number(let number): try sheet.write(number, at: place, style)
        case .text(let text): try sheet.write(text, at: place, style)
        case .day(let day):
            guard let number = CellDays.number(ofDay: day) else {
                return try sheet.write(Day(day).text, at: place, style)
            }
            try sheet.write(number, at: place, style)
        }
    }
}
