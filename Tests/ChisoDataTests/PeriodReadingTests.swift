import ChisoModel
import Testing

@testable import ChisoData

@Suite struct PeriodReadingTests {
    @Test(
        "A period is a year, then parts of up to four letters and digits after hyphens",
        arguments: [
            ("2023", true), ("2023-Q2", true), ("2023-06", true), ("2023-H1-ab12", true),
            ("", false), ("-", false), ("202", false), ("20233", false), ("2023-", false),
            ("2023--1", false), ("2023-abcde", false), ("2023-@", false), ("2023-[", false),
            ("2023-quý", false), ("Q2/2023", false), ("２０２３", false), (" 2023", false),
        ])
    func isPeriod(text: String, due: Bool) { #expect(Period.isPeriod(text) == due) }
}
