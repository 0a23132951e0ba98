import ChisoData
import ChisoForms
import ChisoModel
import ChisoSheets
import Foundation
import TestRounds
import Testing

/// Every fault that a filled-in form can have, with its whole text.
@Suite struct FormDiagnosticsTests {
    @Test("D501: a file that is no workbook")
    func noWorkbook() throws {
        let scene = try FormScene()
        try scene.folder.write(Data("unit;field\n".utf8), to: "a.xlsx")
        #expect(
            scene.said(try scene.outcome(paths: ["\(scene.folder.path)/a.xlsx"])) == [
                """
                error[D501]: this is not read: the file is not an XLSX workbook
                  data: R/a.xlsx
                  fix:  open it in a spreadsheet program and save it as .xlsx
                """
            ])
    }

    @Test("D502: a workbook larger than any form")
    func tooLarge() throws {
        let scene = try FormScene()
        try scene.folder.write(Data(), to: "a.xlsx")
        let path = "\(scene.folder.path)/a.xlsx"
        try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 65 << 20)
        #expect(
            scene.said(try scene.outcome(paths: [path])) == [
                """
                error[D502]: the workbook is refused: the file is larger than 64 MiB
                  data: R/a.xlsx
                  fix:  send the form itself, without other sheets or pictures
                """
            ])
    }

    @Test("D503: a workbook that is no form")
    func noForm() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.say("format", "other")
        #expect(
            try scene.messages([form]) == [
                """
                error[D503]: this is not a form that was made here: its sheet '_chiso' does not say what it is
                  data: R/1.xlsx
                  fix:  fill in a form that 'chiso form' wrote, and keep its hidden parts
                """
            ])
    }

    @Test("D504 and D505: a form of another edition, of a unit that is not there")
    func otherPackAndUnit() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.say("edition", "2020")
        form.say("unit", "pac-nam")
        #expect(
            try scene.messages([form]) == [
                """
                error[D504]: the form is of pack 'test-pack', edition '2020'; the round is of 'test-pack', edition ''
                  data: R/1.xlsx
                  fix:  send the form that 'chiso form' writes for this round, or name the rules: --rules
                """,
                """
                error[D505]: the form is of unit 'pac-nam', which the round does not have
                  data: R/1.xlsx
                  fix:  add the unit to units.csv, or take the file out
                """,
            ])
    }

    @Test("D506: a form of another period")
    func otherPeriod() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.say("period", "2022")
        form.set(.text("Năm 2022"), row: form.row("@period"), column: 2)
        #expect(
            try scene.messages([form]) == [
                """
                error[D506]: the form is of period '2022', and period '2023' is imported
                  data: R/1.xlsx
                  fix:  import it by itself with --period 2022, or correct it
                """
            ])
    }

    @Test("D507: two forms of one unit")
    func twoForms() throws {
        let scene = try FormScene()
        let form = try scene.form()
        #expect(
            try scene.messages([form, form]) == [
                """
                error[D507]: 'R/1.xlsx' is a form of 'ba-be' too
                  data: R/2.xlsx (unit ba-be, period 2023)
                  fix:  name only the one that counts
                """
            ])
    }

    @Test("D506: a text that is no period, and one in words")
    func writtenPeriod() throws {
        let scene = try FormScene()
        var form = try EditedForm(Forms(.test, language: .vi).blank(period: nil))
        form.set(.text("ba bể"), row: form.row("@unit"), column: 2)
        form.set(.text("2023-Q5"), row: form.row("@period"), column: 2)
        #expect(
            try scene.messages([form]) == [
                """
                error[D506]: the form is of '2023-Q5', which is not a period
                  data: R/1.xlsx, cell C6 of 'Biểu số liệu'
                  fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06
                """
            ])
        form.set(.text("Quý 2 năm 2022"), row: form.row("@period"), column: 2)
        #expect(
            try scene.messages([form]) == [
                """
                error[D506]: the form is of period '2022-Q2', and period '2023' is imported
                  data: R/1.xlsx, cell C6 of 'Biểu số liệu'
                  fix:  import it by itself with --period 2022-Q2, or correct it
                """
            ])
        form.set(.text("năm 2023"), row: form.row("@period"), column: 2)
        #expect(try scene.outcome([form]).diagnostics.map(\.code.rawValue) == ["D523"])
    }

    @Test("D505 and D506: the unit and the period shown are others than those hidden")
    func otherWritten() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.set(.text("Na Rì"), row: form.row("@unit"), column: 2)
        form.set(.text("Năm 2022"), row: form.row("@period"), column: 2)
        #expect(
            try scene.messages([form]) == [
                """
                error[D506]: the form is of period '2023', and 'Năm 2022' is written in it
                  data: R/1.xlsx, cell C6 of 'Biểu số liệu'
                  fix:  write 'Năm 2023' there, or fill in the form of 'Năm 2022'
                """,
                """
                error[D505]: the form is of 'Ba Bể', and 'Na Rì' is written in it
                  data: R/1.xlsx, cell C5 of 'Biểu số liệu'
                  fix:  write 'Ba Bể' there, or fill in the form of 'Na Rì'
                """,
            ])
    }

    @Test("D505: a name that two units have; a form that knows its unit is imported")
    func nameOfTwo() throws {
        let units = TestTable("units", "unit,name\ntb1,Thanh Bình\nx,Khác\ntb2,Thanh Bình\n")
        let scene = try FormScene([
            units,
            TestTable(
                "submissions",
                "unit,field,value,note,evidence\ntb1,dossiers,4,,\ntb2,dossiers,7,,\n"),
        ])
        var own = try scene.form("tb2")
        own.put(.number(9), "dossiers")
        let imported = try scene.outcome([own])
        #expect(imported.diagnostics.isEmpty)
        #expect(imported.counts.map(\.unit) == ["Thanh Bình (tb2)"])
        #expect(scene.table(imported)?.hasSuffix("tb1,dossiers,4,,\ntb2,dossiers,9,,\n") == true)
        let round = try scene.folder.round()
        var blank = try EditedForm(
            Forms(.test, language: .vi).blank(period: "2023", units: round.units))
        #expect(
            blank.sheets["_danh_muc"]?[CellReference(row: 2, column: 0)]
                == .text("Thanh Bình (tb2)"))
        blank.put(.number(9), "dossiers")
        blank.set(.text("Thanh Bình"), row: blank.row("@unit"), column: 2)
        #expect(
            try scene.messages([blank]) == [
                """
                error[D505]: two units have the name 'Thanh Bình': tb1, tb2
                  data: R/1.xlsx, cell C5 of 'Biểu số liệu'
                  fix:  write the code
                """
            ])
        for chosen in ["tb2", "Thanh Bình (tb2)"] {
            blank.set(.text(chosen), row: blank.row("@unit"), column: 2)
            #expect(scene.table(try scene.outcome([blank])) == scene.table(imported))
        }
    }

    @Test(
        "D508: what is no period is neither imported nor asked for",
        arguments: [
            "abc", "2023-Q5", "2023-H3", "2023-13", "2023-1", "2023-QII", "2023-06-30", "Năm 2023",
        ])
    func noPeriod(_ period: Period) throws {
        var scene = try FormScene()
        let form = try scene.form()
        scene.period = period
        let texts = [
            """
            error[D508]: '\(period)' is not a period
              fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06
            """
        ]
        #expect {
            _ = try scene.outcome([form])
        } throws: { fault in
            (fault as? Failure)?.diagnostics.map { "\($0)" } == texts
        }
        #expect(throws: Failure.self) {
            try Forms.requirePeriod(period, of: RoundFolder(path: scene.folder.path))
        }
    }

    @Test("D509: the day of the figures is none")
    func noDay() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions", "unit,field,value,note,evidence,as_of\nba-be,dossiers,04,,,\n"),
        ])
        var form = try scene.form()
        form.set(.text("31/06/2023"), row: form.row("@as_of"), column: 2)
        #expect(
            try scene.messages([form]) == [
                """
                error[D509]: the figures hold at '31/06/2023', which is not a day of the calendar
                  data: R/1.xlsx, cell C7 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  write day/month/year: 30/06/2024
                """
            ])
    }

    @Test("D508 stands in the table of diagnostics with its whole text")
    func noPeriodText() throws {
        #expect {
            try Forms.requirePeriod("abc")
        } throws: { fault in
            (fault as? Failure)?.diagnostics.map { "\($0)" } == [
                """
                error[D508]: 'abc' is not a period
                  fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06
                """
            ]
        }
    }

    @Test("D516: a figure whose key was wiped out keeps everything out, the first line's too")
    func wipedKey() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.number(3), "change")
        form.put(.number(60), "budget")
        form.set(nil, row: form.row("budget"), column: 7)
        #expect(
            try scene.messages([form]) == [
                """
                error[D516]: '60' stands in a row without a key, and the key of 'budget' is missing
                  data: R/1.xlsx, cell E12 of 'Biểu số liệu'
                  fix:  put the key back in the hidden column of its row, or write the figures in a new form
                """
            ])
        var first = try scene.form()
        first.set(nil, row: first.row("dossiers"), column: 7)
        #expect(try scene.outcome([first]).diagnostics.map(\.code.rawValue) == ["D516"])
    }

    @Test("D511 and D522: a key that was changed")
    func changedKey() throws {
        let scene = try FormScene()
        var form = try scene.form()
        let row = form.row("budget")
        form.set(.text("bugdet"), row: row, column: 7)
        form.set(.number(3), row: row, column: 4)
        #expect(
            try scene.messages([form]) == [
                """
                warning[D522]: the row of 'budget' is no longer there; what the round has stays
                  data: R/1.xlsx, cell A1 of 'Biểu số liệu'
                  fix:  if that was not meant, ask for the form again
                """,
                """
                error[D511]: the hidden key 'bugdet' is not one of the form; did you mean 'budget'?
                  data: R/1.xlsx, cell E12 of 'Biểu số liệu'
                  fix:  put the key back, or ask for the form again
                """,
            ])
    }

    @Test("D512: a row that was copied")
    func copiedRow() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.set(.text("dossiers"), row: 40, column: 7)
        #expect(
            try scene.messages([form]) == [
                """
                error[D512]: the key 'dossiers' stands in row 11 already
                  data: R/1.xlsx, cell H41 of 'Biểu số liệu'
                  fix:  take the copied row out
                """
            ])
    }

    @Test("D513: cells merged over several lines")
    func mergedCells() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.set(nil, row: form.row("budget"), column: 4)
        form.merged = [CellRange(form.place("budget"), form.place("satisfaction"))]
        #expect(
            try scene.messages([form]) == [
                """
                error[D513]: the figure of 'satisfaction' is covered by the merged cells E12:E13
                  data: R/1.xlsx, cell E13 of 'Biểu số liệu'
                  fix:  unmerge them, and write each figure in its own row
                """
            ])
    }

    @Test("D514: a formula that makes an error")
    func formulaError() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.error("#DIV/0!"), "satisfaction")
        #expect(
            try scene.messages([form]) == [
                """
                error[D514]: 'satisfaction': '=1/0 (#DIV/0!)' is an error, not a figure
                  data: R/1.xlsx, cell E13 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  correct the formula, or write the figure
                """
            ])
    }

    @Test("D515: a cell that holds another kind of thing than its field")
    func misfits() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.number(45_000), "budget", format: "dd/mm/yyyy")
        form.put(.number(0.5), "change", format: "0%")
        form.put(.flag(true), "dossiers")
        form.put(.number(45_000), "decided_on")
        let said = try scene.messages([form])
        #expect(
            said[0] == """
                error[D515]: 'dossiers': 'TRUE' is TRUE or FALSE
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  the field takes a whole number: format the cell so, and write it again
                """)
        #expect(
            said.map { $0.prefix { $0 != "\n" } } == [
                "error[D515]: 'dossiers': 'TRUE' is TRUE or FALSE",
                "error[D515]: 'budget': '15/03/2023' is a day, not a figure",
                "error[D515]: 'change': '50%' is a percentage",
                "error[D515]: 'decided_on': '45000' is a number, not a day",
            ])
    }

    @Test("D521: a figure in a row of one's own")
    func ownRow() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.set(.number(9), row: 40, column: 4)
        #expect(
            try scene.messages([form]) == [
                """
                warning[D521]: '9' stands in a row without a key, and is not read
                  data: R/1.xlsx, cell E41 of 'Biểu số liệu'
                  fix:  write figures in the rows of the form; a remark goes in the note
                """
            ])
    }

    @Test("D523: a blank takes nothing out of the round, unless that is asked for")
    func blank() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.blank, "dossiers")
        let outcome = try scene.outcome([form])
        #expect(
            scene.said(outcome) == [
                """
                warning[D523]: the form leaves 'dossiers' blank; '04' of the round stays
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  to take it out, import with --erase-blanks
                """
            ])
        #expect(outcome.tables.isEmpty)
        let erased = try scene.outcome([form]) { $0.erasesBlanks = true }
        #expect(
            scene.table(erased)
                == "unit,field,value,note,evidence\nba-be,dossiers,,,\nna-ri,dossiers,7,,\n")
    }

    @Test("D523: what a form leaves blank is told in one line, with the official numbers")
    func blanks() throws {
        var pack = RulePack.test
        pack.fields[0].code = "1.1"
        let text = "unit,field,value\nba-be,dossiers,4\nba-be,budget,2\n"
        let scene = try FormScene([twoUnits, TestTable("submissions", text)], pack: pack)
        var form = try scene.form()
        form.put(.blank, "dossiers")
        form.put(.blank, "budget")
        #expect(
            try scene.messages([form]) == [
                """
                warning[D523]: the form leaves 2 figures of the round blank, and they stay: 1.1, budget
                  data: R/1.xlsx (unit ba-be, period 2023)
                  fix:  to take them out, import with --erase-blanks
                """
            ])
    }

    @Test("D526: a share that looks like a fraction, unless a percent sign stands with it")
    func fraction() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.number(0.9984), "satisfaction")
        #expect(
            try scene.messages([form]) == [
                """
                warning[D526]: 'satisfaction': '0,9984' is read as 0,9984 %, and looks like a fraction
                  data: R/1.xlsx, cell E13 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  if 99,84 % is meant, write 99,84
                """
            ])
        form.put(.text("0,9984"), "satisfaction")
        #expect(try scene.outcome([form]).diagnostics.map(\.code.rawValue) == ["D526"])
        for value in [SheetCell.Value.text("0,9984%"), .number(1), .number(0)] {
            form.put(value, "satisfaction")
            #expect(try scene.messages([form]).isEmpty)
        }
    }

    @Test("Figures are named by number and title, with the words of the form")
    func names() throws {
        var pack = RulePack.test
        pack.fields[0].code = "1.1"
        pack.fields[0].title = "Số hồ sơ"
        pack.fields[0].location = SourceLocation("fields.lua", line: 3)
        pack.fields[5].title = "Hình thức"
        let scene = try FormScene(pack: pack)
        var form = try scene.form()
        form.put(.number(-3), "dossiers")
        form.put(.text("trực tiến"), "level")
        #expect(
            try scene.messages([form]) == [
                """
                error[D305]: '1.1 Số hồ sơ': '-3' is out of range: 0 or more is allowed
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  correct the figure
                """,
                """
                error[D307]: 'Hình thức': 'trực tiến' is not one of its levels; did you mean 'Trực tiếp'?
                  data: R/1.xlsx, cell E16 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  write one of: Trực tuyến, Trực tiếp
                """,
            ])
    }

    @Test("A number of more than 15 digits is out of range; one near 0 is written out")
    func extremes() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.number(1e300), "dossiers")
        #expect(
            try scene.messages([form]) == [
                """
                error[D305]: 'dossiers': '1e+300' is out of range: it has more than 15 digits
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  correct the figure
                """
            ])
        form.put(.number(4), "dossiers")
        form.put(.number(-0.0000125), "change")
        #expect(try scene.table(scene.outcome([form]))?.contains("change,\"-0,0000125\"") == true)
    }

    @Test("D524: a figure that needs a document")
    func evidence() throws {
        var pack = RulePack.test
        pack.fields[0].needsEvidence = true
        let scene = try FormScene(pack: pack)
        #expect(
            try scene.messages([scene.form()]) == [
                """
                warning[D524]: 'dossiers' names no document
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  name the document in the column of evidence
                """
            ])
    }

    @Test("D525: a note that the round has no place for")
    func lostNote() throws {
        let wide = TestTable("submissions", "unit,dossiers,budget\nba-be,4,\n")
        let scene = try FormScene([twoUnits, wide])
        var form = try scene.form()
        form.set(.text("ước"), row: form.row("dossiers"), column: 5)
        form.put(.number(5), "dossiers")
        form.put(.number(2.5), "budget")
        let outcome = try scene.outcome([form])
        #expect(
            scene.said(outcome) == [
                """
                warning[D525]: the note is not kept: 'R/submissions.csv' has no column 'note' for each figure
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  keep submissions in a table of one figure a line: unit, field, value, note, evidence
                """
            ])
        #expect(scene.table(outcome) == "unit,dossiers,budget\nba-be,5,\"2,5\"\n")
    }

    @Test("A note and a document beside a blank are kept, or D525 says that they are not")
    func noteBesideBlank() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.set(.text("chưa có số liệu"), row: form.row("budget"), column: 5)
        form.set(.text("12/BC-UBND"), row: form.row("budget"), column: 6)
        let outcome = try scene.outcome([form])
        #expect(scene.said(outcome) == [])
        #expect(outcome.counts[0].remarks == 2)
        #expect(
            scene.table(outcome)
                == "unit,field,value,note,evidence\nba-be,dossiers,04,,\n"
                + "ba-be,budget,,chưa có số liệu,12/BC-UBND\nna-ri,dossiers,7,,\n")
        try scene.folder.write(Data((scene.table(outcome) ?? "").utf8), to: "submissions.csv")
        #expect(try scene.outcome([form]).tables.isEmpty)
        let wide = try FormScene([
            twoUnits, TestTable("submissions", "unit,dossiers,budget\nba-be,4,\n"),
        ])
        let lost = try wide.outcome([form])
        #expect(lost.diagnostics.map(\.code.rawValue) == ["D525", "D525"])
        #expect(lost.tables.isEmpty)
    }

    @Test("D517: a line that shows another field than its hidden key is one of")
    func movedRows() throws {
        var pack = RulePack.test
        for (place, title) in ["Hồ sơ", "Kinh phí", "Số lượng", "Số lượng"].enumerated() {
            pack.fields[place].title = title
        }
        let scene = try FormScene(pack: pack)
        var form = try scene.form()
        form.set(.text("Kinh phí"), row: form.row("dossiers"), column: 1)
        form.put(.number(3), "dossiers")
        #expect(
            try scene.messages([form]) == [
                """
                error[D517]: the line shows 'Kinh phí', and its hidden key is that of 'Hồ sơ'
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  rows were sorted or moved without their last, hidden column: put them back, or write the figures in a new form
                """
            ])
        form.set(.text(" Hồ  sơ (sửa)"), row: form.row("dossiers"), column: 1)
        #expect(try scene.messages([form]) == [])
        form.set(.text("4"), row: form.row("satisfaction"), column: 0)
        #expect(try scene.outcome([form]).diagnostics.map(\.code.rawValue) == ["D517"])
    }

    @Test("D518: a format that shows a thousandth of what the cell holds")
    func scaled() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.number(1_234_000), "budget", format: "#,##0,")
        #expect(
            try scene.messages([form]) == [
                """
                error[D518]: 'budget': '1234000' is shown as a thousandth of itself or less, by the format of its cell
                  data: R/1.xlsx, cell E12 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  format the cell as a plain number, and see that it shows the figure that is meant
                """
            ])
        for plain in ["#,##0", "#,##0.00", "0.0#", "#,##0\" , đồng\""] {
            form.put(.number(1_234_000), "budget", format: plain)
            #expect(try scene.messages([form]) == [])
        }
        for scaled in ["0,,", "0.0,", "#,##0,\" nghìn\"", "#,##0,;-0", "_(#,##0,_)"] {
            form.put(.number(1_234_000), "budget", format: scaled)
            #expect(try scene.outcome([form]).diagnostics.map(\.code.rawValue) == ["D518"])
        }
    }

    @Test("D519, D527: a figure in the column of last period")
    func lastPeriod() throws {
        let previous = TestTable("previous", "unit,key,value\nba-be,field.budget,5\n")
        let scene = try FormScene([
            twoUnits, TestTable("submissions", "unit,field,value,note,evidence\n"), previous,
        ])
        var form = try scene.form()
        #expect(try scene.messages([form]) == [])
        form.set(.number(12), row: form.row("change"), column: 3)
        #expect(
            try scene.messages([form]) == [
                """
                error[D519]: 'change': '12' stands in the column of last period, and no figure beside it
                  data: R/1.xlsx, cell E14 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  write this period's figure in the yellow cell, and clear the other
                """
            ])
        form.put(.number(13), "change")
        form.set(.number(6), row: form.row("budget"), column: 3)
        #expect(try scene.outcome([form]).diagnostics.map(\.code.rawValue) == ["D527", "D527"])
        #expect(try !scene.outcome([form]).isRefused)
        #expect(
            try scene.messages([form])[0] == """
                warning[D527]: 'budget': '6' stands in the column of last period, where the round has another figure or none; it is not read
                  data: R/1.xlsx, cell E12 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  write this period's figure in the yellow cell; last period's is corrected in its own round
                """)
    }

    @Test("D531: a figure that no table has a place for")
    func noTable() throws {
        let wide = TestTable("submissions", "unit,dossiers\nba-be,4\n")
        let scene = try FormScene([twoUnits, wide])
        var form = try scene.form()
        form.put(.number(2), "budget")
        #expect(
            try scene.messages([form]) == [
                """
                error[D531]: no table of submissions can take 'budget' for period '2023'
                  data: R/1.xlsx, cell E12 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  add a table of the columns unit, field, value, note, evidence, period
                """
            ])
    }

    @Test("D532: a table that is not UTF-8 is not written")
    func otherEncoding() throws {
        let text = "unit,field,value\nba-be,dossiers,4\n"
        var bytes = Data([0xFF, 0xFE])
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let scene = try FormScene([twoUnits, TestTable("submissions", text, content: bytes)])
        var form = try scene.form()
        form.put(.number(5), "dossiers")
        #expect(
            try scene.messages([form]) == [
                """
                error[D532]: the table is not UTF-8, and is not written
                  data: R/submissions.csv
                  fix:  save it as CSV UTF-8, and take 'encoding' out of datapackage.json
                """
            ])
    }

    @Test("D533: a figure that the round gives twice")
    func givenTwice() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions", "unit,field,value\nba-be,dossiers,4\nba-be,dossiers,4\n"),
        ])
        var form = try scene.form()
        form.put(.number(5), "dossiers")
        #expect(
            try scene.messages([form]) == [
                """
                error[D533]: the round has 'dossiers' more than once: R/submissions.csv:2, R/submissions.csv:3
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  take out all lines but one, and import again
                """
            ])
    }

    @Test("D534: a figure that the table would read as something else")
    func notReadBack() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions", "unit,field,value\nba-be,dossiers,4\n",
                schema: ", \"missingValues\": [\"9999\"]"),
        ])
        var form = try scene.form()
        form.put(.number(9999), "dossiers")
        let outcome = try scene.outcome([form])
        #expect(
            scene.said(outcome) == [
                """
                error[D534]: 'dossiers' would not read back as it stands here
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  correct the tables of the round first: chiso check tells what is wrong
                """
            ])
        #expect(outcome.tables.isEmpty)
    }

    /// A round whose only table for a period is synthetic.
    private func syntheticScene() throws -> FormScene {
        let mark = ["\"chiso\": { \"figures\": \"synthetic\" }"]
        return try FormScene([
            twoUnits,
            TestTable("submissions", "unit,field,value\nna-ri,dossiers,7\n"),
            TestTable(
                "submissions-made", "unit,field,value,period\nba-be,dossiers,4,2023\n",
                properties: mark),
        ])
    }

    @Test("D535: a real figure is not written over a synthetic one")
    func overSynthetic() throws {
        let scene = try syntheticScene()
        var form = try scene.form()
        #expect(try scene.messages([form]).isEmpty)
        form.put(.number(5), "dossiers")
        #expect(
            try scene.messages([form]) == [
                """
                error[D535]: the table for this figure, 'R/submissions-made.csv', is declared synthetic, and takes no real figures
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  take the synthetic figures of the unit out of the table, or import synthetic ones with --synthetic
                """
            ])
        let made = try scene.outcome([form]) { $0.areSynthetic = true }
        #expect(made.tables.map(\.path) == ["submissions-made.csv"])
    }

    @Test("A new real figure goes to a table that is not synthetic, though another has the unit")
    func besideSynthetic() throws {
        let scene = try syntheticScene()
        var form = try scene.form()
        form.put(.number(5), "budget")
        #expect(
            try scene.table(scene.outcome([form]))
                == "unit,field,value\nna-ri,dossiers,7\nba-be,budget,5\n")
        let made = try scene.outcome([form]) { $0.areSynthetic = true }
        #expect(made.tables.map(\.path) == ["submissions-made.csv"])
    }

    @Test("D535: where the only table of a period is synthetic, a real figure has none")
    func onlySynthetic() throws {
        var scene = try syntheticScene()
        scene.period = "2024"
        var form = try scene.form()
        form.say("period", "2024")
        form.set(.text("Năm 2024"), row: form.row("@period"), column: 2)
        #expect(
            try scene.messages([form]) == [
                """
                error[D535]: the table for this figure, 'R/submissions-made.csv', is declared synthetic, and takes no real figures
                  data: R/1.xlsx, cell E11 of 'Biểu số liệu' (unit ba-be, period 2024)
                  fix:  add to datapackage.json a table 'submissions-2024', figures real, with the columns unit, field, value, note, evidence, period, or import synthetic ones with --synthetic
                """
            ])
    }

    @Test("D541: two units whose forms would be one file")
    func sameName() throws {
        let units = TestTable("units", "unit,name,kind\na/b,A,\na_b,B,\n")
        let folder = try TemporaryRound([units])
        let round = try folder.round()
        #expect {
            _ = try Forms(.test, language: .vi).forms(
                of: round, in: RoundFolder(path: folder.path), period: "2023")
        } throws: { fault in
            (fault as? Failure)?.diagnostics.map {
                "\($0)".replacingOccurrences(of: folder.path, with: "R")
            } == [
                """
                error[D541]: the forms of 'a/b' and 'a_b' would both be 'a_b-2023.xlsx'
                  data: R
                  fix:  give the units codes of letters, digits and '-'
                """
            ]
        }
    }
}
