import ChisoModel
import ChisoPrint
import ChisoSheets

// The sheets of the data as submitted, and of what was found wrong.

extension ResultsWorkbook {
    /// A datum that a unit submitted, or should have.
    private struct Datum {
        var unit: Int
        var field: Int
    }

    func writeData(_ sheet: SheetWriter, _ book: WorkbookWriter) throws(SheetFault) {
        let columns = round.submissions[cards.period]?.columns ?? []
        let data = order.flatMap { unit in
            columns.indices.filter { isDue(columns[$0], field: $0, unit: unit) }
                .map { Datum(unit: unit, field: $0) }
        }
        let appraisals = self.appraisals
        for (number, part) in Self.parts(data.count).enumerated() {
            let sheet = number == 0 ? sheet : try book.sheet("\(names.data) (\(number + 1))")
            var table = try BookTable(
                sheet, title: say("Số liệu như đơn vị nộp: ", "Data as submitted: ") + heading,
                warnings: warnings, columns: dataColumns)
            for datum in data[part] {
                try table.append(cells(of: datum, columns[datum.field], appraisals))
            }
            try table.finish(frozen: 1, footer: footer(sheet.name))
        }
    }

    /// Whether a field is of a unit's kind, or was submitted all the same.
    private func isDue(_ column: FieldColumn, field: Int, unit: Int) -> Bool {
        guard pack.fields.indices.contains(field) else { return false }
        let kinds = pack.fields[field].reportedBy
        return kinds.isEmpty || kinds.contains(cards.units[unit].kind)
            || [.given, .refused].contains(column.states[unit])
    }

    private var dataColumns: [BookTable.Column] {
        var columns = [
            BookTable.Column(heading: say("Đơn vị", "Unit"), width: 24),
            BookTable.Column(heading: say("Mã", "Code"), width: 9),
            BookTable.Column(heading: say("Chỉ tiêu thống kê", "Field"), width: 50),
            BookTable.Column(heading: say("Đơn vị tính", "Measure"), width: 12),
            BookTable.Column(heading: say("Số liệu", "Figure"), width: 16),
            BookTable.Column(heading: say("Tình trạng", "State"), width: 16),
            BookTable.Column(heading: say("Tài liệu kiểm chứng", "Evidence"), width: 28),
            BookTable.Column(heading: say("Ghi chú của đơn vị", "The unit's note"), width: 32),
        ]
        if cards.marks != nil {
            columns += [
                .init(heading: say("Thẩm định", "Appraised"), width: 14),
                .init(heading: say("Lý do thẩm định", "Appraiser's reason"), width: 32),
            ]
        }
        return columns + [
            .init(heading: say("Khóa", "Key"), width: 34),
            .init(heading: say("Nguồn", "Source"), width: 32),
        ]
    }

    private func cells(
        of datum: Datum, _ column: FieldColumn, _ appraisals: [AppraisalKey: Round.Appraisal]
    ) -> [BookCell] {
        let unit = datum.unit
        let field = pack.fields[datum.field]
        var cells: [BookCell] = [
            .text(pages.labels[unit], BookStyles.name), .text(field.code),
            .text(say.title(field)), .text(field.measure, BookStyles.centred),
            figure(of: column, field, unit), state(of: column, unit),
            .text(column.evidence[unit] ?? ""), .text(column.notes[unit] ?? ""),
        ]
        if cards.marks != nil {
            let row = appraisals[AppraisalKey(unit: unit, key: field.key)]
            let isGiven = row?.state == .given
            cells += [
                isGiven ? figure(row?.value ?? .nan, of: field) : .empty(),
                .text(row?.reason ?? ""),
            ]
        }
        return cells + [.text(field.key), .text(source(of: column, unit))]
    }

    /// The table of the round, by its name alone, and the line.
    private func source(of column: FieldColumn, _ unit: Int) -> String {
        guard let origin = column.origin(of: unit), round.tables.indices.contains(origin.table)
        else { return "" }
        let name = round.tables[origin.table].path.split(separator: "/").last ?? ""
        return "\(name):\(origin.row)"
    }

