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

        /// Points and maxima added up.
        init(_ sums: ChildSums) {
            points = sums.points.values
            added = sums.added.values
            maxima = sums.maxima.values
            applicableMaxima = sums.applicable.values
            isApplicable = sums.applying.map { $0 > 0 }
        }

        /// The plain mean of the children that apply; maxima likewise, of all and of those that apply.
        init(meanOf sums: ChildSums) {
            self.init(sums)
            for unit in points.indices {
                let applying = Double(sums.applying[unit])
                if applying > 0 {
                    points[unit] /= applying
                    applicableMaxima[unit] /= applying
                }
                if sums.count > 0 { maxima[unit] /= Double(sums.count) }
            }
        }
    }
}
