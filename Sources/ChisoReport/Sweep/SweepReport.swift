import ChisoModel
import ChisoPrint
import ChisoScoring

/// A sweep in print: rank and index of each unit at each step, and where ranks or classes change.
public struct SweepReport: Report {
    let sweep: Sweep
    /// Codes of the units to show; empty for all.
    let units: [String]

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all. A grid shows the rank of the first, or who stands first. A
    ///     code that is not in the round shows nothing: the caller checks.
    public init(_ sweep: Sweep, units: [String]) {
        self.sweep = sweep
        self.units = units
    }

    /// Places of the units asked for, in the order of the ranking without the sweep.
    var shown: [Int] { sweep.base.units(units) }
}

extension Sweep {
    /// What a swept number is called: its path, and the title of the indicator, group or field it belongs to.
    func title(of axis: Axis) -> String {
        let key =
            switch axis.range.change.subject {
            case .declared(let key, _), .figure(_, let key), .target(_, let key), .met(_, let key):
                key
            case .nothing: ""
            }
        let pack = base.pack
        return pack.indicator(named: key).map { pack.indicators[$0].title }
            ?? pack.group(named: key).map { pack.groups[$0].title }
            ?? pack.field(named: key).map { pack.fields[$0].title } ?? ""
    }

    /// What a swept number counts in; empty where nothing says.
    func measure(of axis: Axis) -> String {
        let (path, pack) = (axis.range.change.path, base.pack)
        guard case .name(let last)? = path.last else { return "" }
        if let field = pack.field(named: last) { return pack.fields[field].measure }
        guard last == "target", case .name(let key) = path[path.count - 2] else { return "" }
        return pack.indicator(named: key).map { pack.indicators[$0].measure } ?? ""
    }

    /// The place of the unit of a code; nil where the round has none.
    func unit(of code: String) -> Int? { base.units.firstIndex { $0.code == code } }

    /// The units that stand first at a step, whatever they are ranked within.
    func winners(at step: Int) -> [Int] {
        base.units.indices.filter { states[step].rank($0) == 1 }
    }
}

// MARK: - Tables and Markdown

extension SweepReport {
    /// What is swept, a compact matrix, and the places where ranks or classes change.
    public func page(on screen: Screen?) -> Page {
        let width = screen?.width ?? 160
        let frame = ReportFrame(scorecards: sweep.base)
        var heading = frame.heading
        if sweep.isProvisional && !sweep.base.isProvisional {
            heading.append("provisional: a failed cell touches the ranking at some step")
        }
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(heading))
        page.append(
            .lines(sweep.changes.map { "change: \($0)" } + sweep.axes.map(line)))
        if sweep.axes.count == 1 {
            let matrix = SweepMatrix(sweep: sweep, units: shown, width: width)
            page.append(.lines(matrix.notes))
            page.append(.grid(matrix.grid))
            page.append(.lines([turnsLine]))
            page.append(.grid(turnsGrid))
        } else {
            let matrix = SweepPlane(
                sweep: sweep, unit: units.first.flatMap(sweep.unit), width: width)
            page.append(.lines(matrix.notes))
            page.append(.grid(matrix.grid))
        }
        return page
    }

    private func line(_ axis: Sweep.Axis) -> String {
        let range = axis.range
        let now = axis.baseline.map { "; now \(PlainNumber.text($0))" } ?? ""
        return "sweep: \(range.change.pathText) from \(PlainNumber.text(range.first)) to "
            + "\(PlainNumber.text(range.last)) in steps of \(PlainNumber.text(range.step))\(now)"
    }

    // MARK: - Where ranks or classes change

    private var turnsLine: String {
        let count = sweep.turns.count
        if count == 0 { return "no rank and no class changes from one step to the next" }
        let places = count == 1 ? "1 place" : "\(count) places"
        let exact = sweep.axes[0].isWhole ? "to the whole number" : "to a millionth"
        let cut = sweep.isCut ? "; many in one step are only coarsely placed: sweep finer" : ""
        let touching = turnsGrid.rows.count
        let some = touching < count ? "; \(touching) of them touch the units shown" : ""
        return "ranks or classes change in \(places), found \(exact)\(some)\(cut)"
    }

    private var turnsGrid: Grid {
        let groups = sweep.base.standings.map(\.comparisonGroup)
        let wanted = Set(shown)
        let rows = sweep.turns.compactMap { turn -> (place: String, changes: String)? in
            let words = SweepWords(turn: turn, base: sweep.base, within: groups).sentences
                .filter { units.isEmpty || !$0.units.isDisjoint(with: wanted) }
            return words.isEmpty
                ? nil : (turn.place, words.map(\.text).joined(separator: "; "))
        }
        return Grid(
            [
                .number("at") { .text($0.place) },
                .text("what changes", fit: .wrap) { .text($0.changes) },
            ], rows)
    }
}

extension Sweep.Turn {
    /// `98`, `above 97.5`: where the change holds first as the number grows.
    var place: String {
        holdsAtNumber ? PlainNumber.text(number) : "above \(PlainNumber.text(number))"
    }
}

/// What happens where ranks or classes change, in sentences.
struct SweepWords {
    /// One sentence, and the units it is about.
    struct Sentence {
        var text: String
        var units: Set<Int>
    }

    let moves: [SweepMove]
    private let labels: [String]
    private let classes: [String]

    init(turn: Sweep.Turn, base: Scorecards, within groups: [String]) {
        moves = turn.moves(within: groups)
        labels = base.labels
        classes = base.pack.classes.map(\.name)
    }

