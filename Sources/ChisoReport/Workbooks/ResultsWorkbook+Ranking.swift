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

    /// A column of the ranking: its heading, and what it shows of a unit.
    private struct Column {
        var heading: String
        var width: Double
        var cell: (Int) -> BookCell
        var role = Role.other

        enum Role { case other, className, figure }
    }

    func writeRanking(_ sheet: SheetWriter) throws(SheetFault) -> RankingPlaces {
        let columns = rankingColumns
        var table = try BookTable(
            sheet, title: say("Xếp hạng: ", "Ranking: ") + heading, warnings: warnings,
            columns: columns.map { .init(heading: $0.heading, width: $0.width) }, height: 80)
        for unit in order { try table.append(columns.map { $0.cell(unit) }) }
        let figure = columns.firstIndex { $0.role == .figure } ?? 0
        if let place = columns.firstIndex(where: { $0.role == .className }) {
            try paint(table, classes: place, to: max(place, figure))
        }
        try table.finish(frozen: 2, footer: footer(sheet.name))
        sheet.setTab(BookStyles.bar)
        return RankingPlaces(units: table.body(1...1), figures: table.body(figure...figure))
    }

    // MARK: - Columns

    private var rankingColumns: [Column] {
        var columns = [
            Column(heading: say("Hạng", "Rank"), width: 7) { rank(of: $0) },
            Column(heading: say("Đơn vị", "Unit"), width: 28) {
                .text(pages.labels[$0], BookStyles.name)
            },
            Column(heading: say("Mã đơn vị", "Code"), width: 13) { .text(cards.units[$0].code) },
        ]
        if pack.ranking.within != nil {
            columns.append(
                Column(heading: say("Nhóm xếp hạng", "Ranked among"), width: 18) {
                    .text(cards.standings[$0].comparisonGroup)
                })
        }
        if pack.hasClasses {
            columns.append(
                Column(
                    heading: say("Xếp loại", "Class"), width: 13,
                    cell: { .text(cards.standings[$0].className ?? "–", BookStyles.centred) },
                    role: .className))
        }
        columns += totals
        if pages.before != nil { columns += changes }
        return columns + completeness + groupColumns + notes
    }

    private var totals: [Column] {
        let points = PlainNumber.places(pack.precision.total)
        let index = PlainNumber.places(pack.precision.index, otherwise: 2)
        let byIndex = pack.ranking.by == .index
        var columns = [
            Column(
                heading: say("Chỉ số (%)", "Index (%)"), width: 10,
                cell: { .number(cards.rankedNode(group: 0, unit: $0).index, places: index) },
                role: byIndex ? .figure : .other),
            Column(
                heading: say("Điểm", "Points"), width: 11,
                cell: { .number(cards.rankedNode(group: 0, unit: $0).points, places: points) },
                role: byIndex ? .other : .figure),
            Column(heading: say("Điểm tối đa áp dụng", "Applicable maximum"), width: 11) {
                .maximum(cards.rankedNode(group: 0, unit: $0).applicableMax)
            },
        ]
        if let marks = cards.marks {
            columns.append(
                Column(heading: say("Tự chấm (%)", "Self (%)"), width: 10) { unit in
                    let root = marks.groups[0]
                    let isShown = root.isApplicable[unit]
                    return .number(isShown ? root.indices[unit] : nil, places: index)
                })
        }
        return columns
    }

    private var changes: [Column] {
        let index = PlainNumber.places(pack.precision.index, otherwise: 2)
        let signed = BookStyles.number(places: index).with {
            let number = NumberCode.fixed(index)
            $0.numberFormat = "+\(number);-\(number);\(number)"
        }
        let places = BookStyles.whole.with { $0.numberFormat = "+0;-0;0" }
        return [
            Column(heading: say("Hạng kỳ trước", "Last rank"), width: 8) { unit in
                .number(pages.before?.standings[unit].rank.map(Double.init), BookStyles.whole)
            },
            Column(heading: say("Tăng, giảm hạng", "Places gained"), width: 8) { unit in
                let last = pages.before?.standings[unit].rank
                let gained = last.flatMap { last in
                    cards.standings[unit].rank.map { Double(last - $0) }
                }
                return .number(gained, places)
            },
            Column(heading: say("Chỉ số tăng, giảm", "Index change"), width: 9) { unit in
                let last = pages.before?.rankedNode(group: 0, unit: unit).index
                let change = last.flatMap { last in
                    cards.rankedNode(group: 0, unit: unit).index.map {
                        Rounding.round($0 - last, Rounding.firstPlaces)
                    }
                }
                return .number(change, signed)
            },
        ]
    }

    private var completeness: [Column] {
        [
            Column(heading: say("Đã chấm", "Scored"), width: 7) {
                .count(cards.standings[$0].scored)
            },
            Column(heading: say("Phải chấm", "To score"), width: 7) {
                .count(cards.standings[$0].applicable)
            },
            Column(heading: say("Mức đầy đủ", "Complete"), width: 8) { unit in
                let standing = cards.standings[unit]
                let share =
                    standing.applicable > 0
                    ? Double(standing.scored) / Double(standing.applicable) : nil
                return .number(share, BookStyles.percent)
            },
        ]
    }

    /// The index of each group below the root; the points of one outside the scale.
    private var groupColumns: [Column] {
        pages.outline.topGroups.map { place in
            let group = pack.groups[place]
            let isBase = group.role == .base
            let places =
                isBase
                ? PlainNumber.places(pack.precision.index, otherwise: 2)
                : PlainNumber.places(pack.decimals(group))
            return Column(heading: title(of: place), width: 11.5) { unit in
                let node = cards.rankedNode(group: place, unit: unit)
                return .number(isBase ? node.index : group.signed(node.points), places: places)
            }
        }
    }

    /// Number and title of a group, and what of it is shown.
    func title(of place: Int) -> String {
        let group = pack.groups[place]
        switch group.role {
        case .base: return say.named(group)
        case .bonus: return say.named(group) + say(" (điểm thưởng)", " (bonus points)")
        case .penalty: return say.named(group) + say(" (điểm trừ)", " (points taken off)")
        }
    }

    /// Why units are unranked or provisional, or have not the class of their index, where any is.
    private var notes: [Column] {
        guard cards.standings.contains(where: \.hasNotes) else {
            return []
        }
        let columns = RankingColumns(pages: pages)
        return [
            Column(heading: say("Ghi chú", "Notes"), width: 40) {
                .text(columns.notes($0, cards.standings[$0]))
            }
        ]
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

extension Group {
    /// Points as they count in the total: below zero what a penalty takes off.
    func signed(_ points: Double?) -> Double? { role == .penalty ? points.map { 0 - $0 } : points }
}
