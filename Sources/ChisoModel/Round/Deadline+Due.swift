// When a deadline has passed, and when the next one comes.

extension Deadline {
    /// The last days on which what is due is still in time, earliest first; empty for what has no end.
    ///
    /// Before a day is in time on the day before it. Quarters and years end with their last day. What is due in every
    /// quarter has four such days; a day that a month has not is taken as the one after its last.
    /// - Parameter year: The year whose quarters are meant by deadlines that name none; nil: these have no days.
    public func dueDays(in year: Int?) -> [Day] {
        switch self {
        case .day(let day): [day]
        case .before(let day): [Day(day.number - 1)]
        case .beforeDayOfQuarter(let day): Self.quarterEnds(year).map { Self.dayBefore(day, $0) }
        case .quarters(let quarters, let year):
            Day.last(of: 3 * quarters.upperBound, in: year).map { [$0] } ?? []
        case .year(let year): Day.last(of: 12, in: year).map { [$0] } ?? []
        case .eachQuarter: Self.quarterEnds(year)
        case .from, .ongoing, .whenArising: []
        }
    }

    /// The year it names; nil when it names none.
    public var year: Int? {
        switch self {
        case .day(let day), .before(let day), .from(let day): day.parts?.year
        case .quarters(_, let year), .year(let year): year
        case .beforeDayOfQuarter, .ongoing, .eachQuarter, .whenArising: nil
        }
    }

    private static func quarterEnds(_ year: Int?) -> [Day] {
        guard let year else { return [] }
        return [3, 6, 9, 12].compactMap { Day.last(of: $0, in: year) }
    }

    /// The day before a day of the month that ends with `last`.
    private static func dayBefore(_ day: Int, _ last: Day) -> Day {
        let length = last.parts?.day ?? 31
        return Day(last.number - length + Swift.min(day, length + 1) - 1)
    }
}

extension Sequence where Element == Deadline {
    /// The last day that was missed: nil when nothing is overdue.
    ///
    /// Nothing done is overdue. What is only planned is overdue once any of its days has passed, and what is in progress
    /// once all have: a task that recurs, or has several days, may well have met the first ones. Today is still in time.
    /// - Parameter year: As in ``Deadline/dueDays(in:)``.
    public func overdue(today: Day, state: PlannedTask.State, year: Int?) -> Day? {
        let days = flatMap { $0.dueDays(in: year) }
        let passed = days.filter { $0 < today }
        switch state {
        case .done: return nil
        case .planned: return passed.max()
        case .inProgress: return passed.count == days.count ? passed.max() : nil
        }
    }

    /// The next day on which something is due, today among them; nil when none is known.
    ///
    /// - Parameter year: As in ``Deadline/dueDays(in:)``.
    public func nextDue(today: Day, year: Int?) -> Day? {
        flatMap { $0.dueDays(in: year) }.filter { $0 >= today }.min()
    }
}
