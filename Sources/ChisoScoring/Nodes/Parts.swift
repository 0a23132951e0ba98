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
            for unit in points.indices {
                var points = ExactSum()
                var added = ExactSum()
                var maxima = ExactSum()
                var applicable = ExactSum()
                for (place, child) in children.enumerated() {
                    let weight = weights?[place] ?? 1
                    let isExact = child.isRounded && weight == 1
                    switch child.role {
                    case .base:
                        maxima.add(weight * child.maxima[unit], isRounded: weight == 1)
                        guard child.counts[unit] else { continue }
                        isApplicable[unit] = true
                        points.add(weight * child.points[unit], isRounded: isExact)
                        applicable.add(
                            weight * child.applicableMaxima[unit], isRounded: weight == 1)
                    case .bonus where child.counts[unit]:
                        added.add(child.points[unit], isRounded: child.isRounded)
                    case .penalty where child.counts[unit]:
                        added.add(-child.points[unit], isRounded: child.isRounded)
                    case .bonus, .penalty: continue
                    }
                }
                self.points[unit] = points.value
                self.added[unit] = added.value
                self.maxima[unit] = maxima.value
                applicableMaxima[unit] = applicable.value
            }
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
