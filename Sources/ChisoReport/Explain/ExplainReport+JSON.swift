import ChisoModel
import ChisoPrint
import ChisoScoring

// The contract `chiso.trace/1`; its schema stands in the documentation.

extension ExplainReport {
    /// The whole document.
    public var json: JSONValue {
        let scored = cards.units[unit]
        let standing = cards.standings[unit]
        let total = cards.total(unit)
        let losses = explanation.losses
        var trace: [(String, JSONValue)] = [
            ("schema", .string("chiso.trace/1")),
            ("pack", Contract.pack(pack)),
            ("round", .string(cards.round)),
            ("period", .string(cards.period.text)),
            ("changes", .strings(explanation.changes)),
            ("unit", .string(scored.code)), ("name", .string(scored.name)),
            ("kind", .string(scored.kind)), ("whole", .flag(explanation.isWhole)),
            ("points", .optional(total.points)),
            ("applicable_max", .optional(total.applicableMax)),
            ("index", .optional(total.index)), ("rank", .optional(standing.rank)),
            ("ranked", .whole(rankedCount)), ("class", .optional(standing.className)),
        ]
        if let reason = standing.classReason(.vi, in: pack) {
            trace.append(("class_reason", .string(reason)))
        }
        trace += [
            ("provisional", .flag(standing.isProvisional)),
            ("unranked_reason", .optional(standing.unrankedReason?.text(.vi, in: pack))),
            ("cells", .list(of: explanation.cells, cell)),
            ("groups", .list(of: Array(pack.groups.indices)) { group($0, losses) }),
            ("diagnostics", .list(of: cards.diagnostics, Contract.diagnostic)),
        ]
        return .object(trace)
    }

    /// Units with a rank in the unit's comparison group.
    private var rankedCount: Int {
        let own = cards.standings[unit].comparisonGroup
        return cards.standings.count { $0.rank != nil && $0.comparisonGroup == own }
    }

    private func group(_ place: Int, _ losses: UnitLosses) -> JSONValue {
        let group = pack.groups[place]
        let result = cards.node(group: place, unit: unit)
        var node: [(String, JSONValue)] = [
            ("key", .string(group.key)), ("code", .string(group.code)),
            ("title", .string(group.title)), ("role", .string(group.role.rawValue)),
            ("points", .optional(result.points)),
            ("applicable_max", .optional(result.applicableMax)), ("max", .number(result.max)),
            ("index", .optional(result.index)), ("lost", .optional(lost(place))),
        ]
        if let reason = result.reason { node.append(("reason", .string(reason))) }
        let own = losses.levels.first { $0.node == .group(place) }?.points
        if let own { node.append(("lost_itself", .number(own))) }
        return .object(node)
    }

    // MARK: - One cell

    private func cell(_ trace: CellTrace) -> JSONValue {
        let indicator = pack.indicators[trace.indicator]
        let cell = trace.cell
        return .object([
            ("key", .string(indicator.key)), ("code", .string(indicator.code)),
            ("title", .string(indicator.title)), ("title_en", .string(indicator.titleEn)),
            ("measure", .string(indicator.measure)),
            ("role", .string(pack.tree.role(of: .indicator(trace.indicator)).rawValue)),
            ("rule", .string("\(indicator.location)")),
            ("status", .string(cell.status.rawValue)),
            ("reason", .optional(cell.reason?.text(.vi, in: pack))),
            ("value", .optional(cell.value)), ("target", .optional(cell.target)),
            ("points", .optional(cards.countedPoints(cell, indicator: trace.indicator))),
            ("unrounded", .optional(trace.steps.unrounded)),
            ("decimals", decimals(pack.decimals(indicator))), ("max", .number(cell.max)),
            ("lost", .optional(trace.lost)), ("factor", .number(trace.factor)),
            ("approximate", .flag(trace.isApproximate)),
            ("none_arising", .flag(trace.steps.isNoneArising)),
            ("kind", .optional(trace.kind?.key)),
            ("basis", .strings(indicator.basis)),
            ("sentence_vi", sentence(trace, in: .vi)), ("sentence_en", sentence(trace, in: .en)),
            ("data", .list(of: trace.data, datum)),
            ("parameters", .list(of: trace.parameters, parameter)),
            ("value_lines", .list(of: trace.valueLines, line)),
            ("score_lines", .list(of: trace.scoreLines, line)),
            ("decided", trace.deciding.map(line) ?? .null),
            ("failed_at", .optional(trace.steps.failure?.location?.description)),
            ("refuted_by", .list(of: trace.refuting, refutation)),
            ("ruling", ruling(trace.ruling)), ("own", own(trace.own, of: trace.indicator)),
            ("above", .list(of: above(trace), step)),
            ("advice", advice(trace.advice)),
        ])
    }

    private func sentence(_ trace: CellTrace, in language: Language) -> JSONValue {
        languages.contains(language) ? .string(sentence(trace, language)) : .null
    }

    private func decimals(_ decimals: Decimals) -> JSONValue {
        if case .places(let places) = decimals { return .whole(places) }
        return .null
    }

    private func line(_ line: CellTrace.Line) -> JSONValue {
        .object([
            ("path", .string(line.place.path)), ("line", .optional(line.place.line)),
            ("text", .string(line.text)),
        ])
    }

    private func refutation(_ check: CellTrace.Refutation) -> JSONValue {
        .object([
            ("check", .string(check.key)), ("message", .string(check.message)),
            ("place", .string("\(check.place)")),
        ])
    }

