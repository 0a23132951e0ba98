import ChisoModel
import ChisoRules

/// What is to be written about one indicator.
struct IndicatorText {
    let template: KindExample
    let key: String
    let code: String
    let title: String
    let titleEn: String
    let max: Double
    /// How the pack rounds an indicator's points.
    let decimals: Decimals

    /// What 0/0 says in templates.
    private static let nothingArose = "không phát sinh"

    /// The key of an input.
    func key(of suffix: String) -> String { "\(key)_\(suffix)" }

    // MARK: - The indicator

    /// The file of the rule.
    var rule: String {
        var lines = ["--- \(oneLine(title)).", "---@type chiso.Indicator", "return {"]
        lines.append(
            "  key = \(LuaText.quoted(key))," + (code.isEmpty ? "" : " code = \(quoted(code)),"))
        lines.append(LuaText.entry("title", title, indent: 2))
        lines.append(LuaText.entry("title_en", titleEn, indent: 2))
        lines.append("  basis = { \"Minh họa: ghi văn bản và điều khoản quy định tiêu chí này\" },")
        lines += template.declares.map { "  \($0)" }
        let target = template.target.map { ", target = \(LuaText.number($0))" } ?? ""
        lines.append("  max = \(LuaText.number(max))\(target),")
        if !template.params.isEmpty {
            lines.append(LuaText.list("params = {", template.params.map(filled), "},", indent: 2))
        }
        if template.hasNoneArising {
            lines.append("  none_arising = { not_applicable = \(quoted(Self.nothingArose)) },")
        }
        if !template.optional.isEmpty {
            lines.append(
                LuaText.list("optional = {", template.optional.map(quoted), "},", indent: 2))
        }
        lines.append(value)
        lines.append("  score = \(filled(template.score)),")
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private var value: String {
        switch template.value {
        case .field(let suffix): return "  value = \(quoted(key(of: suffix))),"
        case .function(let reads, let body):
            return LuaText.list("value = function(", reads.map(filled), ")", indent: 2) + "\n"
                + body.map { "    \(filled($0))\n" }.joined() + "  end,"
        }
    }

    // MARK: - The test beside it

    /// The file of the test.
    var test: String {
        var lines = ["---@type chiso.IndicatorTest", "return {"]
        for item in template.cases {
            let given = item.given.map { "\(key(of: $0.suffix)) = \(filled($0.lua))" }
            lines.append("  {")
            lines.append("    name = \(quoted(item.name)),")
            lines.append(LuaText.list("given = {", given, "},", indent: 4))
            lines += item.beside.map { "    \($0)," }
            lines.append("    expect = { \(expectation(item.expected)) },")
            lines.append("  },")
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private func expectation(_ expected: KindExample.Expected) -> String {
        switch expected {
        case .points(let value, let share):
            let points = LuaText.number(Rounding.round(max * share, decimals))
            return (value.map { "value = \(filled($0)), " } ?? "") + "points = \(points)"
        case .missing: return "missing = true"
        case .notApplicable: return "not_applicable = \(quoted(Self.nothingArose))"
        case .failed(let message): return "failed = \(quoted(filled(message)))"
        }
    }

    // MARK: - The fields it reads

    /// One line, or few, of `fields.lua` for each input, without the comma at the end.
    var fields: [(key: String, lua: String)] {
        template.fields.map { input in
            let lines = [
                "{ key = \(quoted(key(of: input.suffix))),"
                    + (code.isEmpty ? "" : " code = \(quoted(code)),")
                    + " \(filled(input.declares)),",
                LuaText.entry("title", "\(title): \(input.title)", indent: 6),
                LuaText.entry("title_en", "\(titleEn): \(input.titleEn)", indent: 6).dropLast()
                    + " }",
            ]
            return (key(of: input.suffix), lines.joined(separator: "\n"))
        }
    }

    /// What must hold across the fields, without the comma at the end: no more is done than is due.
    var checks: [String] {
        let (done, total) = (key(of: "done"), key(of: "total"))
        guard Set(template.fields.map(\.suffix)).isSuperset(of: ["done", "total"])
        else { return [] }
        return [
            """
            { key = \(quoted("\(key)_within_total")), severity = "error",
                  message = \(quoted("\(key): số đã thực hiện nhiều hơn tổng số")),
                  check = function(\(done), \(total))
                    return \(done) <= \(total)
                  end }
            """
        ]
    }

    // MARK: - Filling in

    /// A text with `{share}` as points and `<suffix>` as an input's key.
    private func filled(_ text: String) -> String {
        var text = text.replacing(/\{([0-9.]+)\}/) { match in
            LuaText.number(Double(match.1).map { $0 * max } ?? 0)
        }
        for input in template.fields {
            text = text.replacing("<\(input.suffix)>", with: key(of: input.suffix))
        }
        return text
    }

    private func quoted(_ text: String) -> String { LuaText.quoted(text) }

    private func oneLine(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return plain.count > 90 ? key : plain
    }
}

extension KindExample {
    /// Functions of the indicator's own, in the place of a formula kind.
    static let own = KindExample(
        fields: [
            Input(
                suffix: "done", declares: "type = \"count\", measure = \"việc\"",
                title: "số đã thực hiện", titleEn: "done"),
            Input(
                suffix: "total", declares: "type = \"count\", measure = \"việc\"",
                title: "tổng số", titleEn: "total"),
        ],
        declares: ["measure = \"%\", range = { 0, 100 }, better = \"higher\","], target: 100,
        params: ["floor = 80"], hasNoneArising: true,
        value: .function(
            reads: ["<done>", "<total>"], body: ["return chiso.percent(<done>, <total>)"]),
        score: """
            function(value, target, floor, max)
                if value >= target then return max end
                if value < floor then return 0 end
                return max * value / target
              end
            """,
        cases: [
            share("all done earns everything", 100, earns: 1),
            share("just below the target earns in proportion", 99.9, earns: 0.999),
            share("just above the floor earns in proportion", 80.1, earns: 0.801),
            share("exactly at the floor earns in proportion", 80, earns: 0.8),
            share("just below the floor earns nothing", 79.9, earns: 0),
            Case(
                name: "a figure left blank is missing", given: [("total", "1000")], beside: [],
                expected: .missing),
            Case(
                name: "where nothing arose it does not apply",
                given: [("done", "0"), ("total", "0")], beside: [], expected: .notApplicable),
        ])

    /// A case of a share in percent, with 1000 in the denominator.
    private static func share(_ name: String, _ percent: Double, earns share: Double) -> Case {
        Case(
            name: name, given: [("done", LuaText.number(percent * 10)), ("total", "1000")],
            beside: [], expected: .points(value: LuaText.number(percent), share: share))
    }
}
