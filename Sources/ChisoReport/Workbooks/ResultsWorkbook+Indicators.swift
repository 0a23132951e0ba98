import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// The sheet of the indicators: a row a cell. And the matrix of their points.

extension ResultsWorkbook {
    func writeIndicators(_ sheet: SheetWriter, _ book: WorkbookWriter) throws(SheetFault) {
        let places = indicatorPlaces
        let parts = Self.parts(order.count * places.count)
        for (number, part) in parts.enumerated() {
            let sheet = number == 0 ? sheet : try book.sheet("\(names.indicators) (\(number + 1))")
            var table = try BookTable(
                sheet, title: say("Tiêu chí thành phần: ", "Indicators: ") + heading,
                warnings: warnings, columns: indicatorColumns)
            for row in part {
                try table.append(
                    cells(of: order[row / places.count], places[row % places.count]))
            }
            try table.finish(frozen: 2, footer: footer(sheet.name))
        }
    }

    /// The indicators in printed order, each with the group just below the root that it stands in.
    private var indicatorPlaces: [(indicator: Int, top: Int?)] {
        pack.tree.nodes.compactMap { node in node.indicator.map { ($0, node.field) } }
    }

    private var indicatorColumns: [BookTable.Column] {
        var columns = [
            BookTable.Column(heading: say("Đơn vị", "Unit"), width: 24),
            BookTable.Column(heading: say("Mã", "Code"), width: 9),
            BookTable.Column(heading: say("Tiêu chí thành phần", "Indicator"), width: 46),
            BookTable.Column(heading: say("Lĩnh vực", "Group"), width: 28),
            BookTable.Column(heading: say("Giá trị", "Value"), width: 12),
            BookTable.Column(heading: say("Đơn vị tính", "Measure"), width: 10),
            BookTable.Column(heading: say("Mục tiêu", "Target"), width: 10),
        ]
        if cards.marks != nil {
            columns.append(.init(heading: say("Điểm tự chấm", "Self points"), width: 10))
        }
        return columns + [
            .init(heading: say("Điểm", "Points"), width: 10),
            .init(heading: say("Tối đa", "Maximum"), width: 9),
            .init(heading: say("Mất (điểm của tổng)", "Lost (of the total)"), width: 11),
            .init(heading: say("Tình trạng", "Status"), width: 14),
            .init(heading: say("Lý do", "Reason"), width: 46),
        ]
    }

    private func cells(
        of unit: Int, _ place: (indicator: Int, top: Int?)
    ) -> [BookCell] {
        let indicator = pack.indicators[place.indicator]
        let cell = cards.cell(indicator: place.indicator, unit: unit)
        let decimals = PlainNumber.places(pack.decimals(indicator))
        var cells: [BookCell] = [
            .text(pages.labels[unit], BookStyles.name), .text(indicator.label),
            .text(say.title(indicator)),
            .text(place.top.map { say.named(pack.groups[$0]) } ?? ""),
            value(of: cell, indicator, unit), .text(indicator.measure, BookStyles.centred),
            .shortest(cell.target),
        ]
        let isPenalty = pack.tree.role(of: .indicator(place.indicator)) == .penalty
        let sign = isPenalty ? -1.0 : 1.0
        if cards.marks != nil {
            let own = cards.ownPoints(indicator: place.indicator, unit: unit)
            cells.append(.number(own.map { 0 + sign * $0 }, places: decimals))
        }
        let lost = pages.losses.points(indicator: place.indicator, unit: unit)
        return cells + [
            .number(cell.points.map { 0 + sign * $0 }, places: decimals),
            cell.status == .notApplicable ? .empty() : .shortest(0 + sign * cell.max),
            .number(lost, places: pages.losses.places(of: place.indicator, in: pack)),
            .text(say.status(cell.status), style(of: cell.status)),
            .text(reason(of: cell, place.indicator, unit)),
        ]
    }

    /// What a cell was measured at: a number with enough decimals to differ from what it missed, a level, yes or no, a day.
    private func value(of cell: Cell, _ indicator: Indicator, _ unit: Int) -> BookCell {
        guard let value = cell.value else { return .empty() }
        if case .field(let place) = indicator.valueSource, pack.fields.indices.contains(place),
            !pack.fields[place].kind.isNumeric
        {
            return figure(value, of: pack.fields[place])
        }
        let text = ValueText.text(
            of: cell, indicator: indicator, unit: cards.units[unit], fields: pack.fields)
        return .number(value, BookStyles.style(showing: text))
    }

