import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a check found, in print: every finding, how complete the figures are, and a line that counts.
public struct FindingsReport: Sendable {
    /// What findings are written as.
    public enum Format: String, CaseIterable, Sendable {
        /// Every finding in full, then tables of what is missing.
        case table
        /// The contract `chiso.findings/1`.
        case json
    }

    /// What is reported.
    let findings: Findings
    /// The widest a line of a table may be, in columns.
    let width: Int

    /// Prepares a report.
    ///
    /// - Parameter width: The widest a line of the tables may be, in terminal columns; findings keep their lines.
    public init(_ findings: Findings, width: Int = 80) {
        self.findings = findings
        self.width = width
    }

    /// The report as text that ends in a line end.
    public func render(_ format: Format) -> String {
        switch format {
        case .table: text
        case .json: json.document
        }
    }

    private var text: String {
        let found = DiagnosticSummary(findings.findings, limit: .max).text
        var page = Page()
        page.append(.grid(grid("unit", findings.units.filter(\.lacksSomething))))
        page.append(.grid(grid("field", findings.fields.filter(\.lacksSomething))))
        page.append(.lines([summary]))
        return (found.isEmpty ? "" : found + "\n") + page.text(width: width)
    }

    /// `3 errors, 5 warnings, 2 notes in 40 statements, 1234 figures, 8 units`.
    private var summary: String {
        let found = [
            ReportFrame.counted(findings.count(.error), "error"),
            ReportFrame.counted(findings.count(.warning), "warning"),
            ReportFrame.counted(findings.count(.note), "note"),
        ]
        let counts = findings.counts
        let seen =
            if findings.round != nil {
                [
                    ReportFrame.counted(counts.statements, "statement"),
                    ReportFrame.counted(counts.figures, "figure"),
                    ReportFrame.counted(counts.units, "unit"),
                ]
            } else if findings.pack != nil {
                [
                    ReportFrame.counted(counts.indicators, "indicator"),
                    ReportFrame.counted(counts.fields, "field"),
                ]
            } else {
                [String]()
            }
        let what =
            seen.isEmpty ? "; nothing else could be checked" : " in " + seen.joined(separator: ", ")
        return found.joined(separator: ", ") + what + completeness
    }

    /// Which of several periods was checked for completeness; all else is checked for every period.
    private var completeness: String {
        guard let period = findings.period, findings.counts.periods > 1 else { return "" }
        return "; completeness of \(period) only"
    }

    /// Only what lacks something; the JSON form has all.
    private func grid(_ heading: String, _ rows: [Findings.Completeness]) -> Grid {
        Grid(
            columns: [
                .text(heading, .keep), .text("title"), .number("due"), .number("given"),
                .number("NA"), .number("refused"), .number("missing"),
            ],
            rows: rows.map { row in
                [row.key, row.title]
                    + [row.due, row.given, row.notApplicable, row.refused, row.missing.count]
                    .map(String.init)
            })
    }
}

extension Findings.Completeness {
    /// Whether a figure that is due was not given, or not believed.
    fileprivate var lacksSomething: Bool { !missing.isEmpty || refused > 0 }
}
