import ChisoModel
import Synchronization

/// The lines of the rule that ran in one case.
struct CaseLines: Sendable {
    var value: [SourceLocation] = []
    var score: [SourceLocation] = []
    /// What both spent, as ``RuleCost`` counts it.
    var instructions = 0

    /// The line that decided: the last of the score, or of the value when the score did not run.
    var last: SourceLocation? { score.last ?? value.last }
}

/// The rules of a pack of one indicator, with checks of the pack it is from.
final class OneRule: RuleSet {
    let indicatorRules: [(any IndicatorRule)?]
    let aggregates: [Int: any NodeRule] = [:]
    let classify: (any NodeRule)? = nil
    let checks: [any NodeRule]

    init(_ rule: (any IndicatorRule)?, checks: [any NodeRule]) {
        indicatorRules = [rule]
        self.checks = checks
    }
}

/// One indicator's rule under test, with the statistics of its peers as a case states them; tells which lines ran.
final class CaseRules: RuleSource {
    /// Most lines kept of one call; more than the instructions it may use.
    private static let mostLines = 200_000

    /// The rules of the whole pack.
    let base: any RuleSource
    /// The indicator's place in the pack.
    let place: Int
    /// What its score reads.
    let reads: [Read]
    /// By statistic; one that is not stated stays as scored.
    let peers: [PeerStatistic: Double]
    private let ran = Mutex(CaseLines())

    init(
        base: any RuleSource, place: Int, reads: [Read], peers: [PeerStatistic: Double]
    ) {
        self.base = base
        self.place = place
        self.reads = reads
        self.peers = peers
    }

    /// The lines that ran so far.
    var lines: CaseLines { ran.withLock { $0 } }

    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
        try base.withRuleSet { set in
            let rule = set.indicatorRules[place].map {
                StatedPeers(rule: $0, reads: reads, peers: peers, log: log(set))
            }
            return try body(OneRule(rule, checks: set.checks))
        }
    }

    /// Runs a part of the rules, which returns what it spent, and keeps its lines.
    private func log(_ set: any RuleSet) -> Log {
        { part, body in
            var spent = 0
            let lines = set.lines(Self.mostLines) { spent = body() }
            self.ran.withLock {
                $0[keyPath: part] += lines
                $0.instructions += spent
            }
        }
    }

    private typealias Log = (WritableKeyPath<CaseLines, [SourceLocation]>, () -> Int) -> Void

    private struct StatedPeers: IndicatorRule {
        let rule: any IndicatorRule
        let reads: [Read]
        let peers: [PeerStatistic: Double]
        let log: Log

        func check(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            rule.check(arguments, rows: rows, wanted: wanted, into: &into)
        }

        func value(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            log(\.value) {
                rule.value(arguments, rows: rows, wanted: wanted, into: &into)
                return into.cost.ticks
            }
        }

        func score(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            let stated = zip(reads, arguments).map { read, argument in
                guard case .peers(let statistic) = read, let number = peers[statistic] else {
                    return argument
                }
                return RuleArgument.constant(.number(number))
            }
            log(\.score) {
                rule.score(stated, rows: rows, wanted: wanted, into: &into)
                return into.cost.ticks
            }
        }
    }
}
