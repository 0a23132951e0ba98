import ChisoModel
import Dispatch
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
        let jobs = min(self.jobs, places.count)
        guard jobs > 1 else { return try runAlone(places) }
        let shared = Mutex(Shared())
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            do {
                try source.withRuleSet { rules in
                    while let next = shared.withLock({ $0.take(places) }) {
                        let cells = cells(next, rules)
                        let count = shared.withLock { shared in
                            shared.done[next] = cells
                            return shared.done.count
                        }
                        progress?(count, places.count)
                    }
                }
            } catch {
                shared.withLock { $0.error = error }
            }
        }
        return try shared.withLock { shared in
            if let error = shared.error { throw error }
            return shared.done
        }
    }

    private func runAlone(_ places: [Int]) throws -> [Int: Cells] {
        try source.withRuleSet { rules in
            var done: [Int: Cells] = [:]
            for place in places {
                done[place] = cells(place, rules)
                progress?(done.count, places.count)
            }
            return done
        }
    }

    /// What the threads of a run share: the next indicator to score, and the ones done.
    private struct Shared: Sendable {
        var next = 0
        var done: [Int: Cells] = [:]
        var error: (any Error)?

        mutating func take(_ places: [Int]) -> Int? {
            guard next < places.count else { return nil }
            next += 1
            return places[next - 1]
        }
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
