import ChisoLua
import ChisoModel

/// The faults found while a pack is loaded.
final class Faults {
    /// Codes of the faults that every kind of file can have.
    struct Codes {
        var unknown: String
        var wrong: String
        var lua: String

        static let pack = Codes(unknown: "P103", wrong: "P104", lua: "P102")
        static let rule = Codes(unknown: "R102", wrong: "R103", lua: "R101")
        static let scenario = Codes(unknown: "P114", wrong: "P115", lua: "P113")
    }

    let codes: Codes
    private(set) var found: [Diagnostic] = []

    init(_ codes: Codes) {
        self.codes = codes
    }

    func add(_ code: String, _ message: String, rule: SourceLocation?, fix: String?) {
        found.append(Diagnostic(code, .error, message, rule: rule, fix: fix))
    }

    /// Takes over a fault of Lua.
    func add(_ fault: LuaFault, path: String) {
        let fix: String
        switch fault.kind {
        case .syntax: fix = "correct the Lua at this line"
        case .refused: fix = "keep nothing between calls: use local variables inside the function"
        case .budget, .memory: fix = "make the file do less while it is loaded"
        case .runtime: fix = "correct what this line does"
        }
        add(
            fault.kind == .refused ? "R107" : codes.lua, fault.message,
            rule: fault.location ?? SourceLocation(path), fix: fix)
    }
}
