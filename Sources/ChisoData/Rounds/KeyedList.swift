/// What the records of a table say, each under a key of its own, in the order of the table.
struct KeyedList<Key: Hashable, Said: Equatable, Item> {
    private(set) var items: [Item] = []
    private var first: [Key: (said: Said, origin: Record.Origin, place: Int)] = [:]

    /// Adds the item of a record, unless an earlier one stands under its key.
    ///
    /// - Parameters:
    ///   - said: What tells two records of one key apart.
    ///   - spoil: Makes the earlier item one that is not believed; called when the two differ.
    /// - Returns: What was said before; nil when nothing was.
    mutating func add(
        _ item: @autoclosure () -> Item, _ key: Key, _ said: Said, _ origin: Record.Origin,
        spoil: (inout Item) -> Void
    ) -> Record.Repetition? {
        guard let earlier = first[key] else {
            first[key] = (said, origin, items.count)
            items.append(item())
            return nil
        }
        if earlier.said == said { return .same(earlier.origin) }
        spoil(&items[earlier.place])
        return .different(earlier.origin)
    }
}
