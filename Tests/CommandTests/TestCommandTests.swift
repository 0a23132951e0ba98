import Foundation
import Testing

/// `chiso test`: what it runs, prints and exits with.
@Suite struct TestCommandTests {
    @Test("Without a name, the tests of the demonstration's pack run, and pass")
    func demonstration() throws {
        let result = try Command.run("test --coverage 100")
        #expect(result.exit == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("Rules/district-par-2023: "))
        #expect(result.output.contains(" tests, all pass. Covered: 100.0 % (lines "))
        #expect(result == (try Command.run("test district-par-2023 --coverage 100")))
    }

    @Test("Rules means every pack, and the formula kinds")
    func everything() throws {
        let result = try Command.run("test Rules --coverage 100")
        #expect(result.exit == 0)
        let lines = result.output.split(separator: "\n")
        let packs = try FileManager.default.contentsOfDirectory(atPath: Command.root + "/Rules")
            .filter {
                FileManager.default.fileExists(atPath: "\(Command.root)/Rules/\($0)/pack.lua")
            }
        #expect(lines.count == packs.count + 2)
        #expect(lines.first?.hasPrefix("Rules/_lib: ") == true)
    }

    @Test("The example of the article prints what the article shows")
    func article() throws {
        let path = "\(Command.root)/Sources/ChisoAuthoring/ChisoAuthoring.docc/Testing.md"
        let blocks = try String(contentsOfFile: path, encoding: .utf8).components(
            separatedBy: "\n```")
        let scratch = try Scratch()
        var runs = 0
        for block in blocks.enumerated().filter({ !$0.offset.isMultiple(of: 2) }).map(\.element) {
            let lines = block.components(separatedBy: "\n")
            if lines[0] == "lua" {
                try scratch.write(
                    String(lines[1].dropFirst(3)), lines.dropFirst().joined(separator: "\n"))
            } else if lines[0] == "console" {
                let result = try Command.shell(String(lines[1].dropFirst(2)), in: scratch.path)
                #expect(result.output == lines.dropFirst(2).joined(separator: "\n") + "\n")
                #expect(result.exit == 1)
                runs += 1
            }
        }
        #expect(runs == 1)
    }

    private func copy() throws -> Scratch {
        let scratch = try Scratch()
        for folder in ["Rules", "Datasets"] { try scratch.copy(folder) }
        return scratch
    }

    private static let test =
        "Rules/district-par-2023/indicators/procedures/dossiers_on_time_test.lua"

    @Test("1: a failing test is told with the line that decided, and no file is changed")
    func failure() throws {
        let scratch = try copy()
        try scratch.replace("points = 1.998", with: "points = 1.898", in: Self.test)
        let before = try scratch.text(Self.test)
        let result = try Command.run("test --filter dossiers_on_time", in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.output.hasPrefix(
                """
                FAILED dossiers_on_time: just below the target earns in proportion
                  \(Self.test):9
                  given       dossiers_resolved = 1000, dossiers_resolved_on_time = 999
                  parameters  max = 2, target = 100, floor = 95
                  came out    value = 99.9, points = 1.998
                  expected    value = 99.9, points = 1.898
                  problem     the points are 1.998, 1.898 are expected
                  decided by  Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua:21
                              return max * value / target

                """))
        #expect(try scratch.text(Self.test) == before)
    }

    @Test("1: a file that cannot be read fails in its place, and the other tests run")
    func unreadFile() throws {
        let scratch = try copy()
        try scratch.write(Self.test, "return {,")
        let result = try Command.run("test", in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.output.hasPrefix(
                """
                FAILED dossiers_on_time: the file can be read
                  \(Self.test):1
                  problem     unexpected symbol near ','

                Rules/district-par-2023: 
                """))
        #expect(result.output.hasSuffix(" tests, 1 failed\n"))
    }

    @Test("1: too little is covered")
    func coverage() throws {
        let scratch = try copy()
        try scratch.write(Self.test, "return {}")
        let enough = try Command.run("test --coverage 90", in: scratch.path)
        #expect(enough.exit == 0)
        let short = try Command.run("test --coverage 99", in: scratch.path)
        #expect(short.exit == 1)
        #expect(
            short.output.contains("\nNOT COVERED in") || short.output.hasPrefix("NOT COVERED in"))
        #expect(short.output.hasSuffix("\nthe coverage is below 99 %\n"))
    }

    @Test("1: a pack that cannot be loaded among others; 2: when there is no other")
    func brokenPack() throws {
        let scratch = try copy()
        try scratch.write("Rules/sipas-2023/pack.lua", "return {,")
        let both = try Command.run("test sipas-2023 papi-2022", in: scratch.path)
        #expect(both.exit == 1)
        #expect(both.errors.hasPrefix("error[P102]: unexpected symbol near ','\n"))
        #expect(both.output.hasPrefix("Rules/sipas-2023: no test ran\nRules/papi-2022: "))
        let alone = try Command.run("test sipas-2023", in: scratch.path)
        #expect(alone.exit == 2)
        #expect(alone.output == "")
    }

    @Test(
        "2: what cannot be started says why",
        arguments: [
            (
                "test sipas-2032",
                """
                error[C121]: there is no pack and no file 'sipas-2032'
                  fix:  did you mean 'sipas-2023'?
                """
            ),
            (
                "test --filter nothing_like_it",
                """
                error[C122]: no test's name or indicator contains 'nothing_like_it'
                  fix:  name part of an indicator's key or of a test's name; * stands for any letters
                """
            ),
            ("test --coverage=101", "Error: --coverage is a percentage from 0 to 100."),
            (
                "test --coverage --filter a",
                "Error: --coverage is of all tests of a rule: leave out --filter, or name a file."
            ),
        ])
    func usage(line: String, message: String) throws {
        let result = try Command.run(line)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix(message + "\n"))
    }

    @Test("JSON and JUnit's XML go to a file when one is named", arguments: ["json", "junit"])
    func output(format: String) throws {
        let scratch = try Scratch()
        let file = "\(scratch.path)/out"
        let line = "test papi-2022 --format \(format)"
        let shown = try Command.run(line)
        let written = try Command.run("\(line) --output \(file)")
        #expect(written.exit == 0)
        #expect(written.output == "")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == shown.output)
        #expect(
            shown.output.hasPrefix(
                format == "json" ? "{\n  \"schema\": \"chiso.tests/1\"" : "<?xml"))
    }
}
