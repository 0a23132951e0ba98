import ChisoModel

/// Targets for the next period, drafted from what units reached.
///
/// Drafted is a value, in its own measure, where it is known which way is better: by `better`, or by the target that
/// the rule reads and that is not reached; points where targets are points. What it may come to at best is the
/// target that the rule reads, else the bound of `range` on its better side, of points the maximum, else the best of the
/// comparison group. Everything else, and what is missing, stands there blank for somebody to set.
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
        /// Nil: none is drafted, somebody has to set it.
        public var target: Double?
    }

    /// The run it rests on.
    public let cards: Scorecards
    /// By unit in rank order, then in printed order: all that have points to gain.
    public let rows: [Row]
    /// Of ``Aim/rank(_:)`` and ``Aim/className(_:)``, by unit: the share of what is missing that reaches it, 0 where it is
    /// there already; nil where even all of it does not.
    public let shares: [Int: Double?]
}

extension Simulator {
    /// Drafts targets for units.
    ///
    /// - Parameter units: By place; those that stand apart, which have no rank, are left out of drafts for one.
    /// - Throws: A ``Failure`` C219 where no unit reaches what is wanted with all that can be drafted at its best.
    public func draft(_ aim: TargetDraft.Aim, for units: [Int]) throws -> TargetDraft {
        // Halving a thousand takes ten runs, and its ends two.
        let drafter = TargetDrafter(sharing(12 * units.count))
        if case .className(let name) = aim,
            !before.pack.classes.contains(where: { $0.name == name })
        {
            throw Failure(
                SimulationCode.goalOfNoClass, "'\(name)' is no class of pack \(before.pack.id)",
                fix: !before.pack.classes.isEmpty
                    ? "name one of: " + before.pack.classes.map(\.name).joined(separator: ", ")
                    : "the pack has no classes; draft for a rank")
        }
        var shares: [Int: Double?] = [:]
        var rows: [TargetDraft.Row] = []
        for unit in before.order where units.contains(unit) {
            let open = drafter.open(unit)
            switch aim {
            case .rank, .className:
                if before.standings[unit].standsApart { continue }
                let share = try drafter.share(reaching: aim, unit, open)
                shares[unit] = .some(share)
                if share == 0 { continue }
                rows += open.map { drafter.row($0, share.map(TargetDraft.Aim.share)) }
            default: rows += open.map { drafter.row($0, aim) }
            }
        }
        if !shares.isEmpty, shares.values.allSatisfy({ $0 == nil }) {
            throw drafter.outOfReach(aim, shares.keys.sorted())
        }
        return TargetDraft(cards: before, rows: rows, shares: shares)
    }
}

private struct TargetDrafter {
    let simulator: Simulator
    private let spreads: [[String: Quartiles]]

    init(_ simulator: Simulator) {
        self.simulator = simulator
        spreads = Self.spreads(simulator.before)
    }

    /// What a unit can still gain in an indicator.
    struct Open {
        var unit: Int
        var indicator: Int
        /// The value, or points where targets are points; nil where there is none, or nothing says which way is better.
        var present: Double?
        /// The best that it may come to; nil where nothing says.
        var best: Double?
        var isLowerBetter = false
    }

    private var cards: Scorecards { simulator.before }

    // MARK: - What there is to gain

    /// The indicators in which a unit has not all points, in printed order.
    func open(_ unit: Int) -> [Open] {
        cards.pack.tree.nodes.compactMap { node in
            guard case .indicator(let place) = node.child else { return nil }
            let cell = cards.cell(indicator: place, unit: unit)
            var open = Open(unit: unit, indicator: place)
            if cell.status == .missing { return open }
            guard cell.status == .scored, let points = cell.points else { return nil }
            let isTakenOff = cards.pack.isTakenOff(node.child)
            guard isTakenOff ? points > 0 : points < cell.max else { return nil }
            let indicator = cards.pack.indicators[place]
            if indicator.targetMeaning == .points {
                open.present = points
                open.best = isTakenOff ? 0 : cell.max
                open.isLowerBetter = isTakenOff
                return open
            }
            guard let value = cell.value, indicator.isNumeric(cards.pack),
                let isLower = isLowerBetter(indicator, place, cell)
            else { return open }
            open.present = value
            open.isLowerBetter = isLower
            open.best = best(value, cell, place, unit, isLower)
            return open
        }
    }

