import ChisoModel

@testable import ChisoLua

/// A state whose files are given in the test.
func makeState(
    limits: LuaLimits = .standard, kinds: [String: String] = [:], modules: [String: String] = [:]
) throws -> LuaState {
    try LuaState(limits: limits) { request in
        switch request {
        case .kind(let name):
            kinds[name].map { LuaSource(path: "Rules/_lib/\(name).lua", text: Array($0.utf8)) }
        case .module(let name, _):
            modules[name].map { LuaSource(path: "\(name).lua", text: Array($0.utf8)) }
        }
    }
}

extension LuaState {
    /// Runs a text as the file `rule.lua`.
    func run(_ text: String, path: String = "rule.lua") throws(LuaFault) -> LuaValue {
        try run(LuaSource(path: path, text: Array(text.utf8)))
    }

    /// Runs a text that returns a function.
    func function(_ text: String, path: String = "rule.lua") throws -> LuaFunction {
        guard case .function(let function) = try run(text, path: path) else {
            throw LuaFault(kind: .runtime, message: "the text returns no function")
        }
        return function
    }

    /// Calls a function for every row of some columns of numbers.
    func column(_ function: LuaFunction, _ columns: [[Double]], count: Int) -> Outcomes {
        var outcomes = Outcomes(count: count)
        call(
            function, arguments: columns.map { .numbers($0, present: nil) }, rows: 0..<count,
            wanted: Array(repeating: true, count: count), into: &outcomes)
        return outcomes
    }

    /// The outcome of a rule without arguments, on one row.
    func cell(_ text: String, path: String = "rule.lua") throws -> Outcomes {
        column(try function(text, path: path), [], count: 1)
    }
}

/// The fault that running a text throws.
func fault(_ text: String, in state: LuaState, path: String = "rule.lua") -> LuaFault? {
    do throws(LuaFault) {
        _ = try state.run(text, path: path)
        return nil
    } catch {
        return error
    }
}
