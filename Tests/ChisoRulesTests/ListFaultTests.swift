import Foundation
import Testing

/// Faults of files that declare several indicators, and of names that several files declare.
@Suite struct ListFaultTests {
    private static let a = "Rules/p/indicators/g/a.lua"
    private static let b = "Rules/p/indicators/g/b.lua"

    @Test("R105: a name that stands for a field and for a column of the unit")
    func doubleName() throws {
        let pack = try TemporaryPack(
            "Rules/p/pack.lua", replacing: "basis =",
            with: "unit_columns = { { key = \"due\", title = \"x\", type = \"count\" } }, basis =")
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R105]: value of 'a' reads 'due', which stands for two things: a field and a \
                    column of the unit
                      rule: Rules/p/indicators/g/a.lua:5
                      fix:  rename one of them
                    """
                ]
            ))
    }

    @Test(
        "R104: a function that reads a field of text, which is declared and which no rule can read")
    func readsText() throws {
        let fields = TemporaryPack.files["Rules/p/fields.lua"] ?? ""
        let a = TemporaryPack.files["Rules/p/indicators/g/a.lua"] ?? ""
        let pack = try TemporaryPack([
            "Rules/p/fields.lua": fields.replacingOccurrences(
                of: "fields = {",
                with: "fields = { { key = \"note\", title = \"Ghi chú\", type = \"text\" },"),
            "Rules/p/indicators/g/a.lua": a.replacingOccurrences(
                of: "function(done, due)", with: "function(done, due, note)"),
        ])
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R104]: value of 'a' reads 'note', a field of type text, which no rule can read
                      rule: Rules/p/indicators/g/a.lua:5
                      fix:  let the field be a choice, a yes_no or a number, or remove the parameter
                    """
                ]
            ))
    }

    @Test("R104: a value taken from a text, which rules do not read")
    func valueFromText() throws {
        let fields = TemporaryPack.files["Rules/p/fields.lua"] ?? ""
        let rule = TemporaryPack.files[Self.b] ?? ""
        let pack = try TemporaryPack([
            "Rules/p/fields.lua": fields.replacing(
                "  },\n}", with: "    { key = \"note\", title = \"C\", type = \"text\" },\n  },\n}"),
            Self.b: rule.replacing("\"done\"", with: "\"note\""),
        ])
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R104]: 'b' takes its value from 'note', which is a text
                      rule: Rules/p/indicators/g/b.lua:4
                      fix:  rules read no texts; name another field
                    """
                ]
            ))
    }

    @Test("A broken list fails the indicators that no other file declares, and is reported once")
    func brokenList() throws {
        let pack = try TemporaryPack([
            Self.a: "", Self.b: "", "Rules/p/indicators/parts.lua": "return {\n  { key = \"a\",,",
        ])
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R101]: unexpected symbol near ','
                      rule: Rules/p/indicators/parts.lua:2
                      fix:  correct the Lua at this line
                    """
                ]
            ))
        #expect(try pack.load().pack.indicators.allSatisfy { $0.fault != nil })
    }

    @Test("An entry of a list that is no table is named")
    func listOfText() throws {
        let pack = try TemporaryPack([Self.a: "return { \"a\" }"])
        #expect(
            pack.faults() == (
                false,
                [
                    """
                    error[R103]: the list holds a text, a table is due
                      rule: Rules/p/indicators/g/a.lua
                      fix:  write { key = …, … } for each
                    """
                ]
            ))
    }

    @Test("A kind looks through its parameters when the rule is loaded: a misspelt bound is named")
    func kindChecksParameters() throws {
        let rule = """
            return {
              key = "a", title = "A", basis = { "thử" },
              max = 60,
              params = {
                steps = { { at_least = 70, points = 60 }, { at_leest = 50, points = 30 } },
              },
              value = "done",
              score = chiso.steps(),
            }
            """
        let (isRefused, texts) = try TemporaryPack([Self.a: rule]).faults()
        #expect(!isRefused)
        #expect(texts.count == 1)
        #expect(
            texts.first?.hasPrefix(
                "error[R103]: 'a': steps[2] has 'at_leest', which means nothing\n"
                    + "  rule: Rules/p/indicators/g/a.lua:5\n  fix:  correct the parameter; ")
                == true)
        #expect(texts.first?.hasSuffix("_lib/steps.lua says what it means") == true)
    }
}
