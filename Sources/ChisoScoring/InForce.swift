import ChisoModel

extension RulePack {
    /// A warning when the edition is not in force for the period.
    ///
    /// A year holds its quarters and months: an edition of 2023 is in force for 2023-Q2.
    func warnings(for period: String) -> [Diagnostic] {
        guard !isInForce(for: period) else { return [] }
        let bounds = [inForceFrom.map { "from \($0)" }, inForceTo.map { "to \($0)" }]
        return [
            Diagnostic(
                "S102", .warning,
                "edition \(edition) is in force \(bounds.compactMap { $0 }.joined(separator: " ")), "
                    + "the period scored is \(period)",
                rule: SourceLocation("\(path)/pack.lua"),
                fix: "choose the edition of that period, or correct in_force")
        ]
    }

    private func isInForce(for period: String) -> Bool {
        let starts = inForceFrom.map { Self.common(period, $0) }.map { $0 >= $1 } ?? true
        let lasts = inForceTo.map { Self.common(period, $0) }.map { $0 <= $1 } ?? true
        return starts && lasts
    }

    /// Two periods as far as both are written.
    private static func common(_ a: String, _ b: String) -> (Substring, Substring) {
        let length = min(a.count, b.count)
        return (a.prefix(length), b.prefix(length))
    }
}
