import ChisoModel
import Testing

@Suite struct PreviousKeyTests {
    @Test(
        "A key of the preceding period is written as it is read",
        arguments: [
            ("rank", .rank), ("field.dossiers", .field("dossiers")),
            ("value.on_time", .value("on_time")), ("points.on_time", .points("on_time")),
            ("field.a.b", .field("a.b")),
        ] as [(String, Round.Previous.Key)])
    func reads(text: String, key: Round.Previous.Key) {
        #expect(Round.Previous.Key(text) == key)
        #expect(key.text == text)
    }

    @Test(
        "What names no figure is no key",
        arguments: ["", "rank.x", "field", "field.", "index.a", "Rank", ".value"])
    func refused(text: String) { #expect(Round.Previous.Key(text) == nil) }
}
