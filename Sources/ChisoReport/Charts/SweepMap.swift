import ChisoModel
import ChisoPrint
import ChisoScoring

/// A grid of two swept numbers as a map: the rank of one unit, or who stands first.
struct SweepMap {
    let sweep: Sweep
    /// Nil: who stands first is shown.
    private let unit: Int?
    /// One per kind of entry, in the order of the legend.
    private let entries: [String]
    private let entryOfStep: [Int]
    private let cell: (width: Double, height: Double)
    private let left = 90.0
    private let top = 84.0

    /// The most kinds of entry with a patch in the legend.
    private static let mostEntries = 16

    init(sweep: Sweep, units: [String]) {
        self.sweep = sweep
        let unit = units.first.flatMap(sweep.unit)
        self.unit = unit
        let texts = sweep.states.indices.map { step in
            if let unit { return sweep.states[step].rank(unit).map(String.init) ?? "-" }
            let labels = sweep.base.labels
            return sweep.winners(at: step).prefix(3).map { labels[$0] }.joined(separator: " = ")
        }
        entries = Self.ordered(Set(texts), areRanks: unit != nil)
        let places = Dictionary(
            uniqueKeysWithValues: entries.enumerated().map { ($1, $0) })
        entryOfStep = texts.map { places[$0] ?? 0 }
        let counts = sweep.axes.map(\.numbers.count)
        cell = (640 / Double(counts[0]), 420 / Double(counts[1]))
    }

    private static func ordered(_ texts: Set<String>, areRanks: Bool) -> [String] {
        guard areRanks else { return texts.sorted() }
        return texts.sorted { (Int($0) ?? .max) < (Int($1) ?? .max) }
    }

    /// The whole drawing.
    var document: String {
        let labels = sweep.base.labels
        let what = unit.map { "Rank of \(labels[$0])" } ?? "Who stands first"
        let paths = sweep.axes.map(\.range.change.pathText)
        let title = "\(what) by \(paths[0]) and \(paths[1])"
        let longest = entries.prefix(Self.mostEntries).reduce(90) {
            max($0, SVGDrawing.width(of: DisplayWidth.cut($1, to: 36), size: 13))
        }
        let width = max(left + 640 + 24 + 30 + longest + 12, 64 + Double(title.count) * 11.5)
        var drawing = SVGDrawing(
            width: width, height: top + 420 + 70, title: title, description: description)
        drawing.write(title, x: left - 60, y: 30, ["font-size": "19", "font-weight": "bold"])
        let room = Int((width - left) / (12 * 0.58))
        drawing.write(
            DisplayWidth.cut(sweep.subtitle, to: room), x: left - 60, y: 50,
            ["font-size": "12", "fill": "#555555"])
        drawCells(&drawing)
        drawAxes(&drawing)
        drawBaseline(&drawing)
        drawLegend(&drawing)
        return drawing.document
    }

    private var description: String {
        let counts = Dictionary(grouping: entryOfStep) { $0 }.mapValues(\.count)
        let parts = entries.indices.prefix(10).map { place in
            "\(unit == nil ? "" : "rank ")\(entries[place]): \(counts[place] ?? 0) steps"
        }
        return "A map of \(sweep.states.count) steps. " + parts.joined(separator: "; ") + "."
    }

    // MARK: - Cells

    private func drawCells(_ drawing: inout SVGDrawing) {
        let count = sweep.axes[1].numbers.count
        let isLabelled = cell.width >= 22 && cell.height >= 15
        for (step, entry) in entryOfStep.enumerated() {
            let (column, row) = (step / count, count - 1 - step % count)
            let x = left + Double(column) * cell.width
            let y = top + Double(row) * cell.height
            let text = SVGDrawing.text
            drawing.draw(
                "rect",
                [
                    "x": text(x), "y": text(y), "width": text(cell.width + 0.3),
                    "height": text(cell.height + 0.3), "fill": shade(entry).fill,
                ])
            guard isLabelled else { continue }
            drawing.write(
                mark(entry), x: x + cell.width / 2, y: y + cell.height / 2 + 4,
                ["font-size": "12", "text-anchor": "middle", "fill": shade(entry).ink])
        }
    }

    /// A rank, or a letter that the legend explains.
    private func mark(_ entry: Int) -> String {
        if unit != nil { return entries[entry] }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return entry < letters.count ? String(letters[entry]) : "…"
    }

