import ChisoModel
import Testing

@testable import ChisoPrint

@Suite struct DiagnosticSummaryTests {
    @Test("The first of each code stand in full, and the rest are counted")
    func limit() {
        let failures = (1...4).map { Diagnostic(.sample("R301"), .error, "unit \($0) failed") }
        let warning = Diagnostic(
            .sample("D103"), .warning, "'04' has a leading zero", fix: "write 4")
        #expect(
            DiagnosticSummary([warning] + failures, limit: 2).text == """
                warning[D103]: '04' has a leading zero
                  fix:  write 4
                error[R301]: unit 1 failed
                error[R301]: unit 2 failed
                and 2 more with code R301

                """)
    }

    @Test("What a diagnostic quotes from the data cannot steer the terminal")
    func controlCharacters() {
        let bad = "x\u{1B}[2J\n"
        var place = DataLocation(bad, row: 2, column: bad, unit: bad, period: Period(bad))
        place.cell = "E2 of '\(bad)'"
        let diagnostic = Diagnostic(
            .sample("D101"), .error, bad, rule: SourceLocation(bad, line: 1), data: place, fix: bad)
        let text = DiagnosticSummary([diagnostic]).text
        #expect(!text.contains("\u{1B}"))
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test("No diagnostics make no text")
    func empty() {
        #expect(DiagnosticSummary([]).text == "")
    }
}

extension DiagnosticCode where Self == Diagnostic.Code {
    /// A code that no module need have declared.
    fileprivate static func sample(_ number: String) -> Diagnostic.Code {
        Diagnostic.Code(rawValue: number)
    }
}
