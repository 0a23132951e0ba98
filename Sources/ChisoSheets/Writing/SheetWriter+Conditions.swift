import CXLSXWriter

extension SheetWriter {
    /// Says how a range looks by what its cells hold; what is said first comes first.
    public func setCondition(
        _ range: CellRange, _ condition: ConditionalFormat
    ) throws(SheetFault) {
        var rule = lxw_conditional_format()
        switch condition {
        case .number(let comparison, let number, let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = comparison.criterion
            rule.value = number
            rule.format = book.format(style)
        case .text(let text, let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = Comparison.equal.criterion
            rule.value_string = book.texts.kept("=\"\(text.replacing("\"", with: "\"\""))\"")
            rule.format = book.format(style)
        case .formula(let formula, let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            rule.value_string = book.texts.kept("=\(formula)")
            rule.format = book.format(style)
        case .blank(let style):
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
            rule.format = book.format(style)
        case .scale(let least, let largest):
            rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
            (rule.min_color, rule.max_color) = (least.rgb, largest.rgb)
        case .span(let from, let least, let end, let largest):
            let isNumber = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
            (rule.min_rule_type, rule.max_rule_type) = (isNumber, isNumber)
            (rule.min_value, rule.max_value) = (from, end)
            (rule.min_color, rule.max_color) = (least.rgb, largest.rgb)
        case .scaleOfThree(let least, let middle, let largest):
            rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
            (rule.min_color, rule.mid_color, rule.max_color) = (least.rgb, middle.rgb, largest.rgb)
        case .bar(let color):
            rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            rule.bar_color = color.rgb
            rule.bar_solid = 1
        }
        let status = functions.worksheet_conditional_format_range(
            sheet, row(range.first), column(range.first), row(range.last), column(range.last), &rule
        )
        try check(status, range.first)
    }

    private typealias Comparison = ConditionalFormat.Comparison
}

extension ConditionalFormat.Comparison {
    fileprivate var criterion: UInt8 {
        let criterion =
            switch self {
            case .equal: LXW_CONDITIONAL_CRITERIA_EQUAL_TO
            case .notEqual: LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO
            case .greater: LXW_CONDITIONAL_CRITERIA_GREATER_THAN
            case .less: LXW_CONDITIONAL_CRITERIA_LESS_THAN
            case .greaterOrEqual: LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO
            case .lessOrEqual: LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO
            }
        return UInt8(criterion.rawValue)
    }
}
