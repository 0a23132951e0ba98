import ChisoModel
import Foundation
import Testing

@testable import ChisoRules

@Suite struct ScenarioFileTests {
    private static let path = "Rules/p/scenarios/s.lua"

    /// The small pack with scenario `s`, and others.
    private func pack(_ text: String, others: [String: String] = [:]) throws -> TemporaryPack {
        let files = others.map { ("Rules/p/scenarios/\($0).lua", $1) }
        return try TemporaryPack(
            Dictionary(uniqueKeysWithValues: files + [(Self.path, text)]))
    }

    private func fault(in pack: TemporaryPack, _ name: String = "s") throws -> String {
        let loaded = try pack.load()
        do throws(Failure) {
            _ = try loaded.scenario(name)
            return ""
        } catch {
            return pack.shorten(error.diagnostics)[0]
        }
    }

    @Test("A scenario has a title and changes, each with its line")
    func reads() throws {
        let pack = try pack(
            """
            return {
              title = "Nâng mục tiêu", title_en = "Higher",
              changes = {
                "a.target = 90",
                "b.per *= 2",
              },
            }
            """)
        let loaded = try pack.load()
        let scenario = try loaded.scenario("s")
        #expect(loaded.scenarioNames == ["s"])
        #expect(scenario.name == "s")
        #expect([scenario.title, scenario.titleEn] == ["Nâng mục tiêu", "Higher"])
        #expect(scenario.changes.map(\.text) == ["a.target = 90", "b.per *= 2"])
        #expect(scenario.places.map(\.line) == [4, 5])
        #expect(scenario.places.allSatisfy { $0.path.hasSuffix(Self.path) })
    }

