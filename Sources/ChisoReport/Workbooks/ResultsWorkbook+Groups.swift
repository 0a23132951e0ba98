import ChisoModel
import ChisoPrint
import ChisoSheets

// The sheet of the groups: a row a unit, three columns a group.

extension ResultsWorkbook {
    /// Where charts find figures on the sheet of the groups.
    struct GroupPlaces {
        var sheet: SheetWriter
        var units: CellRange
        /// The points of each group below the root, in the order of the outline.
        var points: [CellRange]
    }

    private static let before = 4
    /// How many groups a printed page holds.
    private static let groupsOnPage = 5

    /// The groups in printed order, without the root.
    private var groups: [Int] {
        pages.outline.entries.compactMap { entry in
            if case .group(let place) = entry.node { return place }
            return nil
        }
    }

    func writeGroups(_ sheet: SheetWriter) throws(SheetFault) -> GroupPlaces {
        let groups = self.groups
        var columns = [
            BookTable.Column(heading: say("Hạng", "Rank"), width: 7),
            BookTable.Column(heading: say("Đơn vị", "Unit"), width: 28),
            BookTable.Column(heading: say("Tổng điểm", "Total points"), width: 11),
            BookTable.Column(heading: say("Chỉ số (%)", "Index (%)"), width: 10),
        ]
        for place in groups { columns += headings(of: pack.groups[place]) }
        var table = try BookTable(
            sheet, title: say("Lĩnh vực: ", "Groups: ") + heading, warnings: warnings,
            columns: columns, titled: groups.count > Self.groupsOnPage ? 2 : nil,
            extra: 1, height: 32)
        try writeTitles(of: groups, on: table)
        for unit in order { try table.append(cells(of: unit, groups)) }
        for (place, group) in groups.enumerated() where pack.groups[group].role == .base {
            let index = Self.before + 3 * place + 2
            try sheet.setCondition(
                table.body(index...index),
                .span(from: 0, BookStyles.least, to: 100, BookStyles.most))
        }
        // No page parts the three columns of a group.
        let breaks = stride(from: Self.groupsOnPage, to: groups.count, by: Self.groupsOnPage)
            .map { Self.before + 3 * $0 }
        try table.finish(frozen: 2, footer: footer(sheet.name), breaks: breaks)
        let top = pages.outline.topGroups.compactMap { groups.firstIndex(of: $0) }
        return GroupPlaces(
            sheet: sheet, units: table.body(1...1),
            points: top.map { table.body((Self.before + 3 * $0)...(Self.before + 3 * $0)) })
    }

    private func headings(of group: Group) -> [BookTable.Column] {
        let points =
            group.role == .penalty ? say("Điểm trừ", "Taken off") : say("Điểm", "Points")
        return [
            BookTable.Column(heading: points, width: 9),
            BookTable.Column(heading: say("Tối đa áp dụng", "Applicable maximum"), width: 10),
            BookTable.Column(heading: say("Chỉ số (%)", "Index (%)"), width: 9),
        ]
    }

    /// The titles above three columns each.
    private func writeTitles(of groups: [Int], on table: BookTable) throws(SheetFault) {
        let row = BookTable.Place.headings
        try table.sheet.merge(
            CellRange(rows: row...row, columns: 0...1), "", BookStyles.header)
        try table.sheet.merge(
            CellRange(rows: row...row, columns: 2...(Self.before - 1)), say("Chung", "Overall"),
            BookStyles.header)
        for (place, group) in groups.enumerated() {
            let first = Self.before + 3 * place
            try table.sheet.merge(
                CellRange(rows: row...row, columns: first...(first + 2)),
                Printable.text(say.titled(pack.groups[group])), BookStyles.header)
        }
        let lines =
            groups.map { BookText.lines(of: say.titled(pack.groups[$0]), width: 26) }.max() ?? 1
        try table.sheet.setRow(row, height: BookText.height(lines: max(2, min(lines, 6))))
    }

    private func cells(of unit: Int, _ groups: [Int]) -> [BookCell] {
        let index = PlainNumber.places(pack.precision.index, otherwise: 2)
        let total = cards.rankedNode(group: 0, unit: unit)
        var cells: [BookCell] = [
            rank(of: unit), .text(pages.labels[unit], BookStyles.name),
            .number(total.points, places: PlainNumber.places(pack.precision.total)),
            .number(total.index, places: index),
        ]
        for place in groups {
            let node = cards.rankedNode(group: place, unit: unit)
            let group = pack.groups[place]
            cells += [
                .number(
                    group.signed(node.points), places: PlainNumber.places(pack.decimals(group))),
                .maximum(
                    group.signed(node.applicableMax ?? (group.role == .base ? nil : node.max))),
                .number(node.index, places: index),
            ]
        }
        return cells
    }

    /// The rank of a unit; a dash when it is unranked.
    func rank(of unit: Int) -> BookCell {
        cards.standings[unit].rank.map {
            .number(Double($0), BookStyles.whole.with { $0.horizontal = .centre })
        } ?? .text("–", BookStyles.centred)
    }
}
