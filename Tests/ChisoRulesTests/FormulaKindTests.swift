import ChisoModel
import Foundation
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// The formula kinds of `Rules/_lib`, each with the tests beside it.
@Suite struct FormulaKindTests {
    /// The names of the kinds, in order.
    static let kinds = Repository.files(under: "Rules/_lib", ending: ".lua")
        .filter { !$0.hasSuffix("_test.lua") }
        .map { String(($0 as NSString).lastPathComponent.dropLast(".lua".count)) }

    @Test("Every kind has a test file, and every test file a kind")
    func everyKindIsTested() {
        let tests = Repository.files(under: "Rules/_lib", ending: "_test.lua")
            .map { String(($0 as NSString).lastPathComponent.dropLast("_test.lua".count)) }
        #expect(Self.kinds == tests)
        #expect(Self.kinds.count >= 8)
    }

    @Test("Every test of a kind passes", arguments: kinds)
    func testsPass(kind: String) throws {
        let run = try KindRun(kind)
        let cases = try run.cases()
        #expect(cases.count >= 4)
        for test in cases {
            let problem = try run.problem(with: test)
            #expect(problem == nil, "\(kind), '\(LuaTableText.text("name", in: test))'")
        }
    }
}

/// Runs the tests of one kind in a state of its own.
struct KindRun {
    private let kind: String
    private let state: LuaState

    init(_ kind: String) throws {
        self.kind = kind
        let files = PackFiles(path: "\(Repository.rules)/none", libraries: [Repository.rules])
        state = try LuaState(limits: .standard) { try files.answer($0) }
    }

    /// The cases as the file returns them.
    func cases() throws -> [LuaTable] {
        let path = "Rules/_lib/\(kind)_test.lua"
        let text = Array(try Repository.text(path).utf8)
        guard case .table(let table) = try state.run(LuaSource(path: path, text: text)) else {
            throw LuaFault(kind: .runtime, message: "\(path) returns no list")
        }
        return table.list.map { if case .table(let test) = $0 { test } else { LuaTable() } }
    }

    /// How a case fails; nil when it passes.
    func problem(with test: LuaTable) throws -> String? {
        let unknown = test.entries.map(\.key).filter {
            !["name", "options", "make", "given", "expect"].contains($0)
        }
        guard unknown.isEmpty else { return "unknown: \(unknown)" }
        let (score, reads, check) = try made(by: test)
        var given: [String: ParameterValue] = [:]
        for (name, value) in LuaTableText.table("given", in: test)?.entries ?? [] {
            given[name] = value.parameter
        }
        guard Set(reads) == Set(given.keys) else {
            return "it reads \(reads), \(given.keys.sorted()) is given"
        }
        var outcomes = Outcomes(count: 1)
        if let check {
            let parameters = check.parameters.map { given[$0].map(LuaValue.init) ?? .null }
            do throws(LuaFault) {
                _ = try state.callOnce(check, arguments: parameters)
            } catch {
                outcomes.failures[0] = Outcomes.Failure(message: error.message)
                return difference(
                    outcomes, LuaTableText.table("expect", in: test) ?? LuaTable())
            }
        }
        state.call(
            score, arguments: reads.map { given[$0].map(RuleArgument.constant) ?? .absent },
            rows: 0..<1, wanted: [true], into: &outcomes)
        return difference(outcomes, LuaTableText.table("expect", in: test) ?? LuaTable())
    }

    /// The score function that the case makes, the names it reads, and what looks through its parameters.
    private func made(by test: LuaTable) throws -> (LuaFunction, [String], LuaFunction?) {
        var made: LuaValue
        if case .function(let make)? = LuaTableText.value("make", in: test) {
            made = try state.callOnce(make, arguments: [])
        } else {
            let text = LuaSource(path: "kind.lua", text: Array("return chiso.\(kind)".utf8))
            guard case .function(let kind) = try state.run(text) else {
                throw LuaFault(kind: .runtime, message: "the kind is no function")
            }
            let options = LuaTableText.value("options", in: test)
            made = try state.callOnce(kind, arguments: options.map { [$0] } ?? [])
        }
        var names: [String]?
        var check: LuaFunction?
        if case .table(let table) = made {
            if case .function(let found)? = LuaTableText.value("check", in: table) { check = found }
            names = LuaTableText.table("reads", in: table)?.list.compactMap {
                if case .text(let name) = $0 { name } else { nil }
            }
            made = LuaTableText.value("score", in: table) ?? .null
        }
        guard case .function(let score) = made else {
            throw LuaFault(kind: .runtime, message: "the kind makes no function")
        }
        return (score, names ?? score.parameters, check)
    }

    private func difference(_ outcomes: Outcomes, _ expect: LuaTable) -> String? {
        let failure = outcomes.failures[0]?.message
        switch (LuaTableText.value("points", in: expect), LuaTableText.value("failed", in: expect))
        {
        case (.number(let points)?, nil):
            if let failure { return "it failed: \(failure)" }
            // A cell's points are rounded; a kind by itself is exact to the double's hair.
            let earned = Rounding.round(outcomes.numbers[0], Rounding.firstPlaces)
            return outcomes.statuses[0] == .number && earned == points
                ? nil : "it earned \(earned), \(points) is expected"
        case (nil, .text(let part)?):
            return failure?.contains(part) == true
                ? nil : "it failed with \(failure ?? "nothing"), '\(part)' is expected"
        default: return "it expects neither points nor a failure"
        }
    }
}

/// Entries of a table by name.
enum LuaTableText {
    static func value(_ name: String, in table: LuaTable) -> LuaValue? {
        table.entries.first { $0.key == name }?.value
    }

    static func table(_ name: String, in table: LuaTable) -> LuaTable? {
        if case .table(let inner)? = value(name, in: table) { return inner }
        return nil
    }

    static func text(_ name: String, in table: LuaTable) -> String {
        if case .text(let text)? = value(name, in: table) { return text }
        return ""
    }
}
