/// A random pack that loads: its files, and what a random round for it has to know.
///
/// Fields, indicators and groups are `f1`, `i1`, `g1`…; what is drawn leans to the odd: ties, halves,
/// maxima that no binary fraction holds, levels without decimals.
struct RandomPack {
    /// A field as drawn.
    struct Field {
        var key: String
        var type: String
        /// Both included; nil where the pack declares none.
        var range: ClosedRange<Int>?
    }

    /// What a round needs to know of an indicator.
    struct Indicator {
        var key: String
        var hasTarget: Bool
        /// What its points may reach anywhere.
        var max: Double
        var readsPrevious: Bool
    }

    /// By path below the case's folder.
    private(set) var files: [String: String] = [:]
    private(set) var fields: [Field] = []
    private(set) var indicators: [Indicator] = []
    private(set) var groups: [String] = []
    private var hasPenalty = false

    /// Levels of every choice.
    static let levels = ["full", "half", "none"]
    /// What decimals a level may declare; empty for the pack's default.
    private static let decimals = ["", "", "0", "1", "2", "3", "4", "9", "false"]
    private static let maxima = ["1", "2", "0.5", "1.5", "10", "0.3", "0.7", "3.35", "7", "20"]

    init(using generator: inout SplitMix) {
        drawFields(using: &generator)
        let tree = drawTree(using: &generator)
        files["Rules/p/pack.lua"] = packText(tree: tree, using: &generator)
    }
}

// MARK: - Fields

extension RandomPack {
    /// Three pairs of counts, and one to five fields of other types.
    private mutating func drawFields(using generator: inout SplitMix) {
        for _ in 0..<6 { add("count", nil) }
        for _ in 0..<Int.random(in: 2...5, using: &generator) {
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: add("amount", 0...50)
            case 1: add("percent", 0...100)
            case 2: add("number", -20...20)
            case 3: add("yes_no", nil)
            default: add("choice", nil)
            }
        }
        let lines = fields.map { field in
            let range = field.range.map { ", range = { \($0.lowerBound), \($0.upperBound) }" } ?? ""
            let words = Self.levels.map { "{ key = \"\($0)\", title = \"\($0)\" }" }
            let levels =
                field.type == "choice" ? ", levels = { \(words.joined(separator: ", ")) }" : ""
            return "{ key = \"\(field.key)\", title = \"\(field.key)\", type = \"\(field.type)\""
                + "\(range)\(levels) },"
        }
        let checks = ["f1 <= f2", "f3 <= f4"].enumerated().compactMap { place, text -> String? in
            guard Bool.random(using: &generator) else { return nil }
            let names = text.replacing(" <= ", with: ", ")
            let severity = Int.random(in: 0..<3, using: &generator) == 0 ? "warning" : "error"
            return "{ key = \"c\(place)\", check = function(\(names)) return \(text) end, "
                + "message = \"sai\", severity = \"\(severity)\" },"
        }
        files["Rules/p/fields.lua"] = """
            return {
              fields = {
                \(lines.joined(separator: "\n    "))
              },
              checks = { \(checks.joined(separator: "\n")) },
            }

            """
    }

    private mutating func add(_ type: String, _ range: ClosedRange<Int>?) {
        fields.append(Field(key: "f\(fields.count + 1)", type: type, range: range))
    }

    private func field(_ types: [String], using generator: inout SplitMix) -> String {
        let all = fields.filter { types.contains($0.type) }.map(\.key)
        return all.randomElement(using: &generator) ?? "f5"
    }
}

// MARK: - Indicators

extension RandomPack {
    /// A rule as text: what stands for `value` and `score`, and the declarations they need.
    private struct Rule {
        var body: String
        var needsTarget = false
        var readsPrevious = false
    }

    /// Draws an indicator, writes its file, and returns its key.
    private mutating func drawIndicator(using generator: inout SplitMix) -> String {
        let key = "i\(indicators.count + 1)"
        let max = Self.maxima.randomElement(using: &generator)!
        let rule = drawRule(using: &generator)
        var entries = ["key = \"\(key)\", title = \"\(key)\", basis = { \"thử\" },"]
        entries.append("max = \(byKind(max, using: &generator)),")
        if chance(8, using: &generator) { entries.append("min = -\(max),") }
        if rule.needsTarget {
            let target = ["100", "80", "7", "30"].randomElement(using: &generator)!
            entries.append("target = \(target),")
        }
        let decimals = Self.decimals.randomElement(using: &generator)!
        if !decimals.isEmpty { entries.append("decimals = \(decimals),") }
        if chance(2, using: &generator) {
            let weight = ["2", "0.1", "0.35", "3"].randomElement(using: &generator)!
            entries.append("weight = \(weight),")
        }
        if rule.body.contains("chiso.percent") {
            let meaning = ["\"full\"", "\"zero\"", "{ not_applicable = \"không\" }"]
            entries.append("none_arising = \(meaning.randomElement(using: &generator)!),")
        }
        entries.append(rule.body)
        files["Rules/p/indicators/\(key).lua"] =
            "return {\n  " + entries.joined(separator: "\n  ") + "\n}\n"
        indicators.append(
            Indicator(
                key: key, hasTarget: rule.needsTarget, max: Double(max) ?? 1,
                readsPrevious: rule.readsPrevious))
        return key
    }

