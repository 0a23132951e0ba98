import ChisoFiles
import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a round leaves to the one that follows it: units, targets, open tasks, reports due, ranks.
struct RoundAfter {
    /// The round that ends, scored.
    let cards: Scorecards
    /// Its records.
    let round: Round
    /// The rules of the round to come.
    let rules: RulePack
    /// Its period.
    let period: Period
    /// Targets and tasks that were drafted for it; nil: none.
    let draft: Draft?

    /// The two tables that `chiso plan --draft` writes, as leads filled them in: rows that say nothing are left out.
    struct Draft {
        /// Of `targets.csv`, in the columns of ``RoundAfter/targets``.
        var targets: [[String]]
        /// Of `tasks.csv`, in the columns of ``RoundAfter/tasks``.
        var tasks: [[String]]

        /// Reads a folder.
        ///
        /// - Throws: ``Failure`` C309 when a table is not there or lacks a column.
        init(_ folder: String) throws(Failure) {
            let rows = try Self.rows(
                "\(folder.withoutSlashes)/targets.csv", RoundAfter.targetColumns)
            targets = rows.filter { row in row[2...4].contains { !$0.isEmpty } }
            tasks = try Self.rows("\(folder.withoutSlashes)/tasks.csv", RoundAfter.taskColumns)
                .filter { !$0[2].isEmpty }
        }

        private static func rows(
            _ path: String, _ columns: [String]
        ) throws(Failure) -> [[String]] {
            let text: String
            do {
                text = String(
                    decoding: try WholeFile.bytes(of: path, limit: 64 << 20), as: UTF8.self)
            } catch {
                throw Failure(
                    AuthoringCode.newUnitsUnreadable, "the draft \(error.what)",
                    data: DataLocation(path), fix: "name the folder that chiso plan --draft wrote")
            }
            let records = SimpleCSV.records(text)
            let headings = records.first ?? []
            if let due = columns.first(where: { !headings.contains($0) }) {
                throw Failure(
                    AuthoringCode.newUnitsUnreadable, "the draft has no column '\(due)'",
                    data: DataLocation(path, row: 1),
                    fix: "keep the columns that chiso plan --draft wrote")
            }
            // The draft of a round that types a decimal point has commas between its cells.
            let isPlain = !text.prefix { !$0.isNewline }.contains(";")
            return records.dropFirst().map { record in
                columns.map { column in
                    let place = headings.firstIndex(of: column) ?? record.count
                    let word = place < record.count ? record[place] : ""
                    let isNumber = ["target", "earns"].contains(column) && Double(word) != nil
                    return isPlain && isNumber ? word.replacing(".", with: ",") : word
                }
            }
        }
    }

    fileprivate static let targetColumns = [
        "unit", "indicator", "target", "words", "earns", "period",
    ]
    fileprivate static let taskColumns = [
        "indicator", "unit", "task", "lead", "support", "deadline", "state", "note",
    ]

    /// A table of the new round.
    struct Table {
        /// What the package calls it; its file is that with `.csv`.
        var name: String
        /// In Vietnamese.
        var title: String
        var columns: [String]
        var rows: [[String]]
        /// What was carried over, and what was left behind, in a line.
        var told: String
    }

    /// Those with rows, in the order of the package.
    var tables: [Table] { [targets, tasks, reports, previous].filter { !$0.rows.isEmpty } }

    /// What the figures are, as the package declares them of the round before: `mixed` where its tables differ.
    var figures: String {
        let kinds = Set(round.tables.map(\.figures))
        return kinds.count == 1 ? kinds.first ?? "mixed" : "mixed"
    }

    /// What was carried over, and what was not, in lines.
    var told: [String] {
        ["units: \(round.units.count), of \(round.id)"]
            + [targets, tasks, reports, previous].map { "\($0.name): \($0.told)" }
    }

    /// The units with all their columns, in the order of the round.
    var units: (columns: [String], rows: [[String]]) {
        let declared = rules.unitColumns.map(\.key)
        let others = Set(round.units.flatMap(\.columns.keys)).subtracting(declared).sorted()
        let columns = declared.filter { $0 != "kind" } + others
        return (
            ["unit", "name", "kind"] + columns,
            round.units.map { unit in
                [unit.code, unit.name, unit.kind]
                    + columns.map { column in
                        switch unit.columns[column] {
                        case .number(let number)?: Self.text(number)
                        case .text(let text)?: text
                        case nil: ""
                        }
                    }
            }
        )
    }

