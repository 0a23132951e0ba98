import CXLSXWriter

extension SheetWriter {
    /// Says what may be typed into a range.
    public func validate(_ range: CellRange, _ validation: Validation) throws(SheetFault) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type =
            validation.alert == .stop
            ? UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
            : UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        set(validation.rule, of: &rule)
        rule.input_title = text(validation.helpTitle, most: 32)
        rule.input_message = text(validation.helpText, most: 255)
        rule.error_title = text(validation.refusalTitle, most: 32)
        rule.error_message = text(validation.refusalText, most: 255)
        let status = functions.worksheet_data_validation_range(
            sheet, row(range.first), column(range.first), row(range.last), column(range.last), &rule
        )
        try check(status, range.first)
    }

    private func set(_ wanted: Validation.Rule, of rule: inout lxw_data_validation) {
        rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        switch wanted {
        case .whole(let least, let largest):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            (rule.minimum_number, rule.maximum_number) = (least, largest)
        case .decimal(let least, let largest):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            (rule.minimum_number, rule.maximum_number) = (least, largest)
        case .date(let first, let last):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
            rule.minimum_number = CellDays.number(ofDay: first) ?? 61
            rule.maximum_number = CellDays.number(ofDay: last) ?? 61
        case .list(let range):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = book.texts.kept("=\(range)")
        case .any: rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
    }

    /// A text cut to what a workbook keeps; nil when it is empty.
    private func text(_ text: String, most: Int) -> UnsafeMutablePointer<CChar>? {
        if text.isEmpty { return nil }
        let scalars = text.unicodeScalars
        let cut = scalars.count > most ? String(scalars.prefix(most - 1)) + "…" : text
        return book.texts.kept(cut)
    }
}
