import ChisoModel
import ChisoScoring

/// What one save of rules or figures brought: who moves, or what is wrong with the files.
public struct WatchedSave: Sendable {
    /// What became of a reading.
    public enum Outcome: Hashable, Sendable {
        /// Scored; the next save is compared with it.
        case good
        /// Scored, but with errors that the last good state did not have; that one stays.
        case faulty
        /// Part of what is on disk could not be loaded; the last good of that part stood in, and the rest was scored.
        case patched
        /// Nothing could be scored.
        case refused
    }

    /// The parts of which the last good stood in for what is on disk.
    public struct Kept: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: Int
        /// The rules.
        public static let rules = Kept(rawValue: 1)
        /// The figures.
        public static let figures = Kept(rawValue: 2)

        /// From bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }
    }

    /// 0 for the state at the start, then 1 and so on.
    public var number: Int
    /// The files that changed since the reading before, as typed, in order.
    public var files: [String]
    /// What became of it.
    public var outcome: Outcome
    /// What the last good stood in for.
    public var kept: Kept = []
    /// Whether the reading before was not good and this one is.
    public var isRepaired = false
    /// What is wrong: errors of the files as they are on disk, and warnings that are new.
    public var faults: [Diagnostic]
    /// What was scored; where nothing was, the last good figures; nil as long as there are none.
    public var cards: Scorecards?
    /// The number of the save with whose figures it is compared; nil where there is none.
    public var base: Int?
    /// Who moved since the last good state before; nil where nothing was scored, or nothing before.
    public var sinceLast: Answer?
    /// Who moved since the start; nil as ``sinceLast``.
    public var sinceStart: Answer?
    /// Names of units that the last good state had and that are no longer there.
    public var gone: [String] = []

    /// A save of which nothing is known but its faults.
    init(number: Int, files: [String], outcome: Outcome, faults: [Diagnostic]) {
        self.number = number
        self.files = files
        self.outcome = outcome
        self.faults = faults
    }
}
