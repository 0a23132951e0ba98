import Foundation
import Testing

@testable import ChisoPrint

@Suite struct JSONValueTests {
    @Test(
        "A string is escaped so that it reads back as it was",
        arguments: [
            ("Bạch Thông", #""Bạch Thông""#), ("a\"b\\c/", #""a\"b\\c/""#),
            ("a\n\r\tb", #""a\n\r\tb""#), ("\u{0}\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
            ("\u{85}\u{2028}\u{202E}\u{FEFF}", #""\u0085\u2028\u202e\ufeff""#), ("👍", #""👍""#),
            ("\u{FFF9}\u{FFFF}\u{E0041}", #""\ufff9\uffff\udb40\udc41""#),
            ("\"\u{301}", "\"\\\"\u{301}\""),
        ])
    func strings(_ string: String, _ json: String) throws {
        #expect(JSONValue.string(string).document == json + "\n")
        let value = try JSONSerialization.jsonObject(
            with: Data(json.utf8), options: .fragmentsAllowed)
        let read = try #require(value as? String)
        #expect(Array(read.unicodeScalars) == Array(string.unicodeScalars))
    }

    @Test("A number that is none is null")
    func numbers() {
        let numbers: [Double?] = [2, -0.5, 1e-7, 2.0 / 3, .nan, .infinity, nil]
        let texts = numbers.map { JSONValue.optional($0).document }
        #expect(
            texts == [
                "2\n", "-0.5\n", "0.0000001\n", "0.6666666666666666\n", "null\n", "null\n",
                "null\n",
            ])
    }

    @Test("What has no lists inside takes a line; neighbouring scalars share one")
    func layout() {
        let value = JSONValue.object([
            ("a", .number(1)), ("b", .flag(true)), ("c", .object([("d", .null)])),
            ("e", .strings(["x", "y"])), ("f", .list(of: [1, 2]) { .number(Double($0)) }),
            ("g", .list(of: [Int]()) { _ in .null }), ("h", .strings([])),
            ("i", .optional(nil as String?)),
        ])
        #expect(
            value.document == """
                {
                  "a": 1, "b": true,
                  "c": {"d": null},
                  "e": ["x", "y"],
                  "f": [
                    1,
                    2
                  ],
                  "g": [],
                  "h": [],
                  "i": null
                }

                """)
    }
}
