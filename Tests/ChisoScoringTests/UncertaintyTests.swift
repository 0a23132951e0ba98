import ChisoModel
import Testing

@testable import ChisoScoring

@Suite struct UncertaintyTests {
    /// Twelve units with close figures, three indicators against targets.
    private func simulator(jobs: Int = 1) throws -> Simulator {
        var pack = Fixture.pack([("x", 10), ("y", 10), ("z", 20)])
        pack.classes = [
            RulePack.ClassBand(name: "A", from: .number(70)),
            RulePack.ClassBand(name: "B", from: .number(0)),
        ]
        for place in 0..<3 {
            pack.indicators[place].target = .number(10)
            pack.indicators[place].scoreReads = [.value, .parameter("target"), .parameter("max")]
            pack.indicators[place].scoreNames = ["value", "target", "max"]
        }
        let rule = SwiftRules.Rule(points: { arguments in
            let (value, target, max) = (arguments[0] ?? 0, arguments[1] ?? 1, arguments[2] ?? 0)
            return value >= target ? max : max * value / target
        })
        let rows = (0..<12).map { unit -> [Double?] in
            let (x, y, z) = (unit * 7 % 11, unit * 5 % 9, unit * 3 % 10)
            return [Double(x), Double(y) + 0.5, Double(z) / 2 + 3]
        }
        var scoring = Scoring(
            alone: pack, rules: SwiftRules([rule, rule, rule]), round: Fixture.round(rows),
            budget: .standard)
        scoring.jobs = jobs
        return try Simulator(scoring)
    }

    private func question(
        _ inputs: [String], runs: Int = 200, seed: UInt64 = 1,
        drivers: UncertaintyQuestion.Drivers = .auto
    ) throws -> UncertaintyQuestion {
        UncertaintyQuestion(
            inputs: try inputs.map { try UncertainInput($0) }, runs: runs, seed: seed, top: 3,
            drivers: drivers)
    }

    private static let all = ["weights=±20%", "data=±5%", "*.target=±1"]

    @Test(
        "Nothing uncertain: every run has the ranks as they are",
        arguments: [["weights=±0%"], ["data=±0", "x.target=±0%"]])
    func certain(_ inputs: [String]) throws {
        let simulator = try simulator()
        let answer = try simulator.uncertainty(question(inputs))
        for (place, standing) in zip(answer.places, simulator.before.standings) {
            #expect(place.low == standing.rank)
            #expect(place.median == standing.rank)
            #expect(place.high == standing.rank)
            #expect(place.top == ((standing.rank ?? 0) <= 3 ? 1 : 0))
            #expect(place.classes == (standing.className == "A" ? [1, 0] : [0, 1]))
        }
        #expect(answer.shiftMean == 0)
        #expect(answer.shares == [])
        #expect(answer.swings.allSatisfy { $0.shiftLow == 0 && $0.largestIndexChange == 0 })
    }

