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
        let room = Self.room(of: numbers)
        let step = Self.roundStep((room.upperBound - room.lowerBound) / Double(max(1, count)))
        let first = (room.lowerBound / step - 1e-9).rounded(isPadded ? .down : .up)
        let last = (room.upperBound / step + 1e-9).rounded(isPadded ? .up : .down)
        let ends = isPadded ? (first * step)...(last * step) : room
        let least = limits.map { min($0.lowerBound, numbers.lowerBound) } ?? ends.lowerBound
        let most = limits.map { max($0.upperBound, numbers.upperBound) } ?? ends.upperBound
        let kept = max(ends.lowerBound, least)...min(ends.upperBound, most)
        self.numbers = kept.lowerBound < kept.upperBound ? kept : ends
        let shown = self.numbers
        ticks = (0...Int(last - first, within: 0...Self.mostTicks))
            .map { Self.clean((first + Double($0)) * step) }.filter { shown.contains($0) }
        self.places = places
    }

    private static let mostTicks = 1_000
    /// Half of what doubles hold, so that no difference is more than they do.
    private static let most = Double.greatestFiniteMagnitude / 4

    /// The numbers, drawn apart where they are one, or so near that doubles between them cannot be told apart.
    private static func room(of numbers: ClosedRange<Double>) -> ClosedRange<Double> {
        let low = min(max(numbers.lowerBound, -most), most)
        let high = min(max(numbers.upperBound, -most), most)
        let least = max(abs(low), abs(high)) * 1e-12
        guard high - low <= least else { return low...high }
        let apart = max(1, least)
        return (low - apart)...(high + apart)
    }

    /// Where a number is drawn.
    func place(_ number: Double) -> Double {
        let part =
            (number - numbers.lowerBound) / (numbers.upperBound - numbers.lowerBound)
        return places.from + min(max(part, -1), 2) * (places.to - places.from)
    }

    /// The least of 1, 2 and 5 times a power of ten that is at least a number.
    static func roundStep(_ least: Double) -> Double {
        guard least > 0, least.isFinite else { return 1 }
        var power = 1.0
        while power < least { power *= 10 }
        while power / 10 >= least { power /= 10 }
        for part in [0.2, 0.5] where power * part >= least { return power * part }
        return power
    }

    private static func clean(_ number: Double) -> Double {
        guard abs(number) < 1e15 else { return number }
        let shown = (number * 1e9).rounded() / 1e9
        return shown == 0 ? 0 : shown
    }
}