    /// Which way is better; nil where nothing says.
    private func isLowerBetter(
        _ indicator: Indicator, _ place: Int, _ cell: Cell
    ) -> Bool? {
        if let better = indicator.better { return better == .lower }
        // Not all points are earned: what the rule holds the value against is not reached.
        guard cards.pack.isTargetRead(place), let value = cell.value, let target = cell.target,
            value != target
        else { return nil }
        return target < value
    }

    private func best(
        _ value: Double, _ cell: Cell, _ place: Int, _ unit: Int, _ isLower: Bool
    ) -> Double? {
        let indicator = cards.pack.indicators[place]
        let isBetter = { (x: Double) in isLower ? x < value : x > value }
        if cards.pack.isTargetRead(place), let target = cell.target, isBetter(target) {
            return target
        }
        if let range = indicator.range { return isLower ? range.lowerBound : range.upperBound }
        // Points that somebody recorded are no more than their maximum.
        if value == cell.points, !isLower, value < cell.max { return cell.max }
        return peers(of: unit, place).map { isLower ? $0.least : $0.most }
            .flatMap { isBetter($0) ? $0 : nil }
    }

    /// How the unit's comparison group spreads in an indicator, its own among them: values, or points.
    private func peers(of unit: Int, _ place: Int) -> Quartiles? {
        spreads[place][cards.standings[unit].comparisonGroup]
    }

    /// By indicator and comparison group, units that stand apart left out.
    private static func spreads(_ cards: Scorecards) -> [[String: Quartiles]] {
        let ranked = Dictionary(
            grouping: cards.units.indices.filter { !cards.standings[$0].standsApart },
            by: { cards.standings[$0].comparisonGroup })
        return cards.pack.indicators.indices.map { place in
            let isPoints = cards.pack.indicators[place].targetMeaning == .points
            return ranked.compactMapValues { units in
                Quartiles(
                    units.compactMap {
                        let cell = cards.cell(indicator: place, unit: $0)
                        return isPoints ? cell.points : cell.value
                    })
            }
        }
    }

    // MARK: - By a step, a share, the median

    /// - Parameter aim: nil: none is drafted.
    func row(_ open: Open, _ aim: TargetDraft.Aim?) -> TargetDraft.Row {
        TargetDraft.Row(
            unit: open.unit, indicator: open.indicator,
            target: aim.flatMap { target(open, $0) })
    }

    private func target(_ open: Open, _ aim: TargetDraft.Aim) -> Double? {
        guard let now = open.present, open.best != nil || aim == .median else { return nil }
        let way = open.isLowerBetter ? -1.0 : 1
        var target: Double?
        switch aim {
        case .step(let step): target = now + way * step
        case .share(let share): target = open.best.map { now + ($0 - now) * share }
        case .median:
            guard let peers = peers(of: open.unit, open.indicator), peers.count > 1 else {
                return nil
            }
            target = peers.median
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

    /// The least share of what is missing, alike for all, that reaches a rank or a class; 0: it is there already, nil: even
    /// all of it does not.
    func share(reaching aim: TargetDraft.Aim, _ unit: Int, _ open: [Open]) throws -> Double? {
        func isReached(_ thousandths: Int) throws -> Bool {
            let rows = open.map { row($0, .share(Double(thousandths) / 1000)) }
            return try self.isReached(aim, unit, thousandths == 0 ? [] : rows)
        }
        if try isReached(0) { return 0 }
        guard try isReached(1000) else { return nil }
        // In thousandths: a target has two decimals, and a plan is set in round numbers.
        var (low, high) = (0, 1000)
        while high - low > 1 {
            let middle = (low + high) / 2
            if try isReached(middle) { high = middle } else { low = middle }
        }
        return Double(high) / 1000
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

    func outOfReach(_ aim: TargetDraft.Aim, _ units: [Int]) -> Failure {
        let what =
            switch aim {
            case .rank(let rank): "rank \(rank)"
            case .className(let name): "the class '\(name)'"
            default: "it"
            }
        let codes = units.prefix(3).map { cards.units[$0].code }.joined(separator: ", ")
        return Failure(
            SimulationCode.draftOutOfReach,
            "\(codes)\(units.count > 3 ? " and \(units.count - 3) more" : ""): not \(what), even with "
                + "all that can be drafted at its best",
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
