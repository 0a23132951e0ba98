import ChisoModel
import ChisoScoring
import Testing

/// The units' own figures beside the appraised ones.
@Suite struct MarksTests {
    private let pack = Fixture.pack([("a", 10), ("b", 10)])

    private func cards(_ appraisals: [Round.Appraisal]) throws -> Scorecards {
        var round = Fixture.round([[8, 6], [7, 7]])
        round.appraisals = appraisals
        return try Scoring(alone: pack, rules: Fixture.rules(2), round: round, budget: .standard)
            .scorecards()
    }

    private func appraisal(_ key: String, _ value: Double, _ reason: String) -> Round.Appraisal {
        Round.Appraisal(
            unit: 0, key: key, value: value, state: .given, reason: reason, period: "2023", row: 2)
    }

    @Test("Without appraisals there is one mark")
    func none() throws {
        let cards = try cards([])
        #expect(cards.marks == nil)
        #expect(cards.ownPoints(indicator: 0, unit: 0) == nil)
    }

    @Test("The appraised figure counts, the unit's own stands beside it with the reason")
    func both() throws {
        let cards = try cards([
            appraisal("a_points", 5, "thiếu minh chứng"), appraisal("b", 4, "chấm lại"),
        ])
        #expect(cards.cell(indicator: 0, unit: 0).points == 5)
        #expect(cards.ownPoints(indicator: 0, unit: 0) == 8)
        #expect(cards.appraisalReason(indicator: 0, unit: 0) == "thiếu minh chứng")
        #expect(cards.cell(indicator: 1, unit: 0).points == 4)
        #expect(cards.ownPoints(indicator: 1, unit: 0) == 6)
        #expect(cards.appraisalReason(indicator: 1, unit: 0) == "chấm lại")
        #expect(cards.node(group: 0, unit: 0).points == 9)
        #expect(cards.marks?.groups[0].points == [14, 14])
        #expect(cards.standings.map(\.rank) == [2, 1])
        #expect(cards.marks?.standings.map(\.rank) == [1, 1])
        #expect(cards.marks?.isAppraised(1) == false)
        #expect(cards.appraisalReason(indicator: 0, unit: 1) == nil)
    }

    @Test("S303: appraised points out of bounds are a slip of the appraisal and fail the cell")
    func outOfBounds() throws {
        var round = Fixture.round([[8, 6]])
        round.tables = [Round.Table(path: "R/appraisals.csv", figures: "real", source: "")]
        round.appraisals = [appraisal("a", 11, "x")]
        let cards = try Scoring(
            alone: pack, rules: Fixture.rules(2), round: round, budget: .standard
        ).scorecards()
        #expect(cards.cell(indicator: 0, unit: 0).status == .failed)
        #expect(
            cards.diagnostics.map { $0.description.replacing("  rule: \n", with: "") } == [
                """
                error[S303]: the appraisal gives 'a' of a 11 points, its bounds are 0 to 10
                  data: R/appraisals.csv:2 (column value, unit a, period 2023)
                  fix:  correct the points in the appraisal
                """
            ])
    }

    @Test("An appraisal of another period is no mark of this one")
    func otherPeriod() throws {
        var other = appraisal("a", 1, "")
        other.period = "2022"
        #expect(try cards([other]).marks == nil)
    }
}
