/// Why a text is not a number, and what to write instead.
public struct NumberFault: Error, Hashable, Sendable {
    /// A clause: `'.' separates groups of three digits, and 1 digit follows it`.
    public var message: String
    /// What the writer can do about it.
    public var fix: String

    /// What another locale would make of the text.
    let meant: Double?

    /// What is wrong, before the words for it.
    enum Reason: Error {
        case empty, noDigits, percentSign, twoDecimalSigns
        case beginsWithDecimalSign, endsWithDecimalSign, groupInDecimals
        case firstGroup(Int), group(Int), zeroGroup
        case stranger(Unicode.Scalar)
        case tooLarge, tooSmall, tooManyDigits(Int), digitsLost(Int), tooLong(Int)
    }

    /// Puts a reason into words.
    init(_ reason: Reason, typed: String, parser: NumberParser) {
        message = Self.message(reason, typed, parser)
        let other = Self.otherLocale(typed, parser)
        meant = other?.value
        fix = other?.fix ?? Self.fix(reason, typed, parser)
    }

    private static func message(
        _ reason: Reason, _ typed: String, _ parser: NumberParser
    ) -> String {
        let decimal = "'\(parser.decimal)'"
        let group = parser.group.map { "'\($0)'" } ?? ""
        return switch reason {
        case .empty: "it is empty"
        case .noDigits: "it has no digit"
        case .percentSign: "'%' is for percent fields only"
        case .twoDecimalSigns: "\(decimal) is the decimal sign and stands more than once"
        case .beginsWithDecimalSign: "no digit stands before the decimal sign \(decimal)"
        case .endsWithDecimalSign: "no digit stands after the decimal sign \(decimal)"
        case .groupInDecimals:
            "\(group) separates groups and stands after the decimal sign \(decimal)"
        case .firstGroup(let count):
            "\(group) separates groups of three digits, and \(digits(count)) before it"
        case .group(let count):
            "\(group) separates groups of three digits, and \(digits(count)) after it"
        case .zeroGroup:
            "\(group) separates groups of three digits, and the first group begins with 0"
        case .stranger(let scalar): stranger(scalar, typed)
        case .tooLarge: "it is larger than any number that can be kept"
        case .tooSmall: "it is nearer to 0 than any number that can be kept"
        case .tooManyDigits(let count): "it has \(count) digits, and at most 17 can be kept"
        case .tooLong(let count): "it has \(count) bytes, and no number has more than 1000"
        case .digitsLost(let count): "it has \(count) digits, and the last would be lost"
        }
    }

    private static func digits(_ count: Int) -> String {
        switch count {
        case 0: "no digit stands"
        case 1: "1 digit stands"
        default: "\(count) digits stand"
        }
    }

    private static func stranger(_ scalar: Unicode.Scalar, _ typed: String) -> String {
        guard NumberParser.isSpace(scalar) else { return "'\(scalar)' is no part of a number" }
        let words = typed.unicodeScalars.split(maxSplits: 1, whereSeparator: NumberParser.isSpace)
        let rest = words[1].drop(while: NumberParser.isSpace)
        return "after '\(Substring(words[0]))' and \(space(scalar)) stands '\(Substring(rest))'"
    }

    private static func space(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{A0}": "a no-break space (U+00A0)"
        case "\u{202F}": "a narrow no-break space (U+202F)"
        case "\t": "a tab"
        default: "a space"
        }
    }

    /// The digits of a number whose groups of three are parted by spaces; nil for any other text.
    private static func ungrouped(_ typed: String, _ parser: NumberParser) -> String? {
        let groups = typed.unicodeScalars.split(whereSeparator: NumberParser.isSpace)
        guard groups.count > 1, (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.prefix { $0 != parser.decimal }.count == 3 })
        else { return nil }
        let digits = String(String.UnicodeScalarView(groups.joined()))
        return parser.plain(digits) == nil ? nil : digits
    }

    private static func fix(_ reason: Reason, _ typed: String, _ parser: NumberParser) -> String {
        let scalars = typed.unicodeScalars
        switch reason {
        case .percentSign: return "write the number without '%'"
        case .tooManyDigits, .digitsLost: return "write at most 15 digits"
        case .tooLarge, .tooSmall: return "check the figure"
        case .stranger("e"), .stranger("E"): return "write out all digits"
        case .stranger(let scalar) where scalar.properties.numericType != nil:
            return "use the digits 0 to 9"
        case .stranger(let scalar) where NumberParser.isSpace(scalar):
            guard let digits = ungrouped(typed, parser) else {
                return "write one number, without spaces; a remark goes in the note"
            }
            return "write \(digits): spaces do not part its groups here"
        default: break
        }
        guard scalars.contains(where: NumberParser.isDigit) else {
            return "leave it blank when nothing was submitted, or write NA when it does not apply"
        }
        let example = "1234\(parser.decimal)5"
        let grouped = parser.group.map { " or 1\($0)234\(parser.decimal)5" } ?? ""
        return "write a number like \(example)\(grouped)"
    }

    private static func otherLocale(
        _ typed: String, _ parser: NumberParser
    ) -> (value: Double, fix: String)? {
        for locale in NumberParser.Locale.allCases {
            let other = NumberParser(locale)
            guard other != parser,
                let value = other.plain(typed),
                let rewritten = parser.typed(value)
            else { continue }
            let fix =
                "in locale '\(locale.rawValue)' it would be \(Figure.text(value)); "
                + "if that is meant, write \(rewritten)"
            return (value, fix)
        }
        return nil
    }
}
