import Foundation
import Testing

/// A person edits rules and figures while the binary watches.
@Suite struct WatchTests {
    private static let start = """
        start: 3 units, 1 indicator
        rank  unit  index  class  scored
        ----  ----  -----  -----  ------
           1  Z     80.00  Tốt       1/1
           2  Y     60.00  Khá       1/1
           3  X     40.00  Khá       1/1

        """

    @Test(
        "A save shows who moves; one that is broken is told in place, and the next that is good is compared with the last good state"
    )
    func saves() throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch)
        #expect(try watch.block(with: "start") == Self.start)
        try scratch.replace("per = 2", with: "per = 2.5", in: SmallRound.rule)
        #expect(
            try watch.block(with: "save 1") == """
                save 1: Rules/p/indicators/a.lua
                since the start: rise: 0; fall: 0; stay: 3; index changed: 3; class changed: 1
                unit  index   → new  change  rank  → new  move  class
                ----  -----  ------  ------  ----  -----  ----  ---------
                Z     80.00  100.00  +20.00     1      1        Tốt
                      points: 80 → 100: 1.1 +20
                Y     60.00   75.00  +15.00     2      2        Khá → Tốt
                      points: 60 → 75: 1.1 +15
                X     40.00   50.00  +10.00     3      3        Khá
                      points: 40 → 50: 1.1 +10
                points added overall: +45
                class Tốt: 1 → 2; gained by Y
                class Khá: 2 → 1; lost by Y
                changed: 1.1 (3 units, +45 points)
                codes:
                  1.1  A

                """)
        try scratch.replace("return math", with: "retrun math", in: SmallRound.rule)
        #expect(
            try watch.block(with: "save 2") == """
                save 2: Rules/p/indicators/a.lua
                the rules on disk are broken; the last good rules stand in
                error[R101]: syntax error near 'math'
                  rule: Rules/p/indicators/a.lua:6
                  fix:  correct the Lua at this line
                since save 1: nobody moves
                since the start: rise: 0; fall: 0; stay: 3; index changed: 3; class changed: 1

                """)
        // While the rules are broken, figures are scored by the last good ones.
        try scratch.replace("x,20", with: "x,36", in: SmallRound.table)
        let patched = try watch.block(with: "save 3")
        #expect(patched.contains("\nthe rules on disk are broken; the last good rules stand in\n"))
        #expect(patched.contains("\nsince save 1: rise: 1; fall: 1; stay: 1; "))
        try scratch.replace("retrun math", with: "return math", in: SmallRound.rule)
        #expect(
            try watch.block(with: "save 4") == """
                save 4: Rules/p/indicators/a.lua
                good again
                since save 1: rise: 1; fall: 1; stay: 1; index changed: 1; class changed: 1
                since the start: rise: 1; fall: 1; stay: 1; index changed: 3; class changed: 2
                unit  index  → new  change  rank  → new  move  class
                ----  -----  -----  ------  ----  -----  ----  ---------
                X     50.00  90.00  +40.00     3      2  ▲1    Khá → Tốt
                      points: 50 → 90: 1.1 +40
                Y     75.00  75.00    0.00     2      3  ▼1    Tốt
                      points: 75; others moved
                points added overall: +40
                class Tốt: 2 → 3; gained by X
                class Khá: 1 → 0; lost by X
                changed: 1.1 (1 unit, +40 points)
                codes:
                  1.1  A

                """)
        #expect(watch.interrupt() == 0)
        #expect(watch.errors == "")
        #expect(watch.output.components(separatedBy: "\n\n").count == 6)
    }

    @Test("With --since start the state at the start is compared in full")
    func sinceStart() throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch, "watch --data Datasets/d --since start --unit x")
        _ = try watch.block(with: "start")
        try scratch.replace("per = 2", with: "per = 2.5", in: SmallRound.rule)
        _ = try watch.block(with: "save 1")
        try scratch.replace("per = 2.5", with: "per = 3", in: SmallRound.rule)
        #expect(
            try watch.block(with: "save 2").hasPrefix(
                """
                save 2: Rules/p/indicators/a.lua
                since the start: rise: 0; fall: 0; stay: 3; index changed: 3; class changed: 1
                since save 1: rise: 0; fall: 0; stay: 3; index changed: 2; class changed: 0
                unit  index  → new  change  rank  → new  move  class
                ----  -----  -----  ------  ----  -----  ----  -----
                X     40.00  60.00  +20.00     3      3        Khá
                      points: 40 → 60: 1.1 +20
                points added

                """.dropLast()))
        #expect(watch.interrupt() == 0)
    }

    @Test(
        "A folder that is deleted leaves the last good of it standing, and is taken up again when it is back",
        arguments: [
            (
                "Rules/p", "the rules on disk are broken; the last good rules stand in",
                "error[P101]: there is no pack in 'Rules/p'"
            ),
            (
                "Rules", "the rules on disk are broken; the last good rules stand in",
                "error[P101]: there is no pack in 'Rules/p'"
            ),
            (
                "Datasets/d", "the figures on disk are broken; the last good figures stand in",
                "error[D101]: there is no such folder"
            ),
            (
                "Datasets/d/units.csv",
                "the figures on disk are broken; the last good figures stand in", "error[D"
            ),
        ])
    func deleted(_ name: String, _ standing: String, _ fault: String) throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch)
        _ = try watch.block(with: "start")
        let (path, aside) = ("\(scratch.path)/\(name)", "\(scratch.path)/aside")
        try FileManager.default.moveItem(atPath: path, toPath: aside)
        let broken = try watch.block(with: fault)
        #expect(broken.contains("\n\(standing)\n"))
        #expect(broken.hasSuffix("\nsince the start: nobody moves\n"))
        try FileManager.default.moveItem(atPath: aside, toPath: path)
        #expect(
            try watch.block(with: "good again").hasSuffix(
                "\ngood again\nsince the start: nobody moves\n"))
        // What came back is watched as before.
        try scratch.replace("per = 2", with: "per = 2.5", in: SmallRound.rule)
        _ = try watch.block(with: "index changed: 3")
        try scratch.replace("z,40", with: "z,10", in: SmallRound.table)
        _ = try watch.block(with: "fall: 1")
        #expect(watch.interrupt() == 0)
    }

    @Test(
        "A figure that is refused is told with its row; the state before stays the one compared with"
    )
    func refusedFigure() throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch)
        _ = try watch.block(with: "start")
        try scratch.replace("y,30", with: "y,3O", in: SmallRound.table)
        let block = try watch.block(with: "save 1")
        #expect(
            block.contains("\nscored with errors; the last good state stays the start\nerror[D"))
        #expect(block.contains("\n  data: Datasets/d/submissions.csv:3 (column pieces, unit y"))
        try scratch.replace("y,3O", with: "y,31", in: SmallRound.table)
        #expect(
            try watch.block(with: "save 2").hasPrefix(
                """
                save 2: Datasets/d/submissions.csv
                good again
                since the start: rise: 0; fall: 0; stay: 3; index changed: 1; class changed: 0

                """))
        #expect(watch.interrupt() == 0)
    }

    @Test("A rule that fails for a unit is told with its line, and the ranking is marked")
    func failingRule() throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch)
        _ = try watch.block(with: "start")
        try scratch.replace(
            "points(value, per))", with: "points(value > 20 and value or nil, per))",
            in: SmallRound.rule)
        let block = try watch.block(with: "save 1")
        #expect(block.contains("\nscored with errors; the last good state stays the start\n"))
        #expect(block.contains("\nerror[R203]: 'a' failed for x: "))
        #expect(block.contains("provisional"))
        #expect(watch.interrupt() == 0)
    }

    @Test("Units that come and go are told")
    func units() throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch)
        _ = try watch.block(with: "start")
        try scratch.write("Datasets/d/submissions.csv", "unit,pieces\nw,45\ny,30\nz,40\n")
        _ = try watch.block(with: "save 1")
        try scratch.write("Datasets/d/units.csv", "unit,name\nw,W\ny,Y\nz,Z\n")
        let block = try watch.block(with: "save 2")
        #expect(block.contains("\nno longer there: X\n"))
        #expect(
            block.contains("\nsince the start: rise: 0; fall: 2; stay: 0; enter the ranking: 1; "))
        #expect(block.contains("\nW         -  90.00       -     -      1  in    - → Tốt\n"))
        #expect(watch.interrupt() == 0)
    }

    @Test(
        "Shared functions, formula kinds, the edition extended and new files count; tests, notes and what editors write aside do not"
    )
    func whatCounts() throws {
        let scratch = try SmallRound.scratch([
            "Rules/q/pack.lua": """
            return { id = "q", extends = "p", edition = "2" }
            """,
            "Rules/_lib/doubled.lua": """
            return function() return function(value) return value * 2 end end
            """,
        ])
        let watch = try WatchingCommand(scratch, "watch --rules Rules/q --data Datasets/d")
        _ = try watch.block(with: "start")
        try scratch.write("Rules/p/indicators/a_test.lua", "return {}")
        try scratch.write("Rules/p/README.md", "ghi chú")
        try scratch.write("Rules/p/indicators/.a.lua.swp", "x")
        try scratch.write("Datasets/d/expected/score.csv", "x")
        try scratch.replace("value * per", with: "value * per + 1", in: "Rules/p/shared/points.lua")
        #expect(try watch.block(with: "save 1").hasPrefix("save 1: Rules/p/shared/points.lua\n"))
        // A file of the edition's own, in a folder that is new too, replaces the one it extends.
        try scratch.write(
            "Rules/q/indicators/a.lua",
            """
            return { key = "a", code = "1.1", title = "A", basis = { "minh họa" }, max = 100,
              value = "pieces", score = chiso.doubled() }
            """)
        #expect(
            try watch.block(with: "save 2").hasPrefix(
                "save 2: Rules/q/indicators/a.lua (new)\n"
                    + "since save 1: rise: 0; fall: 0; stay: 3; index changed: 3; "))
        try scratch.replace("value * 2", with: "value", in: "Rules/_lib/doubled.lua")
        #expect(try watch.block(with: "save 3").hasPrefix("save 3: Rules/_lib/doubled.lua\n"))
        #expect(watch.interrupt() == 0)
    }

    @Test("A file written in place, in pieces, is read whole in the end")
    func inPieces() throws {
        let scratch = try SmallRound.scratch()
        let watch = try WatchingCommand(scratch)
        _ = try watch.block(with: "start")
        let text = try scratch.text(SmallRound.rule)
            .replacingOccurrences(of: "per = 2", with: "per = 2.25")
        let middle = text.index(text.startIndex, offsetBy: 120)
        let file = try FileHandle(
            forWritingTo: URL(fileURLWithPath: "\(scratch.path)/\(SmallRound.rule)"))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(text[..<middle].utf8))
        Thread.sleep(forTimeInterval: 0.2)
        try file.write(contentsOf: Data(text[middle...].utf8))
        try file.close()
        let block = try watch.block(with: "index changed: 3")
        #expect(block.contains("\nZ     80.00  90.00  +10.00     1      1        Tốt\n"))
        #expect(watch.interrupt() == 0)
    }

    @Test("Rules that are broken at the start are waited for")
    func brokenStart() throws {
        let scratch = try SmallRound.scratch(["Rules/p/pack.lua": "return {"])
        let watch = try WatchingCommand(scratch)
        #expect(
            try watch.block(with: "start") == """
                start
                nothing could be scored yet
                error[P102]: unexpected symbol near <eof>
                  rule: Rules/p/pack.lua:1
                  fix:  correct pack.lua; it ends with return { id = …, tree = {…} }

                """)
        try scratch.write("Rules/p/pack.lua", SmallRound.files["Rules/p/pack.lua"] ?? "")
        #expect(
            try watch.block(with: "save 1").hasPrefix(
                "save 1: Rules/p/pack.lua\ngood again\nrank  unit  index"))
        #expect(watch.interrupt() == 0)
    }

    @Test(
        "What is not there at the start, or is wrong usage, is refused",
        arguments: [
            (
                "--rules Rules/none --data Datasets/d",
                "error[P101]: there is no pack in 'Rules/none'"
            ),
            ("--data Datasets/none", "error[D101]: there is no such folder"),
            ("--data Datasets/d --unit w", "error[C101]: the round has no unit 'w'"),
            ("--data Datasets/d --format json", "no --format, no --output, no --verbose"),
            ("--data Datasets/d --since yesterday", "yesterday"),
        ])
    func refused(_ options: String, _ text: String) throws {
        let scratch = try SmallRound.scratch()
        let result = try Command.run("watch \(options)", in: scratch.path)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(text))
    }
}
