/// One row of `tasks.csv`: what is to be done so that a criterion earns more, by whom and until when.
public struct PlannedTask: Hashable, Sendable {
    /// How far it is.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case planned
        case inProgress = "in_progress"
        case done
    }

    /// The key of an indicator or a group.
    public var node: String
    /// Place in ``Round/units``; nil: every unit.
    public var unit: Int?
    /// What is to be done, in words.
    public var task: String
    /// Who leads; empty when nobody is named.
    public var lead: [String]
    /// Who takes part; empty when nobody is named.
    public var support: [String]
    /// Until when; empty when nothing is said.
    public var deadlines: [Deadline]
    /// The deadline as written.
    public var deadlineWords: String
    /// How far it is.
    public var state: State
    /// Further words, or empty.
    public var note: String
    /// The line of the table, from 1.
    public var row: Int

    /// Makes a row.
    public init(
        node: String, unit: Int? = nil, task: String, lead: [String] = [],
        support: [String] = [], deadlines: [Deadline] = [], deadlineWords: String = "",
        state: State = .planned, note: String = "", row: Int = 0
    ) {
        self.node = node
        self.unit = unit
        self.task = task
        self.lead = lead
        self.support = support
        self.deadlines = deadlines
        self.deadlineWords = deadlineWords
        self.state = state
        self.note = note
        self.row = row
    }
}
