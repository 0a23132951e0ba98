/// What changing a field costs, for one measure of it.
public struct GoalCost: Hashable, Sendable {
    /// A field's key, or a pattern.
    public let pattern: String
    /// Above 0.
    public let rate: Double

    /// Reads a cost as typed, as in `dossiers_resolved_on_time=2`.
    ///
    /// - Throws: Code C225.
    public init(_ text: String) throws(Failure) {
        let parts = text.filter { $0 != " " }.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let rate = Double(parts[1]), rate > 0, rate.isFinite else {
            throw Failure(
                SimulationCode.notACost, "'\(text)' is not a cost",
                fix: "write FIELD=COST with a cost above 0 for one of its measure, such as "
                    + "'dossiers_resolved_on_time=2'")
        }
        pattern = String(parts[0])
        self.rate = rate
    }
}
