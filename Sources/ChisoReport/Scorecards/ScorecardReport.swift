import ChisoModel
import ChisoPrint
import ChisoScoring

/// The result of a run in print: the ranking of all units, or the whole scorecards of some.
public struct ScorecardReport: Report {
    let scorecards: Scorecards
    /// Codes of the units to show; empty for the ranking of all.
    let units: [String]
    /// Whether JSON tells what each rule spent.
    let tellsSpending: Bool
    /// Names of the columns of the ranking, in this order; empty for those that fit.
    let columns: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show whole, printed in rank order; empty for the ranking of all units. A code
    ///     that is not in the round shows nothing: the caller checks.
    ///   - columns: Names of the columns of the ranking, in this order; empty for those that fit. A name that is none is
    ///     left out: see ``check(_:for:)``.
    ///   - tellsSpending: Whether ``ReportFormat/json`` tells what each function of the pack spent.
    public init(
        _ scorecards: Scorecards, units: [String], columns: [String] = [],
        tellsSpending: Bool = false
    ) {
        self.tellsSpending = tellsSpending
        self.columns = columns
        self.scorecards = scorecards
        self.units = units
    }

    /// The ranking, or the scorecards of the units asked for, with what scored them and what must be known.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: scorecards)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        for block in body(on: screen) { page.append(block) }
        page.append(.lines(frame.footing))
        return page
    }

    private func body(on screen: Screen?) -> [Page.Block] {
        if units.isEmpty {
            return RankingTable(scorecards, columns: columns, screen).blocks
        }
        return scorecards.units(units).flatMap { unit in
            UnitTable(scorecards: scorecards, unit: unit).blocks
        }
    }

    /// One record a unit in rank order, or one an indicator of each unit asked for, in printed order.
    ///
    /// Columns are described in the documentation's article on formats.
    public var csv: String {
        if units.isEmpty {
            return CSVText(RankingColumns(scorecards, tellsUnranked: true).csv, scorecards.order)
                .text
        }
        let indicators = scorecards.pack.tree.printedIndicators
        let cells = CellColumns(scorecards)
        let rows = scorecards.units(units).flatMap { unit in
            indicators.map { cells.row(unit: unit, indicator: $0) }
        }
        return CSVText(cells.csv, rows).text
    }

    /// Makes certain that the ranking by a pack has columns of these names.
    ///
    /// - Throws: C132 with the nearest name, or all of them.
    public static func check(_ columns: [String], for pack: RulePack) throws(Failure) {
        let known = RankingColumns.names(of: pack)
        for name in columns where !known.contains(name) {
            let near = Suggestion.nearest(to: name, in: known)
            throw Failure(
                ReportCode.noSuchColumn, "the ranking has no column '\(name)'",
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "choose from: " + known.joined(separator: ", "))
        }
    }
}

// MARK: - The contract `chiso.scorecards/1`; its schema stands in the documentation

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
            ("period", .string(scorecards.period.text)),
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
        if let reason = standing.classReason(.vi, in: scorecards.pack) {
            card.append(("class_reason", .string(reason)))
        }
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
