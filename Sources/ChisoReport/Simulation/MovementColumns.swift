import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a unit before and after a change: each column once, and where which of them stand.
package struct MovementColumns {
    package typealias Column = TableColumn<Movement>

    private let simulation: Simulation
    private let names: NodeNames
    private let say: Words
    private let link: ((Int) -> Markup)?
    private let labels: [String]

    /// - Parameters:
    ///   - say: Words of headings and causes on pages; of no matter to a terminal and CSV.
    ///   - link: The way to a unit's page, where there is one.
    init(
        _ simulation: Simulation, say: Words = Words(.en),
        link: ((Int) -> Markup)? = nil
    ) {
        (self.simulation, self.say, self.link) = (simulation, say, link)
        names = NodeNames(simulation)
        labels = simulation.after.labels
    }

    private var pack: RulePack { simulation.after.pack }

    // MARK: - Where they stand

    /// On a terminal; what changed a unit's points stands below it.
    package var terminal: [Column] {
        [unit] + comparisonGroup.when(pack.ranking.within != nil) + [
            indexBefore.called("index"), indexAfter.called("→ new"), change,
            rankBefore.called("rank"), rankAfter.called("→ new"), move,
        ] + className.when(pack.hasClasses) + mark.when(simulation.isProvisional) + [reasons]
    }

    /// On a page.
    var page: [Column] {
        [unit, indexBefore, indexAfter, change, rankBefore, rankAfter, places]
            + className.when(pack.hasClasses) + [causes]
    }

    /// In CSV, where a unit is its code and unranked units have their figures told.
    var csv: [Column] {
        let (before, after) = (standing(stoodBefore), standing(standsAfter))
        return identity
            + zip(before, after).flatMap {
                [$0.called("\($0.key)_before"), $1.called("\($1.key)_after")]
            }
            + [
                .text("provisional") { .flag($0.isProvisional) },
                .number("points_change") { .shortest($0.pointsChange) },
                .number("index_by_points") { .shortest($0.indexByPoints) },
                .number("index_by_maximum") { .shortest($0.indexByMaximum) },
                .text("causes") { .text($0.causes.map(\.record).joined(separator: "; ")) },
            ]
    }

    /// Whose movement it is.
    var identity: [Column] { simulation.after.identity.map { $0.over(\.unit) } }

    /// Points, index, rank and class before, or after.
    func standing(_ standing: @escaping (Movement) -> StandingColumns) -> [Column] {
        StandingColumns.all.map { $0.over(standing) }
    }

    func stoodBefore(_ movement: Movement) -> StandingColumns {
        StandingColumns(total: movement.totalBefore, standing: movement.before, pack: pack)
    }

    func standsAfter(_ movement: Movement) -> StandingColumns {
        StandingColumns(total: movement.totalAfter, standing: movement.after, pack: pack)
    }

    // MARK: - For people

    var unit: Column {
        .name("unit", say("Đơn vị", "Unit")) {
            .text(labels[$0.unit]).with(markup: link?($0.unit))
        }
    }

    private var comparisonGroup: Column {
        .text(pack.ranking.within ?? "") { .text($0.after.comparisonGroup) }
    }

    var indexBefore: Column {
        .number("index", say("Chỉ số trước", "Index before"), sorting: .descending) {
            .fixed($0.before.isShown ? $0.totalBefore.index : nil, $0.places)
        }
    }

    var indexAfter: Column {
        .number("index", say("Chỉ số sau", "Index after"), sorting: .descending) {
            .fixed($0.after.isShown ? $0.totalAfter.index : nil, $0.places)
        }
    }

    /// The difference of the two indices as they are printed.
    private var change: Column {
        .number("change", say("Tăng, giảm", "Change"), sorting: .descending) { movement in
            let change = movement.rankedIndexChange
            return .change(change, movement.places).with(tone: Tone(change: change))
        }
    }

    var rankBefore: Column {
        .number("rank", say("Hạng trước", "Rank before")) { .whole($0.before.rank) }
    }

    private var rankAfter: Column {
        .number("rank", say("Hạng sau", "Rank after")) { .whole($0.after.rank) }
    }

    private var move: Column {
        .text("move", fit: .keep) { .text($0.arrow).with(tone: $0.tone) }
    }

    /// The rank after, with what it moved by where it moved.
    var moved: Column {
        .text("rank", fit: .keep) { movement in
            let rank = movement.after.rank.map(String.init) ?? PlainNumber.none
            return .text(movement.arrow.isEmpty ? rank : "\(rank) \(movement.arrow)")
                .with(tone: movement.tone)
        }
    }

    private var places: Column {
        .number("places", say("Tăng, giảm hạng", "Places gained"), sorting: .descending) {
            movement in
            guard case .places(let count) = movement.change, movement.before.rank != nil else {
                return .places(nil)
            }
            return .places(count)
        }
    }

    private var className: Column {
        .text("class", say("Xếp loại", "Class"), sorting: .chosen) {
            .text($0.classes(PlainNumber.none)).with(markup: Markup($0.classes("–")))
        }
    }

    private var mark: Column {
        .text("mark", fit: .keep) { .text($0.isProvisional ? "provisional" : "") }
    }

    private var reasons: Column {
        .text("points", fit: .below) { .text($0.isMover ? $0.reasons(names) : "") }
    }

    private var causes: Column {
        .text("causes", say("Do đâu", "Due to")) { .text(causes($0)) }
    }

    /// What changed the unit's total, most first.
    private func causes(_ movement: Movement) -> String {
        guard !movement.causes.isEmpty else {
            return movement.isMover ? say("đơn vị khác thay đổi", "others moved") : ""
        }
        let parts = movement.causes.prefix(6).map { cause in
            let points = "\(names.label(cause.key)) \(say.signed(cause.points, places: 4))"
            guard cause.maximum != 0 else { return points }
            return points + say(" (tối đa ", " (maximum ")
                + say.signed(cause.maximum, places: 4) + ")"
        }
        let rest = movement.causes.count - 6
        return parts.joined(separator: ", ")
            + (rest > 0 ? say(" và \(rest) mục khác", " and \(rest) more") : "")
    }
}
