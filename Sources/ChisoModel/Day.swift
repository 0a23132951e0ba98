/// A day of the Gregorian calendar, counted from 1970-01-01, as rules count them.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public var number: Int

    /// The numbers of the days from 0000-12-31, the day before the first that can be typed, to 9999-12-31.
    public static let numbers = -719_163...2_932_896

    /// The day of this number.
    public init(_ number: Int) { self.number = number }

    /// The day `2023-12-31` or `31/12/2023` (day, month, year); nil when there is no such day.
    public init?(typed text: String) {
        // No pattern: Swift parses one anew at every call, and every record may hold a day.
        let isISO = text.contains("-")
        let parts = text.split(separator: isISO ? "-" : "/", omittingEmptySubsequences: false)
        let lengths = isISO ? [4...4, 2...2, 2...2] : [1...2, 1...2, 4...4]
        guard parts.count == 3,
            zip(parts, lengths).allSatisfy({ $1.contains($0.utf8.count) }),
            parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let (year, month, day) = (numbers[isISO ? 0 : 2], numbers[1], numbers[isISO ? 2 : 0])
        self.init(year: year, month: month, day: day)
    }

    /// A day of a year from 1 to 9999; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(of: month, in: year)).contains(day)
        else { return nil }
        number =
            Self.daysBefore(year) - Self.daysBefore(1970)
            + (1..<month).reduce(0) { $0 + Self.length(of: $1, in: year) } + day - 1
    }

    /// The last day of a month (1 to 12).
    public static func last(of month: Int, in year: Int) -> Day? {
        guard (1...12).contains(month) else { return nil }
        return Day(year: year, month: month, day: length(of: month, in: year))
    }

    /// The day as `2023-12-31`; the bare number for a day no calendar reaches.
    public var text: String {
        guard let (year, month, day) = parts else { return String(number) }
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// Year, month and day; nil for a day no calendar reaches.
    public var parts: (year: Int, month: Int, day: Int)? {
        guard Self.numbers.contains(number) else { return nil }
        // Years here begin in March, so that the leap day ends one; 719,468 days lie before 1970.
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (
            year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1
        )
    }

    /// Earlier days come first.
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// Days from the start of year 1 to the start of a year.
    private static func daysBefore(_ year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
