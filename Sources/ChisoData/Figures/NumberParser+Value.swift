import Foundation

extension NumberParser {
    /// The double nearest to a decimal, unless digits would be lost.
    ///
    /// - Parameters:
    ///   - whole: ASCII digits, not empty.
    ///   - decimals: ASCII digits.
    static func value(whole: String, decimals: String) throws(NumberFault.Reason) -> Double {
        let canonical = decimals.isEmpty ? whole : "\(whole).\(decimals)"
        guard let value = Double(canonical), value.isFinite else { throw .tooLarge }
        let digits = Array((whole + decimals).utf8)
        let zero = UInt8(ascii: "0")
        guard let first = digits.firstIndex(where: { $0 != zero }),
            let last = digits.lastIndex(where: { $0 != zero })
        else { return 0 }
        guard value >= Double.leastNormalMagnitude else { throw .tooSmall }
        let significant = digits[first...last]
        guard significant.count <= 17 else { throw .tooManyDigits(significant.count) }
        guard significant.count <= 15 || givesBack(significant, value) else {
            throw .digitsLost(significant.count)
        }
        return value
    }

    /// Whether a double, rounded to as many digits as were typed, shows those digits.
    private static func givesBack(_ digits: ArraySlice<UInt8>, _ value: Double) -> Bool {
        let shown = String(format: "%.*e", digits.count - 1, value)
        return shown.prefix { $0 != "e" }.utf8.filter(\.isDigit) == Array(digits)
    }

    /// A number as this parser would read it, ungrouped; nil when it is too large to be written out.
    package func typed(_ value: Double) -> String? {
        guard let shown = Figure.writtenOut(value) else { return nil }
        return shown.replacing(".", with: String(Character(decimal)))
    }
}

/// Numbers as messages show them.
package enum Figure {
    /// The shortest decimal that reads back the same; whole numbers without decimals.
    package static func text(_ value: Double) -> String {
        let shown = "\(value)"
        return shown.hasSuffix(".0") ? String(shown.dropLast(2)) : shown
    }

    /// The same without an exponent: `0.00001`, not `1e-05`; nil for a number too large to be written out.
    package static func writtenOut(_ value: Double) -> String? {
        let shown = text(value)
        guard let match = shown.wholeMatch(of: /(-?)([0-9])(?:\.([0-9]+))?e-([0-9]+)/) else {
            return value.isFinite && !shown.contains("e") ? shown : nil
        }
        let zeros = String(repeating: "0", count: (Int(match.4) ?? 1) - 1)
        return "\(match.1)0.\(zeros)\(match.2)\(match.3 ?? "")"
    }
}
