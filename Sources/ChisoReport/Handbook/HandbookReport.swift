import ChisoModel
import ChisoPrint

/// A pack's handbook: what it asks for, how each indicator scores, and on what authority.
public struct HandbookReport: Sendable {
    /// What a handbook is written as.
    public enum Format: String, CaseIterable, Sendable {
        /// GitHub-flavoured Markdown.
        case markdown
        /// One file of HTML, to be read on a screen and printed on A4.
        case html
    }

    private let book: Handbook
    private let say: Words
    private let words: RuleWords
    private let policies: Policies

    private var pack: RulePack { book.pack }

    /// The handbook of a pack, with its own words in a language.
    public init(_ book: Handbook, language: Language = .vi) {
        self.book = book
        say = Words(language)
        policies = Policies(book.pack, say, .withKeys)
        words = policies.words
    }

    /// The whole handbook.
    public func render(_ format: Format) -> String {
        switch format {
        case .markdown: page.markdown
        case .html: page.html(say.language)
        }
    }

    /// From title to source.
    private var page: Page {
        var page = Page()
        addFront(to: &page)
        page.append(.contents(say("Mục lục", "Contents")))
        addPolicies(to: &page)
        addTree(to: &page)
        addFields(to: &page)
        addIndicators(to: &page)
        addSources(to: &page)
        return page
    }

    // MARK: - What it is

    private func addFront(to page: inout Page) {
        page.append(.title(say.title(pack), level: 1, anchor: "pack"))
        let other = say.language == .vi ? pack.titleEn : pack.title
        if other != say.title(pack) { page.append(.paragraph(Prose(other))) }
        let scale = say.ungrouped(pack.scale) + say(" điểm", " points")
        page.append(
            .facts([
                .init(say("Mã bộ chỉ số", "Pack"), [.code(pack.id)]), .init(policies.edition),
                .init(policies.standing), .init(policies.inForce),
                .init(say("Thang điểm", "Scale"), scale), .init(policies.basis),
                .init(say("Tiêu chí", "Indicators"), counts),
            ]))
    }

    private var counts: String {
        let indicators = pack.indicators.count
        let fields = pack.fields.count
        let cases = book.rules.reduce(0) { $0 + $1.cases }
        let untested = book.rules.count { $0.cases == 0 }
        let tested =
            untested == 0
            ? say("tiêu chí nào cũng có", "every indicator has some")
            : say("\(untested) tiêu chí chưa có", "\(untested) without any")
        return say(
            "\(indicators) tiêu chí, \(fields) chỉ tiêu thống kê, \(cases) ca kiểm thử (\(tested))",
            "\(indicators) indicators, \(fields) fields, \(cases) test cases (\(tested))")
    }

    // MARK: - Policies

    private func addPolicies(to page: inout Page) {
        page.append(.title(say("Quy định chung", "General rules"), level: 2, anchor: "policies"))
        page.append(
            .facts(
                [
                    policies.total, policies.index, policies.missing, policies.rounding,
                    policies.ranking,
                ].map { .init($0) }))
        addFunction(book.aggregates[0], to: &page)
        addClasses(to: &page)
    }

    private func addClasses(to page: inout Page) {
        guard !pack.classes.isEmpty || book.classify != nil else { return }
        page.append(.title(say("Xếp loại", "Classes"), level: 3, anchor: "classes"))
        let quota = TableColumn<RulePack.ClassBand>.text("quota", say("Nhiều nhất", "At most")) {
            band in
            let share = band.quota.map { say.ungrouped(Rounding.round($0 * 100, 6)) }
            return .text(share.map { $0 + say("% số đơn vị", "% of units") } ?? "")
        }
        let columns: [TableColumn<RulePack.ClassBand>] =
            [
                .text("class", say("Loại", "Class")) { .text($0.name) },
                .number("from", say("Chỉ số từ", "Index from")) { .text(say.ungrouped($0.from)) },
            ] + quota.when(pack.classes.contains { $0.quota != nil })
        page.append(.grid(Grid(columns, pack.classes, called: \.heading)))
        guard let reads = pack.classifyReads else { return }
        let function = say(
            "Một hàm có thể xếp khác với bảng; nó xét: ",
            "A function may place otherwise than the table; it reads: ")
        page.append(.paragraph("\(function)\(.joined(reads.map(words.read), "; "))"))
        addFunction(book.classify, to: &page)
    }

