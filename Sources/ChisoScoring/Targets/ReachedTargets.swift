import ChisoModel

/// How far a scenario takes the targets of one indicator as reached, unit by unit, and what that puts in the place of what
/// units have.
struct ReachedTargets {
    private let indicator: Indicator
    private let aims: Aims
    /// By unit: how far, 0 to 1.
    private let shares: [Double]
    /// By unit: the target that scoring holds it against; NaN where there is none.
    private let inForce: [Double]
    /// Units whose points an appraiser fixed.
    private let appraised: Set<Int>
    private let isTakenOff: Bool
    /// Units for which something is absent that the target makes up for.
    private(set) var standsIn: Set<Int> = []
    /// Units whose value is that of the target, or on the way there.
    private(set) var isAimed: Set<Int> = []

    /// Nil where no scenario asks for the indicator at `place`.
    init?(_ place: Int, of pack: RulePack, inputs: RunInputs, inForce: [Double]) {
        let indicator = pack.indicators[place]
        guard inputs.aims.met[indicator.key] != nil else { return nil }
        self.indicator = indicator
        self.inForce = inForce
        aims = inputs.aims
        shares = inputs.units.indices.map { inputs.aims.share(of: $0, in: indicator.key) }
        appraised = Set((inputs.appraised[indicator.key] ?? [:]).filter { $1.state == .given }.keys)
        isTakenOff = pack.isTakenOff(.indicator(place))
    }

    // MARK: - What is aimed at

    private func goal(_ unit: Int) -> Aims.Aim? {
        shares[unit] > 0
            ? aims.aim(of: unit, in: indicator.key, inForce: inForce[unit]) : nil
    }

    /// The value that a unit aims at; nil where it aims at none, or at points.
    private func value(_ unit: Int) -> Double? {
        guard indicator.valueSource != .none, indicator.targetMeaning == .value,
            let goal = goal(unit), goal.earned == nil
        else { return nil }
        return goal.number
    }

    /// The level of the choice that a unit aims at, once its target is wholly reached; nil where it aims at none.
    private func level(_ unit: Int) -> Int? {
        guard shares[unit] == 1, case .level(let level)? = goal(unit)?.earned else { return nil }
        return level
    }

    /// The field that the value is taken from.
    private var valueField: Read? {
        if case .field(let place) = indicator.valueSource { .field(place) } else { nil }
    }

    // MARK: - What it puts in place

    /// Whether the target of a unit, wholly reached, makes up for something absent: a level for the choice, a value for what
    /// only the value needs.
    mutating func standsIn(for read: Read, _ unit: Int) -> Bool {
        guard shares[unit] == 1 else { return false }
        let isLevel = read == valueField && level(unit) != nil
        guard isLevel || !indicator.scoreReads.contains(read) && value(unit) != nil else {
            return false
        }
        standsIn.insert(unit)
        return true
    }

    /// Puts the values of some units on the way to their targets; what is there already, or past it, stays.
    ///
    /// What an appraiser fixed gives way to a target wholly reached; half way from there no rule knows.
    mutating func move(_ values: inout [Double], where isWanted: [Bool]) {
        for unit in values.indices where isWanted[unit] {
            guard let aimed = value(unit), shares[unit] == 1 || !appraised.contains(unit) else {
                continue
            }
            let now = standsIn.contains(unit) ? .nan : values[unit]
            let isBetter =
                switch indicator.better {
                case .higher: aimed > now
                case .lower: aimed < now
                case nil: aimed != now
                }
            guard now.isNaN || isBetter else { continue }
            values[unit] =
                shares[unit] == 1 || now.isNaN ? aimed : now + (aimed - now) * shares[unit]
            isAimed.insert(unit)
        }
    }

    /// What a rule receives of the choice its value is taken from, with the levels that units aim at.
    func levels(_ argument: RuleArgument, for read: Read, where isWanted: [Bool]) -> RuleArgument {
        guard read == .value || read == valueField, case .texts(var places, let texts) = argument
        else { return argument }
        for unit in places.indices where isWanted[unit] {
            if let level = level(unit) { places[unit] = Int32(level) }
        }
        return .texts(places, texts)
    }

    /// The points of a unit by what its target says that it earns; nil where it says nothing, or no more than there is.
    func points(_ unit: Int, now: Double, least: Double, most: Double) -> Double? {
        guard let goal = goal(unit) else { return nil }
        let earned: Double? =
            switch goal.earned {
            case .full: isTakenOff ? least : most
            case .points(let points): points
            case .level: nil
            case nil: indicator.targetMeaning == .points ? goal.number : nil
            }
        guard let earned, isTakenOff ? earned < now : earned > now else { return nil }
        return now + (earned - now) * shares[unit]
    }
}
