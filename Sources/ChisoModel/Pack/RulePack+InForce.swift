extension RulePack {
    /// Whether the edition is in force for a period.
    ///
    /// A year holds its quarters and months: an edition of 2023 is in force for 2023-Q2.
    public func isInForce(for period: String) -> Bool {
        Self.holds(from: inForceFrom, to: inForceTo, for: period)
    }

    /// Whether a period lies between two periods, both included; nil: open.
    public static func holds(from: String?, to: String?, for period: String) -> Bool {
        let starts = from.map { common(period, $0) }.map { $0 >= $1 } ?? true
        let lasts = to.map { common(period, $0) }.map { $0 <= $1 } ?? true
        return starts && lasts
    }

    /// Two periods as far as both are written.
    private static func common(_ a: String, _ b: String) -> (Substring, Substring) {
        let length = min(a.count, b.count)
        return (a.prefix(length), b.prefix(length))
    }
}
