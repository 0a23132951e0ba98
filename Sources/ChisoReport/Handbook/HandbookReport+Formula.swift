import ChisoModel
import ChisoPrint

// How an indicator turns its value into points, in words, from its kind and what it declares.

extension HandbookReport {
    func formula(_ indicator: Indicator, _ rule: Handbook.Rule) -> [HandbookPage.Prose] {
        var lines: [HandbookPage.Prose] = []
        if let kind = indicator.kind {
            let name = say(kind.title, kind.key)
            lines.append(.init("\(name): \(sentences(of: kind, for: indicator))"))
            lines.append(.code(rule.declared ?? "chiso.\(kind.key)"))
        } else {
            lines.append(.init(say("hàm riêng dưới đây", "the function below")))
        }
        let numbers = numbers(of: indicator)
        if !numbers.isEmpty {
            lines.append(
                .joined(
                    numbers.map { .code($0.name) + .init(" = \($0.number)") }, "; "))
        }
        return lines
    }

    /// The sentences of a kind that are due for an indicator, with its numbers in them.
    private func sentences(of kind: FormulaKind, for indicator: Indicator) -> String {
        let due = kind.words.filter { sentence in
            sentence.reads.map { indicator.scoreNames.contains($0) } ?? true
        }
        guard !due.isEmpty else { return kind.summary.isEmpty ? "" : kind.summary + "." }
        return due.map { filled(say($0.vi, $0.en), for: indicator) }.joined(separator: " ")
    }

    /// A sentence with the declared numbers in the place of their names.
    private func filled(_ text: String, for indicator: Indicator) -> String {
        var numbers: [String: String] = [
            "max": say.ungrouped(indicator.max), "min": say.ungrouped(indicator.min),
            "measure": indicator.measure.isEmpty ? say("lần", "one") : indicator.measure,
            "target": say("mục tiêu", "the target"),
        ]
        for (name, number) in self.numbers(of: indicator) {
            // Bounds of the value are told in its measure.
            let isBound = name == "target" || indicator.meaning(of: name)?.isBound == true
            numbers[name] = number + (isBound && indicator.measure == "%" ? "%" : "")
        }
        return text.replacing(/\{(\w+)\}/) { match in
            numbers[String(match.1)] ?? String(match.1)
        }
    }

    /// The declared numbers beside maximum and minimum: the target, then the parameters by name.
    private func numbers(of indicator: Indicator) -> [(name: String, number: String)] {
        var found: [(name: String, number: String)] = []
        if let target = indicator.target { found.append(("target", say.ungrouped(target))) }
        var params = indicator.paramColumns.mapValues { say.ungrouped($0) }
        for case (let name, .number(let number)) in indicator.params {
            params[name] = say.ungrouped(number)
        }
        for case (let name, .text(let text)) in indicator.params { params[name] = text }
        for case (let name, .flag(let flag)) in indicator.params {
            params[name] = flag ? say("có", "yes") : say("không", "no")
        }
        return found + params.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    // MARK: - Lists and records

    /// A table for each parameter that is a list or a record: steps, levels, shares.
    func tables(of indicator: Indicator) -> [HandbookPage.Table] {
        indicator.params.sorted { $0.key < $1.key }.compactMap { name, value in
            switch value {
            case .list(let items): table(name, items, of: indicator)
            case .record(let entries): table(name, entries, of: indicator)
            case .number, .text, .flag: nil
            }
        }
    }

    private static let bounds = Set(ScoreStep.Bound.allCases.map(\.rawValue))
    private static let gains = Set(ScoreStep.Gain.allCases.map(\.rawValue))

    private func table(
        _ name: String, _ items: [ParameterValue], of indicator: Indicator
    ) -> HandbookPage.Table {
        let records = items.map { item -> [String: ParameterValue] in
            if case .record(let record) = item { return record }
            return ["": item]
        }
        let names = Set(records.flatMap(\.keys))
        let isBounded = !names.isDisjoint(with: Self.bounds)
        let others = names.subtracting(Self.bounds).sorted { Self.place($0) < Self.place($1) }
        var table = HandbookPage.Table(
            headings: (isBounded ? [say("Giá trị", "Value")] : [])
                + others.map { heading($0, name, indicator) },
            rows: [])
        table.trailing = Set(others.indices.map { $0 + (isBounded ? 1 : 0) })
        table.rows = records.map { record in
            (isBounded ? [.init(interval(record, indicator))] : [])
                + others.map { .init(record[$0].map(text) ?? "") }
        }
        return table
    }

    private func table(
        _ name: String, _ entries: [String: ParameterValue], of indicator: Indicator
    ) -> HandbookPage.Table {
        let levels = levels(of: indicator)
        // In the order of the choice's levels, else of the names.
        let keys = levels.map(\.key).filter { entries[$0] != nil }
        let all = keys + entries.keys.filter { !keys.contains($0) }.sorted()
        return HandbookPage.Table(
            headings: [say("Mức", "Level"), heading(name, name, indicator)], trailing: [1],
            rows: all.map { key in
                let title = levels.first { $0.key == key }?.title ?? ""
                let label: HandbookPage.Prose =
                    title.isEmpty ? .code(key) : .init("\(title) ") + .code(key)
                return [label, .init(entries[key].map(text) ?? "")]
            })
    }

    private func levels(of indicator: Indicator) -> [Field.Level] {
        guard case .field(let place) = indicator.valueSource,
            case .choice(let levels) = pack.fields[place].kind
        else { return [] }
        return levels
    }

    /// Points stand last.
    private static func place(_ name: String) -> String {
        gains.contains(name) ? "~\(name)" : name
    }

    private func heading(_ name: String, _ parameter: String, _ indicator: Indicator) -> String {
        switch ScoreStep.Gain(rawValue: name) {
        case .points: return say("Điểm", "Points")
        case .share: return say("Phần của điểm tối đa", "Share of the maximum")
        case nil: break
        }
        guard let meaning = indicator.meaning(of: name), !meaning.vi.isEmpty else {
            return name.isEmpty ? parameter : name
        }
        return say(meaning.vi, meaning.en)
    }

    /// What values a step takes.
    private func interval(_ step: [String: ParameterValue], _ indicator: Indicator) -> String {
        let measure =
            indicator.measure.isEmpty
            ? "" : indicator.measure == "%" ? "%" : " \(indicator.measure)"
        let parts = ScoreStep.Bound.allCases.compactMap { bound -> String? in
            guard let number = step[bound.rawValue]?.number else { return nil }
            let words =
                switch bound {
                case .atLeast: say("từ", "from")
                case .above: say("trên", "above")
                case .atMost: say("đến", "to")
                case .below: say("dưới", "below")
                }
            return "\(words) \(say.ungrouped(number))\(measure)"
        }
        return parts.isEmpty ? say("còn lại", "the rest") : parts.joined(separator: ", ")
    }

    private func text(_ value: ParameterValue) -> String {
        switch value {
        case .number(let number): say.ungrouped(number)
        case .text(let text): text
        case .flag(let flag): flag ? say("có", "yes") : say("không", "no")
        case .list(let items): items.map(text).joined(separator: ", ")
        case .record(let entries):
            entries.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }
                .joined(separator: ", ")
        }
    }
}
