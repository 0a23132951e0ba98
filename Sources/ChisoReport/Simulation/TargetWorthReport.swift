import ChisoModel
import ChisoPrint
import ChisoScoring

/// What targets are worth part by part, in print.
public struct TargetWorthReport: Report {
    private let worth: TargetWorth
    private let part: String
    private let units: [String]
    private let way: Double

    /// - Parameters:
    ///   - part: What the parts are: `lead`, `group` or `criterion`.
    ///   - units: Codes of the units whose points count; empty for all.
    ///   - way: How much of the way there, in percent.
    public init(_ worth: TargetWorth, by part: String, units: [String], way: Double) {
        (self.worth, self.part, self.units, self.way) = (worth, part, units, way)
    }

    private var pack: RulePack { worth.before.pack }

    /// The only unit that counts; nil where several do.
    private var unit: Int? {
        let shown = worth.before.units(units)
        return shown.count == 1 ? shown[0] : nil
    }

    private var places: Int { PlainNumber.places(pack.precision.index, otherwise: 2) }

    /// What a row is called in a table.
    private func title(_ row: TargetWorth.Row) -> String {
        guard let name = row.name else { return "nobody named" }
        guard let node = part == "lead" ? nil : pack.node(named: name) else { return name }
        switch node {
        case .indicator(let place):
            return "\(pack.indicators[place].label) \(pack.indicators[place].title)"
        case .group(let place): return "\(pack.groups[place].label) \(pack.groups[place].title)"
        }
    }

    private var columns: [TableColumn<TargetWorth.Row>] {
        let standing = { (row: TargetWorth.Row, unit: Int) in row.after.standings[unit] }
        let one = unit.map { unit -> [TableColumn<TargetWorth.Row>] in
            [
                .number("index") { .fixed($0.after.node(group: 0, unit: unit).index, places) },
                .number("rank") { .rank(standing($0, unit).rank) },
            ]
                + TableColumn.text("class") { .text(standing($0, unit).className ?? "") }
                .when(pack.hasClasses)
        }
        return [
            .name(part) { .text(title($0)) }, .number("targets") { .whole($0.targets) },
            .number("alone") { .change($0.alone, 4) },
            .number("together") { .change($0.together, 4) },
        ] + (one ?? [.number("units") { .whole($0.units) }])
    }

    /// Parts worth most first; each with those above it.
    public func page(on screen: Screen?) -> Page {
        let frame = ReportFrame(scorecards: worth.before)
        var page = Page()
        page.append(.title(frame.title, level: 1))
        page.append(.lines(frame.heading))
        page.append(
            .lines([
                "targets taken as reached"
                    + (way == 100 ? "" : ", \(PlainNumber.text(way)) % of the way there")
                    + ", by \(part): points added by each alone, and together with those above it"
            ]))
        page.append(.grid(Grid(columns, worth.rows)))
        if let unit {
            let node = worth.before.node(group: 0, unit: unit)
            page.append(
                .lines([
                    "\(worth.before.labels[unit]) without them: index "
                        + "\(PlainNumber.fixed(node.index, places: places)), rank "
                        + (worth.before.standings[unit].rank.map(String.init) ?? "none")
                ]))
        }
        return page
    }

    /// One record a part.
    public var csv: String {
        CSVText(
            [.text("name") { .text($0.name ?? "") }] + Array(columns.dropFirst()), worth.rows
        ).text
    }

    /// `chiso.targets/1`: the parts, worth most first.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.targets/1")), ("pack", Contract.pack(pack)),
            ("round", .string(worth.before.round)),
            ("period", .string(worth.before.period.text)), ("by", .string(part)),
            ("way", .number(way)),
            (
                "parts",
                .list(of: worth.rows) { row in
                    .object(
                        [("name", .optional(row.name))]
                            + JSONValue.members(Array(columns.dropFirst()), row))
                }
            ),
        ])
    }
}
