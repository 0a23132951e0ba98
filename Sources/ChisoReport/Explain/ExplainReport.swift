import ChisoModel
import ChisoPrint
import ChisoScoring

/// An explanation in print: one cell from the figures it read to the unit's rank, or a unit's losses.
public struct ExplainReport: Report {
    /// What is reported.
    let explanation: Explanation
    /// The languages of the sentences, in order.
    let languages: [ReportLanguage]

    /// - Parameters:
    ///   - languages: In which the sentences to the unit are written; not empty.
    public init(
        _ explanation: Explanation, languages: [ReportLanguage] = ReportLanguage.allCases,
        width: Int = 80
    ) {
        self.explanation = explanation
        self.languages = languages
    }

    /// One record a cell, with the sentences asked for.
    public var csv: String {
        var csv = CSVText(
            headings: ["unit", "key", "code", "title", "status", "points", "max", "lost"]
                + languages.map { "sentence_\($0.rawValue)" })
        for trace in explanation.cells {
            let indicator = pack.indicators[trace.indicator]
            csv.append(
                [
                    .text(cards.units[unit].code), .text(indicator.key), .text(indicator.code),
                    .text(indicator.title), .text(trace.cell.status.rawValue),
                    .number(cards.countedPoints(trace.cell)), .number(trace.cell.max),
                    .number(trace.lost),
                ] + languages.map { .text(sentence(trace, $0)) })
        }
        return csv.text
    }

    /// The sentences to the unit about one cell, by language.
    func sentence(_ trace: CellTrace, _ language: ReportLanguage) -> String {
        CellSentence(trace, in: explanation, language).text
    }

    var cards: Scorecards { explanation.scorecards }
    var pack: RulePack { explanation.scorecards.pack }
    var unit: Int { explanation.unit }
}
