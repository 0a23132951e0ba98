import ChisoData
import ChisoModel
import ChisoSheets

/// What may be typed into the cell of a line.
struct FormRule {
    private let line: Form.Line
    private let words: FormWords
    private let lists: FormLists

    init(_ line: Form.Line, _ words: FormWords, _ lists: FormLists) {
        self.line = line
        self.words = words
        self.lists = lists
    }

    /// The rule for the cell, with its help.
    ///
    /// Numbers and days only ask before they take something else, because `NA` is something else; what is neither a
    /// figure nor `NA` is refused when the form is read.
    var validation: Validation {
        let field = line.field
        let bounds = DatumParser(field, numbers: NumberParser(.c)).bounds
        var validation: Validation
        switch field.kind {
        case .count:
            validation = Validation(
                .whole(least: bounds.least ?? 0, largest: bounds.largest ?? 1e15), alert: .warning)
        case .amount, .percent, .number:
            validation = Validation(
                .decimal(least: bounds.least ?? -1e15, largest: bounds.largest ?? 1e15),
                alert: .warning)
        case .date:
            validation = Validation(
                .date(first: Self.firstDay, last: Self.lastDay), alert: .warning)
        case .yesNo, .choice:
            validation =
                lists.range(of: field.key).map { Validation(.list(range: $0)) }
                ?? Validation(.any)
        case .text: validation = Validation(.any)
        }
        let help = words.help(field, bounds)
        let origins = words.origins(field)
        validation.help = (
            line.code.isEmpty ? words.value : line.code,
            origins.isEmpty ? help : "\(help) \(origins)"
        )
        validation.refusal = (words.refused, help)
        return validation
    }

    /// 1 March 1900, from which workbooks count days alike.
    private static let firstDay = -25_508
    /// 31 December 9999.
    private static let lastDay = 2_932_896
}

/// The entries to choose from, on a hidden sheet of their own: a list in the rule itself holds 255 letters.
struct FormLists {
    private var lists: [[String]] = []
    private var places: [String: Int] = [:]

    /// The lists of a form's units and fields; equal ones are one.
    init(_ form: Form) {
        if !form.units.isEmpty {
            places[FormLayout.unitKey] = 0
            lists.append(form.units)
        }
        for line in form.lines {
            let entries: [String]
            switch line.field.kind {
            case .yesNo: entries = FormFigure.yesNo(form.say)
            case .choice(let levels): entries = levels.map(\.title)
            default: continue
            }
            let list = entries + ["NA"]
            if let place = lists.firstIndex(of: list) {
                places[line.field.key] = place
            } else {
                places[line.field.key] = lists.count
                lists.append(list)
            }
        }
    }

    /// The range that holds the entries of a key; nil when it has none.
    func range(of key: String) -> String? {
        guard let place = places[key] else { return nil }
        let rows = 0...(lists[place].count - 1)
        return CellRange(rows: rows, columns: place...place).absolute(in: FormLayout.listSheet)
    }

    /// Writes the hidden sheet, when there is a list.
    func write(in book: WorkbookWriter) throws(SheetFault) {
        guard !lists.isEmpty else { return }
        let sheet = try book.sheet(FormLayout.listSheet)
        for (column, list) in lists.enumerated() {
            for (row, entry) in list.enumerated() {
                try sheet.write(
                    entry, at: CellReference(row: row, column: column), FormStyles.hidden)
            }
        }
        sheet.protect()
        sheet.hide()
    }
}
