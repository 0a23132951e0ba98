/// One edition of one rulebook: the tree of indicators, the fields they read, and how totals, ranks and classes are made.
public struct RulePack: Sendable {
    /// On whose authority the rules stand.
    public enum Standing: String, Sendable {
        case official, illustrative, draft
    }

    /// What a missing cell is worth.
    public enum Missing: String, Sendable {
        /// No points; stays in the maximum.
        case zero
        /// Leaves the applicable maximum.
        case exclude
        /// The unit is unranked.
        case refuse

        /// Whether a missing cell stays in the maximum, without points.
        public var staysIn: Bool {
            switch self {
            case .zero, .refuse: true
            case .exclude: false
            }
        }
    }

    /// What a missing cell takes off where its points are taken off, whatever ``Missing`` says of others.
    public enum MissingPenalty: String, CaseIterable, Sendable {
        /// The most it can take off.
        case max
        /// Nothing.
        case zero
        /// The unit is unranked.
        case refuse
    }

    /// Decimals at each level.
    public struct Precision: Hashable, Sendable {
        /// Points of an indicator.
        public var indicator: Decimals
        /// Points of a group.
        public var group: Decimals
        /// The total.
        public var total: Decimals
        /// Every index, in percent.
        public var index: Decimals

        /// Decimals at each level; the default publishes points to four and the index to two.
        public init(
            indicator: Decimals = .places(4), group: Decimals = .places(4),
            total: Decimals = .places(4), index: Decimals = .places(2)
        ) {
            self.indicator = indicator
            self.group = group
            self.total = total
            self.index = index
        }
    }

    /// How units are put in order.
    public struct Ranking: Hashable, Sendable {
        /// The figure that ranks.
        public enum By: String, Sendable {
            case index, points
        }

        /// Which ranks equal units get.
        public enum Ties: String, Sendable {
            /// 1, 1, 3.
            case competition
            /// 1, 1, 2.
            case dense
            /// 1, 2, 3: by the unrounded figure, then by name.
            case distinct
        }

        /// The figure that ranks.
        public var by: By
        /// Which ranks equal units get.
        public var ties: Ties
        /// What decides among equals, first to last.
        public var tieBreak: [TieBreak]
        /// A text column of the unit: units are ranked among those with the same text; nil: all together.
        public var within: String?
        /// Whether units that others belong to are ranked among those that belong to them; otherwise they stand apart.
        public var ranksParents: Bool
        /// The least that must be scored of a unit for it to be ranked.
        public var coverage: Coverage

        /// What share of a unit must be scored, 0 to 1; nil: any.
        public struct Coverage: Hashable, Sendable {
            /// Of the indicators that apply to it.
            public var indicators: Double?
            /// Of the maxima of those on the scale that apply to it, times the weights above them.
            public var points: Double?

            /// Shares that must be scored.
            public init(indicators: Double? = nil, points: Double? = nil) {
                self.indicators = indicators
                self.points = points
            }
        }

        /// A way of ranking.
        public init(
            by: By = .index, ties: Ties = .competition, tieBreak: [TieBreak] = [],
            within: String? = nil, ranksParents: Bool = false, coverage: Coverage = Coverage()
        ) {
            self.by = by
            self.ties = ties
            self.tieBreak = tieBreak
            self.within = within
            self.ranksParents = ranksParents
            self.coverage = coverage
        }
    }

    /// A class of results: the units whose index reaches `from` and no higher class.
    public struct ClassBand: Hashable, Sendable {
        /// As printed.
        public var name: String
        /// Least index, percent, included; may differ by a column of the unit.
        public var from: DeclaredNumber
        /// At most this share (0 to 1) of a comparison group, rounded down; the rest fall to the next class. Nil: no quota.
        public var quota: Double?

        /// Makes a class.
        public init(name: String, from: DeclaredNumber, quota: Double? = nil) {
            self.name = name
            self.from = from
            self.quota = quota
        }
    }

    /// A condition across fields that submitted figures must meet.
    public struct Check: Hashable, Sendable {
        /// Unique among the checks.
        public var key: String
        /// What is wrong when it does not hold, in words.
        public var message: String
        /// An error refuses the figures it reads; a warning is only reported.
        public var severity: Diagnostic.Severity
        /// What its function reads, in the order of its parameters.
        public var reads: [Read]
        /// Where it is declared.
        public var location: SourceLocation