    private func byKind(_ number: String, using generator: inout SplitMix) -> String {
        guard chance(5, using: &generator) else { return number }
        return Bool.random(using: &generator)
            ? "chiso.by(\"kind\", { district = \(number) })"
            : "chiso.by(\"kind\", { district = \(number), commune = 1.25 })"
    }

    private func chance(_ one: Int, using generator: inout SplitMix) -> Bool {
        Int.random(in: 0..<one, using: &generator) == 0
    }

    private func drawRule(using generator: inout SplitMix) -> Rule {
        let value = drawValue(using: &generator)
        let past = [
            "previous_value", "previous_points", "previous_\(value.field)", "previous_rank",
        ]
        let previous = past.randomElement(using: &generator)!
        switch Int.random(in: 0..<11, using: &generator) {
        case 0:
            let flag = field(["yes_no"], using: &generator)
            return Rule(
                body: "score = function(\(flag), max) if \(flag) == true then return max end "
                    + "return max / 3 end,")
        case 1:
            let level = field(["choice"], using: &generator)
            return Rule(
                body: "score = function(\(level), kind, max) if \(level) == \"full\" then "
                    + "return max end if kind == \"commune\" then return max / 7 end "
                    + "return 0 end,")
        case 2, 3:
            return Rule(
                body: value.text + "score = function(value, target, max) "
                    + "return math.min(max, max * value / target) end,", needsTarget: true)
        case 4:
            return Rule(
                body: value.text + "params = { floor = 10 }, score = function(value, floor, max) "
                    + "if value >= floor then return max end "
                    + "if value > floor / 2 then return max / 3 end return 0 end,")
        case 5:
            return Rule(
                body: value.text + "score = function(value, peers_max, peers_min, max) "
                    + "if peers_max == peers_min then return max end "
                    + "return max * (value - peers_min) / (peers_max - peers_min) end,")
        case 6:
            return Rule(
                body: value.text + "score = function(value, peers_mean, peers_count, max) "
                    + "if value > peers_mean then return max end "
                    + "return max / peers_count end,")
        case 7, 8:
            return Rule(
                body: value.text + "score = function(value, \(previous), max) "
                    + "if value > \(previous) then return max end return max / 6 end,",
                readsPrevious: true)
        case 9:
            return Rule(
                body: value.text + "score = function(value, max) "
                    + "return chiso.round(max * value / 100, 1) end,")
        default:
            return Rule(
                body: value.text + "score = function(value, max) "
                    + "if value == 0 then chiso.not_applicable(\"không có\") end "
                    + "if value == 7 then error(\"bảy\") end return max * value / 40 end,")
        }
    }

    /// What measures, and a field that it reads.
    private func drawValue(using generator: inout SplitMix) -> (text: String, field: String) {
        let field = field(["amount", "percent", "number", "count"], using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return ("value = \"\(field)\", ", field)
        case 1:
            return (
                "optional = { \"\(field)\" }, range = { -10, 90 }, "
                    + "value = function(\(field), f6) return (\(field) or 3) + f6 / 3 end, ",
                field
            )
        case 2: return ("value = \"\(field)\", range = { 0, 60 }, ", field)
        case 3: return (percent("f3", "f4"), "f3")
        default: return (percent("f1", "f2"), "f2")
        }
    }

    private func percent(_ part: String, _ whole: String) -> String {
        "value = function(\(part), \(whole)) return chiso.percent(\(part), \(whole)) end, "
    }
}

// MARK: - Tree

