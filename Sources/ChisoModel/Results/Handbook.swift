/// What a pack's handbook is made of: the pack, and how its rules are written and tested.
public struct Handbook: Sendable {
    /// How one indicator is written and tested.
    public struct Rule: Sendable {
        /// Its `value`, when it is a function.
        public var value: FunctionText?
        /// Its `score`.
        public var score: FunctionText?
        /// The formula kind that made its `score`; nil for a function of the pack.
        public var kind: Kind?
        /// The right side of `score = …` where the indicator is declared; nil where it is not found.
        public var declared: String?
        /// The number of cases that test it.
        public var cases: Int

        /// A rule of which nothing is known but its tests.
        public init(cases: Int = 0) { self.cases = cases }
    }

    /// A formula kind, as its file describes it.
    public struct Kind: Hashable, Sendable {
        /// The name rules call it by.
        public var key: String
        /// What it is called in Vietnamese.
        public var name: String
        /// What it does, in English.
        public var summary: String
        /// What it does in sentences, by language (`vi`, `en`), each with the name that the score must read for it to be
        /// said, or nil. `{name}` in them stands for a declared number.
        public var words: [String: [Sentence]]

        /// A sentence, said where the score reads a name.
        public struct Sentence: Hashable, Sendable {
            /// The name; nil: always.
            public var reads: String?
            /// With `{name}` for declared numbers.
            public var text: String

            /// A sentence.
            public init(reads: String? = nil, text: String) {
                self.reads = reads
                self.text = text
            }
        }

        /// A kind without sentences.
        public init(
            key: String, name: String, summary: String, words: [String: [Sentence]] = [:]
        ) {
            self.key = key
            self.name = name
            self.summary = summary
            self.words = words
        }
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
