import ChisoModel
import ChisoScoring

/// One reading of the files on disk.
public struct WatchReading: Sendable {
    /// What was scored; nil when nothing could be.
    public var cards: Scorecards?
    /// What refused the rules or the figures on disk.
    public var faults: [Diagnostic]
    /// What the last good stood in for.
    public var kept: WatchedSave.Kept

    /// Puts a reading together.
    public init(cards: Scorecards?, faults: [Diagnostic] = [], kept: WatchedSave.Kept = []) {
        self.cards = cards
        self.faults = faults
        self.kept = kept
    }

    /// Whether both come to the same: figures, faults, and what stood in.
    public func isSame(as other: WatchReading) -> Bool {
        guard faults == other.faults, kept == other.kept else { return false }
        guard let cards, let others = other.cards else {
            return (cards == nil) == (other.cards == nil)
        }
        return cards.units == others.units && cards.standings == others.standings
            && cards.diagnostics == others.diagnostics
            && cards.indicators.elementsEqual(others.indicators) { $0.isSame(as: $1) }
            && cards.groups.elementsEqual(others.groups) { $0.isSame(as: $1) }
    }
}

extension IndicatorColumn {
    fileprivate func isSame(as other: IndicatorColumn) -> Bool {
        statuses == other.statuses && reasons == other.reasons
            && zip(numbers, other.numbers).allSatisfy(areSame)
    }

    private var numbers: [[Double]] { [values, points, maxima, targets] }
}

extension GroupColumn {
    fileprivate func isSame(as other: GroupColumn) -> Bool {
        isApplicable == other.isApplicable && zip(numbers, other.numbers).allSatisfy(areSame)
    }

    private var numbers: [[Double]] { [points, applicableMaxima, maxima, indices] }
}

/// Whether all numbers are the same; where there is none there is a NaN, which is the same as another.
private func areSame(_ a: [Double], _ b: [Double]) -> Bool {
    a.elementsEqual(b) { $0 == $1 || ($0.isNaN && $1.isNaN) }
}

/// What has been scored since the start, as far as the next save is compared with it.
///
/// A state is good when it has no error that the last good one did not have; the first state that can be scored is good
/// whatever is wrong with it, for there is nothing else to start from.
public struct WatchHistory: Sendable {
    /// A state that saves are compared with.
    private struct State {
        var number: Int
        var cards: Scorecards
    }

    private var start: State?
    private var last: State?
    private var readings = 0
    private var isBroken = false

    /// Nothing seen yet.
    public init() {}

    /// Takes the next reading, and tells what it brought.
    ///
    /// - Parameter files: The files that changed since the reading before, in order.
    public mutating func take(_ reading: WatchReading, files: [String]) -> WatchedSave {
        let outcome = outcome(of: reading)
        var save = WatchedSave(
            number: readings, files: files, outcome: outcome,
            faults: (reading.faults + told(of: reading.cards)).sorted())
        save.kept = reading.kept
        save.cards = reading.cards ?? last?.cards
        save.base = last?.number
        if let cards = reading.cards {
            save.sinceLast = last.map { Self.answer(from: $0.cards, to: cards) }
            save.sinceStart = start.map { Self.answer(from: $0.cards, to: cards) }
            save.gone = last.map { Self.gone(from: $0.cards, to: cards) } ?? []
        }
        save.isRepaired = isBroken && outcome == .good
        if let cards = reading.cards, outcome == .good {
            last = State(number: readings, cards: cards)
            start = start ?? last
        }
        isBroken = outcome != .good
        readings += 1
        return save
    }

    private func outcome(of reading: WatchReading) -> WatchedSave.Outcome {
        guard let cards = reading.cards else { return .refused }
        guard reading.kept.isEmpty else { return .patched }
        guard let last else { return .good }
        let known = Set(Self.errors(last.cards).map(Self.identity))
        return Self.errors(cards).allSatisfy { known.contains(Self.identity($0)) } ? .good : .faulty
    }

    /// All errors, and the warnings that the last good state did not have.
    private func told(of cards: Scorecards?) -> [Diagnostic] {
        let known = Set((last?.cards.diagnostics ?? []).map(Self.identity))
        return (cards?.diagnostics ?? []).filter { fault in
            switch fault.severity {
            case .error: true
            case .warning: !known.contains(Self.identity(fault))
            case .note: false
            }
        }
    }

    private static func errors(_ cards: Scorecards) -> [Diagnostic] {
        cards.diagnostics.filter { $0.severity == .error }
    }

    /// What tells a fault from another, though lines move.
    private static func identity(_ fault: Diagnostic) -> [String] {
        [fault.code.rawValue, fault.message, fault.rule?.path ?? "", fault.data?.path ?? ""]
    }

    // MARK: - Comparing

    private static func answer(from before: Scorecards, to after: Scorecards) -> Answer {
        Answer(
            Simulation(changes: [], before: before.arranged(as: after.units), after: after))
    }

    private static func gone(from before: Scorecards, to after: Scorecards) -> [String] {
        let codes = Set(after.units.map(\.code))
        return before.units.filter { !codes.contains($0.code) }
            .map { $0.name.isEmpty ? $0.code : $0.name }
    }
}
