import ChisoModel

/// Reads `reports.csv`: `unit`, `report`, `due`, `received`, and `period` and `note` if any.
struct ReportsReader: RecordReader {
    private struct Key: Hashable {
        var unit: Int
        var report: String
        var period: Period
    }

    /// What a record says of a report.
    private struct Finding: Equatable {
        var dueWords: String
        var received: Day?
    }

    private(set) var record: Record
    private let report: Int
    private let due: Int
    private let received: Int
    private let note: Int?

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        report = try record.table.required("report")
        due = try record.table.required("due")
        received = try record.table.required("received")
        note = record.table.place("note")
    }

    /// The rows, in the order of the table; of two that differ about one report neither is kept.
    mutating func read() throws(Failure) -> [PeriodicReport] {
        record.warn(ofOthersThan: ["unit", "report", "period", "due", "received", "note"])
        var reports = KeyedList<Key, Finding, PeriodicReport?>()
        while try record.advance() {
            guard !record.isBroken, let (key, finding) = try? entry() else { continue }
            let again = reports.add(row(key, finding), key, finding, record.origin) { $0 = nil }
            guard let again else { continue }
            let typed = [finding.dueWords, record.word(received)].filter { !$0.isEmpty }
            record.report(
                again, of: "the report '\(key.report)'", typed: typed.joined(separator: ", "),
                at: record.location(report, of: key.unit, period: key.period))
        }
        return reports.items.compactMap { $0 }
    }

    private mutating func entry() throws(Record.Unread) -> (Key, Finding) {
        let (unit, period) = (try record.unit(), try record.period())
        let name = try record.name("report", report, fix: "write what is reported")
        let day = try record.isBlank(record.word(received)) ? nil : record.day(received)
        return (
            Key(unit: unit, report: name, period: period),
            Finding(dueWords: record.word(due), received: day)
        )
    }

    private mutating func row(_ key: Key, _ finding: Finding) -> PeriodicReport {
        let deadlines = Deadline.parse(finding.dueWords)
        if deadlines == nil {
            record.report(
                .reportDeadlineUnclear, .error,
                "'\(finding.dueWords)' is not understood as a deadline, and is not checked",
                at: record.location(due, of: key.unit, period: key.period),
                fix: "write a day (12/12/2024), or words such as 'Trước ngày 12 tháng cuối quý'")
        }
        return PeriodicReport(
            unit: key.unit, report: key.report, period: key.period, due: deadlines ?? [],
            dueWords: finding.dueWords, received: finding.received, note: record.word(note),
            row: record.origin.row)
    }
}
