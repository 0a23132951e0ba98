import ChisoModel

/// Holds the days that figures hold at against the periods they are of, and against each other.
struct DayAudit {
    let round: Round

    /// Days after the end of a period up to which its figures may well hold.
    private static let mostAfter = 31

    /// D471 for figures of a part of a period, D472 for days that are none of it, D474 for days to come.
    ///
    /// - Parameter today: Nil: nobody knows what is to come.
    func findings(of period: Period, today: Day?) -> [Diagnostic] {
        units(of: period).compactMap { day, units in
            if let today, day > today {
                return finding(
                    .dayFromFuture, day, units, period,
                    "hold at \(day.text), which is after today, \(today.text)",
                    fix: "correct the day")
            }
            return finding(day, units, period)
        }
    }

    /// The same where today is not known.
    func findings(of period: Period) -> [Diagnostic] { findings(of: period, today: nil) }

    /// By day in order: the units that have figures of it, in the order of the round.
    private func units(of period: Period) -> [(day: Day, units: [Int])] {
        guard round.submissions.areQualified(in: period),
            let columns = round.submissions[period]?.columns
        else { return [] }
        var units: [Day: [Int]] = [:]
        for (unit, days) in columns.days.sorted(by: { $0.key < $1.key }) {
            for day in days { units[day, default: []].append(unit) }
        }
        return units.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func finding(_ day: Day, _ units: [Int], _ period: Period) -> Diagnostic? {
        guard let first = period.firstDay, let last = period.lastDay else { return nil }
        let outside = "correct the day, or the period of the figures"
        func days(_ count: Int) -> String { PrintedFigure.counted(count, "day") }
        if day < first {
            return finding(
                .dayOutsidePeriod, day, units, period,
                "hold at \(day.text), before \(period) begins", fix: outside)
        }
        if day < last {
            return finding(
                .dayWithinPeriod, day, units, period,
                "hold at \(day.text), \(days(last.number - day.number)) before \(period) ends: "
                    + "they are of a part of it",
                fix: "once \(period) is over, send its figures and write the day they hold at")
        }
        guard day.number - last.number > Self.mostAfter else { return nil }
        return finding(
            .dayOutsidePeriod, day, units, period,
            "hold at \(day.text), \(days(day.number - last.number)) after \(period) ends",
            fix: outside)
    }

    private func finding(
        _ code: AuditCode, _ day: Day, _ units: [Int], _ period: Period, _ what: String,
        fix: String
    ) -> Diagnostic {
        let codes = PrintedFigure.listed(units.map { round.units[$0].code })
        return Diagnostic(
            code, .warning, "figures of \(codes) \(what)", data: place(day, units, period), fix: fix
        )
    }

    /// Where the first of the figures stands, or the first table that holds some.
    private func place(_ day: Day, _ units: [Int], _ period: Period) -> DataLocation {
        var first: (table: Int, row: Int)?
        for column in round.submissions[period]?.columns ?? [] {
            for unit in units where column.qualifiers[unit]?.asOf == day {
                guard let origin = column.origin(of: unit) else { continue }
                if first.map({ origin < $0 }) ?? true { first = origin }
            }
        }
        let path = first.flatMap { round.tables.indices.contains($0.table) ? $0.table : nil }
        return DataLocation(
            path.map { round.tables[$0].path } ?? "", row: first?.row,
            unit: units.count == 1 ? round.units[units[0]].code : nil, period: period)
    }

    // MARK: - Units

    /// D473, once for each ranking.
    func differing(in cards: Scorecards) -> [Diagnostic] {
        cards.differingDays.map { group, parts in
            let told = parts.map { days, units in
                "\(days.map(\.text).joined(separator: " and ")) "
                    + "(\(PrintedFigure.listed(units.map { cards.units[$0].code })))"
            }
            let within = group.isEmpty ? "" : " in '\(group)'"
            let table = parts.first.flatMap { part in
                part.units.first.map { place(part.days[0], [$0], cards.period).path }
            }
            return Diagnostic(
                AuditCode.daysDiffer, .warning,
                "the figures of units ranked together\(within) hold at different days: "
                    + told.joined(separator: ", "),
                data: DataLocation(table ?? "", period: cards.period),
                fix: "ask for figures of the same day, or take the ranking for what it is")
        }
    }
}
