/// When something is to be done: a day, a recurring day, a stretch of time, or whenever it arises.
public enum Deadline: Hashable, Sendable {
    /// On this day at the latest.
    case day(Day)
    /// Before this day.
    case before(Day)
    /// Before this day of the last month of each quarter.
    case beforeDayOfQuarter(Int)
    /// Within these quarters (1 to 4) of a year.
    case quarters(ClosedRange<Int>, year: Int)
    /// Within a year.
    case year(Int)
    /// From this day on, without an end.
    case from(Day)
    /// All the time.
    case ongoing
    /// Once in each quarter.
    case eachQuarter
    /// Whenever what the words tell of arises.
    case whenArising(String)
}

// MARK: - Reading

// Deadlines as Vietnamese documents write them.

extension Deadline {
    /// The deadlines that words tell of, in the order written; empty for blank words, nil for words not understood.
    ///
    /// Understood are, in any case of letters, with or without "ngày", with a hyphen or a dash: `12/12/2024`, `Trước
    /// ngày 12/12/2024`, `Trước ngày 12 tháng cuối quý`, `Quý III/2024`, `Quý III-IV/2024`, `Năm 2024`, `Từ 01/6/2024`,
    /// `Thường xuyên`, `Hằng quý`, `Khi …`; and several of them joined by `và` or `;`. A `Trước` holds for the part it
    /// stands in: in `Trước ngày 12 tháng cuối quý và ngày 12/12/2024` the last day is the 12th itself. What follows
    /// `Khi` is never taken apart at an `và`.
    /// - Basis: Bắc Kạn, plan of the Office of the Provincial People's Committee of June 2024, appendices 1 to 4 (column
    ///   "Thời gian thực hiện").
    public static func parse(_ words: String) -> [Deadline]? {
        var found: [Deadline] = []
        for part in words.nfc.split(separator: ";") {
            let part = cleaned(part)
            if part.isEmpty { continue }
            guard let deadlines = joined(part) else { return nil }
            found += deadlines
        }
        return found
    }

