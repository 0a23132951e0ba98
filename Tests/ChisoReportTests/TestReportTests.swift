import ChisoModel
import Foundation
import Testing

@testable import ChisoAuthoring
@testable import ChisoReport
import ChisoScoring

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct TestReportTests {
    /// A failure with everything, a pass, a file that cannot be read, and a pack that cannot be loaded.
    static func run(isMeasured: Bool) -> TestRun {
        let test = "Rules/p/indicators/a_test.lua"
        var failed = TestCaseResult(
            subject: "a", name: "at <50> & \"half\"\u{7}", location: .init(test, line: 2))
        failed.given = [
            .init("done", .number(1)), .init("kind", .text("district")),
            .init("steps", .list([.record(["at_least": .number(90), "ok": .flag(true)])])),
        ]
        failed.parameters = [.init("max", .number(10))]
        failed.status = .scored
        failed.value = 50
        failed.points = 6.25
        failed.expected = [.init("points", .number(6))]
        failed.problems = ["the points are 6.25, 6 are expected"]
        failed.decided = .init(
            .init("Rules/p/indicators/a.lua", line: 12), text: "return max * value / target")
        var missing = TestCaseResult(subject: "a", name: "blank", location: .init(test, line: 9))
        missing.status = .missing
        missing.reason = "chưa có số liệu"
        missing.expected = [.init("missing", .flag(true))]
        var unread = TestCaseResult(
            subject: "b", name: "the file can be read", location: .init("b_test.lua"))
        unread.problems = ["unexpected symbol near '}'"]
        var p = TestSuite(name: "p", path: "Rules/p")
        p.cases = [failed, missing, unread]
        var q = TestSuite(name: "q", path: "Rules/q")
        q.faults = [Diagnostic(.sample("P101"), .error, "there is no pack in 'Rules/q'")]
        if isMeasured {
            var coverage = TestCoverage()
            let place = SourceLocation("Rules/p/indicators/a.lua", line: 11)
            coverage.count(isCovered: true, .init(.line, at: place, subject: "a", text: ""))
            coverage.count(isCovered: true, .init(.zero, at: place, subject: "a", text: ""))
            coverage.count(
                isCovered: false,
                .init(.threshold, at: place, subject: "a", text: "no test is at 5"))
            p.coverage = coverage
        }
        return TestRun(suites: [p, q], leastCoverage: isMeasured ? 67 : nil)
    }

    @Test("Text shows each failure with all that bears on it, what is not covered, and the sums")
    func text() {
        #expect(
            TestReport(Self.run(isMeasured: true)).render(.text) == """
                FAILED a: at <50> & "half"\u{FFFD}
                  Rules/p/indicators/a_test.lua:2
                  given       done = 1, kind = "district", steps = { { at_least = 90, ok = true
                              } }
                  parameters  max = 10
                  came out    value = 50, points = 6.25
                  expected    points = 6
                  problem     the points are 6.25, 6 are expected
                  decided by  Rules/p/indicators/a.lua:12
                              return max * value / target

                FAILED b: the file can be read
                  b_test.lua
                  problem     unexpected symbol near '}'

                NOT COVERED in Rules/p
                  Rules/p/indicators/a.lua:11  a: no test is at 5

                Rules/p: 3 tests, 2 failed. Covered: 66.6 % (lines 1/1, thresholds 0/1, zero denominators 1/1)
                Rules/q: no test ran
                together: 3 tests, 2 failed. Covered: 66.6 % (lines 1/1, thresholds 0/1, zero denominators 1/1)
                the coverage is below 67 %

                """)
    }

    @Test("A run without a fault is said to pass, in one line a pack")
    func allPass() {
        var run = Self.run(isMeasured: false)
        run.suites.removeLast()
        run.suites[0].cases.removeAll { !$0.isPassed }
        #expect(TestReport(run).render(.text) == "Rules/p: 1 test, all pass\n")
        #expect(run.isPassed)
    }

    @Test("JUnit's XML is well formed, and tells the same")
    func junit() throws {
        let text = TestReport(Self.run(isMeasured: true)).render(.junit)
        let reader = Reader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        #expect(parser.parse())
        #expect(
            reader.names["testsuite"]?.map { $0["name"] } == ["Rules/p", "Rules/q", "coverage"])
        let all = try #require(reader.names["testsuites"]?.first)
        #expect([all["tests"], all["failures"], all["errors"]] == ["5", "3", "1"])
        let cases = try #require(reader.names["testcase"])
        #expect(cases.count == 5)
        #expect(cases[0]["name"] == "at <50> & \"half\"\u{FFFD}")
        #expect(cases[0]["classname"] == "p.a")
        #expect([cases[0]["file"], cases[0]["line"]] == ["Rules/p/indicators/a_test.lua", "2"])
        #expect(
            reader.names["failure"]?.map { $0["message"] } == [
                "the points are 6.25, 6 are expected", "unexpected symbol near '}'",
                "the coverage is 66.6 %, at least 67 % is due",
            ])
        #expect(reader.names["error"]?.count == 1)
        #expect(reader.text.contains("decided by  Rules/p/indicators/a.lua:12"))
    }

    @Test(
        "What XML cannot hold is replaced, what it would act on is escaped",
        arguments: [
            ("a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"),
            ("<a> & \"b\"", "&lt;a&gt; &amp; &quot;b&quot;"),
            ("a\u{FFFE}\u{FFFF}", "a\u{FFFD}\u{FFFD}"), ("a\nb\tc", "a\nb c"),
            ("Bạch Thông", "Bạch Thông"),
            ("]]>", "]]&gt;"),
        ])
    func xmlText(text: String, expected: String) {
        #expect(XMLText.content(text) == expected)
        #expect(XMLText.attribute(text) == expected.replacing("\n", with: " "))
    }

    /// Collects attributes by element, and all text.
    private final class Reader: NSObject, XMLParserDelegate {
        var names: [String: [[String: String]]] = [:]
        var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            names[name, default: []].append(attributes)
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
}