        /// Makes a check.
        public init(
            key: String, message: String, severity: Diagnostic.Severity, reads: [Read],
            location: SourceLocation
        ) {
            self.key = key
            self.message = message
            self.severity = severity
            self.reads = reads
            self.location = location
        }
    }

    /// The pack's name; it may differ from its folder's, as that of a copy does.
    public var id: String
    /// The rulebook of which this is an edition, shared by all its editions; empty when it stands alone.
    public var rulebook = ""
    /// Keys of fields and indicators of the other editions of the rulebook: a round of several periods may name them.
    public var relatedKeys: Set<String> = []
    /// Which edition of the rulebook it is.
    public var edition: String
    /// What the rulebook is called.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String
    /// On whose authority it stands.
    public var standing: Standing
    /// First and last period it is in force for; nil: open.
    public var inForceFrom: Period?
    /// See ``inForceFrom``.
    public var inForceTo: Period?
    /// Since when its results are comparable with one another; nil: always.
    public var yardstickBreak: YardstickBreak?
    /// What the maxima add up to.
    public var scale: Double
    /// Only part of the rulebook is known: maxima need not add up.
    public var isPartial: Bool
    /// Documents the pack rests on.
    public var basis: [String]
    /// What a missing cell is worth.
    public var missing: Missing
    /// What a missing cell takes off where its points are taken off; nil only where a pack takes none off.
    public var missingPenalty: MissingPenalty?
    /// Why the missing policy is what it is, in words.
    public var missingReason: String
    /// Decimals at each level.
    public var precision: Precision
    /// How units are put in order.
    public var ranking: Ranking
    /// Highest first; empty when the pack has no classes.
    public var classes: [ClassBand]
    /// What `classify` reads; nil when the pack has none.
    public var classifyReads: [Read]?
    /// What units submit, in the order of the form.
    public var fields: [Field] { didSet { fieldKeys.follow(fields, by: \.key) } }
    /// Lines of the form that take no figure, in its order.
    public var headings: [Heading] = []
    /// Conditions across fields.
    public var checks: [Check]
    /// Columns of the unit that rules read, besides `kind`.
    public var unitColumns: [UnitColumn] {
        didSet { columnKeys.follow(unitColumns, by: \.key) }
    }
    /// The root first, then in printed order, each before its children.
    public var groups: [Group] {
        didSet {
            groupKeys.follow(groups, by: \.key)
            if !tree.isMade(of: groups) { tree = Tree(groups) }
        }
    }
    /// In printed order.
    public var indicators: [Indicator] {
        didSet { indicatorKeys.follow(indicators, by: \.key) }
    }
    /// Least and most the total can be; nil: 0 and the base maximum plus bonuses.
    public var totalBounds: ClosedRange<Double>?
    /// The folder it was read from, as typed.
    public var path: String
    /// What was found while loading that did not refuse the pack.
    public var diagnostics: [Diagnostic]

    /// Groups and indicators in printed order, with what stands around each.
    public private(set) var tree: Tree
    private var groupKeys: KeyIndex
    private var indicatorKeys: KeyIndex
    private var fieldKeys = KeyIndex([Field](), by: \.key)
    private var columnKeys = KeyIndex([UnitColumn](), by: \.key)

    /// Makes an empty pack with default policies.
    public init(id: String, groups: [Group] = [], indicators: [Indicator] = []) {
        self.id = id
        self.groups = groups
        self.indicators = indicators
        tree = Tree(groups)
        groupKeys = KeyIndex(groups, by: \.key)
        indicatorKeys = KeyIndex(indicators, by: \.key)
        edition = ""
        title = ""
        titleEn = ""
        standing = .illustrative
        scale = 100
        isPartial = false
        basis = []
        missing = .zero
        missingReason = ""
        precision = Precision()
        ranking = Ranking()
        classes = []
        fields = []
        checks = []
        unitColumns = []
        path = ""
        diagnostics = []
    }
}

// MARK: - What a key or a place stands for

extension RulePack {
    /// The place of a group in ``groups``, by its key; nil where the pack has none.
    public func group(named key: String) -> Int? { groupKeys[key] }

