/// A step of a list: the values it takes, and what it gives.
public struct ScoreStep: Sendable {
    /// A bound of the value, as rules write it.
    public enum Bound: String, CaseIterable, Sendable {
        case atLeast = "at_least"
        case above
        case atMost = "at_most"
        case below

        /// Whether a value is on the step's side of the number.
        func holds(_ value: Double, _ number: Double) -> Bool {
            switch self {
            case .atLeast: value >= number
            case .above: value > number
            case .atMost: value <= number
            case .below: value < number
            }
        }
    }

    /// What a step gives, as rules write it.
    public enum Gain: String, CaseIterable, Sendable {
        case points
        /// Of the maximum, from 0 to 1.
        case share
    }

    /// The bounds declared, in the order of ``Bound``; none takes the rest.
    public let bounds: [(bound: Bound, number: Double)]
    /// What it gives; more than one, or none, are for the kind to refuse.
    public let gains: [(gain: Gain, number: Double)]

    /// Reads an entry; nil when it is no record of bounds and gains, all of them numbers.
    public init?(_ entry: ParameterValue) {
        guard case .record(let entries) = entry else { return nil }
        bounds = Bound.allCases.compactMap { bound in
            entries[bound.rawValue]?.number.map { (bound, $0) }
        }
        gains = Gain.allCases.compactMap { gain in
            entries[gain.rawValue]?.number.map { (gain, $0) }
        }
        guard bounds.count + gains.count == entries.count else { return nil }
    }

    /// The steps of a list, in order; nil when it is a list of something else.
    public static func list(_ items: [ParameterValue]) -> [ScoreStep]? {
        let steps = items.compactMap(ScoreStep.init)
        return steps.count == items.count ? steps : nil
    }

    /// What it gives, for comparing the steps of one list; nil when it gives nothing.
    public var worth: Double? { gains.first?.number }

    /// Whether every bound holds.
    public func takes(_ value: Double) -> Bool {
        bounds.allSatisfy { $0.bound.holds(value, $0.number) }
    }

    /// How far a value is from the bounds, in the measure of the value; 0 within them and on them.
    public func distance(of value: Double) -> Double {
        let gaps = bounds.map { bound, number in
            switch bound {
            case .atLeast, .above: number - value
            case .atMost, .below: value - number
            }
        }
        return Swift.max(0, gaps.max() ?? 0)
    }
}
