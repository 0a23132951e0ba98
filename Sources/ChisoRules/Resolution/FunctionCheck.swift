import ChisoLua
import ChisoModel

/// What every function of a pack must be: written in Lua, with named parameters, and without a memory.
enum FunctionCheck {
    /// What the function reads, by its parameters' names; nil when it was refused, with the faults added.
    ///
    /// - Parameter declared: Where the function is put to use, for one that another file made.
    static func reads(
        _ function: LuaFunction, names: [String]? = nil, subject: String, resolver: NameResolver,
        state: LuaState, codes: (unknown: RuleCode, double: RuleCode), faults: Faults,
        declared: SourceLocation? = nil
    ) -> [Read]? {
        let isElsewhere = declared.map { $0.path != function.location.path } ?? false
        let place = isElsewhere ? declared ?? function.location : function.location
        if function.isNative {
            faults.add(
                .functionReadsUnsaid,
                "\(subject) is a function of the library, which names no parameters",
                rule: place, fix: "write function(a, b) return … end around it")
            return nil
        }
        if function.isVararg {
            faults.add(
                .functionReadsUnsaid, "\(subject) takes '...', which does not say what it reads",
                rule: place,
                fix: "name each thing it reads as a parameter")
            return nil
        }
        do {
            try state.seal(function)
        } catch {
            faults.add(error, path: function.location.path)
            return nil
        }
        if let names, names.count != function.parameters.count {
            faults.add(
                .ruleEntryWrong,
                "\(subject) takes \(function.parameters.count) "
                    + (function.parameters.count == 1 ? "parameter" : "parameters")
                    + ", but reads names \(names.count)",
                rule: place, fix: "name as many things under reads as the function takes")
            return nil
        }
        return resolver.resolve(
            names ?? function.parameters, for: subject, at: place, codes: codes, faults: faults)
    }
}

/// What every key of a pack must be.
enum KeyCheck {
    /// Whether a name is made of small letters a to z, digits and `_`, and starts with a letter.
    static func isSnakeCase(_ name: some StringProtocol) -> Bool {
        guard let first = name.utf8.first, first >= 0x61, first <= 0x7A else { return false }
        return name.utf8.allSatisfy {
            ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
        }
    }

    /// Adds a fault when a key is reserved or not in snake_case.
    static func check(_ key: String, what: String, reader: TableReader, faults: Faults) {
        guard !key.isEmpty, let problem = PackKey.problem(of: key) else { return }
        let fix = problem.isReserved ? "give the \(what) another key" : problem.fix
        faults.add(.keyRefused, "the key '\(key)' \(problem.what)", rule: reader.place, fix: fix)
    }
}

/// Keys that a field, a group or an indicator may have.
public enum PackKey {
    /// Why a key cannot be used.
    public struct Problem: Sendable {
        /// What follows "the key 'x'".
        public let what: String
        /// What to do about it.
        public let fix: String
        let isReserved: Bool
    }

    /// Why a key cannot be used; nil when it can.
    public static func problem(of key: String) -> Problem? {
        let isReserved =
            NameResolver.reserved.contains(key) || key.hasPrefix("previous_")
            || key.hasPrefix("peers_")
        if isReserved {
            return Problem(what: "is reserved", fix: "choose another key", isReserved: true)
        }
        guard !KeyCheck.isSnakeCase(key) else { return nil }
        return Problem(
            what: "is not in snake_case",
            fix: "use small letters a to z, digits and _, starting with a letter",
            isReserved: false)
    }
}
