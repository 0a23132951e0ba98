import ChisoData
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

    /// The rows above the table: marks, title, two lines of subtitle, unit, period, guide, blank; where the form asks for a
    /// day, that stands in the place of the guide, and the guide in that of the blank.
    enum Place {
        static let marks = 0
        static let title = 1
        static let subtitle = 2
        static let unit = 4
        static let period = 5
        static let asOf = 6
        static let header = 8
        static let body = 10
    }

    init(_ form: Form) {
        self.form = form
        words = FormWords(form.say)
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
        let title = form.say.line(field) + (line.made.isEmpty ? "" : "\n\(line.made)")
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

// MARK: - Frame

extension FormWriter {
    /// Of the columns, in letters.
    static let widths: [Double] = [9, 52, 13, 14, 14, 24, 28, 4]

    /// How high a row of one line of text is, in points.
    static let lineHeight = 15.0

    /// How high a row must be for its texts, in points; nil: as high as one line.
    ///
    /// Programs make a row as high as its texts when they are typed, and not all of them when a file is opened.
    static func height(_ texts: [(column: FormLayout.Column, text: String)]) -> Double? {
        let lines = texts.map { column, text in
            // Letters of the form's size are a little narrower than those that widths are told in.
            let room = max(1, Int(widths[column.rawValue] * 1.2) - 1)
            return text.split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + max(1, ($1.count + room - 1) / room) }
        }
        guard let most = lines.max(), most > 1 else { return nil }
        return min(15 * Double(most) + 2, 400)
    }

    /// The title, whose form it is, and how it is filled in.
    func writeHead(of sheet: SheetWriter, _ lists: FormLists) throws(SheetFault) {
        for column in FormLayout.Column.allCases {
            try sheet.write(column.mark, at: at(Place.marks, column), FormStyles.hidden)
        }
        let title = form.say.title(form.pack.title, form.pack.titleEn)
        try sheet.merge(across(Place.title), words.title, FormStyles.title)
        try sheet.merge(across(Place.subtitle), title, FormStyles.subtitle)
        try write(
            words.unit, form.unit?.name, key: FormLayout.unitKey, help: words.writeUnit,
            at: Place.unit, of: sheet, lists)
        try write(
            words.period, form.period.map(words.period), key: FormLayout.periodKey,
            help: words.writePeriod, at: Place.period, of: sheet, lists)
        if let asOf = form.asOf { try writeAsOf(asOf, of: sheet) }
        let needsEvidence = form.lines.contains(where: \.field.needsEvidence)
        try sheet.merge(
            across(guide), words.guide(needsEvidence: needsEvidence), FormStyles.guide)
    }

    /// The row of the words on how the form is filled in.
    private var guide: Int { form.asOf == nil ? Place.asOf : Place.asOf + 1 }

    /// The cell for the day; a text, for what programs make of `10/06` hangs on where they run.
    private func writeAsOf(_ known: String, of sheet: SheetWriter) throws(SheetFault) {
        try sheet.write(words.asOf, at: at(Place.asOf, .title), FormStyles.label)
        try sheet.write(FormLayout.asOfKey, at: at(Place.asOf, .key), FormStyles.hidden)
        let input = FormStyles.input.with { $0.numberFormat = "@" }
        try sheet.merge(across(Place.asOf, .measure, .note), known, input)
        var validation = Validation(.any)
        validation.help = (words.asOf, words.writeAsOf)
        try sheet.validate(across(Place.asOf, .measure, .measure), validation)
    }

    /// A fact about the form, or a cell to write it in.
    private func write(
        _ label: String, _ fact: String?, key: String, help: String, at row: Int,
        of sheet: SheetWriter, _ lists: FormLists
    ) throws(SheetFault) {
        try sheet.write(label, at: at(row, .title), FormStyles.label)
        try sheet.write(key, at: at(row, .key), FormStyles.hidden)
        if let fact {
            return try sheet.write(fact, at: at(row, .measure), FormStyles.fact)
        }
        let input = FormStyles.input.with { $0.numberFormat = "@" }
        try sheet.merge(across(row, .measure, .note), "", input)
        // A code may be written too, so what is not in the list is only asked about.
        var validation =
            lists.range(of: key).map { Validation(.list(range: $0), alert: .warning) }
            ?? Validation(.any)
        validation.help = (label, help)
        validation.refusal = (label, help)
        try sheet.validate(across(row, .measure, .measure), validation)
    }

    /// The two rows above the lines, as the statistical annex prints them.
    func writeHeader(of sheet: SheetWriter) throws(SheetFault) {
        let row = Place.header
        func tall(_ column: FormLayout.Column, _ text: String) throws(SheetFault) {
            try sheet.merge(
                CellRange(at(row, column), at(row + 1, column)), text, FormStyles.header)
        }
        try tall(.code, words.code)
        try tall(.title, words.line)
        try sheet.merge(across(row, .measure, .value), words.results, FormStyles.header)
        try sheet.write(words.measure, at: at(row + 1, .measure), FormStyles.header)
        try sheet.write(
            words.before(form.previousPeriod), at: at(row + 1, .previous), FormStyles.header)
        try sheet.write(words.value, at: at(row + 1, .value), FormStyles.header)
        try tall(.note, words.note)
        try tall(.evidence, words.evidence)
    }

    /// Who signs it.
    func writeFoot(at row: Int, of sheet: SheetWriter) throws(SheetFault) {
        try sheet.write(words.author, at: at(row, .title), FormStyles.signature)
        try sheet.write(words.signed, at: at(row + 1, .title), FormStyles.signatureHelp)
        try sheet.merge(across(row, .note, .evidence), words.head, FormStyles.signature)
        try sheet.merge(
            across(row + 1, .note, .evidence), words.signedAndSealed, FormStyles.signatureHelp)
    }

    /// Widths, what stays in sight, what can be changed, and how it is printed.
    ///
    /// - Parameter height: Of all lines and headings together, in points.
    func setUp(_ sheet: SheetWriter, last: Int, height: Double) throws(SheetFault) {
        for (column, width) in Self.widths.enumerated() {
            try sheet.setColumns(
                column...column, width: width,
                isHidden: column == FormLayout.Column.key.rawValue)
        }
        try sheet.setRow(Place.marks, height: 12, isHidden: true)
        try sheet.setRow(Place.title, height: 24)
        try sheet.setRow(Place.subtitle, height: 20)
        try sheet.setRow(guide, height: 30)
        try sheet.setRow(Place.header, height: 20)
        try sheet.setRow(Place.header + 1, height: 34)
        sheet.freeze(rows: Place.body, columns: 2)
        sheet.protect()
        sheet.activate(at: at(form.unit == nil ? Place.unit : Place.body, .value))
        var print = PrintSetup()
        print.isLandscape = true
        print.pagesTall = FormPages.fitting(lines: height)
        print.repeatedRows = Place.header...(Place.header + 1)
        print.area = CellRange(at(Place.title, .code), at(last, .evidence))
        // A footer holds 255 letters.
        let name = String((form.unit?.name ?? "").prefix(100)).replacing("&", with: "&&")
        print.footer = "&L\(name)&R\(words.page) &P/&N"
        try sheet.setPrint(print)
    }

    /// The hidden sheet that says what form it is.
    func writeIdentity(in book: WorkbookWriter) throws(SheetFault) {
        let sheet = try book.sheet(FormLayout.identitySheet)
        let facts: [FormLayout.Identity: String] = [
            .format: FormLayout.format, .version: FormLayout.version, .pack: form.pack.id,
            .edition: form.pack.edition, .unit: form.unit?.code ?? "",
            .period: form.period?.text ?? "", .locale: form.say.language.locale.rawValue,
        ]
        var row = 0
        for name in FormLayout.Identity.allCases {
            try sheet.write(
                name.rawValue, at: CellReference(row: row, column: 0), FormStyles.hidden)
            try sheet.write(
                facts[name] ?? "", at: CellReference(row: row, column: 1), FormStyles.hidden)
            row += 1
        }
        for line in form.lines {
            try sheet.write(
                line.field.key, at: CellReference(row: row, column: 1), FormStyles.hidden)
            row += 1
        }
        sheet.protect()
        sheet.hide()
    }
}

