import ChisoModel
import Testing

@Suite struct DeadlineTests {
    private static func day(_ text: String) -> Day { Day(typed: text) ?? Day(0) }

    @Test(
        "Words are read as the deadlines they tell of",
        arguments: [
            ("12/12/2024", [.day(day("2024-12-12"))]),
            ("ngày 1/6/2024", [.day(day("2024-06-01"))]),
            ("2024-12-12", [.day(day("2024-12-12"))]),
            ("Ngày 12 tháng 12 năm 2024", [.day(day("2024-12-12"))]),
            ("Trước ngày 12/12/2024", [.before(day("2024-12-12"))]),
            ("TRƯỚC 12/12/2024.", [.before(day("2024-12-12"))]),
            ("Trước ngày 12 tháng cuối quý", [.beforeDayOfQuarter(12)]),
            ("trước 05 của tháng cuối hằng quý", [.beforeDayOfQuarter(5)]),
            ("Quý III/2024", [.quarters(3...3, year: 2024)]),
            ("quý 4 năm 2024", [.quarters(4...4, year: 2024)]),
            ("Quý III-IV/2024", [.quarters(3...4, year: 2024)]),
            ("Quý III – Quý IV/2024", [.quarters(3...4, year: 2024)]),
            ("Trong quý I và II/2024", [.quarters(1...2, year: 2024)]),
            ("Qúy II/2024", [.quarters(2...2, year: 2024)]),
            ("Năm 2024", [.year(2024)]),
            ("trong năm 2024", [.year(2024)]),
            ("Từ 01/6/2024", [.from(day("2024-06-01"))]),
            ("Từ ngày 01/6/2024", [.from(day("2024-06-01"))]),
            ("Thường  xuyên", [.ongoing]),
            ("THƯỜNG XUYÊN", [.ongoing]),
            ("Hằng quý", [.eachQuarter]),
            ("Hàng quý", [.eachQuarter]),
            ("Khi phát sinh", [.whenArising("phát sinh")]),
            ("Khi xây dựng và triển khai", [.whenArising("xây dựng và triển khai")]),
            (
                "Trước ngày 12 tháng cuối quý và ngày 12/12/2024",
                [.beforeDayOfQuarter(12), .day(day("2024-12-12"))]
            ),
            ("Quý II/2024; Năm 2025;", [.quarters(2...2, year: 2024), .year(2025)]),
            (
                "Hằng quý VÀ 1/2/2024 và khi có yêu cầu",
                [.eachQuarter, .day(day("2024-02-01")), .whenArising("có yêu cầu")]
            ),
            ("", []), (" ; ", []),
        ] as [(String, [Deadline])])
    func reads(words: String, deadlines: [Deadline]) {
        #expect(Deadline.parse(words) == deadlines)
    }

    @Test("Words in another form of Unicode mean the same")
    func decomposed() {
        let words =
            "Tru\u{31B}o\u{31B}\u{301}c nga\u{300}y 12 tha\u{301}ng cuo\u{302}\u{301}i quy\u{301}"
        #expect(Deadline.parse(words) == [.beforeDayOfQuarter(12)])
    }

    @Test(
        "Words that are not understood are not guessed at",
        arguments: [
            "sớm", "31/02/2024", "Trước ngày 32 tháng cuối quý", "Trước ngày 0 tháng cuối quý",
            "Quý V/2024", "Quý IV-III/2024", "Quý I và III/2024", "Quý III", "Năm 24",
            "Trước năm 2024", "Thường xuyên và sớm", "12/12/2024 và", "Khi", "12/12/24",
            "Năm 2024 2025", "Năm 0000", "Quý I/0000", "01/01/0000",
        ])
    func refuses(words: String) {
        #expect(Deadline.parse(words) == nil)
    }

    @Test(
        "What is printed reads back",
        arguments: [
            (.day(day("2024-02-09")), "09/02/2024"),
            (.before(day("2024-12-12")), "Trước ngày 12/12/2024"),
            (.beforeDayOfQuarter(12), "Trước ngày 12 tháng cuối quý"),
            (.quarters(3...3, year: 2024), "Quý III/2024"),
            (.quarters(1...4, year: 2024), "Quý I-IV/2024"),
            (.year(2024), "Năm 2024"), (.from(day("2024-06-01")), "Từ 01/06/2024"),
            (.day(day("0012-02-09")), "09/02/0012"), (.year(4), "Năm 0004"),
            (.quarters(1...2, year: 98), "Quý I-II/0098"),
            (.ongoing, "Thường xuyên"), (.eachQuarter, "Hằng quý"),
            (.whenArising("phát sinh"), "Khi phát sinh"),
        ] as [(Deadline, String)])
    func prints(deadline: Deadline, words: String) {
        #expect(deadline.description == words)
        #expect(Deadline.parse(words) == [deadline])
    }

