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
        case .missing where scorecards.pack.missing == .refuse:
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
