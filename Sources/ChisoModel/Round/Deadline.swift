/// When something is to be done: a day, a recurring day, a stretch of time, or whenever it arises.
public enum Deadline: Hashable, Sendable {
    /// On this day at the latest.
    case day(Day)
    /// Before this day.
    case before(Day)
    /// Before this day of the last month of each quarter.
    case beforeDayOfQuarter(Int)
    /// Within these quarters (1 to 4) of a year.
    case quarters(ClosedRange<Int>, year: Int)
    /// Within a year.
    case year(Int)
    /// From this day on, without an end.
    case from(Day)
    /// All the time.
    case ongoing
    /// Once in each quarter.
    case eachQuarter
    /// Whenever what the words tell of arises.
    case whenArising(String)
}
