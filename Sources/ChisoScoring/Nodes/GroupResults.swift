import ChisoModel

/// What the nodes of the tree came to.
struct GroupResults: Sendable {
    /// One per group of the pack.
    var columns: [GroupColumn] = []
    /// One per group of the pack: the sums it was made of.
    var sums: [ChildSums?] = []
    /// By unit: the total before rounding, for ranks that must be distinct.
    var unroundedTotals: [Double] = []
    /// By group and unit: why its function failed.
    var failures: [Int: [Int: Diagnostic]] = [:]
    /// By group: what its function cost.
    var costs: [Int: RuleCost] = [:]

    /// The units for which some function failed.
    var failedUnits: Set<Int> { Set(failures.values.flatMap(\.keys)) }

    /// Why functions failed.
    var diagnostics: [Diagnostic] { failures.values.flatMap(\.values) }
}
