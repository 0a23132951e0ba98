import ChisoLua
import ChisoModel

/// The functions of a pack, by what they are for.
struct RuleFunctions {
    /// Those of one indicator.
    struct OfIndicator {
        var value: LuaFunction?
        var score: LuaFunction?
        /// What looks through the declared numbers.
        var check: LuaFunction?
    }

    /// One per indicator.
    var indicators: [OfIndicator]
    /// By group.
    var aggregates: [Int: LuaFunction]
    var classify: LuaFunction?
    /// One per check.
    var checks: [LuaFunction]

    /// Those of one part.
    func of(_ part: RulePart) -> [LuaFunction] {
        switch part {
        case .indicator(let place):
            [indicators[place].value, indicators[place].score].compactMap(\.self)
        case .aggregates: Array(aggregates.values)
        case .classify: [classify].compactMap(\.self)
        case .checks: checks
        }
    }
}

/// The rules of a pack in one Lua state; owned by one thread at a time.
final class LuaRuleSet: RuleSet {
    let indicatorRules: [(any IndicatorRule)?]
    let aggregates: [Int: any NodeRule]
    let classify: (any NodeRule)?
    let checks: [any NodeRule]
    private let state: LuaState
    private let functions: RuleFunctions

    init(_ state: LuaState, _ functions: RuleFunctions, pack: RulePack) {
        self.state = state
        self.functions = functions
        indicatorRules = zip(functions.indicators, pack.indicators).map { own, indicator in
            guard indicator.fault == nil, let score = own.score else { return nil }
            return LuaIndicatorRule(
                state: state, value: own.value, score: score, check: own.check)
        }
        aggregates = functions.aggregates.mapValues { LuaNodeRule(state: state, function: $0) }
        classify = functions.classify.map { LuaNodeRule(state: state, function: $0) }
        checks = functions.checks.map { LuaNodeRule(state: state, function: $0) }
    }

    func lines(_ most: Int, during body: () throws -> Void) rethrows -> [SourceLocation] {
        try state.lines(most, during: body)
    }

    func activeLines(of part: RulePart) -> [SourceLocation] {
        // A function whose lines cannot be listed, for want of memory, has none to tell.
        Set(functions.of(part).flatMap { (try? state.activeLines(of: $0)) ?? [] }).inOrder
    }
}

/// An indicator's functions.
struct LuaIndicatorRule: IndicatorRule {
    let state: LuaState
    let value: LuaFunction?
    let score: LuaFunction
    let check: LuaFunction?

    func check(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into outcomes: inout Outcomes
    ) {
        guard let check else { return }
        state.call(check, arguments: arguments, rows: rows, wanted: wanted, into: &outcomes)
    }

    func value(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into outcomes: inout Outcomes
    ) {
        guard let value else { return }
        state.call(value, arguments: arguments, rows: rows, wanted: wanted, into: &outcomes)
    }

    func score(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into outcomes: inout Outcomes
    ) {
        state.call(score, arguments: arguments, rows: rows, wanted: wanted, into: &outcomes)
    }
}

/// A node's function.
struct LuaNodeRule: NodeRule {
    let state: LuaState
    let function: LuaFunction

    func evaluate(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into outcomes: inout Outcomes
    ) {
        state.call(
            function, arguments: arguments, rows: rows, wanted: wanted, isReasoned: true,
            into: &outcomes)
    }
}
