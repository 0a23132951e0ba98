import ChisoModel
import ChisoScoring
import Testing

@testable import ChisoAuthoring
import ChisoScoring

@Suite struct WatchHistoryTests {
    /// Units with their indices, ranked in the order given.
    private func cards(
        _ indices: [(code: String, index: Double)], _ faults: [Diagnostic] = []
    ) -> Scorecards {
        let pack = RulePack(
            id: "p", groups: [Group(key: "total", children: [.indicator(0)])],
            indicators: [Indicator(key: "a", max: .number(100))])
        let count = indices.count
        var column = IndicatorColumn(count: count)
        column.points = indices.map(\.index)
        column.maxima = Array(repeating: 100, count: count)
        column.statuses = Array(repeating: .scored, count: count)
        var total = GroupColumn(count: count)
        total.points = column.points
        total.indices = column.points
        total.maxima = column.maxima
        total.applicableMaxima = column.maxima
        total.isApplicable = Array(repeating: true, count: count)
        return Scorecards(
            pack: pack, round: "d", period: "2023",
            units: indices.map { ScoredUnit(code: $0.code, name: $0.code) },
            indicators: [column], groups: [total],
            standings: indices.indices.map { Standing(rank: $0 + 1, scored: 1, applicable: 1) },
            order: Array(indices.indices), diagnostics: faults)
    }

    private func error(_ message: String, line: Int = 1) -> Diagnostic {
        Diagnostic(
            ScoringCode.cellsFailed, .error, message, rule: SourceLocation("a.lua", line: line))
    }

    private func moved(_ answer: Answer?) -> [String: Int64]? {
        answer.map { answer in
            Dictionary(
                uniqueKeysWithValues: answer.movements.map {
                    (answer.simulation.after.units[$0.unit].code, $0.indexChange ?? 0)
                })
        }
    }

    @Test("A good state is compared with the one before and with the start")
    func good() {
        var history = WatchHistory()
        let start = history.take(WatchReading(cards: cards([("x", 50)])), files: [])
        #expect(start.number == 0 && start.outcome == .good && start.sinceLast == nil)
        let first = history.take(WatchReading(cards: cards([("x", 60)])), files: ["a.lua"])
        #expect(first.number == 1 && first.base == 0 && first.files == ["a.lua"])
        let second = history.take(WatchReading(cards: cards([("x", 65)])), files: ["a.lua"])
        #expect(second.base == 1)
        #expect(moved(second.sinceLast) == ["x": 500])
        #expect(moved(second.sinceStart) == ["x": 1500])
    }

    @Test("What is refused, patched or newly faulty does not become the state compared with")
    func notGood() {
        var history = WatchHistory()
        _ = history.take(WatchReading(cards: cards([("x", 50)])), files: [])
        let fault = error("vỡ")
        let refused = history.take(WatchReading(cards: nil, faults: [fault]), files: [])
        #expect(refused.outcome == .refused && refused.faults == [fault])
        #expect(refused.cards?.groups[0].points == [50] && refused.sinceLast == nil)
        let patched = history.take(
            WatchReading(cards: cards([("x", 40)]), faults: [fault], kept: .rules), files: [])
        #expect(patched.outcome == .patched && patched.kept == .rules && !patched.isRepaired)
        let faulty = history.take(WatchReading(cards: cards([("x", 30)], [fault])), files: [])
        #expect(faulty.outcome == .faulty && faulty.faults == [fault])
        #expect(moved(faulty.sinceLast) == ["x": -2000])
        let good = history.take(WatchReading(cards: cards([("x", 55)])), files: [])
        #expect(good.outcome == .good && good.isRepaired && good.number == 4 && good.base == 0)
        #expect(moved(good.sinceLast) == ["x": 500])
    }

    @Test("Errors that were there at the start do not make a save faulty, though their lines move")
    func knownErrors() {
        var history = WatchHistory()
        let start = history.take(
            WatchReading(cards: cards([("x", 50)], [error("cũ")])), files: [])
        #expect(start.outcome == .good && start.faults == [error("cũ")])
        let same = history.take(
            WatchReading(cards: cards([("x", 60)], [error("cũ", line: 9)])), files: [])
        #expect(same.outcome == .good)
        let more = history.take(
            WatchReading(cards: cards([("x", 60)], [error("cũ"), error("mới")])), files: [])
        #expect(more.outcome == .faulty && more.base == 1)
    }

    @Test("Units are matched by code: who is new enters, who is gone is named")
    func units() {
        var history = WatchHistory()
        _ = history.take(WatchReading(cards: cards([("x", 50), ("y", 40)])), files: [])
        let save = history.take(WatchReading(cards: cards([("z", 70), ("y", 45)])), files: [])
        #expect(save.gone == ["x"])
        let changes = save.sinceLast?.movements.map(\.change)
        #expect(changes == [.enters, .places(0)])
        #expect(moved(save.sinceLast)?["y"] == 500)
    }

    @Test("Two readings are the same when figures, faults and what stood in are")
    func same() {
        let reading = WatchReading(cards: cards([("x", 50)]))
        #expect(reading.isSame(as: WatchReading(cards: cards([("x", 50)]))))
        #expect(!reading.isSame(as: WatchReading(cards: cards([("x", 51)]))))
        #expect(!reading.isSame(as: WatchReading(cards: cards([("x", 50)]), kept: .rules)))
        #expect(!reading.isSame(as: WatchReading(cards: nil)))
        #expect(
            !reading.isSame(as: WatchReading(cards: cards([("x", 50)], [error("vỡ")]))))
    }
}
