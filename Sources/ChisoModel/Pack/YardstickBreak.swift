/// A change of what is measured, or of how: figures of earlier periods are not comparable with those from then on.
public struct YardstickBreak: Hashable, Sendable {
    /// The first period measured in the new way.
    public var from: Period
    /// What changed, in the pack's words; empty when it tells nothing.
    public var reason: String

    /// Declares a break.
    public init(from: Period, reason: String = "") {
        self.from = from
        self.reason = reason
    }

    /// Whether it lies between two periods: the later is measured in the new way, the earlier is not.
    public func parts(_ earlier: Period, from later: Period) -> Bool {
        !earlier.lies(from: from, to: nil) && later.lies(from: from, to: nil)
    }
}
