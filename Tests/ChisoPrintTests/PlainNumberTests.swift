import ChisoModel
import Testing

@testable import ChisoPrint

@Suite struct PlainNumberTests {
    @Test(
        "A number prints in the fewest digits that read back as it, without an exponent",
        arguments: [
            (0, "0"), (-0.0, "0"), (2, "2"), (-17, "-17"), (98.3, "98.3"),
            (2.0 / 3, "0.6666666666666666"), (1e-5, "0.00001"), (-1.25e-7, "-0.000000125"),
            (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
            (123_456_789_012_345_680, "123456789012345680"), (.nan, "-"), (.infinity, "-"),
        ])
    func shortest(_ number: Double, _ text: String) {
        #expect(PlainNumber.text(number) == text)
        if number.isFinite { #expect(Double(text) == number) }
    }

    @Test(
        "What a number of ten digits misses by the hair of doubles prints as that number",
        arguments: [
            (0.1 + 0.2, "0.3"), (0.13499999999999998, "0.135"), (60.00000000000001, "60"),
            (-56.72999999999999, "-56.73"), (0.300000000000001, "0.300000000000001"),
            (123_456_789_012.34567, "123456789012.34567"),
        ])
    func hair(_ number: Double, _ text: String) {
        #expect(PlainNumber.text(number) == text)
    }

    @Test("The largest and the least double are still numbers")
    func extremes() {
        for number in [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            #expect(Double(PlainNumber.text(number)) == number)
        }
    }

    @Test(
        "A rounded number keeps all its decimals, half away from zero",
        arguments: [
            (2.675, 2, "2.68"), (-2.675, 2, "-2.68"), (1, 4, "1.0000"), (0.004, 2, "0.00"),
            (-0.004, 2, "0.00"), (84.5, 0, "85"), (0.05, 1, "0.1"), (1e300, 2, "1e+300"),
        ] as [(Double, Int, String)])
    func fixed(_ number: Double, _ places: Int, _ text: String) {
        #expect(PlainNumber.fixed(number, places: places) == text)
    }

    @Test("What is absent prints as a dash")
    func absent() {
        #expect(PlainNumber.fixed(nil, .places(2)) == "-")
        #expect(PlainNumber.fixed(.nan, .unrounded) == "-")
    }

    @Test("A change has its sign, and no change has none")
    func signed() {
        #expect(PlainNumber.point(in: 38, places: 2, signed: true) == "+0.38")
        #expect(PlainNumber.point(in: -1_238, places: 2, signed: true) == "-12.38")
        #expect(PlainNumber.point(in: 0, places: 2, signed: true) == "0.00")
    }

    @Test(
        "A day number prints as its date",
        arguments: [
            (0, "1970-01-01"), (19_722, "2023-12-31"), (19_782, "2024-02-29"), (-1, "1969-12-31"),
            (11_016, "2000-02-29"), (-719_162, "0001-01-01"),
            (-719_164, "-719164"), (2_932_897, "2932897"),
        ])
    func days(_ day: Int, _ text: String) {
        #expect(Day(day).text == text)
    }
}
