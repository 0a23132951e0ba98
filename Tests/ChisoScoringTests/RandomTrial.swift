import ChisoModel
import ChisoScoring

/// A random pack, a random round, random changes, and both with the changes made by hand.
struct RandomTrial {
    var pack: RulePack
    var round: Round
    var changes: [Change] = []
    var changedPack: RulePack
    var changedRound: Round
    let rules: SwiftRules

    init(using generator: inout Seeded) throws {
        let count = Int.random(in: 2...9, using: &generator)
        pack = Fixture.pack((0..<count).map { ("i\($0)", 10) })
        let readsPeers = (0..<count).map { _ in Bool.random(using: &generator) }
        for place in 0..<count {
            pack.indicators[place].target = .number(8)
            pack.indicators[place].scoreReads = [
                .value, .parameter("target"), .parameter("max"),
                readsPeers[place] ? .peers(.max) : .parameter("max"),
            ]
            pack.indicators[place].scoreNames = ["value", "target", "max", "other"]
        }
        rules = SwiftRules(
            (0..<count).map { _ in
                SwiftRules.Rule(points: { arguments in
                    let (value, target) = (arguments[0] ?? 0, arguments[1] ?? 1)
                    let (max, other) = (arguments[2] ?? 0, arguments[3] ?? 1)
                    return min(max, max * value / target * (value < other ? 0.9 : 1))
                })
            })
        let split = Int.random(in: 1..<count, using: &generator)
        pack.groups = [
            Group(key: "total", children: [.group(1), .group(2)]),
            Group(
                key: "first",
                aggregate: [.sum, .mean, .weighted].randomElement(using: &generator)!,
                children: (0..<split).map { .indicator($0) }),
            Group(key: "second", children: (split..<count).map { .indicator($0) }),
        ]
        pack.missing = [.zero, .exclude, .refuse].randomElement(using: &generator)!
        pack.ranking.ties = [.competition, .dense, .distinct].randomElement(using: &generator)!
        pack.classes = [
            RulePack.ClassBand(name: "A", from: .number(60), quota: 0.25),
            RulePack.ClassBand(name: "B", from: .number(0)),
        ]
        let rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            (0..<count).map { _ -> Double? in
                Int.random(in: 0..<8, using: &generator) == 0
                    ? nil : Double(Int.random(in: 0...80, using: &generator)) / 8
            }
        }
        round = Fixture.round(rows)
        changedPack = pack
        changedRound = round
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            try addChange(using: &generator, fields: count, split: split, units: rows.count)
        }
    }

    private mutating func addChange(
        using generator: inout Seeded, fields: Int, split: Int, units: Int
    ) throws {
        let field = Int.random(in: 0..<fields, using: &generator)
        let unit = Int.random(in: 0..<units, using: &generator)
        let number = Double(Int.random(in: 1...40, using: &generator)) / 4
        let text: String
        switch Int.random(in: 0..<5, using: &generator) {
        case 0:
            text = "i\(field).target = \(number)"
            for place in changedRound.targets.indices
            where changedRound.targets[place].indicator == "i\(field)" {
                changedRound.targets[place].target = number
            }
        case 1:
            let isWeighed = pack.groups[1].aggregate == .weighted && field < split
            text = isWeighed ? "i\(field).weight = \(number)" : "i\(field).max = \(number)"
        case 2:
            text = "first.min = \(number / 100)"
        case 3:
            text = "unit.\(round.units[unit].code).i\(field).target = \(number)"
            changedRound.targets.append(
                Round.Target(unit: unit, indicator: "i\(field)", target: number, period: "2023"))
        default:
            text = "unit.\(round.units[unit].code).i\(field)_points = \(number)"
            changedRound.submissions["2023"]?.columns[field].values[unit] = number
            changedRound.submissions["2023"]?.columns[field].states[unit] = .given
        }
        let change = try Change(text)
        changes.append(change)
        if !text.hasPrefix("unit.") { _ = try changedPack.apply(change) }
    }
}
