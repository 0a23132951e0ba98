import ChisoModel

/// Combinations of choices in the order of their cost, cheapest first, each once.
///
/// A combination is left as soon as a cheaper one reaches the goal, so the first that does is the cheapest of all.
/// - Basis: enumeration of the smallest sums of sorted lists with a heap, each combination made from one other.
struct GoalOrder {
    private struct Node {
        var cost: Double
        var places: [Int32]
        /// The first list whose place may still grow.
        var from: Int
        var order: Int
    }

    private let lists: [[Double?]]
    private let fields: [GoalField]
    private let limit: Double
    private var heap: [Node] = []
    private var made = 0

    /// - Parameters:
    ///   - lists: The choices of each field, cheapest first.
    ///   - limit: Only combinations that cost less are given; nil: all.
    init(_ fields: [GoalField], lists: [[Double?]], below limit: Double?) {
        self.fields = fields
        self.limit = limit ?? .infinity
        self.lists = lists
        push(Array(repeating: 0, count: lists.count), from: 0)
    }

    /// The next combination and its cost; nil when all were given.
    mutating func next() -> (figures: [Double?], cost: Double)? {
        guard let node = pop() else { return nil }
        for list in node.from..<lists.count where Int(node.places[list]) + 1 < lists[list].count {
            var places = node.places
            places[list] += 1
            push(places, from: list)
        }
        return (zip(lists, node.places).map { $0[Int($1)] }, node.cost)
    }

    private func cost(_ places: [Int32]) -> Double {
        var cost = 0.0
        for list in places.indices { cost += fields[list].cost(lists[list][Int(places[list])]) }
        return cost
    }

    // MARK: - The heap

    private func precedes(_ a: Node, _ b: Node) -> Bool {
        a.cost == b.cost ? a.order < b.order : a.cost < b.cost
    }

    private mutating func push(_ places: [Int32], from: Int) {
        let cost = cost(places)
        guard cost < limit else { return }
        heap.append(Node(cost: cost, places: places, from: from, order: made))
        made += 1
        var child = heap.count - 1
        while child > 0, precedes(heap[child], heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> Node? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
            guard let child = children.min(by: { precedes(heap[$0], heap[$1]) }),
                precedes(heap[child], heap[parent])
            else { return first }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
