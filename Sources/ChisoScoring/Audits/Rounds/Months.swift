import ChisoModel

/// The months that a period covers: a year, a half, a quarter, a month, or the first six or nine months.
struct Months: Hashable {
    var year: Int
    /// 1 to 12.
    var months: ClosedRange<Int>

    /// The months of `2024`, `2024-H1`, `2024-Q2`, `2024-06`, `2024-6M` or `2024-9M`; nil for any other period.
    init?(period: String) {
        let parts = period.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 4, let year = Int(parts[0]) else { return nil }
        self.year = year
        guard parts.count == 2 else {
            months = 1...12
            return
        }
        switch parts[1].uppercased() {
        case "H1", "6M": months = 1...6
        case "H2": months = 7...12
        case "9M": months = 1...9
        case let part where part.count == 2 && part.first == "Q":
            guard let quarter = part.last?.wholeNumberValue, (1...4).contains(quarter) else {
                return nil
            }
            months = quarter * 3 - 2...quarter * 3
        case let part:
            guard part.count == 2, let month = Int(part), (1...12).contains(month) else {
                return nil
            }
            months = month...month
        }
    }

    /// The last day.
    var end: Day? { Day.last(of: months.upperBound, in: year) }

    /// Whether another period lies within this one and is shorter.
    func isLonger(than other: Months) -> Bool {
        self != other && year == other.year
            && months.lowerBound <= other.months.lowerBound
            && months.upperBound >= other.months.upperBound
    }
}
