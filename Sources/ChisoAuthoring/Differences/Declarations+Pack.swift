import ChisoModel

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
        add("scale", pack.scale)
        if let total = pack.totalBounds {
            add("total", least: total.lowerBound, most: total.upperBound)
        }
        if let root = pack.groups.first { add("aggregate", root.aggregate.word) }
        add("missing", pack.missing.rawValue)
        add("missing_reason", pack.missingReason)
        add("decimals.indicator", pack.precision.indicator)
        add("decimals.group", pack.precision.group)
        add("decimals.total", pack.precision.total)
        add("decimals.index", pack.precision.index)
        add("rank_by", pack.ranking.by.rawValue)
        add("ties", pack.ranking.ties.rawValue)
        add("tie_break", .list(pack.ranking.tieBreak.map(ParameterValue.text)))
        add("rank_within", pack.ranking.within.map(ParameterValue.text))
        add("classes", .list(pack.classes.map { .text($0.name) }))
        for band in pack.classes {
            add("classes.\(band.name).from", band.from)
            add("classes.\(band.name).quota", band.quota)
        }
        for column in pack.unitColumns { add("unit_columns.\(column.key)", column.kind.rawValue) }
    }

    /// A group, but for its place in the tree.
    init(_ group: Group) {
        add("code", group.code)
        add("title", group.title)
        add("title_en", group.titleEn)
        add("aggregate", group.aggregate.word)
        add("role", group.role.rawValue)
        add("max", group.max)
        add("min", group.min)
        add("weight", group.weight)
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
        add("accumulates", isSet: field.accumulates)
        add("reported_by", .list(field.reportedBy.map(ParameterValue.text)))
        add("rolls_up", field.rollsUp?.rawValue ?? "")
        add("evidence", isSet: field.needsEvidence)
        add("appraiser", isSet: field.isAppraisers)
    }

    /// A condition across fields, but for its function.
    init(_ check: RulePack.Check) {
        add("message", check.message)
        add("severity", check.severity.rawValue)
    }
}

extension Group.Aggregate {
    /// As a pack spells it.
    fileprivate var word: String {
        switch self {
        case .sum: "sum"
        case .mean: "mean"
        case .weighted: "weighted"
        case .function: "function"
        }
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