    private func addFunction(_ function: FunctionText?, to page: inout Page) {
        guard let function else { return }
        page.append(
            .code(
                RuleWords.source(function), place: function.location.description,
                first: function.location.line ?? 1))
    }

    // MARK: - The tree

    private func addTree(to page: inout Page) {
        page.append(.title(say("Cây tiêu chí", "The tree"), level: 2, anchor: "tree"))
        let nodes = pack.tree.belowRoot.map(\.child) + [.group(0)]
        let columns: [TableColumn<Group.Child>] = [
            .text("code", say("Mã", "Code")) { .text(name($0).code) },
            .text("title", say("Nội dung", "Title")) { .prose(name($0).title) },
            .number("max", say("Điểm tối đa", "Maximum")) { .text(maximum(of: $0)) },
            .number("target", say("Mục tiêu", "Target")) { node in
                guard case .indicator(let place) = node else { return .text("") }
                return .text(pack.indicators[place].target.map { say.ungrouped($0) } ?? "")
            },
            .text("notes", say("Ghi chú", "Notes")) { .text(notes($0)) },
        ]
        var grid = Grid(columns, nodes, called: \.heading)
        for (row, node) in nodes.enumerated() {
            if case .group = node { grid.headings.insert(row) }
        }
        page.append(.grid(grid))
    }

    /// Its number, and its title with the way to it; the root is the total.
    private func name(_ node: Group.Child) -> (code: String, title: Prose) {
        switch node {
        case .group(0): return ("", Prose(say("Tổng cộng", "Total")))
        case .group(let place):
            let group = pack.groups[place]
            return (group.code, .link(say.title(group), to: RuleWords.anchor(group.key)))
        case .indicator(let place):
            let indicator = pack.indicators[place]
            return (
                indicator.code, .link(say.title(indicator), to: RuleWords.anchor(indicator.key))
            )
        }
    }

    /// The most points of a group or indicator.
    private func maximum(of node: Group.Child) -> String {
        switch node {
        case .group(let place):
            say.ungrouped(
                pack.groups[place].max
                    ?? Rounding.round(pack.declaredMax(of: place), Rounding.firstPlaces))
        case .indicator(let place): say.ungrouped(pack.indicators[place].max)
        }
    }

    /// The weight of a group or indicator, where its group weighs; else empty.
    private func weight(_ node: Group.Child) -> String {
        pack.isWeighed(node) ? say.ungrouped(pack.weight(of: node)) : ""
    }

