@testable import ChisoScoring
import Testing

@Suite struct PrintedFigureTests {
    @Test(
        "Printed figures agree when what they may have been overlaps",
        arguments: [
            (46.4, 1, 46.45, 2, true), (46.4, 1, 46.46, 2, false), (46.4, 1, 46.5, 1, false),
            (4, 0, 4.4, 1, true), (1727, 0, 1730, 0, false), (98.3, 1, 98.30, 2, true),
            (75.03, 2, 75.24, 2, false), (0.1 + 0.2, 1, 0.3, 1, true), (-2.5, 1, -2.5, 1, true),
        ] as [(Double, Int, Double, Int, Bool)])
    func agree(a: Double, aPlaces: Int, b: Double, bPlaces: Int, isSame: Bool) {
        #expect(PrintedFigure.agree(a, aPlaces, b, bPlaces) == isSame)
        #expect(PrintedFigure.agree(b, bPlaces, a, aPlaces) == isSame)
    }

    @Test(
        "A figure is cut towards zero, without the double's hair",
        arguments: [
            (24.53, 0, 24), (46.454, 1, 46.4), (99.99, 1, 99.9), (-1.55, 1, -1.5),
            (0.285 * 100, 1, 28.5), (1.1 * 3, 1, 3.3), (5, 2, 5), (1.123456789, 9, 1.123456789),
        ] as [(Double, Int, Double)])
    func cut(x: Double, places: Int, result: Double) {
        #expect(PrintedFigure.cut(x, places) == result)
    }

    @Test("A figure has the decimals of its shortest text")
    func decimals() {
        #expect([1, 0.5, 98.25, 1234, 0.1 + 0.2].map(PrintedFigure.decimals) == [0, 1, 2, 0, 1])
    }
}
