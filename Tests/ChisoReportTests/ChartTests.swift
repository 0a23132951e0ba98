@testable import ChisoPrint
@testable import ChisoReport
import Testing

@Suite struct ChartTests {
    @Test("Labels keep their order and their distance, and stay in their room")
    func labels() {
        let wanted = [100.0, 101, 99, 300, 0, 2]
        let places = LabelLayout.places(wanted, gap: 16, room: 0...310)
        let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
        #expect(order == places.indices.sorted { places[$0] < places[$1] })
        let sorted = places.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 16 - 1e-9 })
        #expect(sorted[0] >= 0)
        #expect(sorted[5] <= 310)
        #expect(places[3] == 300)
        #expect(places[0] == 100)
    }

    @Test(
        "Ticks are round, and a padded axis ends at them",
        arguments: [
            (39.07...92.43, 7, true, [30.0, 40, 50, 60, 70, 80, 90, 100]),
            (80.0...100.0, 10, false, [80.0, 82, 84, 86, 88, 90, 92, 94, 96, 98, 100]),
            (0.13...0.41, 3, false, [0.2, 0.3, 0.4]),
            (-3.0...12.0, 3, true, [-5.0, 0, 5, 10, 15]),
        ])
    func ticks(_ range: ClosedRange<Double>, _ count: Int, _ isPadded: Bool, _ due: [Double]) {
        let scale = ChartScale(range, places: (0, 100), count: count, isPadded: isPadded)
        #expect(scale.ticks == due)
        #expect(scale.place(scale.numbers.lowerBound) == 0)
        #expect(scale.place(scale.numbers.upperBound) == 100)
    }

    @Test(
        "A padded axis ends where its numbers must, and shows them where they lie farther",
        arguments: [
            (99.84...100.0, 0.0...100.0, 100.0), (98.0...100.0, 0.0...100.0, 100.0),
            (3.0...12.0, 0.0...100.0, 14.0), (98.0...104.0, 0.0...100.0, 104.0),
            (0.0...0.0, 0.0...100.0, 1.5),
        ])
    func limits(
        _ range: ClosedRange<Double>, _ limits: ClosedRange<Double>, _ most: Double
    ) {
        let scale = ChartScale(
            range, places: (0, 100), count: 5, isPadded: true, within: limits)
        #expect(scale.numbers.upperBound == most)
        #expect(scale.numbers.lowerBound >= 0)
        #expect(scale.ticks.allSatisfy { scale.numbers.contains($0) })
        #expect(scale.place(scale.numbers.upperBound) == 100)
    }

    @Test("An axis of one number still has a length")
    func flat() {
        let scale = ChartScale(5...5, places: (0, 100), count: 4, isPadded: true)
        #expect(scale.place(5) == 50)
    }

    @Test("Two neighbouring lines differ in more than colour")
    func styles() {
        let styles = (0..<24).map { LineStyle($0) }
        for (a, b) in zip(styles, styles.dropFirst()) {
            #expect(a.marker != b.marker)
            #expect(a.dashes != b.dashes)
        }
        let looks = Set(styles.map { "\($0.marker) \($0.dashes)" })
        #expect(looks.count > 8)
    }

    @Test("A period without a figure leaves a gap, and a figure alone keeps its marker")
    func gaps() {
        let chart = PeriodLines(
            title: "Chỉ số", description: "", periods: ["2021", "2022", "2023", "2024"],
            lines: [.init(name: "Ba Bể", figures: [1, 2, nil, 4], text: "4")],
            others: [[nil, nil, 3, nil]], written: { "\($0)" }, name: "t")
        let paths = chart.drawing.document.matches(of: #/ d="(M[^"]*)" fill="none"/#).map(\.1)
        #expect(paths.count == 2)
        #expect(paths[0].count { $0 == "M" } == 1 && !paths[0].contains("L"))
        #expect(paths[1].count { $0 == "M" } == 2 && paths[1].count { $0 == "L" } == 1)
        #expect(chart.drawing.document.matches(of: #/<circle /#).count == 4)
    }

    @Test("What is drawn is escaped")
    func escapes() {
        var drawing = SVGDrawing(width: 10, height: 10, title: "a < b", description: "\"x\" & y")
        drawing.write("p > q\u{1B}", x: 1.006, y: 2)
        #expect(drawing.document.contains("<title id=\"title\">a &lt; b</title>"))
        #expect(drawing.document.contains("&quot;x&quot; &amp; y"))
        #expect(drawing.document.contains("<text x=\"1.01\" y=\"2\">p &gt; q\u{FFFD}</text>"))
    }
}
