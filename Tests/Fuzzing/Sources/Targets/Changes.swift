import ChisoModel
import ChisoScoring

@testable import ChisoRules

/// What is typed about a scenario, a line each: changes, sweeps, goals, costs and uncertain inputs. The changes are made,
/// in order, to a small round.
enum Changes {
    static func run(_ input: [UInt8]) throws {
        let text = String(decoding: input, as: UTF8.self)
        var changes: [Change] = []
        for line in text.split(separator: "\n").prefix(8) {
            let line = String(line)
            if let change = try change(line) { changes.append(change) }
            try checkOthers(line)
        }
        guard !changes.isEmpty else { return }
        let fixture = try ChangeFixture.shared.get()
        do {
            let cards = try fixture.simulator.scorecards(under: changes)
            try CheckedCards.check(cards)
            try checkAgainstFull(cards, changes, fixture)
        } catch let refusal as Failure {
            try check(
                refusal,
                [
                    .changesNothingKnown, .changesNoNumber, .addsToNoFigure, .figureRefused,
                    .changesNoFigure, .maximumWithoutEffect, .weightWithoutEffect, .numberTooLarge,
                    .weightBelowZero,
                ])
        }
    }

    /// A change reads back as it prints.
    private static func change(_ line: String) throws -> Change? {
        let change: Change
        do throws(Failure) {
            change = try Change(line)
        } catch {
            try check(error, [.notAChange])
            return nil
        }
        try promise(
            change.path.count > 1 && change.number.isFinite, "'\(line)' has a path and a number")
        let set = change.setting(change.number)
        let again = try? Change(set.text)
        try promise(again == set, "'\(line)' prints '\(set.text)', which reads back")
        return change
    }

    private static func checkOthers(_ line: String) throws {
        do throws(Failure) {
            let goal = try Goal(line)
            try checkPromise(goal.number?.isFinite ?? !goal.className.isEmpty, line)
        } catch {
            try check(error, [.notAGoal, .equalityOfPoints])
        }
        do throws(Failure) {
            try checkSweep(try SweepRange(line))
        } catch {
            try check(error, [.notARange, .noSteps, .tooManySteps])
        }
        do throws(Failure) {
            let input = try UncertainInput(line)
            let ends = [-1, 0, 1].map { input.spread.apply($0, to: 50) }
            try checkPromise(ends == ends.sorted() && ends[1] == 50, line)
        } catch {
            try check(error, [.notAnUncertainty, .weightsTooUncertain])
        }
        do throws(Failure) {
            let cost = try GoalCost(line)
            try checkPromise(cost.rate > 0 && cost.rate.isFinite, line)
        } catch {
            try check(error, [.notACost])
        }
    }

    /// The numbers of a sweep rise, begin with the first, and stay within the last.
    private static func checkSweep(_ range: SweepRange) throws(Failure) {
        let numbers = range.numbers
        try checkPromise(
            numbers.count <= SweepRange.mostSteps + 1 && numbers.allSatisfy(\.isFinite)
                && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }, range.text)
    }

    /// A broken promise among diagnostics: its code is one that no refusal may have.
    private static func checkPromise(_ isKept: Bool, _ line: String) throws(Failure) {
        if !isKept {
            throw Failure(
                Diagnostic.Code(rawValue: "broken"), "'\(line)' is read as what it says")
        }
    }

    private static func check(_ refusal: Failure, _ codes: [SimulationCode]) throws {
        try promise(codes.contains { refusal.first.code == $0 }, "\(refusal)")
        try promise(refusal.first.fix?.isEmpty == false, "\(refusal)\nsays what to do")
    }

    /// Changes of declared numbers give what the pack so changed gives from scratch.
    private static func checkAgainstFull(
        _ cards: Scorecards, _ changes: [Change], _ fixture: ChangeFixture
    ) throws {
        guard !changes.contains(where: { $0.path[0] == .name("unit") }) else { return }
        var pack = fixture.loaded.pack
        for change in changes { _ = try pack.apply(change) }
        let full = try Scoring(
            alone: pack, rules: fixture.loaded.rules, round: fixture.round, budget: .standard
        ).scorecards()
        try promise(
            cards.indicators.map(\.points) == full.indicators.map(\.points)
                && cards.indicators.map(\.statuses) == full.indicators.map(\.statuses)
                && cards.groups.map(\.points) == full.groups.map(\.points)
                && cards.standings == full.standings && cards.order == full.order,
            "\(changes.map(\.text)) scored anew in part is the whole scored anew")
    }
}
