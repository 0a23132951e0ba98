/// A language that handbooks, and sentences to a unit, are written in.
public enum ReportLanguage: String, CaseIterable, Sendable {
    /// Vietnamese, with a decimal comma.
    case vi
    /// English, with a decimal point.
    case en
}
