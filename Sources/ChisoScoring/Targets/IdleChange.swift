import ChisoModel

/// A change that moves nothing of what it names, with the reason.
public struct IdleChange: Hashable, Sendable {
    /// Why nothing moves.
    public enum Cause: Hashable, Sendable {
        /// No rule reads the targets of these indicators: they are shown, not scored.
        case targetRead(byNoRule: [String])
        /// No rule reads these fields.
        case figureRead(byNoRule: [String])
        /// The cell of the unit is not scored, before or after.
        case notScored(indicator: Int, CellStatus, Reason?)
        /// The cell of the unit earns the same before and after.
        case same(indicator: Int, points: Double)
    }

    /// As typed.
    public var change: String
    /// The unit it names, by its place; nil: it names several, or none.
    public var unit: Int?
    /// Whether it moves something else that it names.
    public var isPartly = false
    /// Why nothing moves; one per indicator that it bears on, or what no rule reads.
    public var causes: [Cause]

    /// Those among changes that change targets nobody reads, or figures and targets of one unit to no effect on it.
    static func all(
        among changes: [Change], before: Scorecards, after: Scorecards, inputs: RunInputs
    ) -> [IdleChange] {
        let finder = Finder(before: before, after: after, inputs: inputs)
        return changes.compactMap { change in
            switch change.subject {
            case .declared(let key, [.name("target")]):
                return finder.ofTarget(change, unit: nil, key)
            case .target(let unit, let key):
                return finder.ofTarget(change, unit: inputs.unitCodes[unit], key)
            case .figure(let unit, let field):
                return inputs.unitCodes[unit].flatMap { finder.ofFigure(change, unit: $0, field) }
            case .declared, .met, .nothing: return nil
            }
        }
    }

    private struct Finder {
        let before: Scorecards
        let after: Scorecards
        let inputs: RunInputs

        private var pack: RulePack { after.pack }

        func ofTarget(_ change: Change, unit: Int?, _ key: String) -> IdleChange? {
            let pattern = Pattern(key)
            let places = pack.indicators.indices.filter { place in
                pattern.matches(pack.indicators[place].key)
            }
            let unread = places.filter {
                !pack.isTargetRead($0) && inputs.aims.met[pack.indicators[$0].key] == nil
            }
            if !unread.isEmpty {
                return IdleChange(
                    change: change.text, unit: unit, isPartly: unread.count < places.count,
                    causes: [.targetRead(byNoRule: unread.map { pack.indicators[$0].key })])
            }
            return unit.flatMap { idle(change, unit: $0, places) }
        }

        func ofFigure(_ change: Change, unit: Int, _ key: String) -> IdleChange? {
            let pattern = Pattern(key)
            let fields = pack.fields.indices.filter { pattern.matches(pack.fields[$0].key) }
            let readers = pack.indicators.indices.filter {
                !pack.indicators[$0].fieldsRead.isDisjoint(with: fields)
            }
            guard readers.isEmpty else { return idle(change, unit: unit, readers) }
            let keys = Set(fields.map { pack.fields[$0].key })
            let isRead =
                pack.ranking.tieBreak.contains { keys.contains($0.key) }
                || pack.groups.contains { $0.aggregate.readsFields(Set(fields)) }
                || inputs.units[unit].parent != nil
                    && fields.contains { pack.fields[$0].rollsUp != nil }
                || (pack.classifyReads ?? []).contains { read in
                    fields.contains { read == .field($0) }
                }
            return isRead
                ? nil
                : IdleChange(
                    change: change.text, unit: unit,
                    causes: [.figureRead(byNoRule: fields.map { pack.fields[$0].key })])
        }

        /// Why none of some cells of a unit moves; nil where one does.
        private func idle(_ change: Change, unit: Int, _ places: [Int]) -> IdleChange? {
            var causes: [Cause] = []
            // Others may move by a figure that moves its own unit not: by peers, or by the ranking.
            guard before.standings == after.standings else { return nil }
            for place in places {
                let (old, new) = (
                    before.cell(indicator: place, unit: unit),
                    after.cell(indicator: place, unit: unit)
                )
                if old.points != new.points || old.status != new.status { return nil }
                causes.append(
                    new.points.map { .same(indicator: place, points: $0) }
                        ?? .notScored(indicator: place, new.status, new.reason))
            }
            return causes.isEmpty
                ? nil : IdleChange(change: change.text, unit: unit, causes: causes)
        }
    }
}

extension RulePack {
    /// Whether the functions of an indicator, or its formula kind, read its target.
    public func isTargetRead(_ place: Int) -> Bool {
        let indicator = indicators[place]
        return (indicator.scoreReads + indicator.valueReads).contains(.parameter("target"))
    }
}
