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
        return Double(units) / powersOfTen[places]
    }

    /// `x` in units of the last of `places` decimals, exactly; nil where an integer cannot hold it.
    public static func scaled(_ x: Double, _ places: Int) -> Int64? {
        var digits = firstPlaces
        while digits > places, abs(x) * powersOfTen[digits] >= 9_007_199_254_740_992 { digits -= 1 }
        let fine = (x * powersOfTen[digits]).rounded(.toNearestOrAwayFromZero)
        guard abs(fine) < 9.2e18 else { return nil }
        let units = Int64(fine)
        let step = Int64(powersOfTen[digits - places])
        if step == 1 { return units }
        let half = step / 2
        return units >= 0 ? (units + half) / step : -((-units + half) / step)
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

    /// Powers of ten from 0 to nine places.
    static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}

extension Rounding {
    /// `x` with exactly `places` decimals and a point, or as few digits as tell it apart when `places` is nil.
    public static func plainText(_ x: Double, places: Int? = nil) -> String {
        guard let places else {
            return x == x.rounded() && abs(x) < 1e15 ? String(Int64(x)) : x.description
        }
        guard x.isFinite, let units = scaled(x, places) else { return x.description }
        guard places > 0 else { return String(units) }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (units < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