    @Test("The same seed draws the same, in whatever order the inputs are given")
    func order() throws {
        let simulator = try simulator()
        let straight = try simulator.uncertainty(question(Self.all))
        let turned = try simulator.uncertainty(
            question(["*.target=+-1", "weights = ±20%", "data=±5%"]))
        #expect(turned.places == straight.places)
        #expect(turned.pairs == straight.pairs)
        #expect(turned.shiftMean == straight.shiftMean)
        #expect(turned.shiftVariance == straight.shiftVariance)
        #expect(turned.swings.map(\.label) == straight.swings.map(\.label))
        #expect(
            Set(turned.shares.map { "\($0.first) \($0.total)" })
                == Set(straight.shares.map { "\($0.first) \($0.total)" }))
    }

    @Test("Shares of runs add up, and ranks stay between their ends")
    func addsUp() throws {
        let answer = try simulator().uncertainty(question(Self.all))
        #expect(answer.shiftMean > 0)
        for place in answer.places {
            #expect(abs(place.classes.reduce(place.unclassed, +) - 1) < 1e-12)
            let (low, median, high) = (place.low ?? 0, place.median ?? 0, place.high ?? 0)
            #expect(1 <= low && low <= median && median <= high && high <= 12)
        }
        // No rank is shared by all of the top three less often than there are places, but for ties.
        #expect(answer.places.reduce(0) { $0 + $1.top } >= 2.9)
        for pair in answer.pairs {
            #expect(max(pair.above, pair.below) <= 0.95 && pair.above + pair.below <= 1)
        }
    }

    @Test(
        "The same seed gives the same answer for any number of jobs, another seed another",
        arguments: 2...4)
    func isReproducible(_ jobs: Int) throws {
        let one = try simulator().uncertainty(question(Self.all, runs: 120), jobs: 1)
        let many = try simulator().uncertainty(question(Self.all, runs: 120), jobs: jobs)
        #expect(one.places == many.places)
        #expect(one.pairs == many.pairs)
        #expect(one.shares == many.shares)
        #expect(one.swings == many.swings)
        #expect(one.shiftMean == many.shiftMean)
        let other = try simulator().uncertainty(question(Self.all, runs: 120, seed: 2))
        #expect(one.shares != other.shares)
    }

    @Test("A pair is told apart exactly when one is above the other in more than 95 % of the runs")
    func pairs() throws {
        var record = RankRecord(units: 2, runs: 100, classes: 0)
        func pairs(above: Int, ties: Int) -> [Uncertainty.Pair] {
            for run in 0..<100 {
                let row: [Int32] = run < above ? [1, 2] : run < above + ties ? [1, 1] : [2, 1]
                record.record(run: run, ranks: row[...], classes: [-1, -1])
            }
            return record.pairs(order: [0, 1], groups: [0, 0])
        }
        #expect(pairs(above: 96, ties: 0) == [])
        #expect(pairs(above: 95, ties: 0).map(\.above) == [0.95])
        #expect(pairs(above: 90, ties: 10).map(\.below) == [0])
        #expect(pairs(above: 4, ties: 0) == [])
        #expect(pairs(above: 0, ties: 100).map(\.above) == [0])
    }

    @Test(
        "Ranks compared several at a time are those compared one by one",
        arguments: [1, 3, 4, 5, 131_072], [40, 32_767, 32_768])
    func lanes(_ runs: Int, _ largest: Int) {
        let draws = Draws(seed: 3)
        let columns = (0..<3).map { unit in
            (0..<runs).map { run -> Int32 in
                let drawn = draws.uniform(matrix: 0, run: run, factor: unit, item: 0)
                return unit == 2 ? Int32(largest) : Int32(drawn * Double(largest + 1))
            }
        }
        let lanes = RankLanes(columns, runs: runs, largest: largest)
        for (a, b) in [(0, 1), (1, 0), (0, 2), (2, 2)] {
            var (under, over) = (0, 0)
            for run in 0..<runs {
                under += columns[a][run] < columns[b][run] ? 1 : 0
                over += columns[a][run] > columns[b][run] ? 1 : 0
            }
            #expect(lanes.compare(a, b) == (under, over))
        }
    }

    @Test(
        "Ranks are the smallest that a share of the runs does not pass",
        arguments: [(5, 1), (50, 2), (75, 2), (76, 7), (95, 7)])
    func quantiles(_ percent: Int, _ rank: Int) {
        #expect(RankCounts([1, 2, 2, 7, 0], units: 9).rank(atLeast: percent, of: 100) == rank)
    }

    @Test("One number at a time: a weight's ends move the index as reckoned by hand")
    func swings() throws {
        let rules = Fixture.rules(2)
        let round = Fixture.round([[8, 4], [6, 7]])
        let simulator = try Simulator(
            Scoring(
                alone: Fixture.pack([("x", 10), ("y", 10)]), rules: rules, round: round,
                budget: .standard))
        let answer = try simulator.uncertainty(question(["weights=±20%"], runs: 1))
        let x = try #require(answer.swings.first { $0.label == "x.weight" })
        // 0.8: (6.4 + 4) / 18 = 57.78 %, was 60; 1.2: (9.6 + 4) / 22 = 61.82 %.
        #expect(x.indexLow.map { Rounding.round($0, 2) } == [-2.22, 0.56])
        #expect(x.indexHigh.map { Rounding.round($0, 2) } == [1.82, -0.45])
        #expect(x.shiftLow == 0 && x.shiftHigh == 0)
    }

    @Test(
        "First-order shares of an additive model meet the variances reckoned by hand, and add up to 1"
    )
    func additive() {
        let slopes = [1.0, 2, 3, 4]
        let draws = Draws(seed: 1)
        let runs = 2048
        func model(_ run: Int, _ matrix: (Int) -> Int) -> Double {
            var sum = 10.0
            for (place, slope) in slopes.enumerated() {
                let drawn = draws.uniform(matrix: matrix(place), run: run, factor: place, item: 0)
                sum += slope * drawn
            }
            return sum
        }
        let shares = VarianceShares(
            a: (0..<runs).map { model($0) { _ in 0 } }, b: (0..<runs).map { model($0) { _ in 1 } },
            mixed: slopes.indices.map { group in
                (0..<runs).map { model($0) { $0 == group ? 1 : 0 } }
            })
        #expect(abs(shares.mean - 15) < 0.1)
        #expect(abs(shares.variance - 30.0 / 12) < 0.15)
        for (place, slope) in slopes.enumerated() {
            #expect(abs(shares.first[place] - slope * slope / 30) < 0.05)
            #expect(abs(shares.total[place] - slope * slope / 30) < 0.05)
        }
        #expect(abs(shares.first.reduce(0, +) - 1) < 0.05)
    }

    @Test("In a product of two, each alone explains 3 / 7, and both together the rest")
    func interaction() {
        let draws = Draws(seed: 1)
        func model(_ run: Int, _ x: Int, _ y: Int) -> Double {
            draws.uniform(matrix: x, run: run, factor: 0, item: 0)
                * draws.uniform(matrix: y, run: run, factor: 1, item: 0)
        }
        let runs = 0..<2048
        let shares = VarianceShares(
            a: runs.map { model($0, 0, 0) }, b: runs.map { model($0, 1, 1) },
            mixed: [runs.map { model($0, 1, 0) }, runs.map { model($0, 0, 1) }])
        for place in 0..<2 {
            #expect(abs(shares.first[place] - 3.0 / 7) < 0.05)
            #expect(abs(shares.total[place] - 4.0 / 7) < 0.05)
        }
    }

    @Test("Draws are uniform, and those of neighbouring places have nothing to do with each other")
    func draws() {
        let draws = Draws(seed: 7)
        let columns = [(0, 0), (1, 0), (0, 1)].map { matrix, factor in
            (0..<10_000).map { run -> Double in
                draws.uniform(matrix: matrix, run: run, factor: factor, item: 0) - 0.5
            }
        }
        for a in columns.indices {
            for b in columns.indices {
                var product = 0.0
                for (x, y) in zip(columns[a], columns[b]) { product += x * y / 10_000 }
                #expect(abs(product - (a == b ? 1.0 / 12 : 0)) < 0.003)
            }
            #expect(abs(columns[a].reduce(0, +)) / 10_000 < 0.01)
        }
    }
}
