import ChisoModel
import ChisoPrint
import ChisoScoring

/// A sweep in print: rank and index of each unit at each step, and where ranks or classes change.
public struct SweepReport: Report {
    /// What is reported.
    let sweep: Sweep
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. A grid shows the rank of the first, or who stands first. A
    ///     code that is not in the round shows nothing: the caller checks.
    public init(_ sweep: Sweep, units: [String]) {
        self.sweep = sweep
        self.units = units
    }

    /// Places of the units asked for, in the order of the ranking without the sweep.
    var shown: [Int] { sweep.base.units(units) }
}

extension Sweep {
    /// What a swept number is called: its path, and the title of the indicator, group or field it belongs to.
    func title(of axis: Axis) -> String {
        let names = axis.range.change.path.compactMap { step in
            if case .name(let name) = step { name } else { nil }
        }
        let key = names.first == "unit" && names.count > 2 ? names[2] : names[0]
        let pack = base.pack
        return pack.indicators.first { $0.key == key }?.title
            ?? pack.groups.first { $0.key == key }?.title
            ?? pack.fields.first { $0.key == key }?.title ?? ""
    }

    /// What a swept number counts in; empty where nothing says.
    func measure(of axis: Axis) -> String {
        let path = axis.range.change.path
        guard case .name(let last)? = path.last else { return "" }
        if let field = base.pack.fields.first(where: { $0.key == last }) { return field.measure }
        guard last == "target", case .name(let key) = path[path.count - 2] else { return "" }
        return base.pack.indicators.first { $0.key == key }?.measure ?? ""
    }

    /// The units that stand first at a step, whatever they are ranked within.
    func winners(at step: Int) -> [Int] {
        base.units.indices.filter { states[step].rank($0) == 1 }
    }
}
