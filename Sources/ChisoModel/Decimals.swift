/// How many decimals a level of the scorecard keeps: a number of places, or all of them.
public enum Decimals: Hashable, Sendable {
    /// Rounded to this many places, 0 to 9.
    case places(Int)
    /// Never rounded.
    case unrounded
}
