/// A period of a round: `2023`, `2023-H1`, `2023-Q2`, `2023-06`, the first months `2023-9M`, the years `2021-2025`, and a
/// day, `2023-12-31`, where a round declares days.
///
/// Any text makes one, so that messages can show what was typed; ``isWellFormed`` tells whether it is a period. Periods
/// are equal, and in order, as their texts are.
public struct Period: Hashable, Sendable {
    /// As written in tables, files and options; letters are capitals.
    public let text: String

    /// The period that a text names: `2024-q4` is `2024-Q4`.
    ///
    /// Every text that is typed, of whatever table, file or option, becomes a period here. What is no period keeps the
    /// text as it was typed.
    public init(_ text: String) {
        let capitals = text.uppercased()
        self.text = Kind(capitals) == nil ? text : capitals
    }

    // MARK: - Form

    /// What to write.
    public static let fix = "write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06"

    /// What a text names.
    public enum Kind: Hashable, Sendable {
        case year
        /// The first or the second.
        case half(Int)
        /// From 1 to 4.
        case quarter(Int)
        /// From 1 to 12.
        case month(Int)
        /// The months of the year up to this one, from 2 to 11.
        case firstMonths(Int)
        case day(Day)
        /// The years up to this one, which is later than the first.
        case years(to: Int)

        /// What comes of a text in capitals; nil for what is no period.
        fileprivate init?(_ text: String) {
            // No pattern: Swift parses one anew at every call, and every record may name its period.
            let parts = text.utf8.split(
                separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard let year = Self.number(parts[0], digits: 4) else { return nil }
            switch parts.count {
            case 1: self = .year
            case 2:
                guard let kind = Self.part(parts[1], of: year) else { return nil }
                self = kind
            default:
                guard let day = Day(typed: text), day.text == text else { return nil }
                self = .day(day)
            }
        }

        private static func part(_ text: Substring.UTF8View, of year: Int) -> Kind? {
            if let month = number(text, digits: 2) {
                return (1...12).contains(month) ? .month(month) : nil
            }
            if let last = number(text, digits: 4) { return last > year ? .years(to: last) : nil }
            if let half = number(text.dropFirst(), digits: 1), text.first == UInt8(ascii: "H") {
                return (1...2).contains(half) ? .half(half) : nil
            }
            if let quarter = number(text.dropFirst(), digits: 1), text.first == UInt8(ascii: "Q") {
                return (1...4).contains(quarter) ? .quarter(quarter) : nil
            }
            guard text.last == UInt8(ascii: "M"), text.first != UInt8(ascii: "0"),
                let last = number(text.dropLast(), digits: text.count - 1)
            else { return nil }
            return (2...11).contains(last) ? .firstMonths(last) : nil
        }

        private static func number(_ text: Substring.UTF8View, digits: Int) -> Int? {
            guard text.count == digits, (1...4).contains(digits) else { return nil }
            return text.reduce(Int?(0)) { sum, byte in
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                return sum.map { 10 * $0 + Int(byte - UInt8(ascii: "0")) }
            }
        }
    }

    /// What it is: a year, a part of one, or years; nil for what is no period.
    public var kind: Kind? { Kind(text) }

    /// Whether it is a period: there is no fifth quarter, third half-year, thirteenth month or 30th of February.
    public var isWellFormed: Bool { kind != nil }

    /// Whether it is a day, which is a period only where a round declares days.
    public var isDay: Bool {
        if case .day? = kind { return true }
        return false
    }

    /// The text with every digit replaced, so that quarters compare with quarters only; nil for what is no period.
    public var shape: String? {
        isWellFormed ? String(text.map { $0.isNumber ? "0" : $0 }) : nil
    }

    // MARK: - Calendar

    /// The year that it is, or is a part of, or begins in; nil for what is no period.
    public var year: Int? { isWellFormed ? Int(text.prefix(4)) : nil }

    /// The months of its year that it covers, from 1 to 12; nil for a day, for several years, and for what is no period.
    public var months: ClosedRange<Int>? {
        switch kind {
        case .year?: 1...12
        case .half(let half)?: 6 * half - 5...6 * half
        case .quarter(let quarter)?: 3 * quarter - 2...3 * quarter
        case .month(let month)?: month...month
        case .firstMonths(let last)?: 1...last
        case .day?, .years?, nil: nil
        }
    }

