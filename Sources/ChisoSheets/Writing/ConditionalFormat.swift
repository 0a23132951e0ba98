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
