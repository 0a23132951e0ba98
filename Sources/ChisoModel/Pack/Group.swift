/// An inner node of the pack's tree.
public struct Group: Sendable {
    /// How the children make the node.
    public enum Aggregate: Hashable, Sendable {
        case sum, mean, weighted
        /// The weighted mean of the children's indices, on a maximum of the node's own.
        case weightedIndex
        /// A function of the pack, which reads these.
        case function([Read])

        /// As a pack spells it; `function` for one of the pack's own.
        public var name: String {
            switch self {
            case .sum: "sum"
            case .mean: "mean"
            case .weighted: "weighted"
            case .weightedIndex: "weighted_index"
            case .function: "function"
            }
        }
    }

    /// Whether the weights of its children count.
    public var isWeighted: Bool { aggregate == .weighted || aggregate == .weightedIndex }

    /// Whether the node is part of the scale, or comes on top of it or off it.
    public enum Role: String, Hashable, Sendable {
        case base, bonus, penalty
    }

    /// A child, by its place in ``RulePack/groups`` or ``RulePack/indicators``.
    public enum Child: Hashable, Sendable {
        case group(Int)
        case indicator(Int)
    }

    /// Unique in the pack among groups and indicators.
    public var key: String
    /// The official number, or empty.
    public var code: String
    /// What it is called.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String
    /// How the children make it.
    public var aggregate: Aggregate
    /// Base, bonus or penalty.
    public var role: Role
    /// Most points it can earn; nil: what the aggregate makes of its children's.
    public var max: Double?
    /// Fewest points it can earn.
    public var min: Double
    /// Its weight in a `weighted` parent.
    public var weight: Double
    /// Decimals its points are rounded to; nil: the pack's.
    public var decimals: Decimals?
    /// In printed order, not empty.
    public var children: [Child]
    /// The points it is to come to by its parts' targets; nil: none is set.
    public var target: Double?
    /// Where it is declared.
    public var location: SourceLocation

    /// Makes a group.
    public init(
        key: String, code: String = "", title: String = "", titleEn: String = "",
        aggregate: Aggregate = .sum, role: Role = .base, max: Double? = nil, min: Double = 0,
        weight: Double = 1, decimals: Decimals? = nil, children: [Child] = [],
        location: SourceLocation = SourceLocation("")
    ) {
        self.key = key
        self.code = code
        self.title = title
        self.titleEn = titleEn
        self.aggregate = aggregate
        self.role = role
        self.max = max
        self.min = min
        self.weight = weight
        self.decimals = decimals
        self.children = children
        self.location = location
    }
}
