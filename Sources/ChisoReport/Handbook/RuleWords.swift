import ChisoModel
import ChisoPrint

/// What the rules of a pack say, in words: what things are called, what an indicator measures and reads, and how its value
/// becomes points.
struct RuleWords {
    /// What is called by which of its names.
    enum Names {
        /// All by titles and, as the rules themselves stand beside them, by keys; groups and indicators lead to theirs.
        case withKeys
        /// By titles, and by keys only where there are none: for readers of results.
        case titles
    }

    let pack: RulePack
    let say: Words
    let names: Names

    // MARK: - Names

    /// The lines of a function without the blanks that all of them begin with.
    static func source(_ function: FunctionText) -> [String] {
        let margin =
            function.lines.filter { $0.contains { $0 != " " } }
            .map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return function.lines.map { String($0.dropFirst(margin)) }
    }

    /// A level of a choice, by its title where it has one, and its key.
    static func level(_ level: Field.Level) -> Prose {
        level.title.isEmpty ? .code(level.key) : "\(level.title) \(.code(level.key))"
    }

    /// The name that links to a group or an indicator lead to.
    static func anchor(_ key: String) -> String { "node-\(key)" }

    /// A group or indicator by its code and title.
    func node(_ key: String) -> Prose {
        let name: String
        switch pack.node(named: key) {
        case .group(let place): name = say.named(pack.groups[place])
        case .indicator(let place): name = say.named(pack.indicators[place])
        case nil: return .code(key)
        }
        return names == .withKeys ? .link(name, to: Self.anchor(key)) : Prose(name)
    }

    /// A column of the unit.
    func column(_ key: String) -> Prose {
        let title =
            key == "kind"
            ? say("loại đơn vị", "kind of unit")
            : pack.unitColumn(named: key)?.title ?? ""
        return titled(title, key)
    }

    private func titled(_ title: String, _ key: String) -> Prose {
        if title.isEmpty { return .code(key) }
        return names == .withKeys ? "\(title) \(.code(key))" : Prose(title)
    }

    /// What a rule reads.
    func read(_ read: Read) -> Prose {
        switch read {
        case .field(let place):
            let field = pack.fields[place]
            return titled(say.named(field), field.key)
        case .previousField(let place):
            let (key, name) = (pack.fields[place].key, say.named(pack.fields[place]))
            return titled(say("\(name), kỳ trước", "\(name), last period"), "previous_\(key)")
        case .unitColumn(let key): return column(key)
        case .nodePoints(let key): return "\(say("điểm của ", "points of "))\(node(key))"
        case .nodeIndex(let key): return "\(say("chỉ số của ", "index of "))\(node(key))"
        case .parameter(let name): return Prose(name)
        case .previousValue: return Prose(say("giá trị kỳ trước", "last period's value"))
        case .previousPoints: return Prose(say("điểm kỳ trước", "last period's points"))
        case .previousRank: return Prose(say("hạng kỳ trước", "last period's rank"))
        case .peers(let statistic): return Prose(peers(statistic))
        case .index: return Prose(say("chỉ số của đơn vị", "the unit's index"))
        case .points: return Prose(say("tổng điểm của đơn vị", "the unit's points"))
        case .className: return Prose(say("loại theo bảng", "the class by the table"))
        case .value: return Prose(say("giá trị", "the value"))
        case .childPoints, .childIndex, .childMax: return Prose(say("một mục con", "a part"))
        }
    }

    /// The name that a rule gives what it reads; empty when it goes without saying.
    func key(_ read: Read) -> Prose {
        switch read {
        case .field(let place): .code(pack.fields[place].key)
        case .previousField(let place): .code("previous_\(pack.fields[place].key)")
        case .unitColumn(let key): .code(key)
        default: ""
        }
    }

    private func peers(_ statistic: PeerStatistic) -> String {
        switch statistic {
        case .min: say("giá trị thấp nhất trong nhóm", "the lowest of the peers")
        case .max: say("giá trị cao nhất trong nhóm", "the highest of the peers")
        case .mean: say("trung bình của nhóm", "the mean of the peers")
        case .count: say("số đơn vị trong nhóm", "the number of peers")
        }
    }

    /// What a declared number of an indicator is called beside it.
    private func number(_ name: String, of indicator: Indicator) -> Prose {
        guard names == .titles else { return .code(name) }
        switch name {
        case "target": return Prose(say("mục tiêu", "target"))
        case "max": return Prose(say("điểm tối đa", "maximum"))
        default: break
        }
        guard let bound = indicator.meaning(of: name), bound.isBound, !bound.vi.isEmpty else {
            return .code(name)
        }
        return Prose(say(bound.vi, bound.en))
    }

    // MARK: - What an indicator measures

    /// What its value is, in words, a fact a line.
    func measures(_ indicator: Indicator, _ rule: Handbook.Rule) -> [Prose] {
        var (lines, told) = value(of: indicator, rule)
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
        lines.append(Prose(unit.joined(separator: "; ")))
        let others = (indicator.valueReads + indicator.scoreReads).filter { read in
            if case .parameter = read { return false }
            return read != .value && told.insert(read).inserted
        }
        if !others.isEmpty {
            lines.append("\(say("xét: ", "reads: "))\(.joined(others.map(read), "; "))")
        }
        return lines.filter { !$0.isEmpty }
    }

