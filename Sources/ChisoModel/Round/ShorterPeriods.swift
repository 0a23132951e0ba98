/// The periods in one that a round has figures for, and which of them make its own.
public struct ShorterPeriods: Sendable {
    /// By the month that each begins in; of those of one month the longest first, and halves, quarters and months before
    /// the first months of a year. Periods of other names may cover the same months: a half-year and `2024-6M`.
    public let periods: [Period]
    /// By place in ``periods``.
    private let months: [ClosedRange<Int>]
    private let whole: ClosedRange<Int>?

    /// - Parameter periods: In any order; what does not lie in `whole` is left out.
    public init(in whole: Period, among periods: some Sequence<Period>) {
        self.whole = whole.months
        guard let span = whole.months else {
            (self.periods, months) = ([], [])
            return
        }
        func isFirstMonths(_ period: Period) -> Bool {
            if case .firstMonths? = period.kind { return true }
            return false
        }
        let inside = periods.compactMap { period -> (period: Period, months: ClosedRange<Int>)? in
            guard period != whole, period.year == whole.year, let months = period.months,
                span.contains(months.lowerBound), span.contains(months.upperBound)
            else { return nil }
            return (period, months)
        }.sorted { a, b in
            let (first, second) = (a.months, b.months)
            if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
            if isFirstMonths(a.period) != isFirstMonths(b.period) { return isFirstMonths(b.period) }
            return (second.count, a.period) < (first.count, b.period)
        }
        self.periods = inside.map(\.period)
        months = inside.map(\.months)
    }

    /// How many months a period has, by its place.
    public func length(_ place: Int) -> Int { months[place].count }

    /// Those whose figures make the whole's, in order of time; empty where too few are known.
    ///
    /// A state needs the last period that ends with the whole, or the first that begins with it, whatever is known of the
    /// others; sums, means and bounds need periods, of whatever lengths, that follow each other through the whole.
    ///
    /// - Parameter isKnown: Whether a figure is known, or that there is none, by place in ``periods``.
    /// - Returns: Places in ``periods``.
    public func making(_ joining: Field.Joining, isKnown: (Int) -> Bool) -> [Int] {
        guard let whole else { return [] }
        switch joining {
        case .last, .toDate:
            return longest { months[$0].upperBound == whole.upperBound && isKnown($0) }
        case .first:
            return longest { months[$0].lowerBound == whole.lowerBound && isKnown($0) }
        case .sum, .mean, .least, .greatest: return cover(whole, isKnown)
        }
    }

    private func longest(_ isOne: (Int) -> Bool) -> [Int] {
        let places = periods.indices.filter(isOne)
        let most = places.map { months[$0].count }.max()
        return places.first { months[$0].count == most }.map { [$0] } ?? []
    }

    private func cover(_ whole: ClosedRange<Int>, _ isKnown: (Int) -> Bool) -> [Int] {
        /// By month from which the rest of the whole is covered: the period to take there.
        var steps: [Int: Int] = [:]
        for place in periods.indices.reversed() {
            let (first, next) = (months[place].lowerBound, months[place].upperBound + 1)
            if next == whole.upperBound + 1 || steps[next] != nil, isKnown(place) {
                steps[first] = place
            }
        }
        var way: [Int] = []
        var month = whole.lowerBound
        while let place = steps[month] {
            way.append(place)
            month = months[place].upperBound + 1
        }
        return way
    }

    /// The periods of the length of one, which show how it came to be: four quarters beside the last of them.
    public func beside(_ place: Int) -> [Int] {
        periods.indices.filter { periods[$0].shape == periods[place].shape }
    }
}

// MARK: - What parts make

/// A datum as it was given, or as others make it.
public struct Settled: Hashable, Sendable {
    /// Whether there is a figure.
    public var state: FieldColumn.State
    /// What was given, or is made of what was; 0 unless `given`.
    public var value: Double

    /// Settles a datum.
    public init(state: FieldColumn.State, value: Double = 0) {
        (self.state, self.value) = (state, value)
    }

    /// The figure; nil where there is none.
    public var figure: Double? { state == .given ? value : nil }

    /// Whether something is known: a figure, or that there is none.
    public var isKnown: Bool { state.isKnown }
}

extension Field.Joining {
    /// What figures come to. What does not apply counts for nothing; where nothing applies, neither does the whole.
    ///
    /// - Parameters:
    ///   - parts: All known. Of periods those that ``ShorterPeriods/making(_:isKnown:)`` chooses; of units all, in any order.
    ///   - weights: By part: what it counts for in a mean, above 0.
    public func figure(of parts: [Settled], weights: [Int]) -> Settled {
        let given = zip(parts, weights).filter { $0.0.state == .given }
        guard let first = given.first, let last = given.last else {
            return Settled(state: parts.isEmpty ? .blank : .notApplicable)
        }
        let values = given.map(\.0.value)
        let figure =
            switch self {
            case .sum: Self.sum(values)
            case .mean: Self.mean(given.map { ($0.0.value, $0.1) })
            case .toDate, .last: last.0.value
            case .first: first.0.value
            case .least: values.min() ?? 0
            case .greatest: values.max() ?? 0
            }
        return Settled(state: .given, value: figure)
    }

    /// In order of size, so that the order of parts does not matter.
    private static func sum(_ values: [Double]) -> Double {
        Rounding.round(values.sorted().reduce(0, +), Rounding.firstPlaces)
    }

    private static func mean(_ parts: [(value: Double, weight: Int)]) -> Double {
        let isAlike = parts.allSatisfy { $0.weight == parts[0].weight }
        let values = parts.map { isAlike ? $0.value : $0.value * Double($0.weight) }
        let whole = isAlike ? parts.count : parts.reduce(0) { $0 + $1.weight }
        return Rounding.round(values.sorted().reduce(0, +) / Double(whole), Rounding.firstPlaces)
    }
}

extension FieldColumn.State {
    /// Whether something is known: a figure, or that there is none.
    public var isKnown: Bool { self == .given || self == .notApplicable }
}
