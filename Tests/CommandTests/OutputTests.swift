import Foundation
import Testing

/// Formats, files, units to show, what `--verbose` tells.
@Suite struct OutputTests {
    @Test(
        "--output writes what would be printed, and prints nothing",
        arguments: [
            "table", "csv", "json", "markdown",
        ])
    func file(format: String) throws {
        let scratch = try Scratch()
        let printed = try Command.run("--format \(format)")
        let path = "\(scratch.path)/result"
        let written = try Command.run("--format \(format) --output \(path)")
        #expect(written.exit == 0)
        #expect(written.output == "")
        #expect(try scratch.text("result") == printed.output)
        #expect(printed.output.hasSuffix("\n"))
    }

    @Test("--excel writes CSV with a byte order mark, semicolons and decimal commas")
    func excel() throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/excel.csv"
        let numbers: Set<Substring> = ["points", "index", "value", "target", "max"]
        for options in ["", " --unit ba-be"] {
            let plain = try Command.run("score --format csv" + options).output
            _ = try Command.run("score --format csv --excel --output \(path)" + options)
            let bytes = try Data(contentsOf: URL(filePath: path))
            #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
            let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n")
            let records = plain.split(separator: "\n")
            #expect(lines.count == records.count)
            let names = records[0].split(separator: ",")
            #expect(lines[0].split(separator: ";") == names)
            // Records without quotes: their entries are told apart by the signs alone.
            for (record, line) in zip(records, lines) where !record.contains("\"") {
                let due = record.split(separator: ",", omittingEmptySubsequences: false)
                let found = line.split(separator: ";", omittingEmptySubsequences: false)
                #expect(found.count == due.count)
                for (place, name) in names.enumerated() where numbers.contains(name) {
                    #expect(found[place] == due[place].replacing(".", with: ","))
                }
            }
        }
        let refused = try Command.run("score --format json --excel")
        #expect(refused.exit != 0)
        #expect(refused.errors.contains("--excel goes with --format csv."))
    }

    @Test("--output into a folder that is not there leaves nothing behind")
    func noFolder() throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/none/result.csv"
        let result = try Command.run("--format csv --output \(path)")
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(
            result.errors.hasSuffix(
                """
                error[C103]: '\(path)' cannot be written: there is no folder '\(scratch.path)/none'
                  fix:  name a file in a folder that exists and can be written to


                """))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    @Test("Standard output that takes nothing is told on standard error")
    func fullOutput() throws {
        let result = try Command.shell("chiso > /dev/full", in: Command.root)
        #expect(result.exit == 2)
        #expect(
            result.errors.hasSuffix(
                """
                error[C103]: standard output cannot be written to: there is no room left
                  fix:  check where it goes, and that there is room


                """))
        #expect(try Command.shell("chiso 2> /dev/full", in: Command.root).exit == 0)
    }

    @Test("--output does not touch what stands there when nothing can be scored")
    func keepsOldFile() throws {
        let scratch = try Scratch()
        try scratch.write("result", "as it was")
        let result = try Command.run("--period 2022 --output \(scratch.path)/result")
        #expect(result.exit == 2)
        #expect(try scratch.text("result") == "as it was")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["result"])
    }

    @Test("A unit is shown by code or by name, composed or not; it is ranked among all")
    func unit() throws {
        let byCode = try Command.run(["--unit", "bach-thong"])
        #expect(byCode.exit == 0)
        #expect(byCode.output.contains("\nBạch Thông (bach-thong, district)\n\nrank 5 of 8; "))
        #expect(!byCode.output.contains("Ba Bể"))
        #expect(try Command.run(["--unit", "Bạch Thông"]) == byCode)
        let decomposed = "Bạch Thông".decomposedStringWithCanonicalMapping
        #expect(try Command.run(["--unit", decomposed]) == byCode)
    }

    @Test("Of several units asked for, their rows are shown and no other")
    func units() throws {
        let result = try Command.run("--unit ba-be --unit cho-don --format csv")
        let units = result.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(Set(units) == ["ba-be", "cho-don"])
        #expect(units.count == 2 * 36)
    }

    @Test("--verbose tells what was read and which limits hold, on standard error")
    func verbose() throws {
        let plain = try Command.run("--jobs 2")
        let result = try Command.run("--jobs 2 --verbose --max-instructions 50000")
        #expect(result.output == plain.output)
        #expect(
            result.errors.hasPrefix(
                """
                rules: Rules/district-par-2023, edition 2023: 36 indicators, 98 fields
                data:  Datasets/bac-kan-districts-2023, period 2023: 8 units
                jobs:  2
                limits of a rule:
                instructions per cell: 50000
                bytes allocated per cell: 1048576
                bytes of a text: 1024
                instructions per file loaded: 10000000
                bytes of all files loaded: 67108864
                bytes of a file: 1048576
                instructions of a run: 100000000000, of each function: 970873786

                """ + plain.errors + "what each rule spent, in instructions of the budget:\n"))
    }

    @Test("A rule over its budget fails its cells, as a smaller limit shows")
    func limits() throws {
        let scratch = try Scratch.demonstration()
        try scratch.replace(
            "if value >= target then return max end",
            with:
                "local n = 0\n    for step = 1, 5000 do n = n + step end\n    if value >= target then return max end",
            in: "Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua")
        #expect(try Command.run([], in: scratch.path).exit == 0)
        let result = try Command.run(["--max-instructions", "4000"], in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.errors.contains(
                "error[R203]: 'dossiers_on_time' failed for ba-be, bach-thong, cho-don and 4 more: "
                    + "used more than 4000 instructions\n"))
    }
}

extension OutputTests {
    @Test("The ranking has the columns asked for, and no colour where no terminal is")
    func columns() throws {
        let result = try Command.run(["score", "--columns", "rank, unit,class ,procedures"])
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                rank  unit                  class           3
                ----  --------------------  ----------  -----
                   1  TP Bắc Kạn (giả lập)  Xuất sắc    75.00
                """))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test(
        "Columns that cannot be shown are refused",
        arguments: [
            (["--columns", "rank,grade"], "error[C132]: the ranking has no column 'grade'"),
            (["--columns", ","], "--columns names none."),
            (
                ["--columns", "rank", "--format", "csv"],
                "--columns are those of the ranking, with --format table or markdown."
            ),
        ])
    func refusedColumns(_ arguments: [String], _ text: String) throws {
        let result = try Command.run(["score"] + arguments)
        #expect(result.exit != 0)
        #expect(result.errors.contains(text))
        #expect(result.output.isEmpty)
    }
}
