import ChisoModel

/// What a run rests on: the units, their figures for one period, and what they had before.
///
/// Figures are the submitted ones overlaid with the appraised ones; figures that a check of the pack refutes are refused.
struct RunInputs: Sendable {
    let units: [ScoredUnit]
    /// The units by code.
    let unitCodes: KeyIndex
    /// One per field of the pack, as submitted and appraised, blanks filled from shorter periods.
    var figures: [FieldColumn]
    /// What the figures were before a change, and what filled their blanks.
    let overPeriods: PeriodFigures
    /// One per field of the pack, with what parts make of their wholes, less what checks of the pack refute; see
    /// ``refute(_:with:)``.
    var columns: [FieldColumn]
    /// By indicator key: the unit's own target of the year, or of another period that the one scored is or lies in; NaN
    /// where the round states none.
    var targets: [String: [Double]]
    /// By indicator key: units whose own target is that of the part of the year scored, and so is due whole.
    private let partTargets: [String: Set<Int>]
    /// The months of the year before the period; nil where no rule counts from 1 January, and where there are none.
    private let earlier: EarlierMonths?
    /// By indicator key: units whose own target was typed but is no number; nobody knows what they are held against.
    var refusedTargets: [String: [Int]]
    /// What units are to come to, and how far that counts as reached.
    var aims: Aims
    /// By indicator key and unit: what the appraiser fixed, points or a state without points.
    var appraised: [String: [Int: Round.Appraisal]]
    var previous: PreviousResults
    /// By unit: an index into `comparisonGroups`.
    let groupOfUnit: [Int32]
    /// The texts units are ranked within, in order of their code points; one empty text when all are ranked together.
    let comparisonGroups: [String]
    /// By unit: how many units belong to it, where it stands apart from those it would be compared with; 0 for every unit
    /// that is compared.
    let apart: [Int]
    let period: Period
    /// Most that the calls of one function may cost together; nil: nothing bounds it.
    var allowance: Int?
    /// Who reports what, and what belongs to whom.
    let derived: DerivedFigures
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
        let targetRows = round.targets(in: period)
        partTargets = Dictionary(
            grouping: period.endsWithinYear ? targetRows.filter { $0.period == period } : [],
            by: \.indicator
        ).mapValues { Set($0.map(\.unit)) }
        targets = Self.byIndicator(targetRows, count) { ($0.indicator, $0.unit, $0.target) }
        aims = Aims(round, period: period)
        refusedTargets = Dictionary(grouping: targetRows.filter(\.target.isNaN), by: \.indicator)
            .mapValues { $0.map(\.unit) }
        var appraised: [String: [Int: Round.Appraisal]] = [:]
        for row in round.appraisals
        where row.period == period && pack.field(named: row.key) == nil {
            appraised[row.key, default: [:]][row.unit] = row
        }
        let own =
            Self.figures(of: round, period, pack)
            ?? Array(repeating: FieldColumn(blank: count), count: pack.fields.count)
        overPeriods = PeriodFigures(
            own, pack.fields, period: period, among: Array(round.submissions.keys)
        ) { Self.figures(of: round, $0, pack) }
        figures = overPeriods.filled
        derived = DerivedFigures(round)
        earlier = EarlierMonths(before: period, of: round, pack, derived) {
            Self.figures(of: round, $0, pack)
        }
        columns = figures
        self.appraised = appraised
        constants = Self.constants(pack, count: count)
        (comparisonGroups, groupOfUnit) = Self.grouped(round.units, within: pack.ranking.within)
        apart =
            pack.ranking.ranksParents || derived.parents.isEmpty
            ? Array(repeating: 0, count: count) : derived.standingApart(within: groupOfUnit)
    }

    /// The units that stand apart, in the order of the round.
    var unitsApart: [Int] { apart.indices.filter { apart[$0] > 0 } }

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
            figures[place].qualifiers[row.unit] = nil
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

// MARK: - What rules receive

