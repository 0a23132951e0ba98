import ChisoData
import ChisoForms
import ChisoModel
import ChisoSheets
import Foundation
import TestRounds
import Testing

@Suite struct FormImportTests {
    @Test("A form that comes back as it went out changes nothing")
    func unchanged() throws {
        let scene = try FormScene()
        let outcome = try scene.outcome([scene.form(), scene.form("na-ri")])
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.tables.isEmpty)
        #expect(outcome.counts.map(\.unchanged) == [1, 1])
    }

    @Test(
        "A text is a number as its locale types it, or refused with its own words",
        arguments: [
            ("98,3", "satisfaction", "\"98,3\""), ("99,84%", "satisfaction", "\"99,84%\""),
            ("04", "dossiers", "04"), ("121.737", "budget", "121.737"),
            (" 7\u{A0}", "budget", "7"), ("NA", "budget", "NA"), ("x", "has_plan", "có"),
            ("Không", "has_plan", "không"), ("trực tuyến", "level", "Trực tuyến"),
            ("31/12/2023", "decided_on", "2023-12-31"), ("có", "remark", "có"),
        ])
    func texts(_ typed: String, _ field: String, _ written: String) throws {
        let scene = try FormScene()
        var form = try scene.form("na-ri")
        form.put(.blank, "dossiers")
        form.put(.text(typed), field)
        let outcome = try scene.outcome([form])
        #expect(!outcome.isRefused)
        #expect(scene.table(outcome)?.contains("na-ri,\(field),\(written),,\n") == true)
    }

    @Test(
        "What is not exactly a figure keeps everything out",
        arguments: [
            ("71 (264/371)", "budget", "D303"), ("-", "dossiers", "D303"),
            ("x", "dossiers", "D303"), ("98.3", "satisfaction", "D303"),
            ("99,84%", "budget", "D303"), ("1,5", "dossiers", "D304"),
            ("101", "satisfaction", "D305"), ("Có/Không", "has_plan", "D306"),
            ("trực tiến", "level", "D307"), ("31/02/2023", "decided_on", "D308"),
        ])
    func refusedTexts(_ typed: String, _ field: String, _ code: String) throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.text(typed), field)
        form.put(.number(3), "change")
        let outcome = try scene.outcome([form])
        #expect(outcome.diagnostics.map(\.code.rawValue) == [code])
        #expect(outcome.diagnostics[0].message.hasPrefix("'\(field)': '\(typed)' "))
        #expect(outcome.diagnostics[0].data?.unit == "ba-be")
        #expect(outcome.tables.isEmpty)
    }

    @Test("A number is what a sheet shows and compares: fifteen digits")
    func fifteenDigits() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions",
                "unit,field,value,note,evidence\nba-be,change,\"0,30000000000000004\",,\n"),
        ])
        var form = try scene.form()
        form.put(.number(0.09999999999999998), "satisfaction", format: "0.00%")
        form.put(.number(56.99999999999999), "budget")
        form.put(.number(3.0000000000000004), "dossiers")
        form.put(.number(123_456_789_012_345), "change")
        let outcome = try scene.outcome([form])
        #expect(scene.said(outcome) == [])
        let table = try #require(scene.table(outcome))
        for line in ["satisfaction,10,", "budget,57,", "dossiers,3,", "change,123456789012345,"] {
            #expect(table.contains("ba-be,\(line),"))
        }
        let own = try scene.outcome([scene.form()])
        #expect(scene.table(own)?.contains("ba-be,change,\"0,3\",") == true)
    }

    @Test("A number shown as a percentage is a hundredfold of it, digit for digit")
    func percent() throws {
        let scene = try FormScene()
        for (number, written) in [
            (0.9984, "\"99,84\""), (1, "100"), (0.5, "50"), (0.07, "7"), (0.29, "29"),
            (0.00123, "\"0,123\""),
        ] {
            var form = try scene.form()
            form.put(.number(number), "satisfaction", format: "0.00%")
            let table = try scene.table(scene.outcome([form]))
            #expect(table?.contains("ba-be,satisfaction,\(written),,\n") == true)
        }
    }

    @Test("The locale of texts can be declared, and then no other is read")
    func declaredLocale() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.text("98.3"), "satisfaction")
        let outcome = try scene.outcome([form]) { $0.locale = .en }
        #expect(scene.table(outcome)?.contains("ba-be,satisfaction,\"98,3\",,\n") == true)
        form.put(.text("98,3"), "satisfaction")
        #expect(try scene.outcome([form]) { $0.locale = .en }.isRefused)
    }

    @Test("An import twice over changes nothing the second time")
    func idempotent() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.text("0012,50"), "budget")
        form.put(.number(45_291), "decided_on", format: "dd/mm/yyyy")
        form.put(.flag(true), "has_plan")
        form.put(.text("Trực tiếp"), "level")
        let outcome = try scene.outcome([form])
        #expect(outcome.counts[0].added == 4)
        let table = try #require(scene.table(outcome))
        #expect(
            table == """
                unit,field,value,note,evidence
                ba-be,dossiers,04,,
                ba-be,budget,"0012,50",,
                ba-be,has_plan,có,,
                ba-be,level,Trực tiếp,,
                ba-be,decided_on,2023-12-31,,
                na-ri,dossiers,7,,

                """)
        try scene.folder.write(Data(table.utf8), to: "submissions.csv")
        let again = try scene.outcome([form])
        #expect(again.tables.isEmpty && again.counts[0].unchanged == 5)
    }

    @Test("One form with a problem keeps the others out")
    func allOrNone() throws {
        let scene = try FormScene()
        var good = try scene.form()
        good.put(.number(1), "budget")
        var bad = try scene.form("na-ri")
        bad.put(.text("?"), "budget")
        let outcome = try scene.outcome([good, bad])
        #expect(outcome.isRefused && outcome.tables.isEmpty)
    }

    @Test("Every byte of a table that no figure changes stays: mark, line ends, quotes, spaces")
    func bytesStay() throws {
        let text =
            "unit;field;value;note;evidence\r\nba-be;dossiers;  4 ;\"a;\"\"b\"\"\";x\r\nna-ri;dossiers;7;;"
        let table = TestTable(
            "submissions", "unit;field;value;note;evidence\n",
            properties: ["\"dialect\": { \"delimiter\": \";\" }"],
            columns: ["unit", "field", "value", "note", "evidence"], delimiter: ";",
            content: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
        let scene = try FormScene([twoUnits, table])
        var form = try scene.form("na-ri")
        form.put(.number(8), "dossiers")
        form.put(.number(1.5), "budget")
        #expect(
            try scene.table(scene.outcome([form])) == "\u{FEFF}"
                + text.replacingOccurrences(of: "dossiers;7;;", with: "dossiers;8;;")
                + "\r\nna-ri;budget;1,5;;\r\n")
    }

    @Test("A table with a column for each field gets a new line for a unit that it does not have")
    func wideTable() throws {
        let wide = TestTable("submissions", "unit,dossiers,budget\nba-be,4,\n")
        let scene = try FormScene([twoUnits, wide])
        var form = try scene.form("na-ri")
        form.put(.number(6), "dossiers")
        form.put(.number(2), "budget")
        #expect(
            try scene.table(scene.outcome([form]))
                == "unit,dossiers,budget\nba-be,4,\nna-ri,6,2\n")
    }

    @Test("A blank form is of the unit and the period that are written in it")
    func blankForm() throws {
        let scene = try FormScene()
        var form = try EditedForm(Forms(.test, language: .vi).blank(period: nil))
        let unit = CellReference(row: form.row("@unit"), column: 2)
        let period = CellReference(row: form.row("@period"), column: 2)
        #expect(try scene.outcome([form]).diagnostics.map(\.code.rawValue) == ["D506", "D505"])
        form.set(.text("Na Rì "), row: unit.row, column: unit.column)
        form.set(.number(2023), row: period.row, column: period.column)
        form.put(.number(3), "budget")
        form.put(.number(7), "dossiers")
        let outcome = try scene.outcome([form])
        #expect(outcome.diagnostics.isEmpty)
        #expect(scene.table(outcome)?.hasSuffix("na-ri,dossiers,7,,\nna-ri,budget,3,,\n") == true)
    }

    @Test("A blank form of a round holds the names of its units in the hidden lists")
    func listOfUnits() throws {
        let units = try FormScene().folder.round().units
        let form = try EditedForm(Forms(.test, language: .vi).blank(period: nil, units: units))
        let list = try #require(form.sheets["_danh_muc"])
        #expect(list[CellReference(row: 0, column: 0)] == .text("Ba Bể"))
        #expect(list[CellReference(row: 1, column: 0)] == .text("Na Rì"))
        #expect(list[CellReference(row: 0, column: 1)] == .text("Có"))
    }

    @Test("A figure of a real form goes past the blank line of a synthetic table")
    func pastBlank() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions-made", "unit,field,value\nba-be,dossiers,\n",
                properties: ["\"chiso\": { \"figures\": \"synthetic\" }"]),
            TestTable("submissions", "unit,field,value\nna-ri,dossiers,7\n"),
        ])
        var form = try scene.form()
        form.put(.number(5), "dossiers")
        #expect(
            try scene.table(scene.outcome([form]))
                == "unit,field,value\nna-ri,dossiers,7\nba-be,dossiers,5\n")
    }

    @Test("Fields that other kinds of unit report are not in the form")
    func reportedBy() throws {
        var pack = RulePack.test
        pack.fields[1].reportedBy = ["commune"]
        let scene = try FormScene(pack: pack)
        #expect(try scene.form().row("budget") == -1)
        #expect(try scene.form().row("dossiers") == 10)
    }

    @Test("Fields that the appraiser records are in no form")
    func appraisers() throws {
        var pack = RulePack.test
        pack.fields[1].isAppraisers = true
        #expect(try FormScene(pack: pack).form().row("budget") == -1)
        let blank = try EditedForm(Forms(pack, language: .vi).blank(period: nil))
        #expect(blank.row("budget") == -1 && blank.row("change") > 0)
    }

    @Test("Last period's figures stand beside this period's")
    func previous() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions",
                "unit,field,value,period\nba-be,dossiers,4,2022\nba-be,has_plan,có,2022\n"),
        ])
        let form = try scene.form()
        let cells = try #require(form.sheets[EditedForm.main])
        #expect(cells[CellReference(row: form.row("dossiers"), column: 3)] == .number(4))
        #expect(cells[CellReference(row: form.row("has_plan"), column: 3)] == .text("Có"))
        #expect(cells[CellReference(row: 9, column: 3)] == .text("Kỳ trước (2022)"))
    }

    private static let dated = TestTable(
        "submissions",
        "unit,field,value,note,evidence,as_of\nba-be,dossiers,04,,,\nna-ri,dossiers,7,,,\n")

    @Test(
        "A form asks for the day of its figures where a table has a place for it, and keeps it there"
    )
    func day() throws {
        #expect(try FormScene().form().row("@as_of") == -1)
        let scene = try FormScene([twoUnits, Self.dated])
        var form = try scene.form()
        form.put(.number(3), "budget")
        form.set(.text("10/12/2023"), row: form.row("@as_of"), column: 2)
        let outcome = try scene.outcome([form])
        #expect(outcome.diagnostics.isEmpty)
        let table = """
            unit,field,value,note,evidence,as_of
            ba-be,dossiers,04,,,2023-12-10
            ba-be,budget,3,,,2023-12-10
            na-ri,dossiers,7,,,

            """
        #expect(scene.table(outcome) == table)
        try scene.folder.write(Data(table.utf8), to: "submissions.csv")
        #expect(
            try scene.folder.round(.test).submissions["2023"]?.columns.days == [
                0: [try #require(Day(typed: "2023-12-10"))]
            ])
        let again = try scene.form()
        let cells = try #require(again.sheets[EditedForm.main])
        #expect(
            cells[CellReference(row: again.row("@as_of"), column: 2)] == .text("10/12/2023"))
        #expect(try scene.outcome([again]).tables.isEmpty)
    }

    @Test("An estimate is kept as one in the words of its cell, and the next form shows it")
    func estimate() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.text("ước 1.250"), "dossiers")
        form.put(.text("98,5 (ước)"), "satisfaction")
        let outcome = try scene.outcome([form])
        #expect(outcome.diagnostics.isEmpty)
        let table = try #require(scene.table(outcome))
        #expect(table.contains("ba-be,dossiers,ước 1250,,\n"))
        #expect(table.contains("ba-be,satisfaction,\"ước 98,5\",,\n"))
        try scene.folder.write(Data(table.utf8), to: "submissions.csv")
        var again = try scene.form()
        #expect(again.sheets[EditedForm.main]?[again.place("dossiers")] == .text("ước 1250"))
        #expect(try scene.outcome([again]).tables.isEmpty)
        again.put(.number(1250), "dossiers")
        let settled = try scene.outcome([again])
        #expect(settled.counts[0].changed == 1)
        #expect(scene.table(settled)?.contains("ba-be,dossiers,1250,,\n") == true)
    }

    @Test("An estimate is kept as one in the column of the table, where there is one")
    func markedEstimate() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions",
                "unit,field,value,estimate\nba-be,dossiers,4,x\nba-be,budget,5,\n"),
        ])
        var form = try scene.form()
        #expect(form.sheets[EditedForm.main]?[form.place("dossiers")] == .text("ước 4"))
        #expect(try scene.outcome([form]).tables.isEmpty)
        form.put(.number(4), "dossiers")
        form.put(.text("ước 5"), "budget")
        form.put(.text("ước 6"), "change")
        #expect(
            try scene.table(scene.outcome([form])) == """
                unit,field,value,estimate
                ba-be,dossiers,4,
                ba-be,budget,5,x
                ba-be,change,6,x

                """)
    }

    @Test("A form of another day stands beside what is there; sent again it changes nothing")
    func anotherDay() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions",
                "unit,field,value,note,evidence,as_of\nba-be,dossiers,4,a,,2023-06-10\n"),
        ])
        var form = try scene.form()
        form.put(.number(5), "dossiers")
        for (day, kept, figure) in [("30/06/2023", 1, 5), ("31/05/2023", 2, 5)] {
            form.set(.text(day), row: form.row("@as_of"), column: 2)
            let outcome = try scene.outcome([form])
            #expect(scene.said(outcome) == [])
            #expect(outcome.counts[0].added == 1)
            try scene.folder.write(
                Data(try #require(scene.table(outcome)).utf8), to: "submissions.csv")
            let column = try #require(try scene.folder.round(.test).submissions["2023"]).columns[0]
            #expect(column.values[0] == Double(figure))
            #expect(column.qualifiers[0]?.earlier.count == kept)
            #expect(try scene.outcome([form]).tables.isEmpty)
        }
        let again = try scene.form()
        let cells = try #require(again.sheets[EditedForm.main])
        #expect(cells[again.place("dossiers")] == .number(5))
        #expect(
            cells[CellReference(row: again.row("@as_of"), column: 2)] == .text("30/06/2023"))
    }

    @Test("A record of several figures has one day")
    func dayOfRecord() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable("submissions", "unit,as_of,dossiers,budget\nba-be,2023-06-30,4,5\n"),
        ])
        var form = try scene.form()
        form.put(.number(6), "budget")
        form.set(.text("31/12/2023"), row: form.row("@as_of"), column: 2)
        var other = try scene.form("na-ri")
        other.put(.number(1), "dossiers")
        other.set(.number(45_291), row: other.row("@as_of"), column: 2)
        other.formats[CellReference(row: other.row("@as_of"), column: 2)] = "dd/mm/yyyy"
        #expect(
            try scene.table(scene.outcome([form, other])) == """
                unit,as_of,dossiers,budget
                ba-be,2023-06-30,4,5
                ba-be,2023-12-31,4,6
                na-ri,2023-12-31,1,

                """)
    }

    @Test("The same form makes the same bytes")
    func reproducible() throws {
        let form = try Forms(.test, language: .en).blank(period: "2023")
        #expect(try form.workbook() == form.workbook())
    }
}
