import ChisoModel

/// The figures of one field that a search may choose from, numbered outwards from the present one.
///
/// Figures are multiples of a resolution: whole numbers of a count, else as many decimals as the round's table has. Choice
/// 0 leaves the field as it is; a blank field may also be given 0, at no cost.
struct GoalField {
    /// What it is, as the answer tells.
    let varied: GoalAnswer.Varied
    /// Sets the field of the unit.
    let change: Change
    /// Multiples of the resolution at the limits, and nearest to where costs are counted from.
    private let low: Int
    private let high: Int
    private let origin: Double
    private let scale: Double

    /// No figure is sought beyond those that doubles count one by one.
    private static let multiples = -Int.largestOfFigures...Int.largestOfFigures

    init(_ varied: GoalAnswer.Varied, change: Change, scale: Double) {
        self.varied = varied
        self.change = change
        self.scale = scale
        low = Int((varied.limits.lowerBound * scale - 1e-9).rounded(.up), within: Self.multiples)
        high = Int((varied.limits.upperBound * scale + 1e-9).rounded(.down), within: Self.multiples)
        origin = varied.present ?? 0
    }

    /// How many choices there are, leaving the field as it is included.
    var count: Int {
        let figures = max(0, high - low + 1)
        return varied.present.map { isMultiple($0) } ?? false ? max(1, figures) : figures + 1
    }

    /// The figures by cost, cheapest first; of two that cost the same the larger comes first.
    func figures(most: Int) -> [Double?] {
        var figures: [Double?] = [nil]
        let start = (origin * scale).rounded()
        var up = Int(start, within: Self.multiples)
        var down = up - 1
        if let present = varied.present, isMultiple(present) { up += 1 }
        if up < low { up = low }
        if down > high { down = high }
        while figures.count < most, up <= high || down >= low {
            let isUp =
                up <= high
                && (down < low || abs(figure(up) - origin) <= abs(figure(down) - origin))
            figures.append(figure(isUp ? up : down))
            if isUp { up += 1 } else { down -= 1 }
        }
        return figures
    }

    /// What a choice costs; nothing when the field is left as it is.
    func cost(_ figure: Double?) -> Double { figure.map(varied.cost) ?? 0 }

    /// Figures at growing distances on both sides of one, the limits, and those near given numbers.
    func samples(around figure: Double?, near numbers: [Double]) -> [Double?] {
        let center = Int(((figure ?? origin) * scale).rounded(), within: Self.multiples)
        var multiples: Set<Int> = [low, high, center]
        var distance = 1
        while distance <= max(1, high - low) {
            multiples.formUnion([center - distance, center + distance])
            distance *= 2
        }
        for number in numbers where abs(number) < 1e12 {
            let near = Int((number * scale).rounded(), within: Self.multiples)
            multiples.formUnion([near - 1, near, near + 1])
        }
        return [nil] + multiples.filter { $0 >= low && $0 <= high }.sorted().map { self.figure($0) }
    }

    /// The figure half way between two, or nil when they are next to each other.
    func middle(_ a: Double, _ b: Double) -> Double? {
        let ends = [a, b].map { Int(($0 * scale).rounded(), within: Self.multiples) }
        let middle = (ends[0] + ends[1]) / 2
        return ends.contains(middle) ? nil : figure(middle)
    }

    private func figure(_ multiple: Int) -> Double { Double(multiple) / scale }

    private func isMultiple(_ figure: Double) -> Bool {
        (figure * scale).rounded() / scale == figure
    }
}

// MARK: - Their combinations

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
