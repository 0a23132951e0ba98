import ChisoModel

/// A run before and after a scenario, side by side.
public struct Simulation: Sendable {
    /// The scenario's name; empty for changes given on the command line.
    public var name = ""
    /// What the scenario is about, in words; may be empty.
    public var title = ""
    /// The changes, as typed.
    public var changes: [String]
    /// The run without them.
    public var before: Scorecards
    /// The run with them.
    public var after: Scorecards
    /// What was scored anew; nil when all was, as between two packs.
    public var reach: Reach?

    /// Puts two runs of the same units side by side.
    public init(
        changes: [String], before: Scorecards, after: Scorecards, reach: Reach? = nil
    ) {
        self.changes = changes
        self.before = before
        self.after = after
        self.reach = reach
    }
}
