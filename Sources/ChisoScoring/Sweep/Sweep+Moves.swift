import ChisoModel

/// What one unit does where ranks or classes change.
public struct SweepMove: Hashable, Sendable {
    /// By place in the units of the round.
    public var unit: Int
    /// Nil when unranked.
    public var rankBefore: Int?
    /// Nil when unranked.
    public var rankAfter: Int?
    /// The place among the pack's classes; nil without a class.
    public var classBefore: Int?
    /// See ``classBefore``.
    public var classAfter: Int?
    /// Units it stood behind and now stands before.
    public var passes: [Int]
    /// Units it stood behind and now stands level with.
    public var reaches: [Int]
    /// Units it stood level with or before, and now stands behind, though they pass no one.
    public var loses: [Int]
}

extension Sweep.Turn {
    /// The units whose rank or class changes: those that rise first, best rank first.
    ///
    /// - Parameter groups: By unit, what it is ranked within: only units of the same text pass each other.
    public func moves(within groups: [String]) -> [SweepMove] {
        let moving = groups.indices.filter { unit in
            before.rank(unit) != after.rank(unit)
                || before.classPlace(unit) != after.classPlace(unit)
        }
        return moving.map { move($0, within: groups) }.sorted { a, b in
            let keys = [a, b].map { ($0.rises ? 0 : 1, $0.rankAfter ?? .max, $0.unit) }
            return keys[0] < keys[1]
        }
    }

    private func move(_ unit: Int, within groups: [String]) -> SweepMove {
        var move = SweepMove(
            unit: unit, rankBefore: before.rank(unit), rankAfter: after.rank(unit),
            classBefore: before.classPlace(unit), classAfter: after.classPlace(unit),
            passes: [], reaches: [], loses: [])
        guard let old = move.rankBefore, let new = move.rankAfter else { return move }
        for other in groups.indices where other != unit && groups[other] == groups[unit] {
            guard let was = before.rank(other), let becomes = after.rank(other) else { continue }
            if was < old, becomes > new { move.passes.append(other) }
            if was < old, becomes == new { move.reaches.append(other) }
            if was == old, becomes < new { move.loses.append(other) }
        }
        return move
    }
}

extension SweepMove {
    /// Whether the rank is better after, or gained.
    public var rises: Bool { (rankAfter ?? .max) < (rankBefore ?? .max) }
    /// Whether the rank is worse after, or lost.
    public var falls: Bool { (rankAfter ?? .max) > (rankBefore ?? .max) }
}
