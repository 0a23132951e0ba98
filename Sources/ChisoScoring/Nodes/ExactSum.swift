import ChisoModel

/// A sum of points that does not depend on their order.
///
/// Rounded points are whole numbers of 10⁻⁹ and are added as such; unrounded ones are added as doubles in the order given.
struct ExactSum {
    private var units: Int64 = 0
    private var rest = 0.0

    /// Adds a figure; `isRounded` says that it has at most nine decimals.
    @inline(__always)
    mutating func add(_ figure: Double, isRounded: Bool) {
        let fine = figure * 1e9
        if isRounded, abs(fine) < 9_007_199_254_740_992 {
            units &+= Int64(fine.rounded())
        } else {
            rest += figure
        }
    }

    /// The sum.
    @inline(__always)
    var value: Double { Double(units) / 1e9 + rest }
}
