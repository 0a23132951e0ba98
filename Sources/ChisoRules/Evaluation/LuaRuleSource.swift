import ChisoLua
import ChisoModel
import Synchronization

/// Makes rule sets from the files read when the pack was loaded.
///
/// `@unchecked Sendable`: the set made by loading is the only thing shared that is not Sendable; it is given away once,
/// under a lock, and used by the thread that took it.
final class LuaRuleSource: RuleSource, @unchecked Sendable {
    private let files: PackFiles
    private let limits: LuaLimits
    private let lock = Mutex(())
    private var first: LuaRuleSet?

    init(files: PackFiles, limits: LuaLimits, first: LuaRuleSet) {
        self.files = files
        self.limits = limits
        self.first = first
    }

    func makeRuleSet() throws -> any RuleSet {
        let ready = lock.withLock { _ in
            defer { first = nil }
            return first
        }
        if let ready { return ready }
        return try Loading(files: files, limits: limits).ruleSet()
    }
}
