/// A column of `units.csv` that rules read, declared once per pack.
public struct UnitColumn: Hashable, Sendable {
    /// How its entries are typed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Any finite number.
        case number
        /// A whole number, not negative.
        case count
        /// A number that is not negative.
        case amount
        /// A number of percent, not negative; a `%` sign may follow it in the table.
        case percent
        /// A text, even one of digits alone; numbers may differ by it, and units be ranked within it.
        case text
    }

    /// Its heading in the table, snake_case.
    public var key: String
    /// How its entries are typed.
    public var kind: Kind
    /// What it is called, or empty.
    public var title: String

    /// Declares a column.
    public init(key: String, kind: Kind, title: String = "") {
        self.key = key
        self.kind = kind
        self.title = title
    }
}
