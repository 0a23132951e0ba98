import ChisoModel
import ChisoPrint
import ChisoScoring

/// What became of the tests, as `chiso test` prints it.
public struct TestReport: Sendable {
    /// What it is written as.
    public enum Format: String, CaseIterable, Sendable {
        /// For a terminal: failures, what is not covered, and a line of sums.
        case text
        /// The contract `chiso.tests/1`.
        case json
        /// JUnit's XML, as build servers read it.
        case junit
    }

    let run: TestRun
    let width: Int

    /// A report of a run.
    ///
    /// - Parameter width: Columns of the terminal; lists of figures are wrapped to it, places and lines of code are not.
    public init(_ run: TestRun, width: Int = 80) {
        self.run = run
        self.width = width
    }

    /// The report in a format; it ends in a line end.
    public func render(_ format: Format) -> String {
        switch format {
        case .text: text
        case .json: json.document
        case .junit: junit
        }
    }

    /// A declared value as it is written in Lua.
    static func lua(_ value: ParameterValue) -> String {
        switch value {
        case .number(let number): PlainNumber.text(number)
        case .flag(let flag): flag ? "true" : "false"
        case .text(let text): "\"\(text)\""
        case .list(let items): "{ " + items.map(lua).joined(separator: ", ") + " }"
        case .record(let entries):
            "{ "
                + entries.sorted { $0.key < $1.key }.map { "\($0.key) = \(lua($0.value))" }
                .joined(separator: ", ") + " }"
        }
    }

    /// How a case came out, in few words: `points 1.9, value 95`.
    static func outcome(_ result: TestCaseResult) -> String? {
        let figures = [("value", result.value), ("points", result.points)].compactMap { name, x in
            x.map { "\(name) = \(PlainNumber.text($0))" }
        }
        let status = result.status.flatMap { $0 == .scored ? nil : $0.rawValue }
        let parts = figures + [status, result.reason].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// `3 tests`, `1 test`.
    static func counted(_ count: Int, _ thing: String) -> String {
        "\(count) \(thing)\(count == 1 ? "" : "s")"
    }
}
