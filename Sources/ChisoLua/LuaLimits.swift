/// What a rule may use; every limit of the sandbox has its default here.
///
/// A call that goes over ends with a fault that the rule's own `pcall` cannot catch.
public struct LuaLimits: Sendable, Hashable {
    /// Instructions of the virtual machine in one call of a rule (one cell); library functions that
    /// work by size charge for it.
    public var cellInstructions = 100_000
    /// Bytes allocated during one call of a rule, whether or not they are still in use.
    public var cellBytes = 1 << 20
    /// The longest text made during one call of a rule, in bytes.
    public var stringBytes = 4096
    /// Instructions while one file loads, and of a function called while loading.
    public var loadInstructions = 10_000_000
    /// Bytes of everything that loaded files keep.
    public var stateBytes = 64 << 20
    /// The size of one file in bytes.
    public var sourceBytes = 1 << 20

    /// The defaults.
    public init() {}

    /// The defaults.
    public static let standard = LuaLimits()
}

extension LuaLimits: CustomStringConvertible {
    /// The limits, one per line.
    public var description: String {
        """
        instructions per cell: \(cellInstructions)
        bytes allocated per cell: \(cellBytes)
        bytes of a text: \(stringBytes)
        instructions per file loaded: \(loadInstructions)
        bytes of all files loaded: \(stateBytes)
        bytes of a file: \(sourceBytes)
        """
    }
}
