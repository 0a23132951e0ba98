import Foundation
import Testing

@testable import ChisoLua
@testable import ChisoRules

/// What the article on formula kinds promises.
@Suite struct FormulaKindDocTests {
    private static let path = "Sources/ChisoRules/ChisoRules.docc/FormulaKinds.md"

    /// The entries of the catalogue, by their first letter.
    private static let entries: [(letter: String, count: Int)] = [
        ("A", 6), ("B", 10), ("C", 8), ("D", 9), ("E", 6), ("F", 6), ("G", 7),
        ("S", 3), ("R", 9), ("T", 5), ("K", 5), ("Q", 1),
    ]

    /// The rows of the tables: entry, formula, what does it, worked number.
    private static func rows() throws -> [[String]] {
        try Repository.text(path).components(separatedBy: "\n").compactMap { line in
            guard line.hasPrefix("| "), !line.hasPrefix("| Entry") else { return nil }
            return line.components(separatedBy: "|").dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// The blocks of Lua, each with the line it begins at.
    private static func blocks() throws -> [(line: Int, text: String)] {
        var blocks: [(line: Int, text: String)] = []
        var isInside = false
        for (place, line) in try Repository.text(path).components(separatedBy: "\n").enumerated() {
            if line == "```lua" {
                isInside = true
                blocks.append((place + 2, ""))
            } else if line == "```" {
                isInside = false
            } else if isInside {
                blocks[blocks.count - 1].text += line + "\n"
            }
        }
        return blocks
    }

    @Test("Every entry of the catalogue has one row, with a worked number")
    func everyEntryHasARow() throws {
        let rows = try Self.rows()
        var due = Self.entries.flatMap { entry in
            (1...entry.count).map { "\(entry.letter)\($0)" }
        }
        due.append("H")
        #expect(rows.map { $0[0] }.sorted() == due.sorted())
        for row in rows {
            #expect(row.count == 4, "\(row[0])")
            #expect(row.allSatisfy { !$0.isEmpty }, "\(row[0])")
            // T5 says that there is no number; every other entry has one.
            #expect(row[0] == "T5" || row[3].contains { $0.isNumber }, "\(row[0])")
        }
    }

    @Test("Every file that is named exists, and every kind is named")
    func filesExist() throws {
        let text = try Repository.text(Self.path)
        let quoted = text.components(separatedBy: "`")
        let files = quoted.filter { name in
            ["Rules/", "Tests/", "Datasets/", "Sources/"].contains { name.hasPrefix($0) }
        }
        for file in files {
            let path = "\(Repository.root)/\(file)"
            #expect(FileManager.default.fileExists(atPath: path), "\(file)")
        }
        for kind in FormulaKindTests.kinds {
            #expect(files.contains("Rules/_lib/\(kind).lua"), "\(kind)")
        }
    }

    @Test("What a block of Lua asserts is so")
    func blocksHold() throws {
        let blocks = try Self.blocks()
        #expect(blocks.count >= 15)
        for block in blocks {
            #expect(block.text.contains("assert("), "line \(block.line)")
            let files = PackFiles(path: "\(Repository.rules)/none", libraries: [Repository.rules])
            let state = try LuaState(limits: .standard) { try files.answer($0) }
            let lines = String(repeating: "\n", count: block.line - 1)
            do throws(LuaFault) {
                _ = try state.run(
                    LuaSource(path: Self.path, text: Array((lines + block.text).utf8)))
            } catch {
                let line = error.location?.line ?? block.line
                Issue.record("\(Self.path):\(line): \(error.message)")
            }
        }
    }

    @Test("A row that points to a block below has one")
    func rowsHaveTheirBlocks() throws {
        let heads = try Self.blocks().map { block in
            block.text.components(separatedBy: "\n")[0]
        }
        for row in try Self.rows() where row[2].contains("block below") {
            #expect(heads.contains { $0.contains(row[0]) }, "\(row[0])")
        }
    }
}
