import ChisoModel
import ChisoScoring

/// A result made by hand: six units, four groups, every status of a cell.
enum Fixture {
    /// What a cell holds: points and value when scored, else a status and a reason.
    enum Entry {
        case scored(Double, value: Double)
        case not(CellStatus, String)
    }

    /// The pack: two groups of the scale, one within another, and a bonus.
    static var pack: RulePack {
        var pack = RulePack(
            id: "district-par-2023",
            groups: [
                Group(key: "total", children: [.group(1), .group(2), .group(4)]),
                Group(
                    key: "direction", code: "1", title: "Công tác chỉ đạo, điều hành CCHC",
                    children: [.indicator(0), .indicator(1)]),
                Group(
                    key: "procedures", code: "3", title: "Cải cách thủ tục hành chính",
                    children: [.group(3)]),
                Group(
                    key: "settlement", code: "3.3", title: "Giải quyết hồ sơ",
                    children: [.indicator(2), .indicator(3)]),
                Group(
                    key: "extra", code: "T", title: "Điểm thưởng", role: .bonus,
                    children: [.indicator(4)]),
            ],
            indicators: indicators)
        pack.edition = "2023-1"
        pack.title = "Chỉ số cải cách hành chính cấp huyện"
        pack.isPartial = true
        pack.missingReason = "không nộp số liệu thì không có điểm"
        pack.precision.indicator = .places(4)
        pack.classes = [
            RulePack.ClassBand(name: "Tốt", from: .number(80)),
            RulePack.ClassBand(name: "Khá", from: .number(65)),
            RulePack.ClassBand(name: "Yếu", from: .number(0)),
        ]
        return pack
    }

    /// Five indicators, one of them with a target and a floor.
    static var indicators: [Indicator] {
        var inspections = Indicator(
            key: "inspections", code: "1.3", title: "Kiểm tra cải cách hành chính", max: .number(2))
        inspections.params = ["steps": .list([.record(["from": .number(30)])])]
        var dossiers = Indicator(
            key: "dossiers_on_time", code: "3.3.1",
            title: "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn", max: .number(2))
        dossiers.target = .number(100)
        dossiers.params = ["floor": .number(95)]
        dossiers.meanings = [.init(key: "floor", shape: .least, vi: "mức sàn", en: "floor")]
        dossiers.measure = "%"
        return [
            Indicator(key: "plan", code: "1.1", title: "Kế hoạch CCHC năm", max: .number(1)),
            inspections, dossiers,
            Indicator(
                key: "online", code: "3.3.2", title: "Hồ sơ trực tuyến toàn trình",
                max: .number(1.5)),
            Indicator(key: "initiative", code: "T.1", title: "Sáng kiến", max: .number(1)),
        ]
    }

    /// One row a unit: code, name, rank, class, and its five cells.
    static let table:
        [(code: String, name: String, rank: Int?, className: String?, cells: [Entry])] = [
            (
                "ba-be", "Ba Bể", 1, "Tốt",
                [
                    .scored(1, value: 1), .scored(2, value: 30), .scored(1.9, value: 95),
                    .scored(1.5, value: 62.5), .scored(0.5, value: 1),
                ]
            ),
            (
                "bach-thong", "Bạch Thông", 4, "Yếu",
                [
                    .scored(0.5, value: 0.5), .scored(1.9333, value: 29.999),
                    .scored(0, value: 94.996), .not(.failed, "quá 1.000.000 bước tính"),
                    .scored(0, value: 0),
                ]
            ),
            (
                "cho-don", "Chợ Đồn", 1, "Tốt",
                [
                    .scored(1, value: 1), .scored(2, value: 31), .scored(1.9, value: 95),
                    .scored(1.5, value: 100), .not(.notApplicable, "không đăng ký"),
                ]
            ),
            (
                "cho-moi", "Chợ Mới", 3, "Yếu",
                [
                    .not(.missing, "chưa nộp so_ke_hoach | plan_done"), .scored(1, value: 15),
                    .scored(1.97, value: 98.5), .scored(0.3, value: 12.25), .scored(0, value: 0),
                ]
            ),
            (
                "tp-bac-kan", "Thành phố Bắc Kạn, đơn vị hành chính trung tâm của tỉnh", 5, "Yếu",
                [
                    .scored(0.25, value: 0.25), .scored(0.5, value: 7.5),
                    .not(.notApplicable, "không phát sinh hồ sơ"), .scored(0.1, value: 1 / 3),
                    .scored(0, value: 0),
                ]
            ),
            (
                "pac-nam", "=Pác\u{1B}[31m Nặm", nil, nil,
                Array(repeating: .not(.missing, "chưa nộp số liệu"), count: 5)
            ),
        ]

    /// The result of the table.
    static var scorecards: Scorecards { scorecards() }

