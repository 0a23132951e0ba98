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

    /// R312 and R313.
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
        return found + differences(forward, backward)
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
