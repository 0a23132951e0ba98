import ChisoModel

/// A handle to a function that a ``LuaState`` owns; usable with that state only, while it lives.
public struct LuaFunction: Sendable, Hashable {
    /// The names of its parameters, in order: what it reads.
    public var parameters: [String]
    /// Whether it takes `…` besides.
    public var isVararg: Bool
    /// Whether it is a function of the host rather than of a file.
    public var isNative: Bool
    /// The file and the line on which it begins; the path is "host" for a native one.
    public var location: SourceLocation
    /// The line on which it ends; 0 for a native one.
    public var lastLine: Int
    /// The state's number for it: one function, one number.
    let number: Int32
}
