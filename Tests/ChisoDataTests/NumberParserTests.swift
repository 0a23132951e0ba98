import ChisoData
import Testing

@Suite struct NumberParserTests {
    private typealias Locale = NumberParser.Locale

    @Test(
        "A number is read by the signs of its locale, and by no others",
        arguments: [
            ("1.234,5", Locale.vi, 1234.5), ("121.737", .vi, 121_737),
            ("1.234.567", .vi, 1_234_567),
            ("1,5", .vi, 1.5), ("98,30", .vi, 98.3), ("04", .vi, 4), ("007,50", .vi, 7.5),
            ("0", .vi, 0), ("0,0", .vi, 0), ("-12", .vi, -12), ("+12", .vi, 12),
            ("\u{2212}12,5", .vi, -12.5), (" 12 ", .vi, 12), ("\u{A0}1.234\u{202F}", .vi, 1234),
            ("12,3456789", .vi, 12.3456789), ("1,234.5", .en, 1234.5), ("1,234", .en, 1234),
            ("1.234", .en, 1.234), ("1234.5", .c, 1234.5), ("1.234", .c, 1.234), ("1234", .c, 1234),
            ("0,1", .vi, 0.1), ("123456789012345", .vi, 123_456_789_012_345),
            ("1234567890,12345", .vi, 1_234_567_890.12345),
            ("0.10000000000000001", .c, 0.1), ("9007199254740992", .c, 9_007_199_254_740_992),
            ("100000000000000000000", .c, 1e20),
        ])
    func reads(text: String, locale: NumberParser.Locale, value: Double) throws {
        #expect(try NumberParser(locale).number(text) == value)
    }

    @Test(
        "Zero has no sign, however it is typed",
        arguments: [
            "-0", "-0,0", "\u{2212}0", "+0", "-00,000", "0,\(String(repeating: "0", count: 400))",
        ])
    func zero(text: String) throws {
        for (locale, typed) in [
            (NumberParser.Locale.vi, text), (.en, text.replacing(",", with: ".")),
            (.c, text.replacing(",", with: ".")),
        ] {
            let number = try NumberParser(locale).number(typed)
            #expect(number == 0 && number.sign == .plus)
        }
    }

