/// A named set of changes, applied in order to a round and its rules; the baseline itself is never touched.
public struct Scenario: Hashable, Sendable {
    /// The name of its file, or empty for changes given on the command line.
    public var name: String
    /// What it is about, in words.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String
    /// In the order they are made.
    public var changes: [Change]
    /// Where each of ``changes`` is written; those beyond the end were given on the command line.
    public var places: [SourceLocation]

    /// Makes a scenario.
    public init(
        name: String = "", title: String = "", titleEn: String = "", changes: [Change],
        places: [SourceLocation] = []
    ) {
        self.name = name
        self.title = title
        self.titleEn = titleEn
        self.changes = changes
        self.places = places
    }
}
