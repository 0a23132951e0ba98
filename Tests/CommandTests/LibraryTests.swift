import Foundation
import Testing

/// `--rules` is a pack's folder, `--library` the folder of packs, in every command.
@Suite struct LibraryTests {
    /// A pack `p` beside the round and another of its name, of twice the points, in a library that has the formula kind.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        func pack(_ max: Int) -> String {
            """
            return { id = "p", edition = "1", title = "Thử", status = "draft", scale = \(max),
              basis = { "minh họa" }, tree = { "a" } }
            """
        }
        func indicator(_ max: Int, _ score: String) -> String {
            """
            return { key = "a", title = "A", basis = { "minh họa" }, max = \(max), value = "pieces",
              score = \(score) }
            """
        }
        let fields = """
            return { fields = { { key = "pieces", title = "Số", type = "count" } } }
            """
        let test = """
            return { { name = "five", given = { pieces = 5 }, expect = { points = 10 } } }
            """
        let files = [
            "Rules/p/pack.lua": pack(100), "Rules/p/fields.lua": fields,
            "Rules/p/indicators/a.lua": indicator(100, "function(value) return value end"),
            "kho/p/pack.lua": pack(200), "kho/p/fields.lua": fields,
            "kho/p/indicators/a.lua": indicator(200, "chiso.twice()"),
            "kho/p/indicators/a_test.lua": test,
            "kho/_lib/twice.lua": """
            return function() return function(value) return 2 * value end end
            """,
            "lone/pack.lua": pack(200), "lone/fields.lua": fields,
            "lone/indicators/a.lua": indicator(200, "chiso.twice()"),
            "Datasets/d/datapackage.json": SmallRound.package(
                ["pieces": "integer"]),
            "Datasets/d/units.csv": "unit,name\nx,X\n",
            "Datasets/d/submissions.csv": "unit,pieces\nx,40\n",
        ]
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    @Test("The pack that a round names is that of the library named, before any beside the round")
    func named() throws {
        let scratch = try scratch()
        let score = "score --data Datasets/d --format csv"
        let beside = try Command.run(score, in: scratch.path)
        #expect(beside.output.contains("\n1,x,X,,40,100,40,"))
        let named = try Command.run("\(score) --library kho/", in: scratch.path)
        #expect(named.exit == 0 && named.output.contains("\n1,x,X,,80,200,40,"))
        let kindsOnly = try Command.run("\(score) --library Datasets", in: scratch.path)
        #expect(kindsOnly.output == beside.output)
        try FileManager.default.removeItem(atPath: "\(scratch.path)/Rules")
        let nowhere = try Command.run("\(score) --library Datasets", in: scratch.path)
        #expect(nowhere.exit == 2)
        #expect(nowhere.errors.contains("there is no pack in 'Datasets/p'"))
    }

    @Test("Formula kinds that are not beside the pack are those of the library, in every command")
    func kinds() throws {
        let scratch = try scratch()
        for command in [
            "score --data Datasets/d --rules lone", "check --rules lone",
            "check --rules lone --data Datasets/d", "explain x a --data Datasets/d --rules lone",
            "simulate --data Datasets/d --rules lone --set unit.x.pieces=50", "doc lone",
            "plan --data Datasets/d --rules lone", "diff lone lone --data Datasets/d",
            "form --rules lone --data Datasets/d --output forms",
            "score --data Datasets/d --rules lone --seal sealed", "test --rules kho/p",
        ] {
            let result = try Command.run("\(command) --library kho", in: scratch.path)
            #expect(result.exit == 0, "\(command): \(result.errors)")
        }
        let verified = try Command.run("verify sealed", in: scratch.path)
        #expect(verified.exit == 0, "\(verified.output)\(verified.errors)")
        let without = try Command.run("score --data Datasets/d --rules lone", in: scratch.path)
        #expect(without.exit == 1 && without.errors.contains("chiso has no 'twice'"))
    }

    @Test("Tests are found by the same options; a folder of packs under --rules is taken, and told")
    func tests() throws {
        let scratch = try scratch()
        for command in ["test --rules kho/p", "test p --library kho", "test kho/p"] {
            let result = try Command.run(command, in: scratch.path)
            #expect(result.exit == 0 && result.errors == "", "\(command): \(result.errors)")
            #expect(result.output.contains("1 test"))
        }
        let old = try Command.run("test p --rules kho", in: scratch.path)
        #expect(old.exit == 0)
        #expect(
            old.errors
                == "--rules is the folder of one pack; for a folder of packs write --library kho\n")
        let both = try Command.run("test p --rules kho/p", in: scratch.path)
        #expect(both.exit == 2)
        #expect(both.errors.contains("--rules names the pack to test"))
    }

    @Test("A folder of packs given as a pack is told as one, with a pack in it")
    func folderOfPacks() throws {
        let scratch = try scratch()
        let result = try Command.run("score --data Datasets/d --rules kho", in: scratch.path)
        #expect(result.exit == 2)
        #expect(
            result.errors == """
                error[P101]: there is no pack in 'kho'
                  rule: kho/pack.lua
                  fix:  it is a folder of packs (--library): name one of them, such as kho/p


                """)
    }
}