    /// The place of an indicator in ``indicators``, by its key; nil where the pack has none.
    public func indicator(named key: String) -> Int? { indicatorKeys[key] }

    /// The place of a field in ``fields``, by its key; nil where the pack has none.
    public func field(named key: String) -> Int? { fieldKeys[key] }

    /// A declared column of `units.csv`, by its heading; nil where the pack declares none.
    public func unitColumn(named key: String) -> UnitColumn? {
        columnKeys[key].map { unitColumns[$0] }
    }

    /// A group or indicator by its key, which no two of them share; nil where the pack has none.
    public func node(named key: String) -> Group.Child? {
        group(named: key).map(Group.Child.group)
            ?? indicator(named: key).map(Group.Child.indicator)
    }

    /// The key of a group or indicator.
    public func key(of child: Group.Child) -> String {
        switch child {
        case .group(let place): groups[place].key
        case .indicator(let place): indicators[place].key
        }
    }

    /// What a group or indicator is itself, whatever it stands in; an indicator is base.
    public func ownRole(of child: Group.Child) -> Group.Role {
        switch child {
        case .group(let place): groups[place].role
        case .indicator: .base
        }
    }

    /// The declared weight of a group or indicator, whether its group weighs its children or not.
    public func weight(of child: Group.Child) -> Double {
        switch child {
        case .group(let place): groups[place].weight
        case .indicator(let place): indicators[place].weight
        }
    }

    /// Whether a group or indicator stands in a group that weighs its children.
    public func isWeighed(_ child: Group.Child) -> Bool {
        tree.parent(of: child).map { groups[$0].isWeighted } ?? false
    }

    /// Whether a group or indicator on the scale, or a group it stands in, weighs nothing in a weighted group.
    public func isWithoutWeight(_ node: Tree.Node) -> Bool {
        var child = node.child
        return node.above.contains { group in
            defer { child = .group(group) }
            return groups[group].isWeighted && tree.role(of: child) == .base
                && weight(of: child) == 0
        }
    }
}

// MARK: - What a missing cell comes to

extension RulePack {
    /// What a missing cell of an indicator comes to.
    public struct Blank: Hashable, Sendable {
        /// The bound of a cell that takes the most off.
        public enum Worst: Hashable, Sendable {
            case max, min
        }

        /// Whether it counts in its group.
        public var staysIn: Bool
        /// The bound that it counts with; nil: with no points.
        public var worst: Worst?
        /// Whether its unit is unranked.
        public var unranks: Bool

        /// Whether it is known what it counts with.
        public var hasPoints: Bool { staysIn && !unranks }
    }

    /// What a missing cell of the indicator at `place` comes to.
    public func blank(_ place: Int) -> Blank {
        guard let missingPenalty, takesOff(place) else {
            return Blank(staysIn: missing.staysIn, worst: nil, unranks: missing == .refuse)
        }
        let worst = isTakenOff(.indicator(place)) ? Blank.Worst.max : .min
        return Blank(
            staysIn: true, worst: missingPenalty == .max ? worst : nil,
            unranks: missingPenalty == .refuse)
    }

    /// Whether an indicator can only take points off: its points are taken off the total, or are 0 at best and less
    /// otherwise.
    public func takesOff(_ place: Int) -> Bool {
        let indicator = indicators[place]
        return isTakenOff(.indicator(place))
            || (indicator.max.largest ?? 0) <= 0 && (indicator.min.least ?? 0) < 0
    }

    /// Whether the points of a group or indicator are taken off the total: an odd number of penalty groups holds it, itself
    /// among them.
    public func isTakenOff(_ child: Group.Child) -> Bool {
        var nodes = tree.groups(above: child)
        if case .group(let place) = child { nodes.append(place) }
        // The role of the root makes nothing of what stands in it.
        return !nodes.count { $0 != 0 && groups[$0].role == .penalty }.isMultiple(of: 2)
    }
}

// MARK: - Periods in force

extension RulePack {
    /// Whether the edition is in force for a period.
    ///
    /// A year holds its quarters and months: an edition of 2023 is in force for 2023-Q2.
    public func isInForce(for period: Period) -> Bool {
        period.lies(from: inForceFrom, to: inForceTo)
    }
}
