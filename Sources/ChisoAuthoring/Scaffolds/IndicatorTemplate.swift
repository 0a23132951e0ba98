/// An indicator to begin with: what it measures, how it scores, and cases that hold as it stands.
///
/// Figures in cases are those of a maximum of 1; they are multiplied when the files are written.
struct IndicatorTemplate {
    /// A field the indicator reads; its key is the indicator's and the suffix.
    struct Input {
        var suffix: String
        /// The rest of the line in `fields.lua`, after key and title.
        var declaration: String
        /// What it is, after the indicator's title.
        var title: String
        var titleEn: String
    }

    /// Points by the share of the maximum, or another end of a cell.
    enum Expected {
        case points(value: String?, share: Double)
        case missing
        case notApplicable
        case failed(String)
    }

    /// One case of the test.
    struct Case {
        var name: String
        /// By suffix of the input: what is given, as Lua.
        var given: [(suffix: String, lua: String)]
        /// Statements beside `given`, such as `peers = { max = 20 }`.
        var beside: [String] = []
        var expected: Expected

        init(
            _ name: String, _ given: [(suffix: String, lua: String)], beside: [String] = [],
            _ expected: Expected
        ) {
            self.name = name
            self.given = given
            self.beside = beside
            self.expected = expected
        }
    }

    /// The formula kind, or `own` for functions written in the file.
    var kind: String
    var inputs: [Input]
    /// Lines between the basis and the maximum: measure, range, which way is better.
    var measuring: [String]
    /// What follows the maximum on its line.
    var target: String = ""
    /// Entries under `params`, with points as shares of the maximum in `{…}`.
    var params: [String] = []
    var hasNoneArising = false
    var optional: [String] = []
    /// The suffix of the field that is the value, or the body of the function that makes it.
    var value: Value
    /// The right side of `score =`; `{suffix}` in angle brackets stands for an input's key.
    var score: String
    var cases: [Case]

    /// Where the value comes from.
    enum Value {
        case input(String)
        /// The suffixes it reads, other names, and the lines of its body.
        case function(inputs: [String], names: [String], body: [String])
    }
}
