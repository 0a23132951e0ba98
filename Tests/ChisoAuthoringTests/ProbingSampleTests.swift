import ChisoModel
import Testing

@testable import ChisoAuthoring

@Suite struct ProbingSampleTests {
    private static func number(
        _ name: String, whole: Bool = true, least: Double = 0, largest: Double = .infinity
    ) -> Dimension {
        Dimension(
            subject: .column(name), name: name,
            kind: .number(isWhole: whole, least: least, largest: largest))
    }

    @Test("Figures stand at, just below and just above a bound, also in percent of the scale")
    func figuresMeetBounds() {
        let counts = Self.number("n").figures(at: 1000, [95])
        for due in [0.0, 1, 94, 95, 96, 949, 950, 951, 999, 1000, 1001] {
            #expect(counts.contains(due))
        }
        #expect(counts.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
        let percents = Self.number("p", whole: false, largest: 100).figures(at: 1, [95])
        for due in [0.0, 0.01, 94.99, 95, 95.01, 99.99, 100] { #expect(percents.contains(due)) }
        #expect(percents.allSatisfy { (0...100).contains($0) })
    }

    @Test("A range without a whole number still has a figure")
    func narrowRange() {
        let figures = Self.number("n", least: 0.2, largest: 0.8).figures(at: 1, [])
        #expect(figures == [0])
    }

    @Test("Two numbers meet every share of a bound at each scale, with yes and no")
    func sampleMeetsShares() {
        let flag = Dimension(subject: .column("f"), name: "f", kind: .flag)
        let sample = Sample(
            [Self.number("a"), Self.number("b"), flag], thresholds: [80], name: "s")
        for flag in [0.0, 1] {
            for due in [[0, 0, flag], [80, 100, flag], [799, 1000, flag], [801, 1000, flag]] {
                #expect(sample.rows.contains(due))
            }
        }
        #expect(sample.rows.count <= Sample.limit)
        #expect(sample.rows[0] == [0, 0, 0])
    }

    @Test("Many levels are each met, and the sample stays within its limit")
    func manyLevels() {
        let levels = Dimension(
            subject: .column("l"), name: "l", kind: .texts((0..<90).map { "l\($0)" }))
        let numbers = ["a", "b", "c", "d", "e"].map { Self.number($0) }
        let sample = Sample(numbers + [levels], thresholds: [10, 20, 30], name: "s")
        #expect(Set(sample.rows.map { $0[5] }).count == 90)
        #expect(sample.rows.count <= Sample.limit)
        let again = Sample(numbers + [levels], thresholds: [10, 20, 30], name: "s")
        #expect(again.rows == sample.rows)
    }
}
