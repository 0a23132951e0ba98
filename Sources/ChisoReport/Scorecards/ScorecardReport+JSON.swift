import ChisoModel
import ChisoPrint

// The contract `chiso.scorecards/1`; its schema stands in the documentation.

extension ScorecardReport {
    /// The whole document.
    var json: JSONValue {
        let units = scorecards.units(units)
        let document: [(String, JSONValue)] = [
            ("schema", .string("chiso.scorecards/1")),
            ("pack", Contract.pack(scorecards.pack)),
            ("round", .string(scorecards.round)),
            ("period", .string(scorecards.period)),
            ("max", .number(overallMax)),
            ("provisional", .flag(scorecards.isProvisional)),
            ("scorecards", .list(of: units, scorecard)),
            ("diagnostics", .list(of: scorecards.diagnostics, Contract.diagnostic)),
        ]
        guard tellsSpending else { return .object(document) }
        return .object(document + [("spent", .list(of: scorecards.spending, spent))])
    }

    private func spent(_ spending: RuleSpending) -> JSONValue {
        .object([
            ("rule", .string(spending.rule)), ("calls", .number(Double(spending.cost.calls))),
            ("instructions", .number(Double(spending.cost.ticks))),
            ("largest", .number(Double(spending.cost.largest))),
            ("failures", .number(Double(spending.cost.failures))),
        ])
    }

    /// The maximum of the total where it is the same for every unit, else the pack's scale.
    private var overallMax: Double {
        let maxima = scorecards.groups.first?.maxima ?? []
        guard let first = maxima.first, maxima.allSatisfy({ $0 == first }) else {
            return scorecards.pack.scale
        }
        return first
    }

    private func scorecard(_ unit: Int) -> JSONValue {
        let standing = scorecards.standings[unit]
        let total = scorecards.total(unit)
        let own = ownTotal(unit)
        let groups = Array(scorecards.pack.groups.indices.dropFirst())
        let indicators = Array(scorecards.pack.indicators.indices)
        var card: [(String, JSONValue)] = [
            ("unit", .string(scorecards.units[unit].code)),
            ("name", .string(scorecards.units[unit].name)),
            ("kind", .string(scorecards.units[unit].kind)),
            ("points", .optional(total.points)),
            ("applicable_max", .optional(total.applicableMax)),
            ("index", .optional(total.index)),
            ("points_self", .optional(own.points)),
            ("index_self", .optional(own.index)),
            ("rank", .optional(standing.rank)),
            ("class", .optional(standing.className)),
        ]
        if let reason = standing.classReason(.vi, in: scorecards.pack) {
            card.append(("class_reason", .string(reason)))
        }
        card += [
            ("scored", .number(Double(standing.scored))),
            ("applicable", .number(Double(standing.applicable))),
            ("provisional", .flag(standing.isProvisional)),
            ("groups", .list(of: groups) { group($0, unit) }),
            ("indicators", .list(of: indicators) { cell($0, unit) }),
        ]
        return .object(card)
    }

    /// The total by the unit's own figures; nothing where no appraiser wrote anything in the round.
    private func ownTotal(_ unit: Int) -> (points: Double?, index: Double?) {
        guard let root = scorecards.marks?.groups[0], root.isApplicable[unit] else {
            return (nil, nil)
        }
        return (root.points[unit], root.indices[unit].isNaN ? nil : root.indices[unit])
    }

    private func group(_ place: Int, _ unit: Int) -> JSONValue {
        let group = scorecards.pack.groups[place]
        let result = scorecards.node(group: place, unit: unit)
        let node: [(String, JSONValue)] = [
            ("key", .string(group.key)), ("code", .string(group.code)),
            ("title", .string(group.title)), ("points", .optional(result.points)),
            ("applicable_max", .optional(result.applicableMax)), ("max", .number(result.max)),
            ("index", .optional(result.index)),
        ]
        return .object(result.reason.map { node + [("reason", .string($0))] } ?? node)
    }

    private func cell(_ place: Int, _ unit: Int) -> JSONValue {
        let indicator = scorecards.pack.indicators[place]
        let cell = scorecards.cell(indicator: place, unit: unit)
        let points = scorecards.countedPoints(cell)
        let isAppraised = scorecards.marks?.isAppraised(unit) ?? false
        return .object([
            ("key", .string(indicator.key)), ("code", .string(indicator.code)),
            ("title", .string(indicator.title)), ("survey", .flag(indicator.isSurvey)),
            ("value", .optional(cell.value)), ("target", .optional(cell.target)),
            ("points", .optional(points)),
            ("points_self", .optional(scorecards.ownPoints(indicator: place, unit: unit))),
            ("points_appraised", .optional(isAppraised ? points : nil)),
            ("max", .number(cell.max)), ("status", .string(cell.status.rawValue)),
            ("reason", .optional(cell.reason?.text(.vi, in: scorecards.pack))),
            (
                "appraisal_reason",
                .optional(scorecards.appraisalReason(indicator: place, unit: unit))
            ),
        ])
    }
}
