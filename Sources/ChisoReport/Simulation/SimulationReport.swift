import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a scenario does to everyone, in print: who rises, who falls, why, and what hangs by a thread.
public struct SimulationReport: Report {
    let answer: Answer
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. Totals count all units either way. A code that is not in
    ///     the round shows nothing: the caller checks.
    public init(_ answer: Answer, units: [String]) {
        self.answer = answer
        self.units = units
    }

    /// The runs behind the answer.
    var simulation: Simulation { answer.simulation }

    /// The units asked for, movers first.
    package var movements: [Movement] {
        let shown = Set(simulation.after.units(units))
        return answer.movements.filter { shown.contains($0.unit) }
    }

    /// Whether a failed cell touches either ranking.
    var isProvisional: Bool { simulation.isProvisional }

    package var columns: MovementColumns { MovementColumns(simulation) }

    /// One record a unit, movers first.
    public var csv: String { CSVText(columns.csv, movements).text }

    /// What nodes are called.
    package var names: NodeNames { NodeNames(simulation) }
}

extension Simulation {
    /// Whether a failed cell touches either ranking.
    var isProvisional: Bool { before.isProvisional || after.isProvisional }
}

// MARK: - Tables and Markdown

extension SimulationReport {
    /// Changes, units, totals and knife edges from top to bottom.
    public func page(on screen: Screen?) -> Page { page(withCauses: true) }

    /// The same; without causes where they have been told already.
    package func page(withCauses: Bool) -> Page {
        let frame = ReportFrame(scorecards: simulation.after)
        var heading = frame.heading
        if isProvisional && !simulation.after.isProvisional {
            heading.append("provisional: a failed cell touches the ranking before the change")
        }
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(heading))
        if withCauses { page.append(.lines(simulation.causeLines)) }
        page.append(.grid(Grid(columns.terminal, movements)))
        page.append(.lines(TotalsText(answer, names: names).lines + idleLines))
        for block in targets?.blocks ?? [] { page.append(block) }
        page.append(codes)
        let edges = EdgesText(answer, units: movements.map(\.unit), names: names)
        if !edges.lines.isEmpty {
            page.append(.title(edges.title, level: 2))
            page.append(.lines(edges.lines))
        }
        return page
    }

    /// Changes that move nothing, with the reason.
    private var idleLines: [String] { simulation.idle.map { $0.line(simulation.after) } }

    /// What comes of targets taken as reached; nil where none are.
    private var targets: TargetsTables? {
        simulation.targets.map {
            TargetsTables(
                $0, after: simulation.after, units: simulation.after.units(units), names: names)
        }
    }

    /// What the codes named under the units and in the totals stand for.
    package var codes: Page.Block { .legend("codes:", names.legend(namedKeys)) }

    /// Keys named under the units and in the totals.
    private var namedKeys: [String] {
        (answer.totals.effects + answer.totals.reachedWithoutEffect).prefix(TotalsText.most)
            .map { $0.node.key } + movements.flatMap { $0.causes.prefix(6).map(\.key) }
            + (targets?.keys ?? [])
    }
}

extension Simulation {
    /// The scenario, the pack it is compared with, and the changes, a line each.
    var causeLines: [String] {
        var lines: [String] = []
        if !name.isEmpty {
            lines.append("scenario: " + (title.isEmpty ? name : "\(name): \(title)"))
        }
        let (old, new) = (before.pack, after.pack)
        if old.path != new.path {
            lines.append("rules before: \(old.path), edition \(old.edition)")
            lines.append("rules after: \(new.path), edition \(new.edition)")
        }
        return lines + changes.map { "change: \($0)" }
    }
}

// MARK: - The contract `chiso.simulation/1`, whose schema stands in the documentation

extension SimulationReport {
    /// The whole document; units stand movers first.
    public var json: JSONValue {
        .object(
            [
                ("schema", .string("chiso.simulation/1")),
                ("pack", Contract.pack(simulation.after.pack)),
                ("pack_before", Contract.pack(simulation.before.pack)),
                ("round", .string(simulation.after.round)),
                ("period", .string(simulation.after.period.text)),
            ] + jsonBody)
    }

    /// What is told of one scenario, alone or among others.
    var jsonBody: [(key: String, value: JSONValue)] {
        let edges = EdgesJSON(answer, units: movements.map(\.unit))
        return [
            (
                "scenario",
                simulation.name.isEmpty
                    ? .null
                    : .object([
                        ("name", .string(simulation.name)), ("title", .string(simulation.title)),
                    ])
            ),
            ("changes", .strings(simulation.changes)),
            ("provisional", .flag(isProvisional)),
            ("totals", TotalsJSON(answer).value),
            ("units", .list(of: movements, unit)),
            ("knife_edges", edges.value),
        ] + targetMembers + [
            ("diagnostics", .list(of: simulation.after.diagnostics, Contract.diagnostic))
        ]
    }

    /// What is told only where it is there.
    private var targetMembers: [(key: String, value: JSONValue)] {
        var members: [(key: String, value: JSONValue)] = []
        if let targets = simulation.targets {
            let units = Set(simulation.after.units(units))
            members.append(("targets", targets.json(simulation.after, units: units)))
        }
        if !simulation.idle.isEmpty {
            members.append(("idle", .strings(simulation.idle.map { $0.line(simulation.after) })))
        }
        return members
    }

    private func unit(_ movement: Movement) -> JSONValue {
        let columns = columns
        let standing = { (standing: StandingColumns) in
            JSONValue.object(JSONValue.members(StandingColumns.all, standing))
        }
        return .object(
            JSONValue.members(columns.identity, movement) + [
                ("provisional", .flag(movement.isProvisional)),
                ("before", standing(columns.stoodBefore(movement))),
                ("after", standing(columns.standsAfter(movement))),
                ("points_change", .optional(movement.pointsChange)),
                ("index_by_points", .optional(movement.indexByPoints)),
                ("index_by_maximum", .optional(movement.indexByMaximum)),
                ("causes", .list(of: movement.causes, cause)),
            ])
    }

    private func cause(_ cause: Cause) -> JSONValue {
        .object([
            ("node", .string(cause.node.kind)), ("key", .string(cause.key)),
            ("points", .number(cause.points)), ("maximum", .number(cause.maximum)),
            ("index", .optional(cause.index)),
        ])
    }
}

extension Cause.Node {
    /// `indicator` or `group`.
    var kind: String {
        switch self {
        case .indicator: "indicator"
        case .group: "group"
        }
    }

    /// The key.
    var key: String {
        switch self {
        case .indicator(let key), .group(let key): key
        }
    }
}
