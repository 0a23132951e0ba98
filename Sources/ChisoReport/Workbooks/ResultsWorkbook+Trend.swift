import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// The sheet of the periods: a row a unit and period, with what moved the unit.

extension ResultsWorkbook {
    func writeTrend(_ trend: Trend, _ sheet: SheetWriter) throws(SheetFault) {
        let columns = TrendColumns(trend, say: say).sheet
        var table = try BookTable(
            sheet,
            title: say("Qua các kỳ: ", "Over time: ") + say.title(trend.periods.last?.pack ?? pack),
            warnings: warnings, columns: columns.map(\.sheetColumn), height: 64)
        try table.append(
            columns,
            order.flatMap { unit in
                trend.periods.indices.map { TrendColumns.Row(unit: unit, period: $0) }
            })
        try table.finish(frozen: 2, footer: footer(sheet.name))
    }
}
