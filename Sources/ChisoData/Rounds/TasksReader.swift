import ChisoModel

/// Reads `tasks.csv`: `indicator`, `task`, and if any `unit`, `lead`, `support`, `deadline`, `state`, `note`.
///
/// `indicator` is the key of an indicator or a group; a blank `unit` is every unit, a blank `state` planned. Names under
/// `lead` and `support` are separated by semicolons.
struct TasksReader {
    /// A row without its line.
    private struct Key: Hashable {
        var task: PlannedTask

        init(_ task: PlannedTask) {
            self.task = task
            self.task.row = 0
        }
    }

    private static let columns = [
        "indicator", "unit", "task", "lead", "support", "deadline", "state", "note",
    ]

    private let node: Int
    private let task: Int
    private let places: [String: Int]
    private let context: RoundContext

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        node = try table.required("indicator")
        task = try table.required("task")
        self.context = context
        places = Dictionary(
            uniqueKeysWithValues: Self.columns.compactMap { name in
                table.place(name).map { (name, $0) }
            })
    }

    /// The rows, in the order of the table; one that is given again word for word counts once.
    func read(_ table: inout TableReader, _ log: inout RecordLog) throws(Failure) -> [PlannedTask] {
        RecordKeys.warnOfUnread(table, known: Self.columns, &log)
        var tasks: [PlannedTask] = []
        var given = GivenOnce<Key, Key>()
        while try table.advance() {
            if let fault = table.recordFault {
                log.add(fault)
                continue
            }
            guard let node = node(table, &log), case .some(let unit) = unit(table, &log) else {
                continue
            }
            let row = row(node, unit, table, &log)
            let key = Key(row)
            if case .same(let line) = given.earlier(key, key, row: table.row, place: tasks.count) {
                log.addSame("a task of '\(node)'", line, at: table.location(task))
            } else {
                tasks.append(row)
            }
        }
        return tasks
    }

    private func row(
        _ node: String, _ unit: Int?, _ table: TableReader, _ log: inout RecordLog
    ) -> PlannedTask {
        PlannedTask(
            node: node, unit: unit, task: table.word(task), lead: names("lead", table),
            support: names("support", table), deadlines: deadlines(table, &log),
            deadlineWords: word("deadline", table), state: state(table, &log),
            note: word("note", table), row: table.row)
    }

    private func word(_ column: String, _ table: TableReader) -> String {
        places[column].map { table.word($0) } ?? ""
    }

    /// The key of an indicator or a group; nil, with a diagnostic, when it is neither.
    private func node(_ table: TableReader, _ log: inout RecordLog) -> String? {
        let key = table.word(node)
        if context.indicatorKeys.contains(key) || context.groupKeys.contains(key) { return key }
        if key.isEmpty {
            log.add(
                DataCode.recordWithoutKey, .error, "the record names no indicator",
                at: table.location(node),
                fix: "write the key of the indicator or group, or take the record out")
        } else {
            log.countUnknown(.taskOfNothing, key, at: table.location(node))
        }
        return nil
    }

    /// The unit's index, nil within for every unit; nil, with a diagnostic, when it is not known.
    private func unit(_ table: TableReader, _ log: inout RecordLog) -> Int?? {
        let code = word("unit", table)
        if code.isEmpty { return .some(nil) }
        if let index = context.unitIndices[code] { return index }
        log.countUnknown(.unitUnknown, code, at: table.location(places["unit"]))
        return nil
    }

    private func names(_ column: String, _ table: TableReader) -> [String] {
        var names: [String] = []
        for part in word(column, table).split(separator: ";") {
            let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func deadlines(_ table: TableReader, _ log: inout RecordLog) -> [Deadline] {
        let words = word("deadline", table)
        if let deadlines = Deadline.parse(words) { return deadlines }
        log.add(
            DataCode.deadlineUnclear, .error,
            "'\(words)' is not understood as a deadline: nobody is told when it passes",
            at: table.location(places["deadline"]),
            fix: "write a day (12/12/2024, Trước ngày 12/12/2024), Quý III/2024, Năm 2024, "
                + "Từ 01/6/2024, Trước ngày 12 tháng cuối quý, Hằng quý, Thường xuyên or Khi …; "
                + "join several with ';'")
        return []
    }

    private func state(_ table: TableReader, _ log: inout RecordLog) -> PlannedTask.State {
        let typed = word("state", table)
        if typed.isEmpty { return .planned }
        if let state = PlannedTask.State(rawValue: typed.lowercased()) { return state }
        let known = PlannedTask.State.allCases.map(\.rawValue)
        log.add(
            DataCode.taskStateUnknown, .error,
            "'\(typed)' is not a state of a task, it counts as planned"
                + Suggestion.clause(for: typed, in: known),
            at: table.location(places["state"]),
            fix: "write one of: \(known.joined(separator: ", "))")
        return .planned
    }
}
