import ChisoModel

/// The unit a goal is about, and the fields that may be changed with the figures to choose from, and targets with how far
/// they may count as reached.
struct GoalSpace {
    let unit: Int
    private(set) var fields: [GoalField] = []
    /// Numbers near which a rule may jump, one list a field.
    private(set) var hints: [[Double]] = []

    private let pack: RulePack
    private let inputs: RunInputs

    init(_ goal: Goal, _ patterns: [String], _ costs: [GoalCost], in base: Run) throws {
        pack = base.pack
        inputs = base.inputs
        unit = try Self.unit(of: goal, in: base)
        try Self.checkClass(of: goal, base.pack)
        try Self.checkStanding(of: goal, base.standings[unit])
        let isTarget = { (pattern: String) in pattern.hasSuffix(Self.met) }
        let ofFields = patterns.filter { !isTarget($0) }
        let places = ofFields.isEmpty ? [] : try places(ofFields)
        let targets = try targets(patterns.filter(isTarget), in: base)
        let keys = places.map { pack.fields[$0].key } + targets.map(metKey)
        for cost in costs {
            let pattern = Pattern(cost.pattern)
            guard keys.contains(where: pattern.matches) else { throw Self.unusedCost(cost) }
        }
        func rate(_ key: String) -> Double {
            costs.last { Pattern($0.pattern).matches(key) }?.rate ?? 1
        }
        for place in places {
            fields.append(try field(place, rate: rate(pack.fields[place].key)))
            hints.append(numbersNear(place))
        }
        for place in targets {
            fields.append(try target(place, rate: rate(metKey(place)), in: base))
            hints.append([])
        }
    }

    /// What names how far the target of an indicator counts as reached, after its key.
    private static let met = ".met"

    private func metKey(_ place: Int) -> String { pack.indicators[place].key + Self.met }

    // MARK: - Targets to reach

    /// The indicators that the patterns name, whose targets of the unit would bring something; in printed order.
    private func targets(_ patterns: [String], in base: Run) throws(Failure) -> [Int] {
        var found: Set<Int> = []
        for name in patterns {
            let pattern = Pattern(String(name.dropLast(Self.met.count)))
            let named = pack.indicators.indices.filter { pattern.matches(pack.indicators[$0].key) }
            let aimed = named.filter { aim($0) != nil }
            guard !aimed.isEmpty else { throw noTarget(name, isKnown: !named.isEmpty) }
            found.formUnion(aimed)
        }
        let ordered = pack.tree.nodes.compactMap { node -> Int? in
            if case .indicator(let place) = node.child { place } else { nil }
        }
        return ordered.filter { place in
            found.contains(place)
                && base.columns[place].statuses[unit] != .notApplicable
        }
    }

    /// What the unit aims at, where reaching it earns something known: not words alone.
    private func aim(_ place: Int) -> Aims.Aim? {
        let indicator = pack.indicators[place]
        let inForce = inputs.targets(of: indicator)[unit]
        guard let aim = inputs.aims.aim(of: unit, in: indicator.key, inForce: inForce),
            aim.earned != nil
                || aim.number != nil
                    && (indicator.targetMeaning == .points || indicator.valueSource != .none)
        else { return nil }
        return aim
    }

    private func target(_ place: Int, rate: Double, in base: Run) throws -> GoalField {
        let key = pack.indicators[place].key
        let isFixed = inputs.appraised[key]?[unit]?.state == .given
        let isWhole = isFixed || aim(place)?.isLevel == true
        let present = inputs.aims.share(of: unit, in: key)
        let varied = GoalAnswer.Varied(
            .target(place), present: present, limits: min(present, 1)...1, isDeclared: true,
            resolution: isWhole ? 1 : 0.1, rate: rate)
        let change = try Change("unit.\(inputs.units[unit].code).\(key)\(Self.met) = 0")
        return GoalField(varied, change: change, scale: isWhole ? 1 : 10)
    }