    /// Who passes whom, who falls behind, and who changes class; rises first.
    var sentences: [Sentence] {
        let named = Set(moves.filter(\.rises).flatMap { $0.passes + $0.reaches })
        return moves.compactMap { move in
            let place = place(move, isNamed: named.contains(move.unit))
            let band = band(move)
            if place.isEmpty && band.isEmpty { return nil }
            let text = [place, band].filter { !$0.isEmpty }.joined(separator: ", ")
            return Sentence(
                text: "\(labels[move.unit]) \(text)",
                units: Set([move.unit] + move.passes + move.reaches + move.loses))
        }
    }

    /// - Parameter isNamed: Whether the sentence of another unit says that it passes this one.
    private func place(_ move: SweepMove, isNamed: Bool) -> String {
        switch (move.rankBefore, move.rankAfter) {
        case (nil, nil): return ""
        case (nil, let rank?): return "enters the ranking (\(rank))"
        case (let rank?, nil): return "leaves the ranking (was \(rank))"
        case (let old?, let new?):
            let ranks = "(\(old) → \(new))"
            if old == new { return "" }
            var facts: [String] = []
            if !move.passes.isEmpty { facts.append("passes \(listed(move.passes))") }
            if !move.reaches.isEmpty { facts.append("draws level with \(listed(move.reaches))") }
            if !facts.isEmpty { return "\(facts.joined(separator: " and ")) \(ranks)" }
            if !move.loses.isEmpty { return "falls behind \(listed(move.loses)) \(ranks)" }
            return isNamed ? "" : "\(new < old ? "rises" : "falls") \(ranks)"
        }
    }

    private func band(_ move: SweepMove) -> String {
        guard move.classBefore != move.classAfter else { return "" }
        let names = [move.classBefore, move.classAfter].map { place in
            place.map { classes[$0] } ?? PlainNumber.none
        }
        return "class \(names[0]) → \(names[1])"
    }

    private func listed(_ units: [Int]) -> String {
        let names = units.prefix(3).map { labels[$0] }
        let more = units.count - names.count
        return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}

// MARK: - CSV, and the contract `chiso.sweep/1`, whose schema stands in the documentation

extension SweepReport {
    /// A unit at a step.
    private typealias Row = (step: Int, unit: Int)

    /// Index, rank and class.
    private var standing: [TableColumn<Row>] {
        [
            .number("index") { .shortest(sweep.states[$0.step].index($0.unit)) },
            .number("rank") { .whole(sweep.states[$0.step].rank($0.unit)) },
            .text("class") { .text(name(sweep.states[$0.step].classPlace($0.unit))) },
        ]
    }

    /// One record a step and unit.
    public var csv: String {
        let numbers = sweep.axes.indices.map { axis -> TableColumn<Row> in
            .number(axis == 0 ? "number" : "number_2") {
                .shortest(sweep.numbers(of: $0.step)[axis])
            }
        }
        let rows = sweep.states.indices.flatMap { step in shown.map { (step: step, unit: $0) } }
        return CSVText(
            [.number("step") { .whole($0.step + 1) }] + numbers
                + sweep.base.identity.prefix(2).map { $0.over { $0.unit } } + standing, rows
        ).text
    }

    /// The whole document; units stand in the order of the ranking without the sweep.
    public var json: JSONValue {
        .object(
            sweep.base.contract("chiso.sweep/1") + [
                ("changes", .strings(sweep.changes)),
                ("provisional", .flag(sweep.isProvisional)),
                ("axes", .list(of: sweep.axes, axis)),
                ("steps", .list(of: Array(sweep.states.indices), step)),
                ("cut", .flag(sweep.isCut)),
                ("turns", .list(of: sweep.turns, turn)),
                ("diagnostics", .list(of: sweep.base.diagnostics, Contract.diagnostic)),
            ])
    }

    private func axis(_ axis: Sweep.Axis) -> JSONValue {
        .object([
            ("path", .string(axis.range.change.pathText)), ("from", .number(axis.range.first)),
            ("to", .number(axis.range.last)), ("step", .number(axis.range.step)),
            ("baseline", .optional(axis.baseline)), ("whole", .flag(axis.isWhole)),
        ])
    }

    private func step(_ step: Int) -> JSONValue {
        let numbers = sweep.numbers(of: step)
        let columns = [sweep.base.identity[0].over { (row: Row) in row.unit }] + standing
        return .object([
            ("number", .number(numbers[0])),
            ("second", .optional(numbers.count > 1 ? numbers[1] : nil)),
            (
                "units",
                .list(of: shown) { .object(JSONValue.members(columns, (step: step, unit: $0))) }
            ),
        ])
    }

    private func turn(_ turn: Sweep.Turn) -> JSONValue {
        let moves = turn.moves(within: sweep.base.standings.map(\.comparisonGroup))
        return .object([
            ("number", .number(turn.number)), ("holds_at_number", .flag(turn.holdsAtNumber)),
            ("after", .number(turn.bracket.lowerBound)), ("by", .number(turn.bracket.upperBound)),
            ("moves", .list(of: moves, move)),
        ])
    }

    private func move(_ move: SweepMove) -> JSONValue {
        let codes = { (units: [Int]) in
            JSONValue.strings(units.map { sweep.base.units[$0].code })
        }
        return .object([
            ("unit", .string(sweep.base.units[move.unit].code)),
            ("rank_before", .optional(move.rankBefore)), ("rank_after", .optional(move.rankAfter)),
            ("class_before", .optional(name(move.classBefore))),
            ("class_after", .optional(name(move.classAfter))),
            ("passes", codes(move.passes)), ("draws_level_with", codes(move.reaches)),
            ("falls_behind", codes(move.loses)),
        ])
    }

    private func name(_ place: Int?) -> String? { place.map { sweep.base.pack.classes[$0].name } }
}
