import ChisoModel
import Synchronization

/// Splits the change of every unit's standing from one period to the next.
struct StandingSplit {
    /// The run of a period, and what it came to.
    struct Side {
        var scoring: Scoring
        var cards: Scorecards
    }

    let old: Side
    let new: Side
    let jobs: Int

    /// Where a unit stands in one of the states.
    private struct Stand: Sendable {
        /// Nil for a unit that is not ranked.
        var rank: Int?
        /// Percent, as printed; nil where there is none.
        var index: Double?
        /// Keys of the indicators whose cells failed: their figures count for nothing.
        var failed: Set<String>

        init(_ cards: Scorecards, _ unit: Int) {
            rank = cards.standings[unit].rank
            index = cards.node(group: 0, unit: unit).index
            let failed = cards.indicators.indices.lazy.filter {
                cards.indicators[$0].statuses[unit] == .failed
            }
            self.failed = Set(failed.map { cards.pack.indicators[$0].key })
        }

        /// Rank and index; nil for a unit that is not ranked.
        var standing: (rank: Int, index: Double)? {
            guard let rank, let index else { return nil }
            return (rank, index)
        }
    }

    /// What a unit goes through from the old period to the new: old, its own figures new, all figures new, the targets too,
    /// new.
    private typealias Course = [Stand]

    /// One change per unit, in the order of the round.
    func changes(_ tick: @escaping @Sendable () -> Void) throws -> [StandingChange] {
        var later = old.scoring
        later.period = new.scoring.period
        let before = try old.scoring.inputs()
        let after = try later.inputs()
        let own = try ownFigures(before, after, tick)
        let figures = try cards(old.scoring, after.withTargets(of: before))
        let targets = try newTargets(after)
        let courses = old.cards.units.indices.map { unit in
            [
                Stand(old.cards, unit), own[unit], Stand(figures, unit), Stand(targets, unit),
                Stand(new.cards, unit),
            ]
        }
        let uncounted = courses.map(uncounted)
        let strangers = uncounted.indices.filter { !uncounted[$0].isEmpty }
        let lost = lost
        let broken = broken
        return courses.indices.map { unit in
            let gone = lost.first { figures.lacks($0, unit) && !old.cards.lacks($0, unit) }
            return change(of: unit, through: courses[unit]) {
                if let broken { return broken }
                if let gone {
                    return .fieldsGone(indicator: old.scoring.pack.indicators[gone].key)
                }
                if let key = firstPrinted(uncounted[unit]) {
                    return refusal(of: key, courses[unit])
                }
                if courses[unit].contains(where: { $0.standing == nil }) {
                    return .unranked
                }
                let isTouched = strangers.contains { other in
                    other != unit && touches(other, uncounted[other], unit, courses)
                }
                return isTouched ? .othersRefused : nil
            }
        }
    }

    // MARK: - What keeps a change from being split

    /// Indicators of the old edition that read what the new one no longer asks for.
    private var lost: [Int] {
        let kept = Set(new.scoring.pack.fields.map(\.key))
        let pack = old.scoring.pack
        return pack.indicators.indices.filter { place in
            pack.indicators[place].fieldsRead.contains { !kept.contains(pack.fields[$0].key) }
        }
    }

    /// The first break of a yardstick that either edition declares between the two periods: its own, else that of an
    /// indicator, else that of a field.
    private var broken: StandingChange.Unsplit? {
        let packs = [new.scoring.pack, old.scoring.pack]
        let declared =
            packs.map { (String?.none, $0.yardstickBreak) }
            + packs.flatMap { $0.indicators.map { ($0.key, $0.yardstickBreak) } }
            + packs.flatMap { pack in
                let read = pack.indicators.reduce(into: Set<Int>()) { $0.formUnion($1.fieldsRead) }
                return read.sorted().map { (pack.fields[$0].key, pack.fields[$0].yardstickBreak) }
            }
        for case (let key, let yardstick?) in declared
        where yardstick.parts(old.scoring.period, from: new.scoring.period) {
            return .notComparable(yardstick, of: key)
        }
        return nil
    }

    /// The indicators whose cells count in some of a unit's states and fail in others: what it wins or loses there is none
    /// of the causes.
    private func uncounted(_ course: Course) -> Set<String> {
        let byOld = course.dropLast().map(\.failed)
        var keys = byOld.reduce(course[4].failed) { $0.union($1) }
        for key in keys where byOld.allSatisfy({ $0.contains(key) }) {
            let isGone = new.scoring.pack.indicator(named: key) == nil
            if isGone || course[4].failed.contains(key) { keys.remove(key) }
        }
        return keys
    }