extension RandomPack {
    /// The entries of `tree`.
    private mutating func drawTree(using generator: inout SplitMix) -> [String] {
        var entries: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            entries.append(drawChild(depth: 1, using: &generator))
        }
        if chance(3, using: &generator) {
            entries.append(drawGroup(depth: 3, role: "bonus", using: &generator))
        }
        if chance(3, using: &generator) {
            hasPenalty = true
            entries.append(drawGroup(depth: 3, role: "penalty", using: &generator))
        }
        return entries
    }

    private mutating func drawChild(depth: Int, using generator: inout SplitMix) -> String {
        guard depth < 4, !chance(2 + depth, using: &generator) || depth == 1 else {
            return "\"\(drawIndicator(using: &generator))\","
        }
        return drawGroup(depth: depth, role: nil, using: &generator)
    }

    private mutating func drawGroup(
        depth: Int, role: String?, using generator: inout SplitMix
    ) -> String {
        let key = "g\(groups.count + 1)"
        groups.append(key)
        var names: [String] = []
        var children: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let (before, beforeGroups) = (indicators.count, groups.count)
            children.append(drawChild(depth: depth + 1, using: &generator))
            names.append(groups.count > beforeGroups ? "g\(beforeGroups + 1)" : "i\(before + 1)")
        }
        var entries = ["key = \"\(key)\", title = \"\(key)\","]
        if let role { entries.append("role = \"\(role)\",") }
        let aggregate = drawAggregate(names, using: &generator)
        if let aggregate { entries.append("aggregate = \(aggregate),") }
        if role != nil || aggregate?.hasPrefix("function") == true || chance(4, using: &generator) {
            let max = ["1", "2.5", "5", "12"].randomElement(using: &generator)!
            entries.append("max = \(max),")
        }
        let decimals = Self.decimals.randomElement(using: &generator)!
        if !decimals.isEmpty { entries.append("decimals = \(decimals),") }
        if chance(2, using: &generator) {
            let weight = ["2", "0.1", "0.35", "3"].randomElement(using: &generator)!
            entries.append("weight = \(weight),")
        }
        entries.append("children = { \(children.joined(separator: " ")) },")
        return "{ \(entries.joined(separator: " ")) },"
    }

    private func drawAggregate(_ names: [String], using generator: inout SplitMix) -> String? {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0, 1: return "\"mean\""
        case 2, 3: return "\"weighted\""
        case 4:
            let first = names[0]
            return "function(\(first), \(first)_max) return (\(first) or 1) * 0.9 "
                + "+ \(first)_max / 100 end"
        case 5: return "\"sum\""
        case 6: return "\"weighted_index\""
        default: return nil
        }
    }
}

// MARK: - The pack

extension RandomPack {
    private func packText(tree: [String], using generator: inout SplitMix) -> String {
        var entries = [
            "id = \"p\", edition = \"1\", title = \"Thử\", status = \"illustrative\",",
            "partial = true, basis = { \"thử\" },",
            "unit_columns = { { key = \"cluster\", title = \"Cụm\", type = \"text\" } },",
        ]
        func entry(_ name: String, _ texts: [String]) {
            guard let text = texts.randomElement(using: &generator), !text.isEmpty else { return }
            entries.append("\(name) = \(text),")
        }
        entry("missing", ["", "\"zero\"", "\"exclude\"", "\"refuse\""])
        if hasPenalty { entry("missing_penalty", ["\"max\"", "\"zero\"", "\"refuse\""]) }
        entry("rank_by", ["", "\"points\"", "\"index\""])
        entry("ties", ["", "\"competition\"", "\"dense\"", "\"distinct\""])
        entry("rank_within", ["", "", "\"kind\"", "\"cluster\""])
        entry(
            "aggregate",
            ["", "", "\"mean\"", "\"weighted\"", "\"weighted_index\"", "\"sum\""])
        entry("total", ["", "", "{ min = 0, max = 12 }", "{ max = 3.3 }", "{ min = 1 }"])
        let levels = ["indicator", "group", "total", "index"].compactMap { level -> String? in
            let places = Self.decimals.randomElement(using: &generator)!
            return places.isEmpty ? nil : "\(level) = \(places)"
        }
        entry("decimals", ["{ \(levels.joined(separator: ", ")) }"])
        let keys = (groups + indicators.map(\.key)).shuffled(using: &generator).prefix(2)
        entry("tie_break", ["", "{ " + keys.map { "\"\($0)\"" }.joined(separator: ", ") + " }"])
        let node = keys.first ?? "i1"
        let classify =
            "function(class, index, \(node)) if not \(node) then return nil end "
            + "if \(node) > 1 and index < 90 then return \"C3\" end return class end"
        entry("classify", ["", classify])
        entry("classes", ["", classes(using: &generator), classes(using: &generator)])
        entries.append("tree = {\n    \(tree.joined(separator: "\n    "))\n  },")
        return "return {\n  " + entries.joined(separator: "\n  ") + "\n}\n"
    }

    private func classes(using generator: inout SplitMix) -> String {
        let bands = ["80", "50", "25", "0"].enumerated().compactMap { place, from -> String? in
            guard place == 3 || !chance(4, using: &generator) else { return nil }
            let quota = ["", "quota = 0.25", "quota = 0.5", "quota = 0.1", "quota = 0.29"]
                .randomElement(using: &generator)!
            let least =
                chance(5, using: &generator)
                ? "chiso.by(\"kind\", { district = \(from), commune = \(Int(from)! + 5) })" : from
            return "{ name = \"C\(place)\", from = \(least), \(quota) },"
        }
        return "{ \(bands.joined(separator: " ")) }"
    }
}
