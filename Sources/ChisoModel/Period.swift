/// Periods as written: `2023`, `2023-H1`, `2023-Q2`, `2023-06`.
public enum Period {
    /// The period with every digit replaced, so that quarters compare with quarters only.
    public static func shape(_ period: String) -> String {
        String(period.map { $0.isNumber ? "0" : $0 })
    }

    /// The latest of some periods that lies before a period and is of its shape.
    public static func preceding(_ period: String, among periods: some Sequence<String>) -> String?
    {
        let shape = shape(period)
        return periods.filter { Self.shape($0) == shape && $0 < period }.max()
    }

    /// The ways a period falls into shorter ones, coarsest first: a year into halves, quarters or months, and so on.
    public static func parts(of period: String) -> [[String]] {
        let words = period.split(separator: "-", omittingEmptySubsequences: false)
        let year = String(words[0])
        func list(_ letter: String, _ numbers: ClosedRange<Int>) -> [String] {
            numbers.map { "\(year)-\(letter)\($0 < 10 && letter.isEmpty ? "0" : "")\($0)" }
        }
        guard words.count == 2 else {
            return words.count == 1 ? [list("H", 1...2), list("Q", 1...4), list("", 1...12)] : []
        }
        switch words[1] {
        case "H1": return [list("Q", 1...2), list("", 1...6)]
        case "H2": return [list("Q", 3...4), list("", 7...12)]
        case "Q1": return [list("", 1...3)]
        case "Q2": return [list("", 4...6)]
        case "Q3": return [list("", 7...9)]
        case "Q4": return [list("", 10...12)]
        default: return []
        }
    }
}
