import ChisoModel
import ChisoPrint
import ChisoScoring

/// What comes of targets taken as reached, in tables: unit by unit where few units are told of, else criterion by criterion.
struct TargetsTables {
    /// Units of which every target is told on a terminal.
    private static let most = 3

    private let targets: TargetsMet
    private let cards: Scorecards
    private let shown: [Int]
    private let names: NodeNames
    private let labels: [String]

    /// - Parameter units: Those told of, by place.
    init(_ targets: TargetsMet, after cards: Scorecards, units: [Int], names: NodeNames) {
        self.targets = targets
        self.cards = cards
        shown = units
        self.names = names
        labels = cards.labels
    }

    private var pack: RulePack { cards.pack }

    private var outcomes: [TargetsMet.Outcome] {
        let units = Set(shown)
        return targets.outcomes.filter { units.contains($0.unit) }
    }

    private var wholes: [TargetsMet.Whole] {
        let units = Set(shown)
        return targets.wholes.filter { units.contains($0.unit) }
    }

    private var isUnitByUnit: Bool { shown.count <= Self.most }

    /// Keys named in the tables.
    var keys: [String] {
        outcomes.map { key($0.indicator) } + wholes.map { pack.groups[$0.group].key }
    }

    private func key(_ place: Int) -> String { pack.indicators[place].key }

    // MARK: - Blocks

    /// Titles, tables and what no target says.
    var blocks: [Page.Block] {
        var blocks: [Page.Block] = [.title("Targets taken as reached", level: 2)]
        if isUnitByUnit {
            blocks.append(.grid(Grid(columns, outcomes.filter { $0.state != .inWords })))
        } else {
            blocks.append(.grid(Grid(criterionColumns, criteria)))
        }
        blocks.append(.lines(heldAgainst))
        let open = outcomes.filter { $0.state == .inWords }
        if !open.isEmpty {
            blocks.append(.lines([openLine(open)]))
            if isUnitByUnit { blocks.append(.grid(Grid(openColumns, open))) }
        }
        if !wholes.isEmpty {
            blocks.append(.title("Targets of groups and of the total", level: 2))
            blocks.append(.grid(Grid(wholeColumns, wholes)))
        }
        return blocks
    }

    /// That targets of another period are put where values stand, and that rules hold these against the targets of the
    /// period scored.
    private var heldAgainst: [String] {
        let count = outcomes.count { outcome in
            outcome.state == .reached && outcome.earned == nil
                && pack.indicators[outcome.indicator].targetMeaning == .value
                && pack.isTargetRead(outcome.indicator)
                && outcome.period.map { $0 != cards.period } ?? false
        }
        guard count > 0 else { return [] }
        return [
            "\(PlainNumber.counted(count, "target")) of another period: their values are scored by "
                + "the targets in force in \(cards.period)"
        ]
    }

    /// Targets in words that do not say what they earn: what they could bring at most.
    private func openLine(_ open: [TargetsMet.Outcome]) -> String {
        let sum = open.reduce(0) { Rounding.sum($0, $1.open ?? 0) }
        return
            "\(PlainNumber.counted(open.count, "target")) in words that do not say what they earn "
            + "(column earns of targets.csv), not counted; reached, they could bring at most "
            + "\(PlainNumber.text(sum)) points"
    }

    private var openColumns: [TableColumn<TargetsMet.Outcome>] {
        TableColumn<TargetsMet.Outcome>.name("unit") { .text(labels[$0.unit]) }
            .when(shown.count > 1) + [
                .label("criterion") { .text(names.label(key($0.indicator))) },
                .number("at most") { .change($0.open, 4) },
                .text("target in words") { .text($0.words) },
            ]
    }

    // MARK: - Unit by unit

    private var columns: [TableColumn<TargetsMet.Outcome>] {
        TableColumn<TargetsMet.Outcome>.name("unit") { .text(labels[$0.unit]) }
            .when(shown.count > 1) + [
                .label("criterion") { .text(names.label(key($0.indicator))) },
                .number("value") { .shortest($0.valueBefore) },
                .number("target") { .shortest($0.target) },
                .number("→ new") { .shortest($0.valueAfter) },
                .number("points") { .shortest($0.pointsBefore) },
                .number("→ new") { .shortest($0.pointsAfter) },
                .number("gain") { .change(gain($0), 4) },
                .text("note", fit: .below) { .text(note($0)) },
            ]
    }

    private func gain(_ outcome: TargetsMet.Outcome) -> Double? {
        guard let old = outcome.pointsBefore, let new = outcome.pointsAfter else { return nil }
        let isTakenOff = pack.isTakenOff(.indicator(outcome.indicator))
        return Rounding.round(isTakenOff ? old - new : new - old, Rounding.firstPlaces)
    }

    private func note(_ outcome: TargetsMet.Outcome) -> String {
        switch outcome.state {
        case .reached: outcome.earned.map { earned($0, outcome.indicator) } ?? ""
        case .thereAlready: "there already"
        case .inWords: "in words"
        case .whollyOnly: "a level, or what the appraiser fixed, has no half way: not counted"
        case .noValue: "a number of the value, and the rule takes none: say target_is = \"points\""
        case .notScored(let status, let reason):
            "not scored: " + (reason?.text(.en, in: pack) ?? status.rawValue)
        }
    }

