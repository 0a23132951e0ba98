/// What was found, ready to be printed in any form.
///
/// A report is written once for people, as a ``Page``, and once for programs, as CSV and JSON.
public protocol Report: Sendable {
    /// What people read, from top to bottom.
    ///
    /// - Parameter screen: The terminal it has to fit; nil for Markdown, which nothing limits.
    func page(on screen: Screen?) -> Page

    /// Comma-separated values, UTF-8, one record a line.
    var csv: String { get }

    /// The document of a contract.
    var json: JSONValue { get }
}

extension Report {
    /// The report as text that ends in a line end.
    ///
    /// - Parameter screen: What ``ReportFormat/table`` has to fit.
    public func render(_ format: ReportFormat, on screen: Screen = .file) -> String {
        switch format {
        case .table: page(on: screen).text(width: screen.width, isColoured: screen.isColoured)
        case .markdown: page(on: nil).markdown
        case .csv: csv
        case .json: json.document
        }
    }
}

/// The terminal, or the file, that tables are printed for.
public struct Screen: Sendable {
    /// The widest a line of a table may be, in columns.
    public let width: Int
    /// Whether colours show what is good and bad, what rose and fell.
    public let isColoured: Bool
    /// Whether bars stand beside numbers where there is room.
    public let hasBars: Bool

    /// A terminal.
    public init(width: Int, isColoured: Bool = false, hasBars: Bool = false) {
        (self.width, self.isColoured, self.hasBars) = (width, isColoured, hasBars)
    }

    /// A file: 80 columns, nothing but text.
    public static let file = Screen(width: 80)
}

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
