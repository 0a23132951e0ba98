/// What all units submitted for one period: one column per field of the pack, one entry per unit of the round.
public struct Submissions: Hashable, Sendable {
    /// The period it covers: `2023`, `2023-Q2`.
    public var period: String
    /// In the order of the pack's fields.
    public var columns: [FieldColumn]

    /// Makes submissions.
    public init(period: String, columns: [FieldColumn]) {
        self.period = period
        self.columns = columns
    }
}

/// What all units submitted for one field, in the order of the round's units.
public struct FieldColumn: Hashable, Sendable {
    /// Whether and how a datum was submitted.
    public enum State: UInt8, Hashable, Sendable {
        /// A figure, zero included.
        case given
        /// Not submitted.
        case blank
        /// Submitted as `NA`: does not apply to this unit.
        case notApplicable
        /// Submitted, but not a figure of the declared type or range, or contradicted by a check; a diagnostic says why.
        case refused
    }

    /// Numbers as such, yes as 1 and no as 0, a choice as the index of its level, a date as a day number; 0 unless `given`.
    public var values: [Double]
    /// One per unit.
    public var states: [State]
    /// The line of the table a datum came from, from 1; 0 when there was none. Empty when not kept.
    public var rows: [Int32]
    /// Which of the round's ``Round/tables`` the rows are of, but for the units in ``otherTables``.
    public var table: Int
    /// By unit index: the table of a datum that came from another table than ``table``.
    public var otherTables: [Int: Int]
    /// By unit index: the text of text fields, and the words as typed of refused data.
    public var texts: [Int: String]
    /// By unit index: the document named with the datum, as typed.
    public var evidence: [Int: String] = [:]
    /// By unit index: what the unit noted beside the datum, as typed.
    public var notes: [Int: String] = [:]

    /// A column of blanks.
    public init(blank count: Int) {
        values = Array(repeating: 0, count: count)
        states = Array(repeating: .blank, count: count)
        rows = Array(repeating: 0, count: count)
        table = 0
        otherTables = [:]
        texts = [:]
    }

    /// A column without origins, as tests make it: nil is blank.
    public init(_ numbers: [Double?]) {
        values = numbers.map { $0 ?? 0 }
        states = numbers.map { $0 == nil ? .blank : .given }
        rows = []
        table = 0
        otherTables = [:]
        texts = [:]
    }

    /// Notes that a datum came from another table than the column's; does nothing where origins are not kept.
    public mutating func setOrigin(of unit: Int, table: Int?, row: Int32) {
        guard unit < rows.count, let table else { return }
        rows[unit] = row
        otherTables[unit] = table == self.table ? nil : table
    }

    /// The table and the line a datum came from; nil when there was none, or origins are not kept.
    public func origin(of unit: Int) -> (table: Int, row: Int)? {
        guard unit < rows.count, rows[unit] > 0 else { return nil }
        return (otherTables[unit] ?? table, Int(rows[unit]))
    }
}
