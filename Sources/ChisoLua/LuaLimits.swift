/// What a rule may use; every limit of the sandbox has its default here.
///
/// A call that goes over ends with a fault that the rule's own `pcall` cannot catch. Rows are called in
/// blocks of 1024, counted from row 0; when 100 rows of a block have gone over a limit of one call, the
/// rest of the block is not called and fails with the message of the hundredth.
///
/// Not to be changed: an error's message and a reason of `chiso.not_applicable` are cut to 200 bytes,
/// and while files load no text is longer than 16 KiB.
public struct LuaLimits: Sendable, Hashable, Codable {
    /// Instructions of the virtual machine in one call of a rule (one cell); library functions that
    /// work by size charge for it.
    public var cellInstructions = 100_000
    /// Bytes allocated during one call of a rule, whether or not they are still in use.
    public var cellBytes = 1 << 20
    /// The longest text made during one call of a rule, in bytes.
    public var stringBytes = 1024
    /// Instructions while one file loads, and of a function called while loading.
    public var loadInstructions = 10_000_000
    /// Bytes of everything that loaded files keep; one file may take half of them.
    public var stateBytes = 64 << 20
    /// The size of one file in bytes.
    public var sourceBytes = 1 << 20

    /// Instructions for one file: its loading, the calls that look through what it declares, and the walks over the code
    /// and the tables that its functions can reach.
    public static let fileInstructions = 20_000_000
    /// The same of all files of a state together.
    public static let packInstructions = 2_000_000_000
    /// Instructions of all cases of one test file together.
    public static let testInstructions = 10_000_000

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
