import Foundation

/// Reads a number as people type it, strictly by one locale, and refuses whatever is not exactly one.
///
/// - A number is a sign (`+`, `-` or U+2212) if any, digits, and decimals if any. Digits may be in
///   groups of three; then all of them are, and the first group does not begin with 0.
/// - Leading zeros are allowed (`04` is 4), spaces around the number too, the no-break ones included.
///   Spaces inside are refused: `1 234` is as often two numbers run together.
/// - A `%`, with at most one space before it, is allowed where the caller says so; it changes nothing.
/// - The value is the double nearest to the decimal typed. A number of more than 17 digits, or of 16
///   or 17 that a double cannot give back, is refused.
/// - There are no exponents, no digits but 0 to 9, and no words (`NaN`, `inf`).
public struct NumberParser: Hashable, Sendable {
    /// Whose signs a table is typed with.
    public enum Locale: String, CaseIterable, Sendable {
        /// 1.234,5
        case vi
        /// 1,234.5
        case en
        /// 1234.5
        case c
    }

    /// The most bytes of a text that may be a number.
    private static let longest = 1000

    /// Before the decimals.
    let decimal: Unicode.Scalar
    /// Between groups of three digits; nil when digits are not grouped.
    let group: Unicode.Scalar?

    /// A parser for a locale.
    public init(_ locale: Locale) {
        switch locale {
        case .vi: self.init(decimal: ",", group: ".")
        case .en: self.init(decimal: ".", group: ",")
        case .c: self.init(decimal: ".", group: nil)
        }
    }

    /// A parser for the signs that a column of a Table Schema declares.
    init(decimal: Unicode.Scalar, group: Unicode.Scalar?) {
        self.decimal = decimal
        self.group = group
    }

    /// The number that a text is.
    ///
    /// - Throws: ``NumberFault`` when it is not exactly one.
    public func number(_ text: String, allowsPercent: Bool = false) throws(NumberFault) -> Double {
        try parsed(text, allowsPercent: allowsPercent).value
    }

    /// A number, and whether decimals were typed, be they zeros.
    struct Parsed {
        var value: Double
        var hasDecimals: Bool
    }

    /// The number that a text is, and how it was typed.
    func parsed(_ text: String, allowsPercent: Bool) throws(NumberFault) -> Parsed {
        // Looking for what may have been meant takes several readings.
        guard text.utf8.count <= Self.longest else {
            let start = String(text.unicodeScalars.prefix(Self.longest))
            throw NumberFault(.tooLong(text.utf8.count), typed: start, parser: self)
        }
        let typed = Self.trimmed(text.unicodeScalars)
        do throws(NumberFault.Reason) {
            return try read(typed, allowsPercent: allowsPercent)
        } catch {
            throw NumberFault(error, typed: String(String.UnicodeScalarView(typed)), parser: self)
        }
    }

    /// The number that a text is, without a percent sign; nil when it is none.
    func plain(_ text: String) -> Double? {
        try? read(Self.trimmed(text.unicodeScalars), allowsPercent: false).value
    }

    /// Whether the sign that parts groups of digits stands in a text.
    func hasGroups(_ text: String) -> Bool {
        group.map { text.unicodeScalars.contains($0) } ?? false
    }

    /// What a text in groups of digits is read as, its groups parted by spaces: `98 123`; nil for every other text.
    func grouped(_ text: String) -> String? {
        guard hasGroups(text), let value = plain(text) else { return nil }
        let parts = Figure.text(abs(value)).split(separator: ".").map(String.init)
        let digits = Array(parts[0])
        var shown = value < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { shown += " " }
            shown.append(digit)
        }
        return parts.count > 1 ? "\(shown)\(decimal)\(parts[1])" : shown
    }

    /// A number of up to 15 digits, ungrouped and without a sign, the way most are typed; nil for
    /// all other texts, be they numbers or not.
    ///
    /// Exact, because digits and power of ten are doubles without loss and one division rounds once.
    func plain(_ bytes: ArraySlice<UInt8>) -> Parsed? {
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        var digits = 0
        var count = 0
        var countBefore: Int?
        for byte in bytes {
            if byte.isDigit {
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
                count += 1
            } else if UInt32(byte) == decimal.value, countBefore == nil, count > 0 {
                countBefore = count
            } else {
                return nil
            }
        }
        guard count <= 15, countBefore != count else { return nil }
        let power = Self.powersOfTen[count - (countBefore ?? count)]
        return Parsed(value: Double(digits) / power, hasDecimals: countBefore != nil)
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}

// MARK: - Parts

extension NumberParser {
    private typealias Scalars = ArraySlice<Unicode.Scalar>

    package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "\t", "\u{A0}", "\u{202F}"].contains(scalar)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> Scalars {
        var rest = Array(scalars)[...]
        while let first = rest.first, isSpace(first) { rest.removeFirst() }
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return rest
    }

    private func read(
        _ typed: Scalars, allowsPercent: Bool
    ) throws(NumberFault.Reason) -> Parsed {
        var rest = typed
        guard !rest.isEmpty else { throw .empty }
        if rest.last == "%" {
            guard allowsPercent else { throw .percentSign }
            rest.removeLast()
            if let last = rest.last, Self.isSpace(last) { rest.removeLast() }
        }
        let isNegative = rest.first == "-" || rest.first == "\u{2212}"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let signs = [decimal, group]
        if let stranger = rest.firstIndex(where: { !Self.isDigit($0) && !signs.contains($0) }) {
            throw .stranger(rest[stranger])
        }
        guard rest.contains(where: Self.isDigit) else { throw .noDigits }
        let parts = rest.split(separator: decimal, omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw .twoDecimalSigns }
        let decimals = parts.count == 2 ? try self.decimals(parts[1]) : ""
        let whole = try whole(parts[0])
        let value = try Self.value(whole: whole, decimals: decimals)
        return Parsed(
            value: isNegative && value != 0 ? -value : value, hasDecimals: parts.count == 2)
    }

    private func decimals(_ part: Scalars) throws(NumberFault.Reason) -> String {
        guard !part.isEmpty else { throw .endsWithDecimalSign }
        guard part.allSatisfy(Self.isDigit) else { throw .groupInDecimals }
        return String(String.UnicodeScalarView(part))
    }

    private func whole(_ part: Scalars) throws(NumberFault.Reason) -> String {
        guard !part.isEmpty else { throw .beginsWithDecimalSign }
        guard let group else { return String(String.UnicodeScalarView(part)) }
        let groups = part.split(separator: group, omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count) else { throw .firstGroup(groups[0].count) }
            if let odd = groups.dropFirst().first(where: { $0.count != 3 }) {
                throw .group(odd.count)
            }
            guard groups[0].first != "0" else { throw .zeroGroup }
        }
        return String(String.UnicodeScalarView(groups.joined()))
    }
}

// MARK: - Value

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
