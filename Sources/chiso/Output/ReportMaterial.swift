import ChisoExplaining
import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRun
import ChisoScoring

/// All that the pages of a report are made of.
struct ReportMaterial {
    let session: RoundSession
    let explainer: Explainer
    /// The preceding period of the round by the rules then in force; nil when the round has none.
    let before: Scorecards?
    /// The round's periods up to the one reported; nil where it has no earlier one, or too many units to split what moved
    /// each of them.
    let trend: Trend?
    /// One a scenario; empty when none was asked for.
    let answers: [Answer]

    var cards: Scorecards { explainer.scorecards }

    /// Scores the round, its preceding period and what is simulated.
    init(_ source: SourceOptions, changes: [Change], answer: AnswerOptions) throws {
        let session = try source.open()
        self.session = session
        (explainer, trend) = try Command.run {
            (try Explainer(session, under: []), try Self.trend(session))
        }
        before = try Command.run { [trend] in
            try trend.map { $0.periods[$0.periods.count - 2] }
                ?? session.earlier()?.scoring().scorecards()
        }
        answers =
            changes.isEmpty && !answer.isAsked
            ? []
            : try answer.answers(
                SimulationQuestion(session: session, changes: changes, units: []))
    }

    /// The most cells of a round in which it is sought for each what would win points back; it takes about a
    /// millisecond a cell.
    private static let mostCells = 10_000
    /// For how many of a unit's losses it is sought in a larger round.
    private static let mostAdvised = 10

    /// All that cost a unit points; in a large round with what would win back the ten largest only.
    func losses(of unit: Int) throws -> Explanation {
        let cells = cards.units.count * cards.pack.indicators.count
        return try explainer.losses(
            of: unit, advising: cells > Self.mostCells ? Self.mostAdvised : .max)
    }

    /// The pages, not yet written.
    func pages(language: Language, day: Day?) throws -> ReportPages {
        var pages = ReportPages(
            cards, spreads: Spreads(of: cards), handbook: try Handbook(session.pack),
            about: ReportPages.About(session.round, day: day), before: before, answers: answers,
            language: language)
        pages.trend = trend
        let targets = TargetResults(
            cards, round: session.round,
            earlier: trend?.periods ?? (before.map { [$0] } ?? []))
        if !targets.all.isEmpty { pages.targets = targets }
        return pages
    }

    /// The most cells scored to find out what moved units: about half a minute's.
    private static let mostTrendCells = 200_000_000

    private static func trend(_ session: RoundSession) throws -> Trend? {
        let periods = session.periods(from: nil, to: session.period)
        let units = session.round.units.count
        let cells = units * units * session.pack.pack.indicators.count
        guard periods.count > 1, cells * (periods.count - 1) <= mostTrendCells else { return nil }
        return try session.trend(of: periods).trend()
    }
}
