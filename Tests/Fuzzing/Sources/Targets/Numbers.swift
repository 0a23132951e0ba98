import ChisoModel

@testable import ChisoData

/// Numbers as people type them: the first byte chooses who reads them, the rest is the text.
enum Numbers {
    /// What may read a number: each locale, and the signs that a schema may declare.
    private static let parsers: [NumberParser] =
        NumberParser.Locale.allCases.map { NumberParser($0) } + [
            NumberParser(decimal: ".", group: " "), NumberParser(decimal: ",", group: nil),
            NumberParser(decimal: ",", group: " "),
        ]
    /// A field of each kind that a cell may be of.
    private static let fields: [Field] = [
        Field(key: "count", kind: .count), Field(key: "share", kind: .percent, largest: 100),
        Field(key: "any", kind: .number, least: -5), Field(key: "flag", kind: .yesNo),
        Field(key: "day", kind: .date), Field(key: "remark", kind: .text),
        Field(
            key: "level",
            kind: .choice([Field.Level(key: "online", title: "Trực tuyến")])),
    ]

    static func run(_ input: [UInt8]) throws {
        guard let choice = input.first else { return }
        let parser = parsers[Int(choice) % parsers.count]
        let text = String(decoding: input.dropFirst(), as: UTF8.self).nfc
        let plain = parser.plain(Array(text.utf8)[...])
        do {
            let parsed = try parser.parsed(text, allowsPercent: choice >= 0x60)
            try check(parsed, plain, text, parser)
        } catch let fault as NumberFault {
            try promise(!fault.message.isEmpty && !fault.fix.isEmpty, "a fault says what to do")
            try promise(plain == nil, "what is refused is never plain: '\(text)'")
        }
        for field in fields { try checkCell(text, DatumParser(field, numbers: parser)) }
    }

    /// Holds a number read against an independent reading, and against its own printing.
    private static func check(
        _ parsed: NumberParser.Parsed, _ plain: NumberParser.Parsed?, _ text: String,
        _ parser: NumberParser
    ) throws {
        let value = parsed.value
        try promise(value.isFinite && !(value == 0 && value.sign == .minus), "'\(text)': \(value)")
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", "-": digits.unicodeScalars.append(scalar)
            case "\u{2212}": digits.append("-")
            case parser.decimal: digits.append(".")
            default: break
            }
        }
        try promise(Double(digits) == value, "'\(text)' is \(digits), not \(value)")
        if let plain {
            try promise(
                plain.value == value && plain.hasDecimals == parsed.hasDecimals,
                "'\(text)' is read alike in both ways")
        }
        guard let typed = parser.typed(value) else { return }
        try promise(
            (try? parser.number(typed)) == value, "'\(text)' prints '\(typed)', which reads back")
    }

    /// Holds a cell read at once to the same cell read with care.
    private static func checkCell(_ text: String, _ parser: DatumParser) throws {
        let datum = parser.datum(text)
        if case .given(let value) = datum {
            try promise(value.isFinite, "'\(text)' of \(parser.field.key) is \(value)")
        }
        if let plain = parser.plainDatum(Array(text.utf8)[...]) {
            try promise(plain == datum, "'\(text)' of \(parser.field.key) is read alike")
        }
    }
}
