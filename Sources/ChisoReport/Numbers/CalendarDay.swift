/// Days as rules count them, from 1970-01-01.
enum CalendarDay {
    /// The day as `2023-12-31`, in the Gregorian calendar; the bare number for a day no calendar reaches.
    static func text(_ day: Int) -> String {
        guard (-700_000...2_900_000).contains(day) else { return String(day) }
        // Years here begin in March, so that the leap day ends one; 719,468 days lie before 1970.
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let dayOfMonth = dayOfYear - (153 * march + 2) / 5 + 1
        let civilYear = year + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(civilYear, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