    private func style(of status: CellStatus) -> CellStyle {
        switch status {
        case .scored: BookStyles.text
        case .missing: BookStyles.text.with { $0.fill = BookStyles.missing }
        case .notApplicable: BookStyles.text.with { $0.fill = BookStyles.notApplicable }
        case .failed: BookStyles.text.with { $0.fill = BookStyles.failed }
        }
    }

    private func reason(of cell: Cell, _ indicator: Int, _ unit: Int) -> String {
        let appraised = cards.appraisalReason(indicator: indicator, unit: unit)
            .map { say("thẩm định: ", "appraised: ") + $0 }
        let own = say.reason(cell, in: pack)
        let above = pack.tree.groups(above: .indicator(indicator)).compactMap { group in
            cards.groups[group].reasons[unit].map { "\(pack.groups[group].label): \($0)" }
        }
        return ([own, appraised].compactMap { $0 } + above).joined(separator: "; ")
    }

    // MARK: - Matrix

    func writeMatrix(_ sheet: SheetWriter) throws(SheetFault) {
        let places = indicatorPlaces.map(\.indicator)
        let columns =
            [
                BookTable.Column(heading: say("Hạng", "Rank"), width: 7),
                BookTable.Column(heading: say("Đơn vị", "Unit"), width: 28),
            ] + places.map { .init(heading: pack.indicators[$0].label, width: 8.5) }
        var table = try BookTable(
            sheet, title: say("Bảng điểm: ", "Points: ") + heading, warnings: warnings,
            columns: columns, titled: places.count > 20 ? 2 : nil, extra: 2, height: 20)
        try writeHeads(of: places, on: table)
        for unit in order {
            try table.append(
                [rank(of: unit), .text(pages.labels[unit], BookStyles.name)]
                    + places.map { points(of: unit, $0) })
        }
        for (column, place) in places.enumerated() {
            let most = cards.indicators[place].maxima.max() ?? 0
            guard most > 0 else { continue }
            let isPenalty = pack.tree.role(of: .indicator(place)) == .penalty
            try sheet.setCondition(
                table.body((column + 2)...(column + 2)),
                .span(
                    from: isPenalty ? -most : 0, BookStyles.least, to: isPenalty ? 0 : most,
                    BookStyles.most))
        }
        try table.finish(
            frozen: 2, footer: footer(sheet.name), pagesWide: (places.count + 19) / 20)
    }

    /// Titles and maxima above the codes, and what the colours mean.
    private func writeHeads(of places: [Int], on table: BookTable) throws(SheetFault) {
        let row = BookTable.Place.headings
        let sheet = table.sheet
        func label(_ text: String, _ row: Int) throws(SheetFault) {
            try sheet.merge(
                CellRange(rows: row...row, columns: 0...1), text, BookStyles.header)
        }
        try label(say("Tiêu chí thành phần", "Indicator"), row)
        try label(say("Điểm tối đa", "Maximum"), row + 1)
        for (column, place) in places.enumerated() {
            let indicator = pack.indicators[place]
            try sheet.write(
                Printable.text(say.title(indicator)),
                at: CellReference(row: row, column: column + 2), BookStyles.smallHeader)
            let most = cards.indicators[place].maxima.max() ?? 0
            let isPenalty = pack.tree.role(of: .indicator(place)) == .penalty
            try sheet.write(
                .shortest(isPenalty ? 0 - most : most),
                at: CellReference(row: row + 1, column: column + 2))
        }
        try sheet.setRow(row, height: 130)
        let legend: [(CellStatus, SheetColor)] = [
            (.missing, BookStyles.missing), (.notApplicable, BookStyles.notApplicable),
            (.failed, BookStyles.failed),
        ]
        try sheet.write(
            say("Ô trống:", "Empty cells:"),
            at: CellReference(row: BookTable.Place.legend, column: 1),
            CellStyle().with { $0.horizontal = .right })
        for (place, entry) in legend.enumerated() {
            let columns = (2 + 2 * place)...(3 + 2 * place)
            guard columns.upperBound < table.columns.count else { break }
            try sheet.merge(
                CellRange(
                    rows: BookTable.Place.legend...BookTable.Place.legend, columns: columns),
                say.status(entry.0),
                BookStyles.centred.with {
                    $0.fill = entry.1
                    $0.size = 9
                })
        }
    }

    private func points(of unit: Int, _ place: Int) -> BookCell {
        let cell = cards.cell(indicator: place, unit: unit)
        let decimals = PlainNumber.places(pack.decimals(pack.indicators[place]))
        let sign = pack.tree.role(of: .indicator(place)) == .penalty ? -1.0 : 1.0
        return cell.status == .scored
            ? .number(cell.points.map { 0 + sign * $0 }, places: decimals)
            : .empty(style(of: cell.status))
    }
}
