import ChisoAuthoring
import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoScoring

/// All that the pages of a report are made of.
struct ReportMaterial {
    let pack: LoadedPack
    let round: Round
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
        let (pack, round) = try source.load()
        let editions = try source.editions(before: pack, round)
        self.pack = pack
        self.round = round
        explainer = try Command.run {
            try Explainer(
                pack: pack, folder: try RoundFolder(path: source.data), round: round,
                period: source.period, jobs: source.jobs(for: pack.pack, round),
                editions: editions, budget: source.limits.budget)
        }
        trend = try Self.trend(pack, round, source)
        before =
            try trend.map { $0.periods[$0.periods.count - 2] }
            ?? Self.before(pack, round, source)
        answers =
            changes.isEmpty && !answer.isAsked
            ? []
            : try answer.answers(
                SimulationQuestion(
                    source: source, pack: pack, round: round, changes: changes, units: []))
    }

    /// The most cells of a round in which it is sought for each what would win points back; it takes about a
    /// millisecond a cell.
    private static let mostCells = 10_000
    /// For how many of a unit's losses it is sought in a larger round.
    private static let mostAdvised = 10

    /// All that cost a unit points; in a large round with what would win back the ten largest only.
    func losses(of unit: Int) throws -> Explanation {
        let cells = cards.units.count * pack.pack.indicators.count
        return try explainer.losses(
            of: unit, advising: cells > Self.mostCells ? Self.mostAdvised : .max)
    }

    /// The pages, not yet written.
    func pages(language: ReportLanguage, day: Day?) throws -> ReportPages {
        var pages = ReportPages(
            cards, spreads: Spreads(of: cards), handbook: try Handbook(pack),
            about: ReportPages.About(round, day: day), before: before, answers: answers,
            language: language)
        pages.trend = trend
        return pages
    }

    /// The most cells scored to find out what moved units: about half a minute's.
    private static let mostTrendCells = 200_000_000

    private static func trend(
        _ pack: LoadedPack, _ round: Round, _ source: SourceOptions
    ) throws -> Trend? {
        let last = source.period ?? round.period
        let periods = round.submissions.keys.sorted().filter {
            Period.shape($0) == Period.shape(last) && $0 <= last
        }
        let (units, indicators) = (round.units.count, pack.pack.indicators.count)
        guard periods.count > 1,
            units * units * indicators * (periods.count - 1) <= mostTrendCells
        else { return nil }
        return try Command.run {
            try TrendRun(
                editions: try source.editions(for: periods, pack, round),
                jobs: source.jobs(for: pack.pack, round), budget: source.limits.budget
            ).trend()
        }
    }

    private static func before(
        _ pack: LoadedPack, _ round: Round, _ source: SourceOptions
    ) throws -> Scorecards? {
        let period = source.period ?? round.period
        guard let last = Period.preceding(period, among: round.submissions.keys) else {
            return nil
        }
        var earlier = source
        earlier.period = last
        let (edition, figures) = try earlier.load()
        let editions = try earlier.editions(before: edition, figures)
        return try Command.run {
            try Scoring(
                pack: edition.pack, rules: edition.rules,
                jobs: source.jobs(for: edition.pack, figures), editions: editions,
                budget: source.limits.budget
            ).scorecards(of: figures, period: last)
        }
    }
}
