import ChisoModel
import ChisoPrint
import ChisoScoring

/// Several scenarios on the same round in print, side by side.
public struct ComparisonReport: Report {
    /// One per scenario; all start from the same run.
    let answers: [Answer]
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - answers: Not empty, and with the same run before.
    ///   - units: Codes of the units to show; empty for all.
    public init(_ answers: [Answer], units: [String]) {
        self.answers = answers
        self.units = units
    }

    /// The run all scenarios start from.
    var before: Scorecards { answers[0].simulation.before }

    var columns: MovementColumns { MovementColumns(answers[0].simulation) }

    /// Whether a failed cell touches any ranking.
    var isProvisional: Bool { answers.contains { $0.simulation.isProvisional } }

    /// What scenarios are called: their names, told apart by a number where two are alike.
    var names: [String] {
        var seen: [String: Int] = [:]
        return answers.map { answer in
            let name = answer.simulation.name
            seen[name, default: 0] += 1
            let count = seen[name] ?? 1
            return count == 1 ? name : "\(name)_\(count)"
        }
    }

    /// The units asked for, and their movement in each scenario: those that move most in any first, then by rank before.
    var rows: [(unit: Int, movements: [Movement])] {
        let byUnit = answers.map { answer in
            Dictionary(uniqueKeysWithValues: answer.movements.map { ($0.unit, $0) })
        }
        let rows = before.units(units).map { unit in (unit, byUnit.compactMap { $0[unit] }) }
        return rows.enumerated().sorted { a, b in
            let (x, y) = (Self.weight(a.element.1), Self.weight(b.element.1))
            return x == y ? a.offset < b.offset : x > y
        }.map { ($0.element.0, $0.element.1) }
    }

    private static func weight(_ movements: [Movement]) -> (Int, UInt64) {
        movements.reduce((0, 0)) { most, movement in
            var places = Int.max
            if case .places(let moved) = movement.change { places = abs(moved) }
            return (max(most.0, places), max(most.1, movement.indexChange?.magnitude ?? 0))
        }
    }
}

// MARK: - Tables and Markdown

extension ComparisonReport {
    /// Columns a unit's name keeps before scenarios move to a further grid.
    private static let unitRoom = 20

    /// Scenarios, units and totals from top to bottom; in Markdown all scenarios side by side.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: answers[0].simulation.after)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        for (place, answer) in answers.enumerated() {
            page.append(.lines(scenarioLines(place, answer)))
        }
        var rest = answers.indices
        while !rest.isEmpty {
            var shown = rest
            while let screen, shown.count > 1, Self.width(of: grid(shown)) > screen.width {
                shown = shown.dropLast()
            }
            page.append(.grid(grid(shown)))
            rest = rest.dropFirst(shown.count)
        }
        page.append(.lines(summaries))
        return page
    }

    /// Columns a grid takes when its names are cut.
    private static func width(of grid: Grid) -> Int {
        let widths = grid.naturalWidths
        return min(widths[0], unitRoom) + widths.dropFirst().reduce(0) { $0 + Grid.gap + $1 }
    }

    private func scenarioLines(_ place: Int, _ answer: Answer) -> [String] {
        let lines = answer.simulation.causeLines
        return ["(\(place + 1)) \(lines.first ?? "no change")"] + lines.dropFirst()
    }

    private var summaries: [String] {
        zip(answers.indices, answers).map { place, answer in
            let text = TotalsText(answer, names: NodeNames(answer.simulation))
            let points = PlainNumber.signed(answer.totals.pointsAdded)
            return "(\(place + 1)) \(text.summary); points: \(points)"
        }
    }

    private func grid(_ scenarios: Range<Int>) -> Grid {
        let columns = columns
        let after = [columns.indexAfter, columns.moved]
        return Grid(
            [columns.unit, columns.indexBefore, columns.rankBefore].map {
                $0.over { $0.movements[0] }
            }
                + scenarios.flatMap { place in
                    [after[0].called("(\(place + 1))"), after[1]].map {
                        $0.over { $0.movements[place] }
                    }
                }, rows)
    }
}

// MARK: - CSV, and the contract `chiso.simulation/1` with a list of scenarios

extension ComparisonReport {
    /// One record a unit; four columns a scenario, headed by its name.
    public var csv: String {
        let columns = columns
        let before = columns.standing(columns.stoodBefore)
        let after = columns.standing(columns.standsAfter)
        return CSVText(
            (columns.identity + before.map { $0.called("\($0.key)_before") })
                .map { $0.over { $0.movements[0] } }
                + names.enumerated().flatMap { place, name in
                    after.map { $0.called("\($0.key)_\(name)").over { $0.movements[place] } }
                }, rows
        ).text
    }

    /// The whole document: a list of scenarios, each told as one alone is.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.simulation/1")),
            ("pack", Contract.pack(answers[0].simulation.after.pack)),
            ("pack_before", Contract.pack(before.pack)),
            ("round", .string(before.round)), ("period", .string(before.period.text)),
            ("provisional", .flag(isProvisional)),
            (
                "scenarios",
                .list(of: answers) { answer in
                    .object(SimulationReport(answer, units: units).jsonBody)
                }
            ),
        ])
    }
}
