import Testing

@testable import ChisoRules

@Suite struct LineFinderTests {
    private static let text = """
        --- "g" and a = 1 in a comment
        return {
          note = "two -- dashes", max = 1,
          tie_break = { "g", "a" },
          tree = {
            { title = 'G', key = "g",
              max == 3, maxima = 2,
              max = 4, children = { "a" } },
          },
        }
        """

    @Test(
        "A name is found where it is declared, in its entry, not in comments",
        arguments: [
            ("max", nil, 3), ("max", "g", 8), ("a", nil, 2), ("tree", nil, 5), ("weight", "g", 6),
            ("weight", nil, 2),
        ] as [(String, String?, Int)])
    func declarations(name: String, entry: String?, line: Int) {
        #expect(LineFinder(Array(Self.text.utf8)).line(of: name, in: entry) == line)
    }

    @Test("An entry stands where its key is declared, not where it is named before")
    func entries() {
        let lines = LineFinder(Array(Self.text.utf8))
        #expect(lines.line(ofEntry: "g") == 6)
        #expect(lines.line(ofEntry: "a") == 4)
        #expect(lines.line(quoting: "a", after: "tree") == 8)
        #expect(lines.line(quoting: "b") == nil)
    }
}
