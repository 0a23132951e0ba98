import ChisoModel

extension Aggregation {
    /// What children make of a group before bounds and rounding, one entry per unit.
    struct Parts {
        /// Of the children that are part of the scale.
        var points: [Double]
        /// Bonuses less penalties.
        var added: [Double]
        var maxima: [Double]
        var applicableMaxima: [Double]
        var isApplicable: [Bool]

        init(count: Int) {
            points = Array(repeating: 0, count: count)
            added = points
            maxima = points
            applicableMaxima = points
            isApplicable = Array(repeating: false, count: count)
        }

        /// Adds up points and maxima, each times its weight when there are weights.
        mutating func sum(_ children: [Child], weights: [Double]?) {
            var points = ColumnSum(count: self.points.count)
            var added = points
            var maxima = points
            var applicable = points
            for (place, child) in children.enumerated() {
                let weight = weights?[place] ?? 1
                let isExact = child.isRounded && weight == 1
                switch child.role {
                case .base:
                    points.add(
                        child.points, times: weight, isRounded: isExact, where: child.counts)
                    if let max = child.sameMax {
                        maxima.add(weight * max, isRounded: weight == 1, where: nil)
                        applicable.add(weight * max, isRounded: weight == 1, where: child.counts)
                    } else {
                        maxima.add(child.maxima, times: weight, isRounded: weight == 1, where: nil)
                        applicable.add(
                            child.applicableMaxima, times: weight, isRounded: weight == 1,
                            where: child.counts)
                    }
                    for unit in isApplicable.indices where child.counts[unit] {
                        isApplicable[unit] = true
                    }
                case .bonus:
                    added.add(
                        child.points, times: 1, isRounded: child.isRounded, where: child.counts)
                case .penalty:
                    added.add(
                        child.points, times: -1, isRounded: child.isRounded, where: child.counts)
                }
            }
            self.points = points.values
            self.added = added.values
            self.maxima = maxima.values
            applicableMaxima = applicable.values
        }

        /// The plain mean of the children that apply; maxima likewise, of all and of those that apply.
        mutating func mean(_ children: [Child]) {
            sum(children, weights: nil)
            let base = children.filter { $0.role == .base }
            for unit in points.indices {
                let applying = Double(base.count { $0.counts[unit] })
                if applying > 0 {
                    points[unit] /= applying
                    applicableMaxima[unit] /= applying
                }
                if !base.isEmpty { maxima[unit] /= Double(base.count) }
            }
        }
    }
}
