import ChisoModel
import ChisoPrint
import ChisoScoring

/// A sweep as a picture: lines of the units' indices, or for a grid a map of ranks.
public struct SweepChart: Sendable {
    let sweep: Sweep
    /// Codes of the units asked for; empty for all.
    let units: [String]

    /// Prepares a chart.
    ///
    /// - Parameter units: Codes of the units to label; empty for all, or for those that move most where there are many.
    ///   A grid shows the rank of the first, or who stands first.
    public init(_ sweep: Sweep, units: [String]) {
        self.sweep = sweep
        self.units = units
    }

    /// The picture as an SVG document; its text is text, and it can be told apart without colour.
    public var svg: String {
        sweep.axes.count == 1
            ? SweepLines(sweep: sweep, units: units).document
            : SweepMap(sweep: sweep, units: units).document
    }
}

extension Sweep {
    /// What an axis is labelled with: the title, the path and the measure.
    func label(of axis: Axis, room: Int = 90) -> String {
        let title = title(of: axis)
        let measure = measure(of: axis)
        let path = axis.range.change.pathText + (measure.isEmpty ? "" : ", \(measure)")
        if title.isEmpty { return path }
        return DisplayWidth.cut(title, to: max(10, room - path.count - 3)) + " (\(path))"
    }

    /// The rulebook, the round and the changes made before.
    var subtitle: String {
        let pack = base.pack.title.isEmpty ? base.pack.id : base.pack.title
        let after = changes.isEmpty ? "" : "; after " + changes.joined(separator: ", ")
        return "\(pack); \(base.round), \(base.period)\(after)"
    }
}
