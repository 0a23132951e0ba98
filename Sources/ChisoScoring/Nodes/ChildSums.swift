import ChisoModel

/// The sums over a group's children, kept so that a run that changes a few children takes out and puts in only those.
struct ChildSums: Sendable {
    private(set) var points: ColumnSum
    /// Bonuses less penalties.
    private(set) var added: ColumnSum
    private(set) var maxima: ColumnSum
    private(set) var applicable: ColumnSum
    /// By unit: the children on the scale that count for it.
    private(set) var applying: [Int32]
    /// The children on the scale.
    private(set) var count: Int32 = 0

    init(count: Int) {
        let sum = ColumnSum(count: count)
        (points, added, maxima, applicable) = (sum, sum, sum, sum)
        applying = Array(repeating: 0, count: count)
    }

    /// Whether all figures were added as whole numbers, so that one can be taken out again without a trace.
    var isExact: Bool {
        points.isExact && added.isExact && maxima.isExact && applicable.isExact
    }

    /// Adds a child's points and maxima, times a weight.
    mutating func add(_ child: Aggregation.Child, weight: Double) {
        let flags = child.countsForAll ? nil : child.counts
        switch child.role {
        case .base:
            points.add(
                child.points, times: weight, isRounded: child.isRounded && abs(weight) == 1,
                where: flags)
            addMaxima(child, weight: weight, where: flags)
            let step: Int32 = weight < 0 ? -1 : 1
            count += step
            for unit in applying.indices where child.counts[unit] { applying[unit] += step }
        case .bonus:
            added.add(child.points, times: weight, isRounded: child.isRounded, where: flags)
        case .penalty:
            added.add(child.points, times: -weight, isRounded: child.isRounded, where: flags)
        }
    }

    /// Takes out a child that was added with weight 1.
    mutating func remove(_ child: Aggregation.Child) { add(child, weight: -1) }

    private mutating func addMaxima(
        _ child: Aggregation.Child, weight: Double, where flags: [Bool]?
    ) {
        let isWhole = abs(weight) == 1
        if let max = child.sameMax {
            maxima.add(weight * max, isRounded: isWhole, where: nil)
            applicable.add(weight * max, isRounded: isWhole, where: flags)
        } else {
            maxima.add(child.maxima, times: weight, isRounded: isWhole, where: nil)
            applicable.add(
                child.applicableMaxima, times: weight, isRounded: isWhole, where: flags)
        }
    }
}

// MARK: - One column

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
