import ChisoModel
import ChisoScoring
import Testing

@testable import ChisoRules

/// The budget of a whole run, and what each rule spends of it.
@Suite struct RunBudgetTests {
    /// Indicator `a` whose value runs 5,000 rounds of a loop for each unit.
    private static let slow = """
        return {
          key = "a", title = "A", basis = { "thử" }, max = 60,
          value = function(done)
            for i = 1, 5000 do done = done + 0 end
            return done
          end,
          score = function(value) return math.min(60, value) end,
        }
        """

    /// A part of so much for each of the pack's six functions.
    private func share(_ instructions: Int) -> RunBudget {
        RunBudget(instructions: 6 * instructions)
    }

    @Test("A function within its part is scored; one instruction more, and it fails for every unit")
    func theSumDecides() throws {
        let loaded = try HostilePack.make(Self.slow).load()
        let spent = try HostilePack.score(loaded).spending.first { $0.rule == "a value" }
        let ticks = try #require(spent?.cost.ticks)
        #expect(spent?.cost == RuleCost(calls: 6, ticks: ticks, largest: ticks / 6))
        #expect(loaded.pack.functionCount == 6)
        let within = try HostilePack.score(loaded, budget: share(ticks))
        #expect(within.diagnostics.isEmpty)
        let pack = try HostilePack.make(Self.slow)
        let over = try HostilePack.score(try pack.load(), budget: share(ticks - 1))
        #expect(
            pack.shorten(over.diagnostics) == [
                """
                error[R203]: 'a' failed for u1, u2, u3 and 3 more: used more than \(ticks - 1) \
                instructions in all its calls, its share of the run's budget
                  rule: Rules/p/indicators/g/a.lua:3
                  fix:  check the rule at this line
                """
            ])
        #expect(over.indicators[0].statuses.allSatisfy { $0 == .failed })
        let isAttacked = { (indicator: String, _: String) in indicator == "a" }
        #expect(over.cells(without: isAttacked) == within.cells(without: isAttacked))
    }

    @Test(
        "Neither the number of jobs nor the order of units decides who fails",
        arguments: [1, 2, 4, 8])
    func jobsDecideNothing(jobs: Int) throws {
        let loaded = try HostilePack.make(Self.slow).load()
        let none = { (_: String, _: String) in false }
        for instructions in [5000, 100_000, 20_000_000, 25_000_000] {
            let first = try HostilePack.score(loaded, units: 2100, budget: share(instructions))
            for reversed in [false, true] {
                let cards = try HostilePack.score(
                    loaded, jobs: jobs, reversed: reversed, units: 2100, budget: share(instructions)
                )
                #expect(cards.cells(without: none) == first.cells(without: none))
                if !reversed || instructions == 25_000_000 {
                    #expect(cards.spending == first.spending)
                }
            }
        }
    }

    @Test("What each function spends is the same on every run, whatever ran before in its state")
    func spendingIsRepeatable() throws {
        let body = "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(500) .. i end"
        let loaded = try HostilePack.make(HostilePack.attacked("do \(body) end")).load()
        let first = try HostilePack.score(loaded).spending
        #expect(
            first.map(\.rule) == [
                "a value", "a score", "b score", "c value", "c score", "d score",
            ])
        #expect(first[0].cost == RuleCost(calls: 6, ticks: 100_172, largest: 100_122, failures: 1))
        #expect(first[1].cost.calls == 5)
        for jobs in [1, 2, 8] {
            #expect(try HostilePack.score(loaded, jobs: jobs).spending == first)
            let fresh = try HostilePack.make(HostilePack.attacked("do \(body) end")).load()
            #expect(try HostilePack.score(fresh, jobs: jobs).spending == first)
        }
    }

    @Test(
        "A scenario fails for its cost where the round by itself would, and several share one budget"
    )
    func scenariosShare() throws {
        let loaded = try HostilePack.make(Self.slow).load()
        let ticks = try #require(try HostilePack.score(loaded).spending.first?.cost.ticks)
        let round = HostilePack.round(loaded.pack)
        let changes = [try Change("a.max = 50")]
        for (instructions, runs, status) in [
            (ticks, 1, CellStatus.scored), (ticks - 1, 1, .failed), (ticks, 2, .scored),
            (ticks, 100, .failed),
        ] {
            let simulator = try Simulator(
                Scoring(
                    alone: loaded.pack, rules: loaded.rules, round: round,
                    budget: share(instructions)))
            let cards = try simulator.sharing(runs).scorecards(under: changes)
            #expect(cards.indicators[0].statuses.allSatisfy { $0 == status })
        }
    }

    @Test(
        "The budget is shared out before anything runs",
        arguments: [
            (100, 7, 2, 1, 14), (100, 7, 2, 3, 14), (100, 7, 2, 10, 5), (100, 0, 0, 0, 100),
            (3, 7, 1, 1, 0),
        ])
    func shares(all: Int, functions: Int, reached: Int, runs: Int, share: Int) {
        let budget = RunBudget(instructions: all)
        #expect(budget.share(of: functions, reached: reached, runs: runs) == share)
        #expect(budget.share(of: functions) >= share)
    }
}
