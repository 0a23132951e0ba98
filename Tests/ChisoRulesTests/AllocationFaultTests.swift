import ChisoData
import ChisoLua
import ChisoModel
import ChisoScoring
import Foundation
import Testing

@testable import ChisoRules

/// Loading and scoring with Lua's memory at an end after each of its allocations.
@Suite struct AllocationFaultTests {
    /// How a run with failing allocations ended.
    private enum End: Equatable {
        /// The pack was refused, with faults that all tell of the memory.
        case refused
        /// Everything was scored; some cells failed, or none.
        case scored(failed: Int)
    }

    fileprivate static let message = "the machine is out of memory"
    /// Every allocation takes minutes; else some, spread over all.
    private static let isLong = ProcessInfo.processInfo.environment["CHISO_LONG_TESTS"] != nil

    @Test(
        "Whichever allocation fails, a pack of every part is refused or its cells fail, and nothing leaks"
    )
    func small() throws {
        let pack = try TemporaryPack([
            "Rules/p/pack.lua": """
            return {
              id = "p", edition = "1", title = "Bộ thử", basis = { "văn bản thử" },
              classes = { { name = "Tốt", from = 70 }, { name = "Khá", from = 0 } },
              classify = function(index, class) if index > 90 then return "Tốt" end return class end,
              tree = { { key = "g", title = "Nhóm", children = { "a", "b" }, max = 100,
                aggregate = function(a, b) return math.min(100, a + b) end } },
            }
            """,
            "Rules/p/shared/points.lua": """
            return function(count, per)
              local all = {}
              for n = 1, count do all[n] = per .. ":" .. n end
              return #all * per
            end
            """,
            "Rules/p/indicators/g/b.lua": """
            local points = require "shared.points"
            return { key = "b", title = "B", basis = { "thử" }, max = 40, params = { per = 2 },
              value = "done",
              score = function(value, per, max) return math.min(max, points(value, per)) end,
            }
            """,
        ])
        let source = Source(pack: "\(pack.root)/Rules/p", library: Repository.rules, round: nil)
        let sound = try #require(try source.run(nil))
        var ends: [End] = []
        for first in sequence(first: 1, next: { $0 + (Self.isLong ? 1 : 11) }) {
            let end = try source.end(failingFrom: Int64(first), sound)
            ends.append(end)
            if end == .scored(failed: 0) { break }
        }
        #expect(ends.filter { $0 == .refused }.count > (Self.isLong ? 500 : 45))
        #expect(ends.count { $0 != .refused && $0 != .scored(failed: 0) } > (Self.isLong ? 10 : 0))
    }

    @Test("Whichever allocation fails, a real pack is refused or its cells fail, and nothing leaks")
    func real() throws {
        let source = Source(
            pack: "\(Repository.rules)/legal-access-2017", library: Repository.rules,
            round: "\(Repository.root)/Datasets/bac-kan-legal-access-2021")
        let sound = try #require(try source.run(nil))
        var last = 1
        while try source.end(failingFrom: Int64(last), sound) != .scored(failed: 0) { last *= 2 }
        var ends: [End] = []
        for first in stride(from: 1, through: last, by: Self.isLong ? 1 : max(1, last / 60)) {
            ends.append(try source.end(failingFrom: Int64(first), sound))
        }
        #expect(ends.contains(.refused))
        #expect(ends.last != .refused)
    }

    /// A pack and a round, loaded and scored as a command does.
    private struct Source {
        let pack: String
        let library: String
        let round: String?

        /// Loads and scores; nil when the pack is refused for want of memory.
        func run(_ failing: FailingAllocations?) throws -> Scorecards? {
            try FailingAllocations.$current.withValue(failing) {
                do {
                    let loaded = try PackLoader(path: pack, defaultLibrary: library).load()
                    let round = try round(for: loaded.pack)
                    return try Scoring(
                        alone: loaded.pack, rules: loaded.rules, round: round, budget: .standard
                    ).scorecards()
                } catch let fault as Failure {
                    for diagnostic in fault.diagnostics {
                        #expect(
                            diagnostic.message.contains(AllocationFaultTests.message),
                            "\(diagnostic)")
                    }
                    return nil
                }
            }
        }

        /// Loads and scores with failing allocations, and holds the cells against those of a sound run.
        func end(failingFrom first: Int64, _ sound: Scorecards) throws -> End {
            let failing = FailingAllocations(from: first)
            let cards = try run(failing)
            #expect(failing.left == 0, "\(first)")
            #expect(failing.closed > 0)
            guard let cards else { return .refused }
            var failed = 0
            for indicator in cards.indicators.indices {
                for unit in cards.units.indices {
                    let cell = cards.cell(indicator: indicator, unit: unit)
                    if cell.status == .failed {
                        failed += 1
                    } else {
                        let due = sound.cell(indicator: indicator, unit: unit)
                        #expect(cell.points == due.points, "\(first)")
                        #expect(cell.status == due.status, "\(first)")
                    }
                }
            }
            let told = cards.diagnostics.filter {
                $0.message.contains(AllocationFaultTests.message)
            }
            #expect(failed == 0 || !told.isEmpty, "\(first): \(cards.diagnostics)")
            #expect(failed == 0 || cards.isFaulty)
            return .scored(failed: told.isEmpty ? 0 : max(1, failed))
        }

        private func round(for pack: RulePack) throws -> Round {
            if let round { return try RoundFolder(path: round).round(for: pack) }
            let units = ["u1", "u2"].map { ScoredUnit(code: $0, name: $0) }
            return Round(
                id: "r", period: "2023", units: units,
                submissions: [
                    "2023": Submissions(
                        period: "2023", columns: [FieldColumn([3, 2]), FieldColumn([4, 4])])
                ])
        }
    }
}
