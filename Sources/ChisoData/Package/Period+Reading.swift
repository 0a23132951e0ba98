import ChisoModel

extension Period {
    /// What to write.
    static let fix = "write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06"

    /// Four digits, and after hyphens letters and digits.
    static func isPeriod(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}(-[0-9A-Za-z]{1,4})*/) != nil
    }
}
