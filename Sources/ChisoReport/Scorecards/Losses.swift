import ChisoModel
import ChisoPrint
import ChisoScoring

/// What one indicator, or one group besides its children, cost a unit.
struct Loss {
    /// An indicator, or a group that lost points itself.
    var node: Group.Child
    /// Points of the total not earned, or taken off by a penalty; nil where the cell is not counted.
    var points: Double?
    /// As printed, with `≈` where the share in the total is not known for certain.
    var text: String
    /// What it was measured at and held against, or why it was not scored.
    var reason: String

    /// A unit's losses in points of the total, largest first and equals in printed order; cells not counted come last.
    ///
    /// A missing cell loses its maximum where missing data count as zero. What does not apply, was left out or weighs
    /// nothing loses nothing, and neither does a bonus that was not earned.
    static func all(of unit: Int, in scorecards: Scorecards) -> [Loss] {
        UnitLosses(scorecards, unit: unit).all.compactMap { loss in
            reason(loss, unit, in: scorecards).map { reason in
                Loss(
                    node: loss.node, points: loss.points,
                    text: PlainNumber.lost(
                        loss.points, of: loss.node, factor: loss.factor,
                        isApproximate: loss.isApproximate, in: scorecards.pack),
                    reason: reason)
            }
        }
    }

    /// How they stand on a terminal.
    static func columns(in pack: RulePack) -> [TableColumn<Loss>] {
        let named = { (loss: Loss) -> (label: String, title: String) in
            switch loss.node {
            case .indicator(let place): (pack.indicators[place].label, pack.indicators[place].title)
            case .group(let place): (pack.groups[place].label, pack.groups[place].title)
            }
        }
        return [
            .number("lost") { .text($0.text) }, .text("code") { .text(named($0).label) },
            .text("title", fit: .wrap) { .text(named($0).title) },
            .text("why", fit: .wrap) { .text($0.reason) },
        ]
    }

    /// Nil of what is no loss.
    private static func reason(
        _ loss: UnitLosses.Loss, _ unit: Int, in scorecards: Scorecards
    ) -> String? {
        let penalty = loss.role == .penalty ? "penalty; " : ""
        guard case .indicator(let place) = loss.node else {
            return penalty + level(loss, unit, in: scorecards)
        }
        let cell = scorecards.cell(indicator: place, unit: unit)
        let why = [cell.status.rawValue, cell.reason?.text(.vi, in: scorecards.pack)]
            .compactMap { $0 }.joined(separator: ": ")
        switch cell.status {
        case .notApplicable: return nil
        case .failed: return "not counted; \(why)"
        case .missing where scorecards.pack.blank(place).unranks:
            return "leaves the unit unranked; \(why)"
        case .missing where loss.points == nil: return nil
        case .missing: return penalty + why
        case .scored where loss.points == nil: return "not counted; its group failed"
        case .scored:
            let own = loss.factor == 1 ? "" : "; " + weighed(cell, loss.factor)
            return penalty + held(cell, place, unit, in: scorecards) + own
        }
    }

    /// What the cell itself came to, where a point of it is not a point of the total.
    private static func weighed(_ cell: Cell, _ factor: Double) -> String {
        "\(PlainNumber.text(cell.points ?? 0)) of \(PlainNumber.text(cell.max)) own points, each "
            + "\(PlainNumber.text(Rounding.round(factor, 4))) of the total"
    }

    private static func level(
        _ loss: UnitLosses.Loss, _ unit: Int, in scorecards: Scorecards
    ) -> String {
        guard case .group(let place) = loss.node else { return "" }
        let reason = scorecards.groups[place].reasons[unit].map { ": \($0)" } ?? ""
        return ((loss.points ?? 0) < 0 ? "bounded at this level" : "lost at this level") + reason
    }

    private static func held(
        _ cell: Cell, _ place: Int, _ unit: Int, in scorecards: Scorecards
    ) -> String {
        let points = PlainNumber.text(cell.points ?? 0)
        guard cell.value != nil else { return "\(points) of \(PlainNumber.text(cell.max)) earned" }
        let value = ValueText.text(
            of: cell, indicator: scorecards.pack.indicators[place], unit: scorecards.units[unit],
            fields: scorecards.pack.fields)
        return "measured \(value)" + (cell.target.map { ", target \(PlainNumber.text($0))" } ?? "")
    }
}

