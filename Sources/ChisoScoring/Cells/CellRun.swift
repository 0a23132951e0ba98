import ChisoModel

/// Scores one indicator for every unit: what it needs, its value, its peers, its points.
///
/// Works on whole columns; a cell that fails costs that cell only.
struct CellRun {
    let indicator: Indicator
    let fields: [Field]
    let inputs: RunInputs
    /// What a missing cell comes to.
    private let blank: RulePack.Blank
    /// By unit: whether what it is held against is due; nil: of all.
    private let due: [Bool]?

    private(set) var column: IndicatorColumn
    private(set) var diagnostics: [Diagnostic] = []
    /// What the calls of its two functions cost; nil for one that was not called.
    private(set) var valueCost: RuleCost?
    private(set) var scoreCost: RuleCost?
    /// The cells still to be scored.
    private(set) var wanted: [Bool]
    private var maxima: [Double]
    private var minima: [Double]
    /// The targets that a scenario takes as reached; nil where it takes none.
    private var reached: ReachedTargets?
    /// Failures by what failed, so that a broken rule is reported once and not once a unit.
    private(set) var failures: [Outcomes.Failure: [Int]] = [:]
    /// Those of them that declared numbers are to blame for, not the rule or a figure.
    private var declared: Set<Outcomes.Failure> = []

    /// Starts with nothing scored of the indicator at `place` of a pack.
    init(_ place: Int, of pack: RulePack, inputs: RunInputs) {
        let indicator = pack.indicators[place]
        self.indicator = indicator
        fields = pack.fields
        blank = pack.blank(place)
        self.inputs = inputs.read(by: indicator)
        due = inputs.due(indicator)
        wanted = Array(repeating: true, count: inputs.units.count)
        maxima = inputs.declared(indicator.max)
        minima = inputs.declared(indicator.min)
        let none = inputs.column(of: .nan)
        let targets = inputs.targets(of: indicator)
        reached = ReachedTargets(place, of: pack, inputs: inputs, inForce: targets)
        column = IndicatorColumn(
            values: none, points: inputs.column(of: 0), maxima: maxima, targets: targets)
    }

    /// Scores the column; `rule` is nil for an indicator that could not be loaded.
    ///
    /// - Parameter decimals: What the points are rounded to.
    mutating func run(_ rule: (any IndicatorRule)?, decimals: Decimals) {
        guard let rule = prepare(rule) else { return }
        measure(rule)
        settleAppraised()
        settleUnjudged()
        score(rule, decimals: decimals)
        diagnostics += failureReports
    }

    /// Leaves the cells of all units but one as they are.
    mutating func restrict(to unit: Int) { restrict(to: [unit]) }

    /// Leaves the cells of all units but some as they are.
    mutating func restrict(to units: [Int]) {
        let all = wanted
        wanted = Array(repeating: false, count: all.count)
        for unit in units { wanted[unit] = all[unit] }
    }

    // MARK: - Before the rule

    /// Settles the cells that no rule is asked about; all of them when there is no rule, and then returns nil.
    mutating func prepare(_ rule: (any IndicatorRule)?) -> (any IndicatorRule)? {
        settleInapplicable()
        guard let rule else {
            for unit in wanted.indices where wanted[unit] {
                settle(unit, .failed, .ruleNotLoaded)
            }
            return nil
        }
        for unit in inputs.refusedTargets[indicator.key] ?? [] where wanted[unit] {
            settle(unit, .failed, .targetRefused)
        }
        settleUnmet()
        return rule
    }

    /// Cells whose unit has no maximum here, and cells whose number of the appraiser stands.
    private mutating func settleInapplicable() {
        for unit in wanted.indices where maxima[unit].isNaN || minima[unit].isNaN {
            maxima[unit] = .nan
            column.maxima[unit] = 0
            settle(unit, .notApplicable, .otherKindOfUnit)
        }
    }

    /// Lets what the appraiser fixed stand, whatever the figures say; a measured value stays beside it.
    mutating func settleAppraised() {
        for (unit, row) in inputs.appraised[indicator.key] ?? [:]
        where !maxima[unit].isNaN && reached?.isAimed.contains(unit) != true {
            column.reasons[unit] = nil
            switch row.state {
            case .given: acceptAppraised(row, unit: unit)
            case .notApplicable:
                settle(
                    unit, .notApplicable,
                    row.reason.isEmpty ? .appraisedNotApplicable : .words(row.reason))
            case .refused, .blank: settle(unit, .failed, .appraisalRefused)
            }
        }
    }