    private func noTarget(_ name: String, isKnown: Bool) -> Failure {
        let keys = pack.indicators.indices.filter { aim($0) != nil }.map(metKey)
        return Failure(
            SimulationCode.variesNoField,
            isKnown
                ? "'\(name)': \(inputs.units[unit].code) has no target there whose worth is known"
                : "'\(name)' names no indicator of pack \(pack.id)",
            fix: keys.isEmpty
                ? "state targets in targets.csv, with a number or what they earn"
                : Suggestion.nearest(to: name, in: keys).map { "did you mean '\($0)'?" }
                    ?? "it could be one of: \(keys.prefix(12).joined(separator: ", "))")
    }

    /// The fields the patterns name and some rule reads, in the order of the pack.
    private func places(_ patterns: [String]) throws(Failure) -> [Int] {
        var found: Set<Int> = []
        for name in patterns {
            let pattern = Pattern(name)
            let places = pack.fields.indices.filter { place in
                pattern.matches(pack.fields[place].key) && pack.fields[place].kind.isNumeric
                    && inputs.figures[place].states[unit] != .notApplicable
            }
            guard !places.isEmpty else { throw unknownField(name) }
            found.formUnion(places)
        }
        let read = found.filter(matters).sorted()
        guard !read.isEmpty else { throw unread(patterns) }
        return read
    }

    /// Whether a rule, or a check that can refute figures, reads a field; others can be left as they are.
    private func matters(_ place: Int) -> Bool {
        let aggregates = pack.groups.contains { $0.aggregate.readsFields([place]) }
        let checked = pack.checks.contains {
            $0.severity == .error && $0.reads.contains(.field(place))
        }
        return aggregates || checked || (pack.classifyReads ?? []).contains(.field(place))
            || pack.indicators.contains { $0.fieldsRead.contains(place) }
    }

    // MARK: - Figures to choose from

    private func field(_ place: Int, rate: Double) throws -> GoalField {
        let field = pack.fields[place]
        let isGiven = inputs.figures[place].states[unit] == .given
        let present = isGiven ? inputs.figures[place].values[unit] : nil
        let decimals = decimals(place)
        let largest = largest(place)
        let least = field.least ?? (field.kind == .number ? -largest : 0)
        let isDeclared =
            field.largest != nil
            && (field.least != nil || field.kind == .count || field.kind == .amount)
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let varied = GoalAnswer.Varied(
            .field(place), present: present,
            limits: min(least, present ?? least)...max(largest, least), isDeclared: isDeclared,
            resolution: 1 / scale, rate: rate)
        let change = try Change("unit.\(inputs.units[unit].code).\(field.key) = 0")
        return GoalField(varied, change: change, scale: scale)
    }

    /// As many decimals as the round's figures of the field have; none for a count, at least two for a percent.
    private func decimals(_ place: Int) -> Int {
        let kind = pack.fields[place].kind
        if kind == .count { return 0 }
        let column = inputs.figures[place]
        let given = column.values.indices.filter { column.states[$0] == .given }
        let least = kind == .amount ? 0 : 2
        return (least...6).first { decimals in
            given.allSatisfy { Rounding.round(column.values[$0], decimals) == column.values[$0] }
        } ?? 6
    }

    /// The declared largest figure; else twice the largest that the round has for the field, or that the unit has for
    /// fields read with it, and at least 100.
    private func largest(_ place: Int) -> Double {
        if let largest = pack.fields[place].largest { return largest }
        let column = inputs.figures[place]
        let own = column.values.indices.filter { column.states[$0] == .given }
            .map { abs(column.values[$0]) }
        let others = readWith(place).map { abs(inputs.figures[$0].values[unit]) }
        let most = max(own.max() ?? 0, others.max() ?? 0)
        return max(100, min(2 * most, .greatestFiniteMagnitude).rounded(.up))
    }

    /// Fields of the unit that rules or checks read together with one.
    private func readWith(_ place: Int) -> Set<Int> {
        var found: Set<Int> = []
        for indicator in pack.indicators where indicator.fieldsRead.contains(place) {
            found.formUnion(indicator.fieldsRead)
        }
        for check in pack.checks {
            let read = Set(
                check.reads.compactMap { read in
                    if case .field(let other) = read { other } else { nil }
                })
            if read.contains(place) { found.formUnion(read) }
        }
        found.remove(place)
        return found.filter { inputs.figures[$0].states[unit] == .given }
    }

