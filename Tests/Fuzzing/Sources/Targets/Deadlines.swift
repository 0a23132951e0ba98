import ChisoModel

/// Deadlines, days and periods as people write them.
enum Deadlines {
    static func run(_ input: [UInt8]) throws {
        let text = String(decoding: input, as: UTF8.self)
        if let day = Day(typed: text) { try check(day, text) }
        let period = Period(text)
        for part in period.parts.joined() {
            try promise(
                period.contains(part) && part.isWellFormed, "'\(part)' is part of '\(text)'")
        }
        guard let deadlines = Deadline.parse(text) else { return }
        for deadline in deadlines {
            let words = deadline.description
            try promise(
                Deadline.parse(words) == [deadline], "'\(text)' is '\(words)', which reads back")
            let year = deadline.year ?? 2024
            try promise((1...9999).contains(year), "'\(text)' is of a year of the calendar")
            for day in deadline.dueDays(in: year) { try check(day, text) }
        }
        let whole = deadlines.map(\.description).joined(separator: "; ")
        try promise(Deadline.parse(whole) == deadlines, "'\(text)' is '\(whole)' as a whole")
    }

    /// A day prints as it is typed.
    private static func check(_ day: Day, _ text: String) throws {
        guard let (year, month, date) = day.parts else {
            throw BrokenPromise(description: "'\(text)' is a day of the calendar: \(day.number)")
        }
        try promise(
            Day(year: year, month: month, day: date) == day, "'\(text)' is \(day.text) again")
        // The day before the first is one no text can name.
        guard year >= 1 else { return }
        try promise(Day(typed: day.text) == day, "'\(text)' is \(day.text), which reads back")
    }
}
