import Foundation
import Testing

/// `chiso check`, as one runs it.
@Suite struct CheckTests {
    private static let data = "Datasets/bac-kan-districts-2023"

    /// The demonstration with a table of statements and one of reports.
    private func scratch(
        statements: String = "", reports: String = ""
    ) throws -> Scratch {
        let scratch = try Scratch.demonstration()
        let names = try FileManager.default.contentsOfDirectory(
            atPath: "\(scratch.path)/\(Self.data)")
        for name in ["statements.csv", "reports.csv"] where names.contains(name) {
            try FileManager.default.removeItem(atPath: "\(scratch.path)/\(Self.data)/\(name)")
        }
        let package = "\(Self.data)/datapackage.json"
        let text = Data(try scratch.text(package).utf8)
        var root = try #require(
            JSONSerialization.jsonObject(with: text) as? [String: Any])
        var resources = try #require(root["resources"] as? [[String: Any]])
        resources.removeAll {
            ["statements", "reports"].contains($0["name"] as? String ?? "")
        }
        let tables = [
            ("statements", "document;unit;key;stated;formula\n" + statements),
            ("reports", "unit;report;due;received\n" + reports),
        ]
        for (name, table) in tables {
            let header = table.prefix { $0 != "\n" }.split(separator: ";").map(String.init)
            try scratch.write("\(Self.data)/\(name).csv", table)
            resources.append([
                "name": name, "path": "\(name).csv", "dialect": ["delimiter": ";"],
                "schema": ["fields": header.map { ["name": $0, "type": "string"] }],
                "chiso": ["figures": "synthetic"],
            ])
        }
        root["resources"] = resources
        let json = try JSONSerialization.data(withJSONObject: root)
        try scratch.write(package, String(decoding: json, as: UTF8.self))
        return scratch
    }

    @Test("0: warnings alone, and 1 with --strict; all goes to standard output")
    func warnings() throws {
        let scratch = try scratch()
        let result = try Command.run(
            "check --data \(Self.data) --today 2024-01-01", in: scratch.path)
        #expect(result.exit == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("warning[D431]: 'bach-thong' lacks "))
        #expect(result.output.contains("warning[S302]: Bạch Thông: "))
        let last = result.output.split(separator: "\n").suffix(2)
        #expect(last.first?.hasPrefix("0 errors, ") == true)
        #expect(last.first?.hasSuffix(" 0 notes in 0 statements, 726 figures, 8 units;") == true)
        #expect(last.last == "  completeness of 2023 only")
        let strict = try Command.run("check --strict --today 2024-01-01", in: scratch.path)
        #expect(strict.exit == 1)
        #expect(strict.output == result.output)
    }

    @Test("1: a document whose figure is not what its parts give, with both figures")
    func error() throws {
        let scratch = try scratch(statements: "Báo cáo;bach-thong;x;46,2%;100 * 91 / 101\n")
        let result = try Command.run("check --today 2024-01-01", in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.output.contains(
                """
                error[D401]: 'x' is stated as 46.2 %, its parts give 90.1 % (100 * 91 / 101)
                  data: \(Self.data)/statements.csv:2 (unit bach-thong, period 2023)
                  fix:  see Báo cáo

                """))
    }

    @Test("A report is overdue by the day that is given, and notes never count")
    func today() throws {
        let scratch = try scratch(reports: "na-ri;Báo cáo năm;12/12/2023;\n")
        let run = { (day: String) in
            try Command.run("check --today \(day) --format json", in: scratch.path)
        }
        let before = try run("2023-12-12")
        #expect(before.exit == 0)
        #expect(before.output.contains(#""code": "D452", "severity": "note""#))
        let after = try run("13/12/2023")
        #expect(after.exit == 1)
        #expect(after.output.contains(#""code": "D451", "severity": "error""#))
    }

    @Test("With --rules alone the pack is checked, and no round is needed")
    func pack() throws {
        let result = try Command.run("check --rules Rules/binh-duong-2017")
        #expect(result.exit == 0)
        #expect(result.output == "0 errors, 0 warnings, 0 notes in 2 indicators, 3 fields\n")
    }

    @Test("1: what cannot be loaded is a finding, on standard output")
    func unloadable() throws {
        let scratch = try Scratch.demonstration()
        let round = try Command.run("check --data Datasets/nothing", in: scratch.path)
        #expect(round.exit == 1)
        #expect(round.errors == "")
        #expect(
            round.output == """
                error[D101]: there is no such folder
                  data: Datasets/nothing
                  fix:  name the folder of a round: Datasets/<round>

                1 error, 0 warnings, 0 notes; nothing else could be checked

                """)
        try scratch.replace(
            "scale = 100,", with: "scale = 100 +,", in: "Rules/district-par-2023/pack.lua")
        let pack = try Command.run("check --format json", in: scratch.path)
        #expect(pack.exit == 1)
        #expect(pack.output.contains(#""pack": null, "round": null"#))
        #expect(pack.output.contains(#""code": "P102""#))
    }

    @Test(
        "2: wrong usage, and nothing on standard output",
        arguments: [
            ("check --outlier 0", "Error: --outlier must be a number above 0."),
            ("check --today tomorrow", "Error: --today must be a day: 2024-12-31 or 31/12/2024."),
            (
                "check --rules Rules/sipas-2023 --period 2023",
                "Error: --period goes with --data: a pack has no figures."
            ),
            (
                "check --format csv",
                "Error: The value 'csv' is invalid for '--format <format>'. Please provide one of "
                    + "'table' and 'json'."
            ),
            ("check --period 2019", "error[S101]: the round has no figures for period '2019'"),
        ])
    func wrongUsage(line: String, first: String) throws {
        let result = try Command.run(line)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.split(separator: "\n").first.map(String.init) == first)
    }

    @Test("The threshold of outliers is asked for, and the result can go to a file")
    func options() throws {
        let scratch = try scratch()
        let line = "check --today 2024-01-01 --outlier 1000 --output found.txt"
        let result = try Command.run(line, in: scratch.path)
        #expect(result.output == "")
        let text = try scratch.text("found.txt")
        #expect(!text.contains("[D421]"))
        #expect(text.hasSuffix(" 8 units;\n  completeness of 2023 only\n"))
        let usual = try Command.run("check --today 2024-01-01", in: scratch.path)
        #expect(usual.output.contains("[D421]"))
    }
}