    private func earned(_ earned: Round.Target.Earned, _ place: Int) -> String {
        switch earned {
        case .full: return "earns full points"
        case .points(let points): return "earns \(PlainNumber.text(points))"
        case .level(let level):
            guard case .field(let field) = pack.indicators[place].valueSource,
                case .choice(let levels) = pack.fields[field].kind
            else { return "" }
            return "earns the level \(levels[level].title)"
        }
    }

    // MARK: - Criterion by criterion

    private struct Criterion {
        var indicator: Int
        var outcomes: [TargetsMet.Outcome]
    }

    private var criteria: [Criterion] {
        let grouped = Dictionary(grouping: outcomes, by: \.indicator)
        return grouped.keys.sorted().map { Criterion(indicator: $0, outcomes: grouped[$0] ?? []) }
    }

    private var criterionColumns: [TableColumn<Criterion>] {
        func count(
            _ name: String, _ isOf: @escaping (TargetsMet.State) -> Bool
        ) -> TableColumn<Criterion> {
            .number(name) { criterion in
                .whole(criterion.outcomes.count { isOf($0.state) })
            }
        }
        return [
            .label("criterion") { .text(names.label(key($0.indicator))) },
            .number("units") { .whole($0.outcomes.count) },
            count("reach it") { $0 == .reached }, count("there already") { $0 == .thereAlready },
            count("in words") { $0 == .inWords },
            count("not scored") {
                if case .notScored = $0 { true } else { $0 == .noValue || $0 == .whollyOnly }
            },
            .number("gain") { criterion in
                .change(
                    criterion.outcomes.reduce(0) { Rounding.sum($0, gain($1) ?? 0) }, 4)
            },
        ]
    }

    // MARK: - Groups and the total

    private var wholeColumns: [TableColumn<TargetsMet.Whole>] {
        TableColumn<TargetsMet.Whole>.name("unit") { .text(labels[$0.unit]) }
            .when(shown.count > 1) + [
                .label("group") {
                    .text($0.group == 0 ? "total" : names.label(pack.groups[$0.group].key))
                },
                .number("target") { .shortest($0.target) },
                .number("parts give") { .shortest($0.points) },
                .number("difference") { .change($0.agrees ? 0 : $0.difference, 4) },
                .text("parts") { .text("\($0.met) of \($0.indicators) reached") },
                .text("note", fit: .below) { .text(note($0)) },
            ]
    }

    private func note(_ whole: TargetsMet.Whole) -> String {
        guard !whole.agrees, let difference = whole.difference else { return "" }
        return "the targets of its parts come to \(PlainNumber.text(abs(difference))) "
            + (difference < 0 ? "less" : "more") + " than is stated"
            + (whole.met < whole.indicators ? "; not all its parts have one that counts" : "")
    }
}

// MARK: - The members `targets` and `idle` of `chiso.simulation/1`

extension TargetsMet {
    /// Everything, units by code.
    func json(_ cards: Scorecards, units: Set<Int>) -> JSONValue {
        .object([
            (
                "indicators",
                .list(of: outcomes.filter { units.contains($0.unit) }) { outcome in
                    .object([
                        ("unit", .string(cards.units[outcome.unit].code)),
                        ("key", .string(cards.pack.indicators[outcome.indicator].key)),
                        ("target", .optional(outcome.target)),
                        ("words", .string(outcome.words)),
                        ("period", .optional(outcome.period?.text)),
                        ("share", .number(outcome.share)),
                        ("state", .string(outcome.state.name)),
                        ("value_before", .optional(outcome.valueBefore)),
                        ("value_after", .optional(outcome.valueAfter)),
                        ("points_before", .optional(outcome.pointsBefore)),
                        ("points_after", .optional(outcome.pointsAfter)),
                        ("open", .optional(outcome.open)),
                    ])
                }
            ),
            (
                "groups",
                .list(of: wholes.filter { units.contains($0.unit) }) { whole in
                    .object([
                        ("unit", .string(cards.units[whole.unit].code)),
                        ("key", .string(cards.pack.groups[whole.group].key)),
                        ("target", .number(whole.target)), ("points", .optional(whole.points)),
                        ("agrees", .flag(whole.agrees)),
                        ("indicators", .number(Double(whole.indicators))),
                        ("met", .number(Double(whole.met))),
                    ])
                }
            ),
        ])
    }
}

extension TargetsMet.State {
    /// As JSON calls it.
    fileprivate var name: String {
        switch self {
        case .reached: "reached"
        case .thereAlready: "there_already"
        case .inWords: "in_words"
        case .whollyOnly: "wholly_only"
        case .noValue: "no_value"
        case .notScored: "not_scored"
        }
    }
}

extension IdleChange {
    /// Why the change moves nothing, in a line.
    func line(_ cards: Scorecards) -> String {
        let pack = cards.pack
        let causes = causes.map { cause in
            switch cause {
            case .targetRead(let keys):
                "target of \(TotalsText.listed(keys)): read by no rule; shown, not scored"
            case .figureRead(let keys): "\(TotalsText.listed(keys)): read by no rule"
            case .notScored(let place, let status, let reason):
                "'\(pack.indicators[place].key)' is not scored: "
                    + (reason?.text(.en, in: pack) ?? status.rawValue)
            case .same(let place, let points):
                "'\(pack.indicators[place].key)' earns \(PlainNumber.text(points)) before and after"
            }
        }
        return (isPartly ? "moves only a part: " : "moves nothing: ")
            + "\(change)\(unit.map { " (\(cards.labels[$0]))" } ?? ""): "
            + TotalsText.listed(causes, separator: "; ")
    }
}
