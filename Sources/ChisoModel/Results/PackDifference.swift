/// What changed between two packs: their declarations, their tree, their code, their tests.
///
/// Everything stands in the order of the pack after; what only the pack before has comes at the end of its list, in the
/// order of that pack.
public struct PackDifference: Sendable {
    /// One declared thing that is another.
    public struct Change: Hashable, Sendable {
        /// As a scenario would name it: `target`, `steps[2].points`; or the declaration's word: `basis`.
        public var name: String
        /// What was declared; nil where nothing was.
        public var before: ParameterValue?
        /// What is declared; nil where nothing is.
        public var after: ParameterValue?

        /// Makes a change.
        public init(_ name: String, _ before: ParameterValue?, _ after: ParameterValue?) {
            self.name = name
            self.before = before
            self.after = after
        }
    }

    /// A group, an indicator, a field or a check that differs.
    public struct Entry: Hashable, Sendable {
        /// What became of it.
        public enum Fate: String, Hashable, Sendable {
            case added, removed, changed
        }

        /// The key in the pack after, or before where it was removed.
        public var key: String
        /// The key it had before, where it has another now.
        public var formerKey: String?
        /// What it is called, in the pack that has it.
        public var title: String
        /// What became of it.
        public var fate: Fate
        /// What is declared of it otherwise; for what was added or removed, all that is declared of it.
        public var changes: [Change]
        /// Where it was declared.
        public var before: SourceLocation?
        /// Where it is declared.
        public var after: SourceLocation?

        /// Makes an entry.
        public init(
            key: String, formerKey: String? = nil, title: String, fate: Fate,
            changes: [Change] = [], before: SourceLocation? = nil, after: SourceLocation? = nil
        ) {
            self.key = key
            self.formerKey = formerKey
            self.title = title
            self.fate = fate
            self.changes = changes
            self.before = before
            self.after = after
        }
    }

    /// A line of code.
    public struct Line: Hashable, Sendable {
        /// Where it stands.
        public var location: SourceLocation
        /// Without the spaces around it.
        public var text: String

        /// A line and its place.
        public init(_ location: SourceLocation, _ text: String) {
            self.location = location
            self.text = text
        }
    }

    /// Code that does something else, comments and spaces left aside.
    public struct Code: Hashable, Sendable {
        /// Whose it is: `dossiers_on_time.score`, `total.aggregate`, `classify`; several where they share it. For a file
        /// that no single function stands for, its name: `shared/staffing.lua`.
        public var owners: [String]
        /// The lines that are only in the code before, in order.
        public var removed: [Line]
        /// The lines that are only in the code after, in order.
        public var added: [Line]

        /// Makes a change of code.
        public init(owners: [String], removed: [Line], added: [Line]) {
            self.owners = owners
            self.removed = removed
            self.added = added
        }
    }

    /// How many cases of the rules' tests differ; a case is known by its indicator and name.
    public struct Tests: Hashable, Sendable {
        /// Only in the pack after.
        public var added = 0
        /// Only in the pack before.
        public var removed = 0
        /// In both, with other figures or another expectation.
        public var changed = 0

        /// No difference.
        public init() {}
    }

    /// The packs' folders, as typed, and their editions.
    public var before: RulePack
    /// See ``before``.
    public var after: RulePack
    /// What is declared of the pack as a whole.
    public var policies: [Change] = []
    /// Groups of the tree, without its root.
    public var groups: [Entry] = []
    /// Indicators.
    public var indicators: [Entry] = []
    /// What units submit.
    public var fields: [Entry] = []
    /// Conditions across fields.
    public var checks: [Entry] = []
    /// Functions and files.
    public var code: [Code] = []
    /// The tests beside the rules.
    public var tests = Tests()

    /// Two packs not yet compared.
    public init(before: RulePack, after: RulePack) {
        self.before = before
        self.after = after
    }

    /// Whether nothing differs.
    public var isEmpty: Bool {
        policies.isEmpty && groups.isEmpty && indicators.isEmpty && fields.isEmpty
            && checks.isEmpty && code.isEmpty && tests == Tests()
    }
}
