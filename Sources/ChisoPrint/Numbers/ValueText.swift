import ChisoModel

/// A measured value in print: short, but never so short that it looks like a number it is not.
///
/// 94.996 held against a floor of 95 prints as `94.996`, since `95` would contradict the points beside it.
public enum ValueText {
    /// The decimals a value is given at least, where it has them.
    static let leastPlaces = 2

    /// `value` with as many decimals as keep it on its side of every number in `declared`, and of zero.
    ///
    /// Trailing zeros are dropped: a value equal to a declared number prints as that number does.
    public static func text(_ value: Double, against declared: [Double]) -> String {
        guard value.isFinite else { return PlainNumber.none }
        for places in leastPlaces...Rounding.firstPlaces {
            guard let units = Rounding.scaled(value, places) else { break }
            let shown = Rounding.round(value, places)
            let isTrue = { (number: Double) in
                (shown < number) == (value < number) && (shown > number) == (value > number)
            }
            guard isTrue(0), declared.allSatisfy(isTrue) else { continue }
            return trimmed(PlainNumber.point(in: units, places: places))
        }
        return PlainNumber.text(value)
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
