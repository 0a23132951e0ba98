import ChisoModel
import Testing

@testable import ChisoAuthoring
@testable import ChisoReport

@Suite struct DifferenceReportTests {
    private static var difference: PackDifference {
        var difference = PackDifference(before: Fixture.pack, after: Fixture.pack)
        difference.policies = [
            .init("scale", .number(100), .number(110)),
            .init("tie_break", .list([.text("a"), .text("b")]), nil),
            .init("partial", nil, .flag(true)),
        ]
        difference.groups = [
            .init(
                key: "g2", formerKey: "g", title: "Nhóm", fate: .changed,
                before: SourceLocation("a.lua", line: 1), after: SourceLocation("b.lua", line: 2))
        ]
        difference.indicators = [
            .init(
                key: "x", title: "Tỷ lệ | x", fate: .removed,
                changes: [.init("group", .text("g"), nil), .init("max", .number(2.5), nil)],
                before: SourceLocation("a.lua", line: 9))
        ]
        difference.code = [
            .init(
                owners: ["y.score", "z.score"],
                removed: [.init(SourceLocation("a.lua", line: 3), "return ```value```")],
                added: [.init(SourceLocation("b.lua", line: 4), "return value * 2")])
        ]
        difference.tests.added = 3
        return difference
    }

    @Test("A difference is told from the pack down to its code")
    func text() {
        let lines = DifferenceReport(Self.difference).render(.table)
        #expect(
            lines.hasSuffix(
                """
                changed: 3 declarations of the pack; groups: 1 changed; indicators: 1 removed; 1
                  piece of code; tests: 3 added, 0 removed, 0 changed

                Pack

                scale: 100 → 110
                tie_break: removed a, b
                partial: added yes

                Groups

                renamed g → g2 (Nhóm): a.lua:1 → b.lua:2

                Indicators

                removed x (Tỷ lệ | x); group g, max 2.5: a.lua:9

                Code

                y.score, z.score

                - a.lua:3: return ```value```
                + b.lua:4: return value * 2

                """))
    }

    @Test("In Markdown code stands in a fence that nothing in it closes")
    func markdown() {
        #expect(
            DifferenceReport(Self.difference).render(.markdown).hasSuffix(
                """
                - y.score, z.score

                ````diff
                - a.lua:3: return ```value```
                + b.lua:4: return value * 2
                ````

                """))
    }

    @Test("Every document meets its schema, and the simulation inside meets its own")
    func schema() throws {
        let checker = try SchemaChecker(named: "chiso.diff.1.schema.json")
        let none = PackDifference(before: Fixture.pack, after: Fixture.pack)
        for report in [
            DifferenceReport(none), DifferenceReport(Self.difference),
            DifferenceReport(Self.difference, answer: Fixture.answer),
        ] {
            #expect(try checker.faults(in: report.render(.json)) == [])
        }
        let inner = DifferenceReport(none, answer: Fixture.answer).render(.json)
        let start = try #require(inner.range(of: "\"simulation\": "))
        let document = String(inner[start.upperBound...].dropLast(3))
        let simulation = try SchemaChecker(named: "chiso.simulation.1.schema.json")
        #expect(try simulation.faults(in: document) == [])
    }
}
