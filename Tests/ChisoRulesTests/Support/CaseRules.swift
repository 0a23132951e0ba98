import ChisoModel

/// One indicator's rule under test, with the statistics of its peers as a case states them.
struct CaseRules: RuleSource {
    /// The rules of the whole pack.
    let base: any RuleSource
    /// The indicator's place in the pack.
    let place: Int
    /// What its score reads.
    let reads: [Read]
    /// By statistic; one that is not stated stays as scored.
    let peers: [PeerStatistic: Double]

    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
        try base.withRuleSet { set in
            let rule = set.indicatorRules[place].map {
                StatedPeers(rule: $0, reads: reads, peers: peers)
            }
            return try body(OneRule(rule, checks: set.checks))
        }
    }

    private final class OneRule: RuleSet {
        let indicatorRules: [(any IndicatorRule)?]
        let aggregates: [Int: any NodeRule] = [:]
        let classify: (any NodeRule)? = nil
        let checks: [any NodeRule]

        init(_ rule: (any IndicatorRule)?, checks: [any NodeRule]) {
            indicatorRules = [rule]
            self.checks = checks
        }
    }

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
