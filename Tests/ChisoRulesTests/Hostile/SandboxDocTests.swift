import ChisoModel
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// What the article on the sandbox says, against what holds.
@Suite struct SandboxDocTests {
    private func article() throws -> String {
        try Repository.text("Sources/ChisoRules/ChisoRules.docc/Sandbox.md")
    }

    @Test("The names that the article lists are those of the environment")
    func names() throws {
        let environment = try LuaState { _ in nil }.environment()
        var real = ["global": environment.entries.map(\.key)]
        for case (let name, .table(let library)) in environment.entries {
            real[name] = library.entries.map(\.key)
        }
        var told: [String: [String]] = [:]
        for line in try article().split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|").map { $0.filter { $0 != "`" } }
            let library = cells[0].trimming(" ")
            guard real[library] != nil, told[library] == nil else { continue }
            told[library] = cells[1].split { $0 == " " || $0 == "," }.map(String.init)
                .filter { !["and", "the", "formula", "kinds"].contains($0) }
        }
        #expect(told == real)
    }

    @Test("The limits that the article states are the defaults")
    func limits() throws {
        let limits = LuaLimits.standard
        let text = try article()
        for row in [
            "| instructions of a call | \(grouped(limits.cellInstructions)) |",
            "| bytes that a call allocates, in use or not | \(limits.cellBytes >> 20) MiB |",
            "| \(grouped(limits.stringBytes)) | `--max-text` |",
            "| \(grouped(RunBudget.standard.instructions)) | `--max-run-instructions` |",
            "| instructions while a file loads | \(grouped(limits.loadInstructions)) |",
            "| bytes of all files loaded; of one | \(limits.stateBytes >> 20) MiB; half of it |",
            "reach | \(grouped(LuaLimits.fileInstructions)) | |",
            "| the same of all files of a pack | \(grouped(LuaLimits.packInstructions)) | |",
            "are not run, and fail | \(grouped(LuaLimits.testInstructions)) |",
            "| size of a file | \(limits.sourceBytes >> 20) MiB |",
        ] {
            #expect(text.contains(row), "\(row)")
        }
    }

    private func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text = "," + text }
            text = String(digit) + text
        }
        return text
    }
}

extension String {
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
