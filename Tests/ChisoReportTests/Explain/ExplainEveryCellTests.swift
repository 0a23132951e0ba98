import ChisoExplaining
import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoScoring
import Foundation
import Testing

@Suite struct ExplainEveryCellTests {
    static let datasets = "\(ExplainFolder.repository)Datasets"

    /// The rounds, by the name of their folder.
    static let rounds = ((try? FileManager.default.contentsOfDirectory(atPath: datasets)) ?? [])
        .sorted()
        .filter { FileManager.default.fileExists(atPath: "\(datasets)/\($0)/datapackage.json") }

    @Test("There are rounds to explain")
    func roundsAreFound() { #expect(Self.rounds.count >= 13) }

    @Test("Every cell of every round is explained by what the scorecard says", arguments: rounds)
    func everyCell(_ round: String) throws {
        let checker = try SchemaChecker(named: "chiso.trace.1.schema.json")
        for explainer in try Self.explainers(round) {
            let cards = explainer.scorecards
            // Of a round of more than 2 000 cells every seventh unit, which holds each rule as well.
            let isLarge = cards.units.count * cards.pack.indicators.count > 2_000
            for unit in stride(from: 0, to: cards.units.count, by: isLarge ? 7 : 1) {
                let explanations = try explainer.explanations(unit: unit)
                #expect(explanations.count == cards.pack.indicators.count)
                for (place, explanation) in explanations.enumerated() {
                    let trace = try #require(explanation.cells.first)
                    let cell = cards.cell(indicator: place, unit: unit)
                    let name = "\(cards.units[unit].code) \(cards.pack.indicators[place].key)"
                    #expect(trace.cell == cell, "\(name)")
                    try Self.check(trace, cell, cards, name)
                    let report = ExplainReport(explanation)
                    let document = report.render(.json)
                    #expect(try checker.faults(in: document) == [], "\(name)")
                    let printed = try Self.cell(in: document)
                    let counted =
                        cell.status == .missing && cards.pack.missing == .zero ? 0 : cell.points
                    // Foundation reads a number of 17 digits some units in its last place off.
                    let read = printed["points"] as? Double
                    let isRead = zip([read], [counted]).allSatisfy { read, counted in
                        guard let read, let counted else { return read == counted }
                        return abs(read - counted) <= 8 * counted.ulp
                    }
                    #expect(isRead, "\(name)")
                    for sentence in ["sentence_vi", "sentence_en"] {
                        let text = printed[sentence] as? String ?? ""
                        #expect(text.hasSuffix("."), "\(name)")
                        #expect(text.contains(cards.units[unit].name), "\(name)")
                    }
                    let lines = report.render(.table).split(separator: "\n")
                    #expect(lines.allSatisfy { $0.count <= 80 }, "\(name)")
                }
            }
        }
    }

    @Test("Every unit of every round is explained as a whole", arguments: rounds)
    func everyUnit(_ round: String) throws {
        let checker = try SchemaChecker(named: "chiso.trace.1.schema.json")
        for explainer in try Self.explainers(round) {
            for unit in explainer.scorecards.units.indices {
                let explanation = try explainer.explanation(unit: unit)
                let lost = explanation.cells.compactMap(\.lost)
                #expect(lost == lost.sorted(by: >))
                #expect(lost.allSatisfy { $0 > 0 })
                try Self.checkSum(explanation)
                let report = ExplainReport(explanation)
                #expect(try checker.faults(in: report.render(.json)) == [])
                let page = report.render(.table)
                #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
                #expect(
                    page.contains(explanation.cells.isEmpty ? "lost: nothing" : "lost, largest"))
            }
        }
    }

    /// What was lost and what was earned make the maximum, but for what bonuses added and rounding took.
    private static func checkSum(_ explanation: Explanation) throws {
        let cards = explanation.scorecards
        let total = cards.node(group: 0, unit: explanation.unit)
        guard let points = total.points, let most = total.applicableMax else { return }
        let losses = explanation.losses
        let name = Comment(rawValue: cards.units[explanation.unit].code)
        let gap = most - points + losses.bonus
        #expect(abs(losses.sum + losses.rounding - gap) < 2e-6, name)
        #expect(abs(losses.rounding) <= 0.51, name)
        let told = losses.levels + losses.indicators
        #expect(abs(told.compactMap(\.points).reduce(0, +) - losses.sum) < 1e-6, name)
        let cells = explanation.cells.compactMap(\.lost).reduce(0, +)
        let levels = losses.levels.compactMap(\.points).reduce(0, +)
        #expect(abs(cells + levels - losses.sum) < 1e-6, name)
    }

