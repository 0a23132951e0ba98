import ChisoModel

/// The run on the units' own figures, beside the one that counts, which rests on the appraised figures too.
public struct Marks: Sendable {
    /// One per indicator of the pack: by the units' own figures.
    public var indicators: [IndicatorColumn]
    /// One per group of the pack; the first is the total.
    public var groups: [GroupColumn]
    /// One per unit: by the units' own figures.
    public var standings: [Standing]
    /// The rows of the appraisers for the period, in the order of the table.
    public var appraisals: [Round.Appraisal]

    /// Takes the result on the units' own figures, and what the appraisers wrote.
    public init(own: Scorecards, appraisals: [Round.Appraisal]) {
        indicators = own.indicators
        groups = own.groups
        standings = own.standings
        self.appraisals = appraisals
    }

    /// Whether an appraiser wrote anything about a unit.
    public func isAppraised(_ unit: Int) -> Bool { appraisals.contains { $0.unit == unit } }
}

extension Scorecards {
    /// The points a cell earns by the unit's own figures; nil without appraisals, or where it is not scored.
    public func ownPoints(indicator: Int, unit: Int) -> Double? {
        guard let column = marks?.indicators[indicator] else { return nil }
        switch column.statuses[unit] {
        case .scored: return column.points[unit]
        case .missing where pack.missing == .zero: return 0
        default: return nil
        }
    }

    /// The appraisers' words about a cell and the figures it reads, each once; nil when they wrote none.
    public func appraisalReason(indicator place: Int, unit: Int) -> String? {
        guard let marks else { return nil }
        let indicator = pack.indicators[place]
        let keys = Set(indicator.fieldsRead.map { pack.fields[$0].key }).union([indicator.key])
        var words: [String] = []
        for row in marks.appraisals
        where row.unit == unit && keys.contains(row.key) && row.state != .refused {
            if !row.reason.isEmpty, !words.contains(row.reason) { words.append(row.reason) }
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }
}