    /// The result of the table under a pack of the same tree.
    static func scorecards(_ pack: RulePack = pack) -> Scorecards {
        let count = table.count
        var columns = pack.indicators.map { _ in IndicatorColumn(count: count) }
        for (unit, row) in table.enumerated() {
            for (place, entry) in row.cells.enumerated() {
                columns[place].fill(unit, entry, pack.indicators[place])
            }
        }
        var result = Scorecards(
            pack: pack, round: "bac-kan-2023", period: "2023",
            units: table.map { ScoredUnit(code: $0.code, name: $0.name, kind: "district") },
            indicators: columns, groups: pack.groups.map { _ in GroupColumn(count: count) },
            standings: [], order: [0, 2, 3, 1, 4, 5], diagnostics: diagnostics)
        for unit in 0..<count {
            _ = result.sum(group: 0, unit: unit)
            result.standings.append(result.standing(unit))
        }
        return result
    }

    /// The table, and the same after Chợ Mới rises past Ba Bể, which loses points.
    static var simulation: Simulation {
        var after = scorecards
        let (baBe, bachThong, choMoi) = (0, 1, 3)
        after.indicators[0].fill(choMoi, .scored(1, value: 1), pack.indicators[0])
        after.indicators[1].fill(choMoi, .scored(2, value: 30), pack.indicators[1])
        after.indicators[3].fill(choMoi, .scored(1.4, value: 58.33), pack.indicators[3])
        after.indicators[2].fill(baBe, .scored(1.3375, value: 95), pack.indicators[2])
        for unit in [baBe, choMoi] { _ = after.sum(group: 0, unit: unit) }
        after.groups[0].indices[choMoi] = 98
        after.groups[0].indices[baBe] = 97.5
        after.standings[choMoi].rank = 2
        after.standings[choMoi].className = "Tốt"
        after.standings[baBe].rank = 3
        after.standings[bachThong].rank = 4
        after.order = [2, 3, 0, 1, 4, 5]
        var reach = Reach()
        reach.indicators = [0, 1, 2, 3]
        return Simulation(
            changes: ["online.max = 1.2", "dossiers_on_time.target = 98"], before: scorecards,
            after: after, reach: reach)
    }

    /// What that simulation comes to.
    static var answer: Answer { Answer(simulation) }

    /// An error and a warning.
    static let diagnostics = [
        Diagnostic(
            .sample("R301"), .error, "the budget of 1000000 steps ran out",
            rule: SourceLocation("Rules/p/online.lua", line: 9)),
        Diagnostic(
            .sample("D103"), .warning, "'04' has a leading zero",
            data: DataLocation("Datasets/r/submissions.csv", row: 7), fix: "write 4"),
    ]
}

extension IndicatorColumn {
    fileprivate mutating func fill(_ unit: Int, _ entry: Fixture.Entry, _ indicator: Indicator) {
        maxima[unit] = indicator.max.largest ?? 0
        if case .number(let target) = indicator.target { targets[unit] = target }
        switch entry {
        case .scored(let earned, let value):
            statuses[unit] = .scored
            points[unit] = earned
            values[unit] = value
        case .not(let status, let reason):
            statuses[unit] = status
            reasons[unit] = .words(reason)
        }
    }
}

extension Scorecards {
    /// Adds up a group of one unit, its groups first.
    fileprivate mutating func sum(group: Int, unit: Int) -> (Double, Double, Double) {
        var (points, applicable, maximum) = (0.0, 0.0, 0.0)
        for child in pack.groups[group].children {
            switch child {
            case .group(let inner):
                let part = sum(group: inner, unit: unit)
                points += part.0
                if pack.groups[inner].role == .base {
                    applicable += part.1
                    maximum += part.2
                }
            case .indicator(let place):
                let column = indicators[place]
                points += column.points[unit]
                maximum += column.maxima[unit]
                let counts = [.scored, .missing].contains(column.statuses[unit])
                applicable += counts ? column.maxima[unit] : 0
            }
        }
        groups[group].points[unit] = Rounding.round(points, 4)
        groups[group].applicableMaxima[unit] = applicable
        groups[group].maxima[unit] = maximum
        groups[group].isApplicable[unit] = applicable > 0
        if pack.groups[group].role == .base, applicable > 0 {
            groups[group].indices[unit] = Rounding.round(100 * points / applicable, 2)
        }
        return (points, applicable, maximum)
    }

    fileprivate func standing(_ unit: Int) -> Standing {
        let statuses = indicators.map { $0.statuses[unit] }
        let row = Fixture.table[unit]
        return Standing(
            rank: row.rank, className: row.className, isProvisional: statuses.contains(.failed),
            unrankedReason: row.rank == nil ? .words("không có ô nào được chấm") : nil,
            scored: statuses.count { $0 == .scored },
            applicable: statuses.count { $0 != .notApplicable })
    }
}

extension DiagnosticCode where Self == Diagnostic.Code {
    /// A code that no module need have declared.
    static func sample(_ number: String) -> Diagnostic.Code { Diagnostic.Code(rawValue: number) }
}
