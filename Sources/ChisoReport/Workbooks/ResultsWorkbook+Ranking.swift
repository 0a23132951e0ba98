import ChisoModel
import ChisoPrint
import ChisoSheets

// The sheet of the ranking: a row a unit.

extension ResultsWorkbook {
    /// Where charts find figures on the sheet of the ranking.
    struct RankingPlaces {
        var units: CellRange
        /// The figure that ranks.
        var figures: CellRange
    }

    func writeRanking(_ sheet: SheetWriter) throws(SheetFault) -> RankingPlaces {
        let columns = pages.rankingColumns.sheet
        var table = try BookTable(
            sheet, title: say("Xếp hạng: ", "Ranking: ") + heading, warnings: warnings,
            columns: columns.map(\.sheetColumn), height: 80)
        try table.append(columns, order)
        let figure = columns.firstIndex { $0.key == pack.ranking.by.rawValue } ?? 0
        if let place = columns.firstIndex(where: { $0.key == "class" }) {
            try paint(table, classes: place, to: max(place, figure))
        }
        try table.finish(frozen: 2, footer: footer(sheet.name))
        sheet.setTab(BookStyles.bar)
        return RankingPlaces(units: table.body(1...1), figures: table.body(figure...figure))
    }

    // MARK: - Classes

    /// The classes, highest first, with the least index of each; nil where it differs by unit or there is none.
    var classes: [(name: String, from: Double?)] {
        var classes = pack.classes.map { band -> (name: String, from: Double?) in
            if case .number(let from) = band.from { return (band.name, from) }
            return (band.name, nil)
        }
        for name in Set(cards.standings.compactMap(\.className)).sorted()
        where !classes.contains(where: { $0.name == name }) {
            classes.append((name, nil))
        }
        return classes
    }

    /// Colours rows by their class, and says above the headings which colour is which.
    private func paint(_ table: BookTable, classes column: Int, to last: Int) throws(SheetFault) {
        let all = classes
        let letters = CellReference.letters(column)
        for (place, entry) in all.enumerated() {
            let style = CellStyle().with {
                $0.fill = BookStyles.colors(ofClass: place, of: all.count).fill
            }
            let name = entry.name.replacing("\"", with: "\"\"")
            // A condition has room for 255 letters.
            guard name.utf16.count < 200 else { continue }
            try table.sheet.setCondition(
                table.body(0...last), .formula("$\(letters)\(table.first + 1)=\"\(name)\"", style))
            guard place + 1 < table.columns.count else { continue }
            try table.sheet.write(
                Printable.text(entry.name),
                at: CellReference(row: BookTable.Place.legend, column: place + 1),
                BookStyles.centred.with {
                    $0.fill = style.fill
                    $0.size = 9
                })
        }
        try table.sheet.setRow(BookTable.Place.legend, height: 26)
    }
}
