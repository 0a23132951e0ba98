import ChisoModel

/// What one indicator cost a unit.
struct Loss {
    /// By place in ``RulePack/indicators``.
    var indicator: Int
    /// Points not earned, or taken off by a penalty; nil where the cell is not counted.
    var points: Double?
    /// What it was measured at and held against, or why it was not scored.
    var reason: String

    /// A unit's losses, largest first and equals in printed order; cells not counted come last.
    ///
    /// A missing cell loses its maximum where missing data count as zero. What does not apply or was left out loses
    /// nothing, and neither does a bonus that was not earned.
    static func all(of unit: Int, in scorecards: Scorecards) -> [Loss] {
        let losses = PackOutline(scorecards.pack).entries.compactMap { entry -> Loss? in
            guard case .indicator(let indicator) = entry.node else { return nil }
            return Loss(of: indicator, role: entry.role, unit: unit, in: scorecards)
        }
        let counted = losses.enumerated().filter { $1.points != nil }.sorted { a, b in
            (-(a.element.points ?? 0), a.offset) < (-(b.element.points ?? 0), b.offset)
        }
        return counted.map(\.element) + losses.filter { $0.points == nil }
    }

    private init?(of place: Int, role: Group.Role, unit: Int, in scorecards: Scorecards) {
        let pack = scorecards.pack
        let cell = scorecards.cell(indicator: place, unit: unit)
        let why = [cell.status.rawValue, cell.reason].compactMap { $0 }.joined(separator: ": ")
        indicator = place
        switch cell.status {
        case .notApplicable: return nil
        case .failed:
            reason = "not counted; \(why)"
        case .missing where pack.missing == .refuse:
            reason = "leaves the unit unranked; \(why)"
        case .scored, .missing:
            guard let lost = scorecards.lostPoints(cell, role: role), lost > 0 else { return nil }
            points = lost
            reason = cell.status == .missing ? why : Self.held(cell, place, unit, in: scorecards)
            if role == .penalty { reason = "penalty; " + reason }
        }
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
