import ChisoModel

/// The result of a run: every unit's points, index, rank and class, and every cell behind them.
///
/// Kept by column; ``cell(indicator:unit:)``, ``node(group:unit:)`` and ``standings`` read it by unit.
public struct Scorecards: Sendable {
    /// The pack that scored.
    public var pack: RulePack
    /// The round's name.
    public var round: String
    /// The period scored.
    public var period: Period
    /// In the order of the round.
    public var units: [ScoredUnit]
    /// One per indicator of the pack.
    public var indicators: [IndicatorColumn]
    /// One per group of the pack; the first is the total.
    public var groups: [GroupColumn]
    /// One per unit, in the order of the round.
    public var standings: [Standing]
    /// Unit indices in rank order; then unranked units by name, and last, by name, those that stand apart.
    public var order: [Int]
    /// Faults of the pack, the data and the run, in order of report.
    public var diagnostics: [Diagnostic]
    /// One per unit: the total before it is rounded; empty where only rounded totals are known.
    public var unroundedTotals: [Double] = []
    /// The run on the units' own figures; nil when no appraiser wrote anything for the period.
    public var marks: Marks?
    /// By unit: what its rank hangs on where that is one or two cases, in order of indicators; none is sought before and
    /// after a scenario.
    public var fewCases: [Int: [FewCases]] = [:]
    /// What ``unitAbove(_:)`` tells of; nil where no unit stands apart.
    public var below: UnitsBelow?
    /// The figures that no unit submitted; nil where nobody knows.
    public var made: MadeFigures?
    /// One per field of the pack, by unit: what must be known to read a figure that the run rests on; empty where nobody
    /// knows.
    public var qualifiers: [[Int: Qualifier]] = []
    /// What decides among equals, first to last.
    var deciders: [Decider] = []
    /// What each function of the pack spent in this run: checks, indicators, groups, `classify`, each in order of the pack.
    public var spending: [RuleSpending] = []

    /// Puts a result together.
    public init(
        pack: RulePack, round: String, period: Period, units: [ScoredUnit],
        indicators: [IndicatorColumn], groups: [GroupColumn], standings: [Standing], order: [Int],
        diagnostics: [Diagnostic]
    ) {
        self.pack = pack
        self.round = round
        self.period = period
        self.units = units
        self.indicators = indicators
        self.groups = groups
        self.standings = standings
        self.order = order
        self.diagnostics = diagnostics
    }

    /// Whether a failed cell touches the ranking.
    public var isProvisional: Bool {
        standings.contains { $0.isProvisional && !$0.standsApart }
    }

    /// Whether anything was lost: a cell failed, or an error was found in the rules or the data.
    public var isFaulty: Bool {
        standings.contains(where: \.isProvisional)
            || diagnostics.contains { $0.severity == .error }
    }

    /// One cell.
    public func cell(indicator: Int, unit: Int) -> Cell { indicators[indicator].cell(unit) }

    /// The points that a cell counts with: those it was given, or what missing data come to; nil where it counts with none.
    public func countedPoints(indicator place: Int, unit: Int) -> Double? {
        countedPoints(cell(indicator: place, unit: unit), indicator: place)
    }

    /// The same of a cell at hand.
    public func countedPoints(_ cell: Cell, indicator place: Int) -> Double? {
        guard cell.status == .missing else { return cell.points }
        return pack.blank(place).hasPoints ? cell.blank : nil
    }

    /// One node of one unit; where nothing is known of it, it has no points and no index, not zero: of a unit none of
    /// whose cells is scored, and of a group whose cells all lack figures for which the unit is unranked.
    ///
    /// Points of a level that is not rounded come without the hair of binary fractions.
    public func node(group: Int, unit: Int) -> NodeResult {
        let column = groups[group]
        guard column.isApplicable[unit],
            standings[unit].knows(group, unit, pack, indicators)
        else {
            let applicable = column.isApplicable[unit] ? column.applicableMaxima[unit] : nil
            return NodeResult(
                points: nil, applicableMax: applicable, max: column.maxima[unit], index: nil)
        }
        let index = column.indices[unit]
        return NodeResult(
            points: Rounding.round(column.points[unit], Rounding.firstPlaces),
            applicableMax: column.applicableMaxima[unit],
            max: column.maxima[unit], index: index.isNaN ? nil : index,
            reason: column.reasons[unit])
    }
}

/// Why a cell earned what it earned.
public enum CellStatus: String, Hashable, Sendable {
    case scored
    case missing
    case notApplicable = "not_applicable"
    case failed

    /// Whether the cell counts in its group: it is scored, or its data are missing and it counts all the same, as `blank`
    /// says with how many points. What does not apply or failed counts nowhere.
    func counts(where blank: RulePack.Blank) -> Bool {
        switch self {
        case .scored: true
        case .missing: blank.staysIn
        case .notApplicable, .failed: false
        }
    }
}

/// One unit x one indicator.
public struct Cell: Hashable, Sendable {
    /// What was measured; nil when nothing was, or the rule scores fields directly.
    public var value: Double?
    /// What it is held against, when the indicator has a target.
    public var target: Double?
    /// What it earned; nil unless `scored`.
    public var points: Double?
    /// The points that it counts with where figures are missing, if it counts; 0 unless missing.
    public var blank: Double
    /// Most it could earn.
    public var max: Double
    /// Whether it was scored, and if not, why.
    public var status: CellStatus
    /// Why it was not scored; nil when it was.
    public var reason: Reason?
}

