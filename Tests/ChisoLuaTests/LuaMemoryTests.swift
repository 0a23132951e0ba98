import ChisoModel
import Testing

@testable import ChisoLua

@Suite struct LuaMemoryTests {
    static let file = """
        local steps = require "shared.steps"
        local scale = chiso.scale{ by = 2 }
        local function pick(list, a) for _, s in ipairs(list) do if a >= s then return s end end end
        return {
          title = "Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn, bản dài hơn bốn mươi byte",
          score = function(a, list)
            if a == 1 then chiso.not_applicable("không phát sinh hồ sơ") end
            if a == 2 then return "a text that is longer than forty bytes, so not interned" end
            local keys = {}
            for k in pairs(steps) do keys[#keys + 1] = k end
            return scale(pick(steps, a) or #keys) + list[1]
          end,
        }
        """

    /// Opens, loads, seals and calls; returns what the two rows of the call became.
    private func everything(
        failingFrom: Int64, left: @escaping (Int64) -> Void
    ) throws(LuaFault) -> [Outcomes.Status] {
        let files = [
            "shared.steps": "return { 9, 5, 3 }",
            "scale": "return function(o) return function(x) return x * o.by end end",
        ]
        let state = try LuaState(limits: .standard, failingFrom: failingFrom, onClose: left) {
            request in
            let name =
                switch request {
                case .kind(let name): name
                case .module(let name, _): name
                }
            return files[name].map { LuaSource(path: name, text: Array($0.utf8)) }
        }
        guard case .table(let table) = try state.run(Self.file),
            case .function(let score) = table["score"]
        else { return [] }
        try state.seal(score)
        var outcomes = Outcomes(count: 3)
        state.call(
            score,
            arguments: [
                .numbers([1, 2, 6], present: nil), .constant(.list([.number(1)])),
            ], rows: 0..<3, wanted: [true, true, true], into: &outcomes)
        for failure in outcomes.failures.values {
            #expect(failure.message == "the machine is out of memory")
        }
        return outcomes.statuses
    }

    @Test("Whichever allocation fails, the fault is clean and no memory is lost")
    func everyAllocationFails() throws {
        var failures = 0
        for failing in 1... {
            var closed: [Int64] = []
            var statuses: [Outcomes.Status] = []
            do throws(LuaFault) {
                statuses = try everything(failingFrom: Int64(failing)) { closed.append($0) }
            } catch {
                #expect(error.kind == .memory)
                #expect(error.message == "the machine is out of memory")
                failures += 1
            }
            #expect(closed == [0])
            if statuses == [.notApplicable, .text, .number] { break }
        }
        #expect(failures > 300)
    }
}
