/// What is wrong with a change, a sweep, a goal or an uncertainty that is asked for.
public enum SimulationCode: String, CaseIterable, DiagnosticCode {
    /// A change is not written as a path, an operator and a number.
    case notAChange = "C201"
    /// The path of a change names nothing in the pack or the round.
    case changesNothingKnown = "C202"
    /// The path of a change names something that is no number.
    case changesNoNumber = "C203"
    /// A change adds to, or multiplies, a figure that the unit has not given.
    case addsToNoFigure = "C204"
    /// A change makes a figure that its field does not take.
    case figureRefused = "C205"
    /// The path of a change leads to a unit, but to no figure or target of it.
    case changesNoFigure = "C206"
    /// A node's maximum is put above what its children make, which would change nothing.
    case maximumWithoutEffect = "C207"
    /// A weight is changed where no node weighs.
    case weightWithoutEffect = "C208"
    /// A change makes a number larger than 1,000,000,000,000,000,000, either way.
    case numberTooLarge = "C209"
    /// A change makes a weight below 0, or all changes together leave a weighted mean of indices with nothing that weighs.
    case weightBelowZero = "C210"
    /// A range to sweep is not PATH=FROM..TO/STEP.
    case notARange = "C211"
    /// A range to sweep makes no steps.
    case noSteps = "C212"
    /// A range to sweep makes too many steps.
    case tooManySteps = "C213"
    /// More than two ranges are to be swept.
    case tooManyRanges = "C215"
    /// A grid shows one unit's rank, and none or several are named.
    case gridOfNoUnit = "C216"
    /// A target is to be reached by less than nothing or more than whole.
    case metOutside = "C217"
    /// What is to reach its target has none.
    case noTargetToMeet = "C218"
    /// No draft of targets reaches what is wanted.
    case draftOutOfReach = "C219"
    /// A goal is not `unit.CODE.FIGURE` with `<=`, `>=` or `=` and what is due.
    case notAGoal = "C221"
    /// Points or an index are sought to be equal.
    case equalityOfPoints = "C222"
    /// A goal names no unit of the round.
    case goalOfNoUnit = "C223"
    /// A goal names no class of the pack.
    case goalOfNoClass = "C224"
    /// A cost is not FIELD=COST with a cost above 0.
    case notACost = "C225"
    /// A cost is of no field that may change.
    case costOfNoField = "C226"
    /// `--vary` names no field with a number.
    case variesNoField = "C227"
    /// No rule reads a field that may change.
    case fieldWithoutEffect = "C229"
    /// A rank or class is sought for a unit that stands apart.
    case goalOfUnitApart = "C230"
    /// What is uncertain is not WHAT=±N or WHAT=±N%.
    case notAnUncertainty = "C241"
    /// The uncertainty of weights is 100 % or more.
    case weightsTooUncertain = "C242"
    /// What is uncertain moves nothing.
    case uncertaintyWithoutEffect = "C243"
}
