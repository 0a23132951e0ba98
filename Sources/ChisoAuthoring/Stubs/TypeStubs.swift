import ChisoModel
import ChisoRules

/// What the Lua language server is told of one pack: the names its rules and tests may use.
///
/// A file of annotations, never run; made anew from the pack whenever it is wanted.
public struct TypeStubs {
    private let pack: RulePack
    /// The name of the pack's folder.
    private let folder: String

    /// The stubs of a pack, with the name of its folder.
    public init(_ pack: RulePack, folder: String) {
        self.pack = pack
        self.folder = folder
    }

    /// The text of the file.
    public var text: String {
        let head = """
            ---@meta
            -- What rules and tests of \(folder) may name, for the Lua language server.
            -- Made by `chiso doc --format stubs`, and made anew when the pack changes. Never run.
            """
        let sections = [
            [head, names, nameAlias, fieldAlias], levelAliases,
            [indicatorAlias, given, previous, params, indicator, cases],
        ].joined()
        return sections.joined(separator: "\n\n") + "\n"
    }

    /// What the classes of the pack are called before the dot.
    private var prefix: String {
        let name = folder.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
        return (name.first?.isNumber ?? true ? "pack_" : "") + String(name)
    }

    // MARK: - What functions may read

    /// Every name and every parameter, with what arrives under it.
    private var names: String {
        let fixed = pack.readableNames
        let params = parameters.filter { fixed[$0.key] == nil }
        let lines =
            fixed.sorted { $0.key < $1.key }.map { name, read in
                Self.remark(words(for: read)) + "---@field \(name) \(type(of: read))"
            }
            + params.sorted { $0.key < $1.key }.map { name, type in
                Self.remark("declared under params") + "---@field \(name) \(type)"
            }
        return """
            ---What a parameter of a function may be called, with what arrives. A field that a rule lists
            ---under `optional` may be nil. What a rule names and this does not have, chiso refuses.
            ---@class (exact) \(prefix).Names
            \(lines.joined(separator: "\n"))
            """
    }

    private func type(of read: Read) -> String {
        switch read {
        case .field(let place), .previousField(let place): type(of: pack.fields[place])
        case .unitColumn(let key):
            key == "kind" || pack.unitColumn(named: key)?.kind == .text
                ? "string" : "number"
        case .value: "number|boolean|string"
        default: "number"
        }
    }

    private func type(of field: Field) -> String {
        switch field.kind {
        case .count, .amount, .percent, .number, .date: "number"
        case .yesNo: "boolean"
        case .text: "string"
        case .choice: "\(prefix).\(field.key).Level"
        }
    }

    private func words(for read: Read) -> String {
        switch read {
        case .field(let place): title(of: pack.fields[place])
        case .previousField(let place): "\(title(of: pack.fields[place])), in the preceding period"
        case .unitColumn(let key):
            pack.unitColumn(named: key)?.title ?? "the unit's kind"
        case .previousValue, .previousPoints, .previousRank: "in the preceding period"
        case .value: "only in score"
        case .peers: "over the comparison group; only in score"
        default: "the indicator's own"
        }
    }

    private func title(of field: Field) -> String {
        let name = field.code.isEmpty ? field.title : "\(field.code) \(field.title)"
        return field.measure.isEmpty ? name : "\(name) (\(field.measure))"
    }

    /// The parameters of all indicators, with the types they have.
    private var parameters: [String: String] {
        var types: [String: Set<String>] = [:]
        for indicator in pack.indicators {
            for name in indicator.paramColumns.keys { types[name, default: []].insert("number") }
            for (name, value) in indicator.params {
                types[name, default: []].insert(Self.type(of: value))
            }
        }
        return types.mapValues { $0.sorted().joined(separator: "|") }
    }

    private static func type(of value: ParameterValue) -> String {
        switch value {
        case .number: "number"
        case .text: "string"
        case .flag: "boolean"
        case .list, .record: "table"
        }
    }

    // MARK: - Keys

