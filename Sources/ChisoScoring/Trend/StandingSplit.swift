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
        var rank: Int
        /// Percent, as printed.
        var index: Double

        /// Nil for a unit that is not ranked.
        init?(_ cards: Scorecards, _ unit: Int) {
            guard let rank = cards.standings[unit].rank,
                let index = cards.node(group: 0, unit: unit).index
            else { return nil }
            (self.rank, self.index) = (rank, index)
        }
    }

    /// One change per unit, in the order of the round.
    func changes(_ tick: @escaping @Sendable () -> Void) throws -> [StandingChange] {
        var later = old.scoring
        later.period = new.scoring.period
        let before = try old.scoring.inputs()
        let after = try later.inputs()
        let own = try ownFigures(before, after, tick)
        let figures = try cards(old.scoring, after.withTargets(of: before))
        let targets = try newTargets(after)
        return old.cards.units.indices.map { unit in
            change(
                of: unit,
                through: [
                    Stand(old.cards, unit), own[unit], Stand(figures, unit), Stand(targets, unit),
                    Stand(new.cards, unit),
                ], lost: lost.first { figures.lacks($0, unit) && !old.cards.lacks($0, unit) })
        }
    }

    /// Indicators of the old edition that read what the new one no longer asks for.
    private var lost: [Int] {
        let kept = Set(new.scoring.pack.fields.map(\.key))
        let pack = old.scoring.pack
        return pack.indicators.indices.filter { place in
            pack.indicators[place].fieldsRead.contains { !kept.contains(pack.fields[$0].key) }
        }
    }

    // MARK: - States

    /// By unit: where it stands in the old period with nothing new but its own figures.
    private func ownFigures(
        _ before: RunInputs, _ after: RunInputs, _ tick: @escaping @Sendable () -> Void
    ) throws -> [Stand?] {
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
        return stands.withLock { $0 }
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
        }
        return try cards(scoring, after)
    }

    private func cards(_ scoring: Scoring, _ inputs: RunInputs) throws -> Scorecards {
        try scoring.run(inputs, nil).scorecards(loading: [])
    }

    // MARK: - Parts

    private func change(
        of unit: Int, through stands: [Stand?], lost: Int?
    ) -> StandingChange {
        guard let first = stands[0], let last = stands[stands.count - 1] else {
            return StandingChange(unit: unit, places: nil, index: nil)
        }
        let whole = part(from: first, to: last)
        var change = StandingChange(unit: unit, places: whole.places, index: whole.index)
        if let lost {
            change.unsplit = .fieldsGone(indicator: old.scoring.pack.indicators[lost].key)
            return change
        }
        let known = stands.compactMap(\.self)
        guard known.count == stands.count else {
            change.unsplit = .unranked
            return change
        }
        for (cause, (before, after)) in zip(
            StandingChange.Cause.allCases, zip(known, known.dropFirst()))
        {
            change.parts[cause] = part(from: before, to: after)
        }
        return change
    }

    private func part(from before: Stand, to after: Stand) -> StandingChange.Part {
        StandingChange.Part(
            places: before.rank - after.rank,
            index: Rounding.round(after.index - before.index, Rounding.firstPlaces))
    }
}

extension Scorecards {
    /// Whether a unit's cell lacks figures.
    fileprivate func lacks(_ indicator: Int, _ unit: Int) -> Bool {
        indicators[indicator].statuses[unit] == .missing
    }
}
