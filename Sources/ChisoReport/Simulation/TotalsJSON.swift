import ChisoModel
import ChisoPrint
import ChisoScoring

/// The member `totals` of `chiso.simulation/1`; units by code.
struct TotalsJSON {
    private let totals: MovementTotals
    private let units: [ScoredUnit]

    init(_ answer: Answer) {
        totals = answer.totals
        units = answer.simulation.after.units
    }

    var value: JSONValue {
        .object([
            ("rise", whole(totals.rise)), ("fall", whole(totals.fall)),
            ("stay", whole(totals.stay)), ("enter", whole(totals.enter)),
            ("leave", whole(totals.leave)), ("index_changed", whole(totals.indexChanged)),
            ("class_changed", whole(totals.classChanged)),
            ("points_added", .number(totals.pointsAdded)),
            ("classes", .list(of: totals.classes, count)),
            ("ties_made", .list(of: totals.tiesMade, tie)),
            ("ties_broken", .list(of: totals.tiesBroken, tie)),
            ("reached", .strings(totals.reached)), ("not_reached", .strings(totals.notReached)),
            ("effects", .list(of: totals.effects, effect)),
            ("only_before", .strings(totals.onlyBefore)),
            ("only_after", .strings(totals.onlyAfter)),
        ])
    }

    private func count(_ count: MovementTotals.ClassCount) -> JSONValue {
        .object([
            ("class", .string(count.name)), ("before", whole(count.before)),
            ("after", whole(count.after)), ("gained", codes(count.gained)),
            ("lost", codes(count.lost)),
        ])
    }

    private func tie(_ tie: MovementTotals.Tie) -> JSONValue {
        .object([("rank", whole(tie.rank)), ("units", codes(tie.units))])
    }

    private func effect(_ effect: MovementTotals.Effect) -> JSONValue {
        .object([
            ("node", .string(effect.node.kind)), ("key", .string(effect.node.key)),
            ("units", whole(effect.units)), ("points", .number(effect.points)),
        ])
    }

    private func codes(_ places: [Int]) -> JSONValue { .strings(places.map { units[$0].code }) }

    private func whole(_ count: Int) -> JSONValue { .optional(count) }
}
