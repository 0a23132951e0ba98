import ChisoModel

/// What some targets are worth when they are taken as reached: each by itself, and with those that are worth more.
public struct TargetWorth: Sendable {
    /// Targets that are looked at together.
    public struct Part: Sendable {
        /// A lead, or the key of an indicator or a group; nil: nobody leads them.
        public var name: String?
        /// What takes them as reached.
        public var changes: [Change]

        /// Puts targets together.
        public init(name: String?, changes: [Change]) {
            self.name = name
            self.changes = changes
        }
    }

    /// One part and what it brings.
    public struct Row: Sendable {
        /// See ``Part/name``.
        public var name: String?
        /// Units and indicators whose target it takes as reached.
        public var targets: Int
        /// Units whose index it changes by itself.
        public var units: Int
        /// Points added over all units by itself.
        public var alone: Double
        /// Points added over all units together with the rows before.
        public var together: Double
        /// The run with it and the rows before.
        public var after: Scorecards
    }

    /// The run without any.
    public var before: Scorecards
    /// Worth most first; equals as asked.
    public var rows: [Row]
}

extension Simulator {
    /// Whether anything is known that a unit aims at in an indicator.
    public func hasTarget(indicator place: Int, unit: Int) -> Bool {
        let column = before.indicators[place]
        return baseline.inputs.aims.aim(
            of: unit, in: before.pack.indicators[place].key, inForce: column.targets[unit]) != nil
    }

    /// What targets are worth, part by part: each part alone, and all of them one after the other, worth most first.
    ///
    /// - Parameters:
    ///   - after: Changes made before anything else.
    ///   - units: Whose points count, by place; empty: all.
    /// - Throws: A ``Failure`` with code C202 to C218 when a change cannot be made.
    public func worth(
        of parts: [TargetWorth.Part], after changes: [Change] = [], units: [Int] = []
    ) throws -> TargetWorth {
        let sharing = sharing(2 * parts.count + 1)
        let before = try sharing.scorecards(under: changes)
        let counted = units.isEmpty ? Array(before.units.indices) : units
        func added(_ cards: Scorecards) -> Double {
            counted.reduce(0) { sum, unit in
                let points = { (cards: Scorecards) in
                    cards.node(group: 0, unit: unit).points ?? 0
                }
                return Rounding.sum(sum, points(cards) - points(before))
            }
        }
        var alone = try parts.map { part in
            let run = try sharing.run(under: changes + part.changes)
            let cards = run.scorecards(loading: loading)
            return (part: part, met: run.inputs.aims.met, cards: cards, points: added(cards))
        }
        let order = alone.indices.sorted {
            (-alone[$0].points, $0) < (-alone[$1].points, $1)
        }
        alone = order.map { alone[$0] }
        var made = changes
        let rows = try alone.map { entry in
            made += entry.part.changes
            let cards = try sharing.scorecards(under: made)
            return TargetWorth.Row(
                name: entry.part.name,
                targets: entry.met.values.reduce(0) { sum, shares in
                    sum + counted.count { shares[$0] > 0 }
                },
                units: counted.count {
                    entry.cards.node(group: 0, unit: $0).index
                        != before.node(group: 0, unit: $0).index
                }, alone: entry.points, together: added(cards), after: cards)
        }
        return TargetWorth(before: before, rows: rows)
    }
}
