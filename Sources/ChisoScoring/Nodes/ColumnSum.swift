import ChisoModel

/// Sums of points, one per unit, that do not depend on the order of what is added.
///
/// Rounded points are whole numbers of 10⁻⁹ and are added as such; unrounded ones are added as doubles in the order given.
struct ColumnSum {
    private var units: [Int64]
    private var rest: [Double]
    /// What was added for all units alike.
    private var same: Int64 = 0
    /// Whether everything was added as a whole number, so that the order did not matter.
    private(set) var isExact = true

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
        guard isRounded else { return addAsIs(column, times: factor, where: flags) }
        var isWhole = true
        if let flags {
            for unit in column.indices where flags[unit] {
                if !add(column[unit] * factor, to: unit) { isWhole = false }
            }
        } else {
            for unit in column.indices where !add(column[unit] * factor, to: unit) {
                isWhole = false
            }
        }
        if !isWhole { isExact = false }
    }

    /// Adds a rounded figure; returns whether it was one an integer can hold.
    @inline(__always)
    private mutating func add(_ figure: Double, to unit: Int) -> Bool {
        let fine = figure * 1e9
        guard abs(fine) < 9_007_199_254_740_992 else {
            rest[unit] += figure
            return false
        }
        units[unit] &+= Int64(fine + (fine < 0 ? -0.5 : 0.5))
        return true
    }

    private mutating func addAsIs(
        _ column: [Double], times factor: Double, where flags: [Bool]?
    ) {
        isExact = false
        if let flags {
            for unit in column.indices where flags[unit] { rest[unit] += column[unit] * factor }
        } else {
            for unit in column.indices { rest[unit] += column[unit] * factor }
        }
    }

    /// Adds the same figure for every unit, or for those whose flag is set.
    mutating func add(_ figure: Double, isRounded: Bool, where flags: [Bool]?) {
        let fine = figure * 1e9
        guard isRounded, abs(fine) < 9_007_199_254_740_992 else {
            isExact = false
            for unit in rest.indices where flags?[unit] ?? true { rest[unit] += figure }
            return
        }
        let whole = Int64(fine + (fine < 0 ? -0.5 : 0.5))
        same &+= whole
        guard let flags else { return }
        for unit in units.indices where !flags[unit] { units[unit] &-= whole }
    }

    /// The sums.
    var values: [Double] {
        units.indices.map { Double(units[$0] &+ same) / 1e9 + rest[$0] }
    }
}