extension RunInputs {
    /// The column, or the one thing for all, that a parameter of a rule receives.
    ///
    /// - Parameter optional: Whether absent entries arrive as nil; otherwise such rows are not asked for.
    func argument(
        for read: Read, indicator: Indicator?, fields: [Field], optional: Bool
    ) -> RuleArgument {
        switch read {
        case .parameter(let name): parameter(name, of: indicator)
        case .field(let place): fieldArgument(columns[place], fields[place], optional)
        case .previousField(let place):
            previous.fields[place].map { fieldArgument($0, fields[place], optional) } ?? .absent
        case .unitColumn(let name): unitArgument(name)
        case .previousValue: optionalNumbers(indicator.flatMap { previous.values[$0.key] })
        case .previousPoints: optionalNumbers(indicator.flatMap { previous.points[$0.key] })
        case .previousRank: optionalNumbers(previous.ranks.isEmpty ? nil : previous.ranks)
        default: .absent
        }
    }

    /// By unit: the target that an indicator holds it against, its own before what is declared, and of a year's the part
    /// that is due; NaN where there is none.
    func targets(of indicator: Indicator) -> [Double] {
        let wholes = wholeTargets(of: indicator)
        guard isPartDue(indicator), let share = indicator.shareDue(by: period) else {
            return wholes
        }
        return wholes.indices.map { unit in
            isStatedForPart(indicator, unit)
                ? wholes[unit] : Rounding.round(share * wholes[unit], Rounding.firstPlaces)
        }
    }

    /// By unit: the target of the year, or of whatever period it is stated for.
    private func wholeTargets(of indicator: Indicator) -> [Double] {
        indicator.target.map { declared($0, target: indicator.key) }
            ?? targets[indicator.key] ?? column(of: .nan)
    }

    /// The target of the year, where a unit is held against a part of it; nil where it is held against the whole.
    func wholeTarget(of indicator: Indicator, unit: Int) -> Double? {
        guard isPartDue(indicator), !isStatedForPart(indicator, unit) else { return nil }
        let whole = wholeTargets(of: indicator)[unit]
        return whole.isNaN ? nil : whole
    }

    private func isStatedForPart(_ indicator: Indicator, _ unit: Int) -> Bool {
        partTargets[indicator.key]?.contains(unit) == true
    }

    /// Whether an indicator is held against a part of the year's target.
    func isPartDue(_ indicator: Indicator) -> Bool {
        indicator.shareDue(by: period).map { $0 < 1 } ?? false
    }

    /// By unit: whether what an indicator holds it against is due: at the year's end, or where a part of its target is, by
    /// the rule or by a row of the round for this very period. Nil: all of it.
    func due(_ indicator: Indicator) -> [Bool]? {
        guard indicator.shareDue(by: period) == nil else { return nil }
        return units.indices.map { indicator.readsTarget && isStatedForPart(indicator, $0) }
    }

    /// These inputs as an indicator reads them: where it is due at the end of the year, what was counted within the period
    /// has the months before it added, so that it is held against the year as far as it has come.
    func read(by indicator: Indicator) -> RunInputs {
        guard indicator.yearEnd != nil, let earlier else { return self }
        var inputs = self
        for place in indicator.fieldsRead {
            earlier.add(to: &inputs.columns[place], of: place)
        }
        return inputs
    }

    /// The figures that make one that an indicator reads, in order of time; empty where it is the period's alone.
    func sinceJanuary(_ field: Int, of indicator: Indicator, unit: Int) -> [PeriodFigures.Part] {
        guard indicator.yearEnd != nil, let earlier else { return [] }
        let parts = earlier.parts(of: field, unit: unit)
        let own = Settled(
            state: columns[field].states[unit], value: columns[field].values[unit])
        guard !parts.isEmpty, own.isKnown else { return [] }
        return parts + [PeriodFigures.Part(period: period, settled: own)]
    }

    /// The declared number `max`, `min` or `target` of every unit; NaN where a unit has none.
    func declared(_ number: DeclaredNumber, target key: String? = nil) -> [Double] {
        var column: [Double]
        if case .number(let same) = number {
            column = self.column(of: same)
        } else {
            column = units.map { number.value(for: $0) ?? .nan }
        }
        if let key, let own = targets[key] {
            for unit in column.indices where !own[unit].isNaN { column[unit] = own[unit] }
        }
        return column
    }

