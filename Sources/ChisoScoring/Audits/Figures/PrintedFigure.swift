import ChisoModel

/// Figures as documents print them: how they compare, and how messages show them.
enum PrintedFigure {
    /// One unit of the last of `decimals`.
    static func step(_ decimals: Int) -> Double {
        (0..<max(0, decimals)).reduce(1) { step, _ in step / 10 }
    }

    /// Whether two figures are the same at this many decimals, rounded half up.
    static func areSame(_ a: Double, _ b: Double, _ decimals: Int) -> Bool {
        let places = min(max(decimals, 0), Rounding.firstPlaces)
        guard let first = Rounding.scaled(a, places), let second = Rounding.scaled(b, places)
        else { return a == b }
        return first == second
    }

    /// Whether two printed figures can stand for one: what each may have been before it was rounded overlaps.
    static func agree(_ a: Double, _ aDecimals: Int, _ b: Double, _ bDecimals: Int) -> Bool {
        let room = (step(aDecimals) + step(bDecimals)) / 2
        let distance = Rounding.round(abs(a - b), Rounding.firstPlaces)
        return distance == 0 || distance < Rounding.round(room, Rounding.firstPlaces)
    }

    /// Whether a figure is less than another, without the double's hair.
    static func isLess(_ a: Double, _ b: Double) -> Bool {
        Rounding.round(a, Rounding.firstPlaces) < Rounding.round(b, Rounding.firstPlaces)
    }

    /// A figure cut after this many decimals, towards zero.
    static func cut(_ x: Double, _ decimals: Int) -> Double {
        let places = min(max(decimals, 0), Rounding.firstPlaces)
        guard let fine = Rounding.scaled(x, Rounding.firstPlaces) else { return x }
        let step = (0..<(Rounding.firstPlaces - places)).reduce(Int64(1)) { step, _ in step * 10 }
        return Rounding.round(Double(fine / step) * self.step(places), places)
    }

    /// The decimals that the shortest text of a figure has.
    static func decimals(_ x: Double) -> Int {
        let text = text(x)
        guard let point = text.firstIndex(of: "."), !text.contains("e") else { return 0 }
        return text.distance(from: point, to: text.endIndex) - 1
    }

    /// A figure without the double's hair, in as few digits as tell it apart.
    static func text(_ x: Double) -> String {
        Rounding.plainText(Rounding.round(x, Rounding.firstPlaces))
    }

    /// A figure with this many decimals, and the sign of percent if it has one.
    static func text(_ x: Double, _ decimals: Int, isPercent: Bool) -> String {
        let places = min(max(decimals, 0), Rounding.firstPlaces)
        return Rounding.plainText(x, places: places) + (isPercent ? " %" : "")
    }

    /// The first of some names, and how many more there are.
    static func listed(_ names: [String], most: Int = 5) -> String {
        let more = names.count - most
        return names.prefix(most).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    /// `1 unit`, `2 units`.
    static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
