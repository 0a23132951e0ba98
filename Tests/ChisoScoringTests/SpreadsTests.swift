import ChisoModel
import ChisoScoring
import Testing

@Suite struct SpreadsTests {
    @Test(
        "Quartiles lie in proportion between two numbers",
        arguments: [
            ([7.0], [7.0, 7, 7, 7, 7]), ([1, 2], [1, 1.25, 1.5, 1.75, 2]),
            ([4, 1, 3, 2], [1, 1.75, 2.5, 3.25, 4]), ([5, 1, 4, 2, 3], [1, 2, 3, 4, 5]),
        ])
    func quartiles(numbers: [Double], due: [Double]) throws {
        let found = try #require(Quartiles(numbers))
        #expect([found.least, found.lower, found.median, found.upper, found.most] == due)
        #expect(found.count == numbers.count)
        #expect(found.mean == numbers.reduce(0, +) / Double(numbers.count))
    }

    @Test("No numbers have no quartiles")
    func none() { #expect(Quartiles([]) == nil) }

    /// Four units in two comparison groups, and one indicator.
    private static func cards(role: Group.Role = .base) -> Scorecards {
        let pack = RulePack(
            id: "p",
            groups: [
                Group(key: "total", children: [.group(1)]),
                Group(key: "g", role: role, children: [.indicator(0)]),
            ],
            indicators: [Indicator(key: "a", max: .number(2))])
        var column = IndicatorColumn(count: 5)
        column.points = [1, 2, 2, 0.5, 0]
        column.maxima = [2, 2, 2, 1, 2]
        column.values = [10, 20, 30, .nan, .nan]
        column.statuses = [.scored, .scored, .scored, .scored, .missing]
        var group = GroupColumn(count: 5)
        group.indices = [50, 100, 100, 50, .nan]
        let names = ["x", "x", "x", "y", "x"]
        return Scorecards(
            pack: pack, round: "r", period: "2023",
            units: names.indices.map { ScoredUnit(code: "u\($0)", name: "") },
            indicators: [column], groups: [group, group],
            standings: names.enumerated().map {
                Standing(rank: $0 == 4 ? nil : 1, comparisonGroup: $1)
            }, order: [1, 2, 0, 3, 4], diagnostics: [])
    }

    @Test("Units stand among those they are ranked with, by the share of their maximum")
    func places() throws {
        let spreads = Spreads(of: Self.cards())
        let spread = try #require(spreads.spread(indicator: 0, group: "x"))
        #expect(spread.units == [1, 2, 0])
        #expect(spread.places == [1, 1, 3])
        #expect(spread.shares.median == 100 && spread.shares.least == 50)
        #expect(spread.values?.mean == 20)
        let other = try #require(spreads.spread(indicator: 0, group: "y"))
        #expect(other.units == [3] && other.shares.mean == 50 && other.values == nil)
        #expect(spreads.groups[1]["x"]?.count == 3)
        #expect(spreads.spread(indicator: 0, group: "z") == nil)
    }

    @Test("Of a penalty, less taken off is better")
    func penalty() throws {
        let spread = try #require(
            Spreads(of: Self.cards(role: .penalty)).spread(indicator: 0, group: "x"))
        #expect(spread.units == [0, 1, 2])
        #expect(spread.shares.most == 50 && spread.shares.least == 0)
    }
}
