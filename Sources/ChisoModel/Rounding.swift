/// Rounding as published figures are rounded: half away from zero, after the double's hair is removed.
///
/// A double near a decimal (2.675 is stored as 2.67499999999999982…) is first taken to nine decimals, or to as many as its
/// 53 bits carry, and that decimal is rounded exactly, in integers.
/// - Basis: legal-access standard, Bắc Kạn communes 2021 (84.5 → 85, 90.5 → 91).
public enum Rounding {
    /// The places of the first step.
    public static let firstPlaces = 9

    /// `x` rounded to `places` decimals (0 to 9), half away from zero; not finite stays as it is.
    public static func round(_ x: Double, _ places: Int) -> Double {
        guard x.isFinite, let units = scaled(x, places) else { return x }
        return Double(units) / power(places)
    }

    /// `x` in units of the last of `places` decimals, exactly; nil where its 53 bits do not reach so far, so that there is
    /// nothing to round.
    @inline(__always)
    public static func scaled(_ x: Double, _ places: Int) -> Int64? {
        var digits = firstPlaces
        while digits > places, abs(x) * power(digits) >= 9_007_199_254_740_992 { digits -= 1 }
        let product = x * power(digits)
        guard abs(product) < 9_007_199_254_740_992 else { return nil }
        // From 2^52 on a double is whole, and half of one more would be lost or gained.
        let half = abs(product) >= 4_503_599_627_370_496 ? 0 : product < 0 ? -0.5 : 0.5
        let units = Int64(product + half)
        return divided(units, by: digits - places)
    }

    /// `units` over ten to the power of `places`, half away from zero.
    @inline(__always)
    private static func divided(_ units: Int64, by places: Int) -> Int64 {
        // Constants, so that the compiler multiplies instead of dividing.
        switch places {
        case 0: units
        case 1: half(units, 10) / 10
        case 2: half(units, 100) / 100
        case 3: half(units, 1000) / 1000
        case 4: half(units, 10_000) / 10_000
        case 5: half(units, 100_000) / 100_000
        case 6: half(units, 1_000_000) / 1_000_000
        case 7: half(units, 10_000_000) / 10_000_000
        case 8: half(units, 100_000_000) / 100_000_000
        default: half(units, 1_000_000_000) / 1_000_000_000
        }
    }

    /// `units` moved half a step away from zero, for the division that drops the rest.
    @inline(__always)
    private static func half(_ units: Int64, _ step: Int64) -> Int64 {
        units >= 0 ? units + step / 2 : units - step / 2
    }

    /// `x` rounded to the nearest multiple of `step`, half away from zero.
    public static func round(_ x: Double, toStep step: Double) -> Double {
        guard x.isFinite, step > 0 else { return x }
        return round(round(x / step, 0) * step, firstPlaces)
    }

    /// `x` as the level declares it.
    public static func round(_ x: Double, _ decimals: Decimals) -> Double {
        switch decimals {
        case .places(let places): round(x, places)
        case .unrounded: x
        }
    }

    /// Every figure of a column, as the level declares it.
    public static func round(_ column: inout [Double], _ decimals: Decimals) {
        guard case .places(let places) = decimals else { return }
        let scale = power(places)
        let step = power(firstPlaces - places)
        let halfStep = Double(Int64(step / 2))
        for place in column.indices {
            let x = column[place]
            let fine = x * 1e9
            // Below 2^51 a quotient of doubles truncates as the quotient of integers does.
            guard abs(fine) < 2_251_799_813_685_248 else {
                column[place] = round(x, places)
                continue
            }
            let units = Double(Int64(fine + (fine < 0 ? -0.5 : 0.5)))
            let half = units < 0 ? -halfStep : halfStep
            column[place] = Double(Int64((units + half) / step)) / scale
        }
    }

    /// Ten to the power of 0 to 9.
    @inline(__always)
    private static func power(_ places: Int) -> Double {
        switch places {
        case 0: 1
        case 1: 1e1
        case 2: 1e2
        case 3: 1e3
        case 4: 1e4
        case 5: 1e5
        case 6: 1e6
        case 7: 1e7
        case 8: 1e8
        default: 1e9
        }
    }
}

extension Rounding {
    /// `x` with exactly `places` decimals and a point, or as few digits as tell it apart when `places` is nil.
    public static func plainText(_ x: Double, places: Int? = nil) -> String {
        guard let places else {
            if x == x.rounded(), abs(x) < 1e15 { return String(Int64(x)) }
            return x.description.hasSuffix(".0") ? String(x.description.dropLast(2)) : x.description
        }
        guard x.isFinite, let units = scaled(x, places) else { return plainText(x) }
        guard places > 0 else { return String(units) }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (units < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

// MARK: - Whole numbers

extension Int {
    /// The most that a whole number of a figure may be: beyond it doubles skip some.
    public static let largestOfFigures = 9_007_199_254_740_992

    /// A figure without its fraction, held within a range; the lower end for what is no number.
    ///
    /// Figures of rules and tables have any size, so that none becomes a whole number in any other way.
    public init(
        _ x: Double, within range: ClosedRange<Int> = -largestOfFigures...largestOfFigures
    ) {
        if x.isNaN || x <= Double(range.lowerBound) {
            self = range.lowerBound
        } else {
            self = x >= Double(range.upperBound) ? range.upperBound : Int(x)
        }
    }
}

// MARK: - Declared decimals

/// How many decimals a level of the scorecard keeps: a number of places, or all of them.
public enum Decimals: Hashable, Sendable {
    /// Rounded to this many places, 0 to 9.
    case places(Int)
    /// Never rounded.
    case unrounded
}

// MARK: - Digits

extension Rounding {
    /// The shortest digits that read back as `x`, without an exponent: `0.0000001`, `100000000000000000000`.
    ///
    /// What is not finite is written in words.
    public static func digits(_ x: Double) -> String {
        let text = plainText(x)
        guard let sign = text.firstIndex(of: "e"),
            let exponent = Int(text[text.index(after: sign)...])
        else { return text }
        let isNegative = text.hasPrefix("-")
        let parts = text[..<sign].drop { $0 == "-" }.split(separator: ".")
        let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
        let all = parts[0] + fraction
        let whole = parts[0].count + exponent
        var shown = String(all.prefix(max(0, whole)))
        shown += String(repeating: "0", count: max(0, whole - all.count))
        if whole <= 0 { shown = "0." + String(repeating: "0", count: -whole) }
        if whole > 0, whole < all.count { shown += "." }
        shown += all.dropFirst(max(0, whole))
        return (isNegative ? "-" : "") + shown
    }
}
