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
    public var csv: String { csv(.plain) }

    /// The same for whom it is written.
    public func csv(_ dialect: CSVText.Dialect) -> String {
        if units.isEmpty {
            let columns = RankingColumns(scorecards, tellsUnranked: true).csv
            return CSVText(columns, scorecards.order, dialect: dialect).text
        }
        let (card, above) = (
            CardColumns(scorecards), AboveColumns(scorecards, say: Words(.en))
        )
        let rows = scorecards.units(units).flatMap { unit in
            let lines = scorecards.unitAbove(unit)?.lines
            return scorecards.pack.tree.printedIndicators.map { place in
                CardRecord(
                    cell: card.row(unit: unit, indicator: place),
                    line: AboveColumns.Row(unit: unit, indicator: place, line: lines?[place]))
            }
        }
        let columns =
            card.csv.map { $0.over(\CardRecord.cell) }
            + (scorecards.apart.isEmpty ? [] : above.csv.map { $0.over(\CardRecord.line) })
        return CSVText(columns, rows, dialect: dialect).text
    }

    /// A cell of a scorecard, and of a unit that stands apart what it rests on.
    private struct CardRecord {
        let cell: CardColumns.Row
        let line: AboveColumns.Row
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
        let card = CardColumns(scorecards)
        let document: [(key: String, value: JSONValue)] =
            scorecards.contract("chiso.scorecards/1") + partYear + [
                ("max", .number(overallMax)),
                ("provisional", .flag(scorecards.isProvisional)),
                ("scorecards", .list(of: units) { scorecard($0, columns, card) }),
                ("diagnostics", .list(of: scorecards.diagnostics, Contract.diagnostic)),
            ]
        guard tellsSpending else { return .object(document) }
        return .object(
            document + [
                (
                    "spent",
                    .list(of: scorecards.spending) {
                        .object(JSONValue.members(SpendingReport.json, $0))
                    }
                )
            ])
    }

    /// What a result in the course of the year rests on; nothing where all is due.
    private var partYear: [(key: String, value: JSONValue)] {
        scorecards.partYear.map { part in
            [
                (
                    "part_year",
                    .object([
                        ("indicators", .whole(part.indicators)),
                        ("least_share", .number(part.shares.lowerBound)),
                        ("largest_share", .number(part.shares.upperBound)),
                    ])
                )
            ]
        } ?? []
    }

    /// The maximum of the total where it is the same for every unit, else the pack's scale.
    private var overallMax: Double {
        let maxima = scorecards.groups.first?.maxima ?? []
        guard let first = maxima.first, maxima.allSatisfy({ $0 == first }) else {
            return scorecards.pack.scale
        }
        return first
    }

    private func fewCases(_ few: FewCases) -> JSONValue {
        .object([
            ("indicator", .string(scorecards.pack.indicators[few.indicator].key)),
            ("field", .string(scorecards.pack.fields[few.field].key)),
            ("cases", .whole(few.cases)),
            ("best_rank", .whole(few.ranks.lowerBound)),
            ("worst_rank", .whole(few.ranks.upperBound)),
        ])
    }

    private func scorecard(
        _ unit: Int, _ columns: [RankingColumns.Column], _ card: CardColumns
    ) -> JSONValue {
        let standing = scorecards.standings[unit]
        let groups = Array(scorecards.pack.groups.indices.dropFirst())
        let indicators = Array(scorecards.pack.indicators.indices)
        let cellColumns = card.cellJSON
        var members = JSONValue.members(columns, unit)
        if let reason = standing.classReason(.vi, in: scorecards.pack) {
            members.append(("class_reason", .string(reason)))
        }
        if let few = scorecards.fewCases[unit] {
            members.append(("few_cases", .list(of: few, fewCases)))
        }
        if let above = scorecards.unitAbove(unit) {
            members.append(("above", AboveColumns(scorecards, say: Words(.en)).json(of: above)))
        }
        if case let days = scorecards.days(of: unit), !days.isEmpty {
            members.append(("as_of", .strings(days.map(\.text))))
        }
        if case let fields = scorecards.estimates(of: unit), !fields.isEmpty {
            members.append(
                ("estimates", .strings(fields.map { scorecards.pack.fields[$0].key })))
        }
        members += [
            ("scored", .number(Double(standing.scored))),
            ("applicable", .number(Double(standing.applicable))),
            ("provisional", .flag(standing.isProvisional)),
            (
                "groups",
                .list(of: groups) {
                    let row = card.row(unit: unit, group: $0)
                    return .object(JSONValue.members(card.groupJSON(row), row))
                }
            ),
            (
                "indicators",
                .list(of: indicators) {
                    .object(JSONValue.members(cellColumns, card.row(unit: unit, indicator: $0)))
                }
            ),
        ]
        return .object(members)
    }
}

/// What each function of a pack spent in a run, as a table: the dearest first, of equals in order of the pack.
public struct SpendingReport: Sendable {
    private let spending: [RuleSpending]

    /// Prepares a report.
    public init(_ spending: [RuleSpending]) {
        self.spending = spending
    }

    /// The table, without a line end after its last row; a sentence when no function was called.
    public var text: String {
        guard !spending.isEmpty else { return "no rule was called" }
        let order = spending.indices.sorted {
            (-spending[$0].cost.ticks, $0) < (-spending[$1].cost.ticks, $1)
        }
        let rows = order.map { spending[$0] } + [RuleSpending(rule: "all rules", cost: sum)]
        return "what each rule spent, in instructions of the budget:\n"
            + Grid(Self.terminal, rows).lines(width: 120).joined(separator: "\n")
    }

    private var sum: RuleCost {
        spending.reduce(into: RuleCost()) { sum, one in
            sum.calls += one.cost.calls
            sum.ticks += one.cost.ticks
            sum.largest = max(sum.largest, one.cost.largest)
            sum.failures += one.cost.failures
        }
    }

    // MARK: - Columns

    private typealias Column = TableColumn<RuleSpending>

    private static var terminal: [Column] {
        [
            rule, calls, instructions,
            .number("per call") { .shortest(Rounding.round($0.cost.perCall, 1)) }, largest,
            failures,
        ]
    }

    fileprivate static var json: [TableColumn<RuleSpending>] {
        [rule, calls, instructions, largest, failures]
    }

    private static var rule: Column { .text("rule") { .text($0.rule) } }
    private static var calls: Column { .number("calls") { .whole($0.cost.calls) } }
    private static var instructions: Column { .number("instructions") { .whole($0.cost.ticks) } }
    private static var largest: Column { .number("largest") { .whole($0.cost.largest) } }
    private static var failures: Column { .number("failures") { .whole($0.cost.failures) } }
}
