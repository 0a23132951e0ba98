import ChisoModel
import ChisoPrint
import ChisoScoring

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
