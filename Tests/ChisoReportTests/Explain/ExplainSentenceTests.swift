import ChisoModel
import ChisoReport
import Testing

@Suite struct ExplainSentenceTests {
    /// A unit, an indicator, changes, and what is said in Vietnamese and in English.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var unit: String
        var indicator: String
        var changes: [String] = []
        var vi: String
        var en: String
    }

    static let cases = [
        Case(
            testDescription: "a step just missed", unit: "ba-be", indicator: "on_time",
            vi: "?", en: "?"),
        Case(
            testDescription: "in proportion to the unit's own target", unit: "ba-be",
            indicator: "online", vi: "?", en: "?"),
        Case(
            testDescription: "a missing figure", unit: "cho-moi", indicator: "on_time",
            vi: "?", en: "?"),
        Case(
            testDescription: "0 of 0 does not apply", unit: "na-ri", indicator: "1.1",
            vi: "?", en: "?"),
        Case(
            testDescription: "a failed cell", unit: "pac-nam", indicator: "on_time",
            vi: "?", en: "?"),
        Case(
            testDescription: "an appraised figure", unit: "bach-thong", indicator: "on_time",
            vi: "?", en: "?"),
        Case(
            testDescription: "nothing more to earn", unit: "cho-moi", indicator: "online",
            vi: "?", en: "?"),
        Case(
            testDescription: "under a scenario", unit: "ba-be", indicator: "on_time",
            changes: ["on_time.steps[1].at_least = 101"], vi: "?", en: "?"),
        Case(
            testDescription: "two figures are needed", unit: "tinh", indicator: "on_time",
            changes: ["on_time.steps[1].at_least = 200", "on_time.steps[2].at_least = 150"],
            vi: "?", en: "?"),
    ]

    @Test("A cell is told in a sentence to send to the unit", arguments: cases)
    func sentence(_ wanted: Case) throws {
        let folder = try ExplainFolder()
        #expect(
            try folder.sentence(wanted.unit, wanted.indicator, .vi, changes: wanted.changes)
                == wanted.vi)
        #expect(
            try folder.sentence(wanted.unit, wanted.indicator, .en, changes: wanted.changes)
                == wanted.en)
    }

    @Test(
        "An indicator that is not there is told, with the nearest name",
        arguments: [
            (
                "on_tine",
                """
                error[C261]: pack p has no indicator 'on_tine'
                  fix:  did you mean 'on_time'?
                """
            ),
            (
                "1",
                """
                error[C261]: '1' is a group of pack p, no indicator
                  fix:  name one of its indicators, such as 'on_time', or none for all
                """
            ),
            (
                "zzzzzzzz",
                """
                error[C261]: pack p has no indicator 'zzzzzzzz'
                  fix:  name one by its key or code, such as 'on_time', or none for all
                """
            ),
        ])
    func unknown(_ name: String, _ text: String) throws {
        let folder = try ExplainFolder()
        let explainer = try folder.explainer()
        let error = #expect(throws: Diagnostic.self) { try explainer.indicator(named: name) }
        #expect(error?.description == text)
    }
}
