import ChisoModel

/// What goes wrong while a round is scored.
public enum ScoringCode: String, CaseIterable, DiagnosticCode {
    /// A rule failed for some units.
    case cellsFailed = "R203"
    /// A value lies outside the range that the indicator declares.
    case valueOutOfRange = "R204"
    /// A check failed, or returned neither true nor false.
    case checkFailed = "R205"
    /// The aggregate of a group failed for a unit, or what its children add up to is beyond what a
    /// number can hold.
    case aggregateFailed = "R206"
    /// `classify` failed for a unit, or returned what is no class.
    case classifyFailed = "R207"

    /// The round has no figures for the period asked for.
    case noSuchPeriod = "S101"
    /// The edition is not in force for the period scored.
    case editionNotInForce = "S102"

    /// Submitted figures contradict each other.
    case figuresContradict = "S301"
    /// Submitted figures look as if they contradict each other.
    case figuresDoubtful = "S302"
    /// The points that an appraiser wrote are outside the indicator's bounds.
    case appraisedPointsOutOfBounds = "S303"
}

extension Failure {
    /// The round has no figures for the period; `known` are those it has figures for.
    public static func noSuchPeriod(_ period: Period, _ known: [Period]) -> Failure {
        Failure(
            ScoringCode.noSuchPeriod, "the round has no figures for period '\(period)'",
            fix: "choose one of: \(known.map(\.text).joined(separator: ", "))")
    }
}
