/// A file of Lua source.
public struct LuaSource: Sendable, Hashable {
    /// The path as messages show it; also what tells two files apart.
    public var path: String
    /// The bytes as they stand in the file; a byte order mark is skipped.
    public var text: [UInt8]

    /// A file and its bytes.
    public init(path: String, text: [UInt8]) {
        self.path = path
        self.text = text
    }
}

/// A file that another file asks for by name.
public enum LuaRequest: Sendable, Hashable {
    /// `chiso.<name>`: a formula kind.
    case kind(String)
    /// `require "<name>"`, written in the file at the path `from`.
    case module(String, from: String)
}