    /// Cells that lack something they need: refused figures fail, `NA` does not apply, blanks are missing.
    private mutating func settleUnmet() {
        let needs = Set(zip(indicator.valueReads, indicator.valueNames).map { Need($0, $1) })
            .union(zip(indicator.scoreReads, indicator.scoreNames).map { Need($0, $1) })
            .filter { !indicator.optional.contains($0.name) }
            .sorted { $0.name < $1.name }
        var fieldNeeds = needs.compactMap { need in
            if case .field(let place) = need.read { place } else { nil }
        }
        if case .field(let place) = indicator.valueSource, !fieldNeeds.contains(place) {
            fieldNeeds.append(place)
        }
        let incomplete = fieldNeeds.filter { place in
            inputs.columns[place].states.contains { $0 != .given }
        }
        for place in indicator.fieldsRead.sorted()
        where inputs.columns[place].states.contains(.refused) {
            settle(place, in: .refused)
        }
        for state in [FieldColumn.State.notApplicable, .blank] {
            for place in incomplete { settle(place, in: state) }
        }
        for need in needs { settleAbsent(need) }
    }

    private mutating func settle(_ place: Int, in state: FieldColumn.State) {
        let states = inputs.columns[place].states
        let key = fields[place].key
        for unit in wanted.indices where wanted[unit] && states[unit] == state {
            if state != .notApplicable, reached?.standsIn(for: .field(place), unit) == true {
                continue
            }
            switch state {
            case .refused: settle(unit, .failed, .figureRefused(key))
            case .notApplicable: settle(unit, .notApplicable, .figureNotApplicable(key))
            case .blank, .given:
                let isOfPeriod = inputs.figures[place].states[unit] != .blank
                settle(
                    unit, .missing,
                    isOfPeriod ? .earlierFigureMissing(key) : .figureMissing(key))
            }
        }
    }

    /// What a rule needs besides fields: columns of the unit, the preceding period, a target.
    private mutating func settleAbsent(_ need: Need) {
        switch need.read {
        case .unitColumn, .previousField, .previousValue, .previousPoints, .previousRank,
            .parameter("target"):
            let argument = inputs.argument(
                for: need.read, indicator: indicator, fields: fields, optional: true)
            for unit in wanted.indices
            where wanted[unit] && !argument.isPresent(unit)
                && reached?.standsIn(for: need.read, unit) != true
            {
                settle(unit, .missing, .figureMissing(need.name))
            }
        default: return
        }
    }

    private struct Need: Hashable {
        var read: Read
        var name: String

        init(_ read: Read, _ name: String) {
            self.read = read
            self.name = name
        }
    }

    // MARK: - Value

    /// Takes or makes the values, without the hair of doubles, see ``ValueHair``.
    mutating func measure(_ rule: any IndicatorRule) {
        let reads = arguments(indicator.valueReads, indicator.valueNames)
        switch indicator.valueSource {
        case .none: return
        case .field(let place):
            let source = inputs.columns[place]
            if case .choice = fields[place].kind { return }
            for unit in wanted.indices where wanted[unit] {
                column.values[unit] = source.values[unit]
            }
        case .rule:
            var outcomes = Outcomes(count: wanted.count, allowance: inputs.allowance)
            var asked = wanted
            for unit in reached?.standsIn ?? [] { asked[unit] = false }
            rule.value(reads, rows: wanted.indices, wanted: asked, into: &outcomes)
            valueCost = outcomes.cost
            column.values = outcomes.numbers
            for unit in wanted.indices where outcomes.statuses[unit] != .number {
                column.values[unit] = .nan
                if asked[unit] { settle(unit, outcomes, part: "value") }
            }
        }
        ValueHair(indicator, inputs: inputs).take(
            off: &column.values, of: wanted.indices.filter { wanted[$0] }, reads: reads)
        reached?.move(&column.values, where: wanted)
        checkRange()
    }

