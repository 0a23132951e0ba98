import ChisoModel

extension Period {
    /// What to write.
    static let fix = "write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06"

    /// Four digits, and after hyphens letters and digits.
    static func isPeriod(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}(-[0-9A-Za-z]{1,4})*/) != nil
    }

    /// Whether it is a period that a form can be of: there is no fifth quarter, third half-year or thirteenth month.
    static func isOfCalendar(_ text: String) -> Bool {
        guard isPeriod(text) else { return false }
        guard text.wholeMatch(of: /[0-9]{4}-[QHqh]?[0-9]{1,2}/) != nil else { return true }
        return parts(of: String(text.prefix(4))).joined().contains(text)
    }
}
