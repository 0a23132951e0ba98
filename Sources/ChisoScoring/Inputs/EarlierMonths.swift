import ChisoModel

/// What was counted in the months of a year before a period, of the fields that count within it and are read by what is
/// due at the year's end.
struct EarlierMonths: Sendable {
    private let fields: [Field]
    private let period: Period
    private let months: ClosedRange<Int>
    /// They, as one period.
    private let whole: Period
    private let figures: PeriodFigures
    /// By field place: the figures of all of them together, of units below where they make it.
    private let columns: [Int: FieldColumn]

    /// Nil where no rule needs them, and where the period begins its year.
    init?(
        before period: Period, of round: Round, _ pack: RulePack, _ derived: DerivedFigures,
        figures: (Period) -> [FieldColumn]?
    ) {
        let read = Set(pack.indicators.filter { $0.yearEnd != nil }.flatMap(\.fieldsRead)).filter {
            pack.fields[$0].overPeriods?.isOfWholePeriod == true
        }
        guard !read.isEmpty, let whole = period.sinceJanuary, let months = period.months else {
            return nil
        }
        let own = figures(whole) ?? pack.fields.map { _ in FieldColumn(blank: round.units.count) }
        let joined = PeriodFigures(
            own, pack.fields, period: whole, among: Array(round.submissions.keys), figures: figures)
        var columns = joined.filled
        derived.settle(&columns, pack.fields, round.units)
        fields = pack.fields
        (self.period, self.months, self.whole) = (period, months, whole)
        self.figures = joined
        self.columns = Dictionary(uniqueKeysWithValues: read.map { ($0, columns[$0]) })
    }

    /// Makes figures of the period those since 1 January; blank where there are none of the months before.
    func add(to column: inout FieldColumn, of field: Int) {
        guard let before = columns[field], let joining = fields[field].overPeriods else { return }
        for unit in column.states.indices where column.states[unit].isKnown {
            guard before.states[unit].isKnown else {
                column.states[unit] = before.states[unit]
                column.values[unit] = 0
                continue
            }
            let settled = joining.figure(
                of: [
                    Settled(state: before.states[unit], value: before.values[unit]),
                    Settled(state: column.states[unit], value: column.values[unit]),
                ], weights: [months.lowerBound - 1, months.count])
            column.states[unit] = settled.state
            column.values[unit] = settled.value
        }
    }

    /// The figures of a unit before the period, in order of time; empty where none are known.
    func parts(of field: Int, unit: Int) -> [PeriodFigures.Part] {
        guard let column = columns[field], column.states[unit].isKnown else { return [] }
        let parts = figures.parts(of: field, unit: unit)
        guard parts.isEmpty else { return parts }
        let settled = Settled(state: column.states[unit], value: column.values[unit])
        return [PeriodFigures.Part(period: whole, settled: settled)]
    }
}
