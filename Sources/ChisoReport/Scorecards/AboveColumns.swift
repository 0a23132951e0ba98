import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of one indicator of a unit that stands apart: whose figures it rests on, which of its units are missing,
/// which do best and worst; each column once, and where which of them stand.
struct AboveColumns {
    /// One indicator of one unit.
    struct Row {
        /// By place in ``Scorecards/units``.
        let unit: Int
        /// By place in ``RulePack/indicators``.
        let indicator: Int
        /// Nil of a unit that does not stand apart.
        let line: UnitAbove.Line?
    }

    typealias Column = TableColumn<Row>

    let cards: Scorecards
    let say: Words
    /// The way to an indicator's page, where there is one.
    let link: ((Int) -> Markup)?
    private let labels: [String]

    init(_ cards: Scorecards, say: Words, link: ((Int) -> Markup)? = nil) {
        (self.cards, self.say, self.link) = (cards, say, link)
        labels = cards.labels
    }

    private var pack: RulePack { cards.pack }

    /// The indicators of a unit in printed order.
    func rows(of above: UnitAbove) -> [Row] {
        pack.tree.printedIndicators.map {
            Row(unit: above.unit, indicator: $0, line: above.lines[$0])
        }
    }

    // MARK: - Where they stand

    /// On a terminal, below the unit's card.
    var terminal: [Column] { [label, title, source, count, missing, best, last] }

    /// On the unit's page.
    var page: [Column] { [name, source, count, missing, best, last] }

    /// Of all units that stand apart, on a sheet.
    var sheet: [Column] {
        [.name("unit", say("Đơn vị", "Unit"), width: 24) { .text(labels[$0.unit]) }]
            + [label, title, source, count, missing, best, last]
    }

    /// Beside the cells of a scorecard, in CSV: units are codes with `; ` between them.
    var csv: [Column] {
        [
            .text("figures") { .text($0.line?.source.rawValue) },
            .number("units") { .whole($0.line?.units.count) },
            .number("units_due") { .whole($0.line?.due) },
            .text("units_missing") { .text(codes($0.line?.missing)) },
            .text("units_best") { .text(codes($0.line?.best)) },
            .text("units_last") { .text(codes($0.line?.last)) },
        ]
    }

    /// What a unit is made of, in JSON.
    func json(of above: UnitAbove) -> JSONValue {
        let list = { (units: [Int]) in
            JSONValue.strings(units.map { cards.units[$0].code })
        }
        let reason = cards.standings[above.unit].unrankedReason
        return .object([
            ("reason", .optional(reason?.text(.vi, in: pack))),
            ("reason_en", .optional(reason?.text(.en, in: pack))),
            ("figures", .string(above.source.rawValue)), ("units", list(above.units)),
            ("complete", .whole(above.complete.count)),
            (
                "differences",
                .list(of: above.differences) {
                    .object([
                        ("field", .string(pack.fields[$0.field].key)), ("own", .number($0.own)),
                        ("made", .number($0.made)),
                    ])
                }
            ),
            (
                "lines",
                .list(of: pack.indicators.indices.map { $0 }) { place in
                    let line = above.lines[place]
                    return .object([
                        ("indicator", .string(pack.indicators[place].key)),
                        ("figures", .string(line.source.rawValue)), ("units", list(line.units)),
                        ("missing", list(line.missing)), ("best", list(line.best)),
                        ("last", list(line.last)),
                    ])
                }
            ),
        ])
    }

    /// A sentence for each figure of its own that is not what its units' make.
    func differences(of above: UnitAbove) -> [String] {
        above.differences.map { difference in
            let field = pack.fields[difference.field]
            let name = say.quoted(say.title(field))
            let (own, made) = (say.shown(difference.own), say.shown(difference.made))
            return say(
                "\(name): đơn vị nộp \(own), số liệu của các đơn vị trực thuộc là \(made)",
                "\(name): submitted \(own), its units' figures make \(made)")
        }
    }

    // MARK: - Columns

    private var label: Column {
        .text("code", say("Mã", "Code"), width: 9) { .text(pack.indicators[$0.indicator].label) }
    }

    private var title: Column {
        .text("title", say("Tiêu chí thành phần", "Indicator"), fit: .wrap, width: 46) {
            .text(pack.indicators[$0.indicator].title)
                .with(cell: .text(say.title(pack.indicators[$0.indicator])))
        }
    }

    private var name: Column {
        .name("indicator", say("Tiêu chí", "Indicator")) {
            .text(say.named(pack.indicators[$0.indicator])).with(markup: link?($0.indicator))
        }
    }

    private var source: Column {
        .text("figures", say("Số liệu", "Figures"), fit: .wrap, width: 18) {
            .text($0.line.map { say.source($0.source) } ?? "")
        }
    }

    /// Units with figures, of those due.
    private var count: Column {
        .number("units", say("Đơn vị có số liệu", "Units with figures"), width: 9) { row in
            guard let line = row.line else { return .blank }
            return .written("\(line.units.count)/\(line.due)", by: Double(line.units.count))
        }
    }

    private var missing: Column {
        .text("missing", say("Còn thiếu", "Missing"), fit: .wrap, width: 30) {
            .text(named($0.line?.missing, most: 10))
        }
    }

    private var best: Column {
        .text("best", say("Cao nhất", "Best"), fit: .wrap, width: 24) {
            .text(named($0.line?.best, most: 3))
        }
    }

    private var last: Column {
        .text("last", say("Thấp nhất", "Last"), fit: .wrap, width: 24) {
            .text(named($0.line?.last, most: 3))
        }
    }

    /// The first few by name, and how many more there are.
    private func named(_ units: [Int]?, most: Int) -> String {
        let units = units ?? []
        let more = units.count - most
        return units.prefix(most).map { labels[$0] }.joined(separator: ", ")
            + (more > 0 ? say(" và \(more) đơn vị nữa", " and \(more) more") : "")
    }

    private func codes(_ units: [Int]?) -> String? {
        units.map { $0.map { cards.units[$0].code }.joined(separator: "; ") }
    }
}

extension Words {
    /// Whose figures a unit, or a line of it, rests on.
    func source(_ source: UnitAbove.Source) -> String {
        switch source {
        case .own: self("tự nộp", "its own")
        case .parts: self("từ đơn vị trực thuộc", "of its units")
        case .both: self("tự nộp và từ đơn vị trực thuộc", "its own and of its units")
        case .none: self("chưa có", "none")
        }
    }
}
