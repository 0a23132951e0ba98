import ChisoModel

@testable import ChisoLua

/// One file of Lua, run in a state of its own; the functions it returns are called over columns of units.
enum LuaRules {
    /// Small, so that an input that goes over them costs little.
    static var limits: LuaLimits {
        var limits = LuaLimits.standard
        limits.cellInstructions = 5_000
        limits.cellBytes = 64 << 10
        limits.loadInstructions = 50_000
        limits.stateBytes = 2 << 20
        limits.sourceBytes = 64 << 10
        return limits
    }

    /// Rows of the columns; few, because a state is set to rights after each row that goes over a limit.
    private static let count = 3
    /// What a parameter may stand for, by its place.
    private static let arguments: [RuleArgument] = [
        .numbers([0.1, 9_007_199_254_740_992, 0], present: nil),
        .numbers([1, 2, 3], present: [true, true, false]),
        .flags([1, 0, 0], present: nil),
        .texts([0, 1, -1], ["huyện", "xã"]),
        .constant(.list([.number(1), .record(["points": .number(2)]), .text("a")])),
        .constant(.number(100)), .absent,
    ]

    static func run(_ input: [UInt8]) throws {
        let first = try outcomes(input)
        let second = try outcomes(input)
        try promise(first == second, "a file gives the same twice: \(first), then \(second)")
    }

    /// Everything the file came to; the state is closed, and has given back all of its memory.
    private static func outcomes(_ input: [UInt8]) throws -> [Outcomes] {
        var left: Int64 = -1
        let found = try Self.found(input) { left = $0 }
        try promise(left == 0, "\(left) blocks are left when the state is closed")
        return found
    }

    private static func found(
        _ input: [UInt8], onClose: @escaping (Int64) -> Void
    ) throws -> [Outcomes] {
        let state = try LuaState(limits: limits, failingFrom: 0, onClose: onClose) { _ in nil }
        let value: LuaValue
        do throws(LuaFault) {
            value = try state.run(LuaSource(path: "rule.lua", text: input))
        } catch {
            try check(error.message, error.location, input)
            return [failed(error)]
        }
        return try functions(in: value).prefix(2).map { try call($0, in: state, input) }
    }

    /// A fault as an outcome, to compare.
    private static func failed(_ fault: LuaFault) -> Outcomes {
        var outcomes = Outcomes(count: 1)
        outcomes.statuses = [.failed]
        outcomes.failures[0] = Outcomes.Failure(message: fault.message, location: fault.location)
        return outcomes
    }

    /// The functions of a value, as they stand in it.
    private static func functions(in value: LuaValue) -> [LuaFunction] {
        switch value {
        case .function(let function): [function]
        case .table(let table):
            table.list.flatMap(functions) + table.entries.flatMap { functions(in: $0.value) }
        default: []
        }
    }

    private static func call(
        _ function: LuaFunction, in state: LuaState, _ input: [UInt8]
    ) throws -> Outcomes {
        var outcomes = Outcomes(count: count)
        let arguments = function.parameters.indices.map {
            Self.arguments[$0 % Self.arguments.count]
        }
        let wanted = (0..<count).map { $0 != 1 }
        state.call(
            function, arguments: arguments, rows: 0..<count, wanted: wanted, into: &outcomes)
        if !function.isNative {
            for line in (try? state.activeLines(of: function)) ?? [] {
                try check("a line", line, input)
            }
        }
        for row in 0..<count { try check(outcomes, row, isWanted: wanted[row], input) }
        return outcomes
    }

    /// A row has a finite number, or says what it has instead.
    private static func check(
        _ outcomes: Outcomes, _ row: Int, isWanted: Bool, _ input: [UInt8]
    ) throws {
        let status = outcomes.statuses[row]
        try promise((status == .skipped) == !isWanted, "row \(row) is \(status)")
        try promise(outcomes.numbers[row].isFinite, "row \(row) is \(outcomes.numbers[row])")
        try promise(
            status == .number || outcomes.numbers[row] == 0, "row \(row) is 0 without a number")
        try promise(
            (outcomes.texts[row] != nil) == (status == .text)
                && (outcomes.reasons[row] != nil) == (status == .notApplicable)
                && (outcomes.failures[row] != nil) == (status == .failed),
            "row \(row) is \(status), and has what belongs to that")
        guard let failure = outcomes.failures[row] else { return }
        try check(failure.message, failure.location, input)
    }

    private static func check(
        _ message: String, _ location: SourceLocation?, _ input: [UInt8]
    ) throws {
        try promise(!message.isEmpty, "a fault says what is wrong")
        guard let line = location?.line else { return }
        try promise(
            line >= 1 && line <= Places.lines(input),
            "'\(message)' lies on line \(line) of \(Places.lines(input))")
    }
}
