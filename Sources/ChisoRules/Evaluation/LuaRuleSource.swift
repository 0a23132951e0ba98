import ChisoLua
import ChisoModel
import Synchronization

/// Lends rule sets made from the files read when the pack was loaded.
///
/// `@unchecked Sendable`: the spare sets are the only thing shared that is not Sendable; each is taken and given back under
/// a lock, and used by one thread in between.
final class LuaRuleSource: RuleSource, @unchecked Sendable {
    let files: PackFiles
    let limits: LuaLimits
    private let lock = Mutex(())
    private var spare: [LuaRuleSet]

    init(files: PackFiles, limits: LuaLimits, first: LuaRuleSet) {
        self.files = files
        self.limits = limits
        spare = [first]
    }

    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
        let set =
            try lock.withLock { _ in spare.popLast() }
            ?? Loading(files: files, limits: limits).ruleSet()
        defer { lock.withLock { _ in spare.append(set) } }
        return try body(set)
    }
}
