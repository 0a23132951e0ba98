import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// The first sheet: what was scored by which rules, and what must be known to read the figures.

extension ResultsWorkbook {
    private static let widths = [30.0, 110.0]

    func writeAbout(_ sheet: SheetWriter) throws(SheetFault) {
        for (column, width) in Self.widths.enumerated() {
            try sheet.setColumns(column...column, width: width)
        }
        sheet.hideLines()
        try sheet.write(
            Printable.text(heading), at: CellReference(row: 0, column: 0), BookStyles.title)
        try sheet.setRow(0, height: 26)
        var row = 1
        for line in warningLines {
            let range = CellRange(rows: row...row, columns: 0...1)
            try sheet.merge(range, Printable.text(line), BookStyles.notice)
            let lines = BookText.lines(of: line, width: Self.widths[0] + Self.widths[1])
            try sheet.setRow(row, height: BookText.height(lines: lines) + 4)
            row += 1
        }
        row += 1
        for (label, text) in facts where !text.isEmpty {
            try write(label, text, at: &row, of: sheet)
        }
        try writeSources(at: &row, of: sheet)
        try writeContents(at: &row, of: sheet)
        var print = PrintSetup()
        print.footer = footer(sheet.name)
        try sheet.setPrint(print)
    }

    /// What must not be missed wherever figures are shown.
    var warningLines: [String] {
        pages.warnings(sources: say("trang ", "the sheet ") + "“\(name(.about))”")
    }

    private var facts: [(String, String)] {
        let policies = pages.policies
        let ranked = cards.order.filter { cards.standings[$0].rank != nil }
        let indices = ranked.compactMap { cards.total($0).index }
        let mean = ranked.count > 1 ? Quartiles(indices)?.mean : nil
        let places = PlainNumber.places(pack.precision.index, otherwise: 2)
        return [
            (say("Bộ chỉ số", "Pack"), "\(say.title(pack)) (\(pack.id))"),
            fact(policies.edition), fact(policies.standing), fact(policies.inForce),
            (say("Đợt số liệu", "Round"), pages.round),
            (say("Kỳ", "Period"), say.period(of: cards)),
            (
                say("Kết quả", "Result"),
                cards.isProvisional
                    ? say("tạm thời: còn ô bị lỗi", "provisional: cells failed")
                    : say("không có ô bị lỗi", "no failed cells")
            ),
            (
                say("Đơn vị được xếp hạng", "Units ranked"),
                "\(ranked.count)/\(cards.comparedCount)"
            ),
            (
                say("Đơn vị đứng riêng", "Units standing apart"),
                cards.apart.map { pages.labels[$0] }.joined(separator: ", ")
            ),
            (say("Số liệu ước", "Estimates"), say.estimates(cards.estimateCount) ?? ""),
            (
                say("Chỉ số trung bình (%)", "Mean index (%)"),
                mean.map { say.fixed($0, places: places) } ?? ""
            ),
            fact(policies.total), (policies.ranking.label, policies.rankingSentence),
            (policies.missing.label, policies.missingSentence), fact(policies.rounding),
            fact(policies.basis),
            (say("Kỳ trước", "Last period"), pages.before.map { say.period($0.period) } ?? ""),
            (say("Lập ngày", "Made on"), pages.about.day.map(say.day) ?? ""),
        ]
    }

    private func fact(_ policy: Policy) -> (String, String) { (policy.label, policy.text) }

    private func writeSources(at row: inout Int, of sheet: SheetWriter) throws(SheetFault) {
        try writeSection(say("Nguồn số liệu", "Sources of the figures"), at: &row, of: sheet)
        for table in pages.about.tables {
            let source = table.source.isEmpty ? "" : "; " + table.source
            try write(table.path, say.figures(of: table) + source, at: &row, of: sheet)
        }
    }

    private func writeContents(at row: inout Int, of sheet: SheetWriter) throws(SheetFault) {
        try writeSection(say("Các trang", "Sheets"), at: &row, of: sheet)
        let tabs = Tab.allCases.dropFirst().filter { tab in
            switch tab {
            case .trend: pages.trend != nil
            case .targets: pages.targets != nil
            case .above: !cards.apart.isEmpty
            default: true
            }
        }
        for tab in tabs {
            let (name, text) = tab.words(say)
            try sheet.write(
                name, link: "internal:'\(name)'!A1", at: CellReference(row: row, column: 0),
                BookStyles.link)
            try sheet.write(text, at: CellReference(row: row, column: 1), BookStyles.fact)
            row += 1
        }
    }

    private func writeSection(
        _ title: String, at row: inout Int, of sheet: SheetWriter
    ) throws(SheetFault) {
        row += 1
        try sheet.write(title, at: CellReference(row: row, column: 0), BookStyles.section)
        row += 1
    }

    private func write(
        _ label: String, _ text: String, at row: inout Int, of sheet: SheetWriter
    ) throws(SheetFault) {
        let texts = [Printable.text(label), Printable.text(text)]
        try sheet.write(texts[0], at: CellReference(row: row, column: 0), BookStyles.label)
        try sheet.write(texts[1], at: CellReference(row: row, column: 1), BookStyles.fact)
        let lines = zip(texts, Self.widths).map { BookText.lines(of: $0, width: $1) }.max() ?? 1
        if lines > 1 { try sheet.setRow(row, height: BookText.height(lines: lines)) }
        row += 1
    }
}
