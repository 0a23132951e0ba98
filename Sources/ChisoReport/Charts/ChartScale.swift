/// An axis of a chart: from numbers to places in the drawing, with round ticks.
struct ChartScale {
    /// The numbers at the ends of the axis.
    let numbers: ClosedRange<Double>
    /// The places at the ends, in the drawing; the first may be the larger.
    let places: (from: Double, to: Double)
    /// Round numbers within the axis, smallest first.
    let ticks: [Double]

    /// - Parameters:
    ///   - count: About how many ticks.
    ///   - isPadded: Whether the axis is drawn out to round numbers.
    ///   - limits: How far it may be drawn out, where the numbers themselves do not lie farther.
    init(
        _ numbers: ClosedRange<Double>, places: (from: Double, to: Double), count: Int,
        isPadded: Bool, within limits: ClosedRange<Double>? = nil
    ) {
        let span = numbers.upperBound - numbers.lowerBound
        let room = span > 0 ? numbers : (numbers.lowerBound - 1)...(numbers.upperBound + 1)
        let step = Self.roundStep((room.upperBound - room.lowerBound) / Double(max(1, count)))
        let first = (room.lowerBound / step - 1e-9).rounded(isPadded ? .down : .up)
        let last = (room.upperBound / step + 1e-9).rounded(isPadded ? .up : .down)
        let ends = isPadded ? (first * step)...(last * step) : room
        let least = limits.map { min($0.lowerBound, numbers.lowerBound) } ?? ends.lowerBound
        let most = limits.map { max($0.upperBound, numbers.upperBound) } ?? ends.upperBound
        let kept = max(ends.lowerBound, least)...min(ends.upperBound, most)
        self.numbers = kept.lowerBound < kept.upperBound ? kept : ends
        let shown = self.numbers
        ticks = (0...Int(last - first)).map { Self.clean((first + Double($0)) * step) }
            .filter { shown.contains($0) }
        self.places = places
    }

    /// Where a number is drawn.
    func place(_ number: Double) -> Double {
        let part =
            (number - numbers.lowerBound) / (numbers.upperBound - numbers.lowerBound)
        return places.from + part * (places.to - places.from)
    }

    /// The least of 1, 2 and 5 times a power of ten that is at least a number.
    static func roundStep(_ least: Double) -> Double {
        var power = 1.0
        while power < least { power *= 10 }
        while power / 10 >= least { power /= 10 }
        for part in [0.2, 0.5] where power * part >= least { return power * part }
        return power
    }

    private static func clean(_ number: Double) -> Double {
        let shown = (number * 1e9).rounded() / 1e9
        return shown == 0 ? 0 : shown
    }
}
