import ChisoModel

/// What a run rests on: the units, their figures for one period, and what they had before.
///
/// Figures are the submitted ones overlaid with the appraised ones; figures that a check of the pack refutes are refused.
struct RunInputs: Sendable {
    let units: [ScoredUnit]
    /// The units by code.
    let unitCodes: KeyIndex
    /// One per field of the pack, as submitted and appraised.
    var figures: [FieldColumn]
    /// One per field of the pack, with what parts make of their wholes, less what checks of the pack refute; see
    /// ``refute(_:with:)``.
    var columns: [FieldColumn]
    /// By indicator key: the unit's own target, NaN where the round states none.
    var targets: [String: [Double]]
    /// By indicator key: units whose own target was typed but is no number; nobody knows what they are held against.
    var refusedTargets: [String: [Int]]
    /// By indicator key and unit: what the appraiser fixed, points or a state without points.
    var appraised: [String: [Int: Round.Appraisal]]
    var previous: PreviousResults
    /// By unit: an index into `comparisonGroups`.
    let groupOfUnit: [Int32]
    /// The texts units are ranked within, in order of their code points; one empty text when all are ranked together.
    let comparisonGroups: [String]
    let period: Period
    /// Most that the calls of one function may cost together; nil: nothing bounds it.
    var allowance: Int?
    /// Who reports what, and what belongs to whom.
    let reporting: Reporting
    /// For messages: the path of the tables by number.
    let tables: [String]
    /// Columns of one number for all units, by the bits of the number: made once, shared by all that read them.
    private let constants: [UInt64: [Double]]
    /// By unit: its place by name; nil until ``orderNames()``.
    private var namePlaces: [Int32]?

    init(pack: RulePack, round: Round, period: Period, previous: PreviousResults) {
        units = round.units
        unitCodes = round.unitCodes
        self.period = period
        self.previous = previous
        tables = round.tables.map(\.path)
        let count = round.units.count
        let targetRows = round.targets.filter { $0.period == period }
        targets = Self.byIndicator(targetRows, count) { ($0.indicator, $0.unit, $0.target) }
        refusedTargets = Dictionary(grouping: targetRows.filter(\.target.isNaN), by: \.indicator)
            .mapValues { $0.map(\.unit) }
        var appraised: [String: [Int: Round.Appraisal]] = [:]
        for row in round.appraisals
        where row.period == period && pack.field(named: row.key) == nil {
            appraised[row.key, default: [:]][row.unit] = row
        }
        var figures =
            Self.figures(of: round, period, pack)
            ?? Array(repeating: FieldColumn(blank: count), count: pack.fields.count)
        Reporting.accumulate(&figures, pack.fields, period: period) {
            Self.figures(of: round, $0, pack)
        }
        self.figures = figures
        reporting = Reporting(round)
        columns = figures
        self.appraised = appraised
        constants = Self.constants(pack, count: count)
        (comparisonGroups, groupOfUnit) = Self.grouped(round.units, within: pack.ranking.within)
    }

    /// Units in the order a Vietnamese reader expects of their names.
    func sortedByName(_ units: [Int]) -> [Int] {
        if let namePlaces { return units.sorted { namePlaces[$0] < namePlaces[$1] } }
        let keys = units.map { ($0, NameKey(name: self.units[$0].name, code: self.units[$0].code)) }
        return keys.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// Orders all names once, for many runs of the same units.
    mutating func orderNames() {
        var places = Array(repeating: Int32(0), count: units.count)
        for (place, unit) in sortedByName(Array(units.indices)).enumerated() {
            places[unit] = Int32(place)
        }
        namePlaces = places
    }

    /// The submitted figures of a period, overlaid with the appraised ones; nil where the round has none.
    private static func figures(
        of round: Round, _ period: Period, _ pack: RulePack
    ) -> [FieldColumn]? {
        guard var figures = round.submissions[period]?.columns else { return nil }
        let table = round.tables.firstIndex { $0.path.hasSuffix("appraisals.csv") }
        for row in round.appraisals where row.period == period {
            guard let place = pack.field(named: row.key) else { continue }
            figures[place].values[row.unit] = row.value
            figures[place].states[row.unit] = row.state
            figures[place].setOrigin(of: row.unit, table: table, row: row.row)
        }
        return figures
    }

    /// A column of one number for all units.
    func column(of number: Double) -> [Double] {
        constants[number.bitPattern] ?? Array(repeating: number, count: units.count)
    }

    private static func constants(_ pack: RulePack, count: Int) -> [UInt64: [Double]] {
        var columns: [UInt64: [Double]] = [:]
        var numbers = [0, Double.nan]
        for indicator in pack.indicators {
            for case .number(let same)? in [indicator.max, indicator.min, indicator.target] {
                numbers.append(same)
            }
        }
        for number in numbers where columns[number.bitPattern] == nil {
            columns[number.bitPattern] = Array(repeating: number, count: count)
        }
        return columns
    }

    private static func byIndicator<Row>(
        _ rows: [Row], _ count: Int, _ parts: (Row) -> (String, Int, Double)
    ) -> [String: [Double]] {
        var columns: [String: [Double]] = [:]
        for row in rows {
            let (key, unit, number) = parts(row)
            columns[key, default: Array(repeating: .nan, count: count)][unit] = number
        }
        return columns
    }

    private static func grouped(
        _ units: [ScoredUnit], within column: String?
    ) -> ([String], [Int32]) {
        guard let column else { return ([""], Array(repeating: 0, count: units.count)) }
        let texts = units.map { $0.text(column) ?? "" }
        let groups = Set(texts).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        let places = Dictionary(
            uniqueKeysWithValues: groups.enumerated().map { ($1, Int32($0)) })
        return (groups, texts.map { places[$0] ?? 0 })
    }
}

/// What units had in the preceding period; empty where nothing is known.
struct PreviousResults: Sendable {
    /// By field place.
    var fields: [Int: FieldColumn] = [:]
    /// By indicator key, NaN where unknown.
    var values: [String: [Double]] = [:]
    /// By indicator key, NaN where unknown.
    var points: [String: [Double]] = [:]
    /// One per unit, NaN where unknown or unranked; empty when nothing is known.
    var ranks: [Double] = []

    init() {}

    /// What `previous.csv` states.
    init(rows: [Round.Previous], pack: RulePack, count: Int) {
        let nan = Array(repeating: Double.nan, count: count)
        for row in rows {
            switch row.key {
            case .rank:
                if ranks.isEmpty { ranks = nan }
                ranks[row.unit] = row.value
            case .value(let key): values[key, default: nan][row.unit] = row.value
            case .points(let key): points[key, default: nan][row.unit] = row.value
            case .field(let key):
                guard let place = pack.field(named: key) else { continue }
                var column = fields[place] ?? FieldColumn(blank: count)
                column.values[row.unit] = row.value
                column.states[row.unit] = .given
                fields[place] = column
            }
        }
    }

    /// What the preceding period's run of the same units rested on and found, perhaps under another edition.
    ///
    /// - Parameter pack: The pack that reads it; figures and values are matched by key.
    init(run: Run, pack: RulePack) {
        for (field, column) in zip(run.pack.fields, run.inputs.columns) {
            guard let place = pack.field(named: field.key), pack.fields[place].kind == field.kind
            else { continue }
            fields[place] = column
        }
        for (indicator, column) in zip(run.pack.indicators, run.columns) {
            values[indicator.key] = column.values
            points[indicator.key] = zip(column.points, column.statuses).map {
                $1 == .scored ? $0 : .nan
            }
        }
        ranks = run.standings.map { $0.rank.map(Double.init) ?? .nan }
    }
}
