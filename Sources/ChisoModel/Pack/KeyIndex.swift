/// Where things stand in a list, by their keys: read once, so that nobody searches the list.
///
///     let units = KeyIndex(round.units, by: \.code)
///     units["ba-be"]  // 0
///
/// Of several of one key the first stands; loaders refuse such lists, so that only those made in code have any.
public struct KeyIndex: Sendable {
    /// By place.
    public private(set) var keys: [String] = []
    private var places: [String: Int] = [:]

    /// Reads the keys of a list.
    public init<Item>(_ items: [Item], by key: (Item) -> String) {
        read(items, by: key)
    }

    /// The place of a key in the list; nil where nothing has it.
    public subscript(_ key: String) -> Int? { places[key] }

    /// Reads the keys anew if they are not those of the list: cheap as long as only other things change in it.
    mutating func follow<Item>(_ items: [Item], by key: (Item) -> String) {
        let isSame =
            items.count == keys.count && items.indices.allSatisfy { key(items[$0]) == keys[$0] }
        if !isSame { read(items, by: key) }
    }

    private mutating func read<Item>(_ items: [Item], by key: (Item) -> String) {
        keys = items.map(key)
        places = Dictionary(
            keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
