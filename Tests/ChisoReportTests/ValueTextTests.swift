import ChisoModel
import ChisoReport
import ChisoScoring
import Testing

@testable import ChisoPrint

@Suite struct ValueTextTests {
    @Test(
        "A value has as many decimals as keep it on its side of every declared number",
        arguments: [
            (94.996, [95], "94.996"), (95.004, [95], "95.004"), (95, [95], "95"),
            (94.99999, [100, 95], "94.99999"), (94.9951, [94.999], "94.995"),
            (33.333, [33.333], "33.333"), (33.3334, [33.333], "33.3334"),
            (95 - 1e-12, [95], "94.999999999999"), (94.996, [], "95"), (94.996, [90], "95"),
            (66.666_666_6, [], "66.67"), (98.3, [100], "98.3"), (98.30, [98.3], "98.3"),
            (0.001, [], "0.001"), (-0.001, [], "-0.001"), (0, [0], "0"), (121_737, [], "121737"),
            (99.999, [100], "99.999"), (1e17, [], "100000000000000000"),
        ] as [(Double, [Double], String)])
    func text(_ value: Double, _ declared: [Double], _ text: String) {
        #expect(ValueText.text(value, against: declared) == text)
    }

    /// Places where a number of an indicator can be declared, each holding 95.
    static let declarations: [(String, @Sendable (inout Indicator) -> Void)] = [
        ("max", { $0.max = .number(95) }),
        ("min", { $0.min = .byColumn("kind", ["district": 95]) }),
        ("target", { $0.target = .number(95) }),
        ("range", { $0.range = 0...95 }),
        ("params", { $0.params = ["floor": .number(95)] }),
        ("steps", { $0.params = ["steps": .list([.record(["from": .number(95)])])] }),
        ("param by column", { $0.paramColumns = ["floor": .byColumn("kind", ["district": 95])] }),
    ]

    @Test("Every number an indicator declares is told apart", arguments: declarations.map(\.0))
    func declared(_ name: String) throws {
        var indicator = Indicator(key: "a", max: .number(2))
        let cell = Cell.measured(94.996)
        #expect(text(cell, indicator) == "95")
        try #require(Self.declarations.first { $0.0 == name }).1(&indicator)
        #expect(text(cell, indicator) == "94.996")
    }

    @Test("The target that held for the unit is told apart, whatever was declared")
    func overriddenTarget() {
        var cell = Cell.measured(94.996)
        cell.target = 95
        #expect(text(cell, Indicator(key: "a", max: .number(2))) == "94.996")
    }

    static let levels = Field.Kind.choice([
        Field.Level(key: "paper", title: ""), Field.Level(key: "online", title: "Trực tuyến"),
    ])

    @Test(
        "A submitted answer prints in words",
        arguments: [
            (Field.Kind.yesNo, 1, "yes"), (.yesNo, 0, "no"), (.date, 19_722, "2023-12-31"),
            (levels, 1, "Trực tuyến"), (levels, 0, "paper"), (levels, 2, "2"),
            (.choice([]), 3, "3"), (.count, 3, "3"),
        ] as [(Field.Kind, Double, String)])
    func words(_ kind: Field.Kind, _ value: Double, _ text: String) {
        var indicator = Indicator(key: "a", max: .number(2))
        indicator.valueSource = .field(0)
        let cell = Cell.measured(value)
        #expect(self.text(cell, indicator, [Field(key: "f", kind: kind)]) == text)
    }

    @Test("A cell without a value prints a dash")
    func none() {
        var cell = Cell.measured(0)
        cell.value = nil
        #expect(text(cell, Indicator(key: "a", max: .number(2))) == "-")
    }

    private func text(_ cell: Cell, _ indicator: Indicator, _ fields: [Field] = []) -> String {
        let unit = ScoredUnit(code: "u", name: "U", kind: "district")
        return ValueText.text(of: cell, indicator: indicator, unit: unit, fields: fields)
    }
}

extension Cell {
    /// A scored cell of an indicator without a target.
    fileprivate static func measured(_ value: Double) -> Cell {
        var column = IndicatorColumn(count: 1)
        column.values[0] = value
        column.maxima[0] = 2
        column.statuses[0] = .scored
        let pack = RulePack(id: "p", indicators: [Indicator(key: "a", max: .number(2))])
        return Scorecards(
            pack: pack, round: "", period: "", units: [], indicators: [column], groups: [],
            standings: [], order: [], diagnostics: []
        ).cell(indicator: 0, unit: 0)
    }
}
