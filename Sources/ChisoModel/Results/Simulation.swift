/// A run before and after a scenario, side by side.
public struct Simulation: Sendable {
    /// The changes, as typed.
    public var changes: [String]
    /// The run without them.
    public var before: Scorecards
    /// The run with them.
    public var after: Scorecards

    /// Puts two runs of the same units side by side.
    public init(changes: [String], before: Scorecards, after: Scorecards) {
        self.changes = changes
        self.before = before
        self.after = after
    }
}
