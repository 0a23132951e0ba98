import ChisoData
import ChisoFiles
import ChisoModel
import ChisoRules
import ChisoRun
import ChisoScoring

/// Reads rules and figures, and lets the last good of either stand in for what is broken on disk.
public struct WatchReader {
    private let request: RunRequest
    /// The last rules that loaded without a new fault.
    private var rules: LoadedPack?
    /// The last figures that could be read, the folder they are from and the pack they were read for.
    private var figures: (round: Round, folder: RoundFolder, pack: RulePack)?
    /// The folders of the rules last loaded, be there faults in them or not.
    private var loaded: [String] = []
    /// The folders of the editions that scored earlier periods.
    private var editions: [String] = []

    /// - Parameter request: What is scored each time.
    public init(_ request: RunRequest) {
        self.request = request
    }

    /// The folders of the rules last loaded, or where rules lie as far as that is known before any have been; then those
    /// of the editions that scored earlier periods.
    public var folders: [String] { (loaded.isEmpty ? expected : loaded) + editions }

    private var expected: [String] {
        let path = request.rules ?? (try? request.rulesFolder(of: request.folder()))
        return path.map { [$0.withoutSlashes] } ?? []
    }

    /// Reads everything anew, and scores it.
    public mutating func read() -> WatchReading {
        var reading = WatchReading(cards: nil)
        guard let pack = readRules(&reading),
            let (round, folder) = readFigures(for: pack, &reading)
        else { return reading }
        do {
            let session = RoundSession(request, by: pack, of: round, in: folder)
            let scoring = try session.scoring()
            editions = scoring.editions.values.map(\.pack.path).sorted()
            reading.cards = try scoring.scorecards()
        } catch {
            reading.faults += Self.diagnostics(of: error)
        }
        return reading
    }

    // MARK: - Rules

    private mutating func readRules(_ reading: inout WatchReading) -> LoadedPack? {
        let fresh = freshRules(&reading)
        if let fresh { loaded = fresh.folders }
        let errors = fresh?.pack.diagnostics.filter { $0.severity == .error } ?? []
        let known = Set(rules?.pack.diagnostics.map(\.remark) ?? [])
        // With nothing to stand in, the rules that load are better than none.
        if let fresh, rules == nil || errors.allSatisfy({ known.contains($0.remark) }) {
            rules = fresh
            return fresh
        }
        reading.faults += errors
        if rules != nil { reading.kept.insert(.rules) }
        return rules
    }

    private func freshRules(_ reading: inout WatchReading) -> LoadedPack? {
        do {
            let folder: RoundFolder
            do throws(Failure) {
                folder = try request.folder()
            } catch {
                // The round is too broken to say by which rules it is scored: the same as before.
                guard let path = rules?.pack.path else { throw error }
                return try request.loader(path).load()
            }
            return try request.rules(for: folder)
        } catch {
            reading.faults += Self.diagnostics(of: error)
            return nil
        }
    }

    // MARK: - Figures

    private mutating func readFigures(
        for pack: LoadedPack, _ reading: inout WatchReading
    ) -> (Round, RoundFolder)? {
        do {
            let folder = try request.folder()
            let round = try folder.round(for: pack.pack)
            figures = (round, folder, pack.pack)
            return (round, folder)
        } catch {
            reading.faults += Self.diagnostics(of: error)
        }
        guard let figures, figures.pack.isReadAlike(pack.pack) else { return nil }
        reading.kept.insert(.figures)
        return (figures.round, figures.folder)
    }

    private static func diagnostics(of error: any Error) -> [Diagnostic] {
        (error as? Failure)?.diagnostics
            ?? [Diagnostic(RuleCode.packUnreadable, .error, "\(error)")]
    }
}

extension RulePack {
    /// Whether a round read for the one pack can be scored by the other: the same fields, columns and indicators.
    fileprivate func isReadAlike(_ other: RulePack) -> Bool {
        fields.map(\.key) == other.fields.map(\.key)
            && fields.map(\.kind) == other.fields.map(\.kind) && unitColumns == other.unitColumns
            && indicators.map(\.key) == other.indicators.map(\.key)
    }
}
