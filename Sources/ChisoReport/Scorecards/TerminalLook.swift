import ChisoModel

/// What a terminal adds to a table of scorecards, and what its reader asks for.
public struct TerminalLook: Sendable {
    /// Names of the columns of the ranking, in this order; empty for those that fit.
    public var columns: [String]
    /// Whether classes are coloured.
    public var isColoured: Bool
    /// Whether a bar stands beside the index.
    public var hasBars: Bool

    /// Nothing but the figures, unless told otherwise.
    public init(columns: [String] = [], isColoured: Bool = false, hasBars: Bool = false) {
        self.columns = columns
        self.isColoured = isColoured
        self.hasBars = hasBars
    }

    /// Makes certain that the ranking by a pack has columns of these names.
    ///
    /// - Throws: C132 with the nearest name, or all of them.
    public static func check(_ columns: [String], for pack: RulePack) throws(Failure) {
        let known = RankingTable.columnNames(of: pack)
        for name in columns where !known.contains(name) {
            let near = Suggestion.nearest(to: name, in: known)
            throw Failure(
                ReportCode.noSuchColumn, "the ranking has no column '\(name)'",
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "choose from: " + known.joined(separator: ", "))
        }
    }
}
