import ChisoModel

extension RulePack {
    /// A warning when the edition is not in force for the period.
    public func warnings(for period: Period) -> [Diagnostic] {
        guard !isInForce(for: period) else { return [] }
        let bounds = [inForceFrom.map { "from \($0)" }, inForceTo.map { "to \($0)" }]
        return [
            Diagnostic(
                ScoringCode.editionNotInForce, .warning,
                "edition \(edition) is in force \(bounds.compactMap { $0 }.joined(separator: " ")), "
                    + "the period scored is \(period)",
                rule: SourceLocation("\(path)/pack.lua"),
                fix: "choose the edition of that period, or correct in_force")
        ]
    }
}
