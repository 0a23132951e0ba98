import ChisoModel
import ChisoReport
import ChisoScoring
import Testing

@Suite struct FindingsReportTests {
    private var findings: Findings {
        var findings = Findings([
            Diagnostic(.sample("D404"), .note, "b\u{1B}", data: DataLocation("b.csv", row: 2)),
            Diagnostic(
                .sample("D401"), .error, "a", data: DataLocation("a.csv", row: 9), fix: "see it"),
            Diagnostic(
                .sample("D401"), .error, "a", data: DataLocation("a.csv", row: 9), fix: "see it"),
            Diagnostic(.sample("P201"), .warning, "c", rule: SourceLocation("pack.lua", line: 1)),
        ])
        findings.pack = (id: "p", edition: "1")
        (findings.round, findings.period) = ("r", "2024")
        findings.counts.statements = 1
        findings.counts.figures = 1234
        findings.counts.units = 2
        var whole = Findings.Completeness(key: "ba-be", title: "Ba Bể")
        (whole.due, whole.given) = (3, 3)
        var part = Findings.Completeness(key: "na-ri", title: "Na Rì")
        (part.due, part.given, part.notApplicable, part.missing) = (3, 1, 1, ["plan"])
        findings.units = [whole, part]
        var field = Findings.Completeness(key: "plan", title: "Kế hoạch")
        (field.due, field.given, field.missing) = (2, 1, ["na-ri"])
        findings.fields = [field]
        return findings
    }

    @Test("Every finding stands once and in full, then what is missing, then the counts")
    func table() {
        #expect(
            FindingsReport(findings).render(.table) == """
                error[D401]: a
                  data: a.csv:9
                  fix:  see it
                note[D404]: b\u{FFFD}
                  data: b.csv:2
                warning[P201]: c
                  rule: pack.lua:1

                unit   title  due  given  NA  refused  missing
                -----  -----  ---  -----  --  -------  -------
                na-ri  Na Rì    3      1   1        0        1

                field  title     due  given  NA  refused  missing
                -----  --------  ---  -----  --  -------  -------
                plan   Kế hoạch    2      1   0        0        1

                document  period  errors  warnings  notes
                --------  ------  ------  --------  -----
                a.csv     -            1         0      0
                b.csv     -            0         0      1
                rules     -            0         1      0

                1 error, 1 warning, 1 note in 1 statement, 1234 figures, 2 units

                """)
    }

    @Test("A pack alone counts what a pack has, and nothing loaded says so")
    func summaries() {
        var pack = Findings([])
        pack.pack = (id: "p", edition: "1")
        pack.counts.indicators = 1
        pack.counts.fields = 7
        #expect(
            FindingsReport(pack).render(.table)
                == "0 errors, 0 warnings, 0 notes in 1 indicator, 7 fields\n")
        let nothing = FindingsReport(Findings([Diagnostic(.sample("D101"), .error, "no")]))
        #expect(
            nothing.render(.table) == """
                error[D101]: no

                1 error, 0 warnings, 0 notes; nothing else could be checked

                """)
    }

    @Test("Every document meets its schema")
    func schema() throws {
        let checker = try SchemaChecker(named: "chiso.findings.1.schema.json")
        for findings in [
            findings, Findings([]), Findings([Diagnostic(.sample("D101"), .error, "no")]),
        ] {
            #expect(try checker.faults(in: FindingsReport(findings).render(.json)) == [])
        }
    }

    @Test("The JSON form has all units and fields, whole or not")
    func json() {
        let text = FindingsReport(findings).render(.json)
        #expect(text.contains(#""errors": 1, "warnings": 1, "notes": 1,"#))
        #expect(
            text.contains(
                #"{"key": "ba-be", "title": "Ba Bể", "due": 3, "given": 3, "not_applicable": 0, "refused": 0, "missing": []}"#
            ))
        #expect(text.contains(#""missing": ["plan"]}"#))
        #expect(text.contains(#""severity": "note", "message": "b\u001b", "rule": null"#))
    }
}
