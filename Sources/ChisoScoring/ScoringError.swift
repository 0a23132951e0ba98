import ChisoModel

/// Why a run could not start.
public enum ScoringError: Error, Hashable, Sendable {
    /// The round has no figures for the period; the periods it has.
    case noSuchPeriod(String, [String])

    /// The error as commands print it.
    public var diagnostic: Diagnostic {
        switch self {
        case .noSuchPeriod(let period, let known):
            Diagnostic(
                ScoringCode.noSuchPeriod, .error, "the round has no figures for period '\(period)'",
                fix: "choose one of: \(known.joined(separator: ", "))")
        }
    }
}
