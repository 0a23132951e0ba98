import Foundation
import Testing

@Suite struct LayeringTests {
    /// What each target may import of our own; what is not here may import none.
    static let allowed: [String: Set<String>] = [
        "CLua": [],
        "CLuaShim": ["CLua"],
        "ChisoModel": [],
        "ChisoFiles": [],
        "ChisoLua": ["CLuaShim", "ChisoModel"],
        "ChisoRules": ["ChisoLua", "ChisoFiles", "ChisoModel"],
        "CXLSXWriter": [],
        "CMinizip": [],
        "CExpat": [],
        "ChisoSheets": ["CXLSXWriter", "CMinizip", "CExpat"],
        "ChisoData": ["ChisoFiles", "ChisoModel"],
        "ChisoForms": ["ChisoData", "ChisoPrint", "ChisoSheets", "ChisoModel"],
        "ChisoScoring": ["ChisoModel"],
        "ChisoRun": ["ChisoRules", "ChisoData", "ChisoScoring", "ChisoFiles", "ChisoModel"],
        "ChisoPrint": ["ChisoSheets", "ChisoModel"],
        "ChisoReport": ["ChisoScoring", "ChisoPrint", "ChisoSheets", "ChisoModel"],
        "CCrypto": [],
        "ChisoSeal": [
            "CCrypto", "ChisoRun", "ChisoReport", "ChisoPrint", "ChisoRules", "ChisoData",
            "ChisoScoring", "ChisoFiles", "ChisoModel",
        ],
        "ChisoExplaining": [
            "ChisoModel", "ChisoRules", "ChisoData", "ChisoScoring", "ChisoRun",
        ],
        "ChisoAuthoring": [
            "ChisoModel", "ChisoFiles", "ChisoRules", "ChisoData", "ChisoScoring", "ChisoRun",
            "ChisoPrint", "ChisoReport",
        ],
        "chiso": [
            "ChisoModel", "ChisoRules", "ChisoData", "ChisoScoring", "ChisoReport",
            "ChisoPrint", "ChisoAuthoring", "ChisoExplaining", "ChisoForms", "ChisoRun",
            "ChisoFiles", "ChisoSheets", "ChisoSeal",
        ],
    ]

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("Every import between our own modules is an edge of the table")
    func importsStayInTheTable() throws {
        let sources = Self.root.appendingPathComponent("Sources")
        let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        #expect(Set(targets) == Set(Self.allowed.keys))
        var read = 0
        for target in targets {
            let folder = sources.appendingPathComponent(target)
            let names = FileManager.default.enumerator(atPath: folder.path)
            for case let name as String in names.map(Array.init) ?? []
            where name.hasSuffix(".swift") {
                let text = try String(
                    contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                read += 1
                for module in Self.imports(text) where Self.allowed[module] != nil {
                    #expect(
                        Self.allowed[target]?.contains(module) == true,
                        "\(target)/\(name) imports \(module)")
                }
            }
        }
        #expect(read > 40)
    }

    @Test("Model and scoring hold no word of Vietnamese, but for what tables are read and told in")
    func engineIsWordless() throws {
        let spoken = [
            // Days and terms as plans write them.
            "Deadline.swift",
            // An example of what to write.
            "EvidenceAudit.swift",
            // How titles of forms say that figures run through the year.
            "RunningWords.swift",
        ]
        let literal = /"[^"\n]*[\u{C0}-\u{1B0}\u{1EA0}-\u{1EF9}][^"\n]*"/
        for target in ["ChisoModel", "ChisoScoring"] {
            let folder = Self.root.appendingPathComponent("Sources/\(target)")
            let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
            for case let name as String in names where name.hasSuffix(".swift") {
                let text = try String(
                    contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                let code = text.split(separator: "\n").filter {
                    !$0.drop(while: { $0 == " " }).hasPrefix("//")
                }
                let found = code.filter { $0.contains(literal) }
                #expect(
                    found.isEmpty || spoken.contains(where: name.hasSuffix),
                    "\(target)/\(name): \(found)")
            }
        }
    }

    @Test("Every edge of the table is used: what nothing imports may not be imported")
    func noEdgeIsDead() throws {
        for (target, edges) in Self.allowed where target.hasPrefix("Chiso") || target == "chiso" {
            let folder = Self.root.appendingPathComponent("Sources/\(target)")
            let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
            var used: Set<String> = []
            for case let name as String in names where name.hasSuffix(".swift") {
                used.formUnion(
                    Self.imports(
                        try String(
                            contentsOf: folder.appendingPathComponent(name), encoding: .utf8)))
            }
            #expect(edges.subtracting(used).isEmpty, "\(target) imports no")
        }
    }

    @Test("The page of modules tells the table, each module after those it stands on")
    func pageTellsTheTable() throws {
        let page = try String(
            contentsOf: Self.root.appending(path: "Sources/chiso/chiso.docc/Modules.md"),
            encoding: .utf8)
        var told: [String: Set<String>] = [:]
        for row in page.matches(of: /(?m)^\| (`.+`) \| .+ \| ?(.*)\|$/) {
            let edges = Set(row.2.matches(of: /`(\w+)`/).map { String($0.1) })
            #expect(edges.isSubset(of: told.keys), "\(row.1)")
            for module in row.1.matches(of: /`(\w+)`/) { told[String(module.1)] = edges }
        }
        #expect(told == Self.allowed)
    }

    @Test("No two top-level types have one name, in whichever modules they stand")
    func namesAreUnique() throws {
        let sources = Self.root.appendingPathComponent("Sources")
        let paths = FileManager.default.enumerator(atPath: sources.path)?.allObjects ?? []
        let declared = /(?m)^(?:[a-z]+ )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/
        var homes: [String: [String]] = [:]
        for case let path as String in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
            for match in text.matches(of: declared) {
                homes[String(match.1), default: []].append(path)
            }
        }
        #expect(homes.count > 300)
        for (name, paths) in homes where paths.count > 1 {
            Issue.record("\(name) is declared in \(paths.sorted().joined(separator: " and "))")
        }
    }

    @Test("The root holds the six fixed entries and dotfiles, nothing else")
    func rootIsFixed() throws {
        let fixed = ["Package.swift", "Sources", "Tests", "Rules", "Datasets", "README.md"]
        let found = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
            .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(Set(found) == Set(fixed))
    }

    @Test("The reading of imports sees attributes and kinds of declarations")
    func readsImports() {
        let text = """
            import ChisoModel
            @testable import ChisoData
            import struct ChisoLua.LuaLimits
            // import ChisoReport
            """
        #expect(Self.imports(text) == ["ChisoModel", "ChisoData", "ChisoLua"])
    }

    private static func imports(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            words.removeAll { $0.hasPrefix("@") || $0 == "public" || $0 == "internal" }
            guard words.first == "import", words.count > 1 else { return nil }
            let kinds = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
            let module = kinds.contains(words[1]) ? words[2] : words[1]
            return module.split(separator: ".").first.map(String.init)
        }
    }
}