    private func figure(of column: FieldColumn, _ field: Field, _ unit: Int) -> BookCell {
        guard column.states[unit] == .given else { return .empty() }
        if field.kind == .text { return .text(column.texts[unit] ?? "") }
        return figure(column.values[unit], of: field)
    }

    /// A figure as what it is: a number, a day, yes or no, the title of a level.
    func figure(_ x: Double, of field: Field) -> BookCell {
        switch field.kind {
        case .yesNo:
            return .text(x == 0 ? say("không", "no") : say("có", "yes"), BookStyles.centred)
        case .choice(let levels):
            guard let place = Int(exactly: x), levels.indices.contains(place) else {
                return .text("?")
            }
            return .text(levels[place].title.isEmpty ? levels[place].key : levels[place].title)
        case .date:
            guard let day = Int(exactly: x) else { return .text("?") }
            return .day(day, otherwise: say.day(Day(day)))
        case .text: return .empty()
        case .count, .amount, .percent, .number: return .shortest(x)
        }
    }

    private func state(of column: FieldColumn, _ unit: Int) -> BookCell {
        switch column.states[unit] {
        case .given: return .text(say("đã nộp", "submitted"))
        case .blank:
            return .text(
                say("chưa nộp", "not submitted"),
                BookStyles.text.with { $0.fill = BookStyles.missing })
        case .notApplicable:
            return .text(
                say("không áp dụng", "does not apply"),
                BookStyles.text.with { $0.fill = BookStyles.notApplicable })
        case .refused:
            let typed = column.texts[unit].map { ": “\($0)”" } ?? ""
            return .text(
                say("bị từ chối", "refused") + typed,
                BookStyles.text.with { $0.fill = BookStyles.failed })
        }
    }

    /// Whose figure an appraiser changed.
    private struct AppraisalKey: Hashable {
        var unit: Int
        var key: String
    }

    private var appraisals: [AppraisalKey: Round.Appraisal] {
        var last: [AppraisalKey: Round.Appraisal] = [:]
        for row in cards.marks?.appraisals ?? [] {
            last[AppraisalKey(unit: row.unit, key: row.key)] = row
        }
        return last
    }

    // MARK: - Findings

    func writeFindings(_ sheet: SheetWriter) throws(SheetFault) {
        var table = try BookTable(
            sheet, title: say("Ghi chú: ", "Notes: ") + heading, warnings: warnings,
            columns: [
                .init(heading: say("Mức độ", "Severity"), width: 11),
                .init(heading: say("Mã", "Code"), width: 8),
                .init(heading: say("Nội dung", "What"), width: 70),
                .init(heading: say("Ở quy tắc", "In the rules"), width: 40),
                .init(heading: say("Ở số liệu", "In the data"), width: 50),
                .init(heading: say("Cách sửa", "Remedy"), width: 50),
            ])
        // What a sheet cannot hold is told by the last row.
        let most = 1_000_000
        for found in cards.diagnostics.prefix(most) {
            try table.append([
                .text(say.severity(found.severity), style(of: found.severity)),
                .text(found.code.rawValue),
                .text(found.message), .text(found.rule?.description ?? ""),
                .text(found.data?.description ?? ""), .text(found.fix ?? ""),
            ])
        }
        let rest = cards.diagnostics.count - most
        let last =
            rest > 0
            ? say("và \(rest) dòng nữa", "and \(rest) more")
            : cards.diagnostics.isEmpty
                ? say("Không phát hiện lỗi.", "Nothing was found wrong.") : ""
        if !last.isEmpty {
            try table.append([.empty(), .empty(), .text(last), .empty(), .empty(), .empty()])
        }
        try table.finish(frozen: 0, footer: footer(sheet.name))
    }

    private func style(of severity: Diagnostic.Severity) -> CellStyle {
        switch severity {
        case .error: BookStyles.text.with { $0.fill = BookStyles.failed }
        case .warning: BookStyles.text.with { $0.fill = BookStyles.missing }
        case .note: BookStyles.text
        }
    }
}
