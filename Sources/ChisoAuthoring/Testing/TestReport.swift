import ChisoModel
import ChisoPrint
import ChisoReport
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

    /// How a case came out, in few words: `points 1.9, value 95`.
    static func outcome(_ result: TestCaseResult) -> String? {
        let figures = [("value", result.value), ("points", result.points)].compactMap { name, x in
            x.map { "\(name) = \(PlainNumber.text($0))" }
        }
        let status = result.status.flatMap { $0 == .scored ? nil : $0.rawValue }
        let parts = figures + [status, result.reason].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

// MARK: - Text

extension TestReport {
    /// Failures with all that bears on them, what is not covered, and the sums.
    var text: String {
        var lines: [String] = []
        for suite in run.suites {
            for result in suite.cases where !result.isPassed {
                lines += Self.failure(result, width: width) + [""]
            }
        }
        for suite in run.suites { lines += gaps(suite) }
        return (lines + sums).map(Printable.text).joined(separator: "\n") + "\n"
    }

    /// A failed case: what was put in, what was in force, what came out, what was due, and the line that decided.
    static func failure(_ result: TestCaseResult, width: Int) -> [String] {
        var lines = ["FAILED \(result.subject): \(result.name)", "  \(result.location)"]
        func add(_ label: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            let wrapped = DisplayWidth.wrapped(text, to: max(24, width - 14))
            lines += wrapped.enumerated().map { place, part in
                "  " + DisplayWidth.padded(place == 0 ? label : "", to: 12) + part
            }
        }
        add("given", figures(result.given))
        add("parameters", figures(result.parameters))
        add("came out", outcome(result))
        add("expected", figures(result.expected))
        for problem in result.problems { add("problem", problem) }
        if let decided = result.decided {
            lines.append("  decided by  \(decided.location)")
            if !decided.text.isEmpty { lines.append("              \(decided.text)") }
        }
        return lines
    }

    private static func figures(_ figures: [TestCaseResult.Figure]) -> String {
        figures.map { "\($0.name) = \(ParameterText.text($0.value))" }.joined(separator: ", ")
    }

    /// What no test of a suite covers, by place.
    private func gaps(_ suite: TestSuite) -> [String] {
        guard let coverage = suite.coverage, !coverage.gaps.isEmpty else { return [] }
        let lines = coverage.gaps.map { gap in
            "  \(gap.location)  " + (gap.subject.isEmpty ? "" : "\(gap.subject): ") + gap.text
        }
        return ["NOT COVERED in \(suite.path)"] + lines + [""]
    }

    private var sums: [String] {
        var lines = run.suites.map { suite in
            var line = "\(suite.path): \(PlainNumber.counted(suite.cases.count, "test"))"
            line += suite.failures == 0 ? ", all pass" : ", \(suite.failures) failed"
            if suite.cases.isEmpty { line = "\(suite.path): no test ran" }
            return line + (suite.coverage.map { ". Covered: \(Self.words($0))" } ?? "")
        }
        if run.suites.count > 1 {
            let coverage = run.coverage.map { ". Covered: \(Self.words($0))" } ?? ""
            lines.append(
                "together: \(PlainNumber.counted(run.count, "test")), \(run.failures) failed"
                    + coverage)
        }
        if run.isBelowCoverage, let least = run.leastCoverage {
            lines.append("the coverage is below \(PlainNumber.text(least)) %")
        }
        return lines
    }

    /// The percentage, and the counts by kind.
    private static func words(_ coverage: TestCoverage) -> String {
        let names: [(TestCoverage.Kind, String)] = [
            (.line, "lines"), (.threshold, "thresholds"), (.level, "levels"),
            (.missing, "missing data"), (.zero, "zero denominators"),
        ]
        let parts = names.compactMap { kind, name in
            coverage.counts[kind].map { "\(name) \($0.covered)/\($0.all)" }
        }
        return "\(floored(coverage.percent)) %" + (parts.isEmpty ? "" : " (")
            + parts.joined(separator: ", ") + (parts.isEmpty ? "" : ")")
    }

    /// With one decimal, rounded down: what falls short of 100 never reads as 100.
    static func floored(_ percent: Double) -> String {
        PlainNumber.fixed((percent * 10).rounded(.down) / 10, places: 1)
    }
}

// MARK: - JSON

extension TestReport {
    /// The contract `chiso.tests/1`.
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.tests/1")), ("passed", .flag(run.isPassed)),
            ("tests", .whole(run.count)), ("failed", .whole(run.failures)),
            ("least_coverage", .optional(run.leastCoverage)),
            ("coverage", run.coverage.map(Self.counts) ?? .null),
            ("suites", .list(of: run.suites, Self.suite)),
        ])
    }

    private static func suite(_ suite: TestSuite) -> JSONValue {
        .object([
            ("name", .string(suite.name)), ("path", .string(suite.path)),
            ("tests", .whole(suite.cases.count)),
            ("failed", .whole(suite.failures)),
            ("diagnostics", .list(of: suite.faults, Contract.diagnostic)),
            ("cases", .list(of: suite.cases, result)),
            ("coverage", suite.coverage.map(counts) ?? .null),
            ("not_covered", suite.coverage.map { .list(of: $0.gaps, gap) } ?? .null),
        ])
    }

    private static func result(_ result: TestCaseResult) -> JSONValue {
        .object([
            ("subject", .string(result.subject)), ("name", .string(result.name)),
            ("location", .string(result.location.description)),
            ("passed", .flag(result.isPassed)), ("given", figures(result.given)),
            ("parameters", figures(result.parameters)),
            ("status", .optional(result.status?.rawValue)), ("value", .optional(result.value)),
            ("points", .optional(result.points)), ("reason", .optional(result.reason)),
            ("expected", figures(result.expected)), ("problems", .strings(result.problems)),
            (
                "decided",
                result.decided.map {
                    .object([
                        ("location", .string($0.location.description)), ("text", .string($0.text)),
                    ])
                } ?? .null
            ),
        ])
    }

    private static func figures(_ figures: [TestCaseResult.Figure]) -> JSONValue {
        .object(figures.map { ($0.name, JSONValue($0.value)) })
    }

    private static func counts(_ coverage: TestCoverage) -> JSONValue {
        let kinds = TestCoverage.Kind.allCases.map { kind in
            (kind.rawValue, count(coverage.counts[kind] ?? TestCoverage.Count()))
        }
        return .object([("percent", .number(coverage.percent))] + kinds)
    }

    private static func count(_ count: TestCoverage.Count) -> JSONValue {
        .object([("covered", .whole(count.covered)), ("all", .whole(count.all))])
    }

    private static func gap(_ gap: TestCoverage.Gap) -> JSONValue {
        .object([
            ("kind", .string(gap.kind.rawValue)),
            ("location", .string(gap.location.description)), ("subject", .string(gap.subject)),
            ("text", .string(gap.text)),
        ])
    }
}

