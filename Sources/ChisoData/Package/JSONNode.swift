/// One value of a JSON text, with the line it starts on.
struct JSONNode {
    /// What stands there.
    indirect enum Value {
        case null
        case flag(Bool)
        case number(Double)
        case text(String)
        case list([JSONNode])
        /// In the order written; names are unique.
        case object([(name: String, node: JSONNode)])
    }

    /// What stands there.
    var value: Value
    /// From 1.
    var line: Int

    /// The text, when it is one.
    var text: String? {
        if case .text(let text) = value { return text }
        return nil
    }

    /// The flag, when it is one.
    var flag: Bool? {
        if case .flag(let flag) = value { return flag }
        return nil
    }

    /// The entries, when it is a list.
    var list: [JSONNode]? {
        if case .list(let list) = value { return list }
        return nil
    }

    /// The properties, when it is an object.
    var object: [(name: String, node: JSONNode)]? {
        if case .object(let object) = value { return object }
        return nil
    }

    /// A property of an object; nil when there is none, or it is null.
    subscript(_ name: String) -> JSONNode? {
        guard let node = object?.first(where: { $0.name == name })?.node else { return nil }
        if case .null = node.value { return nil }
        return node
    }
}
