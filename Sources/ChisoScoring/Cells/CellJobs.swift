import ChisoModel
import Dispatch
import Synchronization

/// The threads that scoring shares its work among.
enum Threads {
    /// Hands out the items 0 to `count` - 1, each to one thread, in no order that could be relied upon.
    ///
    /// - Parameters:
    ///   - jobs: Most threads to share them; 1 or less: the calling thread does all, in order.
    ///   - work: What each thread does: it opens what it needs, and takes items until `next` is nil.
    /// - Throws: What a thread threw first; no item is handed out after that.
    static func share(
        _ count: Int, among jobs: Int, _ work: @Sendable (_ next: () -> Int?) throws -> Void
    ) throws {
        let jobs = min(jobs, count)
        guard jobs > 1 else {
            var items = (0..<count).makeIterator()
            return try work { items.next() }
        }
        let shared = Mutex(Shared(count: count))
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            do {
                try work { shared.withLock { $0.take() } }
            } catch {
                shared.withLock { $0.error = $0.error ?? error }
            }
        }
        if let error = shared.withLock({ $0.error }) { throw error }
    }

    /// The next item, and what went wrong.
    private struct Shared: Sendable {
        let count: Int
        var next = 0
        var error: (any Error)?

        init(count: Int) { self.count = count }

        mutating func take() -> Int? {
            guard next < count, error == nil else { return nil }
            next += 1
            return next - 1
        }
    }
}

// MARK: - Cells

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
        var run = CellRun(place, of: pack, inputs: inputs)
        run.run(
            rules.indicatorRules[place], decimals: indicator.decimals ?? pack.precision.indicator)
        return Cells(
            column: run.column, diagnostics: run.diagnostics, spending: run.spending)
    }
}
