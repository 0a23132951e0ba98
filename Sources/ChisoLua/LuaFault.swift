import CLuaShim
import ChisoModel

/// Why a file could not be loaded, or a function not be sealed or called.
public struct LuaFault: Error, Sendable, Hashable {
    /// What went wrong; that of a row is kept with its failure.
    public typealias Kind = Outcomes.Failure.Kind

    /// What went wrong.
    public var kind: Kind
    /// One clause, without a place.
    public var message: String
    /// Where, when a place is known: the deepest Lua function under way.
    public var location: SourceLocation?

    /// Describes a fault.
    public init(kind: Kind, message: String, location: SourceLocation? = nil) {
        self.kind = kind
        self.message = message
        self.location = location
    }

    /// What is said when the machine itself has no memory left.
    static let outOfMemory = LuaFault(kind: .memory, message: "the machine is out of memory")
}

extension LuaFault.Kind {
    /// The shim's number for it.
    init(shim: Int32) {
        switch Int(shim) {
        case CHISO_FAULT_SYNTAX: self = .syntax
        case CHISO_FAULT_BUDGET: self = .budget
        case CHISO_FAULT_MEMORY: self = .memory
        case CHISO_FAULT_REFUSED: self = .refused
        case CHISO_FAULT_PERCENT: self = .percentOfNothing
        default: self = .runtime
        }
    }
}