    private func ruling(_ ruling: CellTrace.Ruling?) -> JSONValue {
        guard let ruling else { return .null }
        let isGiven = ruling.appraisal.state == .given
        return .object([
            ("state", .string(Self.state(ruling.appraisal.state))),
            ("points", .optional(isGiven ? ruling.appraisal.value : nil)),
            ("reason", .string(ruling.appraisal.reason)), ("place", typed(ruling.place)),
        ])
    }

    private func own(_ cell: Cell?, of indicator: Int) -> JSONValue {
        guard let cell else { return .null }
        return .object([
            ("status", .string(cell.status.rawValue)), ("value", .optional(cell.value)),
            ("points", .optional(cards.countedPoints(cell, indicator: indicator))),
            ("max", .number(cell.max)),
            ("reason", .optional(cell.reason?.text(.vi, in: pack))),
        ])
    }

    // MARK: - What it read

    private func datum(_ datum: CellTrace.Datum) -> JSONValue {
        let text = DatumText(datum, pack: pack)
        let source = datum.source
        var members: [(String, JSONValue)] = [
            ("name", .string(datum.name)), ("kind", .string(datum.kind.name)),
            ("code", .string(text.code)), ("title", .string(text.title)),
            ("measure", .string(text.measure)), ("state", .string(Self.state(datum.state))),
            ("number", .optional(datum.number)), ("figure", .string(text.figure)),
            ("optional", .flag(datum.isOptional)), ("origin", .string(source.origin.rawValue)),
            ("place", typed(source.place)), ("reason", .string(source.reason)),
            ("submitted", submitted(source.submitted)),
            ("parts", .list(of: source.parts, part)),
            ("changes", .strings(source.changes)), ("before", .optional(source.before)),
        ]
        if let day = source.qualifier?.asOf { members.append(("as_of", .string(day.text))) }
        if source.qualifier?.isEstimate == true { members.append(("estimate", .flag(true))) }
        let replaced = zip(source.qualifier?.earlier ?? [], source.replaced).map {
            ($0.asOf, $1)
        }
        if !replaced.isEmpty {
            members.append(
                (
                    "replaces",
                    .list(of: replaced) { day, datum in
                        .object([
                            ("as_of", .string(day.text)), ("datum", submitted(datum)),
                        ])
                    }
                ))
        }
        return .object(members)
    }

    private func typed(_ typed: CellTrace.Typed?) -> JSONValue {
        guard let typed else { return .null }
        return .object([
            ("path", .string(typed.place.path)), ("row", .optional(typed.place.row)),
            ("typed", .string(typed.words)),
        ])
    }

    private func submitted(_ submitted: CellTrace.Submitted?) -> JSONValue {
        guard let submitted else { return .null }
        return .object([
            ("state", .string(Self.state(submitted.state))),
            ("number", .optional(submitted.state == .given ? submitted.number : nil)),
            ("place", typed(submitted.place)),
        ])
    }

    private func part(_ part: CellTrace.Part) -> JSONValue {
        .object([
            ("name", .string(part.name)), ("number", .optional(part.figure)),
            ("parts", .list(of: part.parts, self.part)),
        ])
    }

    private func parameter(_ parameter: CellTrace.Parameter) -> JSONValue {
        .object([
            ("name", .string(parameter.name)),
            ("value", parameter.value.map { JSONValue($0) } ?? .null),
            ("origin", .string(parameter.origin.rawValue)),
            ("declared", .string("\(parameter.declaration)")),
            ("column", .optional(parameter.column?.name)),
            ("column_text", .optional(parameter.column?.text)),
            ("place", typed(parameter.place)), ("changes", .strings(parameter.changes)),
            ("before", parameter.before.map { JSONValue($0) } ?? .null),
        ])
    }

    static func state(_ state: FieldColumn.State) -> String {
        switch state {
        case .given: "given"
        case .blank: "blank"
        case .notApplicable: "not_applicable"
        case .refused: "refused"
        }
    }

    // MARK: - Where it goes, and what would earn more

    private func above(_ trace: CellTrace) -> [(place: Int, weight: Double)] {
        var weight = pack.indicators[trace.indicator].weight
        return pack.tree.groups(above: .indicator(trace.indicator)).map { place in
            defer { weight = pack.groups[place].weight }
            return (place, weight)
        }
    }

    private func step(_ step: (place: Int, weight: Double)) -> JSONValue {
        let group = pack.groups[step.place]
        let result = cards.node(group: step.place, unit: unit)
        return .object([
            ("key", .string(group.key)), ("aggregate", .string(group.aggregate.name)),
            ("weight", group.isWeighted ? .number(step.weight) : .null),
            ("points", .optional(result.points)),
            ("applicable_max", .optional(result.applicableMax)), ("max", .number(result.max)),
            ("index", .optional(result.index)),
        ])
    }

    private func advice(_ advice: Advice) -> JSONValue {
        .object([
            ("outcome", .string(advice.outcome.rawValue)),
            ("tried", .whole(advice.tried)), ("moves", .list(of: advice.moves, move)),
            ("best", advice.best.map(move) ?? .null),
        ])
    }

    private func move(_ move: Advice.Move) -> JSONValue {
        let field = pack.fields[move.field]
        return .object([
            ("field", .string(field.key)), ("before", .optional(move.before)),
            ("after", .number(move.after)),
            ("figure", .string(DatumText.figure(move.after, field))),
            ("points", .number(move.points)), ("gain", .number(move.gain)),
        ])
    }
}

extension CellTrace.Datum.Kind {
    /// As the contract names it.
    var name: String {
        switch self {
        case .field: "field"
        case .previousField: "previous_field"
        case .unitColumn: "unit_column"
        case .previous: "previous"
        case .peers: "peers"
        }
    }
}
