import ChisoModel

/// The figures of a run that no unit submitted: what shorter periods, or units below, make of a blank.
public struct MadeFigures: Sendable {
    /// A figure and what it was made of.
    public struct Figure: Sendable {
        /// Whether periods made it, or units.
        public var origin: CellTrace.Source.Origin
        /// How.
        public var joining: Field.Joining
        /// What they make: a figure, or that none applies.
        public var settled: Settled
        /// In order of time, or of the units; where the last or the first period alone counts, those of its length.
        public var parts: [CellTrace.Part]
    }

    private let fields: [Field]
    private let overPeriods: PeriodFigures
    private let children: [[Int]]
    private let codes: [String]
    /// By field: with what periods make of blanks, before units below fill any.
    private let own: [FieldColumn]
    /// By field: with what units below make of blanks.
    private let columns: [FieldColumn]

    init(_ inputs: RunInputs, fields: [Field]) {
        self.fields = fields
        overPeriods = inputs.overPeriods
        children = inputs.derived.children
        codes = inputs.units.map(\.code)
        (own, columns) = (inputs.figures, inputs.columns)
    }

    /// What a figure was made of; nil where the unit submitted it, a change set it, or nothing is known.
    public func figure(_ field: Int, unit: Int) -> Figure? {
        if own[field].states[unit] != .blank {
            let settled = overPeriods.made(field, unit: unit)
            guard let joining = fields[field].overPeriods, settled.isKnown,
                own[field].states[unit] == settled.state,
                own[field].values[unit] == settled.value
            else { return nil }
            let parts = overPeriods.parts(of: field, unit: unit).map {
                CellTrace.Part(name: $0.period.text, figure: $0.settled.figure, parts: [])
            }
            return Figure(
                origin: .accumulated, joining: joining, settled: settled, parts: parts)
        }
        guard let joining = fields[field].rollsUp, columns[field].states[unit] != .blank else {
            return nil
        }
        let parts = children[unit].filter { columns[field].states[$0] != .blank }.map {
            CellTrace.Part(
                name: codes[$0], figure: settled(field, $0).figure,
                parts: figure(field, unit: $0)?.parts ?? [])
        }
        return parts.isEmpty
            ? nil
            : Figure(
                origin: .rolledUp, joining: joining, settled: settled(field, unit), parts: parts)
    }

    /// A figure that a check refused is one all the same.
    private func settled(_ field: Int, _ unit: Int) -> Settled {
        let state = columns[field].states[unit]
        return Settled(
            state: state == .notApplicable ? state : .given, value: columns[field].values[unit])
    }
}