    private var nameAlias: String {
        let names = Set(pack.readableNames.keys).union(parameters.keys)
        return alias("Name", "One of those names.", names.sorted().map { ($0, "") })
    }

    private var fieldAlias: String {
        let fields = pack.fields.filter { $0.kind != .text }
        return alias(
            "FieldKey", "A field whose figure is the value.", fields.map { ($0.key, $0.title) })
    }

    private var levelAliases: [String] {
        pack.fields.compactMap { field in
            guard case .choice(let levels) = field.kind else { return nil }
            return alias(
                "\(field.key).Level", "A level of \(field.key).", levels.map { ($0.key, $0.title) })
        }
    }

    private var indicatorAlias: String {
        alias("IndicatorKey", "An indicator.", pack.indicators.map { ($0.key, $0.title) })
    }

    private func alias(_ name: String, _ what: String, _ keys: [(String, String)]) -> String {
        let lines = keys.map { key, title in
            let line = "---| \(LuaText.quoted(key))" + (title.isEmpty ? "" : " # \(title)")
            let plain = Self.oneLine(line)
            return plain.count > LuaText.width
                ? String(plain.prefix(LuaText.width - 1)) + "…" : plain
        }
        let none = keys.isEmpty ? " nil" : ""
        return (["---\(what)", "---@alias \(prefix).\(name)\(none)"] + lines).joined(
            separator: "\n")
    }

    // MARK: - Tests

    private var given: String {
        let fields = pack.fields.filter { $0.kind != .text }.map {
            Self.remark(title(of: $0)) + "---@field \($0.key)? \(type(of: $0))|\"NA\""
        }
        let columns = ["kind"] + pack.unitColumns.map(\.key)
        let lines = columns.map { key in
            Self.remark(words(for: .unitColumn(key)))
                + "---@field \(key)? \(type(of: .unitColumn(key)))"
        }
        return """
            ---What a case gives: figures and columns of the unit; what is absent is blank.
            ---@class (exact) \(prefix).Given
            \((fields + lines).joined(separator: "\n"))
            """
    }

    private var previous: String {
        let fields = pack.fields.filter { $0.kind != .text }.map { "---@field \($0.key)? number" }
        let lines = ["value", "points", "rank"].map { "---@field \($0)? number" }
        return """
            ---What a case gives of the preceding period.
            ---@class (exact) \(prefix).Previous
            \((fields + lines).joined(separator: "\n"))
            """
    }

    private var params: String {
        var all = parameters
        for name in ["max", "min", "target"] { all[name] = "number" }
        let lines = all.sorted { $0.key < $1.key }.map { "---@field \($0.key)? \($0.value)" }
        return """
            ---What a case may put in the place of what the indicator declares.
            ---@class (exact) \(prefix).Params
            \(lines.joined(separator: "\n"))
            """
    }

    private var indicator: String {
        """
        ---@class (exact) \(prefix).Indicator : chiso.Indicator
        ---@field value? chiso.Rule|\(prefix).FieldKey
        ---@field optional? \(prefix).Name[]
        """
    }

    private var cases: String {
        """
        ---@class (exact) \(prefix).Case : chiso.IndicatorCase
        ---@field indicator? \(prefix).IndicatorKey
        ---@field given \(prefix).Given
        ---@field params? \(prefix).Params
        ---@field unit? \(prefix).Given
        ---@field previous? \(prefix).Previous

        ---What a test file of the pack returns.
        ---@alias \(prefix).Test \(prefix).Case[]
        """
    }

    // MARK: - Comments

    /// Lines of a comment before a field; none for nothing.
    private static func remark(_ text: String) -> String {
        var lines: [String] = []
        for word in oneLine(text).split(separator: " ") {
            if let line = lines.last, line.count + word.count + 4 <= LuaText.width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { "---\($0)\n" }.joined()
    }

    /// A text without what could end a comment.
    private static func oneLine(_ text: String) -> String {
        String(
            text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }
}
