import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring

/// Where rules and figures are read from, anew each time.
public protocol WatchSource {
    /// Loads the rules: those of the folder at `path`, or where it is nil those that the round asks for.
    ///
    /// - Throws: `PackFault`, `DataFault` or a `Diagnostic`.
    func rules(at path: String?) throws -> LoadedPack

    /// Reads the figures.
    ///
    /// - Throws: `DataFault` or a `Diagnostic`.
    func figures(for pack: LoadedPack) throws -> Round

    /// Scores.
    ///
    /// - Throws: `ScoringError`, or as the others.
    func score(_ pack: LoadedPack, _ round: Round) throws -> Scorecards
}

/// Reads rules and figures, and lets the last good of either stand in for what is broken on disk.
public struct WatchReader {
    private let source: any WatchSource
    /// The last rules that loaded without a new fault.
    private var rules: LoadedPack?
    /// The last figures that could be read, and the pack they were read for.
    private var figures: (round: Round, pack: RulePack)?
    /// The folders of the rules last loaded, be there faults in them or not.
    public private(set) var folders: [String] = []

    /// - Parameter source: Where they are read from.
    public init(_ source: any WatchSource) {
        self.source = source
    }

    /// Reads everything anew, and scores it.
    public mutating func read() -> WatchReading {
        var reading = WatchReading(cards: nil)
        guard let pack = readRules(&reading), let round = readFigures(for: pack, &reading) else {
            return reading
        }
        do {
            reading.cards = try source.score(pack, round)
        } catch {
            reading.faults += Self.diagnostics(of: error)
        }
        return reading
    }

    // MARK: - Rules

    private mutating func readRules(_ reading: inout WatchReading) -> LoadedPack? {
        let fresh = freshRules(&reading)
        if let fresh { folders = fresh.folders }
        let errors = fresh?.pack.diagnostics.filter { $0.severity == .error } ?? []
        let known = Set(rules?.pack.diagnostics.map(\.message) ?? [])
        // With nothing to stand in, the rules that load are better than none.
        if let fresh, rules == nil || errors.allSatisfy({ known.contains($0.message) }) {
            rules = fresh
            return fresh
        }
        reading.faults += errors
        if rules != nil { reading.kept.insert(.rules) }
        return rules
    }

    private func freshRules(_ reading: inout WatchReading) -> LoadedPack? {
        do {
            return try source.rules(at: nil)
        } catch let fault as DataFault {
            // The round is too broken to say by which rules it is scored: the same as before.
            guard let path = rules?.pack.path else {
                reading.faults += fault.diagnostics
                return nil
            }
            do {
                return try source.rules(at: path)
            } catch {
                reading.faults += Self.diagnostics(of: error)
            }
        } catch {
            reading.faults += Self.diagnostics(of: error)
        }
        return nil
    }

    // MARK: - Figures

    private mutating func readFigures(
        for pack: LoadedPack, _ reading: inout WatchReading
    ) -> Round? {
        do {
            let round = try source.figures(for: pack)
            figures = (round, pack.pack)
            return round
        } catch {
            reading.faults += Self.diagnostics(of: error)
        }
        guard let figures, figures.pack.isReadAlike(pack.pack) else { return nil }
        reading.kept.insert(.figures)
        return figures.round
    }

    private static func diagnostics(of error: any Error) -> [Diagnostic] {
        switch error {
        case let fault as PackFault: fault.diagnostics
        case let fault as DataFault: fault.diagnostics
        case let fault as ScoringError: [fault.diagnostic]
        case let fault as Diagnostic: [fault]
        default: [Diagnostic(RuleCode.packUnreadable, .error, "\(error)")]
        }
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
