/// A value of Lua, brought to Swift whole; numbers are doubles, as everywhere in chiso.
public indirect enum LuaValue: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case table(LuaTable)
    case function(LuaFunction)
}

extension LuaValue {
    /// Yes or no; nil when it is something else.
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    /// The number; nil when it is something else.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The text; nil when it is something else.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The table; nil when it is something else.
    public var table: LuaTable? { if case .table(let table) = self { table } else { nil } }
    /// The function; nil when it is something else.
    public var function: LuaFunction? {
        if case .function(let function) = self { function } else { nil }
    }
}

/// A table: what stands at 1...n, and what stands under names.
public struct LuaTable: Sendable {
    /// The values at 1...n, in order.
    public var list: [LuaValue]
    /// The values under texts, sorted by the bytes of their keys.
    public var entries: [(key: String, value: LuaValue)]

    /// A table with the entries in the order given.
    public init(list: [LuaValue] = [], entries: [(key: String, value: LuaValue)] = []) {
        self.list = list
        self.entries = entries
    }

    /// The value under `key`, or nil.
    public subscript(key: String) -> LuaValue? {
        entries.first { $0.key == key }?.value
    }
}

extension LuaTable: Hashable {
    /// Whether both hold equal values under equal keys.
    public static func == (a: LuaTable, b: LuaTable) -> Bool {
        a.list == b.list
            && a.entries.elementsEqual(b.entries) { $0.key == $1.key && $0.value == $1.value }
    }

    /// Feeds all keys and values.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(list)
        for entry in entries {
            hasher.combine(entry.key)
            hasher.combine(entry.value)
        }
    }
}
