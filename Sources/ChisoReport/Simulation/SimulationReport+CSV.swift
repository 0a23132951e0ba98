import ChisoModel
import ChisoPrint
import ChisoScoring

// Columns are described in the documentation's article on formats.

extension SimulationReport {
    /// One record a unit, movers first.
    var csv: String {
        var csv = CSVText(headings: [
            "unit", "name", "kind", "points_before", "points_after", "index_before", "index_after",
            "rank_before", "rank_after", "class_before", "class_after", "provisional",
            "points_change", "index_by_points", "index_by_maximum", "causes",
        ])
        for movement in movements {
            let unit = simulation.after.units[movement.unit]
            csv.append([
                .text(unit.code), .text(unit.name), .text(unit.kind),
                .number(movement.totalBefore.points), .number(movement.totalAfter.points),
                .number(movement.totalBefore.index), .number(movement.totalAfter.index),
                .whole(movement.before.rank), .whole(movement.after.rank),
                .text(movement.before.className ?? ""), .text(movement.after.className ?? ""),
                .flag(movement.isProvisional), .number(movement.pointsChange),
                .number(movement.indexByPoints), .number(movement.indexByMaximum),
                .text(movement.causes.map(\.record).joined(separator: "; ")),
            ])
        }
        return csv.text
    }
}

extension Cause {
    /// `dossiers_on_time +0.4`, `procedures +0 (max +2)`, in full digits.
    fileprivate var record: String {
        let text = "\(key) \(Self.signed(points))"
        return maximum == 0 ? text : "\(text) (max \(Self.signed(maximum)))"
    }

    private static func signed(_ x: Double) -> String {
        (x < 0 ? "" : "+") + PlainNumber.text(x)
    }
}
