/// A ``ColumnSum`` over buffers that are kept: the same additions, in the same order, of columns or of one figure for all.
struct SheetSum {
    private var units: [Int64]
    private var rest: [Double]
    private var hasUnits = false
    /// The sum as long as every figure added is one for all units.
    private var sameUnits: Int64 = 0
    private var sameRest = 0.0
    private(set) var isSame = true

    /// `count` sums of nothing.
    init(count: Int) {
        units = Array(repeating: 0, count: count)
        rest = Array(repeating: 0, count: count)
    }

    /// Forgets what was added.
    ///
    /// - Parameter isSame: Whether every figure to be added is one for all units.
    mutating func clear(isSame: Bool) {
        self.isSame = isSame
        sameUnits = 0
        sameRest = 0
        guard !isSame else { return }
        if hasUnits { units.withUnsafeMutableBufferPointer { $0.update(repeating: 0) } }
        rest.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        hasUnits = false
    }

    /// Adds a column, times a factor, for the units whose flag is set; all when there are no flags.
    mutating func add(
        _ column: [Double], times factor: Double, isExact: Bool, where flags: [Bool]?
    ) {
        guard isExact else { return addInexact(column, times: factor, where: flags) }
        hasUnits = true
        for unit in column.indices where flags?[unit] ?? true {
            let figure = column[unit] * factor
            let fine = figure * 1e9
            if abs(fine) < 9_007_199_254_740_992 {
                units[unit] &+= Int64(fine + (fine < 0 ? -0.5 : 0.5))
            } else {
                rest[unit] += figure
            }
        }
    }

    private mutating func addInexact(
        _ column: [Double], times factor: Double, where flags: [Bool]?
    ) {
        let count = rest.count
        rest.withUnsafeMutableBufferPointer { rest in
            column.withUnsafeBufferPointer { column in
                if let flags {
                    for unit in 0..<count where flags[unit] { rest[unit] += column[unit] * factor }
                } else {
                    for unit in 0..<count { rest[unit] += column[unit] * factor }
                }
            }
        }
    }

    /// Adds one figure for all units, or for those whose flag is set.
    mutating func add(_ figure: Double, isExact: Bool, where flags: [Bool]?) {
        let fine = figure * 1e9
        let isExact = isExact && abs(fine) < 9_007_199_254_740_992
        let whole = isExact ? Int64(fine + (fine < 0 ? -0.5 : 0.5)) : 0
        if isSame {
            if isExact { sameUnits &+= whole } else { sameRest += figure }
            return
        }
        if isExact {
            hasUnits = true
            for unit in units.indices where flags?[unit] ?? true { units[unit] &+= whole }
        } else {
            for unit in rest.indices where flags?[unit] ?? true { rest[unit] += figure }
        }
    }

    /// The sum of all units, where it is one.
    var same: Double { Double(sameUnits) / 1e9 + sameRest }

    /// The sum of a unit.
    @inline(__always)
    subscript(unit: Int) -> Double {
        if isSame { return same }
        return hasUnits ? Double(units[unit]) / 1e9 + rest[unit] : rest[unit]
    }
}
