/// What all rules of a run may spend together, besides the limits of each call.
///
/// It is shared out before anything runs: each function of the pack that is called over units has the same part, whether or
/// not the others use theirs. So one rule cannot take what another needs, and how much a function may spend depends on the
/// pack alone. A function whose calls spend more than its part fails for every unit it was asked for; as that is decided
/// by a sum, neither the number of jobs nor the order of units plays a part.
///
/// The default: 10,000 units by 100 indicators with two functions each are 2 million calls, and 100,000,000,000 lets each
/// of them run 50,000 instructions, half of what a single call may; a common rule runs fewer than a hundred. A thousand
/// scenarios over as many units that each reach 10 indicators leave 500 for a call. An instruction takes about 3 ns, so
/// a run ends within some five minutes on one core, however its rules are written.
public struct RunBudget: Hashable, Sendable {
    /// In instructions, as ``RuleCost`` counts them; at least 1.
    public var instructions: Int

    /// The default.
    public static let standard = RunBudget(instructions: 100_000_000_000)

    /// A budget of so many instructions.
    public init(instructions: Int) {
        self.instructions = instructions
    }

    /// The part of each of `functions` functions.
    public func share(of functions: Int) -> Int {
        instructions / max(1, functions)
    }

    /// The part of each function when a simulation scores anew `runs` times, each time by `reached` of the pack's
    /// `functions`; never more than in a single run by all of them, so that what fails for its cost does so in both.
    public func share(of functions: Int, reached: Int, runs: Int) -> Int {
        min(share(of: functions), instructions / max(1, runs) / max(1, reached))
    }
}

extension RulePack {
    /// How many functions are called over units.
    public var functionCount: Int {
        let aggregates = groups.count { if case .function = $0.aggregate { true } else { false } }
        return indicators.reduce(aggregates + checks.count + (classifyReads == nil ? 0 : 1)) {
            $0 + functionCount(of: $1)
        }
    }

    /// How many functions of an indicator are called over units: 1 or 2.
    public func functionCount(of indicator: Indicator) -> Int {
        indicator.valueSource == .rule ? 2 : 1
    }
}

// MARK: - Cost

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
