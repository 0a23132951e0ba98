import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation

/// One run of a round, opened from folders: the rules that score it, the round as their fields read it, and what the run
/// may use up. Whatever is asked about the round is asked of it.
///
/// ```swift
/// let session = try RoundSession(request)
/// let cards = try session.scoring().scorecards()
/// let earlier = try session.earlier()?.scoring().scorecards()
/// ```
public struct RoundSession: Sendable {
    /// What was asked for.
    public let request: RunRequest
    /// The rules: those named, or the edition in force in the period.
    public let pack: LoadedPack
    /// The round's folder.
    public let folder: RoundFolder
    /// The round, as the fields of the pack read it.
    public let round: Round
    /// Loads the editions of the rulebook.
    private let loader: PackLoader
    /// The period that is scored; it is found out while scoring whether the round has figures for it.
    public var period: Period { request.period ?? round.period }

    // MARK: - Opening

    /// Opens a run: reads the rules and the round.
    ///
    /// - Throws: ``Failure``: what refuses them.
    public init(_ request: RunRequest) throws {
        let folder = try request.folder()
        let loader = request.loader(try request.rulesFolder(of: folder))
        let pack = try request.rules(of: loader, for: request.period ?? folder.period)
        self.init(request, pack, try folder.round(for: pack.pack), folder, loader)
    }

    /// A run by rules that are loaded, of a round that is read; other editions are loaded anew.
    public init(
        _ request: RunRequest, by pack: LoadedPack, of round: Round, in folder: RoundFolder
    ) {
        self.init(request, pack, round, folder, request.loader(pack.pack.path))
    }

    private init(
        _ request: RunRequest, _ pack: LoadedPack, _ round: Round, _ folder: RoundFolder,
        _ loader: PackLoader
    ) {
        self.request = request
        self.pack = pack
        self.round = round
        self.folder = folder
        self.loader = loader
    }

    // MARK: - Scoring

    /// The run, ready to score: with the editions in force in the periods before, where a rule looks back at them.
    ///
    /// Rules that are named stand for the edition of the period scored: what units had before is scored by the edition
    /// then in force all the same, unless the rules named were in force then.
    /// - Throws: ``Failure``: what refuses an earlier edition.
    public func scoring() throws -> Scoring {
        Scoring(
            edition: edition, period: period, editions: try editions(), jobs: jobs,
            budget: request.budget)
    }

    /// Threads that score: as many as asked for, else one for every 20000 cells, at most one a core.
    public var jobs: Int { request.jobs ?? Self.threads(cells, each: 20_000) }

    /// Threads that score so many drawn rounds: as many as asked for, else one for every million cells of all of them, at
    /// most one a core.
    public func jobs(drawing rounds: Int) -> Int {
        request.jobs ?? Self.threads(cells * rounds, each: 1_000_000)
    }

    private var cells: Int { pack.pack.indicators.count * round.units.count }

    private static func threads(_ cells: Int, each: Int) -> Int {
        max(1, min(ProcessInfo.processInfo.activeProcessorCount, cells / each))
    }

    private var edition: Scoring.Edition {
        Scoring.Edition(pack: pack.pack, rules: pack.rules, round: round)
    }

    /// By earlier period: the edition that scores it; empty where no rule looks back, or the pack has no other edition.
    private func editions() throws -> [Period: Scoring.Edition] {
        let pack = self.pack.pack
        guard pack.readsPrevious, !pack.rulebook.isEmpty else { return [:] }
        var byFolder = [pack.path: edition]
        var editions: [Period: Scoring.Edition] = [:]
        var last = period
        while let earlier = round.preceding(last, with: pack.fields) {
            last = earlier
            let isOwn = request.rules != nil && pack.isInForce(for: earlier)
            let loaded = isOwn ? self.pack : try loader.edition(for: earlier)
            editions[earlier] = try edition(loaded, &byFolder)
        }
        return editions
    }

    /// An edition, with the round as its fields read it, once each.
    private func edition(
        _ loaded: LoadedPack, _ known: inout [String: Scoring.Edition]
    ) throws(Failure) -> Scoring.Edition {
        if let edition = known[loaded.pack.path] { return edition }
        let edition = Scoring.Edition(
            pack: loaded.pack, rules: loaded.rules, round: try folder.round(for: loaded.pack))
        known[loaded.pack.path] = edition
        return edition
    }

    /// By period that any record names: the edition that judges its figures and statements, where it is another than the
    /// one that scores, and what refuses one; none where the rules are named, which judge all.
    public func judges() -> (editions: [Period: Scoring.Edition], faults: [Diagnostic]) {
        guard request.rules == nil, !pack.pack.rulebook.isEmpty else { return ([:], []) }
        var byFolder: [String: Scoring.Edition] = [:]
        var judges: [Period: Scoring.Edition] = [:]
        var faults: [Diagnostic] = []
        for other in round.periods.sorted() where other != period {
            do throws(Failure) {
                let loaded = try loader.edition(for: other)
                guard loaded.pack.path != pack.pack.path else { continue }
                judges[other] = try edition(loaded, &byFolder)
            } catch {
                faults += error.diagnostics
            }
        }
        return (judges, faults)
    }

    // MARK: - Other periods

    /// The run of another period of the round: by the rules named, else by the edition in force in it.
    ///
    /// - Throws: As opening a run does.
    public func at(_ period: Period) throws -> RoundSession {
        var request = self.request
        request.period = period
        let pack = request.rules == nil ? try loader.edition(for: period) : self.pack
        let isOther = pack.pack.path != self.pack.pack.path
        return RoundSession(
            request, pack, isOther ? try folder.round(for: pack.pack) : round, folder, loader)
    }

    /// The run of the period before the one scored; nil when the round has no figures for one.
    ///
    /// - Throws: As opening a run does.
    public func earlier() throws -> RoundSession? {
        try round.preceding(period, with: pack.pack.fields).map { try at($0) }
    }

    /// The periods that the round has figures for and that are of one shape, earliest first: that of `last`, else of
    /// `first`, else of the round's own.
    ///
    /// - Parameters:
    ///   - first: The earliest; nil for all.
    ///   - last: The latest; nil for all.
    public func periods(from first: Period?, to last: Period?) -> [Period] {
        let shape = (last ?? first ?? round.period).shape
        return round.periods(with: pack.pack.fields).filter {
            $0.shape == shape && $0 >= first ?? $0 && $0 <= last ?? $0
        }
    }

    /// The runs of several periods as one trend.
    ///
    /// - Parameter periods: Earliest first.
    /// - Throws: As opening a run does.
    public func trend(of periods: [Period]) throws -> TrendRun {
        TrendRun(try periods.map { try at($0).scoring() })
    }
}
