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

// MARK: - Shares of a variance

/// First-order and total shares of a variance, from Saltelli's matrices A, B and A_B⁽ⁱ⁾.
///
/// A and B are independent samples of all inputs; A_B⁽ⁱ⁾ is A with the inputs of group i from B. The output is centred on
/// its mean over A and B before the products are formed: it changes no expectation, and takes away most of the error that
/// a mean far from 0 brings into the first-order shares.
///
/// - Basis: for S_i Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, Comput. Phys. Commun. 181, table 2 (b):
///   mean of f(B)·(f(A_B⁽ⁱ⁾) − f(A)) over the variance; for S_Ti Jansen 1999, Comput. Phys. Commun. 117, table 2 (f) there:
///   half the mean of (f(A) − f(A_B⁽ⁱ⁾))² over the variance.
struct VarianceShares {
    /// Of A and B together, with the count as divisor.
    private(set) var mean = 0.0
    private(set) var variance = 0.0
    /// One per group; empty when the variance is 0.
    private(set) var first: [Double] = []
    private(set) var total: [Double] = []

    /// - Parameters:
    ///   - a: Outputs of the rows of A; `b` of B, of the same count.
    ///   - mixed: By group: outputs of the rows of A_B⁽ⁱ⁾.
    init(a: [Double], b: [Double], mixed: [[Double]]) {
        let count = Double(a.count)
        guard count > 0 else { return }
        let mean = (a.reduce(0, +) + b.reduce(0, +)) / (2 * count)
        let variance =
            (a + b).reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (2 * count)
        self.mean = mean
        self.variance = variance
        guard variance > 0 else { return }
        first = mixed.map { mixed in
            var sum = 0.0
            for run in a.indices { sum += (b[run] - mean) * (mixed[run] - a[run]) }
            return sum / count / variance
        }
        total = mixed.map { mixed in
            var sum = 0.0
            for run in a.indices { sum += (a[run] - mixed[run]) * (a[run] - mixed[run]) }
            return sum / (2 * count) / variance
        }
    }
}