    private static func text(_ number: Double) -> String {
        PlainNumber.text(number).replacing(".", with: ",")
    }

    private func code(_ unit: Int) -> String { round.units[unit].code }

    // MARK: - Targets

    /// Rows of the new period and later ones, whose indicators or groups the rules still have.
    private var targets: Table {
        let all = round.targets + round.targetWords + round.groupTargets
        let later = all.filter { $0.period >= period && !$0.period.contains(round.period) }
        let kept = later.filter { rules.hasNode($0.indicator) }
        let drafted = draft?.targets ?? []
        let known = Set(drafted.map { "\($0[0]) \($0[1]) \($0[5])" })
        let carried = kept.map { row in
            [
                code(row.unit), row.indicator,
                row.target.isFinite ? Self.text(row.target) : "", row.words,
                row.earned.map { earned($0, row.indicator) } ?? "", row.period.text,
            ]
        }.filter { !known.contains("\($0[0]) \($0[1]) \($0[5])") }
        let rows = carried + drafted
        let periods = Set(rows.map { $0[5] }).sorted().joined(separator: ", ")
        var told = "\(rows.count) for \(periods)"
        if !drafted.isEmpty { told += ", \(drafted.count) of them drafted" }
        if rows.isEmpty { told = "none is stated for \(period): chiso plan --draft drafts some" }
        let gone = later.count - kept.count
        if gone > 0 {
            told += "; left behind: \(gone) of criteria that \(rules.id) does not have"
        }
        return Table(
            name: "targets", title: "Mục tiêu",
            columns: Self.targetColumns, rows: rows, told: told)
    }

    private func earned(_ earned: Round.Target.Earned, _ key: String) -> String {
        switch earned {
        case .full: return "full"
        case .points(let points): return Self.text(points)
        case .level(let level):
            guard let place = cards.pack.indicator(named: key),
                case .field(let field) = cards.pack.indicators[place].valueSource,
                case .choice(let levels) = cards.pack.fields[field].kind
            else { return "" }
            return levels[level].key
        }
    }

    // MARK: - Tasks

    /// Those that are not done.
    private var tasks: Table {
        let open = round.tasks.filter { $0.state != .done }
        let kept = open.filter { rules.hasNode($0.node) }
        let drafted = draft?.tasks ?? []
        let carried = kept.map { task in
            [
                task.node, task.unit.map(code) ?? "", task.task,
                task.lead.joined(separator: "; "), task.support.joined(separator: "; "),
                task.deadlineWords, task.state.rawValue, task.note,
            ]
        }
        var told = "\(carried.count) that are not done"
        if !drafted.isEmpty { told += ", \(drafted.count) drafted" }
        let done = round.tasks.count - open.count
        if done > 0 { told += "; left behind: \(done) done" }
        let gone = open.count - kept.count
        if gone > 0 { told += "; left behind: \(gone) of criteria that \(rules.id) does not have" }
        return Table(
            name: "tasks", title: "Nhiệm vụ chưa hoàn thành chuyển sang",
            columns: Self.taskColumns, rows: carried + drafted,
            told: round.tasks.isEmpty && drafted.isEmpty ? "none" : told)
    }

    // MARK: - Reports

