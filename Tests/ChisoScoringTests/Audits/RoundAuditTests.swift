import ChisoModel
import ChisoScoring
import Testing

/// Reports, and figures that should add up over units or over time.
@Suite struct RoundAuditTests {
    private func texts(
        _ round: Round, pack: RulePack = AuditFixture.pack, today: String = "2024-12-20"
    ) -> [String] {
        var options = Audit.Options()
        options.today = Day(typed: today)
        return Audit(pack: pack, round: round, options: options).findings.map { "\($0)" }
    }

    // MARK: - Reports

    private func round(
        _ due: Deadline..., words: String = "", received: String = "", period: Period = "2024"
    ) -> Round {
        var round = AuditFixture.round([(1, 1)])
        round.reports = [
            PeriodicReport(
                unit: 0, report: "Báo cáo CCHC", period: period, due: due, dueWords: words,
                received: Day(typed: received), row: 4)
        ]
        return round
    }

    private func day(_ text: String) throws -> Day { try #require(Day(typed: text)) }

    @Test("D451: a report that has not come when its last day is over")
    func overdue() throws {
        let round = round(.before(try day("2024-12-12")), words: "Trước ngày 12/12/2024")
        #expect(
            texts(round) == [
                """
                error[D451]: 'Báo cáo CCHC' for 2024 has not come: it was due by 2024-12-11 ('Trước ngày 12/12/2024'), 9 days before 2024-12-20
                  data: Datasets/r/reports.csv:4 (unit ba-be, period 2024)
                  fix:  send the report, or write the day it came
                """
            ])
        #expect(texts(round, today: "2024-12-11").map { $0.prefix(10) } == ["note[D452]"])
        var undated = Audit.Options()
        undated.today = nil
        #expect(Audit(pack: AuditFixture.pack, round: round, options: undated).findings == [])
    }