    private func parameter(_ name: String, of indicator: Indicator?) -> RuleArgument {
        guard let indicator else { return .absent }
        switch name {
        case "max": return numbers(indicator.max)
        case "min": return numbers(indicator.min)
        case "target":
            if isPartDue(indicator) { return optionalNumbers(targets(of: indicator)) }
            if let own = targets[indicator.key] {
                let target = indicator.target.map { declared($0, target: indicator.key) } ?? own
                return optionalNumbers(target)
            }
            return indicator.target.map { numbers($0) } ?? .absent
        default:
            if let value = indicator.params[name] { return .constant(value) }
            return indicator.paramColumns[name].map { numbers($0) } ?? .absent
        }
    }

    private func numbers(_ number: DeclaredNumber) -> RuleArgument {
        if case .number(let same) = number { return .constant(.number(same)) }
        return optionalNumbers(declared(number))
    }

    private func optionalNumbers(_ column: [Double]?) -> RuleArgument {
        guard let column else { return .absent }
        return column.contains(where: \.isNaN)
            ? .numbers(column, present: column.map { !$0.isNaN }) : .numbers(column, present: nil)
    }

    private func fieldArgument(
        _ column: FieldColumn, _ field: Field, _ optional: Bool
    ) -> RuleArgument {
        let present = optional ? column.states.map { $0 == .given } : nil
        switch field.kind {
        case .yesNo: return .flags(column.values, present: present)
        case .choice(let levels):
            let places = zip(column.values, column.states).map {
                $1 == .given ? Int32(Int($0, within: -1...levels.count)) : -1
            }
            return .texts(places, levels.map(\.key))
        case .text: return .absent
        default: return .numbers(column.values, present: present)
        }
    }

    private func unitArgument(_ name: String) -> RuleArgument {
        let texts = units.map { $0.text(name) }
        guard texts.allSatisfy({ $0 == nil }) else {
            let keys = Set(texts.compactMap { $0 }).sorted()
            let places = Dictionary(
                uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
            return .texts(texts.map { $0.flatMap { places[$0] } ?? -1 }, keys)
        }
        return optionalNumbers(units.map { $0.number(name) ?? .nan })
    }
}

// MARK: - Checks

extension RunInputs {
    /// Runs the pack's cross-field checks; an error refuses the figures it read, for that unit.
    ///
    /// A check runs only where all it reads is given. Returns what was found, one diagnostic a unit.
    ///
    /// - Parameter costs: Receives what each check cost, in order.
    mutating func refute(
        _ pack: RulePack, with rules: [any NodeRule], costs: inout [RuleCost]
    ) -> [Diagnostic] {
        costs = []
        columns = figures
        derived.settle(&columns, pack.fields, units)
        var found: [Diagnostic] = []
        var refused: [(field: Int, unit: Int)] = []
        for (check, rule) in zip(pack.checks, rules) {
            let places = check.reads.compactMap { read in
                if case .field(let place) = read { place } else { nil }
            }
            let arguments = check.reads.map {
                argument(for: $0, indicator: nil, fields: pack.fields, optional: true)
            }
            let wanted = units.indices.map { unit in
                arguments.allSatisfy { $0.isPresent(unit) }
            }
            var outcomes = Outcomes(count: units.count, allowance: allowance)
            rule.evaluate(arguments, rows: units.indices, wanted: wanted, into: &outcomes)
            costs.append(outcomes.cost)
            for unit in units.indices where wanted[unit] {
                switch outcomes.statuses[unit] {
                case .number where outcomes.numbers[unit] != 0: continue
                case .number:
                    found.append(finding(check, pack: pack, places: places, unit: unit))
                    guard check.severity == .error else { continue }
                    refused += places.map { ($0, unit) }
                default:
                    let failure = outcomes.failure(unit)
                    found.append(
                        Diagnostic(
                            ScoringCode.checkFailed, .error,
                            "check '\(check.key)' failed for unit \(units[unit].code): "
                                + (failure?.message ?? "it returned neither true nor false"),
                            rule: failure?.location ?? check.location,
                            fix: "make the check return true or false for every given figure"))
                }
            }
        }
        for (field, unit) in refused { columns[field].states[unit] = .refused }
        return found
    }

    private func finding(
        _ check: RulePack.Check, pack: RulePack, places: [Int], unit: Int
    ) -> Diagnostic {
        let figures = places.map { place in
            "\(pack.fields[place].key) = \(columns[place].text(of: unit, as: pack.fields[place]))"
        }
        let effect =
            check.severity == .error
            ? "; the indicators that read them are not scored until then" : ""
        return Diagnostic(
            check.severity == .error ? ScoringCode.figuresContradict : ScoringCode.figuresDoubtful,
            check.severity,
            "\(units[unit].name): \(check.message) (\(check.key))",
            rule: check.location,
            data: place(of: places, unit: unit),
            fix: "check \(figures.joined(separator: ", "))\(effect)")
    }

