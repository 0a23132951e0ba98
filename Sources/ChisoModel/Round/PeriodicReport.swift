/// One row of `reports.csv`: a report that a unit owes, and when it came.
public struct PeriodicReport: Hashable, Sendable {
    /// Place in ``Round/units``.
    public var unit: Int
    /// What is reported.
    public var report: String
    /// The period it covers.
    public var period: Period
    /// When it is due; empty when nothing is said.
    public var due: [Deadline]
    /// The deadline as written.
    public var dueWords: String
    /// The day it came; nil while it has not.
    public var received: Day?
    /// Further words, or empty.
    public var note: String
    /// The line of the table, from 1.
    public var row: Int

    /// Makes a row.
    public init(
        unit: Int, report: String, period: Period, due: [Deadline] = [], dueWords: String = "",
        received: Day? = nil, note: String = "", row: Int = 0
    ) {
        self.unit = unit
        self.report = report
        self.period = period
        self.due = due
        self.dueWords = dueWords
        self.received = received
        self.note = note
        self.row = row
    }
}

/// A line of `reports.csv` that names no unit: a report that every unit owes, or those of some kinds.
public struct ScheduledReport: Hashable, Sendable {
    /// What is reported.
    public var report: String
    /// The period it covers; nil: the round's, or each quarter of it that the words name.
    public var period: Period?
    /// The deadline as written.
    public var dueWords: String
    /// The kinds of unit that owe it, in order; empty: all.
    public var kinds: [String]
    /// Further words, or empty.
    public var note: String
    /// The line of the table, from 1; reports that it makes due have it too.
    public var row: Int

    /// Makes a line.
    public init(
        report: String, period: Period?, dueWords: String, kinds: [String], note: String, row: Int
    ) {
        self.report = report
        self.period = period
        self.dueWords = dueWords
        self.kinds = kinds
        self.note = note
        self.row = row
    }
}
