import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// The sheet of the periods: a row a unit and period, with what moved the unit.

extension ResultsWorkbook {
    func writeTrend(_ trend: Trend, _ sheet: SheetWriter) throws(SheetFault) {
        let pack = trend.periods.last?.pack ?? self.pack
        let places = PlainNumber.places(pack.precision.index, otherwise: 2)
        var table = try BookTable(
            sheet, title: say("Qua các kỳ: ", "Over time: ") + say.title(pack), warnings: warnings,
            columns: trendColumns, height: 64)
        for unit in order {
            for period in trend.periods.indices {
                try table.append(cells(of: unit, period, trend, places))
            }
        }
        try table.finish(frozen: 2, footer: footer(sheet.name))
    }

    private var trendColumns: [BookTable.Column] {
        var columns = [
            BookTable.Column(heading: say("Đơn vị", "Unit"), width: 28),
            BookTable.Column(heading: say("Kỳ", "Period"), width: 12),
            BookTable.Column(heading: say("Hạng", "Rank"), width: 7),
            BookTable.Column(heading: say("Chỉ số (%)", "Index (%)"), width: 10),
        ]
        if pack.hasClasses { columns.append(.init(heading: say("Xếp loại", "Class"), width: 13)) }
        let causes = [
            say("Thay đổi", "Change"), say("Do số liệu của đơn vị", "By own figures"),
            say("Do đơn vị khác", "By others"), say("Do mục tiêu", "By targets"),
            say("Do quy định", "By rules"),
        ]
        for cause in causes {
            columns += [
                .init(heading: cause + say(": hạng", ": places"), width: 9),
                .init(heading: cause + say(": chỉ số", ": index"), width: 9),
            ]
        }
        return columns + [.init(heading: say("Không tách được", "Not split"), width: 40)]
    }

    private func cells(
        of unit: Int, _ period: Int, _ trend: Trend, _ decimals: Int
    ) -> [BookCell] {
        let cards = trend.periods[period]
        let change = period == 0 ? nil : trend.steps[period - 1][unit]
        let signed = BookStyles.number(places: decimals).with {
            let number = NumberCode.fixed(decimals)
            $0.numberFormat = "+\(number);-\(number);\(number)"
        }
        let places = BookStyles.whole.with { $0.numberFormat = "+0;-0;0" }
        var cells: [BookCell] = [
            .text(pages.labels[unit], BookStyles.name), .text(cards.period, BookStyles.centred),
            .number(cards.standings[unit].rank.map(Double.init), BookStyles.whole),
            .number(cards.rankedNode(group: 0, unit: unit).index, places: decimals),
        ]
        if pack.hasClasses {
            cells.append(.text(cards.standings[unit].className ?? "–", BookStyles.centred))
        }
        let parts = StandingChange.Cause.allCases.map { change?.parts[$0] }
        for (gained, index) in [(change?.places, change?.index)]
            + parts.map({ ($0?.places, $0?.index) })
        {
            cells += [.number(gained.map(Double.init), places), .number(index, signed)]
        }
        let reason = change?.unsplit.map {
            say.text($0, from: trend.periods[period - 1].period, to: cards.period)
        }
        return cells + [.text(reason ?? "")]
    }
}
