import ChisoModel
import Synchronization

/// What one indicator's functions returned, row by row.
final class CallRecord: Sendable {
    /// What was returned, and with whom each row was compared.
    struct Content: Sendable {
        var value: Outcomes?
        var score: Outcomes?
        var peers: [PeerStatistic: [Double]] = [:]
    }

    private let state = Mutex(Content())

    /// What is recorded so far.
    var content: Content { state.withLock { $0 } }

    /// Records more.
    func change(_ body: (inout Content) -> Void) { state.withLock { body(&$0) } }
}

/// One indicator's rule, whose outcomes are recorded and whose peers are made up.
struct RecordedRule: IndicatorRule {
    let rule: any IndicatorRule
    let reads: [Read]
    /// By row: the case of its peers; empty where the rule reads none.
    let peers: [Double]
    let record: CallRecord

    func check(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
    ) {
        rule.check(arguments, rows: rows, wanted: wanted, into: &into)
    }

    func value(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
    ) {
        rule.value(arguments, rows: rows, wanted: wanted, into: &into)
        record.change { [into] in $0.value = into }
    }

    func score(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
    ) {
        let sampled = SampledPeers(values: values(arguments, wanted), cases: peers)
        let given = zip(reads, arguments).map { read, argument in
            guard case .peers(let statistic) = read, let column = sampled.statistics[statistic]
            else { return argument }
            return RuleArgument.numbers(column, present: nil)
        }
        rule.score(given, rows: rows, wanted: wanted, into: &into)
        record.change { [into] in
            $0.score = into
            $0.peers = sampled.statistics
        }
    }

    private func values(_ arguments: [RuleArgument], _ wanted: [Bool]) -> [Double] {
        guard !peers.isEmpty else { return [] }
        for (read, argument) in zip(reads, arguments) {
            if read == .value, case .numbers(let values, _) = argument {
                return zip(values, wanted).map { $1 ? $0 : .nan }
            }
        }
        return record.content.value?.numbers ?? wanted.map { _ in 0 }
    }
}

/// The rules of a pack of one indicator, and of some of the checks of the pack it is from.
struct RecordedRules: RuleSource {
    let base: any RuleSource
    /// The indicator's place in the whole pack.
    let place: Int
    /// The checks, by their places in the whole pack.
    let checks: [Int]
    let reads: [Read]
    let peers: [Double]
    let record: CallRecord

    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
        try base.withRuleSet { set in
            let rule = set.indicatorRules[place].map {
                RecordedRule(rule: $0, reads: reads, peers: peers, record: record)
            }
            return try body(OneRule(rule, checks: checks.map { set.checks[$0] }))
        }
    }
}
