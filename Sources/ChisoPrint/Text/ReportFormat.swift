/// What a report is written as.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// Plain text in aligned columns, for a terminal.
    case table
    /// Comma-separated values, UTF-8, one record a line.
    case csv
    /// A contract: `chiso.scorecards/1`, `chiso.simulation/1`, `chiso.plan/1` and so on.
    case json
    /// GitHub-flavoured Markdown tables.
    case markdown
}
