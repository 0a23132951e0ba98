import ChisoModel
import ChisoPrint
import ChisoRules
import ChisoScoring

/// Runs the tests beside a pack's rules: each case scores one indicator for one unit, as a run does.
///
/// The statistics of peers are those the case states; everything else goes the way of a real round.
public struct RuleTestRunner {
    private let loaded: LoadedPack
    private let budget: RunBudget

    private var pack: RulePack { loaded.pack }

    /// A runner of the pack's cases, each of which may spend what a run may.
    public init(_ loaded: LoadedPack, budget: RunBudget) {
        self.loaded = loaded
        self.budget = budget
    }

    /// Scores the case's cell and compares it with what the case expects.
    ///
    /// - Throws: ``Failure`` when the pack cannot score at all.
    public func run(_ test: RuleTestCase) throws -> TestCaseResult {
        try runWithLines(test).result
    }

    /// As above; tells the lines that ran besides.
    func runWithLines(
        _ test: RuleTestCase
    ) throws -> (result: TestCaseResult, lines: CaseLines) {
        var result = TestCaseResult(
            subject: test.indicator, name: test.name, location: test.location)
        result.given = Self.given(test)
        result.expected = Self.expected(test.expect)
        guard let place = pack.indicator(named: test.indicator) else {
            let near = Suggestion.nearest(to: test.indicator, in: pack.indicators.map(\.key))
            result.problems = [
                "the pack has no indicator '\(test.indicator)'"
                    + (near.map { ": did you mean '\($0)'?" } ?? "")
            ]
            return (result, CaseLines())
        }
        var indicator = pack.indicators[place]
        result.problems = Self.apply(test.params, to: &indicator)
        let figures = CaseRound(test, pack: pack)
        result.problems += figures.problems
        result.parameters = Self.parameters(of: indicator, for: figures.unit)
        guard result.problems.isEmpty else { return (result, CaseLines()) }
        let source = CaseRules(
            base: loaded.rules, place: place, reads: indicator.scoreReads, peers: test.peers)
        let cards = try Scoring(
            alone: alone(indicator), rules: source, round: figures.round, budget: budget
        ).scorecards()
        let cell = cards.cell(indicator: 0, unit: 0)
        let lines = source.lines
        let reason = cell.reason?.text(.vi, in: pack)
        result.take(cell, reason: reason)
        result.problems = Self.differences(cell, reason, test.expect)
        result.decided = lines.last.map { TestCaseResult.Line($0, text: loaded.text(at: $0)) }
        return (result, lines)
    }

    // MARK: - What is told

    private static func given(_ test: RuleTestCase) -> [TestCaseResult.Figure] {
        let peers = test.peers.map { ("peers_\($0.key.rawValue)", ParameterValue.number($0.value)) }
        let previous = test.previous.map { ("previous_\($0.key)", $0.value) }
        return figures(test.given.map { ($0.key, $0.value) }) + figures(previous) + figures(peers)
    }

    private static func figures(
        _ named: [(String, ParameterValue)]
    ) -> [TestCaseResult.Figure] {
        named.sorted { $0.0 < $1.0 }.map { TestCaseResult.Figure($0.0, $0.1) }
    }

    private static func expected(
        _ expect: RuleTestCase.Expectation
    ) -> [TestCaseResult.Figure] {
        var expected: [TestCaseResult.Figure] = []
        if let value = expect.value { expected.append(.init("value", .number(value))) }
        if let points = expect.points { expected.append(.init("points", .number(points))) }
        if expect.isMissing { expected.append(.init("missing", .flag(true))) }
        if let reason = expect.notApplicable {
            expected.append(.init("not_applicable", .text(reason)))
        }
        if let reason = expect.failed { expected.append(.init("failed", .text(reason))) }
        return expected
    }

    /// The numbers in force, as the unit has them.
    private static func parameters(
        of indicator: Indicator, for unit: ScoredUnit
    ) -> [TestCaseResult.Figure] {
        let read = Set(indicator.valueNames + indicator.scoreNames)
        let declared = indicator.declaredNumbers.compactMap { name, number in
            number.value(for: unit).map { (name, ParameterValue.number($0)) }
        }
        // Nothing is said of a minimum that nobody declared.
        let shown = declared.filter { $0.0 != "min" || $0.1 != .number(0) || read.contains("min") }
        return shown.map { TestCaseResult.Figure($0.0, $0.1) }
            + figures(indicator.params.map { ($0.key, $0.value) })
    }

    /// The pack with this indicator only: the same fields, checks and decimals.
    private func alone(_ indicator: Indicator) -> RulePack {
        var pack = self.pack
        pack.indicators = [indicator]
        pack.groups = [Group(key: "total", children: [.indicator(0)])]
        pack.classes = []
        pack.classifyReads = nil
        pack.ranking = RulePack.Ranking()
        pack.diagnostics = []
        return pack
    }

    private static func apply(
        _ params: [String: ParameterValue], to indicator: inout Indicator
    ) -> [String] {
        var problems: [String] = []
        for (name, value) in params.sorted(by: { $0.key < $1.key }) {
            switch (name, value) {
            case ("max", .number(let number)): indicator.max = .number(number)
            case ("min", .number(let number)): indicator.min = .number(number)
            case ("target", .number(let number)): indicator.target = .number(number)
            case _ where indicator.params[name] != nil: indicator.params[name] = value
            case _ where indicator.paramColumns[name] != nil:
                indicator.paramColumns[name] = nil
                indicator.params[name] = value
            default: problems.append("'\(name)' is no declared number of the indicator")
            }
        }
        return problems
    }

    /// How a cell differs from what is expected: value within 1e-9, points exactly, the status, the reason.
    private static func differences(
        _ cell: Cell, _ reason: String?, _ expect: RuleTestCase.Expectation
    ) -> [String] {
        var found: [String] = []
        if let due = expect.value, !(abs((cell.value ?? .nan) - due) <= 1e-9) {
            found.append("the value is \(plain(cell.value)), \(plain(due)) is expected")
        }
        if let due = expect.points, cell.points != due {
            found.append("the points are \(plain(cell.points)), \(plain(due)) are expected")
        }
        let due: CellStatus =
            expect.isMissing
            ? .missing
            : expect.notApplicable != nil
                ? .notApplicable : expect.failed != nil ? .failed : .scored
        if cell.status != due {
            found.append(
                "the cell is \(cell.status.rawValue)\(reason.map { " (\($0))" } ?? ""), "
                    + "\(due.rawValue) is expected")
        }
        let reason = reason ?? ""
        if let due = expect.notApplicable, reason != due {
            found.append("the reason is '\(reason)', '\(due)' is expected")
        }
        if let due = expect.failed, !reason.contains(due) {
            found.append("it failed with '\(reason)', '\(due)' is expected in it")
        }
        return found
    }

    private static func plain(_ number: Double?) -> String {
        guard let number else { return "none" }
        return number == number.rounded() && abs(number) < 1e15
            ? String(Int(number)) : number.description
    }
}

extension TestCaseResult {
    /// Keeps how the cell came out.
    fileprivate mutating func take(_ cell: Cell, reason: String?) {
        status = cell.status
        value = cell.value
        points = cell.points
        self.reason = reason
    }
}
