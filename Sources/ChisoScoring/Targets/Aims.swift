import ChisoModel

/// What units are to come to, by the round and by the pack, and how far a scenario takes that as reached.
///
/// Aimed at is the target of the next period for which the round states one; where it states none, that of the period
/// scored, else what the indicator declares.
struct Aims: Sendable {
    /// What one unit aims at in one indicator.
    struct Aim: Hashable, Sendable {
        /// In the measure of the value, or in points; nil: in words alone.
        var number: Double?
        /// In words, or empty.
        var words = ""
        /// What it earns once reached, where that is said.
        var earned: Round.Target.Earned?
        /// The period it is stated for; nil: the pack declares it.
        var period: Period?

        /// Whether it was typed, and is no number.
        var isRefused: Bool { number == nil && words.isEmpty && earned == nil }

        /// Whether it is a level of a choice, which has no half way.
        var isLevel: Bool {
            if case .level? = earned { true } else { false }
        }
    }

    /// By key of an indicator or a group, and unit: what rows of the round state.
    private var stated: [String: [Int: Aim]] = [:]
    /// The same of rows for the period scored itself: what its results are held against.
    private var due: [String: [Int: Aim]] = [:]
    /// By indicator key: how far each unit's target counts as reached, 0 to 1.
    private(set) var met: [String: [Double]] = [:]
    /// By indicator key: units that earn more by what they have.
    private var passed: [String: Set<Int>] = [:]

    /// The period scored.
    private let period: Period

    init(_ round: Round, period: Period) {
        self.period = period
        for row in round.targets + round.targetWords + round.groupTargets {
            let aim = Aim(
                number: row.target.isNaN ? nil : row.target, words: row.words, earned: row.earned,
                period: row.period)
            if row.period == period { due[row.indicator, default: [:]][row.unit] = aim }
            guard row.period == period || row.period.ends(after: period) else { continue }
            if let other = stated[row.indicator]?[row.unit]?.period, other != period {
                // The next one goes before those further off, and before that of the period itself.
                if row.period == period || !other.ends(after: row.period) { continue }
            }
            stated[row.indicator, default: [:]][row.unit] = aim
        }
    }

    /// Whether some target counts as reached, at least in part.
    var isMet: Bool { !met.isEmpty }

    /// What a unit aims at in an indicator or a group; nil: nothing is known.
    ///
    /// - Parameter inForce: The target that scoring holds it against; NaN where there is none.
    func aim(of unit: Int, in key: String, inForce: Double) -> Aim? {
        guard var aim = stated[key]?[unit] else {
            return inForce.isNaN ? nil : Aim(number: inForce)
        }
        // What was typed and refused is no aim; words of another period say nothing of the number in force.
        if aim.isRefused { return nil }
        if aim.number == nil, aim.period == period, !inForce.isNaN { aim.number = inForce }
        return aim
    }

    /// What the results of the period are held against; nil where the round states nothing for it.
    func due(of unit: Int, in key: String) -> Aim? {
        due[key]?[unit].flatMap { $0.isRefused ? nil : $0 }
    }

    /// Whether the round states any target for the period itself.
    var hasDue: Bool { !due.isEmpty }

    /// Aims at another number, as a scenario changes it.
    mutating func set(_ number: Double, of unit: Int, in key: String) {
        stated[key]?[unit]?.number = number
    }

    /// How far a unit's target counts as reached: not at all where the unit is past it.
    func share(of unit: Int, in key: String) -> Double {
        guard let shares = met[key], passed[key]?.contains(unit) != true else { return 0 }
        return shares[unit]
    }

    /// Takes no target of an indicator as reached.
    mutating func forget(_ key: String) { met[key] = nil }

    /// Knows that some units earn more by what they have than by their targets.
    mutating func pass(_ key: String, by units: [Int]) {
        passed[key, default: []].formUnion(units)
    }

    /// Aims at a value, whatever is stated, and takes it as reached.
    mutating func reach(_ value: Double, of unit: Int, in key: String, units: Int) {
        stated[key, default: [:]][unit] = Aim(number: value)
        meet(1, of: unit, in: key, units: units)
    }

    /// Takes a target as reached so far.
    mutating func meet(_ share: Double, of unit: Int, in key: String, units: Int) {
        met[key, default: Array(repeating: 0, count: units)][unit] = share
    }
}

extension Period {
    /// Whether it ends after another: a year after its quarters, a quarter not after its year.
    func ends(after other: Period) -> Bool {
        guard let (year, months) = yearAndMonths, let (otherYear, otherMonths) = other.yearAndMonths
        else { return self > other }
        return (year, months.upperBound) > (otherYear, otherMonths.upperBound)
    }

    private var yearAndMonths: (Int, ClosedRange<Int>)? {
        guard let year, let months else { return nil }
        return (year, months)
    }
}
