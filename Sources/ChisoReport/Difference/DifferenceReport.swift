import ChisoModel
import ChisoPrint
import ChisoScoring

/// What changed between two packs, and who moves on a round, in print.
public struct DifferenceReport: Sendable {
    /// What changed.
    let difference: PackDifference
    /// A round scored by both; nil where none is given.
    let answer: Answer?
    /// Codes of the units to show; empty for all.
    let units: [String]
    /// The widest a line of a table may be, in columns.
    let width: Int

    /// Prepares a report.
    ///
    /// - Parameters:
    ///   - answer: A round scored by the pack before and the pack after; nil where none is given.
    ///   - units: Codes of the units to show; empty for all.
    ///   - width: The widest a line of ``ReportFormat/table`` may be, in terminal columns.
    public init(
        _ difference: PackDifference, answer: Answer? = nil, units: [String] = [], width: Int = 80
    ) {
        self.difference = difference
        self.answer = answer
        self.units = units
        self.width = width
    }

    /// The report as text that ends in a line end; ``ReportFormat/csv`` is none of its formats and gives the JSON.
    public func render(_ format: ReportFormat) -> String {
        switch format {
        case .table: page.text(width: width)
        case .markdown: page.markdown
        case .csv, .json: json.document
        }
    }
}