/// What cost a unit points, cells and groups together, in the words of a language.
struct LossWords {
    /// One thing that cost points.
    enum Item {
        case cell(CellTrace)
        /// What a group lost or gave back itself, and its place.
        case level(UnitLosses.Loss, Int)
    }

    let explanation: Explanation
    let say: Words

    /// Most points of the total first, what gives points back after them, what is not counted last.
    var all: [Item] {
        let traces = Dictionary(
            explanation.cells.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
        return explanation.losses.all.compactMap { loss in
            switch loss.node {
            case .indicator(let place): traces[place].map(Item.cell)
            case .group(let place): .level(loss, place)
            }
        }
    }

    /// Why a group lost points besides those of its children, or gave some back.
    func text(_ loss: UnitLosses.Loss, _ place: Int) -> String {
        if let reason = explanation.scorecards.groups[place].reasons[explanation.unit] {
            return reason
        }
        let isPenalty = loss.role == .penalty
        if (loss.points ?? 0) < 0 {
            return isPenalty
                ? say(
                    "điểm trừ bị giới hạn: các mục cộng lại trừ nhiều hơn mức tối đa của nhóm",
                    "the penalty is capped: its items take off more together")
                : say(
                    "điểm của nhóm bị giới hạn: các mục cộng lại mất nhiều hơn nhóm",
                    "the group is bounded: its items lose more together")
        }
        return say(
            "mất ở cấp nhóm: nhóm được ít điểm hơn các mục của nó cộng lại",
            "lost at this level: the group has fewer points than its items come to")
    }
}

/// What every indicator cost every unit, in points of the total.
struct RoundLosses {
    /// By indicator, then by unit; NaN where the cell is not counted.
    private let points: [[Double]]
    /// By indicator: whether its points are points of the total, for every unit.
    let isPlain: [Bool]
    /// By indicator: whether its share in the total is an estimate, for any unit.
    let isApproximate: [Bool]

    init(_ cards: Scorecards) {
        let count = cards.pack.indicators.count
        var points = Array(
            repeating: Array(repeating: Double.nan, count: cards.units.count), count: count)
        var isPlain = Array(repeating: true, count: count)
        var isApproximate = Array(repeating: false, count: count)
        for unit in cards.units.indices {
            let losses = UnitLosses(cards, unit: unit)
            for (place, loss) in losses.indicators.enumerated() {
                points[place][unit] = loss.points ?? .nan
                if loss.factor != 1 { isPlain[place] = false }
                if loss.isApproximate { isApproximate[place] = true }
            }
        }
        (self.points, self.isPlain, self.isApproximate) = (points, isPlain, isApproximate)
    }

    /// Points of the total that one cell cost; nil where it is not counted.
    func points(indicator: Int, unit: Int) -> Double? {
        let lost = points[indicator][unit]
        return lost.isNaN ? nil : lost
    }

    /// The decimals of what an indicator cost.
    func places(of indicator: Int, in pack: RulePack) -> Int {
        PlainNumber.lostPlaces(
            of: .indicator(indicator), factor: isPlain[indicator] ? 1 : 0, in: pack)
    }
}

extension PlainNumber {
    /// Points of the total that were lost: with the decimals of the node, or those of the total where they are more.
    static func lost(
        _ points: Double?, of node: Group.Child, factor: Double, isApproximate: Bool,
        in pack: RulePack
    ) -> String {
        let places = lostPlaces(of: node, factor: factor, in: pack)
        return (isApproximate && points != nil ? "≈" : "") + fixed(points, places: places)
    }

    /// The decimals of points lost.
    static func lostPlaces(of node: Group.Child, factor: Double, in pack: RulePack) -> Int {
        let own =
            switch node {
            case .indicator(let place): places(pack.decimals(pack.indicators[place]))
            case .group(let place): places(pack.decimals(pack.groups[place]))
            }
        return factor == 1 ? own : max(own, places(pack.precision.total))
    }
}