    /// One deadline, or several joined by "và".
    private static func joined(_ text: String) -> [Deadline]? {
        let spots = text.ranges(of: #/ và /#.ignoresCase())
        let starts = [text.startIndex] + spots.map(\.upperBound)
        let ends = spots.map(\.lowerBound) + [text.endIndex]
        var found: [Deadline] = []
        var place = 0
        while place < starts.count {
            // What arises goes on to the end; quarters may hold one "và" themselves.
            let isArising = text[starts[place]...].prefix(4).lowercased() == "khi "
            let stops = isArising ? [ends.count - 1] : [place, min(place + 1, ends.count - 1)]
            let read = stops.lazy.compactMap { stop in
                single(cleaned(text[starts[place]..<ends[stop]])).map { ($0, stop) }
            }
            guard let (deadline, stop) = read.first else { return nil }
            found.append(deadline)
            place = stop + 1
        }
        return found
    }

    private static func single(_ text: String) -> Deadline? {
        let plain = text.lowercased()
        switch plain {
        case "thường xuyên": return .ongoing
        case "hằng quý", "hàng quý", "mỗi quý": return .eachQuarter
        default: break
        }
        if plain.hasPrefix("khi ") { return .whenArising(String(text.dropFirst(4))) }
        return before(plain) ?? stretch(plain) ?? day(plain).map(Deadline.day)
    }

    /// What begins with "trước".
    private static func before(_ plain: String) -> Deadline? {
        guard plain.hasPrefix("trước ") else { return nil }
        let rest = String(plain.dropFirst(6))
        let ofQuarter = #/(?:ngày )?([0-9]{1,2}) (?:của )?tháng cuối (?:của )?(?:mỗi |hằng )?quý/#
        if let match = rest.wholeMatch(of: ofQuarter) {
            return Int(match.1).flatMap {
                (1...31).contains($0) ? .beforeDayOfQuarter($0) : nil
            }
        }
        return day(rest).map(Deadline.before)
    }

    /// Quarters, a year, or all that follows a day.
    private static func stretch(_ plain: String) -> Deadline? {
        if plain.hasPrefix("từ ") { return day(String(plain.dropFirst(3))).map(Deadline.from) }
        if let match = plain.wholeMatch(of: #/(?:trong )?năm ([0-9]{4})/#) {
            return year(match.1).map(Deadline.year)
        }
        let quarters =
            #/(?:trong )?quý (iv|i{1,3}|[1-4])(?: ?(-|đến|,|và) ?(?:quý )?(iv|i{1,3}|[1-4]))? ?(?:\/ ?|năm )([0-9]{4})/#
        guard let match = plain.wholeMatch(of: quarters), let first = quarter(match.1),
            let year = year(match.4)
        else { return nil }
        let last = match.3.flatMap(quarter) ?? first
        // "Quý I và III" leaves the second quarter out, which no range does.
        let isRange = match.2.map { $0 == "-" || $0 == "đến" || last == first + 1 } ?? true
        return first <= last && isRange ? .quarters(first...last, year: year) : nil
    }

    private static func day(_ plain: String) -> Day? {
        let text = plain.hasPrefix("ngày ") ? String(plain.dropFirst(5)) : plain
        if let day = Day(typed: text) { return day }
        let inWords = #/([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})/#
        guard let match = text.wholeMatch(of: inWords), let day = Int(match.1),
            let month = Int(match.2), let year = Int(match.3)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// A year of the calendar.
    private static func year(_ text: Substring) -> Int? {
        Int(text).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func quarter(_ text: Substring) -> Int? {
        ["i": 1, "ii": 2, "iii": 3, "iv": 4][text] ?? Int(text)
    }

    /// Single spaces, none at the ends, hyphens for dashes, no full stop, and "quý" with its mark in one place.
    private static func cleaned(_ text: some StringProtocol) -> String {
        var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for dash in ["–", "—", "−"] { text = text.replacing(dash, with: "-") }
        text = text.replacing(" - ", with: "-")
        text = text.replacing("Qúy", with: "Quý").replacing("qúy", with: "quý")
        while let last = text.last, last == "." || last == "," || last == " " { text.removeLast() }
        return text
    }
}

// MARK: - When it is due

// When a deadline has passed, and when the next one comes.

extension Deadline {
    /// The last days on which what is due is still in time, earliest first; empty for what has no end.
    ///
    /// Before a day is in time on the day before it. Quarters and years end with their last day. What is due in every
    /// quarter has four such days; a day that a month has not is taken as the one after its last.
    /// - Parameter year: The year whose quarters are meant by deadlines that name none; nil: these have no days.
    public func dueDays(in year: Int?) -> [Day] {
        switch self {
        case .day(let day): [day]
        case .before(let day): [Day(day.number - 1)]
        case .beforeDayOfQuarter(let day): Self.quarterEnds(year).map { Self.dayBefore(day, $0) }
        case .quarters(let quarters, let year):
            Day.last(of: 3 * quarters.upperBound, in: year).map { [$0] } ?? []
        case .year(let year): Day.last(of: 12, in: year).map { [$0] } ?? []
        case .eachQuarter: Self.quarterEnds(year)
        case .from, .ongoing, .whenArising: []
        }
    }

    /// The year it names; nil when it names none.
    public var year: Int? {
        switch self {
        case .day(let day), .before(let day), .from(let day): day.parts?.year
        case .quarters(_, let year), .year(let year): year
        case .beforeDayOfQuarter, .ongoing, .eachQuarter, .whenArising: nil
        }
    }

    private static func quarterEnds(_ year: Int?) -> [Day] {
        guard let year else { return [] }
        return [3, 6, 9, 12].compactMap { Day.last(of: $0, in: year) }
    }

    /// The day before a day of the month that ends with `last`.
    private static func dayBefore(_ day: Int, _ last: Day) -> Day {
        let length = last.parts?.day ?? 31
        return Day(last.number - length + Swift.min(day, length + 1) - 1)
    }
}

extension Sequence where Element == Deadline {
    /// The last day that was missed: nil when nothing is overdue.
    ///
    /// Nothing done is overdue. What is only planned is overdue once any of its days has passed, and what is in progress
    /// once all have: a task that recurs, or has several days, may well have met the first ones. Today is still in time.
    /// - Parameter year: As in ``Deadline/dueDays(in:)``.
    public func overdue(today: Day, state: PlannedTask.State, year: Int?) -> Day? {
        let days = flatMap { $0.dueDays(in: year) }
        let passed = days.filter { $0 < today }
        switch state {
        case .done: return nil
        case .planned: return passed.max()
        case .inProgress: return passed.count == days.count ? passed.max() : nil
        }
    }

    /// The next day on which something is due, today among them; nil when none is known.
    ///
    /// - Parameter year: As in ``Deadline/dueDays(in:)``.
    public func nextDue(today: Day, year: Int?) -> Day? {
        flatMap { $0.dueDays(in: year) }.filter { $0 >= today }.min()
    }
}

// MARK: - Words

extension Deadline: CustomStringConvertible {
    /// The deadline in the words a plan uses, which ``parse(_:)`` reads back: `Trước ngày 12/12/2024`.
    public var description: String {
        switch self {
        case .day(let day): Self.text(day)
        case .before(let day): "Trước ngày \(Self.text(day))"
        case .beforeDayOfQuarter(let day): "Trước ngày \(day) tháng cuối quý"
        case .quarters(let quarters, let year):
            "Quý \(Self.text(quarters))/\(Self.fourDigits(year))"
        case .year(let year): "Năm \(Self.fourDigits(year))"
        case .from(let day): "Từ \(Self.text(day))"
        case .ongoing: "Thường xuyên"
        case .eachQuarter: "Hằng quý"
        case .whenArising(let words): "Khi \(words)"
        }
    }

    /// What sort of deadline it is, as one word for programs.
    public var kind: String {
        switch self {
        case .day: "day"
        case .before: "before"
        case .beforeDayOfQuarter: "before_day_of_quarter"
        case .quarters: "quarters"
        case .year: "year"
        case .from: "from"
        case .ongoing: "ongoing"
        case .eachQuarter: "each_quarter"
        case .whenArising: "when_arising"
        }
    }

    /// Day, month and year as Vietnamese documents write them.
    private static func text(_ day: Day) -> String {
        guard let (year, month, day) = day.parts else { return day.text }
        let padded = [day, month].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(padded[0])/\(padded[1])/\(fourDigits(year))"
    }

    /// A year as it is read back, be it one of the first centuries.
    private static func fourDigits(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func text(_ quarters: ClosedRange<Int>) -> String {
        let names = ["I", "II", "III", "IV"]
        let ends = [quarters.lowerBound, quarters.upperBound].map {
            names.indices.contains($0 - 1) ? names[$0 - 1] : String($0)
        }
        return ends[0] == ends[1] ? ends[0] : "\(ends[0])-\(ends[1])"
    }
}
