import ChisoModel
import ChisoPrint
import ChisoScoring

/// What a scenario comes to over all units, in lines.
package struct TotalsText {
    /// How many nodes or units a line names.
    static let most = 10

    private let answer: Answer
    private let names: NodeNames
    private let labels: [String]

    package init(_ answer: Answer, names: NodeNames) {
        self.answer = answer
        self.names = names
        labels = answer.simulation.after.labels
    }

    private var totals: MovementTotals { answer.totals }

    /// Units that move, points, classes, ties, and what was scored anew.
    var lines: [String] {
        [summary] + sums + [reach] + packs
    }

    /// The same for two runs of which everything was scored: without the summary, and what was scored.
    package var details: [String] { sums + (changed.isEmpty ? [] : [changed]) + packs }

    private var sums: [String] {
        ["points added overall: \(PlainNumber.signed(totals.pointsAdded))"] + classes
            + ties("ties made", totals.tiesMade) + ties("ties broken", totals.tiesBroken)
    }

    /// How many units go which way; entering and leaving are named only where they happen.
    package var summary: String {
        var facts = ["rise: \(totals.rise)", "fall: \(totals.fall)", "stay: \(totals.stay)"]
        if totals.enter > 0 { facts.append("enter the ranking: \(totals.enter)") }
        if totals.leave > 0 { facts.append("leave the ranking: \(totals.leave)") }
        facts.append("index changed: \(totals.indexChanged)")
        if answer.simulation.after.pack.hasClasses {
            facts.append("class changed: \(totals.classChanged)")
        }
        return facts.joined(separator: "; ")
    }

    private var classes: [String] {
        totals.classes.filter { !$0.gained.isEmpty || !$0.lost.isEmpty }.map { count in
            var text = "class \(count.name): \(count.before) → \(count.after)"
            if !count.gained.isEmpty { text += "; gained by \(units(count.gained))" }
            if !count.lost.isEmpty { text += "; lost by \(units(count.lost))" }
            return text
        }
    }

    private func ties(_ heading: String, _ ties: [MovementTotals.Tie]) -> [String] {
        guard !ties.isEmpty else { return [] }
        let texts = ties.map { "rank \($0.rank): \(units($0.units))" }
        return ["\(heading): " + Self.listed(texts, separator: "; ")]
    }

    private var reach: String {
        let all = totals.reached.count + totals.notReached.count
        let text = "scored anew: \(totals.reached.count) of \(all) indicators"
        return changed.isEmpty ? text : "\(text); \(changed)"
    }

    /// The nodes that changed totals; empty when none did.
    private var changed: String {
        let effects = (totals.effects + totals.reachedWithoutEffect).map { effect in
            let units = PlainNumber.counted(effect.units, "unit")
            return "\(names.label(effect.node.key)) "
                + (effect.units == 0
                    ? "(no unit)" : "(\(units), \(PlainNumber.signed(effect.points)) points)")
        }
        return effects.isEmpty ? "" : "changed: " + Self.listed(effects)
    }

    private var packs: [String] {
        [("only before", totals.onlyBefore), ("only after", totals.onlyAfter)]
            .filter { !$0.1.isEmpty }.map { "\($0): " + Self.listed($1) }
    }

    private func units(_ units: [Int]) -> String { Self.listed(units.map { labels[$0] }) }

    /// The first ten, and how many more there are.
    package static func listed(_ names: [String], separator: String = ", ") -> String {
        let more = names.count - most
        return names.prefix(most).joined(separator: separator)
            + (more > 0 ? " and \(more) more" : "")
    }
}

extension MovementTotals {
    /// Indicators scored anew that changed no unit's total; none when all were scored anew.
    var reachedWithoutEffect: [Effect] {
        guard !notReached.isEmpty else { return [] }
        let changed = Set(effects.map(\.node))
        return reached.map(Cause.Node.indicator).filter { !changed.contains($0) }.map {
            Effect(node: $0, units: 0, points: 0)
        }
    }
}

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
