import Foundation
import Testing

/// `chiso form` and `chiso import`, on their own and with other programs between them.
@Suite struct FormTests {
    private static let round = "Datasets/bac-kan-districts-2023"
    private static let form = "forms/bach-thong-2023.xlsx"
    private static let table = "\(round)/submissions.csv"

    /// The demonstration round, with the form of its one real unit.
    private func scene() throws -> Scratch {
        let scratch = try Scratch.demonstration()
        let written = try Command.run(
            "form --data \(Self.round) --unit bach-thong --output forms", in: scratch.path)
        #expect(
            written.output == """
                wrote \(Self.form)
                next: chiso import FILE… --data \(Self.round)

                """)
        return scratch
    }

    @Test("A form of each unit, imported as it is, leaves the round byte for byte")
    func roundTrip() throws {
        let scratch = try Scratch.demonstration()
        let before = try scratch.text(Self.table)
        #expect(
            try Command.run("form --data \(Self.round) --output forms", in: scratch.path).exit == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/forms")
        #expect(names.count == 8)
        let forms = names.sorted().map { "forms/\($0)" }
        let result = try Command.run(["import"] + forms + ["--data", Self.round], in: scratch.path)
        #expect(result.exit == 0 && result.errors.isEmpty)
        #expect(result.output.contains("\(Self.form): Bạch Thông: 66 unchanged\n"))
        #expect(result.output.hasSuffix("\nnothing to write\n"))
        #expect(try scratch.text(Self.table) == before)
    }

    @Test("C104: while another run holds the round nothing is imported; a dry run only reads")
    func heldRound() throws {
        let scratch = try scene()
        let folder = open("\(scratch.path)/\(Self.round)", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        #expect(flock(folder, LOCK_EX) == 0)
        let line = "import \(Self.form) --data \(Self.round)"
        let refused = try Command.run(line, in: scratch.path)
        #expect(refused.exit == 2 && refused.output.isEmpty)
        #expect(
            refused.errors == """
                error[C104]: another run is writing to the round
                  data: \(Self.round)
                  fix:  run it again


                """)
        #expect(try Command.run("\(line) --dry-run", in: scratch.path).exit == 0)
        flock(folder, LOCK_UN)
        #expect(try Command.run(line, in: scratch.path).exit == 0)
    }

    @Test("Forms are not written over, unless that is asked for, and then all are")
    func notOver() throws {
        let scratch = try scene()
        let again = "form --data \(Self.round) --output forms"
        try FileManager.default.removeItem(atPath: scratch.path + "/" + Self.form)
        try scratch.write("forms/ba-be-2023.xlsx", "x")
        let refused = try Command.run(again, in: scratch.path)
        #expect(refused.exit == 2 && refused.output.isEmpty)
        #expect(
            refused.errors == """
                error[C501]: 'forms/ba-be-2023.xlsx' is there already; nothing is written over
                  fix:  name another folder, or write over it with --force


                """)
        let forms = { try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/forms") }
        #expect(try forms() == ["ba-be-2023.xlsx"])
        #expect(try Command.run(again + " --force", in: scratch.path).exit == 0)
        #expect(try forms().count == 8)
    }

    @Test("A blank form is written from the rules alone; without rules and round there is none")
    func blank() throws {
        let scratch = try Scratch.demonstration()
        let result = try Command.run(
            "form --rules Rules/district-par-2023 --output forms --lang en", in: scratch.path)
        #expect(result.output.hasPrefix("wrote forms/district-par-2023.xlsx\n"))
        #expect(try Command.run("form --output forms", in: scratch.path).exit == 2)
    }

    @Test("A blank form of a round gives the units to choose from, and is not one unit's")
    func blankOfRound() throws {
        let scratch = try Scratch.demonstration()
        let command = "form --data \(Self.round) --blank --output forms"
        let result = try Command.run(command, in: scratch.path)
        #expect(result.output.hasPrefix("wrote forms/district-par-2023.xlsx\nnext: "))
        #expect(try Command.run("\(command) --unit ba-be", in: scratch.path).exit == 2)
    }

    @Test("A file that is no form exits with 1, a round that is not there with 2")
    func exits() throws {
        let scratch = try scene()
        try scratch.write("a.xlsx", "x")
        let refused = try Command.run(
            "import a.xlsx \(Self.form) --data \(Self.round)", in: scratch.path)
        #expect(refused.exit == 1 && refused.output.isEmpty)
        #expect(refused.errors.hasSuffix("\nnothing was imported\n"))
        #expect(try Command.run("import a.xlsx --data nowhere", in: scratch.path).exit == 2)
        #expect(try Command.run("import --data \(Self.round)", in: scratch.path).exit == 2)
    }

    @Test("Another period is asked for with its warning, told to the import, and not guessed")
    func otherPeriod() throws {
        let scratch = try Scratch.demonstration()
        let form = "form --data \(Self.round) --unit bach-thong --output forms --period"
        let asked = try Command.run("\(form) 2024", in: scratch.path)
        #expect(
            asked.output == """
                wrote forms/bach-thong-2024.xlsx
                next: chiso import FILE… --data \(Self.round) --period 2024

                """)
        #expect(asked.errors.hasPrefix("warning[S102]: edition 2023 is in force from 2023 to "))
        let fault = """
            error[D508]: 'abc' is not a period
              fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06


            """
        for command in [
            "\(form) abc", "form --rules Rules/district-par-2023 --output forms --period abc",
            "import a.xlsx --data \(Self.round) --period abc",
        ] {
            let refused = try Command.run(command, in: scratch.path)
            #expect(refused == Command.Result(exit: 2, output: "", errors: fault))
        }
    }

    @Test("Real figures of a period whose only table is synthetic are refused, synthetic ones not")
    func syntheticTable() throws {
        let scratch = try scene()
        let made = try Command.run(
            "form --data \(Self.round) --unit ba-be --output forms", in: scratch.path)
        #expect(made.exit == 0)
        let table = "\(Self.round)/submissions-synthetic.csv"
        let old = "ba-be,guiding_documents,"
        let text = try scratch.text(table)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(old) })
        try scratch.write(
            table, text.replacingOccurrences(of: line, with: "\(old)1,số liệu giả lập,"))
        let command = "import forms/ba-be-2023.xlsx --data \(Self.round)"
        let refused = try Command.run(command, in: scratch.path)
        #expect(refused.exit == 1 && refused.errors.hasPrefix("error[D535]: "))
        let taken = try Command.run("\(command) --synthetic", in: scratch.path)
        #expect(taken.exit == 0 && taken.output.hasSuffix("\nwrote \(table)\n"))
        #expect(try scratch.text(table) == text)
    }

    @Test("A council is not asked for what its appraiser records")
    func councils() throws {
        let scratch = try Scratch()
        let round = "Datasets/council-commune-2026-synthetic"
        for name in ["Rules/_lib", "Rules/council-commune-2026", round] { try scratch.copy(name) }
        let unit = "dong-bang-1"
        let written = try Command.run(
            "form --data \(round) --unit \(unit) --output forms", in: scratch.path)
        #expect(written.exit == 0)
        let lines = try scratch.text("\(round)/submissions.csv").split(separator: "\n")
            .map { $0.split(separator: ";", omittingEmptySubsequences: false) }
            .filter { $0[0] == unit && !$0[2].isEmpty }
        let own = lines.filter { !$0[1].hasPrefix("dishonest_") }
        #expect(own.count == lines.count - 3)
        let back = try Command.run(
            "import forms/\(unit)-2026.xlsx --data \(round)", in: scratch.path)
        #expect(back.output.contains(": \(own.count) unchanged\n"), "\(back.output)")
    }

    // MARK: - With other programs

    /// Debian's own Python, whatever stands first in the path.
    private static let python = "/usr/bin/python3"
    private static let hasOpenpyxl =
        (try? Command.shell("\(python) -c 'import openpyxl'", in: "/"))?.exit == 0
    private static let hasLibreOffice =
        (try? Command.shell("command -v soffice", in: "/"))?.exit == 0

    /// Fills in some lines, moves rows and columns about, and saves.
    private static let filling = """
        import openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["Biểu số liệu"]
        rows = {sheet.cell(r, 8).value: r for r in range(1, sheet.max_row + 1)}
        assert sheet.protection.sheet and sheet.column_dimensions["H"].hidden
        assert sheet.cell(rows["guiding_documents"], 5).protection.locked is False
        assert sheet.cell(rows["guiding_documents"], 2).protection.locked is True
        kinds = {v.type for v in sheet.data_validations.dataValidation}
        assert kinds >= {"whole", "decimal", "list"}, kinds
        def put(key, value, shown=None):
            cell = sheet.cell(rows[key], 5)
            cell.value = value
            if shown: cell.number_format = shown
        put("guiding_documents", 12)
        put("plan_completion_stated", 0.9984, "0.00%")
        put("inspection_findings", "04 ")
        put("survey_method", "Kết hợp")
        put("leader_dialogue_held", True)
        sheet.insert_cols(4)
        sheet.insert_rows(20, 2)
        book.save(sys.argv[2])

        """

    private static let filled = [
        "bach-thong,guiding_documents,12,,\"Phụ lục II, mục 1.1\"",
        "bach-thong,plan_completion_stated,\"99,84\",,\"Phụ lục II, mục 1.2\"",
        "bach-thong,inspection_findings,04,,\"Phụ lục II, mục 1.3.2\"",
        "bach-thong,survey_method,Kết hợp,,\"Phụ lục II, mục 1.5.2\"",
        "bach-thong,leader_dialogue_held,có,,\"Phụ lục II, mục 1.6\"",
    ]

    @Test(
        "A form filled in by openpyxl, its rows and columns moved, is imported",
        .enabled(if: hasOpenpyxl, "python3-openpyxl is not installed here"))
    func openpyxl() throws {
        let scratch = try scene()
        try scratch.write("fill.py", Self.filling)
        let script = try Command.shell(
            "\(Self.python) fill.py \(Self.form) filled.xlsx", in: scratch.path)
        #expect(script.exit == 0, "\(script.errors)")
        let before = try scratch.text(Self.table)
        let dry = try Command.run(
            "import filled.xlsx --data \(Self.round) --dry-run", in: scratch.path)
        #expect(dry.output.hasSuffix("would write \(Self.table)\n"))
        #expect(try scratch.text(Self.table) == before)
        let result = try Command.run("import filled.xlsx --data \(Self.round)", in: scratch.path)
        #expect(
            result
                == Command.Result(
                    exit: 0,
                    output: """
                        filled.xlsx: Bạch Thông: 5 new, 66 unchanged
                        wrote \(Self.table)

                        """, errors: ""))
        let lines = try scratch.text(Self.table).split(separator: "\n").map(String.init)
        let old = before.split(separator: "\n").map(String.init)
        #expect(lines.filter { !old.contains($0) } == Self.filled)
        #expect(old.count == lines.count)
        let again = try Command.run("import filled.xlsx --data \(Self.round)", in: scratch.path)
        #expect(
            again.output == "filled.xlsx: Bạch Thông: 71 unchanged\nnothing to write\n")
    }

    @Test(
        "A form opened and saved by LibreOffice is imported, and means the same",
        .enabled(if: hasLibreOffice, "libreoffice-calc is not installed here"))
    func libreOffice() throws {
        let scratch = try scene()
        let saved = try Command.shell(
            "HOME=$PWD soffice --headless --convert-to xlsx --outdir saved \(Self.form)",
            in: scratch.path)
        #expect(saved.exit == 0, "\(saved.errors)")
        let before = try scratch.text(Self.table)
        let result = try Command.run(
            "import saved/bach-thong-2023.xlsx --data \(Self.round)", in: scratch.path)
        #expect(
            result
                == Command.Result(
                    exit: 0,
                    output: """
                        saved/bach-thong-2023.xlsx: Bạch Thông: 66 unchanged
                        nothing to write

                        """, errors: ""))
        #expect(try scratch.text(Self.table) == before)
    }
}