    @Test("What a scenario builds on is done first, each file once however it is reached")
    func buildsOn() throws {
        let pack = try pack(
            #"return { title = "S", builds_on = { "x", "y" }, changes = { "a.max = 4" } }"#,
            others: [
                "base": #"return { title = "B", changes = { "a.max *= 2" } }"#,
                "x": #"return { title = "X", builds_on = "base", changes = { "a.max = 2" } }"#,
                "y": #"return { title = "Y", builds_on = "base", changes = { "a.max = 3" } }"#,
            ])
        let scenario = try pack.load().scenario("s")
        #expect(
            scenario.changes.map(\.text) == ["a.max *= 2", "a.max = 2", "a.max = 3", "a.max = 4"])
        #expect(
            scenario.places.map { ($0.path as NSString).lastPathComponent }
                == ["base.lua", "x.lua", "y.lua", "s.lua"])
    }

    @Test("A path names any file, and what it builds on is looked for beside it and in the pack")
    func paths() throws {
        let pack = try pack(#"return { title = "S", changes = { "a.max = 1" } }"#)
        try pack.write(
            "mine/m.lua",
            #"return { title = "M", builds_on = { "s", "n", "sub/o.lua" }, changes = {} }"#)
        try pack.write("mine/n.lua", #"return { title = "N", changes = { "a.max = 2" } }"#)
        try pack.write("mine/sub/o.lua", #"return { title = "O", changes = { "a.max = 3" } }"#)
        let scenario = try pack.load().scenario("\(pack.root)/mine/m.lua")
        #expect(scenario.name == "m")
        #expect(scenario.changes.map(\.text) == ["a.max = 1", "a.max = 2", "a.max = 3"])
    }

    @Test("An edition has the scenarios of the one it extends, its own before theirs")
    func editions() throws {
        let pack = try TemporaryPack([
            "Rules/p/scenarios/s.lua": #"return { title = "S", changes = { "a.max = 1" } }"#,
            "Rules/p/scenarios/t.lua": #"return { title = "T", changes = { "a.max = 2" } }"#,
            "Rules/q/pack.lua": #"return { id = "q", edition = "2", title = "Q", extends = "p" }"#,
            "Rules/q/scenarios/t.lua": #"return { title = "T2", changes = { "a.max = 3" } }"#,
        ])
        let loaded = try pack.load("q")
        #expect(loaded.scenarioNames == ["s", "t"])
        #expect(try loaded.scenario("s").title == "S")
        #expect(try loaded.scenario("t").title == "T2")
    }

    @Test(
        "A file that is no scenario is refused in full words",
        arguments: [
            (
                #"return { title = "S", chnages = { "a.max = 1" } }"#,
                """
                error[P114]: s.lua declares 'chnages', which means nothing here
                  rule: Rules/p/scenarios/s.lua:1
                  fix:  did you mean 'changes'?
                """
            ),
            (
                #"return { changes = { "a.max = 1" } }"#,
                """
                error[P115]: s.lua: lacks 'title'
                  rule: Rules/p/scenarios/s.lua:1
                  fix:  add title = "…"
                """
            ),
            (
                #"return { title = "S", changes = { 1 } }"#,
                """
                error[P115]: s.lua: 'changes' holds something that is no text
                  rule: Rules/p/scenarios/s.lua:1
                  fix:  write { "…", "…" }
                """
            ),
            (
                #"return { title = "S" }"#,
                """
                error[P115]: s.lua: the scenario changes nothing
                  rule: Rules/p/scenarios/s.lua:1
                  fix:  add changes = { "dossiers_on_time.target = 98", … }
                """
            ),
            (
                "return 1",
                """
                error[P113]: the file returns a number, a table is due
                  rule: Rules/p/scenarios/s.lua
                  fix:  end the file with return { title = "…", changes = { "…" } }
                """
            ),
            (
                "return {\n  title = \"S\",\n  changes = {\n    \"a.max is 1\",\n  },\n}",
                """
                error[C201]: 'a.max is 1' is not a change
                  rule: Rules/p/scenarios/s.lua:4
                  fix:  write PATH = NUMBER with a decimal point, such as \
                'dossiers_on_time.target = 98'; besides = there are +=, -= and *=
                """
            ),
            (
                #"return { title = "S", builds_on = "t" }"#,
                """
                error[P112]: there is no scenario 't'
                  rule: Rules/p/scenarios/s.lua:1
                  fix:  did you mean 's'?
                """
            ),
            (
                #"return { title = "S", builds_on = "s" }"#,
                """
                error[P116]: the scenario builds on itself by way of 's'
                  rule: Rules/p/scenarios/s.lua:1
                  fix:  take one of the names out of builds_on
                """
            ),
        ])
    func refuses(_ text: String, _ due: String) throws {
        #expect(try fault(in: pack(text)) == due)
    }

    @Test("A scenario made of more files than any needs is refused where it goes on")
    func tooManyFiles() throws {
        var others: [String: String] = [:]
        for place in 0..<100 {
            others["c\(place)"] = "return { title = 'C', builds_on = 'c\(place + 1)' }"
        }
        let pack = try pack(#"return { title = "S", builds_on = "c0" }"#, others: others)
        #expect(
            try fault(in: pack) == """
                error[P118]: the scenario is made of more than 100 files
                  rule: Rules/p/scenarios/c98.lua:1
                  fix:  make several scenarios, or let it build on fewer
                """)
    }

    @Test("A circle of three is refused where it closes")
    func circle() throws {
        let pack = try pack(
            #"return { title = "S", builds_on = "x" }"#,
            others: [
                "x": #"return { title = "X", builds_on = "y" }"#,
                "y": "return {\n  title = \"Y\",\n  builds_on = \"s\" }",
            ])
        #expect(
            try fault(in: pack) == """
                error[P116]: the scenario builds on itself by way of 's'
                  rule: Rules/p/scenarios/y.lua:3
                  fix:  take one of the names out of builds_on
                """)
    }

    @Test("A name that no scenario has is refused with the nearest, or with all there are")
    func unknown() throws {
        let pack = try pack(#"return { title = "S", changes = { "a.max = 1" } }"#)
        #expect(
            try fault(in: pack, "nothing") == """
                error[P112]: there is no scenario 'nothing'
                  fix:  name one of the 1 in Rules/p/scenarios: s
                """)
    }
}
