/// One argument of a rule over a range of units: a column, or one thing for all.
///
/// Columns hold one entry per unit of the round, not of the range; a rule reads the rows it is asked for.
public enum RuleArgument: Sendable {
    /// Numbers; a row whose flag in `present` is false arrives as nil. `present` nil: all are there.
    case numbers([Double], present: [Bool]?)
    /// Yes (non-zero) or no (zero), with absence as in ``numbers(_:present:)``.
    case flags([Double], present: [Bool]?)
    /// An index into `texts` for each row, or -1 for absent; arrives as a string or nil.
    case texts([Int32], [String])
    /// The same for every unit: a number, text or flag as such; a list or record as a read-only table.
    case constant(ParameterValue)
    /// Nil for every unit.
    case absent
}
