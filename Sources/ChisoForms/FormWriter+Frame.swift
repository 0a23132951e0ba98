import ChisoModel
import ChisoSheets

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
        let title =
            form.language == .en && !form.pack.titleEn.isEmpty
            ? form.pack.titleEn : form.pack.title
        try sheet.merge(across(Place.title), words.title, FormStyles.title)
        try sheet.merge(across(Place.subtitle), title, FormStyles.subtitle)
        try write(
            words.unit, form.unit?.name, key: FormLayout.unitKey, help: words.writeUnit,
            at: Place.unit, of: sheet, lists)
        try write(
            words.period, form.period.map(words.period), key: FormLayout.periodKey,
            help: words.writePeriod, at: Place.period, of: sheet, lists)
        let needsEvidence = form.lines.contains(where: \.field.needsEvidence)
        try sheet.merge(
            across(Place.guide), words.guide(needsEvidence: needsEvidence), FormStyles.guide)
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
            words.before(form.previousPeriod ?? ""), at: at(row + 1, .previous), FormStyles.header)
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
        try sheet.setRow(Place.guide, height: 30)
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
            .period: form.period ?? "", .locale: form.language.locale.rawValue,
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
