/// What the name of a rule's parameter stands for; a name stands for exactly one thing.
public enum Read: Hashable, Sendable {
    /// `max`, `min`, `target`, or a name under `params`.
    case parameter(String)
    /// The indicator's own value.
    case value
    /// A field of the pack, by its place in ``RulePack/fields``.
    case field(Int)
    /// A column of `units.csv`.
    case unitColumn(String)
    /// The field in the preceding period.
    case previousField(Int)
    /// The indicator's value, points or rank in the preceding period.
    case previousValue, previousPoints, previousRank
    /// A statistic over the scored values of the unit's comparison group.
    case peers(PeerStatistic)
    /// A child of a node: its points, index or max, by its place among the children.
    case childPoints(Int), childIndex(Int), childMax(Int)
    /// A group's or indicator's points, by key; read by `classify`.
    case nodePoints(String), nodeIndex(String)
    /// The unit's index, total points, and class by the bands; read by `classify`.
    case index, points, className
}

/// A statistic over the scored values of a comparison group, the unit included.
public enum PeerStatistic: String, Hashable, Sendable, CaseIterable {
    case min, max, mean, count
}
