import ChisoModel
import Testing

@testable import ChisoAuthoring
@testable import ChisoReport
import ChisoScoring

@Suite struct WatchReportTests {
    private static let fault = Diagnostic(
        .sample("R101"), .error, "'end' expected", rule: SourceLocation("Rules/p/a.lua", line: 3),
        fix: "correct the Lua at this line")

    private static func save(
        _ outcome: WatchedSave.Outcome, _ kept: WatchedSave.Kept = []
    ) -> WatchedSave {
        var save = WatchedSave(
            number: 4, files: ["Rules/p/a.lua"], outcome: outcome, faults: [fault])
        save.kept = kept
        save.base = 2
        return save
    }

    @Test(
        "What stands while something is broken is said",
        arguments: [
            (save(.refused), "nothing could be scored; save 2 stands"),
            (save(.faulty), "scored with errors; the last good state stays save 2"),
            (save(.patched, .rules), "the rules on disk are broken; the last good rules stand in"),
            (
                save(.patched, .figures),
                "the figures on disk are broken; the last good figures stand in"
            ),
            (
                save(.patched, [.rules, .figures]),
                "rules and figures on disk are broken; the last good of both stand in"
            ),
        ])
    func standing(_ save: WatchedSave, _ text: String) {
        #expect(
            WatchReport(save, units: []).block == """
                save 4: Rules/p/a.lua
                \(text)
                error[R101]: 'end' expected
                  rule: Rules/p/a.lua:3
                  fix:  correct the Lua at this line


                """)
    }

    @Test("Only the first files are named, and no name steers the terminal")
    func files() {
        var save = Self.save(.good)
        save.files = ["a\u{1B}[2J", "b", "c", "d", "e", "f", "g"]
        save.faults = []
        #expect(
            WatchReport(save, units: []).block
                == "save 4: a\u{FFFD}[2J, b, c, d, e and 2 more\n\n")
    }

    @Test(
        "While nothing can be scored, a screen keeps the movements of the last save that could be")
    func screenKeeps() {
        var good = Self.save(.good)
        good.number = 3
        good.faults = []
        good.sinceLast = Fixture.answer
        good.sinceStart = Fixture.answer
        good.cards = Fixture.answer.simulation.after
        var broken = Self.save(.refused)
        broken.cards = good.cards
        let screen = WatchReport(broken, units: []).screen(after: good)
        #expect(screen.contains("nothing could be scored; save 2 stands"))
        #expect(screen.contains("error[R101]: 'end' expected"))
        #expect(screen.contains { $0.hasPrefix("since save 2: rise: ") })
        #expect(!screen.contains { $0.hasPrefix("save 3") })
    }
}
