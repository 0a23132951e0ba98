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
