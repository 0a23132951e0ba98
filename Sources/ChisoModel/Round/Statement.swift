/// One row of `statements.csv`: a figure that a document states, and what its own parts give.
public struct Statement: Hashable, Sendable {
    /// The document's title.
    public var document: String
    /// Where in the document: section, appendix, line.
    public var place: String
    /// Place in ``Round/units``.
    public var unit: Int
    /// The period it speaks of.
    public var period: Period
    /// The day its figure holds at, when that is not the end of the period.
    public var asOf: Day?
    /// What is stated: a field of the pack or a name of the table's own; empty when it has none.
    public var key: String
    /// The figure as printed: `23,7%`, `04`; empty where the document left it blank.
    public var stated: String
    /// ``stated`` as a number; nil when blank or no number.
    public var value: Double?
    /// The decimals that ``stated`` was printed with.
    public var decimals: Int
    /// What its parts give, or the bound it must meet; empty when nothing is said.
    public var formula: String
    /// A few words as printed.
    public var words: String
    /// What is known about it.
    public var note: String
    /// The line of the table, from 1.
    public var row: Int

    /// Makes a row.
    public init(
        document: String, place: String, unit: Int, period: Period, asOf: Day? = nil,
        key: String = "", stated: String, value: Double?, decimals: Int = 0,
        formula: String = "", words: String = "", note: String = "", row: Int = 0
    ) {
        self.document = document
        self.place = place
        self.unit = unit
        self.period = period
        self.asOf = asOf
        self.key = key
        self.stated = stated
        self.value = value
        self.decimals = decimals
        self.formula = formula
        self.words = words
        self.note = note
        self.row = row
    }
}
