import ChisoModel

/// What is declared of one thing, name by name, in the order it is told.
struct Declarations {
    private(set) var names: [String] = []
    private var values: [String: ParameterValue] = [:]

    /// Adds a value under a name; nil and empty texts and lists say nothing and are left out.
    mutating func add(_ name: String, _ value: ParameterValue?) {
        switch value {
        case nil, .text(""), .list([]), .record([:]): return
        case let value?:
            if values.updateValue(value, forKey: name) == nil { names.append(name) }
        }
    }

    mutating func add(_ name: String, _ text: String) { add(name, .text(text)) }

    mutating func add(_ name: String, _ number: Double?) {
        add(name, number.map(ParameterValue.number))
    }

    /// A flag that says something only where it is set.
    mutating func add(_ name: String, isSet: Bool) { add(name, isSet ? .flag(true) : nil) }

    /// A number, or one for each text of a column: `max[kind = commune]`.
    mutating func add(_ name: String, _ number: DeclaredNumber?) {
        switch number {
        case nil: return
        case .number(let number): add(name, number)
        case .byColumn(let column, let table):
            for (text, number) in table.sorted(by: { $0.key < $1.key }) {
                add("\(name)[\(column) = \(text)]", number)
            }
        }
    }

    /// Decimals: a number of places, or no where the level is not rounded.
    mutating func add(_ name: String, _ decimals: Decimals?) {
        switch decimals {
        case nil: return
        case .places(let places): add(name, Double(places))
        case .unrounded: add(name, .flag(false))
        }
    }

    /// Least and most; what is open is told as nothing.
    mutating func add(_ name: String, least: Double?, most: Double?) {
        add("\(name).least", least)
        add("\(name).most", most)
    }

    /// Every number, text and flag in a value, by its path: `steps[2].points`.
    mutating func addEach(_ name: String, _ value: ParameterValue) {
        switch value {
        case .number, .text, .flag: add(name, value)
        case .list(let items):
            for (place, item) in items.enumerated() { addEach("\(name)[\(place + 1)]", item) }
        case .record(let entries):
            for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
                addEach("\(name).\(key)", entry)
            }
        }
    }

    /// What differs from another: names of the newer in its order, then what only the older has.
    func changes(since older: Declarations) -> [PackDifference.Change] {
        let all = names + older.names.filter { values[$0] == nil }
        return all.compactMap { name in
            let (before, after) = (older.values[name], values[name])
            return before == after ? nil : PackDifference.Change(name, before, after)
        }
    }

    /// All of it, as what was added or removed.
    func all(asAdded: Bool) -> [PackDifference.Change] {
        names.map { name in
            PackDifference.Change(
                name, asAdded ? nil : values[name], asAdded ? values[name] : nil)
        }
    }
}

extension PackDifference.Change {
    /// What two lists of texts that stand for a set differ in, an entry each.
    static func entries(_ name: String, _ before: [String], _ after: [String]) -> [Self] {
        after.filter { !before.contains($0) }.map { Self(name, nil, .text($0)) }
            + before.filter { !after.contains($0) }.map { Self(name, .text($0), nil) }
    }
}
