import ChisoModel
import ChisoPrint

// The tree with its maxima, and the fields.

extension HandbookReport {
    func addTree(to page: inout HandbookPage) {
        page.append(.title(say("Cây tiêu chí", "The tree"), level: 2, anchor: "tree"))
        var table = HandbookPage.Table(
            headings: [
                say("Mã", "Code"), say("Nội dung", "Title"), say("Điểm tối đa", "Maximum"),
                say("Mục tiêu", "Target"), say("Ghi chú", "Notes"),
            ], trailing: [2, 3], rows: [])
        for entry in PackOutline(pack).entries {
            let isWeighted = pack.groups[entry.parent].aggregate == .weighted
            switch entry.node {
            case .group(let place):
                table.heads.insert(table.rows.count)
                let group = pack.groups[place]
                table.rows.append([
                    .init(group.code), link(group.key, say.title(group.title, group.titleEn)),
                    .init(say.ungrouped(maximum(of: place))), "",
                    .init(notes(of: place, isWeighted: isWeighted)),
                ])
            case .indicator(let place):
                let indicator = pack.indicators[place]
                let weight = say("trọng số ", "weight ") + say.ungrouped(indicator.weight)
                table.rows.append([
                    .init(indicator.code),
                    link(indicator.key, say.title(indicator.title, indicator.titleEn)),
                    .init(say.ungrouped(indicator.max)),
                    .init(indicator.target.map { say.ungrouped($0) } ?? ""),
                    .init(isWeighted ? weight : ""),
                ])
            }
        }
        let root = say("Tổng cộng", "Total")
        table.heads.insert(table.rows.count)
        table.rows.append(["", .init(root), .init(say.ungrouped(maximum(of: 0))), "", ""])
        page.append(.table(table))
    }

    private func link(_ key: String, _ title: String) -> HandbookPage.Prose {
        .init([.link(title, to: Self.anchor(key))])
    }

    /// Role, aggregate and weight of a group, where they are not what most have.
    func notes(of place: Int, isWeighted: Bool) -> String {
        let group = pack.groups[place]
        var notes: [String] = []
        switch group.role {
        case .base: break
        case .bonus: notes.append(say("điểm thưởng, ngoài thang", "bonus, on top of the scale"))
        case .penalty: notes.append(say("điểm trừ", "penalty, taken off"))
        }
        if group.aggregate != .sum { notes.append(aggregate(of: place)) }
        if isWeighted { notes.append(say("trọng số ", "weight ") + say.ungrouped(group.weight)) }
        if group.min != 0 { notes.append(say("ít nhất ", "at least ") + say.ungrouped(group.min)) }
        return notes.joined(separator: "; ")
    }

    // MARK: - Fields

    func addFields(to page: inout HandbookPage) {
        page.append(.title(say("Chỉ tiêu thống kê", "Fields"), level: 2, anchor: "fields"))
        page.append(
            .paragraph(
                .init(
                    say(
                        "Để trống là chưa gửi; NA là không áp dụng; 0 là không.",
                        "Blank is not submitted; NA does not apply; 0 is zero."))))
        let headings = [
            say("Mã", "Code"), say("Khóa", "Key"), say("Nội dung", "Title"), say("Kiểu", "Type"),
            say("Đơn vị tính", "Measure"), say("Khoảng", "Range"), say("Ghi chú", "Notes"),
        ]
        let rows = pack.fields.map { field -> [HandbookPage.Prose] in
            [
                .init(field.code), .code(field.key),
                .init(say.title(field.title, field.titleEn)), type(of: field),
                .init(field.measure), .init(range(field.least, field.largest)),
                .init(reporting(of: field)),
            ]
        }
        page.append(.table(.init(headings: headings, rows: rows)))
        addColumns(to: &page)
        addChecks(to: &page)
    }

    private func type(of field: Field) -> HandbookPage.Prose {
        switch field.kind {
        case .count: .init(say("số đếm", "count"))
        case .amount: .init(say("số lượng", "amount"))
        case .percent: .init(say("tỷ lệ %", "percent"))
        case .number: .init(say("số", "number"))
        case .yesNo: .init(say("có/không", "yes/no"))
        case .date: .init(say("ngày", "date"))
        case .text: .init(say("văn bản", "text"))
        case .choice(let levels):
            .init(say("chọn: ", "choice: "))
                + .joined(
                    levels.map { level in
                        level.title.isEmpty
                            ? .code(level.key) : .init("\(level.title) ") + .code(level.key)
                    }, ", ")
        }
    }

    private func range(_ least: Double?, _ largest: Double?) -> String {
        switch (least, largest) {
        case (nil, nil): ""
        case (let least?, nil): "≥ \(say.ungrouped(least))"
        case (nil, let largest?): "≤ \(say.ungrouped(largest))"
        case (let least?, let largest?): "\(say.ungrouped(least))–\(say.ungrouped(largest))"
        }
    }

    private func reporting(of field: Field) -> String {
        var notes: [String] = []
        if !field.reportedBy.isEmpty {
            notes.append(
                say("báo cáo: ", "reported by: ") + field.reportedBy.joined(separator: ", "))
        }
        switch field.rollsUp {
        case .sum: notes.append(say("cấp trên: tổng cấp dưới", "rolls up as a sum"))
        case .mean: notes.append(say("cấp trên: trung bình cấp dưới", "rolls up as a mean"))
        case nil: break
        }
        if field.accumulates {
            notes.append(say("cộng dồn các kỳ", "adds up over periods"))
        }
        if field.needsEvidence { notes.append(say("cần minh chứng", "needs evidence")) }
        if field.isAppraisers {
            notes.append(say("cơ quan thẩm định ghi", "recorded by the appraiser"))
        }
        return notes.joined(separator: "; ")
    }

    private func addColumns(to page: inout HandbookPage) {
        guard !pack.unitColumns.isEmpty else { return }
        page.append(.title(say("Cột của đơn vị", "Columns of units"), level: 3, anchor: "columns"))
        let rows = pack.unitColumns.map { column -> [HandbookPage.Prose] in
            [.code(column.key), .init(column.title), .init(words(for: column.kind))]
        }
        page.append(
            .table(
                .init(
                    headings: [say("Khóa", "Key"), say("Nội dung", "Title"), say("Kiểu", "Type")],
                    rows: rows)))
    }

    private func words(for kind: UnitColumn.Kind) -> String {
        switch kind {
        case .number: say("số", "number")
        case .count: say("số đếm", "count")
        case .amount: say("số lượng", "amount")
        case .percent: say("tỷ lệ %", "percent")
        case .text: say("văn bản", "text")
        }
    }

    private func addChecks(to page: inout HandbookPage) {
        guard !pack.checks.isEmpty else { return }
        page.append(.title(say("Kiểm tra số liệu", "Checks"), level: 3, anchor: "checks"))
        let rows = pack.checks.map { check -> [HandbookPage.Prose] in
            let severity =
                check.severity == .error
                ? say("lỗi: không chấm tiêu chí liên quan", "error: what reads them is not scored")
                : say("cảnh báo", "warning")
            return [
                .code(check.key), .init(check.message),
                .joined(check.reads.map { name(of: $0, in: nil) }, ", "), .init(severity),
            ]
        }
        page.append(
            .table(
                .init(
                    headings: [
                        say("Khóa", "Key"), say("Khi không khớp", "When it does not hold"),
                        say("Chỉ tiêu", "Fields"), say("Mức", "Severity"),
                    ], rows: rows)))
    }
}
