/// A number that policy can change: the same for every unit, or by a text column of the unit.
///
/// In Lua: `max = 2`, or `max = chiso.by("kind", { district = 2, commune = 1 })`.
public enum DeclaredNumber: Hashable, Sendable {
    case number(Double)
    /// Looked up by the unit's text in `column`; a unit whose text is not among the keys has none.
    case byColumn(String, [String: Double])

    /// The number that holds for a unit, or nil when the table has no entry for it.
    public func value(for unit: ScoredUnit) -> Double? {
        switch self {
        case .number(let number): number
        case .byColumn(let column, let table): unit.text(column).flatMap { table[$0] }
        }
    }

    /// The largest number it can take, for sums of maxima; nil for an empty table.
    public var largest: Double? {
        switch self {
        case .number(let number): number
        case .byColumn(_, let table): table.values.max()
        }
    }
}
