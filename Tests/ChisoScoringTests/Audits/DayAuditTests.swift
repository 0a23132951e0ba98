import ChisoModel
import Testing

@testable import ChisoScoring

/// The days that figures hold at.
@Suite struct DayAuditTests {
    /// Units whose figures hold at these days.
    private func texts(
        _ days: [String], period: Period = "2024", today: String? = nil
    ) -> [String] {
        var round = AuditFixture.round(days.map { _ in (1, 1) })
        var submissions = AuditFixture.submissions(days.map { _ in (1, 1) }, period)
        for (unit, day) in days.enumerated() {
            submissions.columns[0].qualifiers[unit] = Day(typed: day).map { Qualifier(asOf: $0) }
        }
        (round.period, round.submissions) = (period, [period: submissions])
        var options = Audit.Options()
        options.today = today.flatMap { Day(typed: $0) }
        return Audit(pack: AuditFixture.pack, round: round, options: options).findings
            .map { "\($0)" }.filter { $0.contains("[D47") }
    }

    @Test("D471: figures of a day before their period ends are of a part of it")
    func within() {
        #expect(
            texts(["2024-06-10", "2024-06-10", "2024-06-30"], period: "2024-Q2") == [
                """
                warning[D471]: figures of ba-be, bach-thong hold at 2024-06-10, 20 days before 2024-Q2 ends: they are of a part of it
                  data: Datasets/r/submissions.csv:2 (period 2024-Q2)
                  fix:  once 2024-Q2 is over, send its figures and write the day they hold at
                """
            ])
        #expect(texts(["2024-12-31", "2025-01-31"]) == [])
    }

    @Test("D472: a day before the period begins, or long after it ends")
    func outside() {
        #expect(
            texts(["2023-12-31", "2025-02-01"]) == [
                """
                warning[D472]: figures of ba-be hold at 2023-12-31, before 2024 begins
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  correct the day, or the period of the figures
                """,
                """
                warning[D472]: figures of bach-thong hold at 2025-02-01, 32 days after 2024 ends
                  data: Datasets/r/submissions.csv:3 (unit bach-thong, period 2024)
                  fix:  correct the day, or the period of the figures
                """,
            ])
    }

    @Test("D474: a day that is still to come")
    func future() {
        #expect(
            texts(["2024-12-31"], today: "2024-12-30") == [
                """
                warning[D474]: figures of ba-be hold at 2024-12-31, which is after today, 2024-12-30
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  correct the day
                """
            ])
        #expect(texts(["2024-12-31"], today: "2024-12-31") == [])
    }

    @Test("D473: units ranked together whose figures hold at different days")
    func differing() throws {
        let days = ["2024-12-31", "2024-12-31", "2025-01-10", ""]
        var round = Fixture.round(
            days.map { _ in [1] }, kinds: days.map { _ in "district" })
        var column = FieldColumn(days.map { _ in 1 })
        for (unit, day) in days.enumerated() {
            column.qualifiers[unit] = Day(typed: day).map { Qualifier(asOf: $0) }
        }
        (column.rows, round.tables) = ([2, 3, 4, 5], AuditFixture.tables)
        column.table = 1
        (round.period, round.submissions) = (
            "2024", ["2024": Submissions(period: "2024", columns: [column])]
        )
        let cards = try Scoring(
            alone: Fixture.pack([("a", 100)]), rules: Fixture.rules(1), round: round,
            budget: .standard
        ).scorecards()
        let codes = round.units.map(\.code)
        #expect(
            cards.diagnostics.map { "\($0)" } == [
                """
                warning[D473]: the figures of units ranked together hold at different days: 2024-12-31 (\(codes[0]), \(codes[1])), 2025-01-10 (\(codes[2]))
                  data: Datasets/r/submissions.csv (period 2024)
                  fix:  ask for figures of the same day, or take the ranking for what it is
                """
            ])
    }
}
