/// Remembers what was given for each key, and where, to notice what is given twice.
struct GivenOnce<Key: Hashable, Value: Equatable> {
    /// What came before under the same key.
    enum Earlier {
        case none
        case same(row: Int)
        /// At this place of the list that was kept.
        case different(row: Int, at: Int)
    }

    private var seen: [Key: (value: Value, row: Int, place: Int)] = [:]

    /// Asks what came before, and keeps what is the first under its key.
    ///
    /// - Parameter place: Where in the caller's list a first one will stand.
    mutating func earlier(_ key: Key, _ value: Value, row: Int, place: Int) -> Earlier {
        guard let first = seen[key] else {
            seen[key] = (value, row, place)
            return .none
        }
        return first.value == value
            ? .same(row: first.row) : .different(row: first.row, at: first.place)
    }
}