    private func firstPrinted(_ keys: Set<String>) -> String? {
        guard !keys.isEmpty else { return nil }
        let packs = [old.scoring.pack, new.scoring.pack]
        return packs.lazy.flatMap { pack in
            pack.tree.printedIndicators.lazy.map { pack.indicators[$0].key }
        }.first { keys.contains($0) }
    }

    /// Where it is that a cell fails: in one of the two periods, else with the new figures by the old edition.
    private func refusal(of key: String, _ course: Course) -> StandingChange.Unsplit {
        if course[0].failed.contains(key) {
            return .failed(indicator: key, old.scoring.period)
        }
        if course[4].failed.contains(key) {
            return .failed(indicator: key, new.scoring.period)
        }
        return .refused(indicator: key)
    }

    /// Whether figures of another unit that count in some states only may have moved a unit: the other is before it in some
    /// states and behind it in others, or what it is scored by reads the values of its peers.
    private func touches(
        _ other: Int, _ uncounted: Set<String>, _ unit: Int, _ courses: [Course]
    ) -> Bool {
        let isNear = [old.cards, new.cards].contains {
            $0.standings[other].comparisonGroup == $0.standings[unit].comparisonGroup
                && !$0.standings[other].standsApart
        }
        guard isNear else { return false }
        let places = [0, 2, 3, 4].map { state -> Int? in
            guard let rank = courses[unit][state].rank, let others = courses[other][state].rank
            else { return nil }
            return (others - rank).signum()
        }
        if Set(places).count > 1 { return true }
        return [old.scoring.pack, new.scoring.pack].contains { pack in
            uncounted.contains { key in
                pack.indicator(named: key).map { pack.indicators[$0].readsPeers } ?? false
            }
        }
    }

    // MARK: - States

    /// By unit: where it stands in the old period with nothing new but its own figures.
    private func ownFigures(
        _ before: RunInputs, _ after: RunInputs, _ tick: @escaping @Sendable () -> Void
    ) throws -> [Stand] {
        let count = old.cards.units.count
        var scoring = old.scoring
        scoring.jobs = 1
        let alone = scoring
        let stands = Mutex<[Stand?]>(Array(repeating: nil, count: count))
        try Threads.share(count, among: jobs) { next in
            while let unit = next() {
                let cards = try alone.run(before.taking([unit], from: after), nil)
                    .scorecards(loading: [])
                stands.withLock { $0[unit] = Stand(cards, unit) }
                tick()
            }
        }
        return stands.withLock { $0.compactMap(\.self) }
    }

    /// The new figures and the new targets, by the old rules.
    private func newTargets(_ after: RunInputs) throws -> Scorecards {
        guard old.scoring.pack.path != new.scoring.pack.path else { return new.cards }
        let pack = new.scoring.pack
        var scoring = old.scoring
        for (place, indicator) in old.scoring.pack.indicators.enumerated()
        where indicator.target != nil {
            guard let later = pack.indicator(named: indicator.key),
                let target = pack.indicators[later].target
            else { continue }
            scoring.edition.pack.indicators[place].target = target
            scoring.edition.pack.indicators[place].isChecked = false
        }
        return try cards(scoring, after)
    }

    private func cards(_ scoring: Scoring, _ inputs: RunInputs) throws -> Scorecards {
        try scoring.run(inputs, nil).scorecards(loading: [])
    }

    // MARK: - Parts

    /// - Parameter reason: Why it is not split, asked of a unit that is ranked in both periods.
    private func change(
        of unit: Int, through course: Course, unless reason: () -> StandingChange.Unsplit?
    ) -> StandingChange {
        guard let whole = part(from: course[0], to: course[4]) else {
            return StandingChange(unit: unit, places: nil, index: nil)
        }
        var change = StandingChange(unit: unit, places: whole.places, index: whole.index)
        change.unsplit = reason()
        switch change.unsplit {
        case nil:
            for (cause, (before, after)) in zip(
                StandingChange.Cause.allCases, zip(course, course.dropFirst()))
            {
                change.parts[cause] = part(from: before, to: after)
            }
        case .notComparable(_, of: nil): (change.places, change.index) = (nil, nil)
        default: break
        }
        return change
    }

    /// Nil where the unit is not ranked on either side.
    private func part(from before: Stand, to after: Stand) -> StandingChange.Part? {
        guard let (rank, index) = before.standing, let (newRank, newIndex) = after.standing else {
            return nil
        }
        return StandingChange.Part(
            places: rank - newRank, index: Rounding.round(newIndex - index, Rounding.firstPlaces))
    }
}

extension Scorecards {
    /// Whether a unit's cell lacks figures.
    fileprivate func lacks(_ indicator: Int, _ unit: Int) -> Bool {
        indicators[indicator].statuses[unit] == .missing
    }
}
