import ChisoModel
import ChisoPrint

// The contract `chiso.scorecards/1`; its schema stands in the documentation.

extension ScorecardReport {
    /// The whole document.
    public var json: JSONValue {
        let units = scorecards.units(units)
        let columns = RankingColumns(scorecards, tellsUnranked: true).json
        let cells = CellColumns(scorecards)
        let document: [(String, JSONValue)] = [
            ("schema", .string("chiso.scorecards/1")),
            ("pack", Contract.pack(scorecards.pack)),
            ("round", .string(scorecards.round)),
            ("period", .string(scorecards.period)),
            ("max", .number(overallMax)),
            ("provisional", .flag(scorecards.isProvisional)),
            ("scorecards", .list(of: units) { scorecard($0, columns, cells) }),
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

    private func scorecard(_ unit: Int, _ columns: [RankingColumns.Column], _ cells: CellColumns)
        -> JSONValue
    {
        let standing = scorecards.standings[unit]
        let groups = Array(scorecards.pack.groups.indices.dropFirst())
        let indicators = Array(scorecards.pack.indicators.indices)
        let cellColumns = cells.json
        var card = JSONValue.members(columns, unit)
        if let reason = standing.classReason { card.append(("class_reason", .string(reason))) }
        card += [
            ("scored", .number(Double(standing.scored))),
            ("applicable", .number(Double(standing.applicable))),
            ("provisional", .flag(standing.isProvisional)),
            ("groups", .list(of: groups) { group($0, unit) }),
            (
                "indicators",
                .list(of: indicators) {
                    .object(JSONValue.members(cellColumns, cells.row(unit: unit, indicator: $0)))
                }
            ),
        ]
        return .object(card)
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
}
