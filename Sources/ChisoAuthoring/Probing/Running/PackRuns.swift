import ChisoModel
import ChisoPrint
import ChisoScoring

/// Runs a whole pack over a mixed sample: do its aggregates and classes hold, and does the order of units matter?
struct PackRuns {
    private let pack: RulePack
    private let rules: any RuleSource

    init(pack: RulePack, rules: any RuleSource) {
        self.pack = pack
        self.rules = rules
    }

    /// R312, R313, and R314 of checks.
    func findings() throws -> [Diagnostic] {
        let dimensions = Dimensions(pack: pack).all
        let rows = Sample.mixed(dimensions, count: 100, name: pack.id)
        let sample = SampleRound(rows, dimensions, fields: pack.fields.count, places: [:]).round
        let faults = NodeFaults()
        let watched = WatchedNodes(base: rules, pack: pack, faults: faults)
        var plain = pack
        plain.diagnostics = []
        let budget = RunBudget(instructions: RunBudget.standard.instructions / 10)
        let forward = try Scoring(alone: plain, rules: watched, round: sample, budget: budget)
            .scorecards()
        let found = faults.found
        let backward = try Scoring(
            alone: plain, rules: rules, round: sample.reversed, budget: budget
        ).scorecards()
        return try found + differences(forward, backward) + hairInChecks(dimensions)
    }

    /// R314: a check that objects to figures which add up, or lets them pass, for the hair of doubles alone.
    private func hairInChecks(_ dimensions: [Dimension]) throws -> [Diagnostic] {
        try rules.withRuleSet { set in
            zip(pack.checks, set.checks).compactMap { check, rule in
                let read = check.reads.compactMap { read -> Dimension? in
                    guard case .field = read else { return nil }
                    return dimensions.first { $0.name == pack.name(of: read) }
                }
                guard read.count == check.reads.count else { return nil }
                let figures = read.indices.filter { read[$0].isNumber }
                for triple in FiguresThatAddUp.places(figures) {
                    let rows = FiguresThatAddUp.rows(of: read, triple)
                    guard let row = FiguresThatAddUp.differing(answers(rule, read, rows)) else {
                        continue
                    }
                    return Diagnostic(
                        AuthoringCode.hairDecides, .warning,
                        "check '\(check.key)' compares by hand: \(inputs(read, rows[row], triple)) "
                            + "add up exactly, and it answers as if they did not, for the hair of "
                            + "doubles",
                        rule: check.location, fix: "compare chiso.round(…, 9) of the sum")
                }
                return nil
            }
        }
    }

    /// What a check says to each row; nil where it fails or returns no yes or no.
    private func answers(
        _ rule: any NodeRule, _ read: [Dimension], _ rows: [[Double]]
    ) -> [Bool?] {
        guard !rows.isEmpty else { return [nil, nil] }
        let arguments = read.indices.map { place -> RuleArgument in
            let column = rows.map { $0[place] }
            switch read[place].kind {
            case .number, .day: return .numbers(column, present: nil)
            case .flag: return .flags(column, present: nil)
            case .texts(let texts): return .texts(column.map { Int32($0) }, texts)
            case .cases: return .absent
            }
        }
        var outcomes = Outcomes(count: rows.count, allowance: RunBudget.standard.instructions / 10)
        rule.evaluate(
            arguments, rows: rows.indices, wanted: rows.map { _ in true }, into: &outcomes)
        return rows.indices.map {
            outcomes.statuses[$0] == .number ? outcomes.numbers[$0] != 0 : nil
        }
    }

    private func inputs(
        _ read: [Dimension], _ row: [Double], _ places: (Int, Int, Int)
    ) -> String {
        [places.0, places.1, places.2].sorted().map { read[$0].text(row[$0]) }
            .joined(separator: ", ")
    }

    /// R312: what the same units came to in another order.
    private func differences(_ forward: Scorecards, _ backward: Scorecards) -> [Diagnostic] {
        let last = forward.units.count - 1
        for (place, indicator) in pack.indicators.enumerated() {
            for unit in forward.units.indices {
                let one = forward.cell(indicator: place, unit: unit)
                let other = backward.cell(indicator: place, unit: last - unit)
                guard one != other else { continue }
                return [
                    Diagnostic(
                        AuthoringCode.orderMatters, .error,
                        "the order of units matters to '\(indicator.key)': one unit has "
                            + "\(text(one)) among \(last + 1), and \(text(other)) when they stand "
                            + "the other way round",
                        rule: indicator.location,
                        fix: "let what a unit earns follow from its own inputs and peers_* alone")
                ]
            }
        }
        return []
    }

    /// What a cell came to, for a message.
    private func text(_ cell: Cell) -> String {
        cell.points.map { "\(Rounding.plainText($0)) points" }
            ?? "no points (\(cell.reason?.text(.en, in: pack) ?? cell.status.rawValue))"
    }
}

extension Round {
    /// The same round with its units the other way round.
    fileprivate var reversed: Round {
        var round = self
        let last = units.count - 1
        round.units = units.reversed()
        round.submissions = RoundSubmissions(
            submissions.mapValues { submissions in
                Submissions(
                    period: submissions.period,
                    columns: submissions.columns.map { column in
                        var column = column
                        column.values.reverse()
                        column.states.reverse()
                        return column
                    })
            })
        round.previous = previous.map {
            Previous(unit: last - $0.unit, key: $0.key, value: $0.value)
        }
        return round
    }
}
