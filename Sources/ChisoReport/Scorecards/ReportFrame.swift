import ChisoModel
import ChisoPrint
import ChisoScoring

/// The lines above and below the figures: what scored them, and what has to be known to read them.
struct ReportFrame {
    let scorecards: Scorecards
    private var pack: RulePack { scorecards.pack }
    private var policies: Policies { Policies(pack, Words(.en)) }

    /// The pack's title, or its id where it has none.
    var title: String { pack.title.isEmpty ? pack.id : pack.title }

    /// Pack and standing, round and ranking, and the mark `provisional`.
    var heading: [String] {
        var edition = "pack \(pack.id)"
        if !pack.edition.isEmpty { edition += ", edition \(pack.edition)" }
        var lines = ["\(edition); \(policies.standing.brief)"]
        lines.append(
            "round \(scorecards.round), period \(period); \(policies.ranking.brief)")
        if scorecards.isProvisional { lines.append(provisional) }
        return lines
    }

    private var period: String { scorecards.period.text + Words(.en).aside(of: scorecards) }

    /// How many units are ranked and why the others are not, how many figures are estimates, the missing policy, and diagnostics.
    var footing: [String] { ranked + estimates + fewCases + [missing] + diagnostics }

    private var estimates: [String] {
        [Words(.en).estimates(scorecards.estimateCount)].compactMap(\.self)
    }

    private var provisional: String {
        let failures = scorecards.failures
        guard failures.cells > 0 else { return "provisional: this ranking may change" }
        let cells = PlainNumber.counted(failures.cells, "failed cell")
        return "provisional: this ranking may change; \(cells) in "
            + "\(PlainNumber.counted(failures.units, "unit")) left out of the maximum"
    }

    private var ranked: [String] {
        let unranked = scorecards.order.filter {
            scorecards.standings[$0].rank == nil && !scorecards.standings[$0].standsApart
        }
        let count = scorecards.comparedCount
        let apart = scorecards.units.count - count
        var line =
            "ranked: \(count - unranked.count) of \(PlainNumber.counted(count, "unit"))\(mean)"
        if !unranked.isEmpty { line += "; unranked: \(unranked.count)" }
        if apart > 0 { line += "; standing apart: \(apart)" }
        return [line] + reasons(of: unranked)
    }

    /// The plain mean of the published indices of the ranked units, when there are several.
    /// - Basis: Bình Dương notice of 06/08/2018, appendix 2 (mean of nine districts).
    private var mean: String {
        let ranked = scorecards.order.filter { scorecards.standings[$0].rank != nil }
        guard ranked.count > 1 else { return "" }
        let places =
            if case .places(let places) = pack.precision.index { places } else { 2 }
        let indices = ranked.map { scorecards.groups[0].indices[$0] }.filter { !$0.isNaN }.sorted()
        guard indices.count == ranked.count else { return "" }
        let mean = indices.reduce(0, +) / Double(indices.count)
        return "; mean index \(Rounding.plainText(mean, places: places))"
    }

    /// A line for each reason, in the order of the units.
    private func reasons(of unranked: [Int]) -> [String] {
        let labels = scorecards.labels
        var reasons: [String] = []
        var units: [String: [String]] = [:]
        for unit in unranked {
            let reason =
                scorecards.standings[unit].unrankedReason?.text(.vi, in: pack)
                ?? "no reason given"
            if units[reason] == nil { reasons.append(reason) }
            units[reason, default: []].append(labels[unit])
        }
        return reasons.map { "unranked, \($0): \(Self.listed(units[$0] ?? []))" }
    }

    /// A line for each unit whose rank hangs on one or two cases, the first ten, and how many more there are.
    private var fewCases: [String] {
        let units = scorecards.order.filter { scorecards.fewCases[$0] != nil }
        let labels = scorecards.labels
        let more = units.count - 10
        return units.prefix(10).map {
            "\(labels[$0]): \(scorecards.fewCases(of: $0, Words(.en)).joined(separator: "; "))"
        } + (more > 0 ? ["the ranks of \(more) more units hang on one or two cases"] : [])
    }

    /// What missing data are worth, and why.
    var missing: String { policies.missing.brief }

    /// How many errors and warnings were found.
    var diagnostics: [String] {
        let errors = scorecards.diagnostics.count { $0.severity == .error }
        let warnings = scorecards.diagnostics.count { $0.severity == .warning }
        return [
            "found: \(PlainNumber.counted(errors, "error")), \(PlainNumber.counted(warnings, "warning"))"
        ]
    }

    /// The first ten, and how many more there are.
    private static func listed(_ names: [String]) -> String {
        let more = names.count - 10
        return names.prefix(10).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
