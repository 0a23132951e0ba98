import ChisoModel

/// One indicator's rule under test, with the statistics of its peers as a case states them.
///
/// `@unchecked Sendable`: a run of one job asks for the rules on the thread that made them.
final class CaseRules: RuleSet, RuleSource, @unchecked Sendable {
    let indicatorRules: [(any IndicatorRule)?]
    let aggregates: [Int: any NodeRule] = [:]
    let classify: (any NodeRule)? = nil
    let checks: [any NodeRule]

    /// - Parameter peers: By statistic; one that is not stated stays as scored.
    init(
        _ rule: (any IndicatorRule)?, checks: [any NodeRule], scoreReads: [Read],
        peers: [PeerStatistic: Double]
    ) {
        indicatorRules = [rule.map { StatedPeers(rule: $0, reads: scoreReads, peers: peers) }]
        self.checks = checks
    }

    func makeRuleSet() -> any RuleSet { self }

    private struct StatedPeers: IndicatorRule {
        let rule: any IndicatorRule
        let reads: [Read]
        let peers: [PeerStatistic: Double]

        func value(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            rule.value(arguments, rows: rows, wanted: wanted, into: &into)
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
            rule.score(stated, rows: rows, wanted: wanted, into: &into)
        }
    }
}
