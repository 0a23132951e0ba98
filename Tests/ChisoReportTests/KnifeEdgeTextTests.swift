import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring
import Testing

@Suite struct KnifeEdgeTextTests {
    private func lines(_ edges: KnifeEdges, units: [String] = []) -> [String] {
        var answer = Fixture.answer
        answer.edges = edges
        let table = SimulationReport(answer, units: units).render(.table, on: Screen(width: 200))
        guard let start = table.range(of: "Knife edges") else { return [] }
        return table[start.lowerBound...].split(separator: "\n").map(String.init)
    }

    private func pair(_ ground: KnifeEdges.Ground, _ unrounded: [Double]) -> KnifeEdges.Pair {
        KnifeEdges.Pair(
            above: 2, below: 3, figures: [98.46, 98.46], unrounded: unrounded, ground: ground)
    }

    @Test(
        "What decides between neighbours is said in words",
        arguments: [
            (
                KnifeEdges.Ground.rounding, [98.4615, 98.4615],
                "rank 1: Chợ Đồn (98.46) is before Chợ Mới (98.46) by rounding alone; "
                    + "unrounded 98.4615 and 98.4615"
            ),
            (
                .tieBreak("procedures"), [98.46, 98.46],
                "rank 1: Chợ Đồn is before Chợ Mới at 98.46 by the points of 3"
            ),
            (
                .tieBreak("procedures"), [98.4602, 98.4615],
                "rank 1: Chợ Đồn is before Chợ Mới at 98.46 by the points of 3; "
                    + "unrounded 98.4602 and 98.4615"
            ),
            (
                .unrounded, [98.4615, 98.4602],
                "rank 1: Chợ Đồn is before Chợ Mới at 98.46 by the unrounded figure; "
                    + "unrounded 98.4615 and 98.4602"
            ),
            (
                .shared, [98.46, 98.46],
                "rank 1: Chợ Đồn and Chợ Mới share it at 98.46, unrounded too"
            ),
            (
                .shared, [98.4615, 98.4602],
                "rank 1: Chợ Đồn and Chợ Mới share it at 98.46; unrounded 98.4615 and 98.4602"
            ),
            (
                .name, [98.46, 98.46],
                "rank 1: Chợ Đồn is before Chợ Mới at 98.46 by name alone"
            ),
        ])
    func neighbours(_ ground: KnifeEdges.Ground, _ unrounded: [Double], _ due: String) {
        var edges = KnifeEdges(near: 0.5)
        edges.pairs = [pair(ground, unrounded)]
        #expect(lines(edges) == ["Knife edges after the change (near: 0.5)", due])
    }

    @Test("A unit near a class or a declared number is told how near, and on which side")
    func thresholds() {
        var edges = KnifeEdges(near: 0.5)
        edges.classes = [
            KnifeEdges.NearClass(unit: 2, name: "Tốt", from: 98, distance: 0.46),
            KnifeEdges.NearClass(unit: 3, name: "Tốt", from: 98, distance: 0),
        ]
        edges.thresholds = [
            KnifeEdges.NearThreshold(
                unit: 1, indicator: 2, name: "floor", threshold: 95, value: 94.996)
        ]
        #expect(
            lines(edges).dropFirst() == [
                "class Tốt: Chợ Đồn has 98.46, 0.46 above 98",
                "class Tốt: Chợ Mới has 98.00, exactly 98",
                "3.3.1: Bạch Thông has 94.996, 0.004 below 95 (floor)",
            ])
    }

    @Test("Edges of units that are not shown are left out, and many are counted")
    func manyAndFew() {
        var edges = KnifeEdges(near: 1)
        edges.classes = (0..<11).map {
            KnifeEdges.NearClass(
                unit: 2, name: "Tốt", from: 98.46 - Double($0) / 100, distance: Double($0) / 100)
        }
        #expect(lines(edges).count == 10)
        #expect(lines(edges).last == "and 3 more of this kind; the JSON has all")
        #expect(lines(edges, units: ["ba-be"]) == [])
    }

    @Test("The JSON of every kind of edge meets its schema")
    func json() throws {
        var answer = Fixture.answer
        answer.edges.pairs = [.rounding, .tieBreak("plan"), .unrounded, .shared, .name].map {
            pair($0, [98.4615, 98.46])
        }
        answer.edges.classes = [
            KnifeEdges.NearClass(unit: 2, name: "Tốt", from: 98, distance: 0.46)
        ]
        answer.edges.thresholds = [
            KnifeEdges.NearThreshold(
                unit: 1, indicator: 2, name: "floor", threshold: 95, value: 94.996)
        ]
        let document = SimulationReport(answer, units: []).render(.json)
        let checker = try SchemaChecker(named: "chiso.simulation.1.schema.json")
        #expect(try checker.faults(in: document) == [])
        #expect(
            document.contains(
                #"{"above": "cho-don", "below": "cho-moi", "decided_by": "tie_break", "#
                    + #""key": "plan", "figure_above": 98.46, "figure_below": 98.46, "#
                    + #""unrounded_above": 98.4615, "unrounded_below": 98.46}"#))
    }
}
