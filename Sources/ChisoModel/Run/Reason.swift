/// Why a cell was not scored, a unit is not ranked, or a class is not that of the index alone.
///
/// A code with its parts, worded in a language where it is printed; what a pack or an appraiser says is told in their
/// own words.
public enum Reason: Hashable, Sendable {
    /// The words of a pack or an appraiser.
    case words(String)

    // MARK: - Cells

    /// The indicator's rule could not be loaded.
    case ruleNotLoaded
    /// The rule failed; told as its fault is reported.
    case ruleFailed(String)
    /// The rule ended the cell as not applicable and said no more.
    case endedByRule
    /// The indicator declares nothing for units of this kind.
    case otherKindOfUnit
    /// The unit's own target was typed but is no number.
    case targetRefused
    /// A field, by its key: nothing was submitted. Also what else a rule reads by that name.
    case figureMissing(String)
    /// A field, by its key: there is a figure of the period, but none of the months of the year before it.
    case earlierFigureMissing(String)
    /// What it is held against is due at the end of the year; the share of the target that there is, from 0, or nil where
    /// nobody can say.
    case dueAtYearEnd(reached: Double?)
    /// A field, by its key: it does not apply to the unit.
    case figureNotApplicable(String)
    /// A field, by its key: what was submitted is refused.
    case figureRefused(String)
    /// The value is outside the declared range.
    case valueOutOfRange(Double)
    /// The indicator compares units with one another, and this one stands apart from those compared.
    case comparesOthers
    /// The appraiser found that the cell does not apply, and said no more.
    case appraisedNotApplicable
    /// The appraised points are no number.
    case appraisalRefused
    /// The appraised points are outside their bounds.
    case appraisalOutOfBounds

    // MARK: - Standings

    /// A text of the unit's own, of this column, is near one by which the pack differs, or blank.
    case columnUnclear(String)
    /// So many units belong to it, and the pack does not rank it among those below it.
    case standsApart(Int)
    /// No cell of the unit was scored.
    case nothingScored
    /// So many cells lack figures, and the pack ranks no unit that lacks some.
    case cellsMissing(Int32)
    /// Fewer indicators are scored, of those that apply, than the share that the pack asks for, 0 to 1.
    case indicatorsUncovered(Int, of: Int, due: Double)
    /// Indicators of fewer points are scored, of all that apply, than the share that the pack asks for, 0 to 1.
    case pointsUncovered(Double, of: Double, due: Double)
    /// Nothing that applies to the unit can earn points.
    case noMaximum
    /// More units than this share, 0 to 1, had the class of this name.
    case quota(Double, className: String)
}
