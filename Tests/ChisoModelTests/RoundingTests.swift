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

    @Test(
        "A figure prints with exactly its decimals",
        arguments: [
            (78.1, 2, "78.10"), (-0.5, 2, "-0.50"), (0.004, 2, "0.00"), (12, 0, "12"),
            (99.995, 2, "100.00"), (0.0512, 4, "0.0512"),
        ] as [(Double, Int, String)])
    func printsPlainly(_ x: Double, _ places: Int, _ due: String) {
        #expect(Rounding.plainText(x, places: places) == due)
    }
}
