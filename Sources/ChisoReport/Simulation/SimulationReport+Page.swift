import ChisoModel

// Tables and Markdown.

extension SimulationReport {
    /// Changes, units and summary from top to bottom.
    var page: Page {
        let frame = ReportFrame(scorecards: simulation.after)
        var heading = frame.heading
        if isProvisional && !simulation.after.isProvisional {
            heading.append("provisional: a failed cell touches the ranking before the change")
        }
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(heading))
        page.append(.lines(simulation.changes.map { "change: \($0)" }))
        page.append(.grid(grid))
        page.append(.lines([summary]))
        return page
    }

    private var grid: Grid {
        let pack = simulation.after.pack
        let hasMarks = isProvisional
        var columns: [Grid.Column] = [
            .text("unit"), .text(pack.ranking.within ?? ""), .number("index"), .number("→ new"),
            .number("change"), .number("rank"), .number("→ new"), .text("move", .keep),
        ]
        if pack.hasClasses { columns.append(.text("class")) }
        if hasMarks { columns.append(.text("mark", .keep)) }
        let labels = simulation.after.labels
        let rows = movements.map { movement in
            var row = [
                labels[movement.unit], movement.after.comparisonGroup,
                movement.text(movement.indexBefore, movement.before),
                movement.text(movement.indexAfter, movement.after), movement.changeText,
                movement.before.rank.map(String.init) ?? PlainNumber.none,
                movement.after.rank.map(String.init) ?? PlainNumber.none, movement.arrow,
            ]
            if pack.hasClasses { row.append(movement.classText) }
            if hasMarks { row.append(movement.isProvisional ? "provisional" : "") }
            return row
        }
        let grid = Grid(columns: columns, rows: rows)
        return pack.ranking.within == nil ? grid.without(column: 1) : grid
    }

    /// How many units go which way; entering and leaving are named only where they happen.
    private var summary: String {
        let all = Movement.all(in: simulation)
        let moved = all.map { movement in
            if case .places(let places) = movement.change { return places }
            return 0
        }
        let entering = all.count { $0.change == .enters }
        let leaving = all.count { $0.change == .leaves }
        var facts = [
            "rise: \(moved.count { $0 > 0 })", "fall: \(moved.count { $0 < 0 })",
            "stay: \(moved.count { $0 == 0 } - entering - leaving)",
        ]
        if entering > 0 { facts.append("enter the ranking: \(entering)") }
        if leaving > 0 { facts.append("leave the ranking: \(leaving)") }
        facts.append("index changed: \(all.count { $0.indexBefore != $0.indexAfter })")
        if simulation.after.pack.hasClasses {
            facts.append("class changed: \(all.count(where: \.changesClass))")
        }
        return facts.joined(separator: "; ")
    }
}

extension Movement {
    /// A failed cell touches the unit before or after.
    var isProvisional: Bool { before.isProvisional || after.isProvisional }

    /// An index with the decimals of this movement; `-` for an unranked unit.
    fileprivate func text(_ index: Double?, _ standing: Standing) -> String {
        PlainNumber.fixed(standing.rank == nil ? nil : index, places: places)
    }

    /// The change of the index with its sign; `-` unless the unit is ranked before and after.
    fileprivate var changeText: String {
        guard let indexChange, before.rank != nil, after.rank != nil else {
            return PlainNumber.none
        }
        return PlainNumber.point(in: indexChange, places: places, signed: true)
    }

    /// The class, or the class before and the class after.
    fileprivate var classText: String {
        let names = [before, after].map { $0.className ?? PlainNumber.none }
        return changesClass ? names.joined(separator: " → ") : names[0]
    }
}