    /// Role, aggregate and weight, where they are not what most have.
    private func notes(_ node: Group.Child) -> String {
        let weight = weight(node)
        let weighs = weight.isEmpty ? "" : say("trọng số ", "weight ") + weight
        guard case .group(let place) = node else { return weighs }
        if place == 0 { return "" }
        let group = pack.groups[place]
        let role =
            switch group.role {
            case .base: ""
            case .bonus: say("điểm thưởng, ngoài thang", "bonus, on top of the scale")
            case .penalty: say("điểm trừ", "penalty, taken off")
            }
        return [
            role, group.aggregate == .sum ? "" : policies.aggregate(of: place), weighs,
            group.min == 0 ? "" : say("ít nhất ", "at least ") + say.ungrouped(group.min),
        ].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    // MARK: - Fields

    private func addFields(to page: inout Page) {
        page.append(.title(say("Chỉ tiêu thống kê", "Fields"), level: 2, anchor: "fields"))
        page.append(
            .paragraph(
                Prose(
                    say(
                        "Để trống là chưa gửi; NA là không áp dụng; 0 là không.",
                        "Blank is not submitted; NA does not apply; 0 is zero."))))
        let columns: [TableColumn<Field>] = [
            .text("code", say("Mã", "Code")) { .text($0.code) },
            .text("key", say("Khóa", "Key")) { .prose(.code($0.key)) },
            .text("title", say("Nội dung", "Title")) { .text(say.title($0)) },
            .text("type", say("Kiểu", "Type")) { .prose(type(of: $0.kind)) },
            .text("measure", say("Đơn vị tính", "Measure")) { .text($0.measure) },
            .text("range", say("Khoảng", "Range")) { .text(range($0.least, $0.largest)) },
            .text("notes", say("Ghi chú", "Notes")) { .text(reporting(of: $0)) },
        ]
        page.append(.grid(Grid(columns, pack.fields, called: \.heading)))
        addColumns(to: &page)
        addChecks(to: &page)
    }

    private func type(of kind: Field.Kind) -> Prose {
        switch kind {
        case .count: Prose(say("số đếm", "count"))
        case .amount: Prose(say("số lượng", "amount"))
        case .percent: Prose(say("tỷ lệ %", "percent"))
        case .number: Prose(say("số", "number"))
        case .yesNo: Prose(say("có/không", "yes/no"))
        case .date: Prose(say("ngày", "date"))
        case .text: Prose(say("văn bản", "text"))
        case .choice(let levels):
            "\(say("chọn: ", "choice: "))\(.joined(levels.map(RuleWords.level), ", "))"
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
        case .least: notes.append(say("cấp trên: thấp nhất của cấp dưới", "rolls up as the least"))
        case .greatest:
            notes.append(say("cấp trên: cao nhất của cấp dưới", "rolls up as the greatest"))
        case .toDate, .last, .first, nil: break
        }
        if field.overPeriods == .sum {
            notes.append(say("cộng dồn các kỳ", "adds up over periods"))
        } else if let running = say.running(field) {
            notes.append(running)
        }
        if field.needsEvidence { notes.append(say("cần minh chứng", "needs evidence")) }
        if field.isAppraisers {
            notes.append(say("cơ quan thẩm định ghi", "recorded by the appraiser"))
        }
        return notes.joined(separator: "; ")
    }

    private func addColumns(to page: inout Page) {
        guard !pack.unitColumns.isEmpty else { return }
        page.append(.title(say("Cột của đơn vị", "Columns of units"), level: 3, anchor: "columns"))
        let columns: [TableColumn<UnitColumn>] = [
            .text("key", say("Khóa", "Key")) { .prose(.code($0.key)) },
            .text("title", say("Nội dung", "Title")) { .text($0.title) },
            .text("type", say("Kiểu", "Type")) { .prose(type(of: $0)) },
        ]
        page.append(.grid(Grid(columns, pack.unitColumns, called: \.heading)))
    }

    private func type(of column: UnitColumn) -> Prose {
        switch column.kind {
        case .number: type(of: Field.Kind.number)
        case .count: type(of: Field.Kind.count)
        case .amount: type(of: Field.Kind.amount)
        case .percent: type(of: Field.Kind.percent)
        case .text: type(of: Field.Kind.text)
        }
    }

    private func addChecks(to page: inout Page) {
        guard !pack.checks.isEmpty else { return }
        page.append(.title(say("Kiểm tra số liệu", "Checks"), level: 3, anchor: "checks"))
        let columns: [TableColumn<RulePack.Check>] = [
            .text("key", say("Khóa", "Key")) { .prose(.code($0.key)) },
            .text("message", say("Khi không khớp", "When it does not hold")) { .text($0.message) },
            .text("fields", say("Chỉ tiêu", "Fields")) {
                .prose(.joined($0.reads.map(words.key), ", "))
            },
            .text("severity", say("Mức", "Severity")) {
                .text(
                    $0.severity == .error
                        ? say(
                            "lỗi: không chấm tiêu chí liên quan",
                            "error: what reads them is not scored")
                        : say("cảnh báo", "warning"))
            },
        ]
        page.append(.grid(Grid(columns, pack.checks, called: \.heading)))
    }

    // MARK: - Each indicator: what it measures, what it earns, and why

    private func addIndicators(to page: inout Page) {
        page.append(.title(say("Các tiêu chí", "Indicators"), level: 2, anchor: "indicators"))
        for node in pack.tree.belowRoot {
            switch node.child {
            case .group(let place): addGroup(place, to: &page)
            case .indicator(let place): addIndicator(place, to: &page)
            }
        }
    }

    private func addGroup(_ place: Int, to page: inout Page) {
        let group = pack.groups[place]
        page.append(.title(say.named(group), level: 3, anchor: RuleWords.anchor(group.key)))
        let most = maximum(of: .group(place))
        let facts = [say("tối đa \(most) điểm", "at most \(most) points"), notes(.group(place))]
        page.append(.paragraph(Prose(facts.filter { !$0.isEmpty }.joined(separator: "; "))))
        addFunction(book.aggregates[place], to: &page)
    }

    private func addIndicator(_ place: Int, to page: inout Page) {
        let indicator = pack.indicators[place]
        let rule = book.rules[place]
        page.append(
            .title(say.named(indicator), level: 4, anchor: RuleWords.anchor(indicator.key)))
        page.append(
            .facts(
                [
                    .init(say("Khóa", "Key"), [.code(indicator.key)]),
                    .init(say("Điểm", "Points"), points(of: indicator)),
                    .init(say("Trọng số", "Weight"), weight(.indicator(place))),
                    .init(say("Đo", "Measures"), words.measures(indicator, rule)),
                    .init(say("Cách tính điểm", "Formula"), words.formula(indicator, rule)),
                ] + rest(of: indicator, rule)))
        for table in words.tables(of: indicator) { page.append(.grid(table)) }
        if case .rule = indicator.valueSource { addFunction(rule.value, to: &page) }
        if indicator.kind == nil { addFunction(rule.score, to: &page) }
    }

    private func rest(of indicator: Indicator, _ rule: Handbook.Rule) -> [Page.Fact] {
        let arising =
            switch indicator.noneArising {
            case .notApplicable(let reason):
                say("không áp dụng: \(reason)", "does not apply: \(reason)")
            case .full: say("được điểm tối đa", "earns everything")
            case .zero: say("0 điểm", "earns nothing")
            case nil: ""
            }
        let optional = indicator.optional.sorted().map { Prose.code($0) }
        let decimals = indicator.decimals.map { say.decimals($0) + say(" chữ số", " decimals") }
        let cases = say("\(rule.cases) ca kiểm thử", "\(rule.cases) test cases")
        return [
            .init(say("Không phát sinh", "None arising"), arising),
            .init(say("Có thể thiếu", "May be absent"), [.joined(optional, ", ")]),
            .init(say("Làm tròn", "Rounding"), decimals ?? ""),
            .init(
                say("Nguồn", "Source"),
                indicator.isSurvey ? say("điều tra xã hội học", "a survey") : ""),
            .init(say("Căn cứ", "Basis"), indicator.basis.map { Prose($0) }),
            .init(
                say("Kiểm thử", "Tests"),
                ["\(cases) — \(.code(indicator.location.description))"]),
        ]
    }

    private func points(of indicator: Indicator) -> String {
        let most = say("tối đa ", "at most ") + say.ungrouped(indicator.max)
        guard indicator.min != .number(0) else { return most }
        return most + say(", ít nhất ", ", at least ") + say.ungrouped(indicator.min)
    }

    // MARK: - The files

    private func addSources(to page: inout Page) {
        guard !book.files.isEmpty else { return }
        page.append(.title(say("Mã nguồn", "Source"), level: 2, anchor: "source"))
        for file in book.files {
            var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.last?.isEmpty == true { lines.removeLast() }
            page.append(.code(lines.map(String.init), place: file.path, first: 1))
        }
    }
}

extension Page.Fact {
    /// A policy in full.
    fileprivate init(_ policy: Policy) { self.init(policy.label, policy.lines) }
}
