import ChisoModel
import Synchronization

/// Draws all runs on several threads; what comes out does not depend on how many.
struct TrialRuns: Sendable {
    /// Factors that are taken from B together, and what they are called.
    struct Group: Sendable {
        let label: String
        let input: Int
        let isInput: Bool
        let factors: Set<Int>
    }

    let plan: TrialPlan
    let source: any RuleSource
    let jobs: Int
    let runs: Int
    let groups: [Group]
    let progress: (@Sendable (Int, Int) -> Void)?

    /// What the runs came to.
    struct Results: Sendable {
        var record: RankRecord
        /// The mean shift of each row of A, of B (empty when no shares are asked), and by group of A_B⁽ⁱ⁾.
        var a: [Double]
        var b: [Double]
        var mixed: [[Double]]
        /// The rows done.
        private(set) var done = 0

        init(record: RankRecord, a: [Double], b: [Double], mixed: [[Double]]) {
            self.record = record
            self.a = a
            self.b = b
            self.mixed = mixed
        }

        fileprivate mutating func add(_ part: Part) {
            let units = part.ranks.count / part.rows.count
            for (place, run) in part.rows.enumerated() {
                let span = place * units..<(place + 1) * units
                record.record(run: run, ranks: part.ranks[span], classes: part.classes[span])
                a[run] = part.a[place]
                if !part.b.isEmpty { b[run] = part.b[place] }
                for group in part.mixed.indices { mixed[group][run] = part.mixed[group][place] }
            }
            done += part.rows.count
        }
    }

    /// Runs taken by a thread at a time.
    private static let block = 16

    func run() throws -> Results {
        let asks = !groups.isEmpty
        let nothing = Array(repeating: 0.0, count: runs)
        let units = plan.ranks.count
        let results = Mutex(
            Results(
                record: RankRecord(
                    units: units, runs: runs, classes: plan.baseline.pack.classes.count),
                a: nothing, b: asks ? nothing : [], mixed: groups.map { _ in nothing }))
        let blocks = (runs + Self.block - 1) / Self.block
        try Threads.share(blocks, among: jobs) { next in
            try source.withRuleSet { rules in
                let trials = Trials(plan, rules: rules)
                while let block = next() {
                    let start = block * Self.block
                    let part = part(start..<min(start + Self.block, runs), trials)
                    let done = results.withLock { results in
                        results.add(part)
                        return results.done
                    }
                    progress?(done, runs)
                }
            }
        }
        return results.withLock { $0 }
    }

    /// Some rows of the matrices.
    fileprivate struct Part {
        let rows: Range<Int>
        var ranks: [Int32] = []
        var classes: [Int16] = []
        var a: [Double] = []
        var b: [Double] = []
        var mixed: [[Double]]
    }

    private func part(_ rows: Range<Int>, _ trials: Trials) -> Part {
        var part = Part(rows: rows, mixed: groups.map { _ in [] })
        for run in rows {
            trials.run { _ in .drawn(matrix: 0, run: run) }
            trials.classify()
            part.ranks += trials.ranks
            part.classes += trials.classes
            part.a.append(trials.shift())
            guard !groups.isEmpty else { continue }
            for (place, group) in groups.enumerated() {
                trials.run { factor in
                    .drawn(matrix: group.factors.contains(factor) ? 1 : 0, run: run)
                }
                part.mixed[place].append(trials.shift())
            }
            trials.run { _ in .drawn(matrix: 1, run: run) }
            part.b.append(trials.shift())
        }
        return part
    }
}
