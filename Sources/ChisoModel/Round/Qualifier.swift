/// What must be known to read a figure, beside its number; no rule reads it.
public struct Qualifier: Hashable, Sendable {
    /// The day that the figure holds at; nil: none is told. Of a figure made of parts the last of theirs, if all tell one.
    public var asOf: Day?
    /// What was reported for the same before, of earlier days, the latest last; the figure counts in its place.
    public var earlier: [Earlier] = []
    /// Whether the figure is an estimate ("ước"); one made of parts is if any of them is.
    public var isEstimate: Bool

    /// What is told of a figure.
    public init(asOf: Day? = nil, isEstimate: Bool = false) {
        self.asOf = asOf
        self.isEstimate = isEstimate
    }

    /// What is to be known of a figure that is made of others: nil where nothing is told of them.
    init?(joining parts: [Qualifier?]) {
        let days = parts.compactMap { $0?.asOf }
        self.init(
            asOf: days.count == parts.count ? days.max() : nil,
            isEstimate: parts.contains { $0?.isEstimate == true })
        guard asOf != nil || isEstimate else { return nil }
    }
}

extension Qualifier {
    /// A datum that a later one of the same unit, field and period replaced.
    public struct Earlier: Hashable, Sendable {
        /// The day that it held at.
        public var asOf: Day
        /// See ``FieldColumn/states``.
        public var state: FieldColumn.State
        /// See ``FieldColumn/values``.
        public var value: Double
        /// See ``FieldColumn/texts``.
        public var text: String?
        /// Whether it was an estimate.
        public var isEstimate: Bool
        /// Which of the round's tables it stands in.
        public var table: Int
        /// The line of the table, from 1.
        public var row: Int

        /// Notes a datum.
        public init(
            asOf: Day, state: FieldColumn.State, value: Double, text: String?, isEstimate: Bool,
            table: Int, row: Int
        ) {
            (self.asOf, self.state, self.value, self.text) = (asOf, state, value, text)
            (self.isEstimate, self.table, self.row) = (isEstimate, table, row)
        }
    }
}

extension [FieldColumn] {
    /// Whether anything is told of a figure of theirs.
    public var areQualified: Bool { contains { !$0.qualifiers.isEmpty } }

    /// By unit, the days that its figures hold at, each once and in order; units without one are left out.
    public var days: [Int: [Day]] {
        var days: [Int: Set<Day>] = [:]
        for column in self {
            for (unit, qualifier) in column.qualifiers {
                if let day = qualifier.asOf { days[unit, default: []].insert(day) }
            }
        }
        return days.mapValues { $0.sorted() }
    }
}

extension FieldColumn {
    /// Tells of a unit's figure what is told of those that make it.
    public mutating func qualify(_ unit: Int, joining parts: [Qualifier?]) {
        guard parts.contains(where: { $0 != nil }) else { return }
        qualifiers[unit] = Qualifier(joining: parts)
    }
}
