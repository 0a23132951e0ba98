/// One input that is not known exactly, and how far it may be off, as in `weights=±20%`.
public struct UncertainInput: Hashable, Sendable {
    /// What is not known exactly.
    public enum Subject: Hashable, Sendable {
        /// The weight of every child in its node.
        case weights
        /// Every numeric figure of every unit.
        case data
        /// What a path of a ``Change`` names; a `*` stands for any letters, each number varying on its own.
        case path([Change.Step])
    }

    /// How far it may be off, either way.
    public enum Spread: Hashable, Sendable {
        /// Of the present number; not negative.
        case percent(Double)
        /// In the number's own measure; not negative.
        case absolute(Double)

        /// A number moved by `share` of the spread, -1 to 1.
        public func apply(_ share: Double, to number: Double) -> Double {
            switch self {
            case .percent(let percent): number * (1 + share * percent / 100)
            case .absolute(let distance): number + share * distance
            }
        }
    }

    /// As typed.
    public let text: String
    /// What is not known exactly.
    public let subject: Subject
    /// How far it may be off.
    public let spread: Spread

    /// Reads an input as typed: `weights=±20%`, `data=±2%`, `*.target=±5`; `+-` may stand for `±`.
    ///
    /// - Throws: Code C241 when it is not `WHAT=±NUMBER` or `WHAT=±NUMBER%`, C242 for weights that
    ///   are not to vary by less than 100 %.
    public init(_ text: String) throws(Failure) {
        let parts = text.filter { $0 != " " }.split(
            separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let spread = Self.spread(parts[1]),
            let subject = Self.subject(parts[0])
        else {
            throw Failure(
                SimulationCode.notAnUncertainty,
                "'\(text)' does not say what is uncertain, and by how much",
                fix: "write WHAT=±NUMBER or WHAT=±NUMBER%, such as 'weights=±20%', 'data=±2%' or "
                    + "'*.target=±5'")
        }
        if subject == .weights {
            guard case .percent(let percent) = spread, percent < 100 else {
                throw Failure(
                    SimulationCode.weightsTooUncertain,
                    "'\(text)': weights vary by a share of themselves",
                    fix: "give less than 100 %, such as 'weights=±20%'")
            }
        }
        self.text = text
        self.subject = subject
        self.spread = spread
    }

    private static func spread(_ text: Substring) -> Spread? {
        guard let sign = ["±", "+-"].first(where: text.hasPrefix) else { return nil }
        let isPercent = text.hasSuffix("%")
        let digits = text.dropFirst(sign.count).dropLast(isPercent ? 1 : 0)
        guard !digits.isEmpty, digits.allSatisfy({ "0123456789.".contains($0) }),
            let number = Double(digits), number.isFinite
        else { return nil }
        return isPercent ? .percent(number) : .absolute(number)
    }

    private static func subject(_ text: Substring) -> Subject? {
        switch text {
        case "weights": .weights
        case "data": .data
        default: (try? Change("\(text) = 0")).map { .path($0.path) }
        }
    }
}

extension Change {
    /// A change made by the program: the numbers at `path` vary; `text` is what messages quote.
    public init(varying path: [Step], _ operation: Operation, by number: Double, text: String) {
        self.text = text
        self.path = path
        self.operation = operation
        self.number = number
    }
}

// MARK: - The question

/// How sure the ranking is, asked: which inputs may be off, and how often to try.
public struct UncertaintyQuestion: Hashable, Sendable {
    /// Whose shares of the variance are estimated.
    public enum Drivers: String, CaseIterable, Sendable {
        /// ``each`` where that is affordable, else ``inputs``; the choice depends on the sizes alone.
        case auto
        /// Each input as typed, all it moves together.
        case inputs
        /// Besides, each weight, each declared number and each field on its own.
        case each
        /// None.
        case none
    }

    /// Not empty.
    public var inputs: [UncertainInput]
    /// How many rounds are drawn, at least 1.
    public var runs: Int
    /// The same seed gives the same answer.
    public var seed: UInt64
    /// The places whose probability is asked: rank 1 to this.
    public var top: Int
    /// Whose shares of the variance are estimated.
    public var drivers: Drivers

    /// Asks.
    public init(
        inputs: [UncertainInput], runs: Int = 1000, seed: UInt64 = 1, top: Int = 3,
        drivers: Drivers = .auto
    ) {
        self.inputs = inputs
        self.runs = runs
        self.seed = seed
        self.top = top
        self.drivers = drivers
    }
}
