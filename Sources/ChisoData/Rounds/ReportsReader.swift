import ChisoModel

/// Reads `reports.csv`: `unit`, `report`, `due`, `received`, and `period` and `note` if any.
struct ReportsReader {
    private struct Key: Hashable {
        var unit: Int
        var report: String
        var period: String
    }

    /// What a record says of a report.
    private struct Finding: Equatable {
        var dueWords: String
        var received: Day?
    }

    private let keys: RecordKeys
    private let report: Int
    private let due: Int
    private let received: Int
    private let note: Int?
    private let context: RoundContext

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        keys = try RecordKeys(table, context)
        report = try table.required("report")
        due = try table.required("due")
        received = try table.required("received")
        note = table.place("note")
        self.context = context
    }

    /// The rows, in the order of the table; of two that differ about one report neither is kept.
    func read(_ table: inout TableReader, _ log: inout RecordLog) throws(Failure)
        -> [PeriodicReport]
    {
        RecordKeys.warnOfUnread(
            table, known: ["unit", "report", "period", "due", "received", "note"], &log)
        var reports: [PeriodicReport?] = []
        var given = GivenOnce<Key, Finding>()
        while try table.advance() {
            if let fault = table.recordFault {
                log.add(fault)
                continue
            }
            guard let key = key(table, &log), let finding = finding(table, &log) else { continue }
            let place = table.location(
                report, unit: context.units[key.unit].code, period: key.period)
            switch given.earlier(key, finding, row: table.row, place: reports.count) {
            case .none: reports.append(self.row(key, finding, table, &log))
            case .same(let row): log.addSame("the report '\(key.report)'", row, at: place)
            case .different(let row, let at):
                reports[at] = nil
                let typed = [finding.dueWords, table.word(received)].filter { !$0.isEmpty }
                log.addDifferent(
                    "the report '\(key.report)'", typed.joined(separator: ", "), row, at: place)
            }
        }
        return reports.compactMap { $0 }
    }

    private func key(_ table: TableReader, _ log: inout RecordLog) -> Key? {
        guard let unit = keys.unit(table, &log), let period = keys.period(table, &log) else {
            return nil
        }
        let name = table.word(report)
        guard !name.isEmpty else {
            log.add(
                DataCode.recordWithoutKey, .error, "the record names no report",
                at: table.location(report),
                fix: "write what is reported")
            return nil
        }
        return Key(unit: unit, report: name, period: period)
    }

    private func finding(_ table: TableReader, _ log: inout RecordLog) -> Finding? {
        let typed = table.word(received)
        let isBlank = typed.isEmpty || table.resource.missingValues.contains(typed)
        let day = isBlank ? nil : Day(typed: typed)
        guard isBlank || day != nil else {
            RecordKeys.refuseDay(typed, table, received, &log)
            return nil
        }
        return Finding(dueWords: table.word(due), received: day)
    }

    private func row(
        _ key: Key, _ finding: Finding, _ table: TableReader, _ log: inout RecordLog
    ) -> PeriodicReport {
        let deadlines = Deadline.parse(finding.dueWords)
        if deadlines == nil {
            log.add(
                DataCode.reportDeadlineUnclear, .error,
                "'\(finding.dueWords)' is not understood as a deadline, and is not checked",
                at: table.location(due, unit: context.units[key.unit].code, period: key.period),
                fix: "write a day (12/12/2024), or words such as 'Trước ngày 12 tháng cuối quý'")
        }
        return PeriodicReport(
            unit: key.unit, report: key.report, period: key.period, due: deadlines ?? [],
            dueWords: finding.dueWords, received: finding.received,
            note: note.map { table.word($0) } ?? "", row: table.row)
    }
}