    /// Where the first of some figures of a unit was submitted, as far as it is known.
    func place(of places: [Int], unit: Int) -> DataLocation? {
        let origin = places.lazy.compactMap { columns[$0].origin(of: unit) }.first
        guard let origin, tables.indices.contains(origin.table) else {
            return nil
        }
        return DataLocation(
            tables[origin.table], row: origin.row, unit: units[unit].code, period: period)
    }
}

extension FieldColumn {
    /// A unit's datum as a person would type it.
    func text(of unit: Int, as field: Field) -> String {
        switch (states[unit], field.kind) {
        case (.blank, _): return "(blank)"
        case (.notApplicable, _): return "NA"
        case (_, .text): return texts[unit] ?? ""
        default: return field.plainText(values[unit])
        }
    }
}

extension Field {
    /// A figure in a message: a number, a day, yes or no, the key of a level.
    func plainText(_ value: Double) -> String {
        switch kind {
        case .yesNo: return value == 0 ? "no" : "yes"
        case .choice(let levels):
            let place = Int(value, within: -1...levels.count)
            return levels.indices.contains(place) ? levels[place].key : "?"
        case .date: return Day(Int(value, within: Day.numbers)).text
        case .count, .amount, .percent, .number, .text: return PrintedFigure.text(value)
        }
    }
}

// MARK: - Two runs mixed

extension RunInputs {
    /// These inputs with what other inputs of the same units know of some of them: figures, appraised points and what they
    /// had before; targets stay.
    ///
    /// Cross-field checks have not been run on either: see ``refute(_:with:)``.
    func taking(_ units: [Int], from other: RunInputs) -> RunInputs {
        var mixed = self
        for place in mixed.figures.indices {
            mixed.figures[place].take(units, from: other.figures[place])
        }
        mixed.columns = mixed.figures
        for unit in units {
            for key in Set(mixed.appraised.keys).union(other.appraised.keys) {
                mixed.appraised[key, default: [:]][unit] = other.appraised[key]?[unit]
            }
        }
        mixed.previous.take(units, from: other.previous, count: self.units.count)
        return mixed
    }

    /// These inputs with the targets of other ones.
    func withTargets(of other: RunInputs) -> RunInputs {
        var mixed = self
        mixed.targets = other.targets
        mixed.refusedTargets = other.refusedTargets
        mixed.aims = other.aims
        return mixed
    }
}

extension FieldColumn {
    /// Takes some units' data from another column of the same field.
    fileprivate mutating func take(_ units: [Int], from other: FieldColumn) {
        for unit in units {
            values[unit] = other.values[unit]
            states[unit] = other.states[unit]
            texts[unit] = other.texts[unit]
            guard let (table, row) = other.origin(of: unit) else { continue }
            setOrigin(of: unit, table: table, row: Int32(row))
        }
    }
}

extension PreviousResults {
    fileprivate mutating func take(_ units: [Int], from other: PreviousResults, count: Int) {
        for place in Set(fields.keys).union(other.fields.keys) {
            var column = fields[place] ?? FieldColumn(blank: count)
            column.take(units, from: other.fields[place] ?? FieldColumn(blank: count))
            fields[place] = column
        }
        Self.take(units, from: other.values, into: &values, count)
        Self.take(units, from: other.points, into: &points, count)
        guard !ranks.isEmpty || !other.ranks.isEmpty else { return }
        if ranks.isEmpty { ranks = Array(repeating: .nan, count: count) }
        for unit in units { ranks[unit] = other.ranks.isEmpty ? .nan : other.ranks[unit] }
    }

    private static func take(
        _ units: [Int], from other: [String: [Double]], into columns: inout [String: [Double]],
        _ count: Int
    ) {
        let none = Array(repeating: Double.nan, count: count)
        for key in Set(columns.keys).union(other.keys) {
            let source = other[key] ?? none
            for unit in units { columns[key, default: none][unit] = source[unit] }
        }
    }
}
