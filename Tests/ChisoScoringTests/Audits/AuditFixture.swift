import ChisoModel
import ChisoScoring

/// A pack of two indicators and a round of as many units as asked, with nothing wrong in them.
enum AuditFixture {
    /// `resolved`, `on_time`, a yes/no and a text; one indicator reads the first two, the other is optional.
    static var pack: RulePack {
        var pack = RulePack(
            id: "fixture",
            groups: [
                Group(key: "total", children: [.group(1)]),
                Group(key: "procedures", code: "3", children: [.indicator(0), .indicator(1)]),
            ],
            indicators: [rate, Indicator(key: "plan", code: "3.2", max: .number(1))])
        pack.indicators[1].valueReads = [.field(2)]
        pack.indicators[1].valueNames = ["has_plan"]
        pack.indicators[1].optional = ["has_plan"]
        pack.edition = "2024"
        pack.fields = [
            Field(key: "resolved", code: "3.1.1", title: "Hồ sơ", kind: .count, least: 0),
            Field(key: "on_time", code: "3.1.2", title: "Đúng hạn", kind: .count, least: 0),
            Field(key: "has_plan", code: "3.2", title: "Kế hoạch", kind: .yesNo),
            Field(key: "remark", title: "Ghi chú", kind: .text),
        ]
        return pack
    }

    private static var rate: Indicator {
        var rate = Indicator(
            key: "on_time_rate", code: "3.1", max: .number(2),
            location: SourceLocation("Rules/fixture/rate.lua", line: 3))
        rate.measure = "%"
        rate.valueSource = .rule
        rate.valueReads = [.field(1), .field(0)]
        rate.valueNames = ["on_time", "resolved"]
        rate.scoreReads = [.value]
        rate.scoreNames = ["value"]
        return rate
    }

    static let codes = [
        "ba-be", "bach-thong", "cho-don", "cho-moi", "na-ri", "ngan-son", "pac-nam",
    ]

    /// A round for 2024 with `resolved` and `on_time` by unit; a third column has yes for all.
    static func round(_ figures: [(Double?, Double?)], parents: [String?] = []) -> Round {
        let units = figures.indices.map { place in
            let parent = parents.indices.contains(place) ? parents[place] : nil
            return ScoredUnit(
                code: codes[place], name: codes[place], kind: "district",
                columns: parent.map { ["parent": .text($0)] } ?? [:])
        }
        return Round(
            id: "round", period: "2024", units: units,
            submissions: ["2024": submissions(figures, "2024")], tables: tables)
    }

    static let tables = ["units", "submissions", "statements", "reports", "targets"].map {
        Round.Table(path: "Datasets/r/\($0).csv", figures: "synthetic", source: "")
    }

    /// One column per field; rows of the table are numbered from 2.
    static func submissions(_ figures: [(Double?, Double?)], _ period: Period) -> Submissions {
        var columns = [
            FieldColumn(figures.map(\.0)), FieldColumn(figures.map(\.1)),
            FieldColumn(figures.map { _ in 1 }), FieldColumn(figures.map { _ in nil }),
        ]
        for place in columns.indices {
            columns[place].table = 1
            columns[place].rows = figures.indices.map { Int32(2 + place * figures.count + $0) }
        }
        return Submissions(period: period, columns: columns)
    }

    /// Scorecards with these values of the first indicator; nil is missing.
    static func scorecards(
        _ values: [Double?], round: Round, pack: RulePack = pack, period: Period = "2024"
    ) -> Scorecards {
        var column = IndicatorColumn(count: values.count)
        for (unit, value) in values.enumerated() {
            column.values[unit] = value ?? .nan
            column.statuses[unit] = value == nil ? .missing : .scored
        }
        return Scorecards(
            pack: pack, round: round.id, period: period, units: round.units,
            indicators: [column, IndicatorColumn(count: values.count)],
            groups: pack.groups.map { _ in GroupColumn(count: values.count) },
            standings: values.map { _ in Standing(scored: 1) },
            order: Array(values.indices), diagnostics: [])
    }

    /// A statement of the first unit, printed as typed: `46,2%`.
    static func statement(
        _ stated: String, _ formula: String = "", key: String = "rate",
        document: String = "Báo cáo",
        place: String = "mục 2", asOf: String = "", unit: Int = 0, period: Period = "2024",
        words: String = "", note: String = "", row: Int = 2
    ) -> Statement {
        let plain = stated.filter { $0.isNumber || $0 == "," }.split(separator: ",")
        let text = plain.joined(separator: ".")
        return Statement(
            document: document, place: place, unit: unit, period: period, asOf: Day(typed: asOf),
            key: key, stated: stated, value: Double(text),
            decimals: plain.count > 1 ? plain[1].count : 0, formula: formula, words: words,
            note: note, row: row)
    }
}
