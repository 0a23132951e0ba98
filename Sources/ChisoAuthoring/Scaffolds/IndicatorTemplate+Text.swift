import ChisoModel

/// What is to be written about one indicator.
struct IndicatorText {
    let template: IndicatorTemplate
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
        lines += template.measuring.map { "  \($0)" }
        lines.append("  max = \(LuaText.number(max))\(template.target),")
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
        case .input(let suffix): return "  value = \(quoted(key(of: suffix))),"
        case .function(let inputs, let names, let body):
            let parameters = inputs.map(key(of:)) + names
            return LuaText.list("value = function(", parameters, ")", indent: 2) + "\n"
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

    private func expectation(_ expected: IndicatorTemplate.Expected) -> String {
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
        template.inputs.map { input in
            let lines = [
                "{ key = \(quoted(key(of: input.suffix))),"
                    + (code.isEmpty ? "" : " code = \(quoted(code)),")
                    + " \(filled(input.declaration)),",
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
        guard Set(template.inputs.map(\.suffix)).isSuperset(of: ["done", "total"])
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
        for input in template.inputs {
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
