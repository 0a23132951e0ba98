import ChisoModel
import ChisoPrint
import ChisoScoring

/// The whole scorecard of one unit: its standing, every group and indicator, and what was lost.
struct UnitTable {
    let scorecards: Scorecards
    /// By place in ``Scorecards/units``.
    let unit: Int

    private var pack: RulePack { scorecards.pack }

    /// The unit's part of a page.
    var blocks: [Page.Block] {
        let card = CardColumns(scorecards)
        let losses = Loss.all(of: unit, in: scorecards)
        return [
            .title(scorecards.units[unit].heading, level: 2), .lines(standing),
            .grid(
                Grid(
                    card.terminal(withMarks: scorecards.isAppraised(unit)), card.card(of: unit),
                    heads: \.isGroup)),
            .title(losses.isEmpty ? "lost: nothing" : "lost, largest first:", level: 3),
            .grid(Grid(Loss.columns(in: pack), losses)),
        ] + above
    }

    /// What each line of a unit that stands apart rests on.
    private var above: [Page.Block] {
        guard let above = scorecards.unitAbove(unit) else { return [] }
        let columns = AboveColumns(scorecards, say: Words(.en))
        let differences = columns.differences(of: above)
        return [
            .title("its units, line by line:", level: 3),
            .grid(Grid(columns.terminal, columns.rows(of: above))),
        ] + (differences.isEmpty ? [] : [.lines(differences)])
    }

    private var standing: [String] {
        let standing = scorecards.standings[unit]
        let total = scorecards.total(unit)
        let points = PlainNumber.fixed(total.points, pack.precision.total)
        var facts = [standing.standsApart ? "stands apart" : "unranked"]
        if standing.standsApart { facts.append("index \(pack.indexText(total.index)) %") }
        if let rank = standing.rank {
            facts = [
                "rank \(rank) of \(scorecards.rankedCount(with: unit))",
                "index \(pack.indexText(total.index)) %",
            ]
            if pack.hasClasses { facts.append("class \(standing.className ?? PlainNumber.none)") }
        }
        facts.append("points \(points) / \(PlainNumber.text(total.applicableMax ?? .nan))")
        facts.append("scored \(scorecards.completeness(unit))")
        var lines = [facts.joined(separator: "; ")]
        if let days = Words(.en).asOf(scorecards.days(of: unit)) { lines.append(days) }
        let estimates = scorecards.estimates(of: unit)
        if let told = Words(.en).estimates(estimates.count) {
            let keys = estimates.prefix(8).map { pack.fields[$0].key }
            let more = estimates.count - keys.count
            lines.append(
                "\(told): \(keys.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : ""))
        }
        if let own = ownMark { lines.append(own) }
        if let reason = standing.classReason(.vi, in: pack) { lines.append("class: \(reason)") }
        lines += scorecards.fewCases(of: unit, Words(.en))
        if let reason = standing.unrankedReason {
            let text = reason.text(.vi, in: pack)
            lines.append(standing.standsApart ? text : "unranked: \(text)")
        }
        if standing.isProvisional { lines.append("provisional: a failed cell touches this unit") }
        return lines
    }

    /// The total by the unit's own figures, where an appraiser wrote anything in the round; the appraised one counts.
    private var ownMark: String? {
        guard scorecards.marks != nil else { return nil }
        guard scorecards.isAppraised(unit) else {
            return "by the unit's own figures: not appraised"
        }
        let own = scorecards.ownNode(group: 0, unit: unit)
        return "self points \(PlainNumber.fixed(own?.points, pack.precision.total)); "
            + "self index \(pack.indexText(own?.index)) %; what the appraiser wrote counts"
    }
}

extension ScoredUnit {
    /// What stands above what is told of it: its name, with its code and kind in brackets.
    var heading: String {
        let facts = [code, kind].filter { !$0.isEmpty }.joined(separator: ", ")
        return name.isEmpty ? facts : "\(name) (\(facts))"
    }
}
