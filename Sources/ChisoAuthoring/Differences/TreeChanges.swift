import ChisoModel

/// Where groups and indicators hang in two trees.
struct TreeChanges {
    private typealias Change = PackDifference.Change

    private let old: [String: (parent: String, place: Int)]
    private let new: [String: (parent: String, place: Int)]
    private let renames: Renames
    /// Keys after of what stands elsewhere among those it stood with before.
    private var shifted: Set<String> = []

    init(from old: RulePack, to new: RulePack, _ renames: Renames) {
        self.old = Self.places(old)
        self.new = Self.places(new)
        self.renames = renames
        for group in new.groups {
            let children = group.children.map(new.key(of:))
            let earlier = children.compactMap { key -> (key: String, place: Int)? in
                guard let before = self.old[renames.former(of: key)],
                    before.parent == renames.former(of: group.key)
                else { return nil }
                return (key, before.place)
            }
            let kept = Self.longestRise(earlier.map(\.place))
            for (place, item) in earlier.enumerated() where !kept.contains(place) {
                shifted.insert(item.key)
            }
        }
    }

    /// What moved of a node both packs have: its group, or its place among those it stood with.
    func moves(of key: String) -> [PackDifference.Change] {
        guard let before = old[renames.former(of: key)], let after = new[key] else { return [] }
        if before.parent != renames.former(of: after.parent) {
            return [Change("group", .text(before.parent), .text(after.parent))]
        }
        guard shifted.contains(key) else { return [] }
        return [Change("place", .number(Double(before.place)), .number(Double(after.place)))]
    }

    /// The group of a node that only one pack has.
    func place(of key: String, isAdded: Bool) -> [PackDifference.Change] {
        let parent = (isAdded ? new : old)[key].map { ParameterValue.text($0.parent) }
        return [Change("group", isAdded ? nil : parent, isAdded ? parent : nil)]
    }

    /// By key: the group it hangs under, and its place there from 1.
    private static func places(_ pack: RulePack) -> [String: (parent: String, place: Int)] {
        var places: [String: (parent: String, place: Int)] = [:]
        for group in pack.groups {
            for (place, child) in group.children.enumerated() {
                places[pack.key(of: child)] = (group.key, place + 1)
            }
        }
        return places
    }

    /// The places of a longest rising run of numbers, not next to each other perhaps; the first of several.
    private static func longestRise(_ numbers: [Int]) -> Set<Int> {
        var length = [Int](repeating: 1, count: numbers.count)
        var next = [Int?](repeating: nil, count: numbers.count)
        for start in numbers.indices.reversed() {
            for other in numbers.indices where other > start && numbers[other] > numbers[start] {
                if length[other] + 1 > length[start] {
                    length[start] = length[other] + 1
                    next[start] = other
                }
            }
        }
        var kept: Set<Int> = []
        var place = numbers.indices.max { length[$0] < length[$1] }
        while let found = place {
            kept.insert(found)
            place = next[found]
        }
        return kept
    }
}
