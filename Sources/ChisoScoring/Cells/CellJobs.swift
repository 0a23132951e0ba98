import ChisoModel
import Synchronization

/// Scores indicators on several threads, each with rules of its own; what comes out does not depend on how many.
struct CellJobs {
    let pack: RulePack
    let source: any RuleSource
    let jobs: Int
    let inputs: RunInputs
    let progress: (@Sendable (Int, Int) -> Void)?

    /// One indicator's cells.
    struct Cells: Sendable {
        var column: IndicatorColumn
        var diagnostics: [Diagnostic]
        /// What the functions called cost, by name.
        var spending: [RuleSpending]
    }

    /// Scores the indicators at `places`.
    func run(_ places: [Int]) throws -> [Int: Cells] {
        let done = Mutex<[Int: Cells]>([:])
        try Threads.share(places.count, among: jobs) { next in
            try source.withRuleSet { rules in
                while let place = next().map({ places[$0] }) {
                    let cells = cells(place, rules)
                    let count = done.withLock { done in
                        done[place] = cells
                        return done.count
                    }
                    progress?(count, places.count)
                }
            }
        }
        return done.withLock { $0 }
    }

    private func cells(_ place: Int, _ rules: any RuleSet) -> Cells {
        let indicator = pack.indicators[place]
        var run = CellRun(indicator: indicator, fields: pack.fields, inputs: inputs)
        run.run(
            rules.indicatorRules[place], decimals: indicator.decimals ?? pack.precision.indicator)
        return Cells(
            column: run.column, diagnostics: run.diagnostics, spending: run.spending)
    }
}
