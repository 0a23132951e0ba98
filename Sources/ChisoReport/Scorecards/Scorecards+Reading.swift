import ChisoModel
import ChisoPrint
import ChisoScoring

// What every format reads of a result.

extension Scorecards {
    /// The total of one unit.
    func total(_ unit: Int) -> NodeResult { node(group: 0, unit: unit) }

    /// A group as the ranking shows it: an unranked unit has no figures there, since it is not last and not zero; one that
    /// stands apart has its own.
    func rankedNode(group: Int, unit: Int) -> NodeResult {
        var result = node(group: group, unit: unit)
        if standings[unit].rank == nil, !standings[unit].standsApart {
            result.points = nil
            result.index = nil
        }
        return result
    }

    /// Units with a rank among those that a unit is compared with.
    func rankedCount(with unit: Int) -> Int {
        let group = standings[unit].comparisonGroup
        return standings.count { $0.rank != nil && $0.comparisonGroup == group }
    }

    /// Units in rank order: all, or those whose codes are in `codes`.
    package func units(_ codes: [String]) -> [Int] {
        if codes.isEmpty { return order }
        let wanted = Set(codes)
        return order.filter { wanted.contains(units[$0].code) }
    }

    /// How many units are ranked or could be: all but those that stand apart.
    var comparedCount: Int { standings.count { !$0.standsApart } }

    /// Units by comparison group, in the order in which their first units stand; one without a name where all are ranked
    /// together. Units that stand apart are in none.
    var comparisonGroups: [(name: String, units: [Int])] {
        var names: [String] = []
        var members: [String: [Int]] = [:]
        for unit in order where !standings[unit].standsApart {
            let name = standings[unit].comparisonGroup
            if members[name] == nil { names.append(name) }
            members[name, default: []].append(unit)
        }
        return names.map { ($0, members[$0] ?? []) }
    }

    /// What a unit is called in print; the code tells units of one name apart.
    var labels: [String] { UnitNames(units).labels }

    /// Whether an appraiser wrote anything about a unit.
    func isAppraised(_ unit: Int) -> Bool { marks?.isAppraised(unit) ?? false }

    /// Cells scored of those that apply: `21/34`.
    func completeness(_ unit: Int) -> String {
        "\(standings[unit].scored)/\(standings[unit].applicable)"
    }

    /// Failed cells, and the units they are in.
    var failures: (cells: Int, units: Int) {
        var cells = 0
        var touched = Set<Int>()
        for column in indicators {
            for (unit, status) in column.statuses.enumerated() where status == .failed {
                cells += 1
                touched.insert(unit)
            }
        }
        return (cells, touched.count)
    }
}

// MARK: - A part of the year

extension Words {
    /// The period, and where it is a part of a year in which something is due at its end only, what the result rests on;
    /// and on what days the figures hold, where they tell it.
    func period(of cards: Scorecards) -> String { period(cards.period) + aside(of: cards) }

    /// What stands in brackets behind the period; empty where nothing is to be told.
    func aside(of cards: Scorecards) -> String {
        let told = [cards.partYear.map(standing), asOf(cards.days)].compactMap(\.self)
        return told.isEmpty ? "" : " (\(told.joined(separator: "; ")))"
    }

    /// `số liệu tính đến 10/06/2024`, of several days the first and the last; nil for none.
    func asOf(_ days: [Day]) -> String? {
        span(days).map { self("số liệu tính đến \($0)", "figures as of \($0)") }
    }

    /// A day, of several the first and the last; nil for none.
    func span(_ days: [Day]) -> String? {
        guard let first = days.first, let last = days.last else { return nil }
        return first == last ? day(first) : "\(day(first)) – \(day(last))"
    }

    /// How many figures are estimates; nil where none is.
    func estimates(_ count: Int) -> String? {
        guard count > 0 else { return nil }
        return self(
            "\(count) số liệu là số ước",
            count == 1 ? "1 figure is an estimate" : "\(count) figures are estimates")
    }

    /// What must not be missed about the days of a result's figures: that they are of a part of the period, and that units
    /// ranked together have different ones.
    func warnings(ofDays cards: Scorecards) -> [String] {
        var lines: [String] = []
        let days = cards.days
        let early = days.filter { day in cards.period.lastDay.map { day < $0 } ?? false }
        if let span = span(early) {
            lines.append(
                self(
                    "Số liệu tính đến \(span), trước khi hết kỳ: mới là số liệu của một phần kỳ.",
                    "Figures as of \(span), before the period ends: they are of a part of it."))
        }
        for (group, parts) in cards.differingDays {
            let labels = cards.labels
            let told = parts.map { days, units in
                let more = units.count - 5
                return "\(span(days) ?? ""): "
                    + units.prefix(5).map { labels[$0] }.joined(separator: ", ")
                    + (more > 0 ? self(" và \(more) đơn vị khác", " and \(more) more") : "")
            }
            let within = group.isEmpty ? "" : " (\(group))"
            lines.append(
                self(
                    "Số liệu của các đơn vị cùng xếp hạng\(within) tính đến những ngày khác nhau: ",
                    "The figures of units ranked together\(within) hold at different days: ")
                    + told.joined(separator: "; ") + ".")
        }
        return lines
    }

