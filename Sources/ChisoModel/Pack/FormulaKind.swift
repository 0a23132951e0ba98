/// A way of giving points, as its own file in `_lib` describes it.
///
/// ```lua
/// -- _lib/threshold_proportion.lua ends with
/// return {
///   title = "Theo tỷ lệ từ ngưỡng",
///   params = { { key = "floor", shape = "least", vi = "mức sàn", en = "floor" } },
///   make = function() return function(value, max, floor) … end end,
/// }
/// ```
public struct FormulaKind: Hashable, Sendable {
    /// The name rules call it by, which is that of its file.
    public var key: String
    /// What it is called in Vietnamese; its key where the file does not say.
    public var title: String
    /// What it does, in English, without a full stop; empty where the file does not say.
    public var summary: String
    /// What it does in sentences, in order.
    public var words: [Sentence]
    /// What it reads under `params`, in order.
    public var params: [Parameter]

    /// A sentence, said where the score reads a name; `{name}` in it stands for a declared number.
    public struct Sentence: Hashable, Sendable {
        /// The name; nil: always.
        public var reads: String?
        /// In Vietnamese.
        public var vi: String
        /// In English.
        public var en: String

        /// A sentence.
        public init(reads: String? = nil, vi: String, en: String) {
            self.reads = reads
            self.vi = vi
            self.en = en
        }
    }

    /// What stands under one name of `params`.
    public struct Parameter: Hashable, Sendable {
        /// What is declared, and how the value meets it.
        public enum Shape: String, CaseIterable, Sendable {
            /// A number in the measure of the value, which is held against it.
            case bound
            /// A bound below which nothing is earned.
            case least
            /// A number of points.
            case points
            /// A share of the maximum, from 0 to 1.
            case share
            /// A number of something else.
            case number
            /// A list of ``ScoreStep``.
            case steps
            /// Points or shares by the key of a level.
            case levels
        }

        /// The name under `params`.
        public var key: String
        /// What stands there.
        public var shape: Shape
        /// What it is called in Vietnamese, in a sentence and in front of its number; empty: it is not told.
        public var vi: String
        /// The same in English.
        public var en: String

        /// Whether the value is held against it.
        public var isBound: Bool { shape == .bound || shape == .least }
        /// Whether it is a number that is earned.
        public var isEarned: Bool { shape == .points || shape == .share }

        /// A parameter.
        public init(key: String, shape: Shape, vi: String = "", en: String = "") {
            self.key = key
            self.shape = shape
            self.vi = vi
            self.en = en
        }
    }

    /// A kind that says no more than its key.
    public init(
        key: String, title: String? = nil, summary: String = "", words: [Sentence] = [],
        params: [Parameter] = []
    ) {
        self.key = key
        self.title = title ?? key
        self.summary = summary
        self.words = words
        self.params = params
    }
}

extension Indicator {
    /// What is known of a name under `params`; nil where neither the kind nor the pack says.
    public func meaning(of name: String) -> FormulaKind.Parameter? {
        meanings.first { $0.key == name }
    }
}
