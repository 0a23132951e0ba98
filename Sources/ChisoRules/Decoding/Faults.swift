import ChisoLua
import ChisoModel

/// The faults found while a pack is loaded.
final class Faults {
    /// Codes of the faults that every kind of file can have.
    struct Codes {
        var unknown: RuleCode
        var wrong: RuleCode
        var lua: RuleCode

        static let pack = Codes(unknown: .packEntryUnknown, wrong: .packEntryWrong, lua: .packLua)
        static let rule = Codes(unknown: .ruleEntryUnknown, wrong: .ruleEntryWrong, lua: .ruleLua)
        static let scenario = Codes(
            unknown: .scenarioEntryUnknown, wrong: .scenarioEntryWrong, lua: .scenarioLua)
    }

    /// The most that are kept; a file that has so many is not made better by hearing of more.
    static let most = 10_000

    let codes: Codes
    private(set) var found: [Diagnostic] = []
    private let suggestions: Suggestions

    /// - Parameter suggestions: Shared by all that is looked through together.
    init(_ codes: Codes, suggestions: Suggestions = Suggestions()) {
        self.codes = codes
        self.suggestions = suggestions
    }

    /// Whether no more are kept: what takes long to find out need not be.
    var isFull: Bool { found.count >= Self.most }

    /// The known name that is nearest; nil when there is none, or when enough has been looked through for others.
    func nearest(to name: String, in known: some Collection<String>) -> String? {
        isFull ? nil : suggestions.nearest(to: name, in: known)
    }

    /// - Parameter name: The key that it is about, where one asks.
    func add(
        _ code: RuleCode, _ message: String, about name: String? = nil, rule: SourceLocation?,
        fix: String?
    ) {
        var fault = Diagnostic(code, .error, message, rule: rule, fix: fix)
        fault.name = name
        add(fault)
    }

    /// Takes over a fault that was found elsewhere.
    func add(_ fault: Diagnostic) {
        if !isFull { found.append(fault) }
    }

    /// Takes over a fault of Lua.
    func add(_ fault: LuaFault, path: String) {
        let fix: String
        switch fault.kind {
        case .syntax: fix = ForeignSign.advice(for: fault.message) ?? "correct the Lua at this line"
        case .refused: fix = "keep nothing between calls: use local variables inside the function"
        case .budget, .memory: fix = "make the file do less while it is loaded"
        case .runtime, .percentOfNothing: fix = "correct what this line does"
        }
        add(
            fault.kind == .refused ? .ruleKeepsState : codes.lua, fault.message,
            rule: fault.location ?? SourceLocation(path), fix: fix)
    }

    /// Runs a file that is to return a table; nil, with the fault among those found, when it does not.
    ///
    /// - Parameter fix: What to do when it returns something else.
    func table(of file: LuaFile, in state: LuaState, fix: String) -> LuaTable? {
        do throws(LuaFault) {
            let value = try state.run(file)
            if let table = value.table { return table }
            add(
                codes.wrong, LuaState.otherThanTable(value), rule: SourceLocation(file.path),
                fix: fix)
        } catch {
            add(error, path: file.path)
        }
        return nil
    }
}

/// Looks for near names, of no more candidates than a careless author needs.
final class Suggestions {
    private var left = 200_000

    /// The known name that is nearest; nil when there is none, or when enough has been looked through.
    func nearest(to name: String, in known: some Collection<String>) -> String? {
        guard known.count <= left else { return nil }
        left -= known.count
        return Suggestion.nearest(to: name, in: known)
    }
}
