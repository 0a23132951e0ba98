import ChisoModel
import Testing

@Suite struct PeriodTests {
    // MARK: - Form

    @Test(
        "A period is a year, then parts of up to four letters and digits after hyphens",
        arguments: [
            ("2023", true), ("2023-Q2", true), ("2023-06", true), ("2023-H1-ab12", true),
            ("", false), ("-", false), ("202", false), ("20233", false), ("2023-", false),
            ("2023--1", false), ("2023-abcde", false), ("2023-@", false), ("2023-[", false),
            ("2023-quý", false), ("Q2/2023", false), ("２０２３", false), (" 2023", false),
        ])
    func isWellFormed(text: String, due: Bool) { #expect(Period(text).isWellFormed == due) }

    @Test(
        "A form is of no fifth quarter, third half-year or thirteenth month",
        arguments: [
            ("2023", true), ("2023-H2", true), ("2023-Q4", true), ("2023-12", true),
            ("2023-6M", true), ("2023-Q5", false), ("2023-H3", false), ("2023-13", false),
            ("2023-00", false), ("2023-6", false), ("2023-q2", false), ("foo", false), ("", false),
        ])
    func isOfCalendar(period: Period, due: Bool) { #expect(period.isOfCalendar == due) }

    @Test(
        "Whatever is typed is kept as it is, and what is no period has neither shape nor days",
        arguments: ["foo", "", "2024-QIV-", "20233", "2023-quý", "Q2/2023"])
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
        #expect(Period("2023-Q1") != Period("2023-q1"))
    }

    // MARK: - Calendar

    @Test(
        "A year, a half, a quarter, a month and the first months have a first and a last day",
        arguments: [
            ("2024", "2024-01-01", "2024-12-31"), ("2024-H1", "2024-01-01", "2024-06-30"),
            ("2024-H2", "2024-07-01", "2024-12-31"), ("2024-Q1", "2024-01-01", "2024-03-31"),
            ("2024-q4", "2024-10-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"), ("2024-6M", "2024-01-01", "2024-06-30"),
            ("2024-9m", "2024-01-01", "2024-09-30"),
        ])
    func days(period: Period, first: String, last: String) {
        #expect(period.year == Int(first.prefix(4)))
        #expect(period.firstDay?.text == first)
        #expect(period.lastDay?.text == last)
    }

    @Test(
        "What is no part of a calendar year has a year and no days",
        arguments: ["2024-Q5", "2024-Q0", "2024-H3", "2024-13", "2024-00", "2024-4", "2024-H1-x"])
    func withoutDays(period: Period) {
        #expect(period.year == 2024)
        #expect(period.months == nil)
        #expect(period.lastDay == nil)
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
            ("foo", "2023", false),
        ])
    func contains(whole: Period, part: Period, due: Bool) { #expect(whole.contains(part) == due) }

    @Test("A period contains its parts, which follow each other from its first day to its last")
    func partsTile() {
        for whole: Period in ["2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q3", "2024-Q4"] {
            for parts in whole.parts {
                #expect(parts.allSatisfy { whole.contains($0) && $0.isOfCalendar })
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

    @Test("A part extends its year, and nothing extends itself")
    func extends() {
        #expect(Period("2023-Q2").extends("2023"))
        #expect(!Period("2023").extends("2023"))
        #expect(!Period("2023").extends("2023-Q2"))
        #expect(!Period("2024-Q2").extends("2023"))
    }
}
