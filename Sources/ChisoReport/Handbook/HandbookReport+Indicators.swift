import ChisoModel
import ChisoPrint

// Each indicator: what it measures, what it earns, and why.

extension HandbookReport {
    func addIndicators(to page: inout HandbookPage) {
        page.append(.title(say("Các tiêu chí", "Indicators"), level: 2, anchor: "indicators"))
        for entry in PackOutline(pack).entries {
            switch entry.node {
            case .group(let place): addGroup(place, under: entry.parent, to: &page)
            case .indicator(let place): addIndicator(place, under: entry.parent, to: &page)
            }
        }
    }

    private func addGroup(_ place: Int, under parent: Int, to page: inout HandbookPage) {
        let group = pack.groups[place]
        let title = Self.named(group.code, say.title(group.title, group.titleEn))
        page.append(.title(title, level: 3, anchor: Self.anchor(group.key)))
        let notes = notes(of: place, isWeighted: pack.groups[parent].aggregate == .weighted)
        let most = say(
            "tối đa \(say.ungrouped(maximum(of: place))) điểm",
            "at most \(say.ungrouped(maximum(of: place))) points")
        page.append(
            .paragraph(.init([most, notes].filter { !$0.isEmpty }.joined(separator: "; "))))
        addFunction(book.aggregates[place], to: &page)
    }

    private func addIndicator(_ place: Int, under parent: Int, to page: inout HandbookPage) {
        let indicator = pack.indicators[place]
        let rule = book.rules[place]
        let title = Self.named(indicator.code, say.title(indicator.title, indicator.titleEn))
        page.append(.title(title, level: 4, anchor: Self.anchor(indicator.key)))
        let weight =
            pack.groups[parent].aggregate == .weighted ? say.ungrouped(indicator.weight) : ""
        page.append(
            .facts(
                [
                    .init(say("Khóa", "Key"), [.code(indicator.key)]),
                    .init(say("Điểm", "Points"), [.init(points(of: indicator))]),
                    .init(say("Trọng số", "Weight"), [.init(weight)]),
                    .init(say("Đo", "Measures"), measures(indicator, rule)),
                    .init(say("Cách tính điểm", "Formula"), formula(indicator, rule)),
                ] + rest(of: indicator, rule)))
        for table in tables(of: indicator) { page.append(.table(table)) }
        if case .rule = indicator.valueSource { addFunction(rule.value, to: &page) }
        if indicator.kind == nil { addFunction(rule.score, to: &page) }
    }

    private func rest(of indicator: Indicator, _ rule: Handbook.Rule) -> [HandbookPage.Fact] {
        var arising: HandbookPage.Prose = ""
        switch indicator.noneArising {
        case .notApplicable(let reason):
            arising = .init(say("không áp dụng: \(reason)", "does not apply: \(reason)"))
        case .full: arising = .init(say("được điểm tối đa", "earns everything"))
        case .zero: arising = .init(say("0 điểm", "earns nothing"))
        case nil: break
        }
        let optional = indicator.optional.sorted().map { HandbookPage.Prose.code($0) }
        let cases = say("\(rule.cases) ca kiểm thử", "\(rule.cases) test cases")
        return [
            .init(say("Không phát sinh", "None arising"), [arising]),
            .init(say("Có thể thiếu", "May be absent"), [.joined(optional, ", ")]),
            .init(
                say("Làm tròn", "Rounding"),
                [
                    .init(
                        indicator.decimals.map { say.decimals($0) + say(" chữ số", " decimals") }
                            ?? "")
                ]),
            .init(
                say("Nguồn", "Source"),
                [.init(indicator.isSurvey ? say("điều tra xã hội học", "a survey") : "")]),
            .init(say("Căn cứ", "Basis"), indicator.basis.map { .init($0) }),
            .init(
                say("Kiểm thử", "Tests"),
                [.init(cases) + .init(" — ") + .code(indicator.location.description)]),
        ]
    }

    private func points(of indicator: Indicator) -> String {
        let most = say("tối đa ", "at most ") + say.ungrouped(indicator.max)
        guard indicator.min != .number(0) else { return most }
        return most + say(", ít nhất ", ", at least ") + say.ungrouped(indicator.min)
    }

    // MARK: - What it measures

    /// What its value is, in words.
    func measures(_ indicator: Indicator, _ rule: Handbook.Rule) -> [HandbookPage.Prose] {
        var lines: [HandbookPage.Prose] = []
        var told: Set<Read> = []
        switch indicator.valueSource {
        case .field(let place):
            lines.append(words(for: .field(place), of: indicator))
            told.insert(.field(place))
        case .rule:
            if let (above, below) = share(indicator, rule) {
                lines.append(
                    .init("100 × ") + words(for: above, of: indicator) + .init(" ÷ ")
                        + words(for: below, of: indicator))
                told = [above, below]
            } else {
                lines.append(.init(say("tính bằng hàm dưới đây", "by the function below")))
            }
        case .none: lines.append(.init(say("không đo giá trị", "no value is measured")))
        }
        var unit: [String] = []
        if !indicator.measure.isEmpty {
            unit.append(say("đơn vị tính: ", "measure: ") + indicator.measure)
        }
        if let range = indicator.range {
            unit.append(
                say("khoảng ", "range ")
                    + "\(say.ungrouped(range.lowerBound))–\(say.ungrouped(range.upperBound))")
        }
        switch indicator.better {
        case .higher: unit.append(say("càng cao càng tốt", "higher is better"))
        case .lower: unit.append(say("càng thấp càng tốt", "lower is better"))
        case nil: break
        }
        lines.append(.init(unit.joined(separator: "; ")))
        let others = (indicator.valueReads + indicator.scoreReads).filter { read in
            if case .parameter = read { return false }
            return read != .value && told.insert(read).inserted
        }
        if !others.isEmpty {
            let read = others.map { words(for: $0, of: indicator) }
            lines.append(.init(say("xét: ", "reads: ")) + .joined(read, "; "))
        }
        return lines.filter { !$0.pieces.isEmpty }
    }

    /// The two things whose share in percent the value is, when its function says only that.
    private func share(_ indicator: Indicator, _ rule: Handbook.Rule) -> (Read, Read)? {
        let body = rule.value?.lines.joined(separator: " ") ?? ""
        let pattern = /function\s*\([^()]*\)\s*return\s+chiso\.percent\((\w+), (\w+)\)\s*end/
        guard let match = body.firstMatch(of: pattern),
            let above = indicator.valueNames.firstIndex(of: String(match.1)),
            let below = indicator.valueNames.firstIndex(of: String(match.2)),
            indicator.valueReads.count == indicator.valueNames.count
        else { return nil }
        return (indicator.valueReads[above], indicator.valueReads[below])
    }
}
