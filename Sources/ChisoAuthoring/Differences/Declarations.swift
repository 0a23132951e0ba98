import ChisoModel

/// What is declared of one thing, name by name, in the order it is told.
struct Declarations {
    private(set) var names: [String] = []
    private var values: [String: ParameterValue] = [:]

    /// Adds a value under a name; nil and empty texts and lists say nothing and are left out.
    mutating func add(_ name: String, _ value: ParameterValue?) {
        switch value {
        case nil, .text(""), .list([]), .record([:]): return
        case let value?:
            if values.updateValue(value, forKey: name) == nil { names.append(name) }
        }
    }

    mutating func add(_ name: String, _ text: String) { add(name, .text(text)) }

    mutating func add(_ name: String, _ number: Double?) {
        add(name, number.map(ParameterValue.number))
    }

    /// A flag that says something only where it is set.
    mutating func add(_ name: String, isSet: Bool) { add(name, isSet ? .flag(true) : nil) }

    /// A number, or one for each text of a column: `max[kind = commune]`.
    mutating func add(_ name: String, _ number: DeclaredNumber?) {
        switch number {
        case nil: return
        case .number(let number): add(name, number)
        case .byColumn(let column, let table):
            for (text, number) in table.sorted(by: { $0.key < $1.key }) {
                add("\(name)[\(column) = \(text)]", number)
            }
        }
    }

    /// Decimals: a number of places, or no where the level is not rounded.
    mutating func add(_ name: String, _ decimals: Decimals?) {
        switch decimals {
        case nil: return
        case .places(let places): add(name, Double(places))
        case .unrounded: add(name, .flag(false))
        }
    }

    /// Least and most; what is open is told as nothing.
    mutating func add(_ name: String, least: Double?, most: Double?) {
        add("\(name).least", least)
        add("\(name).most", most)
    }

    /// Every number, text and flag in a value, by its path: `steps[2].points`.
    mutating func addEach(_ name: String, _ value: ParameterValue) {
        switch value {
        case .number, .text, .flag: add(name, value)
        case .list(let items):
            for (place, item) in items.enumerated() { addEach("\(name)[\(place + 1)]", item) }
        case .record(let entries):
            for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
                addEach("\(name).\(key)", entry)
            }
        }
    }

    /// What differs from another: names of the newer in its order, then what only the older has.
    func changes(since older: Declarations) -> [PackDifference.Change] {
        let all = names + older.names.filter { values[$0] == nil }
        return all.compactMap { name in
            let (before, after) = (older.values[name], values[name])
            return before == after ? nil : PackDifference.Change(name, before, after)
        }
    }

    /// All of it, as what was added or removed.
    func all(asAdded: Bool) -> [PackDifference.Change] {
        names.map { name in
            PackDifference.Change(
                name, asAdded ? nil : values[name], asAdded ? values[name] : nil)
        }
    }
}

extension PackDifference.Change {
    /// What two lists of texts that stand for a set differ in, an entry each.
    static func entries(_ name: String, _ before: [String], _ after: [String]) -> [Self] {
        after.filter { !before.contains($0) }.map { Self(name, nil, .text($0)) }
            + before.filter { !after.contains($0) }.map { Self(name, .text($0), nil) }
    }
}

// MARK: - What a pack declares

// What each kind of thing declares.

extension Declarations {
    /// The pack as a whole, its root among it.
    init(_ pack: RulePack) {
        add("id", pack.id)
        add("rulebook", pack.rulebook)
        add("edition", pack.edition)
        add("title", pack.title)
        add("title_en", pack.titleEn)
        add("status", pack.standing.rawValue)
        add("partial", isSet: pack.isPartial)
        add("in_force.from", pack.inForceFrom.map { .text($0.text) })
        add("in_force.to", pack.inForceTo.map { .text($0.text) })
        add(pack.yardstickBreak)
        add("scale", pack.scale)
        if let total = pack.totalBounds {
            add("total", least: total.lowerBound, most: total.upperBound)
        }
        if let root = pack.groups.first { add("aggregate", root.aggregate.name) }
        add("missing", pack.missing.rawValue)
        add("missing_penalty", pack.missingPenalty?.rawValue ?? "")
        add("missing_reason", pack.missingReason)
        add("decimals.indicator", pack.precision.indicator)
        add("decimals.group", pack.precision.group)
        add("decimals.total", pack.precision.total)
        add("decimals.index", pack.precision.index)
        add("rank_by", pack.ranking.by.rawValue)
        add("ties", pack.ranking.ties.rawValue)
        add("tie_break", .list(pack.ranking.tieBreak.map { .text($0.text) }))
        add("rank_within", pack.ranking.within.map(ParameterValue.text))
        add("rank_parents", pack.ranking.ranksParents ? .flag(true) : nil)
        add("ranked_from.indicators", pack.ranking.coverage.indicators)
        add("ranked_from.points", pack.ranking.coverage.points)
        add("classes", .list(pack.classes.map { .text($0.name) }))
        for band in pack.classes {
            add("classes.\(band.name).from", band.from)
            add("classes.\(band.name).quota", band.quota)
        }
        for heading in pack.headings {
            add("headings[\(heading.code)]", heading.title)
            add("headings[\(heading.code)].title_en", heading.titleEn)
        }
        for column in pack.unitColumns { add("unit_columns.\(column.key)", column.kind.rawValue) }
    }

