import ChisoData
import ChisoModel
import Foundation

/// A resource of a package under test; its columns are those of its header unless given.
package struct TestTable {
    package var name: String
    package var path: String
    package var content: Data
    /// Further properties, as JSON: `"encoding": "utf-16"`.
    package var properties: [String]
    /// Properties of columns, as JSON, by name: `"type": "number"`.
    package var columns: [(name: String, properties: String)]
    /// Further properties of the schema, as JSON.
    package var schema: String

    package init(
        _ name: String, _ text: String, properties: [String] = [], types: [String: String] = [:],
        columns names: [String]? = nil, delimiter: Character = ",", schema: String = "",
        path: String? = nil, content: Data? = nil
    ) {
        self.name = name
        self.path = path ?? "\(name).csv"
        self.content = content ?? Data(text.utf8)
        self.properties = properties
        self.schema = schema
        let header = text.split(whereSeparator: \.isNewline).first ?? ""
        let headings = names ?? header.split(separator: delimiter).map(String.init)
        columns = headings.map { ($0, types[$0] ?? "\"type\": \"string\"") }
    }

    /// As `datapackage.json` describes it, on one line.
    package var json: String {
        let fields = columns.map { "{ \"name\": \"\($0.name)\", \($0.properties) }" }
        let parts =
            ["\"name\": \"\(name)\"", "\"path\": \"\(path)\""] + properties
            + ["\"schema\": { \"fields\": [ \(fields.joined(separator: ", ")) ]\(schema) }"]
        let isDeclared = properties.contains { $0.hasPrefix("\"chiso\"") }
        let figures = isDeclared ? [] : ["\"chiso\": { \"figures\": \"synthetic\" }"]
        return "{ \((parts + figures).joined(separator: ", ")) }"
    }
}

/// The folder of a round that is removed with this object.
package final class TemporaryRound {
    package let path: String

    /// A folder with these files and no package.
    package init(files: [String: Data] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("chiso-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        for (name, content) in files { try write(content, to: name) }
    }

    /// A folder with a package of these tables; each resource stands on a line of its own, from 3.
    package convenience init(
        _ tables: [TestTable], chiso: String = "\"period\": \"2023\", \"locale\": \"vi\""
    )
        throws
    {
        try self.init()
        let resources = tables.map(\.json).joined(separator: ",\n")
        try write(
            Data(
                """
                { "name": "test-round", "title": "Đợt thử", "chiso": { \(chiso) },
                "resources": [
                \(resources)
                ] }
                """.utf8), to: "datapackage.json")
        for table in tables { try write(table.content, to: table.path) }
    }

    /// A folder whose package is this text.
    package convenience init(package: String) throws {
        try self.init(files: ["datapackage.json": Data(package.utf8)])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func write(_ content: Data, to name: String) throws {
        try content.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    /// Reads the round; the faults of one that is refused are thrown.
    package func round(_ pack: RulePack = .test) throws -> Round {
        try RoundFolder(path: path).round(for: pack)
    }

    /// What is said about the round, refused or not, with `R` for the folder.
    package func messages(_ pack: RulePack = .test) -> [String] {
        let diagnostics: [Diagnostic]
        do {
            diagnostics = try RoundFolder(path: path).round(for: pack).diagnostics
        } catch {
            diagnostics = error.diagnostics
        }
        return diagnostics.map { "\($0)".replacingOccurrences(of: path, with: "R") }
    }

    /// Whether the round as a whole is refused.
    package func isRefused(_ pack: RulePack = .test) -> Bool {
        do {
            _ = try RoundFolder(path: path).round(for: pack)
            return false
        } catch {
            return true
        }
    }
}

extension RoundFolder {
    /// Reads the folder's round in one step, with one kind of error.
    package static func round(at path: String, for pack: RulePack) throws(Failure) -> Round {
        try RoundFolder(path: path).round(for: pack)
    }
}

extension RulePack {
    /// A pack with a field of every kind and two indicators.
    package static var test: RulePack {
        var pack = RulePack(
            id: "test-pack",
            indicators: [
                Indicator(key: "on_time", max: .number(2)),
                Indicator(key: "online", max: .number(1)),
            ])
        pack.fields = [
            Field(key: "dossiers", kind: .count),
            Field(key: "budget", kind: .amount),
            Field(key: "satisfaction", kind: .percent, largest: 100),
            Field(key: "change", kind: .number),
            Field(key: "has_plan", kind: .yesNo),
            Field(
                key: "level",
                kind: .choice([
                    Field.Level(key: "online", title: "Trực tuyến"),
                    Field.Level(key: "in_person", title: "Trực tiếp"),
                ])),
            Field(key: "decided_on", kind: .date),
            Field(key: "remark", kind: .text),
        ]
        return pack
    }
}

/// The units of most tests.
package let twoUnits = TestTable(
    "units", "unit,name,kind\nba-be,Ba Bể,district\nna-ri,Na Rì,district\n")
