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