    @Test(
        "The last days in time, of deadlines that name no year in 2024",
        arguments: [
            ("12/12/2024", ["2024-12-12"]), ("Trước ngày 01/3/2024", ["2024-02-29"]),
            ("Quý III-IV/2023", ["2023-12-31"]), ("Quý I/2024", ["2024-03-31"]),
            ("Năm 2025", ["2025-12-31"]),
            (
                "Trước ngày 12 tháng cuối quý",
                ["2024-03-11", "2024-06-11", "2024-09-11", "2024-12-11"]
            ),
            (
                "Trước ngày 1 tháng cuối quý",
                ["2024-02-29", "2024-05-31", "2024-08-31", "2024-11-30"]
            ),
            (
                "Trước ngày 31 tháng cuối quý",
                ["2024-03-30", "2024-06-30", "2024-09-30", "2024-12-30"]
            ),
            ("Hằng quý", ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
            ("Từ 01/6/2024", []), ("Thường xuyên", []), ("Khi phát sinh", []),
        ])
    func due(words: String, days: [String]) {
        let deadlines = Deadline.parse(words) ?? []
        #expect(deadlines.flatMap { $0.dueDays(in: 2024) }.map(\.text) == days)
    }

    @Test("However many deadlines are joined, each is read once")
    func manyJoined() {
        let words = Array(repeating: "Quý I và II/2024", count: 2_000).joined(separator: " và ")
        #expect(Deadline.parse(words)?.count == 2_000)
        #expect(Deadline.parse(words + " và sớm") == nil)
        #expect(
            Deadline.parse("Hằng quý VÀ Quý I và II/2024 và khi a và b")
                == [.eachQuarter, .quarters(1...2, year: 2024), .whenArising("a và b")])
    }

    @Test("What recurs without a year has no days where no year is known")
    func noYear() {
        #expect(Deadline.beforeDayOfQuarter(12).dueDays(in: nil) == [])
        #expect([Deadline.eachQuarter].nextDue(today: Self.day("2024-01-01"), year: nil) == nil)
    }

    @Test(
        "A day is missed the day after it, and never once done",
        arguments: [
            ("12/12/2024", "2024-12-12", .planned, nil, "2024-12-12"),
            ("12/12/2024", "2024-12-13", .planned, "2024-12-12", nil),
            ("12/12/2024", "2024-12-13", .inProgress, "2024-12-12", nil),
            ("12/12/2024", "2024-12-13", .done, nil, nil),
            ("Trước ngày 12/12/2024", "2024-12-11", .planned, nil, "2024-12-11"),
            ("Trước ngày 12/12/2024", "2024-12-12", .planned, "2024-12-11", nil),
            ("Quý III-IV/2024", "2024-12-31", .planned, nil, "2024-12-31"),
            ("Quý III-IV/2024", "2025-01-01", .planned, "2024-12-31", nil),
            ("Năm 2024", "2025-01-01", .inProgress, "2024-12-31", nil),
            ("Trước ngày 12 tháng cuối quý", "2024-03-11", .planned, nil, "2024-03-11"),
            ("Trước ngày 12 tháng cuối quý", "2024-07-01", .planned, "2024-06-11", "2024-09-11"),
            ("Trước ngày 12 tháng cuối quý", "2024-07-01", .inProgress, nil, "2024-09-11"),
            ("Trước ngày 12 tháng cuối quý", "2024-12-12", .inProgress, "2024-12-11", nil),
            ("Hằng quý và 12/12/2024", "2024-12-13", .inProgress, nil, "2024-12-31"),
            ("Thường xuyên", "2099-01-01", .planned, nil, nil),
            ("Khi phát sinh", "2099-01-01", .planned, nil, nil),
            ("Từ 01/6/2024", "2099-01-01", .planned, nil, nil),
        ] as [(String, String, PlannedTask.State, String?, String?)])
    func overdue(
        words: String, today: String, state: PlannedTask.State, missed: String?, next: String?
    ) {
        let deadlines = Deadline.parse(words) ?? []
        let today = Self.day(today)
        #expect(deadlines.overdue(today: today, state: state, year: 2024)?.text == missed)
        if state != .done {
            #expect(deadlines.nextDue(today: today, year: 2024)?.text == next)
        }
    }
}
