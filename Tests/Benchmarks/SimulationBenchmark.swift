import ChisoModel
import ChisoRules
import ChisoScoring
import Foundation

/// Times simulation on 700 units and 100 indicators: scenarios that change one target, against scoring anew and against
/// numpy; and rounds with all weights drawn, against numpy.
///
/// `swift run -c release chiso-benchmark simulate`. Everything is a median over the scenarios or rounds; read the ratios.
struct SimulationBenchmark {
    static let units = 700
    static let scenarios = 1000

    private let pack: BenchmarkPack
    private let loaded: LoadedPack
    private let round: Round
    private let simulator: Simulator

    init() throws {
        pack = try BenchmarkPack.single()
        loaded = try PackLoader(path: pack.path).load()
        round = Figures.round(units: Self.units, fields: loaded.pack.fields.count)
        simulator = try Simulator(
            Scoring(alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard))
    }

    func run() throws {
        let count = Self.scenarios
        print("\(Self.units) units x \(BenchmarkPack.indicators) indicators, \(count) of each")
        let numpy = try NumpyPeer.run(pack.path, units: Self.units, runs: count)
        let (scenario, full, sum) = try scenarioTimes()
        print(Self.line("scenario, one target changed", scenario))
        print(Self.line("scored anew", full, over: scenario, "times a scenario"))
        let drawn = try drawnTimes()
        if let numpy {
            print(
                Self.line(
                    "numpy, where, sums, ranks", numpy.scenario, over: scenario, "times a scenario")
            )
            print(
                "ranks of all scenarios: \(sum == numpy.sum ? "the same" : "different from numpy's")"
            )
        }
        print(Self.line("round, all weights drawn", drawn))
        if let numpy {
            print(Self.line("numpy, sums, ranks", numpy.drawn, over: drawn, "times a round"))
        } else {
            print("numpy is not there: not compared (apt install python3-numpy)")
        }
    }

    private static func line(
        _ what: String, _ time: Double, over base: Double? = nil, _ unit: String = ""
    ) -> String {
        let name = what.padding(toLength: 30, withPad: " ", startingAt: 0)
        let ratio = base.map { "   \(Benchmarks.format(time / $0, 1)) \(unit)" } ?? ""
        return "\(name) \(Benchmarks.format(time / 1e3)) µs\(ratio)"
    }

    /// Scenarios and full scoring in turn, so that a drift of the machine hits both alike.
    private func scenarioTimes() throws -> (scenario: Double, full: Double, sum: Int) {
        var times: [[Double]] = [[], []]
        var sum = 0
        for place in 0..<Self.scenarios {
            let target = Rounding.plainText(0.5 + Double(place * 37 % 500) / 1000)
            let change = try Change("i\(place % BenchmarkPack.indicators).target = \(target)")
            let start = DispatchTime.now().uptimeNanoseconds
            let answer = try simulator.scorecards(under: [change])
            let middle = DispatchTime.now().uptimeNanoseconds
            var changed = loaded.pack
            _ = try changed.apply(change)
            let full = try Scoring(
                alone: changed, rules: loaded.rules, round: round, budget: .standard
            ).scorecards()
            let end = DispatchTime.now().uptimeNanoseconds
            times[0].append(Double(middle - start))
            times[1].append(Double(end - middle))
            precondition(full.standings == answer.standings, "a scenario is not what it should be")
            for (unit, standing) in answer.standings.enumerated() {
                sum += (unit + 1) * (standing.rank ?? 0)
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        return (medians[0], medians[1], sum)
    }

    /// Nanoseconds a round, with everything that is made of the rounds.
    private func drawnTimes() throws -> Double {
        let question = UncertaintyQuestion(
            inputs: [try UncertainInput("weights=±20%")], runs: Self.scenarios, drivers: .none)
        var times: [Double] = []
        for _ in 0..<9 {
            let start = DispatchTime.now().uptimeNanoseconds
            _ = try simulator.uncertainty(question)
            times.append(Double(DispatchTime.now().uptimeNanoseconds - start))
        }
        return times.sorted()[times.count / 2] / Double(Self.scenarios)
    }
}

/// numpy at the same work.
enum NumpyPeer {
    /// Median nanoseconds a scenario and a drawn round, and the sum of all ranks of the scenarios, each times the place of
    /// its unit from 1; nil where there is no numpy.
    static func run(_ pack: String, units: Int, runs: Int) throws -> (
        scenario: Double, drawn: Double, sum: Int
    )? {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("peer.py").path
        let output = try Process.output(["python3", script, "\(units)", "\(runs)"])
        let parts = output.split(whereSeparator: \.isWhitespace)
        guard parts.count == 3, let scenario = Double(parts[0]), let drawn = Double(parts[1]),
            let sum = Int(parts[2])
        else { return nil }
        return (scenario, drawn, sum)
    }
}
