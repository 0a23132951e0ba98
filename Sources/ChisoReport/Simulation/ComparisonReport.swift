import ChisoModel
import ChisoPrint
import ChisoScoring

/// Several scenarios on the same round in print, side by side.
public struct ComparisonReport: Report {
    /// One per scenario; all start from the same run.
    let answers: [Answer]
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - answers: Not empty, and with the same run before.
    ///   - units: Codes of the units to show; empty for all.
    public init(_ answers: [Answer], units: [String]) {
        self.answers = answers
        self.units = units
    }

    /// The run all scenarios start from.
    var before: Scorecards { answers[0].simulation.before }

    var columns: MovementColumns { MovementColumns(answers[0].simulation) }

    /// Whether a failed cell touches any ranking.
    var isProvisional: Bool { answers.contains { $0.simulation.isProvisional } }

    /// What scenarios are called: their names, told apart by a number where two are alike.
    var names: [String] {
        var seen: [String: Int] = [:]
        return answers.map { answer in
            let name = answer.simulation.name
            seen[name, default: 0] += 1
            let count = seen[name] ?? 1
            return count == 1 ? name : "\(name)_\(count)"
        }
    }

    /// The units asked for, and their movement in each scenario: those that move most in any first, then by rank before.
    var rows: [(unit: Int, movements: [Movement])] {
        let byUnit = answers.map { answer in
            Dictionary(uniqueKeysWithValues: answer.movements.map { ($0.unit, $0) })
        }
        let rows = before.units(units).map { unit in (unit, byUnit.compactMap { $0[unit] }) }
        return rows.enumerated().sorted { a, b in
            let (x, y) = (Self.weight(a.element.1), Self.weight(b.element.1))
            return x == y ? a.offset < b.offset : x > y
        }.map { ($0.element.0, $0.element.1) }
    }

    private static func weight(_ movements: [Movement]) -> (Int, UInt64) {
        movements.reduce((0, 0)) { most, movement in
            var places = Int.max
            if case .places(let moved) = movement.change { places = abs(moved) }
            return (max(most.0, places), max(most.1, movement.indexChange?.magnitude ?? 0))
        }
    }
}