/// One group of one unit.
public struct NodeResult: Hashable, Sendable {
    /// Nil when no child applies.
    public var points: Double?
    /// The maximum of what applies to the unit; nil when nothing does.
    public var applicableMax: Double?
    /// The maximum of all children.
    public var max: Double
    /// Points over applicable max, percent; nil when nothing applies or the node is outside the scale.
    public var index: Double?
    /// Why the pack's function made its points what they are, in the pack's words; nil when it tells none.
    public var reason: String?

    /// Makes a node's figures.
    public init(
        points: Double?, applicableMax: Double?, max: Double, index: Double?, reason: String? = nil
    ) {
        self.points = points
        self.applicableMax = applicableMax
        self.max = max
        self.index = index
        self.reason = reason
    }
}

/// All units' cells of one indicator.
public struct IndicatorColumn: Hashable, Sendable {
    /// NaN where there is none.
    public var values: [Double]
    /// 0 unless scored, or missing where that takes off the most.
    public var points: [Double]
    /// Most each cell could earn; 0 where the indicator does not apply.
    public var maxima: [Double]
    /// NaN where there is none.
    public var targets: [Double]
    /// One per unit.
    public var statuses: [CellStatus]
    /// By unit index.
    public var reasons: [Int: Reason]

    /// A column of cells not yet scored, with what is known of it; every array has one entry per unit.
    init(values: [Double], points: [Double], maxima: [Double], targets: [Double]) {
        self.values = values
        self.points = points
        self.maxima = maxima
        self.targets = targets
        statuses = Array(repeating: .missing, count: values.count)
        reasons = [:]
    }

    /// One unit's cell.
    public func cell(_ unit: Int) -> Cell {
        let value = values[unit]
        let target = targets[unit]
        return Cell(
            value: value.isNaN ? nil : value, target: target.isNaN ? nil : target,
            points: statuses[unit] == .scored ? points[unit] : nil,
            blank: statuses[unit] == .missing ? points[unit] : 0, max: maxima[unit],
            status: statuses[unit], reason: reasons[unit])
    }

    /// A column of `count` cells, not yet scored.
    public init(count: Int) {
        values = Array(repeating: .nan, count: count)
        points = Array(repeating: 0, count: count)
        maxima = Array(repeating: 0, count: count)
        targets = Array(repeating: .nan, count: count)
        statuses = Array(repeating: .missing, count: count)
        reasons = [:]
    }
}

/// All units' figures of one group.
public struct GroupColumn: Hashable, Sendable {
    /// By unit, rounded as the level declares; 0 where it does not apply.
    public var points: [Double]
    /// By unit: the maximum of what applies to it.
    public var applicableMaxima: [Double]
    /// By unit: the maximum of all children.
    public var maxima: [Double]
    /// NaN where there is none.
    public var indices: [Double]
    /// By unit: whether any child applies.
    public var isApplicable: [Bool]
    /// By unit: why the pack's function made the points what they are, in the pack's words.
    public var reasons: [Int: String] = [:]

    /// A column of `count` units, all not applicable.
    public init(count: Int) {
        points = Array(repeating: 0, count: count)
        applicableMaxima = Array(repeating: 0, count: count)
        maxima = Array(repeating: 0, count: count)
        indices = Array(repeating: .nan, count: count)
        isApplicable = Array(repeating: false, count: count)
    }
}

extension Standing {
    /// Whether anything of a group is known of a unit.
    fileprivate func knows(
        _ group: Int, _ unit: Int, _ pack: RulePack, _ columns: [IndicatorColumn]
    ) -> Bool {
        guard scored > 0 else { return false }
        // A ranked unit lacks no figure for which it would be unranked.
        return rank != nil
            || pack.tree.indicators(under: group).contains { place in
                switch columns[place].statuses[unit] {
                case .scored: true
                case .missing: pack.blank(place).hasPoints
                case .notApplicable, .failed: false
                }
            }
    }
}

/// Where one unit stands.
public struct Standing: Hashable, Sendable {
    /// From 1; nil when unranked.
    public var rank: Int?
    /// The class's name; nil when unranked or the pack has no classes.
    public var className: String?
    /// Why the class is not that of the index alone, as a condition or a quota lowered it; empty when nothing is told.
    public var classReasons: [Reason] = []
    /// A failed cell touches the unit.
    public var isProvisional: Bool
    /// Why the unit is unranked; nil when it is ranked.
    public var unrankedReason: Reason?
    /// Whether units belong to it, among which it is not ranked.
    public var standsApart: Bool {
        if case .standsApart = unrankedReason { return true }
        return false
    }
    /// Cells scored.
    public var scored: Int
    /// Cells that apply: all but `not_applicable`.
    public var applicable: Int
    /// The text of the column units are ranked within; empty when all are ranked together.
    public var comparisonGroup: String

    /// Makes a standing.
    public init(
        rank: Int? = nil, className: String? = nil, isProvisional: Bool = false,
        unrankedReason: Reason? = nil, scored: Int = 0, applicable: Int = 0,
        comparisonGroup: String = ""
    ) {
        self.rank = rank
        self.className = className
        self.isProvisional = isProvisional
        self.unrankedReason = unrankedReason
        self.scored = scored
        self.applicable = applicable
        self.comparisonGroup = comparisonGroup
    }
}

// MARK: - The units' own mark

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
        (marks?.indicators[indicator].cell(unit)).flatMap {
            countedPoints($0, indicator: indicator)
        }
    }

    /// A group by the unit's own figures; nil where no appraiser wrote anything in the round, and where nothing of it
    /// applies or is known.
    public func ownNode(group: Int, unit: Int) -> (points: Double, index: Double?)? {
        guard let marks, marks.groups[group].isApplicable[unit],
            marks.standings[unit].knows(group, unit, pack, marks.indicators)
        else { return nil }
        let index = marks.groups[group].indices[unit]
        return (marks.groups[group].points[unit], index.isNaN ? nil : index)
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
