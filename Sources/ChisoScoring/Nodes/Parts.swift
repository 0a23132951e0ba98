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
        /// By unit: why a function of the pack made the points what they are, in its words.
        var reasons: [Int: String] = [:]

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

        /// Far above any points, and far enough below the largest double to take percentages.
        private static let limit = 1e300

        /// Whether a node's figures can be gone on with; what is not a number cannot.
        @inline(__always)
        static func areWithin(
            _ points: Double, _ added: Double, _ maximum: Double, _ applicable: Double
        ) -> Bool {
            abs(points) <= limit && abs(added) <= limit && abs(maximum) <= limit
                && abs(applicable) <= limit
        }

        /// Takes out the units whose figures are too large to go on with, and returns them: nearly always none.
        mutating func dropTooLarge() -> [Int] {
            var dropped: [Int] = []
            for unit in points.indices {
                let isWithin = Self.areWithin(
                    points[unit], added[unit], maxima[unit], applicableMaxima[unit])
                guard !isWithin else { continue }
                (points[unit], added[unit], maxima[unit], applicableMaxima[unit]) = (0, 0, 0, 0)
                isApplicable[unit] = false
                dropped.append(unit)
            }
            return dropped
        }
    }
}