// MARK: - Pages

/// On how many pages a form is printed.
enum FormPages {
    /// What stands above the lines and is printed once, in points: title, unit, period, guide.
    private static let head = 151.0
    /// The header, printed on every page.
    private static let header = 54.0
    /// Who signs it.
    private static let foot = 45.0
    /// How much of a last page must be filled, in points; what is less is squeezed onto the pages before.
    private static let least = 120.0

    /// The room on a page, in points of the sheet: A4 across between margins, made as wide as the columns.
    private static var room: Double {
        let columns = FormWriter.widths.dropLast().reduce(0) { $0 + $1 * 5.25 + 3.75 }
        let (width, height) = (841.9 - 2 * 0.6 * 72, 595.3 - 2 * 0.79 * 72)
        return height * columns / width
    }

    /// The pages that all is made to fit on, where the last would hold next to nothing; 0: as many as it takes.
    static func fitting(lines: Double) -> Int {
        let rest = head + foot + lines
        let page = room - header
        let full = (rest / page).rounded(.down)
        return full >= 1 && rest - full * page < least ? Int(full) : 0
    }
}

// MARK: - Styles

/// How the cells of a form look.
enum FormStyles {
    private static let line = SheetColor(0x808080)

    static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 14
        $0.horizontal = .centre
    }
    static let subtitle = CellStyle().with {
        $0.horizontal = .centre
        $0.wraps = true
        $0.size = 12
    }
    static let label = CellStyle().with {
        $0.isBold = true
        $0.horizontal = .right
    }
    static let fact = CellStyle().with {
        $0.isBold = true
        $0.horizontal = .left
        $0.indent = 1
    }
    static let guide = CellStyle().with {
        $0.isItalic = true
        $0.size = 10
        $0.wraps = true
        $0.vertical = .top
        $0.color = SheetColor(0x404040)
    }
    static let header = CellStyle().with {
        $0.isBold = true
        $0.hasBorder = true
        $0.borderColor = line
        $0.fill = SheetColor(0xD9E2EF)
        $0.horizontal = .centre
        $0.wraps = true
    }
    static let heading = CellStyle().with {
        $0.isBold = true
        $0.hasBorder = true
        $0.borderColor = line
        $0.fill = SheetColor(0xEEF2F7)
        $0.wraps = true
    }
    static let cell = CellStyle().with {
        $0.hasBorder = true
        $0.borderColor = line
        $0.wraps = true
    }
    static let centred = cell.with { $0.horizontal = .centre }
    static let previous = cell.with {
        $0.color = SheetColor(0x595959)
        $0.horizontal = .right
        $0.indent = 1
    }
    static let input = cell.with {
        $0.isUnlocked = true
        $0.fill = SheetColor(0xFFFBE6)
    }
    static let figure = input.with {
        $0.horizontal = .right
        $0.indent = 1
    }
    static let required = input.with { $0.borderColor = SheetColor(0xC00000) }
    static let signature = CellStyle().with {
        $0.isBold = true
        $0.horizontal = .centre
    }
    static let signatureHelp = CellStyle().with {
        $0.isItalic = true
        $0.horizontal = .centre
        $0.size = 10
    }
    /// Texts that only the program reads.
    static let hidden = CellStyle().with {
        $0.size = 8
        $0.numberFormat = "@"
        $0.color = SheetColor(0x808080)
    }
}
