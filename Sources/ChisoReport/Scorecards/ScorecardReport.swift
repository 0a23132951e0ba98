import ChisoModel
import ChisoPrint
import ChisoScoring

/// The result of a run in print: the ranking of all units, or the whole scorecards of some.
public struct ScorecardReport: Sendable {
    /// What is reported.
    let scorecards: Scorecards
    /// Codes of the units to show; empty for the ranking of all.
    let units: [String]
    /// The widest a line of a table may be, in columns.
    let width: Int
    /// Whether JSON tells what each rule spent.
    let tellsSpending: Bool
    /// What a terminal adds to tables.
    let look: TerminalLook

    /// Prepares a report.
    ///
    /// - Parameters:
    ///   - units: Codes of the units to show whole, printed in rank order; empty for the ranking of all units. A code
    ///     that is not in the round shows nothing: the caller checks.
    ///   - width: The widest a line of ``ReportFormat/table`` may be, in terminal columns.
    ///   - look: Columns asked for, colours and bars; nothing of it reaches CSV and JSON.
    ///   - tellsSpending: Whether ``ReportFormat/json`` tells what each function of the pack spent.
    public init(
        _ scorecards: Scorecards, units: [String], width: Int = 80,
        look: TerminalLook = TerminalLook(), tellsSpending: Bool = false
    ) {
        self.tellsSpending = tellsSpending
        self.scorecards = scorecards
        self.units = units
        self.width = width
        self.look = look
    }

    /// The report as text that ends in a line end.
    public func render(_ format: ReportFormat) -> String {
        switch format {
        case .table: page(width: width).text(width: width, isColoured: look.isColoured)
        case .markdown: page(width: nil).markdown
        case .csv: units.isEmpty ? rankingCSV : indicatorCSV
        case .json: json.document
        }
    }

    /// - Parameter width: Nil where nothing limits it.
    private func page(width: Int?) -> Page {
        let frame = ReportFrame(scorecards: scorecards)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        for block in body(width: width) { page.append(block) }
        page.append(.lines(frame.footing))
        return page
    }

    private func body(width: Int?) -> [Page.Block] {
        if units.isEmpty {
            return RankingTable(
                scorecards, columns: look.columns, hasBars: width != nil && look.hasBars
            ).blocks(width: width)
        }
        return scorecards.units(units).flatMap { unit in
            UnitTable(scorecards: scorecards, unit: unit).blocks
        }
    }
}
