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
}
