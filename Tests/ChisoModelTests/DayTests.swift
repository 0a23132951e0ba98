import ChisoModel
import Testing

@Suite struct DayTests {
    @Test(
        "A day is typed as year-month-day or day/month/year",
        arguments: [
            ("2023-12-31", "2023-12-31"), ("31/12/2023", "2023-12-31"), ("1/6/2024", "2024-06-01"),
            ("29/02/2024", "2024-02-29"), ("29/02/2023", nil), ("2023-13-01", nil),
            ("12-31-2023", nil), ("", nil),
            ("0001-01-01", "0001-01-01"), ("1/3/0004", "0004-03-01"),
            ("9999-12-31", "9999-12-31"), ("0000-12-31", nil), ("1/1/0000", nil),
        ] as [(String, String?)])
    func typed(_ text: String, _ day: String?) {
        #expect(Day(typed: text)?.text == day)
    }

    @Test("The last day of February depends on the year")
    func lastDay() {
        #expect(Day.last(of: 2, in: 2024)?.text == "2024-02-29")
        #expect(Day.last(of: 2, in: 2023)?.text == "2023-02-28")
        #expect(Day.last(of: 13, in: 2023) == nil)
    }

    @Test("Every day of four centuries prints as it reads")
    func roundTrip() {
        for number in stride(from: -73_000, to: 73_000, by: 13) {
            #expect(Day(typed: Day(number).text) == Day(number))
        }
    }
}
