/// What calls of a rule's function cost, in instructions of the budget; the same on every run.
///
/// A call costs 10, 100 for each whole hundred instructions of the virtual machine that it ran, and what functions of the
/// library charge for work by size. One stopped because of memory costs as much as a call may run at all, for where memory
/// ends differs. Rows given up without a call cost nothing.
public struct RuleCost: Hashable, Sendable {
    /// Calls made.
    public var calls = 0
    /// What they cost together.
    public var ticks = 0
    /// What the dearest one cost; 0 without a call.
    public var largest = 0
    /// Rows that failed, those given up among them.
    public var failures = 0

    /// Nothing spent.
    public init() {}

    /// A cost of so much.
    public init(calls: Int, ticks: Int, largest: Int, failures: Int = 0) {
        self.calls = calls
        self.ticks = ticks
        self.largest = largest
        self.failures = failures
    }

    /// The mean cost of a call; 0 without a call.
    public var perCall: Double { calls == 0 ? 0 : Double(ticks) / Double(calls) }
}

/// What one function of a pack spent in a run.
public struct RuleSpending: Hashable, Sendable {
    /// Which function: `check within`, `dossiers_on_time value`, `total aggregate`, `classify`.
    public var rule: String
    /// What its calls cost.
    public var cost: RuleCost

    /// Names what was spent.
    public init(rule: String, cost: RuleCost) {
        self.rule = rule
        self.cost = cost
    }
}