    /// Where a rule may jump: its declared numbers as they are, and as shares of the figures read with the field.
    private func numbersNear(_ place: Int) -> [Double] {
        let others = readWith(place).sorted().map { inputs.figures[$0].values[unit] }
        var numbers = Set(others)
        for indicator in pack.indicators where indicator.fieldsRead.contains(place) {
            for number in indicator.declared(for: inputs.units[unit]) {
                numbers.insert(number)
                for other in others {
                    numbers.formUnion([number * other / 100, number * other])
                    if number != 0 { numbers.formUnion([100 * other / number, other / number]) }
                }
            }
        }
        return numbers.filter(\.isFinite).sorted()
    }

    // MARK: - What cannot be asked

    private static func unit(of goal: Goal, in base: Run) throws(Failure) -> Int {
        if let unit = base.inputs.unitCodes[goal.unit] { return unit }
        let known = base.inputs.unitCodes.keys
        throw Failure(
            SimulationCode.goalOfNoUnit,
            "'\(goal.text)': '\(goal.unit)' names no unit of the round",
            fix: Suggestion.nearest(to: goal.unit, in: known).map { "did you mean '\($0)'?" }
                ?? "it could be one of: \(known.prefix(12).joined(separator: ", "))")
    }

    private static func checkClass(of goal: Goal, _ pack: RulePack) throws(Failure) {
        let known = pack.classes.map(\.name)
        guard goal.figure == .className, !known.contains(goal.className) else { return }
        throw Failure(
            SimulationCode.goalOfNoClass,
            "'\(goal.text)': '\(goal.className)' is no class of pack \(pack.id)",
            fix: known.isEmpty
                ? "the pack has no classes; ask for points, an index or a rank"
                : Suggestion.nearest(to: goal.className, in: known)
                    .map { "did you mean '\($0)'?" }
                    ?? "it could be one of: \(known.joined(separator: ", "))")
    }

    private static func checkStanding(of goal: Goal, _ standing: Standing) throws(Failure) {
        guard goal.figure == .rank || goal.figure == .className,
            case .standsApart(let count)? = standing.unrankedReason
        else { return }
        throw Failure(
            SimulationCode.goalOfUnitApart,
            "'\(goal.text)': '\(goal.unit)' stands apart, without rank and class: "
                + (count == 1 ? "1 unit belongs to it" : "\(count) units belong to it"),
            fix: "ask for points or an index, or let the pack rank_parents")
    }

    private static func unusedCost(_ cost: GoalCost) -> Failure {
        Failure(
            SimulationCode.costOfNoField,
            "the cost of '\(cost.pattern)' is of no field that may be changed",
            fix: "name a field that --vary names")
    }

    private func unread(_ patterns: [String]) -> Failure {
        Failure(
            SimulationCode.fieldWithoutEffect,
            "no rule of pack \(pack.id) reads a field that '\(patterns.joined(separator: ", "))' "
                + "names: changing it changes nothing",
            fix: "name fields that indicators read")
    }

    private func unknownField(_ name: String) -> Failure {
        let known = pack.fields.filter(\.kind.isNumeric).map(\.key)
        return Failure(
            SimulationCode.variesNoField,
            "'\(name)' names no field of pack \(pack.id) with a number that "
                + "\(inputs.units[unit].code) could change",
            fix: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
                ?? "name a count, amount, percent or number of fields.lua")
    }
}

extension Indicator {
    /// Every number the indicator declares, as it holds for a unit.
    fileprivate func declared(for unit: ScoredUnit) -> [Double] {
        let columns = [max, min, target].compactMap { $0?.value(for: unit) }
        return columns + paramColumns.values.compactMap { $0.value(for: unit) }
            + params.values.flatMap(\.numbers)
    }
}

extension ParameterValue {
    /// All numbers inside.
    fileprivate var numbers: [Double] {
        switch self {
        case .number(let number): [number]
        case .text, .flag: []
        case .list(let items): items.flatMap(\.numbers)
        case .record(let items): items.values.flatMap(\.numbers)
        }
    }
}
