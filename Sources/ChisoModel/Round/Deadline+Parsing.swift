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
