import ChisoModel

/// Reads `reports.csv`: `unit`, `report`, `due`, `received`, and `period`, `kinds` and `note` if any.
///
/// A record without a unit is a line of the schedule: every unit, of `kinds` only if that names some, owes the report. Where
/// it names no period and is due by quarters, each quarter of the round's year is owed one, and the year what else is due.
/// A unit's own record of the same report and period goes before it; where that says not when it is due, the schedule
/// does, and `NA` in `due` says that the unit owes none.
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
    private let unit: Int
    private let report: Int
    private let due: Int
    private let received: Int
    private let note: Int?
    private let kinds: Int?
    private var schedule: [Line] = []

    /// A line of the schedule, for one of the periods that it covers.
    private struct Line {
        var said: ScheduledReport
        var period: Period
        var due: [Deadline]
    }

    /// What the table holds.
    struct Said {
        /// By unit, its own and those that the schedule makes due.
        var reports: [PeriodicReport]
        /// The lines that name no unit.
        var schedule: [ScheduledReport]
    }

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        unit = try record.table.required("unit")
        report = try record.table.required("report")
        due = try record.table.required("due")
        received = try record.table.required("received")
        note = record.table.place("note")
        kinds = record.table.place("kinds")
    }

    /// The rows, in the order of the table; of two that differ about one report neither is kept.
    mutating func read() throws(Failure) -> Said {
        record.warn(ofOthersThan: [
            "unit", "report", "period", "due", "received", "kinds", "note",
        ])
        var reports = KeyedList<Key, Finding, PeriodicReport?>()
        while try record.advance() {
            guard !record.isBroken else { continue }
            if record.isBlank(record.word(unit)) {
                try? readLine()
                continue
            }
            guard let (key, finding) = try? entry() else { continue }
            let again = reports.add(row(key, finding), key, finding, record.origin) { $0 = nil }
            guard let again else { continue }
            let typed = [finding.dueWords, record.word(received)].filter { !$0.isEmpty }
            record.report(
                again, of: "the report '\(key.report)'", typed: typed.joined(separator: ", "),
                at: record.location(report, of: key.unit, period: key.period))
        }
        return Said(
            reports: scheduled(reports.items.compactMap { $0 }),
            schedule: schedule.map(\.said).reduce(into: []) { lines, said in
                if lines.last != said { lines.append(said) }
            })
    }

    // MARK: - The schedule

    private mutating func readLine() throws(Record.Unread) {
        let name = try record.name("report", report, fix: "write what is reported")
        let period = try record.period()
        let words = record.word(due)
        let deadlines = deadlines(words, at: record.location(due))
        if !record.isBlank(record.word(received)) {
            record.report(
                .scheduleReceived, .error,
                "the schedule says that '\(name)' came on '\(record.word(received))', of every unit",
                at: record.location(received),
                fix: "write a record with the unit for each that came, or name the unit here")
            throw Record.Unread()
        }
        let isPeriodNamed =
            record.table.place("period").map { !record.isBlank(record.word($0)) } ?? false
        let said = ScheduledReport(
            report: name, period: isPeriodNamed ? period : nil, dueWords: words,
            kinds: kindsNamed(by: name), note: record.word(note), row: record.origin.row)
        let quarterly = deadlines.filter(\.isOfEachQuarter)
        guard !isPeriodNamed, !quarterly.isEmpty, case .year? = period.kind else {
            return schedule.append(Line(said: said, period: period, due: deadlines))
        }
        schedule += period.parts[1].map { Line(said: said, period: $0, due: quarterly) }
        let others = deadlines.filter { !$0.isOfEachQuarter }
        if !others.isEmpty { schedule.append(Line(said: said, period: period, due: others)) }
    }

    /// The kinds of unit that a line of the schedule names; none: all.
    private mutating func kindsNamed(by report: String) -> [String] {
        guard let kinds else { return [] }
        let named = record.word(kinds).split { $0 == ";" || $0 == "," }
            .map { Spelling.name(String($0)) }.filter { !$0.isEmpty }
        let known = Set(record.context.units.map(\.kind))
        for kind in named where !known.contains(kind) {
            record.report(
                .scheduleKindUnknown, .warning,
                "no unit is of kind '\(kind)', which owes '\(report)'"
                    + Suggestion.clause(for: kind, in: known.sorted()),
                at: record.location(kinds),
                fix: "correct it, or leave 'kinds' blank for every unit")
        }
        return named
    }

    /// The units' own reports, then those that the schedule makes due, in the order of the schedule and of the units.
    private func scheduled(_ own: [PeriodicReport]) -> [PeriodicReport] {
        var reports = own
        var places: [Key: Int] = [:]
        for (place, report) in own.enumerated() {
            places[Key(unit: report.unit, report: report.report, period: report.period)] = place
        }
        for line in schedule {
            for (unit, scored) in record.context.units.enumerated()
            where line.said.kinds.isEmpty || line.said.kinds.contains(scored.kind) {
                let key = Key(unit: unit, report: line.said.report, period: line.period)
                if let place = places[key] {
                    guard reports[place].dueWords.isEmpty else { continue }
                    (reports[place].due, reports[place].dueWords) = (line.due, line.said.dueWords)
                } else {
                    places[key] = reports.count
                    reports.append(
                        PeriodicReport(
                            unit: unit, report: line.said.report, period: line.period,
                            due: line.due, dueWords: line.said.dueWords, note: line.said.note,
                            row: line.said.row))
                }
            }
        }
        return reports
    }

    private mutating func deadlines(_ words: String, at place: DataLocation) -> [Deadline] {
        // The unit owes none.
        if words == "NA" { return [] }
        if let deadlines = Deadline.parse(words) { return deadlines }
        record.report(
            .reportDeadlineUnclear, .error,
            "'\(words)' is not understood as a deadline, and is not checked", at: place,
            fix:
                "write a day (12/12/2024, Trước ngày 12/12/2024), Quý III/2024, Năm 2024, Trước ngày "
                + "12 tháng cuối quý or Hằng quý; NA exempts the unit")
        return []
    }

    // MARK: - One by one

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
        let deadlines = deadlines(
            finding.dueWords, at: record.location(due, of: key.unit, period: key.period))
        return PeriodicReport(
            unit: key.unit, report: key.report, period: key.period, due: deadlines,
            dueWords: finding.dueWords, received: finding.received, note: record.word(note),
            row: record.origin.row)
    }
}

extension Deadline {
    /// Whether it falls into every quarter.
    fileprivate var isOfEachQuarter: Bool {
        switch self {
        case .beforeDayOfQuarter, .eachQuarter: true
        case .day, .before, .quarters, .year, .from, .ongoing, .whenArising: false
        }
    }
}
