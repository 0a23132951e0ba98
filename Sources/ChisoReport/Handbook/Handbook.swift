import ChisoModel

/// What a pack's handbook is made of: the pack, and how its rules are written and tested.
public struct Handbook: Sendable {
    /// How one indicator is written and tested.
    public struct Rule: Sendable {
        /// Its `value`, when it is a function.
        public var value: FunctionText?
        /// Its `score`.
        public var score: FunctionText?
        /// The right side of `score = …` where the indicator is declared; nil where it is not found.
        public var declared: String?
        /// The number of cases that test it.
        public var cases: Int

        /// A rule of which nothing is known but its tests.
        public init(cases: Int = 0) { self.cases = cases }
    }

    /// A file of rules.
    public struct File: Hashable, Sendable {
        /// Its path, as typed.
        public var path: String
        /// Its text.
        public var text: String

        /// A file.
        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// The pack.
    public var pack: RulePack
    /// One per indicator of the pack, in its order.
    public var rules: [Rule]
    /// By group, for groups whose aggregate is a function.
    public var aggregates: [Int: FunctionText]
    /// The pack's `classify`.
    public var classify: FunctionText?
    /// One per check of the pack, in its order.
    public var checks: [FunctionText]
    /// The files of indicators and what they share, in order of path; tests left out.
    public var files: [File]

    /// A handbook of a pack whose rules are not known.
    public init(pack: RulePack) {
        self.pack = pack
        rules = pack.indicators.map { _ in Rule() }
        aggregates = [:]
        checks = []
        files = []
    }
}
