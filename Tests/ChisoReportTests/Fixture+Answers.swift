import ChisoModel
import ChisoScoring

// A sweep and an answer to a goal made by hand from the fixture's six units.

extension Fixture {
    /// Three steps: Chợ Mới passes Bạch Thông at 98.5, and gains a class just above 99.
    static func sweep(isGrid: Bool = false) throws -> Sweep {
        let base = scorecards
        let range = try SweepRange("dossiers_on_time.target=98..100/1")
        let start = state(base)
        var passed = base
        passed.standings[3].rank = 4
        passed.standings[1].rank = 3
        passed.groups[0].indices[1] = 52.5
        let middle = state(passed)
        passed.standings[1].className = "Khá"
        let end = state(passed)
        var axes = [Sweep.Axis(range: range, baseline: 100, isWhole: false)]
        if isGrid {
            let other = try SweepRange("online.max=1..2/1")
            axes.append(Sweep.Axis(range: other, baseline: 1.5, isWhole: false))
        }
        let turns = [
            Sweep.Turn(
                number: 98.5, holdsAtNumber: true, bracket: 98.4999...98.5, before: start,
                after: middle),
            Sweep.Turn(
                number: 99, holdsAtNumber: false, bracket: 99...99.0001, before: middle,
                after: end),
        ]
        return Sweep(
            axes: axes, changes: ["online.max = 1.5"], base: base,
            states: isGrid ? [start, start, middle, middle, end, end] : [start, middle, end],
            turns: isGrid ? [] : turns, isProvisional: true)
    }

    private static func state(_ cards: Scorecards) -> Sweep.State {
        Sweep.State(
            cards.standings, indices: cards.groups[0].indices, classes: cards.pack.classes)
    }

    /// Bạch Thông overtakes Chợ Mới by one figure of two that may change, one of them blank.
    static func answer(_ outcome: GoalAnswer.Outcome = .reachedExactly) throws -> GoalAnswer {
        var before = scorecards
        before.pack.fields = [
            Field(
                key: "dossiers_resolved_on_time", title: "Số hồ sơ giải quyết đúng hạn",
                kind: .count, measure: "hồ sơ"),
            Field(key: "plan_share", title: "Tỷ lệ | kế hoạch", kind: .percent, measure: "%"),
        ]
        var after = before
        after.standings[1].rank = 3
        after.standings[3].rank = 4
        after.order = [0, 2, 1, 3, 4, 5]
        after.groups[0].indices[1] = 52.5
        let isReached = outcome == .reachedExactly || outcome == .reachedBestFound
        return GoalAnswer(
            goal: try Goal("unit.bach-thong.rank <= 3"), unit: 1,
            changes: ["online.max = 1.5"], outcome: outcome,
            varied: [
                GoalAnswer.Varied(
                    .field(0), present: 190, limits: 0...400, isDeclared: false, resolution: 1,
                    rate: 2),
                GoalAnswer.Varied(
                    .field(1), present: nil, limits: 0...100, isDeclared: true, resolution: 0.01,
                    rate: 1),
            ],
            moves: isReached ? [GoalAnswer.Move(varied: 0, figure: 197)] : [], tried: 1234,
            before: before, after: isReached ? after : before)
    }
}
