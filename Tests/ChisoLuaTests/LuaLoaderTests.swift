import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaLoaderTests {
    @Test("A kind is loaded once, when it is first named")
    func kindsAreLoadedOnce() throws {
        var asked: [LuaRequest] = []
        let state = try LuaState { request in
            asked.append(request)
            return LuaSource(
                path: "_lib/flat.lua",
                text: Array("return function(o) return function() return o.of end end".utf8))
        }
        #expect(asked.isEmpty)
        _ = try state.run("return chiso.flat{ of = 1 }", path: "a.lua")
        let function = try state.function("return chiso.flat{ of = 2 }", path: "b.lua")
        #expect(asked == [.kind("flat")])
        #expect(state.column(function, [], count: 1).numbers == [2])
    }

    @Test("A module is asked for with the file that requires it, and shared by path")
    func modulesKnowTheirFile() throws {
        var asked: [LuaRequest] = []
        let state = try LuaState { request in
            asked.append(request)
            return LuaSource(path: "shared/steps.lua", text: Array("return { top = 3 }".utf8))
        }
        let text = "return require('shared.steps').top"
        #expect(try state.run(text, path: "pack/a.lua") == .number(3))
        #expect(try state.run(text, path: "pack/b.lua") == .number(3))
        #expect(
            asked == [
                .module("shared.steps", from: "pack/a.lua"),
                .module("shared.steps", from: "pack/b.lua"),
            ])
        let same = "return require 'shared.steps' == require 'shared.steps'"
        #expect(try state.run(same) == .flag(true))
    }

    @Test(
        "What is not there, or needs itself, is an error of the asking file",
        arguments: [
            ("return chiso.proportoin()", "chiso has no 'proportoin'", "rule.lua", 1),
            ("\nreturn require 'shared.x'", "there is no 'shared.x' to require", "rule.lua", 2),
            (
                "return chiso.around", "chiso.around needs itself while it loads",
                "Rules/_lib/back.lua", 1
            ),
            ("return require 'self'", "self needs itself while it loads", "self.lua", 2),
            ("return chiso.broken", "unexpected symbol near '='", "Rules/_lib/broken.lua", 2),
            ("return chiso.empty", "returns nothing", "Rules/_lib/empty.lua", 1),
            (
                "return chiso.counting",
                "assigns to 'n', which outlives the call: results would depend on what ran before",
                "Rules/_lib/counting.lua", 2
            ),
            (
                "local m = require 'fixed'\nm.x = 2", "a rule may not change a shared table",
                "rule.lua", 2
            ),
        ])
    func faultsOfLoading(text: String, message: String, path: String, line: Int) throws {
        let state = try makeState(
            kinds: [
                "around": "return chiso.back", "back": "return chiso.around",
                "broken": "\nlocal x = = 1", "empty": "local x = 1",
                "counting": "local n = 0\nreturn function() n = n + 1 return n end",
            ], modules: ["self": "\nreturn require 'self'", "fixed": "return { x = 1 }"])
        for _ in 1...2 {  // The second file is told the same.
            let found = fault(text, in: state)
            #expect(found?.message == message)
            #expect(found?.location == SourceLocation(path, line: line))
        }
    }

    @Test("Kinds and modules are not loaded within a cell")
    func notWithinCells() throws {
        let state = try makeState(kinds: ["flat": "return function() return 1 end"])
        _ = try state.run("return chiso.flat")
        let kind = try state.cell("return function() return chiso.flat() end")
        #expect(
            kind.failures[0]?.message
                == "chiso.flat must be named while the file loads, not in a call")
        let module = try state.cell("return function() return require 'a' end")
        #expect(
            module.failures[0]?.message
                == "require 'a' must stand at the top of the file, not in a call")
    }

    @Test("A file that loads others has its own budget for each, and cannot evade it")
    func loadingBudget() throws {
        var limits = LuaLimits()
        limits.loadInstructions = 50_000
        let work = "for i = 1, 40000 do end return 1"
        let state = try makeState(limits: limits, modules: ["a": work, "b": work])
        #expect(try state.run("return require 'a' + require 'b'") == .number(2))
        let endless = fault("while true do pcall(require, 'none') end", in: state)
        #expect(endless?.message == "used more than 50000 instructions while loading")
    }

    @Test("200,000 callbacks that throw in Swift leave nothing behind")
    func throwingCallbacks() throws {
        final class Witness: Sendable {
            nonisolated(unsafe) static var alive = 0
            init() { Witness.alive += 1 }
            deinit { Witness.alive -= 1 }
        }
        struct Refusal: Error {
            let witness: Witness
        }
        var limits = LuaLimits()
        limits.loadInstructions = 1_000_000_000
        limits.stateBytes = 256 << 20
        let state = try LuaState(limits: limits) { _ in throw Refusal(witness: Witness()) }
        let caught = try state.run(
            """
            local caught = 0
            for i = 1, 200000 do
              local ok = pcall(function() return chiso.nothing end)
              if not ok then caught = caught + 1 end
            end
            return caught
            """)
        #expect(caught == .number(200_000))
        #expect(Witness.alive == 0)
    }

    @Test("What the loader throws is the message")
    func loaderMessage() throws {
        let state = try LuaState { _ throws in
            throw LuaFault(kind: .runtime, message: "the file cannot be read")
        }
        #expect(
            fault("\nreturn chiso.x", in: state)
                == LuaFault(
                    kind: .runtime, message: "the file cannot be read",
                    location: SourceLocation("rule.lua", line: 2)))
    }
}
