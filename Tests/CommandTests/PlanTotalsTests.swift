import Foundation
import Testing

/// `chiso plan` beside `chiso score`, on every round of the repository.
@Suite struct PlanTotalsTests {
    private struct Plans: Decodable {
        struct Plan: Decodable {
            let unit: String
            let points: Double?
            let max: Double?
            let index: Double?
            let bonus: Double
            let rounding: Double
            let lost: Double
            let criteria: [Criterion]
            let sections: [Section]
        }

        struct Criterion: Decodable {
            let key: String
            let field: String?
            let role: String
            let status: String
            let points: Double?
            let max: Double
            let factor: Double?
            let lost: Double?
            let counts: Bool
        }

        struct Section: Decodable {
            let field: String?
            let lost: Double
        }

        let plans: [Plan]
    }

    private struct Cards: Decodable {
        struct Card: Decodable {
            let unit: String
            let points: Double?
            let applicableMax: Double?
            let index: Double?
            let groups: [Group]
        }

        struct Group: Decodable {
            let key: String
            let points: Double?
        }

        let scorecards: [Card]
    }

    /// Every round with each of its periods; one that names none has that of its own.
    private static var rounds: [(round: String, period: String?)] {
        get throws {
            let folder = Command.root + "/Datasets"
            let rounds = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            return try rounds.flatMap { round -> [(round: String, period: String?)] in
                let text = try String(
                    contentsOfFile: "\(folder)/\(round)/submissions.csv", encoding: .utf8)
                let lines = text.split(whereSeparator: \.isNewline)
                guard lines.first?.hasSuffix("period") == true else {
                    return [("Datasets/" + round, nil)]
                }
                let periods = lines.dropFirst().compactMap { $0.split(separator: ";").last }
                return Set(periods).sorted().map { ("Datasets/" + round, String($0)) }
            }
        }
    }

    private func plans(
        _ round: String, _ period: String? = nil, unit: String? = nil
    ) throws -> [Plans.Plan] {
        let result = try Command.run(
            ["plan", "--data", round, "--today", "2026-07-01", "--format", "json", "--by", "field"]
                + (period.map { ["--period", $0] } ?? []) + (unit.map { ["--unit", $0] } ?? []))
        return try JSONDecoder().decode(Plans.self, from: Data(result.output.utf8)).plans
    }

    private func cards(_ round: String, _ period: String?) throws -> [Cards.Card] {
        let result = try Command.run(
            ["score", "--data", round, "--format", "json"]
                + (period.map { ["--period", $0] } ?? []))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Cards.self, from: Data(result.output.utf8)).scorecards
    }

    @Test("What was lost is the maximum less the points, and the bonus earned on top")
    func identity() throws {
        let rounds = try Self.rounds
        #expect(Set(rounds.map(\.round)).count >= 13)
        for (round, period) in rounds {
            let plans = try plans(round, period)
            let cards = try cards(round, period)
            #expect(plans.map(\.unit) == cards.map(\.unit))
            for (plan, card) in zip(plans, cards) {
                let name = Comment(rawValue: "\(round) \(period ?? "") \(plan.unit)")
                #expect(plan.points == card.points, name)
                #expect(plan.max == card.applicableMax, name)
                #expect(plan.index == card.index, name)
                let gap = (card.applicableMax ?? 0) - (card.points ?? 0) + plan.bonus
                #expect(abs(plan.lost + plan.rounding - gap) < 2e-6, name)
                let rows = plan.criteria.filter(\.counts).compactMap(\.lost).reduce(0, +)
                #expect(abs(rows - plan.lost) < 1e-6, name)
                let sections = plan.sections.map(\.lost).reduce(0, +)
                #expect(abs(sections - plan.lost) < 1e-6, name)
                // Levels keep two decimals or none: their rounding is small.
                #expect(abs(plan.rounding) <= 0.51, name)
                let bonus = card.groups.first { $0.key == "bonus" }?.points ?? 0
                #expect(plan.bonus == bonus, name)
                let penalty = plan.criteria.filter { $0.role == "penalty" && $0.counts }
                let off = card.groups.first { $0.key == "penalty" }?.points ?? 0
                #expect(abs(penalty.compactMap(\.lost).reduce(0, +) - off) < 1e-9, name)
                for row in plan.criteria where row.counts && row.role == "base" {
                    guard row.status == "scored", let lost = row.lost, let points = row.points
                    else { continue }
                    let own = (row.factor ?? 0) * (row.max - points)
                    #expect(abs(lost - own) < 1e-8, "\(name) \(row.key)")
                }
            }
        }
    }

    private static let commune = "Datasets/council-commune-2026-synthetic"

    @Test("A criterion voided by dishonest evidence is a row of its own")
    func voided() throws {
        let result = try Command.run([
            "plan", "--data", Self.commune, "--unit", "mien-nui-1", "--by", "field", "--today",
            "2026-07-01",
        ])
        #expect(
            result.output.contains(
                """

                points 91.00 / 100, index 91.00 %
                lost 11.00 in 2 criteria, 2 without a task
                bonus earned: 2.00, which points have and the maximum has not

                """))
        #expect(
            result.output.contains(
                """
                   6.00  II.3  Tiêu chí II.3    0.00  / 6    -
                   status: lost at this level

                """))
    }

    @Test("A penalty that is capped has a row that gives back what is over the cap")
    func capped() throws {
        let plan = try #require(
            try plans(Self.commune, unit: "dong-bang-7").first)
        #expect(plan.sections.first { $0.field == "penalty" }?.lost == 20)
        let level = try #require(
            plan.criteria.first { $0.status == "level" && $0.role == "penalty" })
        #expect((level.key, level.lost, level.points) == ("penalty", -3, 20))
    }

    @Test(
        "Points and maximum are those of the scorecard",
        arguments: [("mien-nui-4", 86.0, 86.0), ("dong-bang-1", 108.5, 108.5)])
    func heads(unit: String, points: Double, index: Double) throws {
        let plan = try #require(try plans(Self.commune, unit: unit).first)
        #expect((plan.points, plan.max, plan.index) == (points, 100, index))
    }

    @Test("A criterion counts by its weight, or by its share of a mean")
    func weighed() throws {
        let pci = try plans("Datasets/pci-history", "2016")
        for plan in pci {
            #expect(abs(plan.lost - (100 - (plan.points ?? 0))) < 1e-6)
            #expect(plan.rounding == 0)
        }
        let training = pci[0].criteria.first { $0.key == "labour_training" }
        #expect(training?.factor == 2)
        let sipas = try #require(try plans("Datasets/bac-kan-sipas-2023").first)
        #expect(abs(sipas.lost + sipas.rounding - 24.76) < 1e-6)
        #expect(abs(sipas.rounding) < 0.01)
        let forms = sipas.criteria.first { $0.key == "explanation_forms" }
        #expect(abs((forms?.factor ?? 0) - 1.0 / 18) < 1e-9)
    }
}
