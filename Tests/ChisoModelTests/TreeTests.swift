import ChisoModel
import Testing

@Suite struct TreeTests {
    /// total: first (a, bonus: (b, inner: (c))), d
    private var pack: RulePack {
        var pack = RulePack(
            id: "p",
            groups: [
                Group(key: "total", children: [.group(1), .indicator(3)]),
                Group(key: "first", children: [.indicator(0), .group(2)]),
                Group(key: "more", role: .bonus, children: [.indicator(1), .group(3)]),
                Group(key: "inner", role: .penalty, children: [.indicator(2)]),
            ],
            indicators: ["a", "b", "c", "d"].map { Indicator(key: $0, max: .number(1)) })
        pack.fields = [Field(key: "f", kind: .count), Field(key: "g", kind: .count)]
        return pack
    }

    @Test("Nodes stand in printed order, the root first and every group before its children")
    func order() {
        let keys = pack.tree.nodes.map { pack.key(of: $0.child) }
        #expect(keys == ["total", "first", "a", "more", "b", "inner", "c", "d"])
        #expect(pack.tree.nodes.map(\.depth) == [0, 1, 2, 2, 3, 3, 4, 1])
        #expect(pack.tree.topGroups == [1])
        #expect(pack.tree.printedIndicators == [0, 1, 2, 3])
        #expect(pack.tree.indicators(under: 2) == [1, 2])
    }

    @Test("A node knows the groups it stands in, its own first, and the outermost role of them")
    func above() {
        let tree = pack.tree
        #expect(tree.groups(above: .indicator(2)) == [3, 2, 1, 0])
        #expect(tree.parent(of: .group(3)) == 2)
        #expect(tree.parent(of: .group(0)) == nil)
        #expect(tree.role(of: .indicator(2)) == .bonus)
        #expect(tree.role(of: .indicator(0)) == .base)
        #expect(tree.node(.indicator(2))?.field == 1)
        #expect(tree.node(.indicator(3))?.field == nil)
    }

    @Test("A node without weight lends that to all that stands in it")
    func weights() {
        var pack = pack
        pack.groups[0].aggregate = .weighted
        pack.groups[1].weight = 0
        #expect(
            pack.tree.nodes.map(pack.isWithoutWeight) == [false] + .init(repeating: true, count: 6)
                + [false])
        #expect(pack.isWeighed(.group(1)) && !pack.isWeighed(.indicator(0)))
    }

    @Test("Keys and nodes are found again after the pack is changed")
    func changed() {
        var pack = pack
        pack.indicators[1].key = "other"
        pack.fields.removeFirst()
        pack.groups[1].children = [.group(2), .indicator(0)]
        #expect(pack.indicator(named: "b") == nil && pack.indicator(named: "other") == 1)
        #expect(pack.field(named: "f") == nil && pack.field(named: "g") == 0)
        #expect(pack.tree.printedIndicators == [1, 2, 0, 3])
        #expect(pack.node(named: "inner") == .group(3) && pack.node(named: "c") == .indicator(2))
        #expect(pack.node(named: "none") == nil)
    }

    @Test("Of several of one key, and of several places of one node, the first counts")
    func doubles() {
        var pack = pack
        pack.indicators[3].key = "a"
        pack.groups[3].children.append(.indicator(0))
        #expect(pack.indicator(named: "a") == 0)
        #expect(pack.tree.parent(of: .indicator(0)) == 1)
    }
}