    /// What a result in the course of the year rests on.
    func standing(_ part: PartYear) -> String {
        let ends = [part.shares.lowerBound, part.shares.upperBound].map {
            ungrouped(Rounding.round(100 * $0, 2))
        }
        let shares = ends[0] == ends[1] ? ends[0] : "\(ends[0])–\(ends[1])"
        return self(
            "một phần năm: tính trên \(shares)% điểm tối đa; \(part.indicators) tiêu chí đến hạn "
                + "cuối năm",
            "part of the year: rests on \(shares)% of the maximum; "
                + (part.indicators == 1
                    ? "1 indicator is" : "\(part.indicators) indicators are")
                + " due at the year's end")
    }
}

// MARK: - What every contract and table of units begins with

extension Scorecards {
    /// The first members of a contract's document: what scored what.
    func contract(_ schema: String) -> [(key: String, value: JSONValue)] {
        [
            ("schema", .string(schema)), ("pack", Contract.pack(pack)), ("round", .string(round)),
            ("period", .string(period.text)),
        ]
    }

    /// Who a unit is, as data.
    var identity: [TableColumn<Int>] {
        [
            .text("unit") { .text(units[$0].code) }, .text("name") { .text(units[$0].name) },
            .text("kind") { .text(units[$0].kind) },
        ]
    }
}

/// What a unit came to in a run: each column once.
struct StandingColumns {
    typealias Column = TableColumn<StandingColumns>

    let total: NodeResult
    let standing: Standing
    let pack: RulePack

    /// Points, index, rank and class.
    static var all: [Column] { [points, index, rank, className] }

    static var points: Column {
        .number("points") { .fixed($0.total.points, $0.pack.precision.total) }
    }

    static var index: Column {
        .number("index") {
            .fixed($0.total.index, PlainNumber.places($0.pack.precision.index, otherwise: 2))
        }
    }

    static var rank: Column { .number("rank") { .whole($0.standing.rank) } }
    static var className: Column { .text("class") { .text($0.standing.className) } }
}

extension Group {
    /// Points as they count in the total: below zero what a penalty takes off.
    func signed(_ points: Double?) -> Double? { role == .penalty ? points.map { 0 - $0 } : points }

    /// The group's points with the sign they have in the total.
    func pointsText(_ result: NodeResult, _ decimals: Decimals) -> String {
        let text = PlainNumber.fixed(result.points, decimals)
        switch role {
        case .base: return text
        case .bonus: return result.points.map { $0 > 0 ? "+" + text : text } ?? text
        case .penalty: return result.points.map { $0 > 0 ? "-" + text : text } ?? text
        }
    }
}

extension Standing {
    /// Whether people are shown the unit's index: it is ranked, or stands apart with its own figures.
    var isShown: Bool { rank != nil || standsApart }

    /// Why the class is not that of the index alone; nil when nothing is told.
    func classReason(_ language: Language, in pack: RulePack) -> String? {
        guard !classReasons.isEmpty else { return nil }
        return classReasons.map { $0.text(language, in: pack) }.joined(separator: "; ")
    }
}

extension Scorecards {
    /// What a unit's rank hangs on where that is one or two cases, a clause each.
    func fewCases(of unit: Int, _ say: Words) -> [String] {
        (fewCases[unit] ?? []).map { few in
            let whole = say.quoted(say.title(pack.fields[few.field]))
            let label = pack.indicators[few.indicator].label
            let (low, high) = (few.ranks.lowerBound, few.ranks.upperBound)
            return say(
                "hạng chỉ dựa trên \(few.cases) trường hợp của \(whole) (\(label)): thêm hoặc bớt một "
                    + "trường hợp thì hạng \(low == high ? "\(low)" : "\(low) đến \(high)")",
                "the rank hangs on \(PlainNumber.counted(few.cases, "case")) of \(whole) (\(label)): "
                    + "one more or fewer makes it \(few.rankText)")
        }
    }
}

extension RulePack {
    /// What an indicator or group weighs in the group it stands in; nil where that does not weigh its children.
    func countedWeight(of child: Group.Child) -> Double? {
        isWeighed(child) && ownRole(of: child) == .base ? weight(of: child) : nil
    }

    /// Whether any group weighs its children, and not all alike.
    var hasWeights: Bool {
        groups.contains { group in
            group.isWeighted
                && group.children.contains { countedWeight(of: $0) ?? 1 != 1 }
        }
    }
}
