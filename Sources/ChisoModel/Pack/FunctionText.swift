/// A function of a pack as its file writes it.
public struct FunctionText: Hashable, Sendable {
    /// The file, and the line on which the function begins.
    public var location: SourceLocation
    /// The line on which it ends.
    public var lastLine: Int
    /// Its lines whole, from the first to the last, with what else stands on them.
    public var lines: [String]

    /// A function and its lines.
    public init(location: SourceLocation, lastLine: Int, lines: [String]) {
        self.location = location
        self.lastLine = lastLine
        self.lines = lines
    }
}