    @Test("D452: a report that is due within 15 days")
    func soon() throws {
        let round = round(.day(try day("2024-12-31")))
        #expect(
            texts(round) == [
                """
                note[D452]: 'Báo cáo CCHC' for 2024 is due in 11 days, by 2024-12-31
                  data: Datasets/r/reports.csv:4 (unit ba-be, period 2024)
                """
            ])
        #expect(texts(round, today: "2024-12-16").count == 1)
        #expect(texts(round, today: "2024-12-15") == [])
        let now = texts(round, today: "2024-12-31")
        #expect(now.first?.contains("is due today, by 2024-12-31") == true)
    }

    @Test("D453: a report that came late; one on its last day did not")
    func late() throws {
        let due = Deadline.day(try day("2024-12-12"))
        #expect(
            texts(round(due, words: "12/12/2024", received: "2024-12-13")) == [
                """
                warning[D453]: 'Báo cáo CCHC' for 2024 came on 2024-12-13, 1 day after 2024-12-12 ('12/12/2024')
                  data: Datasets/r/reports.csv:4 (unit ba-be, period 2024)
                """
            ])
        #expect(texts(round(due, received: "2024-12-12")) == [])
        let before = Deadline.before(try day("2024-12-12"))
        #expect(texts(round(before, received: "2024-12-12")).count == 1)
    }

    @Test(
        "The last day follows from the deadline and the period",
        arguments: [
            (.beforeDayOfQuarter(12), "2024-Q2", "2024-06-11"),
            (.beforeDayOfQuarter(12), "2024-05", "2024-06-11"),
            (.beforeDayOfQuarter(12), "2024", "2024-12-11"),
            (.beforeDayOfQuarter(31), "2024-Q2", "2024-06-30"),
            (.quarters(3...4, year: 2024), "2024", "2024-12-31"),
            (.quarters(1...2, year: 2024), "2024", "2024-06-30"),
            (.year(2024), "2024", "2024-12-31"), (.eachQuarter, "2024-Q1", "2024-03-31"),
            (.eachQuarter, "2024", "2024-12-31"), (.ongoing, "2024", nil),
            (.whenArising("có yêu cầu"), "2024", nil), (.beforeDayOfQuarter(12), "2024-X", nil),
        ] as [(Deadline, Period, String?)])
    func lastDay(due: Deadline, period: Period, last: String?) throws {
        guard let last else {
            #expect(texts(round(due, period: period), today: "2030-01-01") == [])
            return
        }
        let today = "2030-01-01"
        #expect(texts(round(due, received: last, period: period), today: today) == [])
        let next = Day(try day(last).number + 1).text
        let late = texts(round(due, received: next, period: period), today: today)
        #expect(late.count == 1)
        #expect(late.first?.contains("1 day after \(last)") == true)
    }

    @Test("Of several deadlines the one in the report's period counts, else the last")
    func several() throws {
        let due: [Deadline] = [.beforeDayOfQuarter(12), .day(try day("2024-12-12"))]
        let quarter = round(due[0], due[1], received: "2024-06-12", period: "2024-Q2")
        #expect(texts(quarter).first?.contains("1 day after 2024-06-11") == true)
        let year = round(due[0], due[1], received: "2024-12-12", period: "2024")
        #expect(texts(year) == [])
        let other = round(.day(try day("2025-01-05")), received: "2025-01-06", period: "2024")
        let late = texts(other, today: "2025-02-01")
        #expect(late.first?.contains("1 day after 2025-01-05") == true)
    }

    @Test("D454: a report that came on a day to come")
    func future() throws {
        let round = round(.day(try day("2024-12-12")), received: "2024-12-21")
        #expect(
            texts(round) == [
                """
                warning[D454]: 'Báo cáo CCHC' for 2024 came on 2024-12-21, which is after today, 2024-12-20
                  data: Datasets/r/reports.csv:4 (unit ba-be, period 2024)
                  fix:  correct the day it came, or leave it blank until then
                """
            ])
        #expect(texts(round, today: "2024-12-21").map { $0.prefix(13) } == ["warning[D453]"])
    }

    @Test("D455: a report that has not come and is never due; words not read are told of once")
    func never() {
        #expect(
            texts(round()) == [
                """
                note[D455]: 'Báo cáo CCHC' for 2024 has not come, and nothing says when it is due
                  data: Datasets/r/reports.csv:4 (unit ba-be, period 2024)
                  fix:  write when it is due
                """
            ])
        #expect(texts(round(received: "2024-12-01")) == [])
        #expect(texts(round(words: "sớm")) == [])
    }

    // MARK: - Units

    private func summed(_ rollUp: Field.Joining = .sum) -> RulePack {
        var pack = AuditFixture.pack
        pack.fields[0].rollsUp = rollUp
        pack.fields[0].location = SourceLocation("Rules/fixture/fields.lua", line: 4)
        return pack
    }

    @Test("D461: a parent's figure that is not the sum, or the mean, of its units'")
    func rollUp() {
        let parents: [String?] = [nil, "ba-be", "ba-be"]
        let round = AuditFixture.round([(31, 1), (10, 1), (20, 1)], parents: parents)
        #expect(
            texts(round, pack: summed()) == [
                """
                warning[D461]: 'resolved' of 'ba-be' is 31, the sum of its 2 units is 30
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  correct the unit's own figure, or those of its units
                """
            ])
        let mean = texts(round, pack: summed(.mean))
        #expect(mean.first?.contains("the mean of its 2 units is 15\n") == true)
        let sound = AuditFixture.round([(30, 1), (10, 1), (20, 1)], parents: parents)
        #expect(texts(sound, pack: summed()) == [])
        #expect(texts(round) == [])
    }

    @Test("A mean is held against as many decimals as the parent gives; NA is left out")
    func mean() {
        let parents: [String?] = [nil, "ba-be", "ba-be", "ba-be"]
        var round = AuditFixture.round([(15.3, 1), (10, 1), (15, 1), (21, 1)], parents: parents)
        #expect(texts(round, pack: summed(.mean)) == [])
        round.submissions["2024"]?.columns[0].states[3] = .notApplicable
        round.submissions["2024"]?.columns[0].values[0] = 12.5
        #expect(texts(round, pack: summed(.mean)) == [])
    }

    @Test("D462: a parent's figure that cannot be held against its units', for some have none")
    func childMissing() {
        let parents: [String?] = [nil, "ba-be", "ba-be"]
        let round = AuditFixture.round([(30, 1), (10, 1), (nil, 1)], parents: parents)
        #expect(
            texts(round, pack: summed()).last == """
                note[D462]: 'resolved' of 'ba-be' is 30, and cannot be held against its units: 1 figure of 2 is missing: cho-don
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  submit theirs
                """)
        let none = AuditFixture.round([(30, 1), (nil, 1), (nil, 1)], parents: parents)
        #expect(!texts(none, pack: summed()).contains { $0.contains("D462") })
    }

    @Test("A unit's year that its quarters make is held against the parent's")
    func rollUpOfQuarters() {
        var pack = summed()
        pack.fields[0].overPeriods = .sum
        let parents: [String?] = [nil, "ba-be", "ba-be"]
        var round = AuditFixture.round([(31, 1), (10, 1), (nil, 1)], parents: parents)
        for period: Period in ["2024-Q1", "2024-Q2", "2024-H2"] {
            round.submissions[period] = AuditFixture.submissions(
                [(nil, 1), (nil, 1), (5, 1)], period)
        }
        let found = {
            Audit(pack: pack, round: round).findings.filter { $0.code.rawValue > "D460" }.map(
                \.message)
        }
        #expect(found() == ["'resolved' of 'ba-be' is 31, the sum of its 2 units is 25"])
        round.submissions["2024"]?.columns[0].values[0] = 25
        #expect(found() == [])
        round.submissions["2024-Q2"]?.columns[0].states[2] = .blank
        #expect(found().map { $0.contains("1 figure of 2 is missing: cho-don") } == [true])
    }

    @Test("D465: a parent that says NA over units with figures")
    func notApplicableAbove() {
        let parents: [String?] = [nil, "ba-be", "ba-be"]
        var round = AuditFixture.round([(nil, 1), (10, 1), (20, 1)], parents: parents)
        #expect(texts(round, pack: summed()) == [])
        round.submissions["2024"]?.columns[0].states[0] = .notApplicable
        #expect(
            texts(round, pack: summed()) == [
                """
                warning[D465]: 'resolved' of 'ba-be' is NA, though 2 units below it gave figures: bach-thong, cho-don
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  leave it blank, so that it is made of theirs, or correct theirs
                """
            ])
        round.submissions["2024"]?.columns[0].states[1] = .notApplicable
        round.submissions["2024"]?.columns[0].states[2] = .notApplicable
        #expect(texts(round, pack: summed()) == [])
    }

    @Test("Units that do not report count with what is below them, and a circle of parents ends")
    func levels() {
        var pack = summed()
        pack.fields[0].reportedBy = ["province", "commune"]
        var round = AuditFixture.round(
            [(30, 1), (nil, 1), (10, 1), (21, 1)],
            parents: [nil, "ba-be", "bach-thong", "bach-thong"])
        for (place, kind) in ["province", "district", "commune", "commune"].enumerated() {
            round.units[place].kind = kind
        }
        #expect(
            texts(round, pack: pack).first?.contains("is 30, the sum of its 1 unit is 31") == true)
        round.units[0].columns["parent"] = .text("cho-don")
        let circle = texts(round, pack: pack)
        #expect(circle.count == 2)
        #expect(circle.last?.contains("'cho-don' is 10, the sum of its 1 unit is 30") == true)
    }

    // MARK: - Time

    private func accumulating(
        _ figures: [(Period, Double?)], _ joining: Field.Joining = .sum
    ) -> (Round, RulePack) {
        var pack = AuditFixture.pack
        pack.fields[0].overPeriods = joining
        // The others are the same in every period.
        for field in [1, 2] { pack.fields[field].overPeriods = .last }
        pack.fields[0].location = SourceLocation("Rules/fixture/fields.lua", line: 4)
        var round = AuditFixture.round([(1, 1)])
        round.submissions = [:]
        for (period, figure) in figures {
            round.submissions[period] = AuditFixture.submissions([(figure, 1)], period)
        }
        return (round, pack)
    }

    @Test("D463: a year that is not the sum of its quarters, when all are given")
    func year() {
        let quarters: [(Period, Double?)] = [
            ("2024-Q1", 10), ("2024-Q2", 10), ("2024-Q3", 10), ("2024-Q4", 10),
        ]
        let (round, pack) = accumulating(quarters + [("2024", 41)])
        #expect(
            texts(round, pack: pack) == [
                """
                warning[D463]: 'resolved' is 41 in 2024, its parts add up to 40: 2024-Q1 10, 2024-Q2 10, 2024-Q3 10, 2024-Q4 10
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  correct one of them, or say why the total was corrected
                """
            ])
        let (sound, _) = accumulating(quarters + [("2024", 40)])
        #expect(texts(sound, pack: pack) == [])
        let (fewer, _) = accumulating(quarters.dropLast() + [("2024", 41)])
        #expect(texts(fewer, pack: pack) == [])
        #expect(texts(round) == [])
    }

    @Test(
        "Halves, months and the first months of a year add up too",
        arguments: [
            (["2024-H1", "2024-H2"], "2024", 3, 2), (["2024-Q1", "2024-Q2"], "2024-6M", 3, 2),
            (["2024-Q1", "2024-Q2"], "2024-H1", 3, 2),
            (["2024-01", "2024-02", "2024-03"], "2024-Q1", 4, 3),
            (["2024-Q1", "2024-Q2", "2024-Q3"], "2024-9M", 4, 3),
        ])
    func spans(parts: [Period], whole: Period, wrong: Double, right: Double) {
        for (total, codes) in [(wrong, ["D463"]), (right, [])] {
            let (round, pack) = accumulating(parts.map { ($0, 1) } + [(whole, total)])
            let found = Audit(pack: pack, round: round).findings.filter {
                $0.data?.period == whole && $0.message.hasPrefix("'resolved' is \(Int(total))")
            }
            #expect(found.map(\.code.rawValue) == codes)
        }
    }

    @Test("D464: a longer period with less than a part of it")
    func smaller() {
        let (round, pack) = accumulating([("2024-Q1", 12), ("2024-6M", 11), ("2024", 30)])
        #expect(
            texts(round, pack: pack) == [
                """
                error[D464]: 'resolved' is 11 in 2024-6M, less than the 12 of 2024-Q1, which lies in it
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024-6M)
                  fix:  correct one of them: the figure of the longer period holds those before it
                """
            ])
        var free = pack
        free.fields[0].least = nil
        #expect(texts(round, pack: free) == texts(round, pack: pack))
        free.fields[0].least = -100
        #expect(texts(round, pack: free) == [])
    }

    @Test("Periods of mixed length make a year; NA is nothing, and a blank part says nothing")
    func mixed() {
        let parts: [(Period, Double?)] = [("2024-Q1", 10), ("2024-Q2", 10), ("2024-H2", 20)]
        let (round, pack) = accumulating(parts + [("2024", 41)])
        let message =
            "'resolved' is 41 in 2024, its parts add up to 40: "
            + "2024-Q1 10, 2024-Q2 10, 2024-H2 20"
        #expect(Audit(pack: pack, round: round).findings.map(\.message) == [message])
        let (halves, _) = accumulating(parts + [("2024-H1", 20), ("2024", 41)])
        #expect(
            Audit(pack: pack, round: halves).findings.map(\.message) == [
                "'resolved' is 41 in 2024, its parts add up to 40: 2024-H1 20, 2024-H2 20"
            ])
        let (sound, _) = accumulating(parts + [("2024", 40)])
        #expect(texts(sound, pack: pack) == [])
        var other = round
        other.submissions["2024-Q2"]?.columns[0].states[0] = .notApplicable
        #expect(
            Audit(pack: pack, round: other).findings.map(\.message) == [
                "'resolved' is 41 in 2024, its parts add up to 30: "
                    + "2024-Q1 10, 2024-Q2 NA, 2024-H2 20"
            ])
        other.submissions["2024-Q2"]?.columns[0].states[0] = .blank
        #expect(texts(other, pack: pack) == [])
    }

    @Test(
        "D463: a year that is not what its quarters make, as its field is joined",
        arguments: [
            (.toDate, 50, "its last part has 40: 2024-Q4 40"),
            (.last, 50, "its last part has 40: 2024-Q4 40"),
            (.first, 50, "its first part has 10: 2024-Q1 10"),
            (
                .mean, 50,
                "the mean of its parts is 25: 2024-Q1 10, 2024-Q2 20, 2024-Q3 30, 2024-Q4 40"
            ),
            (
                .least, 50,
                "the least of its parts is 10: 2024-Q1 10, 2024-Q2 20, 2024-Q3 30, 2024-Q4 40"
            ),
            (
                .greatest, 50,
                "the greatest of its parts is 40: 2024-Q1 10, 2024-Q2 20, 2024-Q3 30, 2024-Q4 40"
            ),
            (.toDate, 40, nil), (.last, 40, nil), (.first, 10, nil), (.mean, 25, nil),
            (.least, 10, nil), (.greatest, 40, nil),
        ] as [(Field.Joining, Double, String?)])
    func ways(_ joining: Field.Joining, _ year: Double, _ words: String?) {
        let quarters: [(Period, Double?)] = [
            ("2024-Q1", 10), ("2024-Q2", 20), ("2024-Q3", 30), ("2024-Q4", 40),
        ]
        let (round, pack) = accumulating(quarters + [("2024", year)], joining)
        let found = Audit(pack: pack, round: round).findings
        #expect(found.map(\.code.rawValue) == (words == nil ? [] : ["D463"]))
        #expect(
            found.map(\.message)
                == (words.map { ["'resolved' is \(Int(year)) in 2024, \($0)"] } ?? []))
    }

    @Test("D466: a figure counted from 1 January that falls, by how much; a longer period is D464")
    func falls() {
        let (round, pack) = accumulating(
            [("2024-Q1", 20), ("2024-Q2", nil), ("2024-Q3", 17.5), ("2024-9M", 18)], .toDate)
        #expect(
            texts(round, pack: pack).filter { $0.contains("D46") } == [
                """
                error[D464]: 'resolved' is 18 in 2024-9M, less than the 20 of 2024-Q1, which lies in it
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024-9M)
                  fix:  correct one of them: the figure of the longer period holds those before it
                """,
                """
                error[D466]: 'resolved' counts from 1 January, and falls from 20 in 2024-Q1 to 17.5 in 2024-Q3, by 2.5
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024-Q3)
                  fix:  correct one of them, or write what was counted since 1 January; where each period counts for itself, declare over_periods = "sum"
                """,
            ])
        for joining in [Field.Joining.sum, .last, .greatest] {
            let (other, pack) = accumulating([("2024-Q1", 20), ("2024-Q3", 17)], joining)
            #expect(!texts(other, pack: pack).contains { $0.contains("D466") })
        }
        let (years, _) = accumulating([("2024-Q4", 20), ("2025-Q1", 3)], .toDate)
        #expect(!texts(years, pack: pack).contains { $0.contains("D466") })
    }

    @Test("D467: figures added up that never fall and go beyond their range; not those that fall")
    func cumulative() {
        let rising: [(Period, Double?)] = [
            ("2024-Q1", 20), ("2024-Q2", 45), ("2024-Q3", 45), ("2024-Q4", 84), ("2024", nil),
        ]
        var (round, pack) = accumulating(rising)
        pack.fields[0].largest = 100
        #expect(
            texts(round, pack: pack).first { $0.contains("D467") } == """
                warning[D467]: 'resolved' never falls from 2024-Q1 to 2024-Q4 (20, 45, 45, 84) and adds up to 194 in 2024: it is at most 100
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024-Q4)
                  fix:  if it counts from 1 January, declare over_periods = "to_date": 2024 is then 84; if not, nothing need be done
                """)
        func isTold() -> Bool { texts(round, pack: pack).contains { $0.contains("D467") } }
        pack.fields[0].largest = 200
        #expect(!isTold())
        pack.fields[0].largest = 100
        round.submissions["2024-Q2"]?.columns[0].values[0] = 10
        #expect(!isTold())
        for period in round.submissions.keys {
            round.submissions[period]?.columns[0].values[0] = 45
        }
        #expect(!isTold())
    }

    @Test("D468: figures of parts, none of the whole, and nothing that says how they make it")
    func partsMakeNothing() {
        var (round, pack) = accumulating(
            [("2024-Q1", 20), ("2024-Q2", 45), ("2024", nil)])
        pack.fields[0].overPeriods = nil
        func told() -> [String] { texts(round, pack: pack).filter { $0.contains("D468") } }
        #expect(
            told() == [
                """
                note[D468]: 'resolved' has figures for 2024-Q1, 2024-Q2 and none for 2024, of 1 unit: ba-be
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv (period 2024)
                  fix:  declare over_periods, how they make that of 2024, or submit it
                """
            ])
        pack.fields[0].overPeriods = .last
        #expect(told() == [])
        pack.fields[0].overPeriods = nil
        round.submissions["2024"]?.columns[0].states[0] = .given
        #expect(told() == [])
    }

    @Test(
        "Periods of another form, or of another year, hold nothing",
        arguments: ["2023", "2024-Q5", "2024-13", "2024-X1", "2024-Q1-A", "24", "2024-Q1"])
    func otherPeriods(period: Period) {
        let (round, pack) = accumulating([("2024-Q1", 12), (period, 11)])
        #expect(Audit(pack: pack, round: round).findings.filter { $0.code.rawValue > "D460" } == [])
    }
}
