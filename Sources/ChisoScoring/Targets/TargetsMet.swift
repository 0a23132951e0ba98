import ChisoModel

/// What comes of targets that a scenario takes as reached: criterion by criterion, and what groups and the total were to
/// come to beside what they do.
public struct TargetsMet: Sendable {
    /// What becomes of one target.
    public enum State: Hashable, Sendable {
        /// It is taken as reached, as far as asked.
        case reached
        /// What there is already is as good.
        case thereAlready
        /// It is in words alone, and nobody says what it earns.
        case inWords
        /// It is a number of the value, and the rule takes none.
        case noValue
        /// It is asked for in part, and a level, or what the appraiser fixed, has no half way.
        case whollyOnly
        /// The cell is not scored all the same, for this reason.
        case notScored(CellStatus, Reason?)
    }

    /// One unit's target of one indicator.
    public struct Outcome: Hashable, Sendable {
        /// Place in ``Scorecards/units``.
        public var unit: Int
        /// Place in ``RulePack/indicators``.
        public var indicator: Int
        /// The number, in the measure of the value or in points; nil: in words alone.
        public var target: Double?
        /// In words, or empty.
        public var words: String
        /// What is said that it earns.
        public var earned: Round.Target.Earned?
        /// The period it is stated for; nil: the pack declares it.
        public var period: Period?
        /// How far it is taken as reached, 0 to 1.
        public var share: Double
        /// What became of it.
        public var state: State
        /// Nil where there is none.
        public var valueBefore: Double?
        /// See ``valueBefore``.
        public var valueAfter: Double?
        /// As they count: what a blank comes to where it stays in.
        public var pointsBefore: Double?
        /// See ``pointsBefore``.
        public var pointsAfter: Double?
        /// Points that it could bring at most: of the total, of a bonus its own.
        public var open: Double?
    }

    /// What a group or the total of a unit is to come to.
    public struct Whole: Hashable, Sendable {
        /// Place in ``Scorecards/units``.
        public var unit: Int
        /// Place in ``RulePack/groups``; 0 is the total.
        public var group: Int
        /// Points, as stated.
        public var target: Double
        /// Points that it comes to.
        public var points: Double?
        /// Indicators beneath it, and those of them whose target is taken as reached.
        public var indicators: Int
        /// See ``indicators``.
        public var met: Int

        /// Whether the parts come to what is stated, to the digits it is stated in.
        public var agrees: Bool {
            points.map { Rounding.round($0, PrintedFigure.decimals(target)) == target } ?? false
        }

        /// What the parts come to, less what is stated.
        public var difference: Double? {
            points.map { Rounding.round($0 - target, Rounding.firstPlaces) }
        }
    }

    /// By unit in rank order before, then in printed order.
    public var outcomes: [Outcome] = []
    /// The same of groups and the total, with a stated number.
    public var wholes: [Whole] = []

    init(before: Scorecards, after: Scorecards, inputs: RunInputs) {
        let pack = after.pack
        for unit in before.order {
            let losses = UnitLosses(before, unit: unit)
            var met: Set<Int> = []
            for (place, indicator) in pack.indicators.enumerated() {
                let share = inputs.aims.met[indicator.key]?[unit] ?? 0
                let inForce = after.indicators[place].targets[unit]
                guard share > 0,
                    let aim = inputs.aims.aim(of: unit, in: indicator.key, inForce: inForce)
                else { continue }
                let isAppraised =
                    inputs.appraised[indicator.key]?[unit]?.state == .given && aim.earned == nil
                    && indicator.targetMeaning == .value
                var outcome = Self.outcome(
                    aim, share, unit, place, before, after, isAppraised: isAppraised)
                outcome.open =
                    pack.tree.role(of: .indicator(place)) == .bonus
                    ? outcome.pointsBefore.map {
                        Rounding.round(
                            before.indicators[place].maxima[unit] - $0, Rounding.firstPlaces)
                    } : losses.indicators[place].points
                if share == 1, [.reached, .thereAlready].contains(outcome.state) {
                    met.insert(place)
                }
                outcomes.append(outcome)
            }
            for (place, group) in pack.groups.enumerated() {
                guard
                    let aim = inputs.aims.aim(
                        of: unit, in: group.key, inForce: group.target ?? .nan),
                    let target = aim.number
                else { continue }
                let beneath = pack.tree.indicators(under: place)
                wholes.append(
                    Whole(
                        unit: unit, group: place, target: target,
                        points: after.node(group: place, unit: unit).points,
                        indicators: beneath.count, met: beneath.count(where: met.contains)))
            }
        }
    }

    private static func outcome(
        _ aim: Aims.Aim, _ share: Double, _ unit: Int, _ place: Int, _ before: Scorecards,
        _ after: Scorecards, isAppraised: Bool
    ) -> Outcome {
        let (old, new) = (
            before.cell(indicator: place, unit: unit), after.cell(indicator: place, unit: unit)
        )
        let indicator = after.pack.indicators[place]
        let (pointsBefore, pointsAfter) = (
            before.countedPoints(indicator: place, unit: unit),
            after.countedPoints(indicator: place, unit: unit)
        )
        let isNumber = aim.earned != nil || aim.number != nil
        let isHeld =
            aim.earned != nil || indicator.targetMeaning == .points
            || indicator.valueSource != .none
        let state: State =
            if new.status == .notApplicable {
                .notScored(new.status, new.reason)
            } else if !isNumber {
                .inWords
            } else if !isHeld {
                .noValue
            } else if share < 1, isAppraised || aim.isLevel {
                .whollyOnly
            } else if new.status != .scored {
                .notScored(new.status, new.reason)
            } else if old == new {
                .thereAlready
            } else {
                .reached
            }
        return Outcome(
            unit: unit, indicator: place, target: aim.number, words: aim.words,
            earned: aim.earned, period: aim.period, share: share, state: state,
            valueBefore: old.value, valueAfter: new.value, pointsBefore: pointsBefore,
            pointsAfter: pointsAfter)
    }
}
