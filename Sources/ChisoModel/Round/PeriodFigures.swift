/// The figures of a period, and of the shorter ones that fill its blanks.
public struct PeriodFigures: Sendable {
    /// A figure of a shorter period.
    public struct Part: Hashable, Sendable {
        /// One that lies in the whole.
        public var period: Period
        /// What it has.
        public var settled: Settled

        /// Notes a figure.
        public init(period: Period, settled: Settled) {
            (self.period, self.settled) = (period, settled)
        }
    }

    private let fields: [Field]
    /// By field, as submitted and appraised for the period itself.
    private let own: [FieldColumn]
    private let shorter: ShorterPeriods
    /// By place of a shorter period, then by field.
    private let columns: [[FieldColumn]]

    /// - Parameters:
    ///   - own: By field.
    ///   - periods: Those that there are figures of.
    ///   - figures: By field, of one of them; nil where there are none after all.
    public init(
        _ own: [FieldColumn], _ fields: [Field], period: Period, among periods: [Period],
        figures: (Period) -> [FieldColumn]?
    ) {
        self.fields = fields
        self.own = own
        let isJoined = fields.contains { $0.overPeriods != nil }
        let periods = isJoined ? periods : []
        let shorter = ShorterPeriods(in: period, among: periods)
        self.shorter = shorter
        columns = shorter.periods.map { period in
            figures(period) ?? own.map { FieldColumn(blank: $0.states.count) }
        }
    }

    /// By field: the period's own figures, with what shorter periods make of its blanks.
    public var filled: [FieldColumn] {
        var filled = own
        guard !columns.isEmpty else { return own }
        let isQualified = columns.contains(where: \.areQualified)
        for (place, field) in fields.enumerated() {
            guard let joining = field.overPeriods else { continue }
            for unit in own[place].states.indices where own[place].states[unit] == .blank {
                let settled = self.settled(joining, place, unit)
                guard settled.isKnown else { continue }
                filled[place].states[unit] = settled.state
                filled[place].values[unit] = settled.value
                guard isQualified else { continue }
                filled[place].qualify(
                    unit,
                    joining: making(joining, place, unit).map {
                        columns[$0][place].qualifiers[unit]
                    })
            }
        }
        return filled
    }

    /// What fills a blank; blank where nothing does, and where it was not blank.
    public func made(_ field: Int, unit: Int) -> Settled {
        guard !columns.isEmpty, own[field].states[unit] == .blank,
            let joining = fields[field].overPeriods
        else { return Settled(state: .blank) }
        return settled(joining, field, unit)
    }

    private func settled(_ joining: Field.Joining, _ field: Int, _ unit: Int) -> Settled {
        let places = making(joining, field, unit)
        return joining.figure(
            of: places.map { part($0, field, unit) }, weights: places.map(shorter.length))
    }

    private func making(_ joining: Field.Joining, _ field: Int, _ unit: Int) -> [Int] {
        shorter.making(joining) { part($0, field, unit).isKnown }
    }

    private func part(_ place: Int, _ field: Int, _ unit: Int) -> Settled {
        let column = columns[place][field]
        return Settled(state: column.states[unit], value: column.values[unit])
    }

    /// What filled a blank, in order of time; empty where nothing did.
    ///
    /// Where one period alone counts, the known ones of its length stand beside it.
    public func parts(of field: Int, unit: Int) -> [Part] {
        guard !columns.isEmpty, own[field].states[unit] == .blank,
            let joining = fields[field].overPeriods
        else { return [] }
        var places = making(joining, field, unit)
        if [.last, .toDate, .first].contains(joining), let place = places.first {
            places = shorter.beside(place)
        }
        return places.map { Part(period: shorter.periods[$0], settled: part($0, field, unit)) }
            .filter(\.settled.isKnown)
    }
}

extension Round {
    /// Whether a period can be scored: the round has figures for it, or for periods that can make one of its fields'.
    public func hasFigures(for period: Period, of fields: [Field]) -> Bool {
        if submissions[period] != nil { return true }
        let shorter = ShorterPeriods(in: period, among: submissions.keys)
        return Set(fields.compactMap(\.overPeriods)).contains {
            !shorter.making($0) { _ in true }.isEmpty
        }
    }

    /// The periods that can be scored, in order: those the round has figures for, and years, halves and quarters that shorter
    /// ones make.
    public func periods(with fields: [Field]) -> [Period] {
        let own = Set(submissions.keys)
        guard fields.contains(where: { $0.overPeriods != nil }) else { return own.sorted() }
        let years = Set(own.filter { $0.months != nil }.map { Period(String($0.text.prefix(4))) })
        let longer = years.flatMap { [$0] + $0.parts.prefix(2).joined() }
        return own.union(longer.filter { hasFigures(for: $0, of: fields) }).sorted()
    }

    /// The latest period before one that is of its shape and can be scored.
    public func preceding(_ period: Period, with fields: [Field]) -> Period? {
        period.preceding(among: periods(with: fields))
    }

    /// The figures of a period as submitted, blanks filled from shorter periods; nil where there are none.
    public func filled(_ period: Period, _ fields: [Field]) -> PeriodFigures? {
        guard hasFigures(for: period, of: fields) else { return nil }
        let own =
            submissions[period]?.columns ?? fields.map { _ in FieldColumn(blank: units.count) }
        return PeriodFigures(own, fields, period: period, among: Array(submissions.keys)) {
            submissions[$0]?.columns
        }
    }
}
