import ChisoModel

/// The same units over several periods, and why their ranks changed from each to the next.
public struct Trend: Sendable {
    /// One per period, oldest first; all of the same units in the same order, perhaps under several editions.
    public var periods: [Scorecards]
    /// One per pair of neighbouring periods: one per unit.
    public var steps: [[StandingChange]]

    /// Makes a trend.
    public init(periods: [Scorecards], steps: [[StandingChange]]) {
        self.periods = periods
        self.steps = steps
    }
}

/// How a unit's standing changed from one period to the next, split by what changed.
public struct StandingChange: Hashable, Sendable {
    /// What changes from one period to the next, in the order in which the split goes from the old to the new.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// What the unit itself submitted, or its appraiser wrote.
        case own
        /// What all other units submitted.
        case others
        /// The targets that units are held against.
        case targets
        /// All else that the rules say: maxima, weights, thresholds, formulas, indicators that come and go.
        case rules
    }

    /// What one cause did.
    public struct Part: Hashable, Sendable {
        /// Places gained; lost if negative.
        public var places: Int
        /// What it added to the index, percent, at the decimals the index is printed with.
        public var index: Double

        /// Makes a part.
        public init(places: Int, index: Double) {
            self.places = places
            self.index = index
        }
    }

    /// Why a change is not split.
    public enum Unsplit: Hashable, Sendable {
        /// The new edition no longer asks for what an indicator of the old one reads; its key.
        case fieldsGone(indicator: String)
        /// The new figures do not rank the unit by the old edition.
        case unranked
    }

    /// Place in the units of both periods.
    public var unit: Int
    /// Places gained; nil unless it is ranked in both periods.
    public var places: Int?
    /// The change of the index, percent; nil unless it is ranked in both periods.
    public var index: Double?
    /// By cause; they add up to the whole. Empty where it cannot be split: see ``unsplit``.
    public var parts: [Cause: Part] = [:]
    /// Why the change is not split; nil when it is.
    public var unsplit: Unsplit?

    /// A change not yet split.
    public init(unit: Int, places: Int?, index: Double?) {
        self.unit = unit
        self.places = places
        self.index = index
    }
}
