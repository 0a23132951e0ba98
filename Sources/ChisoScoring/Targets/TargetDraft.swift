import ChisoModel

/// Targets for the next period, drafted from what units reached.
///
/// Drafted are indicators with a value: their target is a value, in their own measure. What a value may come to at best is
/// the bound of `range` on its better side; of recorded points the maximum; else the target that the rule holds it against;
/// else the best value of the comparison group.
public struct TargetDraft: Sendable {
    /// How far targets go beyond what is there.
    public enum Aim: Hashable, Sendable {
        /// So much better, in the measure of each value.
        case step(Double)
        /// A share of what is missing to the best, above 0 and at most 1.
        case share(Double)
        /// The median of the comparison group, where the unit is behind it.
        case median
        /// The least, alike for all indicators as a share of what is missing, that reaches a rank.
        case rank(Int)
        /// The same for a class, or a better one.
        case className(String)
    }

    /// The target of one unit in one indicator.
    public struct Row: Hashable, Sendable {
        /// Place in ``Scorecards/units``.
        public var unit: Int
        /// Place in ``RulePack/indicators``.
        public var indicator: Int
        /// The value now.
        public var present: Double
        /// Nil: none is drafted, somebody has to set it.
        public var target: Double?
    }

    /// The run it rests on.
    public let cards: Scorecards
    /// By unit in rank order, then in printed order: all that have points to gain.
    public let rows: [Row]
    /// Of ``Aim/rank(_:)`` and ``Aim/className(_:)``, by unit: the share of what is missing that reaches it.
    public let shares: [Int: Double]
}

extension Simulator {
    /// Drafts targets for units.
    ///
    /// - Parameter units: By place.
    /// - Throws: A ``Failure`` C219 where a unit would not reach what is wanted with everything at its best.
    public func draft(_ aim: TargetDraft.Aim, for units: [Int]) throws -> TargetDraft {
        // Halving a thousand takes ten runs, and its ends two.
        let drafter = TargetDrafter(simulator: sharing(12 * units.count))
        if case .className(let name) = aim,
            !before.pack.classes.contains(where: { $0.name == name })
        {
            throw Failure(
                SimulationCode.goalOfNoClass, "'\(name)' is no class of pack \(before.pack.id)",
                fix: !before.pack.classes.isEmpty
                    ? "name one of: " + before.pack.classes.map(\.name).joined(separator: ", ")
                    : "the pack has no classes; draft for a rank")
        }
        var shares: [Int: Double] = [:]
        var rows: [TargetDraft.Row] = []
        for unit in before.order where units.contains(unit) {
            let open = drafter.open(unit)
            switch aim {
            case .rank, .className:
                let (share, reached) = try drafter.reaching(aim, unit, open)
                shares[unit] = share
                rows += reached
            default: rows += open.map { drafter.row($0, aim) }
            }
        }
        return TargetDraft(cards: before, rows: rows, shares: shares)
    }
}

private struct TargetDrafter {
    let simulator: Simulator

    /// What a unit can still gain in an indicator.
    struct Open {
        var unit: Int
        var indicator: Int
        var present: Double?
        /// The best that its value may come to; nil where nothing says.
        var best: Double?
        var isLowerBetter: Bool
    }

    private var cards: Scorecards { simulator.before }

    // MARK: - What there is to gain

    /// The indicators in which a unit has not all points, in printed order.
    func open(_ unit: Int) -> [Open] {
        cards.pack.tree.nodes.compactMap { node in
            guard case .indicator(let place) = node.child else { return nil }
            let cell = cards.cell(indicator: place, unit: unit)
            guard cell.status == .scored, let points = cell.points else { return nil }
            let isTakenOff = cards.pack.isTakenOff(node.child)
            guard isTakenOff ? points > 0 : points < cell.max else { return nil }
            let indicator = cards.pack.indicators[place]
            let isLower = (indicator.better ?? (isTakenOff ? .lower : .higher)) == .lower
            return Open(
                unit: unit, indicator: place, present: cell.value,
                best: best(cell, indicator, place, unit, isLower), isLowerBetter: isLower)
        }
    }

    private func best(
        _ cell: Cell, _ indicator: Indicator, _ place: Int, _ unit: Int, _ isLower: Bool
    ) -> Double? {
        guard let value = cell.value, indicator.isNumeric(cards.pack) else { return nil }
        let isBetter = { (x: Double) in isLower ? x < value : x > value }
        if cards.pack.isTargetRead(place), let target = cell.target, isBetter(target) {
            return target
        }
        if let range = indicator.range { return isLower ? range.lowerBound : range.upperBound }
        if value == cell.points { return isLower ? 0 : cell.max }
        let peers = values(beside: unit, place)
        return (isLower ? peers.min() : peers.max()).flatMap { isBetter($0) ? $0 : nil }
    }