    /// Whether it ends before its year does; false for what is no period.
    public var endsWithinYear: Bool {
        if case .day(let day)? = kind, let parts = day.parts {
            return (parts.month, parts.day) != (12, 31)
        }
        return months.map { $0.upperBound < 12 } ?? false
    }

    /// What is over of its year before it begins; nil for what begins a year, and for days and several years.
    public var sinceJanuary: Period? {
        guard let year, let first = months?.lowerBound, first > 1 else { return nil }
        let text = String(year)
        return Period(
            String(repeating: "0", count: 4 - text.count) + text
                + (first == 2 ? "-01" : "-\(first - 1)M"))
    }

    /// The first of its days; nil for what is no period, or of a year that no calendar has.
    public var firstDay: Day? {
        switch kind {
        case .day(let day)?: return day
        case .years?: return year.flatMap { Day(year: $0, month: 1, day: 1) }
        default:
            guard let year, let months else { return nil }
            return Day(year: year, month: months.lowerBound, day: 1)
        }
    }

    /// The last of its days; nil where ``firstDay`` is.
    public var lastDay: Day? {
        switch kind {
        case .day(let day)?: return day
        case .years(let last)?: return Day.last(of: 12, in: last)
        default:
            guard let year, let months else { return nil }
            return Day.last(of: months.upperBound, in: year)
        }
    }

    /// Its first and last day, counted as if every month had 31 days from the year 0 on; nil for what is no period.
    private var span: ClosedRange<Int>? {
        guard let year else { return nil }
        func count(_ year: Int, _ month: Int, _ day: Int) -> Int { (year * 12 + month) * 31 + day }
        switch kind {
        case .day(let day)?:
            guard let parts = day.parts else { return nil }
            let number = count(parts.year, parts.month, parts.day)
            return number...number
        case .years(let last)?: return count(year, 1, 1)...count(last, 12, 31)
        default:
            return months.map { count(year, $0.lowerBound, 1)...count(year, $0.upperBound, 31) }
        }
    }

    // MARK: - Other periods

    /// Whether another lies within it and is shorter, by the days that both cover.
    public func contains(_ other: Period) -> Bool {
        guard let span, let others = other.span else { return false }
        return span != others && span.contains(others)
    }

    /// The ways it falls into shorter ones, coarsest first: a year into halves, quarters or months, and so on; none for
    /// a month, and for what is spelled in any other way.
    public var parts: [[Period]] {
        let year = text.prefix(4)
        func list(_ letter: String, _ numbers: ClosedRange<Int>) -> [Period] {
            numbers.map {
                Period("\(year)-\(letter)\($0 < 10 && letter.isEmpty ? "0" : "")\($0)")
            }
        }
        guard let kind, let months else { return [] }
        switch kind {
        case .year: return [list("H", 1...2), list("Q", 1...4), list("", months)]
        case .half(let half): return [list("Q", 2 * half - 1...2 * half), list("", months)]
        case .quarter: return [list("", months)]
        default: return []
        }
    }

    /// The one that follows it and is of its length; nil for a day, the first months of a year, and what is no period.
    public var next: Period? {
        guard let kind, let year else { return nil }
        func named(_ year: Int, _ part: String) -> Period {
            let text = String(year)
            return Period(String(repeating: "0", count: max(0, 4 - text.count)) + text + part)
        }
        switch kind {
        case .year: return named(year + 1, "")
        case .half(let half): return half < 2 ? named(year, "-H2") : named(year + 1, "-H1")
        case .quarter(let quarter):
            return quarter < 4 ? named(year, "-Q\(quarter + 1)") : named(year + 1, "-Q1")
        case .month(let month):
            return month < 12
                ? named(year, month < 9 ? "-0\(month + 1)" : "-\(month + 1)")
                : named(year + 1, "-01")
        case .years(let last):
            return Period("\(named(last + 1, "").text)-\(named(2 * last - year + 1, "").text)")
        case .firstMonths, .day: return nil
        }
    }

    /// The latest of some periods that lies before it and is of its shape.
    public func preceding(among periods: some Sequence<Period>) -> Period? {
        guard let shape else { return nil }
        return periods.filter { $0 < self && $0.shape == shape }.max()
    }

    /// Whether any day of it lies between two periods, both included; nil: open. So a year holds its quarters and months.
    public func lies(from first: Period?, to last: Period?) -> Bool {
        guard let span else { return false }
        let starts = first?.span.map { span.upperBound >= $0.lowerBound } ?? true
        let ends = last?.span.map { span.lowerBound <= $0.upperBound } ?? true
        return starts && ends
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
