import ChisoModel

extension Period {
    /// What to write.
    package static let fix = "write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06"

    /// Four digits, and after hyphens letters and digits.
    static func isPeriod(_ text: String) -> Bool {
        // No pattern: Swift parses one anew at every call, and every record may name its period.
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts[0].count == 4 && parts[0].allSatisfy(isDigit)
            && parts.dropFirst().allSatisfy { part in
                (1...4).contains(part.count) && part.allSatisfy { isDigit($0) || isLetter($0) }
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether it is a period that a form can be of: there is no fifth quarter, third half-year or thirteenth month.
    package static func isOfCalendar(_ text: String) -> Bool {
        guard isPeriod(text) else { return false }
        guard text.wholeMatch(of: /[0-9]{4}-[QHqh]?[0-9]{1,2}/) != nil else { return true }
        return parts(of: String(text.prefix(4))).joined().contains(text)
    }
}
