import ChisoModel
import ChisoRules

/// The figures that an indicator's value is held against, and which of them its tests meet.
struct Thresholds {
    /// Parameters that name one figure of the value's own measure.
    private static let names = ["floor", "ceiling", "enough"]
    /// The bounds of a step.
    private static let bounds = ["at_least", "above", "at_most", "below"]

    /// In order of size.
    let figures: [Double]
    private let least: Double
    private let largest: Double

    init(_ indicator: Indicator, fields: [Field]) {
        var figures: Set<Double> = []
        let named = indicator.scoreNames.filter { Self.names.contains($0) }
        for name in named {
            if let number = indicator.params[name]?.number { figures.insert(number) }
        }
        if indicator.scoreNames.contains("target"), case .number(let target)? = indicator.target {
            figures.insert(target)
        }
        for case .list(let steps) in indicator.params.values {
            for case .record(let step) in steps {
                figures.formUnion(Self.bounds.compactMap { step[$0]?.number })
            }
        }
        self.figures = figures.sorted()
        var read = indicator.valueReads
        if case .field(let place) = indicator.valueSource { read.append(.field(place)) }
        let isNegative = read.contains { read in
            if case .field(let place) = read { (fields[place].least ?? -1) < 0 } else { false }
        }
        least = indicator.range?.lowerBound ?? (isNegative ? -.infinity : 0)
        largest = indicator.range?.upperBound ?? .infinity
    }

    /// What no value of a test meets: at, above up to the next figure, below down to the one before.
    func unmet(by values: [Double]) -> [String] {
        var found: [String] = []
        for (place, figure) in figures.enumerated() {
            let before = place > 0 ? figures[place - 1] : -.infinity
            let after = place + 1 < figures.count ? figures[place + 1] : .infinity
            if !values.contains(where: { abs($0 - figure) <= 1e-9 }) {
                found.append("at \(figure)")
            }
            if figure < largest, !values.contains(where: { $0 > figure + 1e-9 && $0 <= after }) {
                found.append("just above \(figure)")
            }
            if figure > least, !values.contains(where: { $0 < figure - 1e-9 && $0 >= before }) {
                found.append("just below \(figure)")
            }
        }
        return found
    }
}
