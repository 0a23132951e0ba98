/// The groups and indicators of a pack in printed order, each with what stands around it.
///
/// Made with the pack, and anew when its groups change. Whatever the pack's root does not lead to stands in no tree, and of
/// something that stands in several groups only its first place counts; a loaded pack has neither.
public struct Tree: Sendable {
    /// A group or an indicator in its place.
    public struct Node: Hashable, Sendable {
        /// The group or indicator, by its place in the pack.
        public let child: Group.Child
        /// The role of the outermost bonus or penalty group that it is or stands in, else base.
        public let role: Group.Role
        /// Places of the groups it stands in, its own first and the root last; none of the root.
        public let above: [Int]
        /// The place of the group just below the root that it is or stands in; nil for the root, and for an indicator that
        /// is a child of the root.
        public let field: Int?

        /// The group it is a child of; nil for the root.
        public var parent: Int? { above.first }
        /// How far it stands below the root, which stands at 0.
        public var depth: Int { above.count }
        /// Its place among the indicators; nil for a group.
        public var indicator: Int? {
            if case .indicator(let place) = child { place } else { nil }
        }
        /// Its place among the groups; nil for an indicator.
        public var group: Int? {
            if case .group(let place) = child { place } else { nil }
        }
    }

    /// In printed order: the root first, every group before its children. Empty for a pack without groups.
    public private(set) var nodes: [Node] = []
    /// By place of a group, and of an indicator: its place in ``nodes``.
    private var groups: [Int?]
    private var indicators: [Int?] = []
    /// By place of a group: what it was made of.
    private let shape: [(children: [Group.Child], role: Group.Role)]

    init(_ groups: [Group]) {
        shape = groups.map { ($0.children, $0.role) }
        self.groups = Array(repeating: nil, count: groups.count)
        if !groups.isEmpty {
            // The role of the root makes nothing of what stands in it.
            append(Node(child: .group(0), role: .base, above: [], field: nil))
        }
    }

    /// Whether it is the tree of these groups.
    func isMade(of groups: [Group]) -> Bool {
        groups.count == shape.count
            && groups.indices.allSatisfy {
                groups[$0].role == shape[$0].role && groups[$0].children == shape[$0].children
            }
    }

    private mutating func append(_ node: Node) {
        let place = nodes.count
        switch node.child {
        case .indicator(let indicator):
            while indicators.count <= indicator { indicators.append(nil) }
            if indicators[indicator] != nil { return }
            indicators[indicator] = place
            nodes.append(node)
        case .group(let group):
            guard groups.indices.contains(group), groups[group] == nil else { return }
            groups[group] = place
            nodes.append(node)
            for child in shape[group].children { append(self.node(child, under: group, node)) }
        }
    }

    private func node(_ child: Group.Child, under group: Int, _ parent: Node) -> Node {
        var role = parent.role
        var field = parent.field
        if case .group(let place) = child, shape.indices.contains(place) {
            if role == .base { role = shape[place].role }
            field = field ?? place
        }
        return Node(child: child, role: role, above: [group] + parent.above, field: field)
    }
}

// MARK: - One node

extension Tree {
    /// A group or indicator in its place; nil for what does not stand in the tree.
    public func node(_ child: Group.Child) -> Node? {
        let place =
            switch child {
            case .group(let place): groups.indices.contains(place) ? groups[place] : nil
            case .indicator(let place): indicators.indices.contains(place) ? indicators[place] : nil
            }
        return place.map { nodes[$0] }
    }

    /// The groups above an indicator or group, its own first and the root last.
    public func groups(above child: Group.Child) -> [Int] { node(child)?.above ?? [] }

    /// The group that an indicator or group is a child of; nil for the root.
    public func parent(of child: Group.Child) -> Int? { node(child)?.parent }

    /// The role of the outermost bonus or penalty group that an indicator or group is or stands in, else base.
    public func role(of child: Group.Child) -> Group.Role { node(child)?.role ?? .base }

    // MARK: - Several nodes

    /// Those below the root, in printed order.
    public var belowRoot: ArraySlice<Node> { nodes.dropFirst() }

    /// Places of the groups just below the root, in printed order.
    public var topGroups: [Int] { nodes.filter { $0.depth == 1 }.compactMap(\.group) }

    /// Places of the indicators in printed order.
    public var printedIndicators: [Int] { nodes.compactMap(\.indicator) }

    /// Places of all indicators beneath a group, in printed order.
    public func indicators(under group: Int) -> [Int] {
        guard let start = groups[group] else { return [] }
        let depth = nodes[start].depth
        return nodes[(start + 1)...].prefix { $0.depth > depth }.compactMap(\.indicator)
    }
}
