import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a cell: each column once, and where which of them stand.
struct CellColumns {
    /// One unit and one indicator.
    struct Row {
        let unit: Int
        /// By place in ``RulePack/indicators``.
        let indicator: Int
        let cell: Cell
    }

    typealias Column = TableColumn<Row>

    private let cards: Scorecards

    init(_ cards: Scorecards) { self.cards = cards }

    private func indicator(_ row: Row) -> Indicator { cards.pack.indicators[row.indicator] }

    /// The row of a cell.
    func row(unit: Int, indicator: Int) -> Row {
        Row(unit: unit, indicator: indicator, cell: cards.cell(indicator: indicator, unit: unit))
    }

    /// Of all indicators of a unit, in CSV.
    var csv: [Column] {
        let pack = cards.pack
        return [
            .text("unit") { .text(cards.units[$0.unit].code) },
            .text("name") { .text(cards.units[$0.unit].name) },
            .text("group") {
                .text(pack.groups[pack.tree.parent(of: .indicator($0.indicator)) ?? 0].key)
            },
            key, code, title, .text("measure") { .text(indicator($0).measure) }, value, target,
            points, max, status, reason,
            .text("provisional") { .flag(cards.standings[$0.unit].isProvisional) }, isSurvey,
            ownPoints, appraisedPoints, appraisalReason,
        ]
    }

    /// Of one of a scorecard's cells, in JSON.
    var json: [Column] {
        [
            key, code, title, isSurvey, value, target, points, ownPoints, appraisedPoints, max,
            status, reason, appraisalReason,
        ]
    }

    private var key: Column { .text("key") { .text(indicator($0).key) } }
    private var code: Column { .text("code") { .text(indicator($0).code) } }
    private var title: Column { .text("title") { .text(indicator($0).title) } }
    private var isSurvey: Column { .text("survey") { .flag(indicator($0).isSurvey) } }
    private var value: Column { .number("value") { .shortest($0.cell.value) } }
    private var target: Column { .number("target") { .shortest($0.cell.target) } }
    private var max: Column { .number("max") { .shortest($0.cell.max) } }
    private var status: Column { .text("status") { .text($0.cell.status.rawValue) } }
    private var reason: Column {
        .text("reason") { .text($0.cell.reason?.text(.vi, in: cards.pack)) }
    }

    private var points: Column {
        .number("points") { .shortest(cards.countedPoints($0.cell)) }
    }

    private var ownPoints: Column {
        .number("points_self") {
            .shortest(cards.ownPoints(indicator: $0.indicator, unit: $0.unit))
        }
    }

    private var appraisedPoints: Column {
        .number("points_appraised") { row in
            let isAppraised = cards.marks?.isAppraised(row.unit) ?? false
            return .shortest(isAppraised ? cards.countedPoints(row.cell) : nil)
        }
    }

    private var appraisalReason: Column {
        .text("appraisal_reason") {
            .text(cards.appraisalReason(indicator: $0.indicator, unit: $0.unit))
        }
    }
}
