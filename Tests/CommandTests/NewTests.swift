import Foundation
import Testing

/// `chiso new`: what it writes, and what it refuses.
@Suite struct NewTests {
    /// A folder with the formula kinds, and a new pack.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        for name in ["Rules/_lib", ".luacheckrc"] { try scratch.copy(name) }
        try scratch.write("Datasets/.keep", "")
        _ = try Command.run("new pack Rules/my-pack --edition 2024", in: scratch.path)
        return scratch
    }

    /// Every file below a folder, with its bytes.
    private static func files(in folder: String) -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: folder)
        var files: [String: Data] = [:]
        for case let name as String in names.map(Array.init) ?? [] {
            files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
        }
        return files
    }

    @Test("A new pack, an indicator of every kind and a new round load, pass their tests and score")
    func everythingLoads() throws {
        let scratch = try Self.scratch()
        let kinds = try FileManager.default.contentsOfDirectory(
            atPath: "\(scratch.path)/Rules/_lib"
        )
        .filter { $0.hasSuffix(".lua") && !$0.hasSuffix("_test.lua") && !$0.hasPrefix("_") }
        .map { String($0.dropLast(4)) }.sorted()
        #expect(kinds.count >= 15)
        for kind in kinds + ["own"] {
            let result = try Command.run(
                "new indicator Rules/my-pack first_group a_\(kind) --kind \(kind) --max 2.5",
                in: scratch.path)
            #expect(result.exit == 0, "\(kind): \(result.errors)")
        }
        let tests = try Command.run("test Rules/my-pack --coverage 100", in: scratch.path)
        #expect(tests.exit == 0, "\(tests.output)")
        let found = try Command.run("check --rules Rules/my-pack --strict", in: scratch.path)
        #expect(found.exit == 0, "\(found.output)")
        let round = try Command.run(
            "new round Datasets/my-round --rules Rules/my-pack", in: scratch.path)
        #expect(round.exit == 0 && round.errors == "")
        let score = try Command.run("score --data Datasets/my-round", in: scratch.path)
        #expect(score.exit == 0, "\(score.errors)")
        #expect(score.output.contains("ranked: 0 of 2 units"))
        #expect(score.errors == "")
        // Where luacheck is installed it finds nothing.
        let check = try Command.shell(
            "! command -v luacheck >/dev/null || luacheck --quiet Rules", in: scratch.path)
        #expect(check.exit == 0, "\(check.output)")
    }

    @Test("A line stands in the form for every figure that a unit owes, in the order of the fields")
    func blankRound() throws {
        let scratch = try Scratch.demonstration()
        let result = try Command.run(
            [
                "new", "round", "Datasets/r", "--rules", "Rules/district-par-2023",
                "--units", "Bạch Thông, Ba Bể,Đình Đồng;Cả",
            ], in: scratch.path)
        #expect(result.exit == 0, "\(result.errors)")
        #expect(
            try scratch.text("Datasets/r/units.csv") == """
                unit;name;kind;communes
                bach-thong;Bạch Thông;unit;
                ba-be;Ba Bể;unit;
                dinh-dong-ca;"Đình Đồng;Cả";unit;

                """)
        let lines = try scratch.text("Datasets/r/submissions.csv").split(separator: "\n")
        #expect(lines.count == 1 + 3 * 98)
        #expect(lines[0] == "unit;field;value;note;evidence")
        #expect(lines[1].hasPrefix("bach-thong;guiding_documents;;Số văn bản chỉ đạo CCHC"))
        #expect(lines[99].hasPrefix("ba-be;guiding_documents;;"))
        #expect(try Command.run("score --data Datasets/r", in: scratch.path).exit == 0)
    }

    @Test("Units come from a table, with the columns that it has and those that the pack reads")
    func unitsFromATable() throws {
        let scratch = try Scratch.demonstration()
        try scratch.write("u.csv", "\u{FEFF}unit,name,area\nx,\"Đơn vị, X\",1\n\n")
        let result = try Command.run(
            "new round Datasets/r --rules Rules/district-par-2023 --units u.csv --period 2023",
            in: scratch.path)
        #expect(result.exit == 0, "\(result.errors)")
        #expect(
            try scratch.text("Datasets/r/units.csv")
                == "unit;name;kind;area;communes\nx;Đơn vị, X;unit;1;\n")
    }

    @Test("Only a unit of the kind that reports a field has a line for it")
    func onlyWhatIsOwed() throws {
        let scratch = try Self.scratch()
        try scratch.replace(
            "key = \"example_done\",",
            with: "key = \"example_done\", reported_by = { \"commune\" },",
            in: "Rules/my-pack/fields.lua")
        try scratch.write("u.csv", "unit;name;kind\na;A;commune\nb;B;district\n")
        let result = try Command.run(
            "new round Datasets/r --rules Rules/my-pack --units u.csv", in: scratch.path)
        #expect(result.exit == 0, "\(result.errors)")
        let rows = try scratch.text("Datasets/r/submissions.csv").split(separator: "\n")
            .map { $0.split(separator: ";").prefix(2).joined(separator: ";") }
        #expect(rows == ["unit;field", "a;example_done", "a;example_total", "b;example_total"])
    }

    /// What is done first, the command, and all that it says.
    private static let refusals: [(setup: String, line: String, text: String)] = [
        (
            "", "new pack Rules/My_Pack",
            """
            error[C301]: 'My_Pack' is no name for a pack
              fix:  use small letters a to z, digits and -, starting with a letter, such as my-pack
            """
        ),
        (
            "", "new indicator Rules/my-pack first_group previous_x",
            """
            error[C301]: the key 'previous_x' is reserved
              fix:  choose another key
            """
        ),
        (
            "", "new pack Rules/my-pack",
            """
            error[C302]: 'Rules/my-pack' exists already; nothing is written over
              fix:  choose another name, or remove it first
            """
        ),
        (
            "", "new pack Nowhere/my-pack",
            """
            error[C303]: there is no folder 'Nowhere' to hold 'my-pack'
              fix:  make the folder first, or name one that exists
            """
        ),
        (
            "", "new indicator Rules/my-pack first_grup visits",
            """
            error[C304]: the pack has no group 'first_grup'
              fix:  did you mean 'first_group'?
            """
        ),
        (
            "", "new indicator Rules/my-pack first_group example_done",
            """
            error[C305]: the pack has a field 'example_done' already
              fix:  choose another key
            """
        ),
        (
            "", "new indicator Rules/my-pack first_group visits --kind step",
            """
            error[C306]: an indicator cannot begin as 'step'
              fix:  did you mean 'steps'?
            """
        ),
        (
            "rm -r Rules/_lib",
            "new indicator Rules/my-pack first_group visits --kind steps",
            """
            error[C306]: there is no '_lib/steps.lua' beside the pack
              fix:  copy Rules/_lib beside the pack, or begin with --kind own
            """
        ),
        (
            "cd Rules/_lib && mv steps.lua .. && rm *.lua && mv ../steps.lua .",
            "new indicator Rules/my-pack first_group visits --kind levels",
            """
            error[C306]: an indicator cannot begin as 'levels'
              fix:  choose one of: own, steps
            """
        ),
        (
            "sed -i -e /partial/d -e s/100,/10,/ Rules/my-pack/pack.lua",
            "new indicator Rules/my-pack first_group visits",
            """
            error[C307]: the pack would not load with 'visits': the maxima under 'total' add up to \
            11, 10 is declared
              rule: Rules/my-pack/pack.lua:9
              fix:  lower another max first, or mark the pack partial = true while it grows
            """
        ),
        (
            "sed -i -e 's/children = {.*/children = children,/' -e '1i local children = "
                + "{ \"example\" }' Rules/my-pack/pack.lua",
            "new indicator Rules/my-pack first_group visits",
            """
            error[C308]: the list of children of 'first_group' is not written out in the file, \
            nothing was written
              rule: Rules/my-pack/pack.lua
              fix:  add "visits" to it by hand, then run the same command again
            """
        ),
        (
            "sed -i -e 's/^return {/local form = {/' -e '$a return form' Rules/my-pack/fields.lua",
            "new indicator Rules/my-pack first_group visits",
            """
            error[C308]: the list of fields is not written out in the file, nothing was written
              rule: Rules/my-pack/fields.lua
              fix:  add to it the fields 'visits_done', 'visits_total' by hand, then run the same \
            command again
            """
        ),
        (
            "", "new round Datasets/r --rules Rules/my-pack --units ,",
            """
            error[C309]: no unit is named
              fix:  write --units "Bạch Thông,Ba Bể", or name a table: --units units.csv
            """
        ),
        (
            "printf 'code;name\\nx;X\\n' > u.csv",
            "new round Datasets/r --rules Rules/my-pack --units u.csv",
            """
            error[C309]: the table of units has no column 'unit'
              data: u.csv:1
              fix:  begin it with the line unit;name;kind
            """
        ),
        (
            "printf 'unit;name\\nx;X\\nx;Y\\n' > u.csv",
            "new round Datasets/r --rules Rules/my-pack --units u.csv",
            """
            error[C309]: the round could not be read: the unit 'x' stands on line 2 already
              data: u.csv:3 (column unit)
              fix:  give each unit its own code
            """
        ),
        (
            "sed -i /in_force/d Rules/my-pack/pack.lua",
            "new round Datasets/r --rules Rules/my-pack",
            """
            error[C310]: the pack does not say from which period it is in force
              fix:  name the round's period: --period 2024
            """
        ),
    ]

    @Test("What is refused says why, and leaves every file as it was", arguments: refusals)
    func refused(setup: String, line: String, text: String) throws {
        let scratch = try Self.scratch()
        #expect(try Command.shell(setup.isEmpty ? "true" : setup, in: scratch.path).exit == 0)
        let before = Self.files(in: scratch.path)
        let result = try Command.run(line, in: scratch.path)
        #expect(result == Command.Result(exit: 2, output: "", errors: text + "\n\n"))
        #expect(Self.files(in: scratch.path) == before)
    }

    @Test("Where the place was not certain, the same command goes through once it was filled in")
    func secondRun() throws {
        let scratch = try Self.scratch()
        let setup =
            "sed -i -e 's/children = {.*/children = children,/' -e '1i local children = "
            + "{ \"example\", \"visits\" }' Rules/my-pack/pack.lua"
        #expect(try Command.shell(setup, in: scratch.path).exit == 0)
        let line = "new indicator Rules/my-pack first_group visits"
        let result = try Command.run(line, in: scratch.path)
        #expect(
            result.output == """
                wrote Rules/my-pack/indicators/first_group/visits.lua
                wrote Rules/my-pack/indicators/first_group/visits_test.lua
                wrote Rules/my-pack/fields.lua
                next: replace its titles, its basis and its numbers by those of the decision

                """, "\(result.errors)")
        #expect(try Command.run("doc Rules/my-pack", in: scratch.path).exit == 0)
        let again = try Command.run(line, in: scratch.path)
        #expect(again.errors.hasPrefix("error[C305]: the pack has an indicator 'visits' already\n"))
    }

    @Test("A pack that another edition extends does not lose that edition")
    func editionsStay() throws {
        let scratch = try Scratch()
        for pack in ["_lib", "pci-2009", "pci-2013"] { try scratch.copy("Rules/\(pack)") }
        // Its weights make the scale; one more indicator would be refused for that.
        let partial = "sed -i 's/^  scale = /  partial = true, scale = /' Rules/pci-2009/pack.lua"
        #expect(try Command.shell(partial, in: scratch.path).exit == 0)
        let before = Self.files(in: scratch.path)
        let result = try Command.run(
            "new indicator Rules/pci-2009 total roads --kind recorded", in: scratch.path)
        #expect(
            result.errors == """
                error[C307]: 'pci-2013', which extends the pack, would not load: indicator 'roads' \
                stands nowhere in the tree
                  rule: Rules/pci-2013/pack.lua
                  fix:  add the files by hand, and list 'roads' under remove there


                """)
        #expect(Self.files(in: scratch.path) == before)
    }

    @Test(
        "An indicator can be added to every pack of the repository, or is refused without a trace")
    func everyPack() throws {
        let scratch = try Scratch()
        try scratch.copy("Rules")
        let packs = try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/Rules")
            .filter { !$0.hasPrefix("_") }.sorted()
        var added = 0
        for pack in packs {
            let before = Self.files(in: "\(scratch.path)/Rules/\(pack)")
            let result = try Command.run(
                "new indicator Rules/\(pack) total added_here --kind recorded", in: scratch.path)
            if result.exit == 0 {
                added += 1
                #expect(try Command.run("doc Rules/\(pack)", in: scratch.path).exit == 0)
            } else {
                #expect(result.errors.hasPrefix("error[C30"), "\(pack): \(result.errors)")
                #expect(Self.files(in: "\(scratch.path)/Rules/\(pack)") == before)
            }
        }
        #expect(added >= 3)
    }
}
