import Foundation
import Testing

/// A formula kind that a user adds to `_lib` is met wherever those of the library are.
@Suite struct NewKindTests {
    /// The kind that the article on formula kinds shows.
    private static func kind() throws -> String {
        let path = "\(Command.root)/Sources/ChisoRules/ChisoRules.docc/FormulaKinds.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let blocks = text.components(separatedBy: "```lua\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        return try #require(blocks.first { $0.contains("_lib/from_start.lua") })
    }

    /// A pack with one indicator that scores by the kind, and a round in which it is measured.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy("Rules/_lib")
        try scratch.write("Rules/_lib/from_start.lua", kind())
        try scratch.write("Datasets/.keep", "")
        _ = try Command.run("new pack Rules/my-pack --edition 2024", in: scratch.path)
        let new = try Command.run(
            "new indicator Rules/my-pack first_group visits --kind from_start --max 2",
            in: scratch.path)
        #expect(new.exit == 0, "\(new.errors)")
        _ = try Command.run(
            "new round Datasets/r --rules Rules/my-pack --units A,B,C", in: scratch.path)
        var text = try scratch.text("Datasets/r/submissions.csv")
        for (unit, visits) in [("a", 9), ("b", 11), ("c", 20)] {
            let line = "\(unit);visits_count;"
            #expect(text.contains(line + ";"))
            text = text.replacing(line, with: "\(line)\(visits)")
        }
        try scratch.write("Datasets/r/submissions.csv", text)
        return scratch
    }

    @Test("Scaffold, check and test")
    func scaffold() throws {
        let scratch = try Self.scratch()
        let rule = try scratch.text("Rules/my-pack/indicators/first_group/visits.lua")
        #expect(rule.contains("  params = { start = 10, each = 0.5 },\n"))
        #expect(rule.contains("  score = chiso.from_start(),\n"))
        let test = try Command.run("test Rules/my-pack --coverage 100", in: scratch.path)
        #expect(test.exit == 0, "\(test.output)")
        let check = try Command.run("check --rules Rules/my-pack --strict", in: scratch.path)
        #expect(check.exit == 0, "\(check.output)")
        let unknown = try Command.run(
            "new indicator Rules/my-pack first_group more --kind from_stat", in: scratch.path)
        #expect(
            unknown.errors.contains(
                """
                error[C306]: an indicator cannot begin as 'from_stat'
                  fix:  did you mean 'from_start'?
                """))
    }

    @Test("A kind without an example scores, and is refused for a scaffold")
    func withoutExample() throws {
        let scratch = try Self.scratch()
        try scratch.write(
            "Rules/_lib/bare.lua", "return function() return function(max) return max end end\n")
        let new = try Command.run(
            "new indicator Rules/my-pack first_group more --kind bare", in: scratch.path)
        #expect(
            new.errors.contains(
                """
                error[C306]: '_lib/bare.lua' gives no example to begin with
                  fix:  add example = { … } to the table it returns, or begin with another kind
                """))
    }

    @Test("Explanation, in both languages")
    func explanation() throws {
        let scratch = try Self.scratch()
        let vi = try Self.words(of: "explain --data Datasets/r a visits --lang vi", scratch)
        #expect(vi.contains("(cách chấm: tính từ mức khởi điểm)"), "\(vi)")
        #expect(vi.contains("Dưới mức khởi điểm 10 lần là 1 lần; số điểm mỗi lần 0,5."), "\(vi)")
        let en = try Self.words(of: "explain --data Datasets/r a visits --lang en", scratch)
        #expect(en.contains("(points for each above a level to start from)"), "\(en)")
        #expect(en.contains("1 lần below the level to start from of 10 lần"), "\(en)")
    }

    /// What a command prints, with one space between words.
    private static func words(of command: String, _ scratch: Scratch) throws -> String {
        try Command.run(command, in: scratch.path).output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("Handbook, chart and thresholds")
    func printed() throws {
        let scratch = try Self.scratch()
        let book = try Command.run("doc Rules/my-pack", in: scratch.path)
        #expect(
            book.output.contains(
                "Tính từ mức khởi điểm: mỗi lần vượt mức 10 được 0,5 điểm, tối đa 2 điểm."),
            "\(book.output)")
        let report = try Command.run(
            "report --data Datasets/r --no-xlsx --output out", in: scratch.path)
        #expect(report.exit == 0, "\(report.errors)")
        let page = try scratch.text("out/indicators/visits.html")
        #expect(page.contains("mức khởi điểm 10"))
        #expect(!page.contains("số điểm mỗi lần 0,5"))
        let simulated = try Command.run(
            "simulate --data Datasets/r --set visits.each=1 --near 5", in: scratch.path)
        #expect(
            simulated.output.contains("visits: A has 9, 1 below 10 (start)\n"),
            "\(simulated.output)")
    }
}