    /// From dark to light in the order of the legend, in one hue: shades differ on a grey print too.
    private func shade(_ entry: Int) -> (fill: String, ink: String) {
        let part = entries.count > 1 ? Double(entry) / Double(entries.count - 1) : 0
        let (dark, light) = ([8.0, 64, 129], [240.0, 246, 250])
        let channels = zip(dark, light).map { Int(($0 + ($1 - $0) * part).rounded()) }
        let fill = "rgb(\(channels.map(String.init).joined(separator: ",")))"
        return (fill, part < 0.5 ? "#ffffff" : "#000000")
    }

    // MARK: - Axes and legend

    private func drawAxes(_ drawing: inout SVGDrawing) {
        let (across, up) = (sweep.axes[0].numbers, sweep.axes[1].numbers)
        for column in Self.spread(across.count, room: 12) {
            drawing.write(
                PlainNumber.text(across[column]), x: left + (Double(column) + 0.5) * cell.width,
                y: top + 420 + 18, ["font-size": "12", "text-anchor": "middle"])
        }
        for row in Self.spread(up.count, room: 14) {
            drawing.write(
                PlainNumber.text(up[row]), x: left - 8,
                y: top + 420 - (Double(row) + 0.5) * cell.height + 4,
                ["font-size": "12", "text-anchor": "end"])
        }
        drawing.write(
            sweep.label(of: sweep.axes[0]), x: left + 320, y: top + 420 + 42,
            ["font-size": "13", "text-anchor": "middle"])
        drawing.write(
            sweep.label(of: sweep.axes[1]), x: left - 60, y: top - 12, ["font-size": "13"])
    }

    /// Places evenly spread over a count, about as many as there is room for.
    private static func spread(_ count: Int, room: Int) -> [Int] {
        Array(stride(from: 0, to: count, by: Swift.max(1, (count + room - 1) / room)))
    }

    /// A frame around the step that is nearest to what holds now.
    private func drawBaseline(_ drawing: inout SVGDrawing) {
        let nearest = sweep.axes.map { axis -> Int? in
            guard let now = axis.baseline, axis.numbers[0]...axis.numbers.last! ~= now else {
                return nil
            }
            return axis.numbers.indices.min {
                abs(axis.numbers[$0] - now) < abs(axis.numbers[$1] - now)
            }
        }
        guard let column = nearest[0], let row = nearest[1] else { return }
        let text = SVGDrawing.text
        drawing.beginGroup(title: "nearest to what holds now")
        for (color, width) in [("#ffffff", "4"), ("#d55e00", "2.4")] {
            drawing.draw(
                "rect",
                [
                    "x": text(left + Double(column) * cell.width),
                    "y": text(top + 420 - Double(row + 1) * cell.height),
                    "width": text(cell.width), "height": text(cell.height), "fill": "none",
                    "stroke": color, "stroke-width": width,
                ])
        }
        drawing.endGroup()
    }

    private func words(_ entry: String) -> String {
        if unit == nil { return DisplayWidth.cut(entry, to: 36) }
        return entry == "-" ? "unranked" : "rank \(entry)"
    }

    private func drawLegend(_ drawing: inout SVGDrawing) {
        let x = left + 640 + 24
        for (place, entry) in entries.enumerated().prefix(Self.mostEntries) {
            let y = top + Double(place) * 24
            let text = SVGDrawing.text
            drawing.draw(
                "rect",
                [
                    "x": text(x), "y": text(y), "width": "24", "height": "18",
                    "fill": shade(place).fill, "stroke": "#777777", "stroke-width": "0.6",
                ])
            drawing.write(
                mark(place), x: x + 12, y: y + 13,
                ["font-size": "12", "text-anchor": "middle", "fill": shade(place).ink])
            drawing.write(words(entry), x: x + 32, y: y + 14, ["font-size": "13"])
        }
        let shown = min(entries.count, Self.mostEntries)
        let y = top + Double(shown) * 24 + 14
        if entries.count > shown {
            drawing.write("and \(entries.count - shown) more", x: x, y: y, ["font-size": "12"])
        }
        guard sweep.axes.allSatisfy({ $0.baseline != nil }) else { return }
        drawing.draw(
            "rect",
            [
                "x": SVGDrawing.text(x), "y": SVGDrawing.text(y + 8), "width": "24",
                "height": "18", "fill": "none", "stroke": "#d55e00", "stroke-width": "2.4",
            ])
        let isOnStep = sweep.axes.allSatisfy { axis in
            axis.baseline.map(axis.numbers.contains) ?? false
        }
        let now = isOnStep ? "as it is now" : "nearest to now"
        drawing.write(now, x: x + 32, y: y + 22, ["font-size": "13"])
    }
}
