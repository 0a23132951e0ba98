import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// The sheets of the data as submitted, and of what was found wrong.

extension ResultsWorkbook {
    /// A datum that a unit submitted, or should have.
    private struct Datum {
        var unit: Int
        var field: Int
    }

    func writeData(_ sheet: SheetWriter, _ book: WorkbookWriter) throws(SheetFault) {
        let columns =
            round.submissions[cards.period]?.columns
            ?? pack.fields.map { _ in FieldColumn(blank: cards.units.count) }
        let data = order.flatMap { unit in
            columns.indices.filter { isDue(columns[$0], field: $0, unit: unit) }
                .map { Datum(unit: unit, field: $0) }
        }
        try write(
            say("Số liệu như đơn vị nộp: ", "Data as submitted: "), dataColumns(columns),
            data.count, { data[$0] }, on: sheet, of: book, frozen: 1)
    }

    /// Whether a field is of a unit's kind, or was submitted all the same.
    private func isDue(_ column: FieldColumn, field: Int, unit: Int) -> Bool {
        guard pack.fields.indices.contains(field) else { return false }
        let kinds = pack.fields[field].reportedBy
        return kinds.isEmpty || kinds.contains(cards.units[unit].kind)
            || [.given, .refused].contains(column.states[unit])
            || made(column, field, unit) != nil
    }

    /// What filled a blank; nil where the unit submitted something, or nothing did.
    private func made(_ column: FieldColumn, _ field: Int, _ unit: Int) -> MadeFigures.Figure? {
        column.states[unit] == .blank ? cards.made?.figure(field, unit: unit) : nil
    }

    private func dataColumns(_ columns: [FieldColumn]) -> [TableColumn<Datum>] {
        let appraisals = appraisals
        let field = { (datum: Datum) in pack.fields[datum.field] }
        let ruling = { (datum: Datum) in
            appraisals[AppraisalKey(unit: datum.unit, key: field(datum).key)]
        }
        let appraised: [TableColumn<Datum>] = [
            .text("appraised", say("Thẩm định", "Appraised"), width: 14) { datum in
                guard let row = ruling(datum), row.state == .given else { return .blank }
                return .blank.with(cell: .figure(row.value, of: field(datum), say))
            },
            .text("reason", say("Lý do thẩm định", "Appraiser's reason"), width: 32) {
                .text(ruling($0)?.reason ?? "")
            },
        ]
        return [
            .name("unit", say("Đơn vị", "Unit"), width: 24) { .text(pages.labels[$0.unit]) },
            .text("code", say("Mã", "Code"), width: 9) { .text(field($0).code) },
            .text("field", say("Chỉ tiêu thống kê", "Field"), width: 50) {
                .text(say.title(field($0)))
            },
            .text("measure", say("Đơn vị tính", "Measure")) {
                .text(field($0).measure).with(style: BookStyles.centred)
            },
            .text("figure", say("Số liệu", "Figure"), width: 16) {
                .blank.with(cell: figure(of: columns[$0.field], $0))
            },
            .text("state", say("Tình trạng", "State"), width: 16) {
                .blank.with(cell: state(of: columns[$0.field], $0))
            },
            .text("evidence", say("Tài liệu kiểm chứng", "Evidence"), width: 28) {
                .text(columns[$0.field].evidence[$0.unit] ?? "")
            },
            .text("note", say("Ghi chú của đơn vị", "The unit's note"), width: 32) {
                .text(columns[$0.field].notes[$0.unit] ?? "")
            },
        ] + (cards.tellsDays ? [asOf(columns)] : []) + (cards.marks == nil ? [] : appraised) + [
            .text("key", say("Khóa", "Key"), width: 34) { .text(field($0).key) },
            .text("source", say("Nguồn", "Source"), width: 32) {
                .text(source(of: columns[$0.field], $0))
            },
        ]
    }

    /// The day that a figure holds at.
    private func asOf(_ columns: [FieldColumn]) -> TableColumn<Datum> {
        .text("as_of", say("Số liệu tính đến", "Figure as of"), width: 16) { datum in
            guard let day = columns[datum.field].qualifiers[datum.unit]?.asOf else { return .blank }
            return .blank.with(cell: .day(day.number, otherwise: say.day(day)))
        }
    }

    /// The table of the round, by its name alone, and the line; of what parts make, these.
    private func source(of column: FieldColumn, _ datum: Datum) -> String {
        if let made = made(column, datum.field, datum.unit) {
            return made.text(pack.fields[datum.field], say)
        }
        guard let origin = column.origin(of: datum.unit),
            round.tables.indices.contains(origin.table)
        else { return "" }
        func place(_ table: Int, _ row: Int) -> String {
            guard round.tables.indices.contains(table) else { return "" }
            return "\(round.tables[table].path.split(separator: "/").last ?? ""):\(row)"
        }
        let earlier = column.qualifiers[datum.unit]?.earlier ?? []
        let replaced = earlier.reversed().map {
            "\($0.text(pack.fields[datum.field], say)) (\(place($0.table, $0.row)))"
        }
        return ([place(origin.table, origin.row)] + replaced).joined(separator: "; ")
    }

    private func figure(of column: FieldColumn, _ datum: Datum) -> BookCell {
        let (field, unit) = (pack.fields[datum.field], datum.unit)
        if let made = made(column, datum.field, unit) {
            return made.settled.figure.map { .figure($0, of: field, say) } ?? .empty()
        }
        guard column.states[unit] == .given else { return .empty() }
        if field.kind == .text { return .text(column.texts[unit] ?? "") }
        return .figure(column.values[unit], of: field, say)
    }

    private func state(of column: FieldColumn, _ datum: Datum) -> BookCell {
        let unit = datum.unit
        if let made = made(column, datum.field, unit) {
            return .text(
                made.origin == .accumulated
                    ? say("từ các kỳ", "from parts of the period")
                    : say("từ đơn vị trực thuộc", "from units below"))
        }
        switch column.states[unit] {
        case .given:
            return .text(
                column.qualifiers[unit]?.isEstimate == true
                    ? say("đã nộp, số ước", "submitted, an estimate") : say("đã nộp", "submitted"))
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
        let columns: [TableColumn<Diagnostic>] = [
            .text("severity", say("Mức độ", "Severity"), width: 11) {
                .text(say.severity($0.severity)).with(style: style(of: $0.severity))
            },
            .text("code", say("Mã", "Code"), width: 8) { .text($0.code.rawValue) },
            .text("message", say("Nội dung", "What"), width: 70) { .text($0.message) },
            .text("rule", say("Ở quy tắc", "In the rules"), width: 40) {
                .text($0.rule?.description ?? "")
            },
            .text("data", say("Ở số liệu", "In the data"), width: 50) {
                .text($0.data?.description ?? "")
            },
            .text("fix", say("Cách sửa", "Remedy"), width: 50) { .text($0.fix ?? "") },
        ]
        var table = try table(say("Ghi chú: ", "Notes: "), columns, on: sheet)
        // What a sheet cannot hold is told by the last row.
        try table.append(columns, cards.diagnostics.prefix(Self.mostRows))
        let rest = cards.diagnostics.count - Self.mostRows
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

extension BookCell {
    /// A figure as what it is: a number, a day, yes or no, the title of a level.
    static func figure(_ x: Double, of field: Field, _ say: Words) -> BookCell {
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
}
