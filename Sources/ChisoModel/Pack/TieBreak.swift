extension RulePack {
    /// One figure that decides among equals, and which way.
    public struct TieBreak: Hashable, Sendable, ExpressibleByStringLiteral {
        /// Which figure of what is named.
        public enum What: String, CaseIterable, Sendable {
            /// Of a group or an indicator.
            case points
            /// Of a group on the scale, percent.
            case index
            /// What an indicator measured, or the figure of a field.
            case value
        }

        /// Who stands first.
        public enum First: String, CaseIterable, Sendable {
            case higher, lower
        }

        /// Of a group, an indicator or a field.
        public var key: String
        /// Nil: the points of a group or an indicator, the figure of a field.
        public var what: What?
        /// Nil: the natural way, see ``RulePack/first(of:)``.
        public var first: First?

        /// Decides by what stands under a key.
        public init(key: String, what: What? = nil, first: First? = nil) {
            self.key = key
            self.what = what
            self.first = first
        }

        /// Decides the natural way by what stands under a key.
        public init(stringLiteral key: String) { self.init(key: key) }

        /// As a list of declarations shows it: `penalty`, `late (value, lower first)`.
        public var text: String {
            let more = [what?.rawValue, first.map { "\($0.rawValue) first" }].compactMap(\.self)
            return more.isEmpty ? key : "\(key) (\(more.joined(separator: ", ")))"
        }
    }

    /// What a tie-break is decided by.
    public enum Decisive: Hashable, Sendable {
        case points(Group.Child)
        /// The index of a group, by its place.
        case index(Int)
        /// What an indicator measured, by its place.
        case value(Int)
        /// The figure of a field, by its place: a level by its place among the levels, a day by its number.
        case figure(Int)
    }

    /// What a tie-break is decided by; nil where its key names nothing, or nothing of that sort.
    public func decisive(_ tieBreak: TieBreak) -> Decisive? {
        if let node = node(named: tieBreak.key) {
            switch (tieBreak.what ?? .points, node) {
            case (.points, _): return .points(node)
            case (.index, .group(let place)):
                return tree.role(of: node) == .base ? .index(place) : nil
            case (.value, .indicator(let place)):
                return indicators[place].valueSource == .none ? nil : .value(place)
            case (.index, .indicator), (.value, .group): return nil
            }
        }
        guard let place = field(named: tieBreak.key), fields[place].kind != .text,
            tieBreak.what ?? .value == .value
        else { return nil }
        return .figure(place)
    }

    /// Who stands first under a tie-break: as declared, else the natural way, in which more is first, of points taken off
    /// fewer, and of a value or a figure what `better` says; nil where nothing says it.
    public func first(of tieBreak: TieBreak) -> TieBreak.First? {
        if let first = tieBreak.first { return first }
        switch decisive(tieBreak) {
        case .points(let node): return isTakenOff(node) ? .lower : .higher
        case .index: return .higher
        case .value(let place): return indicators[place].better?.first
        case .figure(let place):
            let ways = Set(
                indicators.filter { $0.valueSource == .field(place) }.compactMap(\.better))
            return ways.count == 1 ? ways.first?.first : nil
        case nil: return nil
        }
    }
}

extension Indicator.Better {
    fileprivate var first: RulePack.TieBreak.First {
        switch self {
        case .higher: .higher
        case .lower: .lower
        }
    }
}
