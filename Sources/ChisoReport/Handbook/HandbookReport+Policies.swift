import ChisoModel
import ChisoPrint

// How totals, ranks and classes are made, in words.

extension HandbookReport {
    func addPolicies(to page: inout HandbookPage) {
        page.append(.title(say("Quy định chung", "General rules"), level: 2, anchor: "policies"))
        page.append(
            .facts([
                .init(say("Tổng điểm", "Total"), [.init(aggregate(of: 0))] + bounds),
                .init(say("Chỉ số", "Index"), [.init(index)]),
                .init(say("Thiếu số liệu", "Missing data"), missing),
                .init(say("Làm tròn", "Rounding"), [.init(rounding)]),
                .init(say("Xếp hạng", "Ranking"), ranking),
            ]))
        addFunction(book.aggregates[0], to: &page)
        addClasses(to: &page)
    }

    private var index: String {
        say(
            "điểm chia cho tổng điểm tối đa của các tiêu chí áp dụng cho đơn vị, nhân 100",
            "points over the maximum of what applies to the unit, times 100")
    }

    var bounds: [HandbookPage.Prose] {
        guard let bounds = pack.totalBounds else { return [] }
        guard bounds.upperBound < .greatestFiniteMagnitude else {
            return [.init(say("ít nhất ", "at least ") + say.ungrouped(bounds.lowerBound))]
        }
        let range = "\(say.ungrouped(bounds.lowerBound))–\(say.ungrouped(bounds.upperBound))"
        return [.init(say("trong khoảng ", "held within ") + range)]
    }

    var missing: [HandbookPage.Prose] {
        let policy =
            switch pack.missing {
            case .zero:
                say(
                    "0 điểm, vẫn tính vào điểm tối đa",
                    "no points; it stays in the maximum")
            case .exclude:
                say(
                    "không tính điểm và không tính vào điểm tối đa",
                    "no points; it leaves the maximum")
            case .refuse: say("đơn vị không được xếp hạng", "the unit is not ranked")
            }
        return [.init(policy), .init(pack.missingReason)].filter { !$0.pieces.isEmpty }
    }

    var rounding: String {
        let precision = pack.precision
        let levels = [
            (say("tiêu chí", "indicator"), precision.indicator),
            (say("nhóm", "group"), precision.group), (say("tổng", "total"), precision.total),
            (say("chỉ số", "index"), precision.index),
        ]
        let places = levels.map { "\($0.0) \(say.decimals($0.1))" }.joined(separator: ", ")
        return say(
            "số chữ số thập phân: \(places); nửa đơn vị làm tròn ra xa số 0",
            "decimals: \(places); halves away from zero")
    }

    var ranking: [HandbookPage.Prose] {
        let rule = pack.ranking
        let by = rule.by == .index ? say("theo chỉ số", "by index") : say("theo điểm", "by points")
        let ties =
            switch rule.ties {
            case .competition:
                say("bằng nhau thì cùng hạng (1, 1, 3)", "equals share a rank (1, 1, 3)")
            case .dense:
                say("bằng nhau thì cùng hạng (1, 1, 2)", "equals share a rank (1, 1, 2)")
            case .distinct:
                say(
                    "không có đồng hạng: xét số chưa làm tròn, rồi đến tên",
                    "no shared ranks: by the unrounded figure, then by name")
            }
        var lines: [HandbookPage.Prose] = [.init("\(by); \(ties)")]
        if let within = rule.within {
            lines.append(
                .init(say("xếp riêng trong từng nhóm của cột ", "within groups of the column "))
                    + column(within))
        }
        if !rule.tieBreak.isEmpty {
            let nodes = rule.tieBreak.map { node($0) }
            lines.append(
                .init(say("khi bằng nhau, xét lần lượt: ", "among equals, in turn: "))
                    + .joined(nodes, ", "))
        }
        return lines
    }

    private func addClasses(to page: inout HandbookPage) {
        guard !pack.classes.isEmpty || book.classify != nil else { return }
        page.append(.title(say("Xếp loại", "Classes"), level: 3, anchor: "classes"))
        let hasQuota = pack.classes.contains { $0.quota != nil }
        var table = HandbookPage.Table(
            headings: [say("Loại", "Class"), say("Chỉ số từ", "Index from")]
                + (hasQuota ? [say("Nhiều nhất", "At most")] : []),
            trailing: [1], rows: [])
        table.rows = pack.classes.map { band in
            let share = band.quota.map {
                say.ungrouped(Rounding.round($0 * 100, 6)) + say("% số đơn vị", "% of units")
            }
            return [.init(band.name), .init(say.ungrouped(band.from))]
                + (hasQuota ? [.init(share ?? "")] : [])
        }
        page.append(.table(table))
        guard let reads = pack.classifyReads else { return }
        page.append(
            .paragraph(
                .init(
                    say(
                        "Một hàm có thể xếp khác với bảng; nó xét: ",
                        "A function may place otherwise than the table; it reads: "))
                    + .joined(reads.map { words(for: $0, of: nil) }, "; ")))
        addFunction(book.classify, to: &page)
    }

    // MARK: - What several parts say

    /// How the children of a group make it.
    func aggregate(of place: Int) -> String {
        switch pack.groups[place].aggregate {
        case .sum: say("tổng điểm các mục", "the sum of its parts")
        case .mean: say("trung bình các mục", "the mean of its parts")
        case .weighted: say("tổng có trọng số", "the weighted sum of its parts")
        case .function: say("theo hàm riêng", "by a function of its own")
        }
    }

    /// The most points of a group.
    func maximum(of place: Int) -> Double {
        pack.groups[place].max ?? Rounding.round(pack.declaredMax(of: place), Rounding.firstPlaces)
    }

    /// A group or indicator by its code and title, with a link.
    func node(_ key: String) -> HandbookPage.Prose {
        let found =
            pack.groups.first { $0.key == key }.map { ($0.code, say.title($0.title, $0.titleEn)) }
            ?? pack.indicators.first { $0.key == key }
            .map { ($0.code, say.title($0.title, $0.titleEn)) }
        guard let found else { return .code(key) }
        return .init([.link(Self.named(found.0, found.1), to: Self.anchor(key))])
    }

    func column(_ key: String) -> HandbookPage.Prose {
        let title =
            key == "kind"
            ? say("loại đơn vị", "kind of unit")
            : pack.unitColumns.first { $0.key == key }?.title ?? ""
        return title.isEmpty ? .code(key) : .init("\(title) ") + .code(key)
    }

    func addFunction(_ function: FunctionText?, to page: inout HandbookPage) {
        guard let function else { return }
        page.append(
            .code(
                Self.withoutMargin(function.lines), place: function.location.description,
                first: function.location.line ?? 1))
    }

    /// The name that links to a group or an indicator lead to.
    static func anchor(_ key: String) -> String { "node-\(key)" }

    static func named(_ code: String, _ title: String) -> String {
        code.isEmpty ? title : "\(code) \(title)"
    }

    /// Lines without the blanks that all of them begin with.
    static func withoutMargin(_ lines: [String]) -> [String] {
        let margin =
            lines.filter { $0.contains { $0 != " " } }
            .map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { String($0.dropFirst(margin)) }
    }
}
