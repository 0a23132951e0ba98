import ChisoModel
import Testing

@Suite struct SuggestionTests {
    @Test(
        "The nearest known name is suggested, and none when none is near",
        arguments: [
            ("dossiers_on_tmie", "dossiers_on_time"), ("Target", "target"), ("taget", "target"),
            ("xyz", nil), ("", nil),
        ] as [(String, String?)])
    func suggestsTheNearest(_ typed: String, _ due: String?) {
        let known = ["dossiers_on_time", "dossiers_resolved", "target", "max"]
        #expect(Suggestion.nearest(to: typed, in: known) == due)
    }

    @Test("A name longer than any key is near to none, and is not compared")
    func longNames() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(Suggestion.nearest(to: long + "b", in: [long]) == nil)
        let key = String(repeating: "a", count: 199)
        #expect(Suggestion.nearest(to: key + "b", in: [key]) == key)
    }
}