    @Test(
        "Of 15 to 40 digits, those that a double gives back are kept, and others refused in words",
        arguments: [
            ("999999999999999", 999_999_999_999_999, nil),
            ("-0.999999999999999", -0.999_999_999_999_999, nil),
            ("9007199254740991", 9_007_199_254_740_991, nil),
            ("9007199254740993", nil, "it has 16 digits, and the last would be lost"),
            ("18014398509481984", 18_014_398_509_481_984, nil),
            ("0.30000000000000004", 0.1 + 0.2, nil),
            ("0.30000000000000005", nil, "it has 17 digits, and the last would be lost"),
            (
                "0.1000000000000000055511151231257827", nil,
                "it has 34 digits, and at most 17 can be kept"
            ),
            (
                "1234567890123456789012345678901234567890", nil,
                "it has 39 digits, and at most 17 can be kept"
            ),
            ("1000000000000000000000000000000000000000", 1e39, nil),
            ("0.0000000000000000000000000000000000000125", 1.25e-38, nil),
            ("99999999999999999", nil, "it has 17 digits, and the last would be lost"),
        ] as [(String, Double?, String?)])
    func manyDigits(text: String, value: Double?, message: String?) throws {
        for (locale, typed) in [
            (NumberParser.Locale.vi, text.replacing(".", with: ",")), (.en, text), (.c, text),
        ] {
            if let value {
                #expect(try NumberParser(locale).number(typed) == value)
            } else {
                let fault = #expect(throws: NumberFault.self) {
                    try NumberParser(locale).number(typed)
                }
                #expect(fault?.message == message)
            }
        }
    }

    @Test("The largest and the least numbers are read, and what lies beyond them is refused")
    func ends() throws {
        let parser = NumberParser(.c)
        let zeros = { String(repeating: "0", count: $0) }
        #expect(try parser.number("17" + zeros(307)) == 1.7e308)
        #expect(try parser.number("0." + zeros(307) + "3") == 3e-308)
        for (text, message) in [
            ("18" + zeros(307), "it is larger than any number that can be kept"),
            ("0." + zeros(307) + "2", "it is nearer to 0 than any number that can be kept"),
            ("0." + zeros(323) + "5", "it is nearer to 0 than any number that can be kept"),
        ] {
            let fault = #expect(throws: NumberFault.self) { try parser.number(text) }
            #expect(fault?.message == message)
        }
    }

    @Test(
        "A percent sign, with a space at most before it, is read where it is allowed",
        arguments: ["98,3%", "98,3 %", "98,3\u{A0}%", " 98,3% "])
    func percent(text: String) throws {
        #expect(try NumberParser(.vi).number(text, allowsPercent: true) == 98.3)
        let fault = #expect(throws: NumberFault.self) { try NumberParser(.vi).number(text) }
        #expect(fault?.message == "'%' is for percent fields only")
        #expect(fault?.fix == "write the number without '%'")
    }

    private static let number = "write a number like 1234,5 or 1.234,5"
    private static let absent =
        "leave it blank when nothing was submitted, or write NA when it does not apply"
    private static let single = "write one number, without spaces; a remark goes in the note"

    @Test(
        "Whatever is not exactly a number is refused, with what is wrong and what to write",
        arguments: [
            (
                "1.5", "'.' separates groups of three digits, and 1 digit stands after it",
                "in locale 'en' it would be 1.5; if that is meant, write 1,5"
            ),
            (
                "12.34", "'.' separates groups of three digits, and 2 digits stand after it",
                "in locale 'en' it would be 12.34; if that is meant, write 12,34"
            ),
            (
                "1234.567", "'.' separates groups of three digits, and 4 digits stand before it",
                "in locale 'en' it would be 1234.567; if that is meant, write 1234,567"
            ),
            (
                "0.123", "'.' separates groups of three digits, and the first group begins with 0",
                "in locale 'en' it would be 0.123; if that is meant, write 0,123"
            ),
            (
                "1.234.5", "'.' separates groups of three digits, and 1 digit stands after it",
                number
            ),
            (
                "1..234", "'.' separates groups of three digits, and no digit stands after it",
                number
            ),
            (
                ".123", "'.' separates groups of three digits, and no digit stands before it",
                number
            ),
            (
                "1,234,567", "',' is the decimal sign and stands more than once",
                "in locale 'en' it would be 1234567; if that is meant, write 1234567"
            ),
            (
                "1,234.5", "'.' separates groups and stands after the decimal sign ','",
                "in locale 'en' it would be 1234.5; if that is meant, write 1234,5"
            ),
            (",5", "no digit stands before the decimal sign ','", number),
            ("5,", "no digit stands after the decimal sign ','", number),
            ("", "it is empty", absent), (" ", "it is empty", absent),
            ("-", "it has no digit", absent), ("NaN", "'N' is no part of a number", absent),
            ("inf", "'i' is no part of a number", absent),
            ("N/A", "'N' is no part of a number", absent),
            ("KPS", "'K' is no part of a number", absent),
            ("- 5", "after '-' and a space stands '5'", single),
            (
                "1 234", "after '1' and a space stands '234'",
                "write 1234: spaces do not part its groups here"
            ),
            (
                "1\u{A0}234\u{A0}567,5",
                "after '1' and a no-break space (U+00A0) stands '234\u{A0}567,5'",
                "write 1234567,5: spaces do not part its groups here"
            ),
            ("1\u{202F}23", "after '1' and a narrow no-break space (U+202F) stands '23'", single),
            ("12 3456", "after '12' and a space stands '3456'", single),
            ("71 (264/371)", "after '71' and a space stands '(264/371)'", single),
            ("71(264/371)", "'(' is no part of a number", number),
            ("12 hồ sơ", "after '12' and a space stands 'hồ sơ'", single),
            ("0x10", "'x' is no part of a number", number),
            ("1e3", "'e' is no part of a number", "write out all digits"),
            ("--5", "'-' is no part of a number", number),
            ("5-", "'-' is no part of a number", number),
            ("\u{2013}5", "'\u{2013}' is no part of a number", number),
            ("١٢", "'١' is no part of a number", "use the digits 0 to 9"),
            ("１２", "'１' is no part of a number", "use the digits 0 to 9"),
            ("½", "'½' is no part of a number", "use the digits 0 to 9"),
            ("1'000", "''' is no part of a number", number),
            ("12%%", "'%' is for percent fields only", "write the number without '%'"),
            (
                "123456789012345678", "it has 18 digits, and at most 17 can be kept",
                "write at most 15 digits"
            ),
            (
                "9007199254740993", "it has 16 digits, and the last would be lost",
                "write at most 15 digits"
            ),
            (
                "1" + String(repeating: "0", count: 400),
                "it is larger than any number that can be kept", "check the figure"
            ),
            (
                "0," + String(repeating: "0", count: 400) + "1",
                "it is nearer to 0 than any number that can be kept", "check the figure"
            ),
        ])
    func refuses(text: String, message: String, fix: String) {
        let fault = #expect(throws: NumberFault.self) { try NumberParser(.vi).number(text) }
        #expect(fault?.message == message)
        #expect(fault?.fix == fix)
    }

    @Test(
        "The plain locale knows no groups and says what the others would read",
        arguments: [
            ("1,234", "in locale 'vi' it would be 1.234; if that is meant, write 1.234"),
            ("1.234,5", "in locale 'vi' it would be 1234.5; if that is meant, write 1234.5"),
            ("1,234.5", "in locale 'en' it would be 1234.5; if that is meant, write 1234.5"),
        ])
    func plain(text: String, fix: String) {
        let fault = #expect(throws: NumberFault.self) { try NumberParser(.c).number(text) }
        #expect(fault?.message == "',' is no part of a number")
        #expect(fault?.fix == fix)
    }

    @Test("Every number reads back as it was written, in every locale")
    func readsBack() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let digits = Int.random(in: 0..<1_000_000_000_000_000, using: &generator)
            let places = Int.random(in: 0...9, using: &generator)
            let written = TestNumber(digits: digits, places: places)
            for locale in NumberParser.Locale.allCases {
                for text in written.texts(locale) {
                    #expect(try NumberParser(locale).number(text) == written.value, "\(text)")
                }
            }
        }
    }
}

/// A decimal and the ways to write it.
private struct TestNumber {
    let whole: String
    let decimals: String

    init(digits: Int, places: Int) {
        let padded = String(repeating: "0", count: 16) + String(digits)
        let cut = padded.index(padded.endIndex, offsetBy: -places)
        whole = String(Int(padded[..<cut]) ?? 0)
        decimals = String(padded[cut...])
    }

    /// Nearest double, by the standard library.
    var value: Double { Double(decimals.isEmpty ? whole : "\(whole).\(decimals)") ?? .nan }

    func texts(_ locale: NumberParser.Locale) -> [String] {
        let (decimal, group) =
            switch locale {
            case .vi: (",", ".")
            case .en: (".", ",")
            case .c: (".", "")
            }
        let tail = decimals.isEmpty ? "" : decimal + decimals
        let grouped = whole.reversed().enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, digit.offset % 3 == 0 { text = group + text }
            text = String(digit.element) + text
        }
        return [whole + tail, grouped + tail, "00" + whole + tail]
    }
}
