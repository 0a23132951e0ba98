/// "Did you mean": the nearest of the known names.
public enum Suggestion {
    /// Letters beyond which a text is no name, and nothing is looked for that is near it.
    private static let longest = 200

    /// The known name nearest to `name`, or nil when none is near: at most a third of its letters may differ, and at least one.
    ///
    /// Among equally near names the first in order of code points.
    public static func nearest(to name: String, in known: some Sequence<String>) -> String? {
        let letters = Array(name.lowercased().prefix(longest + 1))
        guard letters.count <= longest else { return nil }
        let limit = max(1, letters.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in known.sorted() where candidate != name {
            let distance = distance(letters, Array(candidate.lowercased()), limit: limit)
            guard distance <= limit, distance < best?.distance ?? .max else { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// The end of a message about a name that is not known: `; did you mean 'x'?`, or nothing.
    public static func clause(for name: String, in known: some Sequence<String>) -> String {
        nearest(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    /// - Basis: Damerau 1964, in the restricted form of Oommen and Loke 1997.
    static func distance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        var before: [Int] = []
        var above = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var current = [row + 1]
            for (column, other) in b.enumerated() {
                var cost = min(
                    above[column + 1] + 1, current[column] + 1,
                    above[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = above
            above = current
        }
        return above[b.count]
    }
}