    @Test(
        "What is told to earn more does, and nothing smaller does",
        arguments: ["bac-kan-districts-2023", "council-commune-2026-synthetic"])
    func smallest(_ round: String) throws {
        var checked = 0
        let explainer = try #require(try Self.explainers(round).first)
        let cards = explainer.scorecards
        let folder = try RoundFolder(path: "\(Self.datasets)/\(round)")
        let loaded = try PackLoader(
            path: cards.pack.path, defaultLibrary: "\(ExplainFolder.repository)Rules"
        ).load()
        let probe = try CellProbe(
            try Simulator(
                Scoring(
                    alone: loaded.pack, rules: loaded.rules,
                    round: try folder.round(for: loaded.pack), budget: .standard)), under: [])
        for unit in cards.units.indices {
            for trace in try explainer.explanation(unit: unit).cells {
                let isPenalty = cards.pack.tree.role(of: .indicator(trace.indicator)) == .penalty
                let now = trace.cell.points ?? 0
                for move in trace.advice.moves {
                    var spent = 0
                    let earned = { (figure: Double) in
                        try probe.cell(
                            indicator: trace.indicator, unit: unit, field: move.field,
                            figure: figure, spent: &spent)?.points
                    }
                    #expect(try earned(move.after) == move.points)
                    guard cards.pack.fields[move.field].kind == .count, let before = move.before
                    else { continue }
                    let size = abs(move.after - before)
                    for step in stride(from: 1, to: min(size, 200), by: 1) {
                        for figure in [before + step, before - step] where figure >= 0 {
                            let points = try earned(figure) ?? now
                            #expect(isPenalty ? points >= now : points <= now)
                            checked += 1
                        }
                    }
                }
            }
        }
        #expect(checked > 10)
    }

    // MARK: - Support

    /// An explainer for each period of a round whose pack is in force then.
    static func explainers(_ round: String) throws -> [Explainer] {
        let folder = try RoundFolder(path: "\(datasets)/\(round)")
        let rules = "\(ExplainFolder.repository)Rules"
        let loader = PackLoader(path: "\(rules)/\(folder.pack ?? "")", defaultLibrary: rules)
        // Quarters hold little but blanks; the round's own period and the years before it are explained.
        let periods = try folder.round(for: try loader.load().pack).submissions.keys.sorted()
            .filter { $0.shape == folder.period.shape }
        return try periods.map { period in
            let edition =
                try loader.load().pack.isInForce(for: period)
                ? loader.path : loader.edition(for: period).pack.path
            return try ExplainFolder.explainer(
                round: folder.path, pack: edition, period: period)
        }
    }

    /// What holds of every trace.
    private static func check(
        _ trace: CellTrace, _ cell: Cell, _ cards: Scorecards, _ name: String
    ) throws {
        let indicator = cards.pack.indicators[trace.indicator]
        if let unrounded = trace.steps.unrounded {
            let rounded = Rounding.round(
                unrounded, indicator.decimals ?? cards.pack.precision.indicator)
            #expect(rounded == cell.points, "\(name)")
        } else {
            #expect(cell.points == nil, "\(name)")
        }
        let fields = Set(
            trace.data.compactMap { if case .field(let place) = $0.kind { place } else { nil } })
        #expect(fields == indicator.fieldsRead, "\(name)")
        if cell.status == .scored, trace.ruling == nil, !trace.steps.isNoneArising {
            #expect(!trace.scoreLines.isEmpty, "\(name)")
            #expect(trace.deciding?.text.isEmpty == false, "\(name)")
        }
        for datum in trace.data where datum.source.origin == .submitted {
            #expect(datum.source.place?.words.isEmpty == false, "\(name) \(datum.name)")
        }
        for move in trace.advice.moves {
            #expect(move.gain > 0, "\(name)")
            #expect(move.gain <= (trace.advice.best?.gain ?? 0) + 1e-9, "\(name)")
        }
    }

    private static func cell(in document: String) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
        return (json?["cells"] as? [[String: Any]])?.first ?? [:]
    }
}
