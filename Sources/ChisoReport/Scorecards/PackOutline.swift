import ChisoModel

/// The pack's tree laid flat in printed order, without its root.
struct PackOutline {
    /// One node.
    struct Entry {
        var node: Group.Child
        /// The role of the outermost bonus or penalty group it stands in, else base.
        var role: Group.Role
        /// The group it is a child of.
        var parent: Int
    }

    /// Every group before its children.
    private(set) var entries: [Entry] = []

    /// Lays out a pack; one without groups has no entries.
    init(_ pack: RulePack) {
        if !pack.groups.isEmpty { append(childrenOf: 0, role: .base, of: pack) }
    }

    /// Places in ``RulePack/groups`` of the groups just below the root.
    var topGroups: [Int] {
        entries.compactMap { entry in
            guard entry.parent == 0, case .group(let group) = entry.node else { return nil }
            return group
        }
    }

    /// Places in ``RulePack/indicators`` in printed order.
    var indicators: [Int] {
        entries.compactMap { entry in
            if case .indicator(let place) = entry.node { return place }
            return nil
        }
    }

    private mutating func append(childrenOf parent: Int, role: Group.Role, of pack: RulePack) {
        for child in pack.groups[parent].children {
            switch child {
            case .indicator:
                entries.append(Entry(node: child, role: role, parent: parent))
            case .group(let group):
                let inner = role == .base ? pack.groups[group].role : role
                entries.append(Entry(node: child, role: inner, parent: parent))
                append(childrenOf: group, role: inner, of: pack)
            }
        }
    }
}
