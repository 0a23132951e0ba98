import ChisoModel

/// Why a unit stands where it stands: one of its cells, or all that cost it points.
public struct Explanation: Sendable {
    /// The run, with the unit's own mark beside it where an appraiser wrote anything.
    public var scorecards: Scorecards
    /// A place in ``Scorecards/units``.
    public var unit: Int
    /// The changes made before, as typed.
    public var changes: [String]
    /// The one cell asked about; or all that lost points, most first, and then those not counted.
    public var cells: [CellTrace]
    /// Whether the whole unit was asked about.
    public var isWhole: Bool
    /// What cost the unit points of its total, groups that lost some themselves among them.
    public var losses: UnitLosses

    /// Puts an explanation together.
    public init(
        scorecards: Scorecards, unit: Int, changes: [String], cells: [CellTrace], isWhole: Bool,
        losses: UnitLosses
    ) {
        self.scorecards = scorecards
        self.unit = unit
        self.changes = changes
        self.cells = cells
        self.isWhole = isWhole
        self.losses = losses
    }
}
