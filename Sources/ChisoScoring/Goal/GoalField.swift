import ChisoModel

/// The figures of one field that a search may choose from, numbered outwards from the present one.
///
/// Figures are multiples of a resolution: whole numbers of a count, else as many decimals as the round's table has. Choice
/// 0 leaves the field as it is; a blank field may also be given 0, at no cost.
struct GoalField {
    /// What it is, as the answer tells.
    let varied: GoalAnswer.Varied
    /// Sets the field of the unit.
    let change: Change
    /// Multiples of the resolution at the limits, and nearest to where costs are counted from.
    private let low: Int
    private let high: Int
    private let origin: Double
    private let scale: Double

    init(_ varied: GoalAnswer.Varied, change: Change, scale: Double) {
        self.varied = varied
        self.change = change
        self.scale = scale
        low = Int((varied.limits.lowerBound * scale - 1e-9).rounded(.up))
        high = Int((varied.limits.upperBound * scale + 1e-9).rounded(.down))
        origin = varied.present ?? 0
    }

    /// How many choices there are, leaving the field as it is included.
    var count: Int {
        let figures = max(0, high - low + 1)
        return varied.present.map { isMultiple($0) } ?? false ? max(1, figures) : figures + 1
    }

    /// The figures by cost, cheapest first; of two that cost the same the larger comes first.
    func figures(most: Int) -> [Double?] {
        var figures: [Double?] = [nil]
        let start = (origin * scale).rounded()
        var up = Int(start)
        var down = up - 1
        if let present = varied.present, isMultiple(present) { up += 1 }
        if up < low { up = low }
        if down > high { down = high }
        while figures.count < most, up <= high || down >= low {
            let isUp =
                up <= high
                && (down < low || abs(figure(up) - origin) <= abs(figure(down) - origin))
            figures.append(figure(isUp ? up : down))
            if isUp { up += 1 } else { down -= 1 }
        }
        return figures
    }

    /// What a choice costs; nothing when the field is left as it is.
    func cost(_ figure: Double?) -> Double { figure.map(varied.cost) ?? 0 }

    /// Figures at growing distances on both sides of one, the limits, and those near given numbers.
    func samples(around figure: Double?, near numbers: [Double]) -> [Double?] {
        let center = Int(((figure ?? origin) * scale).rounded())
        var multiples: Set<Int> = [low, high, center]
        var distance = 1
        while distance <= max(1, high - low) {
            multiples.formUnion([center - distance, center + distance])
            distance *= 2
        }
        for number in numbers where abs(number) < 1e12 {
            let near = Int((number * scale).rounded())
            multiples.formUnion([near - 1, near, near + 1])
        }
        return [nil] + multiples.filter { $0 >= low && $0 <= high }.sorted().map { self.figure($0) }
    }

    /// The figure half way between two, or nil when they are next to each other.
    func middle(_ a: Double, _ b: Double) -> Double? {
        let ends = [a, b].map { Int(($0 * scale).rounded()) }
        let middle = (ends[0] + ends[1]) / 2
        return ends.contains(middle) ? nil : figure(middle)
    }

    private func figure(_ multiple: Int) -> Double { Double(multiple) / scale }

    private func isMultiple(_ figure: Double) -> Bool {
        (figure * scale).rounded() / scale == figure
    }
}
