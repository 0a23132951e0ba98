/// A named set of changes, applied in order to a round and its rules; the baseline itself is never touched.
public struct Scenario: Hashable, Sendable {
    /// The name of its file, or empty for changes given on the command line.
    public var name: String
    /// What it is about, in words.
    public var title: String
    /// In the order they are made.
    public var changes: [Change]

    /// Makes a scenario.
    public init(name: String = "", title: String = "", changes: [Change]) {
        self.name = name
        self.title = title
        self.changes = changes
    }
}