    /// A group, but for its place in the tree.
    init(_ group: Group) {
        add("code", group.code)
        add("title", group.title)
        add("title_en", group.titleEn)
        add("aggregate", group.aggregate.name)
        add("role", group.role.rawValue)
        add("max", group.max)
        add("min", group.min)
        add("weight", group.weight)
        add("target", group.target)
        add("decimals", group.decimals)
    }

    /// An indicator, but for its place in the tree, its functions and its basis.
    init(_ indicator: Indicator, in pack: RulePack) {
        add("code", indicator.code)
        add("title", indicator.title)
        add("title_en", indicator.titleEn)
        add("measure", indicator.measure)
        add("range", least: indicator.range?.lowerBound, most: indicator.range?.upperBound)
        add("better", indicator.better?.rawValue ?? "")
        add("max", indicator.max)
        add("min", indicator.min)
        add("target", indicator.target)
        if let yearEnd = indicator.yearEnd {
            add(
                "due",
                yearEnd.parts.isEmpty
                    ? "year_end"
                    : yearEnd.parts.sorted { $0.key < $1.key }.map {
                        "\(Rounding.plainText(100 * $0.value))% by month \($0.key)"
                    }.joined(separator: ", "))
        }
        if indicator.targetMeaning != .value {
            add("target_is", indicator.targetMeaning.rawValue)
        }
        add("weight", indicator.weight)
        for (name, value) in indicator.params.sorted(by: { $0.key < $1.key }) {
            addEach(name, value)
        }
        for (name, number) in indicator.paramColumns.sorted(by: { $0.key < $1.key }) {
            add(name, number)
        }
        switch indicator.noneArising {
        case nil: break
        case .full: add("none_arising", "full")
        case .zero: add("none_arising", "zero")
        case .notApplicable(let reason): add("none_arising.not_applicable", reason)
        }
        add("optional", .list(indicator.optional.sorted().map(ParameterValue.text)))
        add("survey", isSet: indicator.isSurvey)
        add("decimals", indicator.decimals)
        add(indicator.yardstickBreak)
        switch indicator.valueSource {
        case .rule: add("value", "function")
        case .field(let place): add("value", "field \(pack.fields[place].key)")
        case .none: break
        }
    }

    /// What an indicator's functions read, by the names they say.
    init(readBy indicator: Indicator) {
        add("value reads", .list(indicator.valueNames.map(ParameterValue.text)))
        add("score reads", .list(indicator.scoreNames.map(ParameterValue.text)))
    }

    /// A field.
    init(_ field: Field) {
        add("code", field.code)
        add("title", field.title)
        add("title_en", field.titleEn)
        add("type", field.kind.word)
        add("measure", field.measure)
        add("range", least: field.least, most: field.largest)
        if case .choice(let levels) = field.kind {
            add("levels", .list(levels.map { .text($0.key) }))
            for level in levels { add("levels.\(level.key)", level.title) }
        }
        add(field.yardstickBreak)
        add("over_periods", field.overPeriods?.rawValue ?? "")
        add("reported_by", .list(field.reportedBy.map(ParameterValue.text)))
        add("rolls_up", field.rollsUp?.rawValue ?? "")
        add("evidence", isSet: field.needsEvidence)
        add("appraiser", isSet: field.isAppraisers)
    }

    private mutating func add(_ yardstickBreak: YardstickBreak?) {
        add("comparable_from", yardstickBreak.map { .text($0.from.text) })
        add("comparable_reason", yardstickBreak?.reason ?? "")
    }

    /// A condition across fields, but for its function.
    init(_ check: RulePack.Check) {
        add("message", check.message)
        add("severity", check.severity.rawValue)
    }
}

extension Field.Kind {
    /// As a pack spells it.
    fileprivate var word: String {
        switch self {
        case .count: "count"
        case .amount: "amount"
        case .percent: "percent"
        case .number: "number"
        case .yesNo: "yes_no"
        case .choice: "choice"
        case .date: "date"
        case .text: "text"
        }
    }
}
