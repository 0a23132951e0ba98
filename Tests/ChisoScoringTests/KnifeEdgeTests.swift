import ChisoModel
import ChisoScoring
import Testing

@Suite struct KnifeEdgeTests {
    /// The edges of a round of units with one figure each, of 100.
    private func edges(
        _ rows: [[Double?]], kinds: [String]? = nil, changes: [String] = [], near: Double = 0.5,
        _ edit: (inout RulePack) -> Void = { _ in }
    ) throws -> KnifeEdges {
        var pack = Fixture.pack(
            (rows.first ?? []).indices.map { ("i\($0)", 100 / Double(rows[0].count)) })
        pack.precision.indicator = .unrounded
        edit(&pack)
        let simulator = try Simulator(
            Scoring(
                alone: pack, rules: Fixture.rules(pack.indicators.count),
                round: Fixture.round(rows, kinds: kinds), budget: .standard))
        return Answer(try simulator.simulate(changes), near: near).edges
    }

    @Test("Clear distances are no edge")
    func clear() throws {
        #expect(try edges([[80], [79.99], [60]]).pairs == [])
    }

    @Test("A tie that rounding makes is told from a tie in truth")
    func ties() throws {
        let pairs = try edges([[64.563], [64.561], [50], [50]]).pairs
        #expect(pairs.map(\.ground) == [.shared, .shared])
        #expect(pairs.map(\.isTiedByRounding) == [true, false])
        #expect(pairs[0].figures == [64.56, 64.56])
        // Units are in the order of their names within the tie.
        #expect(pairs[0].unrounded == [64.563, 64.561])
    }

    @Test("Neighbours at one figure are told by what decides between them")
    func deciders() throws {
        let rows: [[Double?]] = [[30, 10], [10, 30], [20, 20], [20, 20]]
        let broken = try edges(rows) { $0.ranking.tieBreak = ["i1"] }
        #expect(broken.pairs.map(\.ground) == [.tieBreak("i1"), .shared, .tieBreak("i1")])
        let distinct = try edges([[64.563], [64.561], [50], [50]]) { $0.ranking.ties = .distinct }
        #expect(distinct.pairs.map(\.ground) == [.unrounded, .name])
    }

    @Test("One last place that rounding made is an edge when the unrounded figures stand otherwise")
    func lastPlace() throws {
        // 40.5 of 81 is rounded to 41, 51 percent; 50.49 of 100 to 50, 50 percent.
        let pairs = try edges([[50.49], [40.5]], kinds: ["district", "department"]) {
            $0.indicators[0].max = .byColumn("kind", ["district": 100, "department": 81])
            $0.precision.total = .places(0)
            $0.precision.index = .places(0)
        }.pairs
        #expect(pairs.map(\.ground) == [.rounding])
        #expect(pairs.map(\.above) == [1])
        #expect(pairs.first?.figures == [51, 50])
        #expect(pairs.first?.unrounded == [50, 50.49])
    }

    @Test("A unit near the least index of a class is told, on either side and at it")
    func classes() throws {
        let bands = [
            RulePack.ClassBand(name: "I", from: .number(80)),
            RulePack.ClassBand(name: "II", from: .number(0)),
        ]
        let rows: [[Double?]] = [[79.6], [80.5], [80], [79.4], [0.1]]
        let found = try edges(rows) { $0.classes = bands }.classes
        #expect(found.map(\.unit) == [2, 0, 1])
        #expect(found.map(\.distance) == [0, -0.4, 0.5])
        #expect(found.map(\.name) == ["I", "I", "I"])
        #expect(try edges(rows, near: 0) { $0.classes = bands }.classes.map(\.unit) == [2])
    }

    @Test("A value near its target or a declared bound is told; points and shares are no bounds")
    func thresholds() throws {
        let found = try edges([[94.8], [99.7], [100], [1.2], [50]]) {
            $0.indicators[0].range = 0...100
            $0.indicators[0].target = .number(100)
            $0.indicators[0].params = [
                "floor": .number(95), "per": .number(1), "unread": .number(50),
                "steps": .list([
                    .record(["at_least": .number(95.1), "points": .number(1)])
                ]),
            ]
            // As the loader tells: what the library says of names that functions share.
            $0.indicators[0].meanings = [
                .init(key: "floor", shape: .least, vi: "mức sàn", en: "floor"),
                .init(key: "per", shape: .points, vi: "số điểm mỗi lần", en: "points for each"),
            ]
            $0.indicators[0].scoreReads = [
                .value, .parameter("target"), .parameter("floor"), .parameter("per"),
                .parameter("steps"),
            ]
            $0.indicators[0].scoreNames = ["value", "target", "floor", "per", "steps"]
        }.thresholds
        #expect(found.map(\.unit) == [0, 0, 1])
        #expect(found.map(\.name) == ["floor", "steps[1].at_least", "target"])
        #expect(found.map(\.distance) == [-0.2, -0.3, -0.3])
    }

    @Test("Edges are those of the ranking after the change")
    func afterTheChange() throws {
        let found = try edges([[80], [70]], changes: ["unit.b.i0_points = 80"])
        #expect(found.pairs.map(\.ground) == [.shared])
    }
}
