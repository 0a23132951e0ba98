/// What may be typed into cells.
public struct Validation: Hashable, Sendable {
    /// What a typed figure must be.
    public enum Rule: Hashable, Sendable {
        /// A whole number from `least` to `largest`.
        case whole(least: Double, largest: Double)
        /// A number from `least` to `largest`.
        case decimal(least: Double, largest: Double)
        /// A day, between two days counted from 1970-01-01.
        case date(first: Int, last: Int)
        /// One of the entries of a range: `'Danh mục'!$A$1:$A$3`.
        case list(range: String)
        /// Anything; only the help is shown.
        case any
    }

    /// What is done with what does not follow the rule.
    public enum Alert: Hashable, Sendable {
        /// It cannot be entered.
        case stop
        /// It can be entered after a question.
        case warning
    }

    /// What a typed figure must be.
    public var rule: Rule
    /// What is done with what does not follow the rule.
    public var alert: Alert
    /// The help shown beside the chosen cell; the heading has at most 32 letters, the text 255, and what is more is cut.
    public var help: (title: String, text: String) {
        get { (helpTitle, helpText) }
        set { (helpTitle, helpText) = newValue }
    }
    /// What the question or the refusal says, cut likewise.
    public var refusal: (title: String, text: String) {
        get { (refusalTitle, refusalText) }
        set { (refusalTitle, refusalText) = newValue }
    }

    var helpTitle = ""
    var helpText = ""
    var refusalTitle = ""
    var refusalText = ""

    /// A rule without words.
    public init(_ rule: Rule, alert: Alert = .stop) {
        self.rule = rule
        self.alert = alert
    }
}

// MARK: - Looks by what cells hold

/// How cells look by what they hold.
public enum ConditionalFormat: Hashable, Sendable {
    /// How a number stands to another.
    public enum Comparison: Hashable, Sendable {
        case equal, notEqual, greater, less, greaterOrEqual, lessOrEqual
    }

    /// The style where a number stands so to a number.
    case number(Comparison, Double, CellStyle)
    /// The style where the text of the cell is this one.
    case text(String, CellStyle)
    /// The style where a formula holds, written for the upper left cell of the range: `$B2="Tốt"`.
    case formula(String, CellStyle)
    /// The style where the cell is empty.
    case blank(CellStyle)
    /// A colour between two, by where the number stands between the least and the largest of the range.
    case scale(least: SheetColor, largest: SheetColor)
    /// A colour between two, by where the number stands between two given ones, whatever the range holds.
    case span(from: Double, SheetColor, to: Double, SheetColor)
    /// A colour between three, by where the number stands around the middle one of the range.
    case scaleOfThree(least: SheetColor, middle: SheetColor, largest: SheetColor)
    /// A bar behind the number.
    case bar(SheetColor)
}
