import ChisoLua
import ChisoModel

/// Of which rulebook a pack is an edition, and when it is in force.
struct Term {
    let folder: String
    let rulebook: String
    /// Where the pack says when it is in force.
    let place: SourceLocation
    private let from: Period?
    private let to: Period?

    /// Reads those of a pack whose `pack.lua` was run.
    init(_ editions: Editions) {
        let pack = editions.all[0]
        folder = pack.folder
        place = pack.place("in_force")
        rulebook = editions.all.lazy.compactMap { $0.table["rulebook"]?.text }.first ?? ""
        let bounds = pack.table["in_force"]?.table
        from = (bounds?["from"]?.text).map { Period($0) }
        to = (bounds?["to"]?.text).map { Period($0) }
    }

    /// The folder's own name.
    var name: String { String(folder.split(separator: "/").last ?? "") }

    /// The first period named by either for which both are in force, or that it is every one; nil: there is none.
    ///
    /// A year in which one follows the other is not such a period: `2023` with editions to `2023-Q2` and from `2023-Q3`.
    func firstPeriod(with other: Term) -> String? {
        let bounds = [from, to, other.from, other.to].compactMap { $0 }
        guard !bounds.isEmpty else { return "every period" }
        return bounds.sorted().first { period in
            isInForce(period) && other.isInForce(period)
                && !bounds.contains { period.contains($0) }
        }?.text
    }

    /// Whether it is in force; a pack that does not say when is in force always.
    func isInForce(_ period: Period) -> Bool { period.lies(from: from, to: to) }
}
