import ChisoModel
import Testing

@Suite struct RoundingTests {
    @Test(
        "Halves go away from zero, and the double's hair does not decide",
        arguments: [
            (84.5, 0, 85), (90.5, 0, 91), (-84.5, 0, -85), (2.675, 2, 2.68), (1.005, 2, 1.01),
            (0.145, 2, 0.15), (82.345, 2, 82.35), (2.665, 2, 2.67), (1e-9, 2, 0),
            (-0.004, 2, 0), (0.1 + 0.2, 9, 0.3), (99.99995, 4, 100), (75.2422, 2, 75.24),
            (121737.145, 2, 121737.15), (9_007_199.145, 2, 9_007_199.15),
        ] as [(Double, Int, Double)])
    func roundsHalfAwayFromZero(_ x: Double, _ places: Int, _ due: Double) {
        #expect(Rounding.round(x, places) == due)
    }

    @Test("What is not finite, or too large for its decimals, stays as it is")
    func leavesTheRestAlone() {
        #expect(Rounding.round(.infinity, 2) == .infinity)
        #expect(Rounding.round(Double.nan, 2).isNaN)
        #expect(Rounding.round(1e300, 2) == 1e300)
        #expect(Rounding.round(1.23456, .unrounded) == 1.23456)
    }

    @Test(
        "A number without the decimals to round keeps every digit it has",
        arguments: [
            (123_456_789_012_345, 4), (99_999_999_999_999.9, 4), (1_234_567_890_123_456, 2),
            (9_007_199_254_740_992, 0), (9_007_199_254_740_991, 0), (-18_014_398_509_481_984, 1),
            (922_337_203_685_477.6, 4), (1e22, 9), (.greatestFiniteMagnitude, 9),
        ] as [(Double, Int)])
    func keepsWhatIsLarge(_ x: Double, _ places: Int) {
        #expect(Rounding.round(x, places) == x)
        var column = [x]
        Rounding.round(&column, .places(places))
        #expect(column == [x])
    }

    @Test(
        "Zero has no sign, and what is nearer to it than half a place becomes it",
        arguments: [
            -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude,
            -1e-12, -0.000_000_000_4,
        ])
    func zeros(_ x: Double) {
        for places in 0...9 {
            let rounded = Rounding.round(x, places)
            #expect(rounded == 0 && rounded.sign == .plus)
            #expect(Double(Rounding.plainText(x, places: places)) == 0)
            #expect(!Rounding.plainText(x, places: places).hasPrefix("-"))
        }
    }

    @Test(
        "A figure prints in the fewest digits that tell it apart, whole ones without a point",
        arguments: [
            (-0.0, "0"), (9_007_199_254_740_992, "9007199254740992"),
            (123_456_789_012_345, "123456789012345"), (0.1 + 0.2, "0.30000000000000004"),
            (99_999_999_999_999.9, "99999999999999.9"), (.leastNonzeroMagnitude, "5e-324"),
        ] as [(Double, String)])
    func printsShortest(_ x: Double, _ due: String) {
        #expect(Rounding.plainText(x) == due)
    }

    @Test(
        "A ratio goes to the nearest multiple of a step",
        arguments: [(4.98, 0.25, 5.0), (4.62, 0.25, 4.5), (2.2, 0.25, 2.25), (4.625, 0.25, 4.75)])
    func roundsToAStep(_ x: Double, _ step: Double, _ due: Double) {
        #expect(Rounding.round(x, toStep: step) == due)
    }

    @Test("Rounding twice is rounding once, and never moves a figure by more than half a place")
    func isIdempotent() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let x = Double.random(in: -1000...1000, using: &generator)
            let places = Int.random(in: 0...6, using: &generator)
            let once = Rounding.round(x, places)
            #expect(Rounding.round(once, places) == once)
            var half = 0.5
            for _ in 0..<places { half /= 10 }
            #expect(abs(once - x) <= half + 1e-9)
        }
    }

    @Test("A column rounds as its figures do one by one, to the bit", arguments: 0...9)
    func roundsColumns(_ places: Int) {
        var generator = SystemRandomNumberGenerator()
        var column = [0.5, -0.5, 1e12, -1e15, 2_251_799.8, 0.145, 1.005, .infinity]
        for _ in 0..<5000 {
            column.append(Double.random(in: -120...120, using: &generator))
            let halves = Double(Int.random(in: -4000...4000, using: &generator))
            column.append(halves / 2 / [1, 10, 100, 1000, 10000][places % 5])
        }
        let due = column.map { Rounding.round($0, places) }
        Rounding.round(&column, .places(places))
        #expect(column == due)
    }

    @Test(
        "All digits of a number are written, without an exponent",
        arguments: [
            (1e20, "100000000000000000000"), (-1.25e-7, "-0.000000125"), (0.1, "0.1"), (-3, "-3"),
            (1.5e16, "15000000000000000"), (1.2345e-5, "0.000012345"),
        ])
    func digits(_ x: Double, _ due: String) {
        #expect(Rounding.digits(x) == due)
        #expect(Double(due) == x)
    }

    @Test(
        "A figure prints with exactly its decimals",
        arguments: [
            (78.1, 2, "78.10"), (-0.5, 2, "-0.50"), (0.004, 2, "0.00"), (12, 0, "12"),
            (99.995, 2, "100.00"), (0.0512, 4, "0.0512"),
            (123_456_789_012_345, 4, "123456789012345"),
        ] as [(Double, Int, String)])
    func printsPlainly(_ x: Double, _ places: Int, _ due: String) {
        #expect(Rounding.plainText(x, places: places) == due)
    }
}