    private mutating func checkRange() {
        guard let range = indicator.range else { return }
        for unit in wanted.indices where wanted[unit] && !range.contains(column.values[unit]) {
            let value = column.values[unit]
            settle(unit, .failed, .valueOutOfRange(value))
            column.values[unit] = .nan
            diagnostics.append(
                Diagnostic(
                    ScoringCode.valueOutOfRange, .error,
                    "'\(indicator.key)' measured \(Rounding.plainText(value))\(measureSuffix), "
                        + "its declared range is \(Rounding.plainText(range.lowerBound)) to "
                        + "\(Rounding.plainText(range.upperBound))",
                    rule: indicator.location, data: place(of: unit),
                    fix: "check the fields it read: \(figures(of: unit))"))
        }
    }

    // MARK: - Points

    /// Asks the rule for the points of what has not been settled.
    mutating func score(_ rule: any IndicatorRule, decimals: Decimals) {
        defer {
            if let reached { earn(reached) }
            Rounding.round(&column.points, decimals)
        }
        checkDeclared(rule)
        guard wanted.contains(true) else { return }
        var outcomes = Outcomes(count: wanted.count, allowance: inputs.allowance)
        rule.score(
            arguments(indicator.scoreReads, indicator.scoreNames),
            rows: wanted.indices, wanted: wanted, into: &outcomes)
        scoreCost = outcomes.cost
        for unit in takeNumbers(outcomes) {
            if outcomes.statuses[unit] == .number {
                accept(outcomes.numbers[unit], unit: unit)
            } else {
                settle(unit, outcomes, part: "score")
            }
        }
    }

    /// Cells with a value that no points are given for.
    mutating func settleUnjudged() {
        settleUndue()
        settleApart()
    }

    /// What is held against the end of the year waits for it.
    private mutating func settleUndue() {
        guard let due else { return }
        for unit in wanted.indices where wanted[unit] && !due[unit] {
            settle(unit, .notApplicable, undue(unit))
        }
    }

    /// How far a unit has come of a target that is not due.
    private func undue(_ unit: Int) -> Reason {
        let (value, target) = (column.values[unit], column.targets[unit])
        guard indicator.targetMeaning == .value, indicator.better != .lower, value >= 0, target > 0
        else { return .dueAtYearEnd(reached: nil) }
        return .dueAtYearEnd(reached: Rounding.round(value / target, Rounding.firstPlaces))
    }

    /// Units that stand apart are not among those that an indicator compares with one another; their values stay.
    private mutating func settleApart() {
        guard indicator.readsPeers else { return }
        for unit in wanted.indices where wanted[unit] && inputs.apart[unit] > 0 {
            settle(unit, .notApplicable, .comparesOthers)
        }
    }

    /// Gives the points that targets taken as reached say they earn.
    private mutating func earn(_ reached: ReachedTargets) {
        for unit in wanted.indices where column.statuses[unit] != .notApplicable {
            guard
                let points = reached.points(
                    unit, now: column.points[unit], least: minima[unit], most: maxima[unit])
            else { continue }
            column.reasons[unit] = nil
            accept(points, unit: unit)
        }
    }

    /// Fails the cells whose declared numbers are not such as the formula kind demands: what the pack declares was looked
    /// through when it was loaded, a unit's own target or a changed number was not.
    private mutating func checkDeclared(_ rule: any IndicatorRule) {
        if indicator.isChecked, inputs.targets[indicator.key] == nil,
            !inputs.isPartDue(indicator)
        {
            return
        }
        guard !indicator.checkNames.isEmpty, let first = wanted.firstIndex(of: true) else { return }
        let arguments = indicator.checkNames.map { name in
            name == "better"
                ? indicator.better.map { .constant(.text($0.rawValue)) } ?? .absent
                : inputs.argument(
                    for: .parameter(name), indicator: indicator, fields: fields, optional: true)
        }
        // Where nothing differs from unit to unit, one of them answers for all.
        let isSame = arguments.allSatisfy(\.isConstant)
        var asked = wanted
        if isSame {
            asked = Array(repeating: false, count: wanted.count)
            asked[first] = true
        }
        var outcomes = Outcomes(count: wanted.count, allowance: inputs.allowance)
        rule.check(arguments, rows: wanted.indices, wanted: asked, into: &outcomes)
        guard outcomes.statuses.contains(.failed) else { return }
        for unit in wanted.indices where wanted[unit] {
            guard var failure = outcomes.failure(isSame ? first : unit) else { continue }
            failure.location = indicator.location
            declared.insert(failure)
            fail(unit, failure)
        }
    }

