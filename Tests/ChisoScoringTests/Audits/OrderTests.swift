import ChisoModel
import ChisoScoring
import Testing

@Suite struct OrderTests {
    /// A round with something of nearly every kind to find.
    private static func round(_ random: inout Seeded) -> Round {
        let figures = (0..<7).map { _ -> (Double?, Double?) in
            let all = Bool.random(using: &random) ? Double.random(in: 1...9, using: &random) : nil
            return (
                all.map { Rounding.round($0, 1) }, Double(Int.random(in: 1...9, using: &random))
            )
        }
        var round = AuditFixture.round(
            figures, parents: [nil, "ba-be", "ba-be", "ba-be", nil, "na-ri", "na-ri"])
        round.submissions["2024-Q1"] = AuditFixture.submissions(
            figures.map { ($0.1, $0.0) }, "2024-Q1")
        round.statements = (2..<30).map { row in
            AuditFixture.statement(
                "\(Int.random(in: 1...4, using: &random)),\(Int.random(in: 0...9, using: &random))",
                ["", "a / b", "100 * c", ">= a", "resolved / on_time", "x"]
                    .randomElement(using: &random) ?? "",
                key: ["a", "b", "c", "resolved"].randomElement(using: &random) ?? "a",
                asOf: ["", "2024-06-30"].randomElement(using: &random) ?? "",
                unit: Int.random(in: 0...1, using: &random), row: row)
        }
        return round
    }

    /// The same round with its units and rows in another order.
    private static func shuffled(_ round: Round, _ random: inout Seeded) -> (Round, [Int]) {
        let order = round.units.indices.shuffled(using: &random)
        let place = { (unit: Int) in order.firstIndex(of: unit) ?? 0 }
        var other = round
        other.units = order.map { round.units[$0] }
        for period in round.submissions.keys {
            for (field, column) in (round.submissions[period]?.columns ?? []).enumerated() {
                var moved = column
                moved.values = order.map { column.values[$0] }
                moved.states = order.map { column.states[$0] }
                moved.rows = order.map { column.rows[$0] }
                other.submissions[period]?.columns[field] = moved
            }
        }
        other.statements = round.statements.shuffled(using: &random)
        for row in other.statements.indices {
            other.statements[row].unit = place(other.statements[row].unit)
        }
        return (other, order)
    }

    @Test("The order of units and of rows makes no difference to what is found")
    func order() {
        var pack = AuditFixture.pack
        pack.fields[0].rollsUp = .sum
        pack.fields[1].overPeriods = .sum
        pack.fields[1].needsEvidence = true
        var random = Seeded(state: 20_241_121)
        var codes: Set<String> = []
        for _ in 0..<60 {
            let round = Self.round(&random)
            let values = round.units.indices.map { _ in
                // One in a few is far from the others.
                Double.random(in: 0...9, using: &random)
                    * (Int.random(in: 0...4, using: &random) == 0 ? 10 : 1)
            }
            let (other, order) = Self.shuffled(round, &random)
            let found = Audit(
                pack: pack, round: round,
                scorecards: AuditFixture.scorecards(values, round: round, pack: pack)
            ).findings
            let again = Audit(
                pack: pack, round: other,
                scorecards: AuditFixture.scorecards(
                    order.map { values[$0] }, round: other, pack: pack)
            ).findings
            #expect(found == again)
            codes.formUnion(found.map(\.code.rawValue))
        }
        let due: Set = [
            "D401", "D404", "D405", "D408", "D412", "D421", "D431", "D441", "D461", "D464",
        ]
        #expect(due.subtracting(codes) == [])
    }
}
