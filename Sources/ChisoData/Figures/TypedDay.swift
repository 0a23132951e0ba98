/// Days of the Gregorian calendar as people type them, counted from 1970-01-01.
enum TypedDay {
    /// The day number of `2023-12-31` or `31/12/2023` (day, month, year); nil when there is no such day.
    static func number(_ text: String) -> Int? {
        let parts: (year: Substring, month: Substring, day: Substring)
        if let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/) {
            parts = (match.1, match.2, match.3)
        } else if let match = text.wholeMatch(of: /([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})/) {
            parts = (match.3, match.2, match.1)
        } else {
            return nil
        }
        guard let year = Int(parts.year), let month = Int(parts.month), let day = Int(parts.day),
            (1...12).contains(month), (1...length(of: month, in: year)).contains(day)
        else { return nil }
        return daysBefore(year) - daysBefore(1970)
            + (1..<month).reduce(0) { $0 + length(of: $1, in: year) } + day - 1
    }

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
}
