import ChisoLua
import ChisoModel

/// An indicator to begin with, as a formula kind's file gives it: what it measures, how it scores, and cases that hold
/// as it stands.
///
/// In texts of Lua, `{0.5}` stands for that share of the maximum and `<suffix>` for the key of a field.
public struct KindExample: Sendable {
    /// A field the indicator reads; its key is the indicator's and the suffix.
    public struct Input: Sendable {
        /// What follows the indicator's key.
        public var suffix: String
        /// The rest of the line in `fields.lua`, between key and title.
        public var declares: String
        /// What it is, after the indicator's title.
        public var title: String
        /// The same in English.
        public var titleEn: String

        /// A field made in Swift.
        public init(suffix: String, declares: String, title: String, titleEn: String) {
            self.suffix = suffix
            self.declares = declares
            self.title = title
            self.titleEn = titleEn
        }
    }

    /// What a case comes to.
    public enum Expected: Sendable {
        /// A value as Lua, or none, and a share of the maximum.
        case points(value: String?, share: Double)
        case missing
        case notApplicable
        /// A part of the message.
        case failed(String)
    }

    /// One case of the test.
    public struct Case: Sendable {
        /// A sentence that is true when it passes.
        public var name: String
        /// In the order of the fields: what is given, as Lua.
        public var given: [(suffix: String, lua: String)]
        /// Entries beside `given`, such as `peers = { max = 20 }`.
        public var beside: [String]
        /// What it comes to.
        public var expected: Expected

        /// A case made in Swift.
        public init(
            name: String, given: [(suffix: String, lua: String)], beside: [String],
            expected: Expected
        ) {
            self.name = name
            self.given = given
            self.beside = beside
            self.expected = expected
        }
    }

    /// Where the value comes from.
    public enum Value: Sendable {
        /// A field, by its suffix.
        case field(String)
        /// A function: the names of its parameters, and the lines of its body.
        case function(reads: [String], body: [String])
    }

    /// In the order in which they are declared.
    public var fields: [Input]
    /// Lines between the basis and the maximum: measure, range, which way is better.
    public var declares: [String]
    /// The target; nil where it has none.
    public var target: Double?
    /// Entries under `params`.
    public var params: [String]
    /// Whether 0/0 is declared not to apply.
    public var hasNoneArising: Bool
    /// Names under `optional`.
    public var optional: [String]
    /// Where the value comes from.
    public var value: Value
    /// The right side of `score =`.
    public var score: String
    /// In the order in which they are written.
    public var cases: [Case]

    /// An example made in Swift.
    public init(
        fields: [Input], declares: [String], target: Double?, params: [String],
        hasNoneArising: Bool, value: Value, score: String, cases: [Case]
    ) {
        self.fields = fields
        self.declares = declares
        self.target = target
        self.params = params
        self.hasNoneArising = hasNoneArising
        optional = []
        self.value = value
        self.score = score
        self.cases = cases
    }
}

// MARK: - Reading

extension KindExample {
    /// Reads the table under `example`.
    init(_ reader: TableReader, kind: String) {
        fields = reader.records("fields").map { Input(reader.inner($0)) }
        declares = Self.lines(reader.text("declares", or: ""))
        target = reader.number("target")
        params = reader.texts("params")
        hasNoneArising = reader.flag("none_arising")
        optional = reader.texts("optional")
        score = reader.text("score", or: "chiso.\(kind)()")
        switch reader.value("value") {
        case .table(let table):
            let inner = reader.inner(table)
            value = .function(reads: inner.texts("reads"), body: Self.lines(inner.text("body")))
            inner.finish()
        default: value = .field(reader.text("value"))
        }
        let suffixes = fields.map(\.suffix)
        cases = reader.records("cases").map { Case(reader.inner($0), suffixes: suffixes) }
        reader.finish()
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }
}

extension KindExample.Input {
    fileprivate init(_ reader: TableReader) {
        suffix = reader.text("suffix")
        declares = reader.text("declares")
        title = reader.text("title")
        titleEn = reader.text("title_en")
        reader.finish()
    }
}

extension KindExample.Case {
    fileprivate init(_ reader: TableReader, suffixes: [String]) {
        name = reader.text("name")
        beside = reader.texts("beside")
        let table = reader.record("given") ?? LuaTable()
        reader.checkNames(of: "given", in: table)
        let given = table.entries
        self.given = suffixes.compactMap { suffix in
            given.first { $0.key == suffix }.map { (suffix, $0.value.lua) }
        }
        for (key, _) in given where !suffixes.contains(key) {
            reader.fault(
                "given", "a case gives '\(key)', which is no suffix of a field",
                "name one of \(suffixes.joined(separator: ", "))")
        }
        let value = reader.value("value").map(\.lua)
        let share = reader.number("share")
        let (isMissing, isElsewhere) = (reader.flag("missing"), reader.flag("not_applicable"))
        let failure = reader.value("failed").map { _ in reader.text("failed") }
        if let failure {
            expected = .failed(failure)
        } else if isMissing {
            expected = .missing
        } else {
            expected = isElsewhere ? .notApplicable : .points(value: value, share: share ?? 0)
            if !isElsewhere, share == nil {
                reader.fault(
                    "cases", "a case of the example expects nothing",
                    "add share, missing, not_applicable or failed")
            }
        }
        reader.finish()
    }
}

extension LuaValue {
    /// As Lua writes it: a number, yes or no, a text in quotes, or a text that stands for a share of the maximum.
    fileprivate var lua: String {
        switch self {
        case .number(let number): Rounding.plainText(number)
        case .flag(let flag): flag ? "true" : "false"
        case .text(let text): text.hasPrefix("{") ? text : "\"\(text)\""
        case .null, .table, .function: "nil"
        }
    }
}
