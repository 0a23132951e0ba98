import ChisoModel
import ChisoPrint

/// What each function of a pack spent in a run, as a table: the dearest first, of equals in order of the pack.
public struct SpendingReport: Sendable {
    private let spending: [RuleSpending]

    /// Prepares a report.
    public init(_ spending: [RuleSpending]) {
        self.spending = spending
    }

    /// The table, without a line end after its last row; a sentence when no function was called.
    public var text: String {
        guard !spending.isEmpty else { return "no rule was called" }
        var grid = Grid(columns: [
            .text("rule"), .number("calls"), .number("instructions"), .number("per call"),
            .number("largest"), .number("failures"),
        ])
        let order = spending.indices.sorted {
            (-spending[$0].cost.ticks, $0) < (-spending[$1].cost.ticks, $1)
        }
        grid.rows = order.map { row(spending[$0]) }
        let whole = RuleSpending(rule: "all rules", cost: sum)
        grid.rows.append(row(whole))
        return "what each rule spent, in instructions of the budget:\n"
            + grid.lines(width: 120).joined(separator: "\n")
    }

    private func row(_ one: RuleSpending) -> [String] {
        let cost = one.cost
        return [
            one.rule, String(cost.calls), String(cost.ticks),
            Rounding.plainText(Rounding.round(cost.perCall, 1)), String(cost.largest),
            String(cost.failures),
        ]
    }

    private var sum: RuleCost {
        spending.reduce(into: RuleCost()) { sum, one in
            sum.calls += one.cost.calls
            sum.ticks += one.cost.ticks
            sum.largest = max(sum.largest, one.cost.largest)
            sum.failures += one.cost.failures
        }
    }
}