    /// What the value is made of, and what that tells of.
    private func value(
        of indicator: Indicator, _ rule: Handbook.Rule
    ) -> (lines: [Prose], told: Set<Read>) {
        switch indicator.valueSource {
        case .field(let place): return ([read(.field(place))], [.field(place)])
        case .none: return ([Prose(say("không đo giá trị", "no value is measured"))], [])
        case .rule:
            guard let (above, below) = share(indicator, rule) else {
                return ([Prose(say("tính bằng hàm dưới đây", "by the function below"))], [])
            }
            return (["100 × \(read(above)) ÷ \(read(below))"], [above, below])
        }
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

    // MARK: - How it scores

    /// How the value becomes points, from its kind and what it declares, a fact a line.
    func formula(_ indicator: Indicator, _ rule: Handbook.Rule) -> [Prose] {
        var lines: [Prose] = []
        if let kind = indicator.kind {
            let name = say(kind.title, kind.key)
            lines.append("\(name): \(sentences(of: kind, for: indicator))")
            lines.append(.code(rule.declared ?? "chiso.\(kind.key)"))
        } else {
            lines.append(Prose(say("hàm riêng dưới đây", "the function below")))
        }
        let numbers = numbers(of: indicator)
        if !numbers.isEmpty {
            let told = numbers.map { "\(number($0.name, of: indicator)) = \($0.number)" as Prose }
            lines.append(.joined(told, "; "))
        }
        if let yearEnd = indicator.yearEnd { lines.append(Prose(due(yearEnd))) }
        return lines
    }

    /// When what it is held against is due.
    private func due(_ yearEnd: Indicator.YearEnd) -> String {
        guard !yearEnd.parts.isEmpty else {
            return say(
                "đến hạn cuối năm: trong năm chưa tính điểm",
                "due at the year's end: not scored before")
        }
        let parts = yearEnd.parts.sorted { $0.key < $1.key }.map { month, share in
            let percent = say.ungrouped(Rounding.round(100 * share, 4))
            return say(
                "hết tháng \(month): \(percent)%", "\(percent)% by the end of month \(month)")
        }
        return say(
            "mục tiêu là của cả năm; phần phải đạt: ", "the target is the year's; of it are due: ")
            + parts.joined(separator: ", ")
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
        var params = indicator.paramColumns.mapValues { say.ungrouped($0) }
        for (name, value) in indicator.params {
            switch value {
            case .number, .text, .flag: params[name] = text(value)
            case .list, .record: break
            }
        }
        let target = indicator.target.map { [("target", say.ungrouped($0))] } ?? []
        return target + params.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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

    // MARK: - Lists and records

    /// A table for each parameter that is a list or a record: steps, levels, shares.
    func tables(of indicator: Indicator) -> [Grid] {
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

    /// A row an item; bounds make one column together, and points stand last.
    private func table(_ name: String, _ items: [ParameterValue], of indicator: Indicator) -> Grid {
        let records = items.map { item -> [String: ParameterValue] in
            if case .record(let record) = item { return record }
            return ["": item]
        }
        let all = Set(records.flatMap(\.keys))
        let others = all.subtracting(Self.bounds).sorted { Self.place($0) < Self.place($1) }
        let bounds = TableColumn<[String: ParameterValue]>.text("value", say("Giá trị", "Value")) {
            .text(interval($0, indicator))
        }
        let columns =
            bounds.when(!all.isDisjoint(with: Self.bounds))
            + others.map { key in
                .number(key, heading(key, name, indicator)) { .text($0[key].map(text) ?? "") }
            }
        return Grid(columns, records, called: \.heading)
    }

    /// A row a key, in the order of the choice's levels, then of the names.
    private func table(
        _ name: String, _ entries: [String: ParameterValue], of indicator: Indicator
    ) -> Grid {
        let levels = levels(of: indicator)
        let known = levels.map(\.key).filter { entries[$0] != nil }
        let columns: [TableColumn<String>] = [
            .text("level", say("Mức", "Level")) { key in
                .prose(levels.first { $0.key == key }.map(Self.level) ?? .code(key))
            },
            .number(name, heading(name, name, indicator)) { .text(entries[$0].map(text) ?? "") },
        ]
        let rest = entries.keys.filter { !known.contains($0) }.sorted()
        return Grid(columns, known + rest, called: \.heading)
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
        let parts = ScoreStep.Bound.allCases.compactMap { bound -> String? in
            guard let number = step[bound.rawValue]?.number else { return nil }
            let words =
                switch bound {
                case .atLeast: say("từ", "from")
                case .above: say("trên", "above")
                case .atMost: say("đến", "to")
                case .below: say("dưới", "below")
                }
            let measure = indicator.measure
            return "\(words) \(say.ungrouped(number))"
                + (measure.isEmpty || measure == "%" ? measure : " \(measure)")
        }
        return parts.isEmpty ? say("còn lại", "the rest") : parts.joined(separator: ", ")
    }
}
