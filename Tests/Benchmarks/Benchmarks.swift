import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation

/// Times scoring against the stock `lua5.4`, which runs the same rules over the same figures in the same run.
///
/// `swift run -c release chiso-benchmark` from the root of the package; with `simulate`, ``SimulationBenchmark``.
/// Everything is a median; read the ratios.
@main
struct Benchmarks {
    static func main() throws {
        if CommandLine.arguments.dropFirst().first == "simulate" {
            return try SimulationBenchmark().run()
        }
        print("units x indicators, ns a cell (medians)")
        print(
            Self.row(
                "pack", "size", "lua5.4", "rules", "ratio", "all", "ratio", "2 jobs", "1 / 2"))
        for pack in [try BenchmarkPack.single(), try BenchmarkPack.mixed()] {
            for units in [700, 10_000] {
                print(try Self.measure(pack, units: units, runs: units > 1000 ? 9 : 41))
            }
        }
        print(try Process.comparison())
    }

    private static func row(_ cells: String...) -> String {
        let widths = [12, 12, 8, 8, 7, 8, 7, 8, 7]
        return zip(cells, widths).map { text, width in
            text.padding(toLength: width, withPad: " ", startingAt: 0)
        }.joined()
    }

    private static func measure(_ pack: BenchmarkPack, units: Int, runs: Int) throws -> String {
        let loaded = try PackLoader(path: pack.path).load()
        let round = Figures.round(units: units, fields: loaded.pack.fields.count)
        let cells = Double(units * loaded.pack.indicators.count)
        let peer = try Peer.run(pack.path, units: units, runs: runs)
        let one = Scoring(
            alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard)
        var two = one
        two.jobs = 2
        let cards = try one.scorecards()
        let sum = cards.indicators.reduce(0) { sum, column in
            column.points.reduce(sum) { $0 + Int64(($1 * 1e4).rounded()) }
        }
        precondition(sum == peer.sum, "the peer's points add up to \(peer.sum), ours to \(sum)")
        let times = try loaded.rules.withRuleSet { set in
            let rules = RuleTiming(loaded, round, set)
            return try Self.medians(
                runs,
                [
                    { rules.run() }, { _ = try one.scorecards() },
                    { [two] in _ = try two.scorecards() },
                ])
        }
        let again = try Peer.run(pack.path, units: units, runs: runs)
        let lua = (peer.nanoseconds + again.nanoseconds) / 2
        let (rule, all, parallel) = (times[0] / cells, times[1] / cells, times[2] / cells)
        return row(
            pack.name, "\(units) x \(loaded.pack.indicators.count)", format(lua), format(rule),
            format(rule / lua, 2), format(all), format(all / lua, 2), format(parallel),
            format(all / parallel, 2))
    }

    /// Medians of several things, run in turn so that a drift of the machine hits all alike.
    private static func medians(_ runs: Int, _ bodies: [() throws -> Void]) throws -> [Double] {
        var times = Array(repeating: [Double](), count: bodies.count)
        for run in 0...runs {
            for (place, body) in bodies.enumerated() {
                let start = DispatchTime.now().uptimeNanoseconds
                try body()
                let time = Double(DispatchTime.now().uptimeNanoseconds - start)
                if run > 0 { times[place].append(time) }
            }
        }
        return times.map { $0.sorted()[$0.count / 2] }
    }

    static func format(_ number: Double, _ places: Int = 1) -> String {
        Rounding.plainText(number, places: places)
    }
}

/// The rules alone: value and score of every indicator, without states, nodes or ranks.
struct RuleTiming {
    private let columns: [(rule: any IndicatorRule, value: [RuleArgument], score: [Read])]
    private let loaded: LoadedPack
    private let round: Round
    private let wanted: [Bool]

    init(_ loaded: LoadedPack, _ round: Round, _ rules: any RuleSet) {
        self.loaded = loaded
        self.round = round
        wanted = Array(repeating: true, count: round.units.count)
        let figures = round.submissions["2023"]?.columns ?? []
        columns = zip(loaded.pack.indicators, rules.indicatorRules).compactMap { pair in
            let (indicator, rule) = pair
            guard let rule else { return nil }
            let value = indicator.valueReads.map { Self.argument($0, indicator, figures, []) }
            return (rule, value, indicator.scoreReads)
        }
    }

    func run() {
        let rows = wanted.indices
        let figures = round.submissions["2023"]?.columns ?? []
        for (place, column) in columns.enumerated() {
            let indicator = loaded.pack.indicators[place]
            var values = Outcomes(count: wanted.count)
            if !column.value.isEmpty {
                column.rule.value(column.value, rows: rows, wanted: wanted, into: &values)
            }
            let score = column.score.map {
                Self.argument($0, indicator, figures, values.numbers)
            }
            var points = Outcomes(count: wanted.count)
            column.rule.score(score, rows: rows, wanted: wanted, into: &points)
        }
    }

    private static func argument(
        _ read: Read, _ indicator: Indicator, _ figures: [FieldColumn], _ values: [Double]
    ) -> RuleArgument {
        switch read {
        case .field(let place): .numbers(figures[place].values, present: nil)
        case .value: .numbers(values, present: nil)
        case .parameter("max"): .constant(.number(indicator.max.largest ?? 0))
        case .parameter("min"): .constant(.number(indicator.min.largest ?? 0))
        case .parameter("target"): .constant(.number(indicator.target?.largest ?? 0))
        case .parameter(let name): .constant(indicator.params[name] ?? .number(0))
        default: .absent
        }
    }
}
