import ChisoModel
import Testing

@Suite struct PeriodTests {
    // MARK: - Form

    @Test(
        "A period is a year, a part of one that its calendar has, several years or a day",
        arguments: [
            ("2023", true), ("2023-H1", true), ("2023-Q4", true), ("2023-06", true),
            ("2023-6M", true), ("2023-11M", true), ("2021-2025", true), ("2024-02-29", true),
            ("2023-q2", true), ("2023-9m", true), ("2023-h2", true),
            ("2024-13", false), ("2024-00", false), ("2024-4", false), ("2024-Q5", false),
            ("2024-Q0", false), ("2024-Q04", false), ("2024-QIV", false), ("2024-IV", false),
            ("2024-H3", false), ("2024-1M", false), ("2024-12M", false), ("2024-06M", false),
            ("2024-M", false), ("2024-X1", false), ("2025-2021", false), ("2024-2024", false),
            ("2023-02-29", false), ("2023-2-1", false), ("2023-12-31-1", false),
            ("", false), ("-", false), ("202", false), ("20233", false), ("2023-", false),
            ("2023--1", false), ("2023-abcde", false), ("2023-@", false), ("2023-quý", false),
            ("Q2/2023", false), ("２０２３", false), (" 2023", false), ("2024.0", false),
        ])
    func isWellFormed(text: String, due: Bool) {
        #expect(Period(text).isWellFormed == due)
        #expect(Period(text).text == (due ? text.uppercased() : text))
    }

    @Test("Small letters name the same period")
    func letters() {
        #expect(Period("2024-q4") == "2024-Q4")
        #expect(Period("2024-h1").text == "2024-H1")
        #expect(Period("2024-qiv").text == "2024-qiv")
    }

    @Test(
        "Whatever is typed is kept as it is, and what is no period has neither shape nor days",
        arguments: [
            "foo", "", "2024-QIV-", "20233", "2023-quý", "Q2/2023", "2024-Q5", "2024-Q0", "2024-H3",
            "2024-13", "2024-00", "2024-4", "2024-H1-x",
        ])
    func odd(text: String) {
        let period = Period(text)
        #expect(period.text == text)
        #expect("\(period)" == text)
        #expect(period.shape == nil)
        #expect(period.year == nil)
        #expect(period.months == nil)
        #expect(period.firstDay == nil)
        #expect(period.lastDay == nil)
        #expect(period.parts.isEmpty)
        #expect(period.preceding(among: ["2022", "2023", period]) == nil)
    }

    @Test("Quarters have one shape, months another")
    func shape() {
        #expect(Period("2023-Q1").shape == Period("1999-Q4").shape)
        #expect(Set(["2023", "2023-Q1", "2023-H1", "2023-01"].map { Period($0).shape }).count == 4)
    }

    @Test("Periods are equal and in order as their texts are, a year before its parts")
    func order() {
        let periods: [Period] = ["2023", "2022-Q4", "2023-01", "2022", "2023-Q1", "2022-Q1"]
        #expect(
            periods.sorted() == ["2022", "2022-Q1", "2022-Q4", "2023", "2023-01", "2023-Q1"])
    }

    // MARK: - Calendar

    @Test(
        "A year, a half, a quarter, a month and the first months have a first and a last day",
        arguments: [
            ("2024", "2024-01-01", "2024-12-31"), ("2024-H1", "2024-01-01", "2024-06-30"),
            ("2024-H2", "2024-07-01", "2024-12-31"), ("2024-Q1", "2024-01-01", "2024-03-31"),
            ("2024-q4", "2024-10-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"), ("2024-6M", "2024-01-01", "2024-06-30"),
            ("2024-9m", "2024-01-01", "2024-09-30"), ("2024-02-29", "2024-02-29", "2024-02-29"),
            ("2021-2025", "2021-01-01", "2025-12-31"),
        ])
    func days(period: Period, first: String, last: String) {
        #expect(period.year == Int(first.prefix(4)))
        #expect(period.firstDay?.text == first)
        #expect(period.lastDay?.text == last)
    }

    @Test("The year before the first has months, and no day")
    func yearZero() {
        #expect(Period("0000").months == 1...12)
        #expect(Period("0000").lastDay == nil)
    }

    // MARK: - Other periods

    @Test(
        "A period contains the shorter ones of its year within it, however spelled",
        arguments: [
            ("2023", "2023-H2", true), ("2023", "2023-12", true), ("2023-H1", "2023-Q2", true),
            ("2023-9M", "2023-6M", true), ("2023-H1", "2023-05", true),
            ("2023", "2023", false), ("2023-H1", "2023-6M", false), ("2023-Q2", "2023-H1", false),
            ("2023-H1", "2023-Q3", false), ("2023", "2024-Q1", false), ("2023", "foo", false),
            ("2023", "2023-02-28", true), ("2023-02", "2023-02-28", true),
            ("2023-Q2", "2023-02-28", false), ("2021-2025", "2023-Q1", true),
            ("foo", "2023", false),
        ])
    func contains(whole: Period, part: Period, due: Bool) { #expect(whole.contains(part) == due) }

    @Test("A period contains its parts, which follow each other from its first day to its last")
    func partsTile() {
        for whole: Period in ["2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q3", "2024-Q4"] {
            for parts in whole.parts {
                #expect(parts.allSatisfy { whole.contains($0) && $0.isWellFormed })
                #expect(parts.flatMap { Array($0.months ?? 0...0) } == whole.months.map(Array.init))
                #expect(parts == parts.sorted())
            }
        }
    }

    @Test("A period falls into halves, quarters and months")
    func parts() {
        let year = Period("2023").parts
        #expect(year[0] == ["2023-H1", "2023-H2"])
        #expect(year[1].count == 4)
        #expect(year[2].first == "2023-01")
        #expect(year[2].last == "2023-12")
        #expect(Period("2023-H2").parts[0] == ["2023-Q3", "2023-Q4"])
        #expect(Period("2023-Q4").parts == [["2023-10", "2023-11", "2023-12"]])
        #expect(Period("2023-06").parts.isEmpty)
    }

    @Test("The preceding period is the latest before of the same shape")
    func preceding() {
        let periods: [Period] = ["2021", "2022", "2022-Q1", "2022-Q4", "2023"]
        #expect(Period("2023").preceding(among: periods) == "2022")
        #expect(Period("2023-Q1").preceding(among: periods) == "2022-Q4")
        #expect(Period("2021").preceding(among: periods) == nil)
    }

    @Test(
        "A period lies between two, both included, and so do the parts of the last",
        arguments: [
            ("2008", false), ("2009", true), ("2012-Q4", true), ("2013-Q1", false),
        ])
    func lies(period: Period, due: Bool) {
        #expect(period.lies(from: "2009", to: "2012") == due)
        #expect(period.lies(from: nil, to: nil))
    }

    @Test(
        "Whatever the spelling, a period lies where any of its months do",
        arguments: [
            ("2023-06", false), ("2023-08", true), ("2023-H1", false), ("2023-H2", true),
            ("2023-Q2", false), ("2023-Q3", true), ("2023-07-01", true), ("2023-06-30", false),
            ("2023", true), ("2023-6M", false), ("2023-9M", true), ("foo", false),
        ] as [(Period, Bool)])
    func liesFromQuarter(period: Period, due: Bool) {
        #expect(period.lies(from: "2023-Q3", to: nil) == due)
    }
}