    /// Takes the points within bounds, and returns the units still to be settled: nearly always none.
    private mutating func takeNumbers(_ outcomes: Outcomes) -> [Int] {
        var rest: [Int] = []
        // The numbers become the points as they are; the statuses are taken out so that the loop writes in place.
        var points = outcomes.numbers
        var statuses = column.statuses
        column.statuses = []
        for unit in wanted.indices {
            guard wanted[unit] else {
                points[unit] = column.points[unit]
                continue
            }
            guard outcomes.statuses[unit] == .number, points[unit] >= minima[unit] - Self.slack,
                points[unit] <= maxima[unit] + Self.slack
            else {
                rest.append(unit)
                points[unit] = 0
                continue
            }
            statuses[unit] = .scored
            wanted[unit] = false
        }
        column.points = points
        column.statuses = statuses
        return rest
    }

    /// How far points may pass a bound: the hair of a double.
    private static let slack = 1e-9

    /// Takes points that a rule gave, or an appraiser, if they are within bounds.
    private mutating func accept(_ points: Double, unit: Int) {
        guard points >= minima[unit] - Self.slack, points <= maxima[unit] + Self.slack else {
            fail(
                unit,
                Outcomes.Failure(
                    message: "earned \(Rounding.plainText(points)) points, its bounds are "
                        + "\(Rounding.plainText(minima[unit])) to "
                        + "\(Rounding.plainText(maxima[unit]))",
                    location: indicator.location))
            return
        }
        wanted[unit] = false
        column.points[unit] = points
        column.statuses[unit] = .scored
    }

    /// Takes points that an appraiser wrote; out of bounds they are a slip of the table, not of the rule.
    private mutating func acceptAppraised(_ row: Round.Appraisal, unit: Int) {
        guard row.value < minima[unit] - Self.slack || row.value > maxima[unit] + Self.slack else {
            return accept(row.value, unit: unit)
        }
        settle(unit, .failed, .appraisalOutOfBounds)
        diagnostics.append(
            Diagnostic(
                ScoringCode.appraisedPointsOutOfBounds, .error,
                "the appraisal gives '\(indicator.key)' of \(inputs.units[unit].code) "
                    + "\(Rounding.plainText(row.value)) points, its bounds are "
                    + "\(Rounding.plainText(minima[unit])) to \(Rounding.plainText(maxima[unit]))",
                rule: indicator.location,
                data: inputs.tables.first { $0.hasSuffix("appraisals.csv") }.map {
                    DataLocation(
                        $0, row: Int(row.row), column: "value", unit: inputs.units[unit].code,
                        period: inputs.period)
                },
                fix: "correct the points in the appraisal"))
    }

    /// What a function of the rule receives, by position.
    func arguments(_ reads: [Read], _ names: [String]) -> [RuleArgument] {
        zip(reads, names).map { read, name in
            switch read {
            case .value: aimed(valueArgument(), for: read)
            case .peers(let statistic): .numbers(peers.figures(statistic), present: nil)
            default:
                aimed(
                    inputs.argument(
                        for: read, indicator: indicator, fields: fields,
                        optional: indicator.optional.contains(name)), for: read)
            }
        }
    }

    private var peers: Peers { Peers(of: indicator, in: column, inputs: inputs) }

    private func aimed(_ argument: RuleArgument, for read: Read) -> RuleArgument {
        reached?.levels(argument, for: read, where: wanted) ?? argument
    }

    private func valueArgument() -> RuleArgument {
        if case .field(let place) = indicator.valueSource {
            let figures = inputs.argument(
                for: .field(place), indicator: indicator, fields: fields, optional: false)
            guard case .numbers = figures else { return figures }
        }
        return .numbers(column.values, present: nil)
    }

    // MARK: - Outcomes that are no number

    private mutating func settle(_ unit: Int, _ outcomes: Outcomes, part: String) {
        switch outcomes.statuses[unit] {
        case .notApplicable:
            settle(unit, .notApplicable, outcomes.reasons[unit].map(Reason.words) ?? .endedByRule)
        case .noneArising: settleNoneArising(unit)
        case .failed:
            fail(unit, outcomes.failure(unit) ?? .untold)
        case .text:
            fail(unit, returned("the text '\(outcomes.texts[unit] ?? "")'", part))
        case .none, .skipped, .number: fail(unit, returned("nothing", part))
        }
    }

