import ChisoModel
import ChisoScoring

/// A small round under random rules whose points jump up and down, a random goal, and random costs.
struct GoalTrial {
    let simulator: Simulator
    let goal: Goal
    let costs: [GoalCost]
    private let rows: [[Double?]]
    private let rates: [Double]
    private static let largest = 9

    init(using generator: inout Seeded) throws {
        var pack = Fixture.pack([("a", 10), ("b", 10), ("c", 10)])
        for place in 0..<3 {
            pack.fields[place].kind = place == 1 ? .number : .count
            pack.fields[place].least = 0
            pack.fields[place].largest = place == 1 ? 0.06 : Double(Self.largest)
        }
        pack.classes = [
            RulePack.ClassBand(name: "A", from: .number(60)),
            RulePack.ClassBand(name: "B", from: .number(30)),
            RulePack.ClassBand(name: "C", from: .number(0)),
        ]
        pack.missing = [.zero, .exclude].randomElement(using: &generator)!
        pack.checks = [
            RulePack.Check(
                key: "sum", message: "a + c", severity: .error, reads: [.field(0), .field(2)],
                location: SourceLocation("fields.lua"))
        ]
        let tables = (0..<3).map { _ in
            (0...Self.largest).map { _ in Double(Int.random(in: 0...10, using: &generator)) }
        }
        let rules = SwiftRules(
            tables.enumerated().map { field, table in
                SwiftRules.Rule(points: { arguments in
                    table[Int(((arguments[0] ?? 0) * (field == 1 ? 100 : 1)).rounded())]
                })
            })
        rules.checks = [SwiftRules.Rule(points: { ($0[0] ?? 0) + ($0[1] ?? 0) <= 12 ? 1 : 0 })]
        rows = (0..<4).map { _ in
            (0..<3).map { field -> Double? in
                if Int.random(in: 0..<6, using: &generator) == 0 { return nil }
                let figure = Double(Int.random(in: 0...6, using: &generator))
                return field == 1 ? figure / 100 : figure
            }
        }
        rates = [1, 100, 2]
        costs = try zip(["a", "b", "c"], rates).map { try GoalCost("\($0)_points=\($1)") }
        goal = try Goal(
            [
                "unit.a.rank <= 1", "unit.a.rank <= 2", "unit.a.rank = 2", "unit.a.rank >= 3",
                "unit.a.class >= A", "unit.a.class = B", "unit.a.index >= 80",
                "unit.a.points >= 27", "unit.a.points <= 4",
            ].randomElement(using: &generator)!)
        simulator = try Simulator(
            Scoring(alone: pack, rules: rules, round: Fixture.round(rows), budget: .standard))
    }

    /// The least cost of all combinations that reach the goal; nil when none does.
    func cheapest() throws -> Double? {
        let counts = (0...Self.largest).map { Double?(Double($0)) }
        let lists = [[nil] + counts, [nil] + (0...6).map { Double($0) / 100 }, [nil] + counts]
        var best: Double?
        for a in lists[0] {
            for b in lists[1] {
                for c in lists[2] {
                    let cost = cost([a, b, c])
                    guard cost < best ?? .infinity, isAllowed(a, c) else { continue }
                    if try isMet([a, b, c]) { best = cost }
                }
            }
        }
        return best
    }

    /// Whether the check of the sum lets two figures stand; it asks only where both are given.
    private func isAllowed(_ a: Double?, _ c: Double?) -> Bool {
        guard let a = a ?? rows[0][0], let c = c ?? rows[0][2] else { return true }
        return a + c <= 12
    }

    private func cost(_ figures: [Double?]) -> Double {
        figures.indices.reduce(0) { sum, place in
            guard let figure = figures[place] else { return sum }
            return sum + rates[place] * abs(figure - (rows[0][place] ?? 0))
        }
    }

    private func isMet(_ figures: [Double?]) throws -> Bool {
        let changes = try zip(["a", "b", "c"], figures).compactMap { key, figure in
            try figure.map { try Change("unit.a.\(key)_points = \($0)") }
        }
        let cards = try simulator.scorecards(under: changes)
        let total = cards.node(group: 0, unit: 0)
        return goal.isMet(
            rank: cards.standings[0].rank, standsApart: false, points: total.points,
            index: total.index,
            classPlace: cards.pack.classes.firstIndex { $0.name == cards.standings[0].className },
            classes: cards.pack.classes)
    }
}
