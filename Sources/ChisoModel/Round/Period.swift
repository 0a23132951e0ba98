/// A period of a round: `2023`, `2023-H1`, `2023-Q2`, `2023-06`.
///
/// Any text makes one, so that messages can show what was typed; ``isWellFormed`` tells whether it is a period. Periods
/// are equal, and in order, as their texts are.
public struct Period: Hashable, Sendable {
    /// As written in tables, files and options.
    public let text: String

    /// The period that a text names.
    ///
    /// Every text that is typed, of whatever table, file or option, becomes a period here: spellings that are to be one
    /// period are made one here, and texts that are to be refused are told by ``isWellFormed``.
    public init(_ text: String) { self.text = text }

    // MARK: - Form

    /// What to write.
    public static let fix = "write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06"

    /// Whether it is four digits, and after hyphens letters and digits, at most four each.
    public var isWellFormed: Bool {
        // No pattern: Swift parses one anew at every call, and every record may name its period.
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts[0].count == 4 && parts[0].allSatisfy(Self.isDigit)
            && parts.dropFirst().allSatisfy { part in
                (1...4).contains(part.count)
                    && part.allSatisfy { Self.isDigit($0) || Self.isLetter($0) }
            }
    }

    /// Whether it is a period that a form can be of: there is no fifth quarter, third half-year or thirteenth month.
    public var isOfCalendar: Bool {
        guard isWellFormed else { return false }
        guard text.wholeMatch(of: /[0-9]{4}-[QHqh]?[0-9]{1,2}/) != nil else { return true }
        return Period(String(text.prefix(4))).parts.joined().contains(self)
    }

    /// The text with every digit replaced, so that quarters compare with quarters only; nil for what is no period.
    public var shape: String? {
        isWellFormed ? String(text.map { $0.isNumber ? "0" : $0 }) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    // MARK: - Calendar

    /// The year that it is, or is a part of; nil for what is no period.
    public var year: Int? { isWellFormed ? Int(text.prefix(4)) : nil }

    /// The months of its year that it covers, from 1 to 12: of `2024`, `2024-H1`, `2024-Q2`, `2024-06`, and of the first
    /// six or nine months, `2024-6M` and `2024-9M`; nil for any other.
    public var months: ClosedRange<Int>? {
        guard isWellFormed else { return nil }
        let part = text.dropFirst(5).uppercased()
        switch part {
        case "": return 1...12
        case "H1", "6M": return 1...6
        case "H2": return 7...12
        case "9M": return 1...9
        case "Q1": return 1...3
        case "Q2": return 4...6
        case "Q3": return 7...9
        case "Q4": return 10...12
        default:
            guard part.count == 2, let month = Int(part), (1...12).contains(month) else {
                return nil
            }
            return month...month
        }
    }

    /// The first of its days; nil where ``months`` is, or for a year that no calendar has.
    public var firstDay: Day? {
        guard let year, let months else { return nil }
        return Day(year: year, month: months.lowerBound, day: 1)
    }

    /// The last of its days; nil where ``firstDay`` is.
    public var lastDay: Day? {
        guard let year, let months else { return nil }
        return Day.last(of: months.upperBound, in: year)
    }

    // MARK: - Other periods

    /// Whether another lies within it and is shorter, by the months that both cover.
    public func contains(_ other: Period) -> Bool {
        guard let months, let others = other.months, year == other.year else { return false }
        return months != others && months.contains(others)
    }

    /// The ways it falls into shorter ones, coarsest first: a year into halves, quarters or months, and so on; none for
    /// a month, and for what is spelled in any other way.
    public var parts: [[Period]] {
        guard isWellFormed else { return [] }
        let year = text.prefix(4)
        func list(_ letter: String, _ numbers: ClosedRange<Int>) -> [Period] {
            numbers.map {
                Period("\(year)-\(letter)\($0 < 10 && letter.isEmpty ? "0" : "")\($0)")
            }
        }
        switch text.dropFirst(5) {
        case "": return [list("H", 1...2), list("Q", 1...4), list("", 1...12)]
        case "H1": return [list("Q", 1...2), list("", 1...6)]
        case "H2": return [list("Q", 3...4), list("", 7...12)]
        case "Q1": return [list("", 1...3)]
        case "Q2": return [list("", 4...6)]
        case "Q3": return [list("", 7...9)]
        case "Q4": return [list("", 10...12)]
        default: return []
        }
    }

    /// The latest of some periods that lies before it and is of its shape.
    public func preceding(among periods: some Sequence<Period>) -> Period? {
        guard let shape else { return nil }
        return periods.filter { $0 < self && $0.shape == shape }.max()
    }

    /// Whether it lies between two periods, both included; nil: open. A year holds its quarters and months.
    public func lies(from first: Period?, to last: Period?) -> Bool {
        let starts = first.map { common(with: $0) }.map { $0 >= $1 } ?? true
        let ends = last.map { common(with: $0) }.map { $0 <= $1 } ?? true
        return starts && ends
    }

    /// Both texts as far as both are written.
    private func common(with other: Period) -> (Substring, Substring) {
        let length = min(text.count, other.text.count)
        return (text.prefix(length), other.text.prefix(length))
    }

    /// Whether it is written as another and more: `2023-Q2` extends `2023`.
    public func extends(_ other: Period) -> Bool {
        self != other && text.hasPrefix(other.text)
    }
}

extension Period: Comparable {
    /// A year comes before its parts.
    public static func < (a: Period, b: Period) -> Bool { a.text < b.text }
}

extension Period: CustomStringConvertible {
    /// As written.
    public var description: String { text }
}

extension Period: ExpressibleByStringLiteral {
    /// As ``init(_:)``.
    public init(stringLiteral text: String) { self.init(text) }
}