    private func returned(_ what: String, _ part: String) -> Outcomes.Failure {
        Outcomes.Failure(
            message: "its \(part) returned \(what), a number is due", location: indicator.location)
    }

    private mutating func settleNoneArising(_ unit: Int) {
        switch indicator.noneArising {
        case .notApplicable(let reason): settle(unit, .notApplicable, .words(reason))
        case .full:
            wanted[unit] = false
            column.statuses[unit] = .scored
            column.points[unit] = maxima[unit]
        case .zero:
            wanted[unit] = false
            column.statuses[unit] = .scored
        case nil:
            fail(
                unit,
                Outcomes.Failure(
                    message: "0 of 0, and the rule does not say what that means",
                    location: indicator.location))
        }
    }

    private mutating func settle(_ unit: Int, _ status: CellStatus, _ reason: Reason) {
        var (status, reason) = (status, reason)
        // What is not due yet lacks nothing either.
        if status == .missing, let due, !due[unit] {
            (status, reason) = (.notApplicable, .dueAtYearEnd(reached: nil))
        }
        wanted[unit] = false
        column.statuses[unit] = status
        column.reasons[unit] = reason
        column.points[unit] =
            switch blank.worst {
            case .max where status == .missing: maxima[unit]
            case .min where status == .missing: minima[unit]
            default: 0
            }
    }

    private mutating func fail(_ unit: Int, _ failure: Outcomes.Failure) {
        settle(unit, .failed, .ruleFailed(failure.message))
        failures[failure, default: []].append(unit)
    }
}

extension RuleArgument {
    /// Whether a unit has an entry.
    func isPresent(_ unit: Int) -> Bool {
        switch self {
        case .numbers(_, let present), .flags(_, let present): present?[unit] ?? true
        case .texts(let places, _): places[unit] >= 0
        case .constant: true
        case .absent: false
        }
    }
}

// MARK: - What it tells of its rule

extension CellRun {
    /// One diagnostic for each way the rule failed, naming the units it failed for.
    var failureReports: [Diagnostic] {
        failures.map { failure, units in
            let codes = units.map { inputs.units[$0].code }.sorted()
            let named = codes.prefix(3).joined(separator: ", ")
            let rest = units.count > 3 ? " and \(units.count - 3) more" : ""
            guard !declared.contains(failure) else {
                return Diagnostic(
                    ScoringCode.cellsFailed, .error,
                    "'\(indicator.key)' failed for \(named)\(rest): \(failure.message)",
                    rule: indicator.location,
                    fix: "correct the number where it was given: the unit's own in targets.csv, "
                        + "the change of the scenario, or the 'set' of the edition")
            }
            return Diagnostic(
                ScoringCode.cellsFailed, .error,
                "'\(indicator.key)' failed for \(named)\(rest): \(failure.message)",
                rule: failure.location ?? indicator.location,
                data: units.count == 1 ? place(of: units[0]) : nil,
                fix: units.count == 1
                    ? "check the rule, and the fields it read: \(figures(of: units[0]))"
                    : "check the rule at this line")
        }
    }

    var measureSuffix: String {
        indicator.measure.isEmpty ? "" : " \(indicator.measure)"
    }

    private var fieldsRead: [Int] {
        var places: [Int] = []
        for read in indicator.valueReads + indicator.scoreReads {
            if case .field(let place) = read, !places.contains(place) { places.append(place) }
        }
        if case .field(let place) = indicator.valueSource, !places.contains(place) {
            places.append(place)
        }
        return places
    }

    func figures(of unit: Int) -> String {
        let figures = fieldsRead.map {
            "\(fields[$0].key) = \(inputs.columns[$0].text(of: unit, as: fields[$0]))"
        }
        return figures.isEmpty ? "none" : figures.joined(separator: ", ")
    }

    func place(of unit: Int) -> DataLocation? {
        inputs.place(of: fieldsRead, unit: unit)
    }

    /// What its functions cost, those that were called.
    var spending: [RuleSpending] {
        [(valueCost, "value"), (scoreCost, "score")].compactMap { cost, part in
            cost.map { RuleSpending(rule: "\(indicator.key) \(part)", cost: $0) }
        }
    }
}
