/// Random numbers by place: each is a function of the seed, the sample and what it is drawn for, so that no number
/// depends on what was drawn before it, or on which thread draws.
///
/// - Basis: the mixing of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
struct Draws: Sendable {
    let seed: UInt64

    /// Uniform on [0, 1), in steps of 2⁻⁵³.
    ///
    /// - Parameters:
    ///   - matrix: 0 for Saltelli's A, 1 for B.
    ///   - run: The row of the matrix.
    ///   - factor: The column.
    ///   - item: Which of the numbers that the factor moves; each is drawn on its own.
    ///   - attempt: 0, or how often the draw was repeated.
    @inline(__always)
    func uniform(matrix: Int, run: Int, factor: Int, item: Int, attempt: Int = 0) -> Double {
        var state = Self.mix(seed &+ Self.step &* UInt64(2 * attempt + matrix + 1))
        state = Self.mix(state &+ Self.step &* UInt64(run + 1))
        state = Self.mix(state &+ Self.step &* UInt64(factor + 1))
        state = Self.mix(state &+ Self.step &* UInt64(item + 1))
        return Double(state >> 11) * 0x1p-53
    }

    /// The odd number nearest to 2⁶⁴ over the golden ratio.
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mix(_ state: UInt64) -> UInt64 {
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Where one factor stands in one run.
enum FactorSetting: Hashable, Sendable {
    /// The number as it is.
    case present
    /// The lower and the upper end of what it may be.
    case low, high
    /// Drawn for a row of Saltelli's A (0) or B (1).
    case drawn(matrix: Int, run: Int)
}
