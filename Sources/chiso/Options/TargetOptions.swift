import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// Options of targets taken as reached.
struct TargetOptions: ParsableArguments {
    /// What the worth of targets is told by.
    enum Parts: String, ExpressibleByArgument, CaseIterable {
        case lead, group, criterion
    }

    @Flag(
        help: ArgumentHelp(
            "Score every unit as if its targets were reached: those of targets.csv, else those "
                + "that rules declare."))
    var targetsMet = false

    @Option(
        help: ArgumentHelp(
            "Only the targets of a criterion or a group, by key, or of a lead, by name; may be "
                + "repeated.", valueName: "what"))
    var of: [String] = []

    @Option(
        help: ArgumentHelp(
            "How much of the way there, in percent: 50 is half way.", valueName: "percent"))
    var way = 100.0

    @Option(
        help: ArgumentHelp(
            "Tell what they are worth part by part, alone and together.", valueName: "part"))
    var worthBy: Parts?

    func validate() throws {
        if !targetsMet, !of.isEmpty || way != 100 || worthBy != nil {
            throw ValidationError("--of, --way and --worth-by go with --targets-met.")
        }
        guard of.isEmpty || worthBy == nil else {
            throw ValidationError(
                "--worth-by tells of all targets: leave out --of, or ask without --worth-by.")
        }
        guard way > 0, way <= 100 else {
            throw ValidationError("--way is more than 0 and at most 100 percent.")
        }
    }

    /// What takes the targets asked for as reached; nothing where none are asked for.
    func changes(_ question: SimulationQuestion) throws -> [Change] {
        guard targetsMet else { return [] }
        guard !of.isEmpty else { return [try met("*")] }
        let pack = question.session.pack.pack
        return try of.flatMap { name -> [Change] in
            if pack.node(named: name) != nil { return [try met(name)] }
            return try changes(ofLead: name, question)
        }
    }

    private func met(_ path: String) throws -> Change {
        try Change("\(path).met = \(Rounding.digits(Rounding.round(way / 100, 9)))")
    }

    // MARK: - Leads

    /// The criteria that someone leads, unit by unit.
    private func changes(ofLead name: String, _ question: SimulationQuestion) throws -> [Change] {
        let simulator = try question.simulator()
        let planner = planner(simulator, question)
        guard let lead = planner.lead(named: name) else {
            let pack = question.session.pack.pack
            let known = (pack.indicators.map(\.key) + pack.groups.map(\.key)) + planner.leadNames
            throw Failure(
                CommandCode.noSuchLead,
                "'\(name)' is no criterion, no group and leads no task of the round",
                fix: Suggestion.nearest(to: name.nfc, in: known).map { "did you mean '\($0)'?" }
                    ?? (planner.leadNames.isEmpty
                        ? "give the key of a criterion or of a group"
                        : "leads are: "
                            + planner.leadNames.prefix(20).joined(separator: ", ")))
        }
        let found = try changes(planner, lead: lead, simulator, question)
        guard found.isEmpty else { return found }
        throw Failure(
            SimulationCode.noTargetToMeet, "nothing that '\(lead)' leads has a target",
            fix: "write one in targets.csv, or declare target in the rule")
    }

    /// - Parameter lead: nil: criteria that nobody leads.
    private func changes(
        _ planner: Planner, lead: String?, _ simulator: Simulator,
        _ question: SimulationQuestion
    ) throws -> [Change] {
        let cards = planner.plan(units: question.units)
        return try cards.units.flatMap { plan in
            try plan.criteria.compactMap { criterion -> Change? in
                guard case .indicator(let place) = criterion.node,
                    lead.map(criterion.leads.contains) ?? criterion.leads.isEmpty,
                    simulator.hasTarget(indicator: place, unit: plan.unit)
                else { return nil }
                let code = cards.scorecards.units[plan.unit].code
                return try met("unit.\(code).\(cards.scorecards.pack.indicators[place].key)")
            }
        }
    }

    /// Who leads what; no day matters to that.
    private func planner(_ simulator: Simulator, _ question: SimulationQuestion) -> Planner {
        Planner(simulator.before, round: question.session.round, today: Day(0))
    }

    // MARK: - What they are worth

    /// Answers with what the targets are worth, part by part.
    func tellWorth(by parts: Parts, _ question: SimulationQuestion) throws {
        let simulator = try question.simulator()
        let units = simulator.before.units(question.units)
        let asked = try self.parts(parts, question, simulator)
        let worth = try Command.run {
            try simulator.worth(of: asked, after: question.changes, units: units)
        }
        let report = TargetWorthReport(
            worth, by: parts.rawValue, units: question.units, way: way)
        try question.print(
            report.render(question.format, on: question.screen), about: worth.before)
        if worth.before.isFaulty { throw ExitCode(1) }
    }

    /// Those that have a target; the others bring nothing, and are not listed.
    private func parts(
        _ parts: Parts, _ question: SimulationQuestion, _ simulator: Simulator
    ) throws -> [TargetWorth.Part] {
        let pack = question.session.pack.pack
        let isAimed = { (place: Int) in
            simulator.before.units.indices.contains {
                simulator.hasTarget(indicator: place, unit: $0)
            }
        }
        switch parts {
        case .criterion:
            return try pack.indicators.indices.filter(isAimed).map {
                let key = pack.indicators[$0].key
                return TargetWorth.Part(name: key, changes: [try met(key)])
            }
        case .group:
            return try pack.tree.topGroups.filter {
                pack.tree.indicators(under: $0).contains(where: isAimed)
            }.map {
                TargetWorth.Part(
                    name: pack.groups[$0].key, changes: [try met(pack.groups[$0].key)])
            }
        case .lead:
            let planner = planner(simulator, question)
            return try (planner.leadNames.map(Optional.some) + [nil]).map {
                TargetWorth.Part(
                    name: $0, changes: try changes(planner, lead: $0, simulator, question))
            }.filter { !$0.changes.isEmpty }
        }
    }
}
