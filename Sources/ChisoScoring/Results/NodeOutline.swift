import ChisoModel

/// The nodes of a pack in printed order, each with what stands around it.
public struct NodeOutline: Sendable {
    /// One node.
    public struct Entry: Sendable {
        /// A group or an indicator.
        public var node: Group.Child
        /// The role of the outermost bonus or penalty group it stands in, else base.
        public var role: Group.Role
        /// The group just below the root in which it stands, or that it is.
        public var field: Int?
        /// Whether it, or a group it stands in, weighs nothing in a weighted group.
        public var isWithoutWeight = false
        /// Groups it stands in, the nearest first and the root last.
        public var around: [Int]
    }

    /// The root first, every group before its children.
    public private(set) var entries: [Entry] = []

    /// Lays out a pack; one without groups has no entries.
    public init(_ pack: RulePack) {
        if !pack.groups.isEmpty {
            append(Entry(node: .group(0), role: .base, field: nil, around: []), of: pack)
        }
    }

    private mutating func append(_ entry: Entry, of pack: RulePack) {
        entries.append(entry)
        guard case .group(let place) = entry.node else { return }
        for child in pack.groups[place].children {
            var inner = entry
            inner.node = child
            inner.around = [place] + entry.around
            let weight: Double
            switch child {
            case .indicator(let indicator): weight = pack.indicators[indicator].weight
            case .group(let group):
                weight = pack.groups[group].weight
                if entry.role == .base { inner.role = pack.groups[group].role }
                if inner.field == nil { inner.field = group }
            }
            if pack.groups[place].aggregate == .weighted, inner.role == .base, weight == 0 {
                inner.isWithoutWeight = true
            }
            append(inner, of: pack)
        }
    }
}
