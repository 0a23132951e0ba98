import ChisoModel

/// Holds the days on which reports came against those on which they were due.
struct ReportAudit {
    let figures: RoundFigures
    let options: Audit.Options

    /// D451 overdue, D452 due soon, D453 late, D454 received on a day to come, D455 neither due nor received.
    var findings: [Diagnostic] { figures.round.reports.compactMap { finding($0) } }

    private func finding(_ report: PeriodicReport) -> Diagnostic? {
        let name = "'\(report.report)' for \(report.period)"
        if let found = undated(report, name) { return found }
        let days = report.due.compactMap { $0.lastDay(of: report.period) }
        guard let last = Self.deadline(days, of: report.period) else { return nil }
        let due = report.dueWords.isEmpty ? "" : " ('\(report.dueWords)')"
        if let received = report.received {
            guard received > last else { return nil }
            let late = PrintedFigure.counted(received.number - last.number, "day")
            return found(
                AuditCode.reportLate, .warning, report,
                "\(name) came on \(received.text), \(late) after \(last.text)\(due)")
        }
        guard let today = options.today else { return nil }
        let left = last.number - today.number
        if left < 0 {
            return found(
                AuditCode.reportMissed, .error, report,
                "\(name) has not come: it was due by \(last.text)\(due), "
                    + "\(PrintedFigure.counted(-left, "day")) before \(today.text)",
                fix: "send the report, or write the day it came")
        }
        guard left <= options.daysAhead else { return nil }
        let when = left == 0 ? "today" : "in \(PrintedFigure.counted(left, "day"))"
        return found(
            AuditCode.reportDueSoon, .note, report, "\(name) is due \(when), by \(last.text)\(due)")
    }

    /// What cannot be held against a deadline: a day to come, or no day at all.
    private func undated(_ report: PeriodicReport, _ name: String) -> Diagnostic? {
        if let received = report.received {
            guard let today = options.today, received > today else { return nil }
            return found(
                AuditCode.reportFromFuture, .warning, report,
                "\(name) came on \(received.text), which is after today, \(today.text)",
                fix: "correct the day it came, or leave it blank until then")
        }
        guard report.dueWords.isEmpty, report.due.isEmpty else { return nil }
        return found(
            AuditCode.reportWithoutDeadline, .note, report,
            "\(name) has not come, and nothing says when it is due",
            fix: "write when it is due")
    }

    /// Of several days the last within the period, as each quarter's is for a quarter; else the last of all.
    private static func deadline(_ days: [Day], of period: Period) -> Day? {
        guard let start = period.firstDay, let end = period.lastDay else { return days.max() }
        return days.filter { $0 >= start && $0 <= end }.max() ?? days.max()
    }

    private func found(
        _ code: AuditCode, _ severity: Diagnostic.Severity, _ report: PeriodicReport,
        _ message: String, fix: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            code, severity, message,
            data: figures.table(
                "reports.csv", row: report.row, unit: report.unit, period: report.period),
            fix: fix)
    }
}

extension Deadline {
    /// The last day on which what covers a period is in time; nil when there is no such day.
    func lastDay(of period: Period) -> Day? {
        switch self {
        case .day(let day): return day
        case .before(let day): return Day(day.number - 1)
        case .beforeDayOfQuarter(let day):
            guard let year = period.year, let months = period.months else { return nil }
            let month = (months.upperBound + 2) / 3 * 3
            guard let last = Day.last(of: month, in: year),
                let first = Day(year: year, month: month, day: 1)
            else { return nil }
            // A day that the month has not is the one after its last.
            return Day(min(first.number + day - 2, last.number))
        case .quarters(let quarters, let year):
            return Day.last(of: quarters.upperBound * 3, in: year)
        case .year(let year): return Day.last(of: 12, in: year)
        case .eachQuarter: return period.lastDay
        case .from, .ongoing, .whenArising: return nil
        }
    }
}
