import ChisoModel

/// Numbers as digits with a decimal point: no grouping, no exponent where one can be avoided.
public enum PlainNumber {
    /// What stands where there is no number.
    public static let none = "-"

    /// The shortest digits that read back as `x`: `2`, `1.966`, `0.00001`; `-` when `x` is not finite.
    ///
    /// What is a number of ten digits or fewer but for the hair of doubles is written as that: 0.135 for what 13.5 of 100
    /// come to, 0.13499999999999998.
    public static func text(_ x: Double) -> String {
        guard x.isFinite else { return none }
        if x == 0 { return "0" }
        var text = x.description
        if text.utf8.count > 16, let bare = withoutHair(x) { text = bare.description }
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]), abs(exponent) <= 30 else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        return expanded(mantissa: parts[0], exponent: exponent)
    }

    /// The number of ten digits that `x` is but for a few of its last places; nil where it is none.
    private static func withoutHair(_ x: Double) -> Double? {
        let magnitude = abs(x)
        guard magnitude > 1e-6, magnitude < 1e9 else { return nil }
        var scale = 1.0
        while magnitude * scale < 1e9 { scale *= 10 }
        let bare = (x * scale).rounded() / scale
        return bare != x && abs(bare - x) <= 8 * x.ulp ? bare : nil
    }

    /// `x` rounded to `places` decimals (0 to 9) and printed with all of them; `-` for none.
    public static func fixed(_ x: Double?, places: Int) -> String {
        guard let x, x.isFinite else { return none }
        guard let units = Rounding.scaled(x, places) else { return text(x) }
        return point(in: units, places: places)
    }

    /// `x` with the decimals its level declares; an unrounded level prints `otherwise` of them.
    public static func fixed(_ x: Double?, _ decimals: Decimals, otherwise: Int = 4) -> String {
        fixed(x, places: places(decimals, otherwise: otherwise))
    }

    /// The places a level prints.
    public static func places(_ decimals: Decimals, otherwise: Int = 4) -> Int {
        switch decimals {
        case .places(let places): places
        case .unrounded: otherwise
        }
    }

    /// A number of `places` decimals kept as an integer, with its point; `signed` writes a plus too.
    public static func point(in units: Int64, places: Int, signed: Bool = false) -> String {
        var digits = String(units.magnitude)
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
        return (units < 0 ? "-" : signed && units > 0 ? "+" : "") + digits
    }

    /// At most `places` decimals, or all where so few would show nothing; `-` for none.
    public static func short(_ x: Double?, places: Int = 4) -> String {
        guard let x else { return none }
        let rounded = Rounding.round(x, places)
        return text(rounded == 0 ? x : rounded)
    }

    /// The same with its sign; nothing changed is `+0`.
    public static func signed(_ x: Double, places: Int = 4) -> String {
        (x < 0 ? "" : "+") + short(x, places: places)
    }

    /// Ranks gained or lost: `▲2`, `▼1`, nothing for none.
    public static func arrow(_ places: Int) -> String {
        places == 0 ? "" : places > 0 ? "▲\(places)" : "▼\(-places)"
    }

    /// `1 unit`, `2 units`.
    public static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// A number as a bar of blocks, an eighth of a column fine, ten columns where it is the whole; empty for none, full
    /// above the whole.
    public static func bar(_ number: Double?, of whole: Double) -> String {
        guard let number, number.isFinite, number > 0 else { return "" }
        let eighths = Int((min(1, number / whole) * 80).rounded(.down), within: 0...80)
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    private static func expanded(mantissa: Substring, exponent: Int) -> String {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        if fraction == "0" { fraction = "" }
        let digits = String(parts[0]) + fraction
        let whole = parts[0].count + exponent
        if whole <= 0 { return sign + "0." + String(repeating: "0", count: -whole) + digits }
        if whole >= digits.count {
            return sign + digits + String(repeating: "0", count: whole - digits.count)
        }
        let cut = digits.index(digits.startIndex, offsetBy: whole)
        return sign + digits[..<cut] + "." + digits[cut...]
    }
}

// MARK: - Measured values

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

// MARK: - How a pack has its numbers printed, and what its nodes are called for short

extension RulePack {
    /// The decimals an indicator's points are rounded to.
    public func decimals(_ indicator: Indicator) -> Decimals {
        indicator.decimals ?? precision.indicator
    }

    /// The decimals a group's points are rounded to.
    public func decimals(_ group: Group) -> Decimals { group.decimals ?? precision.group }

    /// The decimals that the points of an indicator or group are rounded to.
    public func decimals(_ node: Group.Child) -> Decimals {
        switch node {
        case .indicator(let place): decimals(indicators[place])
        case .group(let place): decimals(groups[place])
        }
    }

    /// Key, official number and title of an indicator or group.
    public func name(_ node: Group.Child) -> (key: String, code: String, title: String) {
        switch node {
        case .indicator(let place):
            (indicators[place].key, indicators[place].code, indicators[place].title)
        case .group(let place): (groups[place].key, groups[place].code, groups[place].title)
        }
    }

    /// The official number of an indicator or group, or its key.
    public func label(_ node: Group.Child) -> String {
        let name = name(node)
        return name.code.isEmpty ? name.key : name.code
    }

    /// An index as printed: two decimals where the pack does not round it.
    public func indexText(_ index: Double?) -> String {
        PlainNumber.fixed(index, precision.index, otherwise: 2)
    }

    /// Whether units get classes at all.
    public var hasClasses: Bool { !classes.isEmpty || classifyReads != nil }
}

extension Group {
    /// The official number, or the key where there is none.
    public var label: String { code.isEmpty ? key : code }
}

extension Indicator {
    /// The official number, or the key where there is none.
    public var label: String { code.isEmpty ? key : code }
}