// MARK: - JUnit's XML

extension TestReport {
    /// JUnit's XML: a suite per pack, a case per test; a coverage below what is asked for is a case of its own.
    var junit: String {
        let short = run.isBelowCoverage
        let broken = run.suites.reduce(0) { $0 + $1.faults.count }
        var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
        lines.append(
            Self.tag(
                "testsuites",
                [
                    ("name", "chiso test"),
                    ("tests", "\(run.count + broken + (short ? 1 : 0))"),
                    ("failures", "\(run.failures + (short ? 1 : 0))"), ("errors", "\(broken)"),
                ]) + ">")
        for suite in run.suites { lines += Self.suite(suite) }
        if short, let least = run.leastCoverage, let percent = run.coverage?.percent {
            let words =
                "the coverage is \(Self.floored(percent)) %, at least \(PlainNumber.text(least)) % is due"
            lines += [
                Self.tag(
                    "testsuite",
                    [("name", "coverage"), ("tests", "1"), ("failures", "1"), ("errors", "0")],
                    indent: 2) + ">",
                Self.tag(
                    "testcase", [("classname", "coverage"), ("name", "the coverage suffices")],
                    indent: 4) + ">",
                Self.tag("failure", [("message", words)], indent: 6) + "/>",
                "    </testcase>", "  </testsuite>",
            ]
        }
        return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private static func suite(_ suite: TestSuite) -> [String] {
        var lines = [
            tag(
                "testsuite",
                [
                    ("name", suite.path), ("tests", "\(suite.cases.count + suite.faults.count)"),
                    ("failures", "\(suite.failures)"), ("errors", "\(suite.faults.count)"),
                ], indent: 2) + ">"
        ]
        for fault in suite.faults {
            lines += testcase(
                [("classname", suite.name), ("name", "\(fault.code): \(fault.message)")],
                ending: "error", message: fault.message, text: fault.description)
        }
        for result in suite.cases { lines += testcase(result, suite) }
        return lines + ["  </testsuite>"]
    }

    private static func testcase(_ result: TestCaseResult, _ suite: TestSuite) -> [String] {
        var attributes = [
            ("classname", "\(suite.name).\(result.subject)"), ("name", result.name),
            ("file", result.location.path),
        ]
        if let line = result.location.line { attributes.append(("line", "\(line)")) }
        guard !result.isPassed else { return [tag("testcase", attributes, indent: 4) + "/>"] }
        return testcase(
            attributes, ending: "failure", message: result.problems.joined(separator: "; "),
            text: failure(result, width: 100).joined(separator: "\n"))
    }

    private static func testcase(
        _ attributes: [(String, String)], ending: String, message: String, text: String
    ) -> [String] {
        [
            tag("testcase", attributes, indent: 4) + ">",
            tag(ending, [("message", message)], indent: 6) + ">"
                + XMLText.content(text) + "</\(ending)>",
            "    </testcase>",
        ]
    }

    /// The start of a tag, left open.
    private static func tag(
        _ name: String, _ attributes: [(String, String)], indent: Int = 0
    ) -> String {
        String(repeating: " ", count: indent) + "<\(name)"
            + attributes.map { " \($0.0)=\"\(XMLText.attribute($0.1))\"" }.joined()
    }
}

/// Text made fit for XML 1.0, which knows no control characters, not even escaped.
enum XMLText {
    /// For the inside of an element; line ends stay.
    static func content(_ text: String) -> String { escaped(text, keepsLines: true) }

    /// For an attribute in double quotes; line ends become spaces.
    static func attribute(_ text: String) -> String { escaped(text, keepsLines: false) }

    private static func escaped(_ text: String, keepsLines: Bool) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n": out += keepsLines ? "\n" : " "
            case "\t": out += " "
            case _ where Printable.isUnsafe(scalar) || scalar.value & 0xFFFE == 0xFFFE:
                out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
