import ChisoAuthoring
import ChisoExplaining
import ChisoModel
import ChisoRun
import ChisoScoring
import Foundation
import Testing

/// One law: whatever tells a unit's points, index, rank or class, or a figure of it, tells what `score` does.
///
/// Over random rounds of two years by two editions, with appraisals and targets. `CHISO_TRIALS=2000` tries that many
/// instead of a few; `CHISO_SEED=77` begins at another seed; `CHISO_KEEP=FOLDER` leaves the cases there.
@Suite struct AgreementTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let first = UInt64(environment["CHISO_SEED"] ?? "") ?? 1

    private static func seeds(_ usual: UInt64) -> Range<UInt64> {
        first..<first + (UInt64(environment["CHISO_TRIALS"] ?? "") ?? usual)
    }

    /// Writes a case; its folder, and what keeps it.
    private func scene(_ seed: UInt64, _ test: String) throws -> (RandomHistory, String, Scratch) {
        let scratch = try Scratch()
        let folder = "\(Self.environment["CHISO_KEEP"] ?? scratch.path)/\(test)-\(seed)"
        let history = RandomHistory(seed: seed)
        try history.write(to: folder)
        return (history, folder, scratch)
    }

    // MARK: - Runs

    @Test("Every way to run a round comes to the same, in every cell, node and standing")
    func runs() throws {
        for seed in Self.seeds(24) { try compareRuns(seed) }
    }

    private func compareRuns(_ seed: UInt64) throws {
        let (_, folder, scratch) = try scene(seed, "runs")
        defer { withExtendedLifetime(scratch) {} }
        let request = RunRequest(
            rules: nil, data: "\(folder)/Datasets/d", period: nil, library: nil, limits: .standard,
            budget: .standard, jobs: 1, origin: .disk)
        let session = try RoundSession(request)
        let cards = try session.scoring().scorecards()
        let explainer = try Explainer(session, under: [])
        let years = session.periods(from: nil, to: nil)
        let trend = try session.trend(of: years).trend()
        var named = request
        named.rules = "\(folder)/Rules/p"
        let kept = KeptFiles()
        var reading = request
        reading.origin = .kept(kept)
        _ = try RoundSession(reading).scoring()
        var sealed = request
        sealed.origin = .held(HeldFiles(kept.all))
        var parallel = request
        parallel.jobs = 3
        var watch = WatchReader(request)
        let runs: [(String, Scorecards?)] = [
            ("explain", explainer.scorecards), ("trend", trend.periods.last),
            ("rules by name", try RoundSession(named).scoring().scorecards()),
            ("seal", try RoundSession(sealed).scoring().scorecards()),
            ("jobs", try RoundSession(parallel).scoring().scorecards()),
            ("watch", watch.read().cards),
        ]
        for (name, run) in runs {
            try expectSame(run, cards, "seed \(seed), \(name)")
            #expect(
                run?.marks.map { "\($0.standings)" } == cards.marks.map { "\($0.standings)" },
                "seed \(seed), \(name): by the units' own figures")
        }
        let simulator = try Simulator(session.scoring())
        try expectSame(simulator.before, cards, "seed \(seed), simulate, before")
        let same = try simulator.simulate(Scenario(changes: [])).after
        try expectSame(same, cards, "seed \(seed), simulate, nothing changed")
        if let earlier = try session.earlier() {
            let last = try earlier.scoring().scorecards()
            try expectSame(trend.periods.first, last, "seed \(seed), trend, the year before")
            var before = request
            before.period = "2022"
            let own = try RoundSession(before).scoring().scorecards()
            try expectSame(own, last, "seed \(seed), --period 2022")
            #expect(own.pack.id == "q")
        }
        try compareCells(session, cards, explainer, "seed \(seed)")
    }

    /// Cells one by one, as they are explained and planned for.
    private func compareCells(
        _ session: RoundSession, _ cards: Scorecards, _ explainer: Explainer, _ name: String
    ) throws {
        let plan = Planner(cards, round: session.round, today: Day(0))
            .plan(units: [], by: .points, lead: nil)
        for unit in cards.units.indices {
            for trace in try explainer.losses(of: unit, advising: 0).cells {
                let cell = cards.cell(indicator: trace.indicator, unit: unit)
                #expect(trace.cell == cell, "\(name), explain")
            }
            let total = cards.node(group: 0, unit: unit)
            let planned = plan.units.first { $0.unit == unit }
            #expect(planned?.points == total.points, "\(name), plan")
            #expect(planned?.index == total.index, "\(name), plan")
            for criterion in planned?.criteria ?? [] {
                guard case .indicator(let place) = criterion.node, !criterion.isLevel,
                    criterion.status == .scored
                else { continue }
                let points = cards.cell(indicator: place, unit: unit).points
                #expect(criterion.points == points, "\(name), plan")
            }
        }
    }

    private func expectSame(_ run: Scorecards?, _ due: Scorecards, _ name: String) throws {
        let lines = try #require(run, "\(name): not scored").told
        let other = zip(lines, due.told).first { $0 != $1 }
        #expect(other == nil, "\(name), then score")
        #expect(lines.count == due.told.count, "\(name)")
    }

    // MARK: - Print

    @Test("Every command and format prints the points, index, rank and class that score prints")
    func prints() throws {
        for seed in Self.seeds(3) { try comparePrints(seed) }
    }

    private func comparePrints(_ seed: UInt64) throws {
        let (history, folder, scratch) = try scene(seed, "prints")
        defer { withExtendedLifetime(scratch) {} }
        let run = { (line: String) throws -> String in
            let words = line.split(separator: " ").map(String.init)
            let result = try Command.run(words + ["--data", "Datasets/d"], in: folder)
            #expect(result.exit < 2, "seed \(seed), \(line): \(result.errors)")
            return result.output
        }
        let score = try run("score --format json --seal sealed")
        let due = try ToldRound(json: score)
        let isWithLastYear = history.files["Datasets/d/submissions.csv"]?.contains("2022") == true
        var told: [(String, ToldRound)] = [
            ("score csv", ToldRound(csv: try run("score --format csv"))),
            ("score csv, a unit", ToldRound(csv: try run("score --unit u1 --format csv"))),
            ("score markdown", ToldRound(markdown: try run("score --format markdown"))),
            ("score table", ToldRound(table: try run("score --columns rank,unit,index,class"))),
            ("explain", try ToldRound(trace: run("explain u1 --format json"))),
            ("plan", ToldRound(csv: try run("plan --format csv"))),
            ("simulate", try ToldRound(before: run("simulate --set total.max*=1 --format json"))),
            ("diff", try ToldRound(before: run("diff Rules/p Rules/p --format json"))),
        ]
        if isWithLastYear {
            told.append(("trend", try ToldRound(trend: run("trend --format json"))))
        }
        _ = try run("report --output report --lang en")
        told.append(("report", try ToldRound(page: "\(folder)/report/index.html")))
        told.append(("unit pages", try ToldRound(unitPages: "\(folder)/report/units")))
        told.append(("workbook", try ToldRound(workbook: "\(folder)/report/d-2023.xlsx")))
        for (name, other) in told {
            #expect(!other.figures.isEmpty, "seed \(seed), \(name): nothing told")
            for (figure, text) in other.figures.sorted(by: { $0.key < $1.key }) {
                #expect(due.tells(figure, text), "seed \(seed), \(name): \(figure) is \(text)")
            }
        }
        let seal = try String(
            contentsOfFile: "\(folder)/sealed/results/score.json", encoding: .utf8)
        #expect(try ToldRound(json: seal).figures == due.figures, "seed \(seed), seal")
        #expect(try Command.run("verify sealed", in: folder).exit == 0, "seed \(seed), verify")
    }
}

extension Scorecards {
    /// Every figure to its last bit: a line a unit, node and cell.
    fileprivate var told: [String] {
        units.indices.flatMap { unit in
            ["unit \(units[unit].code) \(standings[unit])"]
                + pack.groups.indices.map {
                    "node \(units[unit].code) \(pack.groups[$0].key) \(node(group: $0, unit: unit))"
                }
                + pack.indicators.indices.map {
                    "cell \(units[unit].code) \(pack.indicators[$0].key) "
                        + "\(cell(indicator: $0, unit: unit))"
                }
        }
    }
}
