import ChisoModel
import ChisoPrint
import ChisoScoring

// What every format reads of a result.

extension Scorecards {
    /// The total of one unit.
    func total(_ unit: Int) -> NodeResult { node(group: 0, unit: unit) }

    /// A group as the ranking shows it: an unranked unit has no figures there, since it is not last and not zero.
    func rankedNode(group: Int, unit: Int) -> NodeResult {
        var result = node(group: group, unit: unit)
        if standings[unit].rank == nil {
            result.points = nil
            result.index = nil
        }
        return result
    }

    /// Units in rank order: all, or those whose codes are in `codes`.
    func units(_ codes: [String]) -> [Int] {
        if codes.isEmpty { return order }
        let wanted = Set(codes)
        return order.filter { wanted.contains(units[$0].code) }
    }

    /// Units by comparison group, in the order in which their first units stand; one without a name where all are ranked
    /// together.
    var comparisonGroups: [(name: String, units: [Int])] {
        var names: [String] = []
        var members: [String: [Int]] = [:]
        for unit in order {
            let name = standings[unit].comparisonGroup
            if members[name] == nil { names.append(name) }
            members[name, default: []].append(unit)
        }
        return names.map { ($0, members[$0] ?? []) }
    }

    /// What a unit is called in print; the code tells units of one name apart.
    var labels: [String] { UnitNames(units).labels }

    /// What a cell counts for: its points if scored, 0 if missing data count as zero, else nothing.
    func countedPoints(_ cell: Cell) -> Double? {
        cell.status == .missing && pack.missing == .zero ? 0 : cell.points
    }

    /// Cells scored of those that apply: `21/34`.
    func completeness(_ unit: Int) -> String {
        "\(standings[unit].scored)/\(standings[unit].applicable)"
    }

    /// Failed cells, and the units they are in.
    var failures: (cells: Int, units: Int) {
        var cells = 0
        var touched = Set<Int>()
        for column in indicators {
            for (unit, status) in column.statuses.enumerated() where status == .failed {
                cells += 1
                touched.insert(unit)
            }
        }
        return (cells, touched.count)
    }
}

extension Group {
    /// Points as they count in the total: below zero what a penalty takes off.
    func signed(_ points: Double?) -> Double? { role == .penalty ? points.map { 0 - $0 } : points }

    /// The group's points with the sign they have in the total.
    func pointsText(_ result: NodeResult, _ decimals: Decimals) -> String {
        let text = PlainNumber.fixed(result.points, decimals)
        switch role {
        case .base: return text
        case .bonus: return result.points.map { $0 > 0 ? "+" + text : text } ?? text
        case .penalty: return result.points.map { $0 > 0 ? "-" + text : text } ?? text
        }
    }
}