    /// Those of the year that ends, due again as many years later, none received.
    private var reports: Table {
        guard let year = round.period.year, let next = period.year, next > year else {
            return Table(
                name: "reports", title: "", columns: [], rows: [],
                told: round.reports.isEmpty ? "none" : "none carried over within the year")
        }
        func moved(_ text: String) -> String { Self.moved(text, by: next - year, from: year) }
        let schedule = round.schedule.filter { $0.period.map { $0.year == year } ?? true }
        let lines = schedule.map { line in
            [
                "", moved(line.report), moved(line.period?.text ?? ""), moved(line.dueWords), "",
                line.note, line.kinds.joined(separator: "; "),
            ]
        }
        // What a schedule makes due, or says of a unit's own line, it says of the next year too.
        let made = Set(schedule.map(\.row))
        let words = Set(schedule.map { [$0.report, $0.dueWords] })
        let own = round.reports.filter {
            $0.period.year == year && !made.contains($0.row)
                && !words.contains([$0.report, $0.dueWords])
        }
        let rows = own.map { report in
            [
                code(report.unit), moved(report.report), moved(report.period.text),
                moved(report.dueWords), "", "", "",
            ]
        }
        let hasKinds = schedule.contains { !$0.kinds.isEmpty }
        let columns = ["unit", "report", "period", "due", "received", "note", "kinds"]
        let counted =
            lines.isEmpty
            ? "\(rows.count) due"
            : "\(PlainNumber.counted(lines.count, "line")) of the schedule, \(rows.count) of units"
        return Table(
            name: "reports", title: "Báo cáo định kỳ",
            columns: hasKinds ? columns : columns.dropLast(),
            rows: (lines + rows).map { hasKinds ? $0 : $0.dropLast() },
            told: lines.isEmpty && rows.isEmpty
                ? "none" : "\(counted), with the words of \(year) moved on")
    }

    /// A text whose year, and the one after it, are so many years later.
    static func moved(_ text: String, by years: Int, from year: Int) -> String {
        text.replacing(/\d+/) { number in
            guard let found = Int(number.output), [year, year + 1].contains(found) else {
                return String(number.output)
            }
            return String(found + years)
        }
    }

    // MARK: - The period before

    /// The ranks, and whatever the new rules read of the period before.
    private var previous: Table {
        guard let year = round.period.year, let next = period.year, next > year else {
            return Table(
                name: "previous", title: "", columns: [], rows: [],
                told: "none: what lies within one year belongs into one round")
        }
        var rows: [[String]] = []
        var ranked = 0
        let keys = rules.previousKeys
        for unit in cards.units.indices {
            if let rank = cards.standings[unit].rank {
                ranked += 1
                rows.append([code(unit), Round.Previous.Key.rank.text, String(rank)])
            }
            for key in keys {
                if let figure = figure(key, unit) {
                    rows.append([code(unit), key.text, Self.text(figure)])
                }
            }
        }
        let read = keys.isEmpty ? "" : ", and what the rules read of that period"
        return Table(
            name: "previous", title: "Kết quả kỳ trước", columns: ["unit", "key", "value"],
            rows: rows,
            told: "ranks of \(cards.period) of \(PlainNumber.counted(ranked, "unit"))\(read)")
    }

    private func figure(_ key: Round.Previous.Key, _ unit: Int) -> Double? {
        switch key {
        case .rank: return nil
        case .value(let key):
            return cards.pack.indicator(named: key)
                .flatMap { cards.cell(indicator: $0, unit: unit).value }
        case .points(let key):
            return cards.pack.indicator(named: key)
                .flatMap { cards.cell(indicator: $0, unit: unit).points }
        case .field(let key):
            guard let place = cards.pack.field(named: key),
                cards.pack.fields[place].kind.isNumeric,
                let column = round.filled(cards.period, cards.pack.fields)?.filled[place],
                column.states[unit] == .given
            else { return nil }
            return column.values[unit]
        }
    }
}

extension RulePack {
    /// Whether it has a group or an indicator of this key; the total is one.
    fileprivate func hasNode(_ key: String) -> Bool {
        indicator(named: key) != nil || group(named: key) != nil
    }

    /// What its rules read of the preceding period, ranks aside, in order.
    fileprivate var previousKeys: [Round.Previous.Key] {
        var keys: [Round.Previous.Key] = []
        func add(_ key: Round.Previous.Key) { if !keys.contains(key) { keys.append(key) } }
        func add(_ reads: [Read], _ indicator: Indicator?) {
            for read in reads {
                switch read {
                case .previousField(let place): add(.field(fields[place].key))
                case .previousValue: if let indicator { add(.value(indicator.key)) }
                case .previousPoints: if let indicator { add(.points(indicator.key)) }
                default: continue
                }
            }
        }
        for indicator in indicators { add(indicator.valueReads + indicator.scoreReads, indicator) }
        for check in checks { add(check.reads, nil) }
        for case .function(let reads) in groups.map(\.aggregate) { add(reads, nil) }
        return keys
    }
}