    /// The values of the unit's comparison group, its own among them.
    private func values(beside unit: Int, _ place: Int) -> [Double] {
        let group = cards.standings[unit].comparisonGroup
        return cards.units.indices.filter { cards.standings[$0].comparisonGroup == group }
            .map { cards.indicators[place].values[$0] }.filter { !$0.isNaN }
    }

    // MARK: - By a step, a share, the median

    func row(_ open: Open, _ aim: TargetDraft.Aim) -> TargetDraft.Row {
        TargetDraft.Row(
            unit: open.unit, indicator: open.indicator, present: open.present ?? .nan,
            target: target(open, aim))
    }

    private func target(_ open: Open, _ aim: TargetDraft.Aim) -> Double? {
        guard let now = open.present, open.best != nil || aim == .median else { return nil }
        let way = open.isLowerBetter ? -1.0 : 1
        var target: Double?
        switch aim {
        case .step(let step): target = now + way * step
        case .share(let share): target = open.best.map { now + ($0 - now) * share }
        case .median:
            let sorted = values(beside: open.unit, open.indicator).sorted()
            guard sorted.count > 1 else { return nil }
            let middle = sorted.count / 2
            target =
                sorted.count.isMultiple(of: 2)
                ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        case .rank, .className: break
        }
        guard var target else { return nil }
        if let best = open.best {
            target = open.isLowerBetter ? max(target, best) : min(target, best)
        }
        target = Self.rounded(target, up: !open.isLowerBetter)
        return way * (target - now) > 0 ? target : nil
    }

    /// To two decimals, towards the better side.
    private static func rounded(_ x: Double, up: Bool) -> Double {
        let near = Rounding.round(x, 2)
        let isShort = up ? near < x - 1e-9 : near > x + 1e-9
        return isShort ? Rounding.round(near + (up ? 0.01 : -0.01), 2) : near
    }

    // MARK: - By what is to be reached

    /// The least share of what is missing, alike for all, that reaches a rank or a class, and the targets it makes.
    func reaching(
        _ aim: TargetDraft.Aim, _ unit: Int, _ open: [Open]
    ) throws -> (share: Double, rows: [TargetDraft.Row]) {
        func rows(_ share: Double) -> [TargetDraft.Row] {
            open.map { open in
                share == 0
                    ? TargetDraft.Row(
                        unit: unit, indicator: open.indicator, present: open.present ?? .nan,
                        target: nil)
                    : row(open, .share(share))
            }
        }
        if try isReached(aim, unit, []) { return (0, rows(0)) }
        guard try isReached(aim, unit, rows(1)) else { throw outOfReach(aim, unit) }
        // In thousandths: a target has two decimals, and a plan is set in round numbers.
        var (low, high) = (0, 1000)
        while high - low > 1 {
            let middle = (low + high) / 2
            if try isReached(aim, unit, rows(Double(middle) / 1000)) {
                high = middle
            } else {
                low = middle
            }
        }
        return (Double(high) / 1000, rows(Double(high) / 1000))
    }

    private func isReached(
        _ aim: TargetDraft.Aim, _ unit: Int, _ rows: [TargetDraft.Row]
    ) throws -> Bool {
        let aims = rows.compactMap { row in
            row.target.map { (unit: unit, indicator: row.indicator, value: $0) }
        }
        let after = aims.isEmpty ? cards : try simulator.scorecards(aimingAt: aims)
        let standing = after.standings[unit]
        switch aim {
        case .rank(let rank): return standing.rank.map { $0 <= rank } ?? false
        case .className(let name):
            let order = cards.pack.classes.map(\.name)
            guard let wanted = order.firstIndex(of: name),
                let has = standing.className.flatMap({ order.firstIndex(of: $0) })
            else { return false }
            return has <= wanted
        default: return true
        }
    }

    private func outOfReach(_ aim: TargetDraft.Aim, _ unit: Int) -> Failure {
        let what =
            switch aim {
            case .rank(let rank): "rank \(rank)"
            case .className(let name): "the class '\(name)'"
            default: "it"
            }
        return Failure(
            SimulationCode.draftOutOfReach,
            "\(cards.units[unit].code) does not reach \(what) even with every value at its best",
            fix: "aim for less, or draft by a share of what is missing: --aim 50%")
    }
}

extension Indicator {
    /// Whether its value is a number that a target can be of.
    fileprivate func isNumeric(_ pack: RulePack) -> Bool {
        guard case .field(let field) = valueSource else { return valueSource == .rule }
        return pack.fields[field].kind.isNumeric
    }
}
