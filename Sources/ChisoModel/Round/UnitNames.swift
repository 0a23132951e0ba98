/// What people call the units of a round, and which unit they mean.
///
///     let names = UnitNames(round.units)
///     names.meant("tb1")            // .unit(0)
///     names.meant("Xã Thanh Bình")  // .ambiguous([0, 1]): two communes have this name
///     names.labels                  // ["Xã Thanh Bình (tb1)", "Xã Thanh Bình (tb2)", "Xã Khác"]
public struct UnitNames: Sendable {
    /// Which unit is meant, by its place among the units.
    public enum Meaning: Hashable, Sendable {
        case unit(Int)
        /// Several units have the name, two or more, in the order of the units.
        case ambiguous([Int])
        /// None has it; the code or name that is nearest, if one is near.
        case unknown(nearest: String?)
    }

    /// By place: the name, or the code where there is none; the code stands with a name that several units have.
    public let labels: [String]
    private let units: [ScoredUnit]
    private let places: [String: [Int]]
    private let folded: [String: [Int]]

    /// Gathers the names of units.
    public init(_ units: [ScoredUnit]) {
        self.units = units
        let names = units.map { $0.name.isEmpty ? $0.code : Spelling.name($0.name) }
        let named = Dictionary(grouping: units.indices) { names[$0] }
        let labels = units.indices.map { place in
            named[names[place]]?.count == 1
                ? names[place] : "\(names[place]) (\(units[place].code))"
        }
        var places = Dictionary(grouping: units.indices) { labels[$0] }
        places.merge(named) { _, named in named }
        // A code is always its own unit's.
        for (place, unit) in units.enumerated() { places[unit.code] = [place] }
        self.labels = labels
        self.places = places
        folded = places.reduce(into: [:]) { folded, entry in
            folded[entry.key.lowercased(), default: []] += entry.value
        }
    }

    /// The unit of a code, a name or a label, as typed; capitals do not matter where no unit is written so.
    public func meant(_ typed: String) -> Meaning {
        let name = Spelling.name(typed)
        guard let found = places[name] ?? folded[name.lowercased()].map(Set.init)?.sorted() else {
            return .unknown(
                nearest: Suggestion.nearest(to: name, in: units.map(\.code) + units.map(\.name)))
        }
        return found.count == 1 ? .unit(found[0]) : .ambiguous(found)
    }

    /// Whether a text, as typed, is what a unit is called: its code, its name, or the two as a label.
    public func isCalled(_ typed: String, _ unit: Int) -> Bool {
        let name = Spelling.name(typed).lowercased()
        return [units[unit].code, Spelling.name(units[unit].name), labels[unit]]
            .contains { $0.lowercased() == name }
    }

    /// What is said of a name that several units have: `two units have the name 'Tân Lập': u1, u2`.
    ///
    /// - Parameter places: The units that have it, as ``Meaning/ambiguous(_:)`` gives them.
    public func ambiguity(of typed: String, _ places: [Int]) -> String {
        let count = places.count == 2 ? "two" : String(places.count)
        let codes = places.prefix(20).map { units[$0].code }.joined(separator: ", ")
        return "\(count) units have the name '\(typed)': \(codes)"
            + (places.count > 20 ? ", …" : "")
    }
}
