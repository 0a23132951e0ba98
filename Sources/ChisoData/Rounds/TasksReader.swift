import ChisoModel

/// Reads `tasks.csv`: `indicator`, `task`, and if any `unit`, `lead`, `support`, `deadline`, `state`, `note`.
///
/// `indicator` is the key of an indicator or a group; a blank `unit` is every unit, a blank `state` planned. Names under
/// `lead` and `support` are separated by semicolons.
struct TasksReader: RecordReader {
    private(set) var record: Record
    private let node: Int
    private let task: Int

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        node = try record.table.required("indicator")
        task = try record.table.required("task")
    }

    /// The rows, in the order of the table; one that is given again word for word counts once.
    mutating func read() throws(Failure) -> [PlannedTask] {
        record.warn(ofOthersThan: [
            "indicator", "unit", "task", "lead", "support", "deadline", "state", "note",
        ])
        // The whole record is its key, so that no two of one key differ.
        var tasks = KeyedList<PlannedTask, PlannedTask, PlannedTask>()
        while try record.advance() {
            guard !record.isBroken, let task = try? planned() else { continue }
            var key = task
            key.row = 0
            if let again = tasks.add(task, key, key, record.origin, spoil: { _ in }) {
                record.report(
                    again, of: "a task of '\(task.node)'", typed: task.task,
                    at: record.location(self.task))
            }
        }
        return tasks.items
    }

    private mutating func planned() throws(Record.Unread) -> PlannedTask {
        PlannedTask(
            node: try record.node(node), unit: try word("unit").isEmpty ? nil : record.unit(),
            task: record.word(task), lead: names("lead"), support: names("support"),
            deadlines: deadlines(), deadlineWords: word("deadline"), state: state(),
            note: word("note"), row: record.origin.row)
    }

    private func word(_ column: String) -> String { record.word(record.table.place(column)) }

    private func names(_ column: String) -> [String] {
        var names: [String] = []
        for part in word(column).split(separator: ";") {
            let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private mutating func deadlines() -> [Deadline] {
        let words = word("deadline")
        if let deadlines = Deadline.parse(words) { return deadlines }
        record.report(
            .deadlineUnclear, .error,
            "'\(words)' is not understood as a deadline: nobody is told when it passes",
            at: record.location(record.table.place("deadline")),
            fix: "write a day (12/12/2024, Trước ngày 12/12/2024), Quý III/2024, Năm 2024, "
                + "Từ 01/6/2024, Trước ngày 12 tháng cuối quý, Hằng quý, Thường xuyên or Khi …; "
                + "join several with ';'")
        return []
    }

    private mutating func state() -> PlannedTask.State {
        let typed = word("state")
        if typed.isEmpty { return .planned }
        if let state = PlannedTask.State(rawValue: typed.lowercased()) { return state }
        let known = PlannedTask.State.allCases.map(\.rawValue)
        record.report(
            .taskStateUnknown, .error,
            "'\(typed)' is not a state of a task, it counts as planned"
                + Suggestion.clause(for: typed, in: known),
            at: record.location(record.table.place("state")),
            fix: "write one of: \(known.joined(separator: ", "))")
        return .planned
    }
}
