import ChisoModel

/// Sums of points, one per unit, that do not depend on the order of what is added.
///
/// Rounded points are whole numbers of 10⁻⁹ and are added as such; unrounded ones are added as doubles in the order given.
struct ColumnSum {
    private var units: [Int64]
    private var rest: [Double]
    /// What was added for all units alike.
    private var same: Int64 = 0

    /// `count` sums of nothing.
    init(count: Int) {
        units = Array(repeating: 0, count: count)
        rest = Array(repeating: 0, count: count)
    }

    /// Adds a column, times a factor, for the units whose flag is set; all when there are no flags.
    ///
    /// - Parameter isRounded: Whether the products have at most nine decimals.
    mutating func add(
        _ column: [Double], times factor: Double, isRounded: Bool, where flags: [Bool]?
    ) {
        for unit in column.indices where flags?[unit] ?? true {
            let figure = column[unit] * factor
            let fine = figure * 1e9
            if isRounded, abs(fine) < 9_007_199_254_740_992 {
                units[unit] &+= Int64(fine + (fine < 0 ? -0.5 : 0.5))
            } else {
                rest[unit] += figure
            }
        }
    }

    /// Adds the same figure for every unit, or for those whose flag is set.
    mutating func add(_ figure: Double, isRounded: Bool, where flags: [Bool]?) {
        let fine = figure * 1e9
        guard isRounded, abs(fine) < 9_007_199_254_740_992 else {
            for unit in rest.indices where flags?[unit] ?? true { rest[unit] += figure }
            return
        }
        let whole = Int64(fine + (fine < 0 ? -0.5 : 0.5))
        same &+= whole
        guard let flags, flags.contains(false) else { return }
        for unit in units.indices where !flags[unit] { units[unit] &-= whole }
    }

    /// The sums.
    var values: [Double] {
        units.indices.map { Double(units[$0] &+ same) / 1e9 + rest[$0] }
    }
}
