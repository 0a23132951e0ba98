import ChisoModel
import ChisoRules
import ChisoScoring

/// Runs the tests beside a pack's rules: each case scores one indicator for one unit, as a run does.
///
/// The statistics of peers are those the case states; everything else goes the way of a real round.
struct RuleTestRunner {
    /// What became of one case.
    struct Result {
        /// The cell as scored; nil when the case could not be run.
        var cell: Cell?
        /// How it differs from what is expected; empty when the case passes.
        var problems: [String]
    }

    private let pack: RulePack
    private let rules: any RuleSource

    /// A runner of the pack's cases.
    init(_ loaded: LoadedPack) {
        pack = loaded.pack
        rules = loaded.rules
    }

    /// Scores the case's cell and compares it with what the case expects.
    func run(_ test: RuleTestCase) throws -> Result {
        guard let place = pack.indicators.firstIndex(where: { $0.key == test.indicator }) else {
            return Result(cell: nil, problems: ["the pack has no indicator '\(test.indicator)'"])
        }
        var indicator = pack.indicators[place]
        var problems = Self.apply(test.params, to: &indicator)
        let figures = CaseRound(test, pack: pack)
        problems += figures.problems
        guard problems.isEmpty else { return Result(cell: nil, problems: problems) }
        let source = CaseRules(
            base: rules, place: place, reads: indicator.scoreReads, peers: test.peers)
        let cards = try Scoring(pack: alone(indicator), rules: source).scorecards(of: figures.round)
        let cell = cards.cell(indicator: 0, unit: 0)
        return Result(cell: cell, problems: Self.differences(cell, test.expect))
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
    static func differences(_ cell: Cell, _ expect: RuleTestCase.Expectation) -> [String] {
        var found: [String] = []
        if let due = expect.value, !(abs((cell.value ?? .nan) - due) <= 1e-9) {
            found.append("value is \(cell.value.map(\.description) ?? "none"), \(due) is expected")
        }
        if let due = expect.points, cell.points != due {
            found.append("points are \(cell.points.map(\.description) ?? "none"), \(due) expected")
        }
        let due: CellStatus =
            expect.isMissing
            ? .missing
            : expect.notApplicable != nil
                ? .notApplicable : expect.failed != nil ? .failed : .scored
        if cell.status != due {
            found.append(
                "the cell is \(cell.status.rawValue) (\(cell.reason ?? "no reason")), "
                    + "\(due.rawValue) is expected")
        }
        let reason = cell.reason ?? ""
        if let due = expect.notApplicable, reason != due {
            found.append("the reason is '\(reason)', '\(due)' is expected")
        }
        if let due = expect.failed, !reason.contains(due) {
            found.append("it failed with '\(reason)', '\(due)' is expected in it")
        }
        return found
    }
}
