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

// MARK: - Audits

/// What an audit finds in a pack, a round or its results.
public enum AuditCode: String, CaseIterable, DiagnosticCode {
    /// One printed code stands for several groups or indicators, none of which stands under another
    /// of them.
    case nodesOfOneCode = "P201"
    /// One printed code stands for several fields.
    case fieldsOfOneCode = "P202"

    /// A stated figure is not what its own parts give.
    case differsFromParts = "D401"
    /// A stated figure is what its parts give, or a more precise figure, cut and not rounded half
    /// up.
    case cutNotRounded = "D402"
    /// A ratio of nothing, 0/0, is printed as a figure or left blank.
    case ratioOfNothing = "D403"
    /// The same is stated twice for one unit, period and day, differently.
    case statedTwice = "D404"
    /// A bound is not met, such as a target below the present figure.
    case boundNotMet = "D405"
    /// A stated figure is not the one submitted.
    case differsFromSubmitted = "D406"
    /// A formula cannot be read.
    case formulaUnreadable = "D407"
    /// A formula names what is neither stated nor a field of numbers.
    case formulaNameUnknown = "D408"
    /// A formula gives no figure.
    case formulaWithoutFigure = "D409"
    /// A stated figure differs from its parts by no more than the rounding of the parts explains.
    case differsByRounding = "D410"
    /// A figure is left blank whose parts are given.
    case figureLeftBlank = "D411"
    /// The same is stated, or stated and submitted, differently for different days.
    case differsBetweenDays = "D412"
    /// The target of a later period is worse than what the unit has already.
    case targetWorseThanPresent = "D413"
    /// A value stands far from those of the unit's comparison group.
    case valueFarFromPeers = "D421"
    /// A value's change since the preceding period stands far from the changes of the others.
    case changeFarFromPeers = "D422"
    /// A rank hangs on one or two cases.
    case rankOnFewCases = "D423"
    /// A unit lacks figures that its indicators need.
    case figuresMissing = "D431"
    /// Only one unit of a round is of a kind.
    case kindOfOneUnit = "D432"
    /// A figure that needs a document names none.
    case documentMissing = "D441"
    /// The document named has no number (`12/BC-UBND`, `42/2019/QĐ-UBND`, `15-NQ/TW`) or no date.
    case documentUnidentified = "D442"
    /// A report has not come and its last day is over.
    case reportMissed = "D451"
    /// A report is due within 15 days.
    case reportDueSoon = "D452"
    /// A report came late.
    case reportLate = "D453"
    /// A report came on a day that is still to come.
    case reportFromFuture = "D454"
    /// A report has not come, and nothing says when it is due.
    case reportWithoutDeadline = "D455"
    /// A unit's own figure of a field that rolls up is not the sum, or mean, of its units'.
    case differsFromUnitsBelow = "D461"
    /// It cannot be held against them, for some have none.
    case unitsBelowIncomplete = "D462"
    /// A figure is not what those of the halves, quarters or months in its period make, by the way its
    /// field is joined over periods.
    case differsFromShorterPeriods = "D463"
    /// A figure that counts is smaller than that of a shorter period in it.
    case smallerThanShorterPeriod = "D464"
    /// A unit says `NA` of a field that rolls up, and units below it gave figures.
    case notApplicableAboveFigures = "D465"
    /// A figure counted from 1 January is smaller than that of an earlier period of the year.
    case fallsWithinYear = "D466"
    /// Figures that are added up over periods never fall, and come to more than is possible or meant.
    case cumulativeAddedUp = "D467"
    /// There are figures of shorter periods, and nothing says how they make that of the period scored.
    case partsMakeNothing = "D468"
    /// Figures hold at a day before the end of their period: they are of a part of it.
    case dayWithinPeriod = "D471"
    /// Figures hold at a day before their period begins, or long after it ends.
    case dayOutsidePeriod = "D472"
    /// The figures of units ranked together hold at different days.
    case daysDiffer = "D473"
    /// Figures hold at a day that is still to come.
    case dayFromFuture = "D474"
}
