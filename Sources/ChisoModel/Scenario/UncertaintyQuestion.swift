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
