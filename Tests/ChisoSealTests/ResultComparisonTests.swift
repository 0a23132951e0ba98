import ChisoModel
import Testing

@testable import ChisoSeal

@Suite struct ResultComparisonTests {
    @Test(
        "The first line that differs is told, and what each has there",
        arguments: [
            ("a\nb\nc\n", "a\nB\nc\n", 2, "b", "B"),
            ("a\n", "b\n", 1, "a", "b"),
            ("a\nb\n", "a\n", 2, "b", ""),
            ("a", "a\n", 2, nil, ""),
            ("", "a\n", 1, "", "a"),
        ] as [(String, String, Int, String?, String?)])
    func lines(old: String, new: String, number: Int, sealed: String?, recomputed: String?) {
        #expect(
            ResultComparison.difference(sealed: Array(old.utf8), recomputed: Array(new.utf8))
                == Verification.Line(number: number, sealed: sealed, recomputed: recomputed))
    }

    @Test("The same bytes have no difference")
    func same() {
        #expect(ResultComparison.difference(sealed: [1, 10, 2], recomputed: [1, 10, 2]) == nil)
    }

    private static func document(_ cards: String...) -> [UInt8] {
        Array("{\"scorecards\": [\(cards.joined(separator: ", "))]}".utf8)
    }

    private static let x = """
        {"unit": "x", "points": 40, "rank": 1, "class": "Tốt", "provisional": false,
          "groups": [{"key": "g", "points": 40}],
          "indicators": [{"key": "a", "value": 0.1, "points": 40, "reason": null}]}
        """

    @Test("Units whose figures differ are told with each figure, what a reader looks for first")
    func units() {
        let other = Self.x.replacing("40", with: "30").replacing("\"Tốt\"", with: "null")
            .replacing("false", with: "true")
        let found = ResultComparison.units(
            sealed: Self.document(Self.x), recomputed: Self.document(other))
        #expect(
            found == [
                Verification.Unit(
                    "x",
                    [
                        "points: 40 sealed, 30 recomputed", "class: 'Tốt' sealed, null recomputed",
                        "provisional: false sealed, true recomputed",
                        "g points: 40 sealed, 30 recomputed",
                        "a points: 40 sealed, 30 recomputed",
                    ])
            ])
    }

    @Test("Units that only one of the documents has are told")
    func otherUnits() {
        let y = Self.x.replacing("\"x\"", with: "\"y\"")
        let found = ResultComparison.units(
            sealed: Self.document(Self.x), recomputed: Self.document(y))
        #expect(
            found == [
                Verification.Unit("y", ["the sealed results do not have it"]),
                Verification.Unit("x", ["only the sealed results have it"]),
            ])
    }

    @Test(
        "Sealed results that are no document tell of no unit",
        arguments: ["", "[]", "{", "{\"scorecards\": 1}"])
    func broken(text: String) {
        #expect(
            ResultComparison.units(sealed: Array(text.utf8), recomputed: Self.document(Self.x))
                == [])
    }
}
