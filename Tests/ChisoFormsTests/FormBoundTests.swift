import ChisoData
import ChisoForms
import ChisoModel
import ChisoSheets
import TestRounds
import Testing

/// What a form may not do, whoever made it.
@Suite struct FormBoundTests {
    @Test("D502: a form of more lines than any has")
    func manyLines() throws {
        let scene = try FormScene()
        var form = try scene.form()
        for row in 100..<10_100 { form.set(.text("x"), row: row, column: 7) }
        #expect(
            try scene.messages([form]) == [
                """
                error[D502]: the workbook is refused: it has more than 10000 lines
                  data: R/1.xlsx
                  fix:  send the form itself, and other figures in a file of their own
                """
            ])
    }

    @Test("D303: a share whose hundredfold no number holds")
    func largePercent() throws {
        let scene = try FormScene()
        var form = try scene.form()
        form.put(.number(1e308), "satisfaction", format: "0%")
        let messages = try scene.messages([form])
        #expect(
            messages == [
                """
                error[D303]: 'satisfaction': '1e+308' is not a number: it is larger than any number that can be kept
                  data: R/1.xlsx, cell E13 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  write the figure again
                """
            ])
    }

    @Test("D534: a note that would end a cell of the table too early")
    func noteThatBreaks() throws {
        let scene = try FormScene([
            twoUnits,
            TestTable(
                "submissions", "unit,field,value,note\nba-be,dossiers,4,\nna-ri,dossiers,7,\n",
                properties: ["\"dialect\": { \"doubleQuote\": false }"]),
        ])
        var form = try scene.form()
        form.put(.number(2), "budget")
        form.set(.text("a\"b,c"), row: form.row("dossiers"), column: 5)
        let outcome = try scene.outcome([form])
        #expect(
            scene.said(outcome) == [
                """
                error[D534]: the round would not read back: 'dossiers' of 'ba-be' would change, which no form names
                  data: R/1.xlsx, cell E12 of 'Biểu số liệu' (unit ba-be, period 2023)
                  fix:  take signs out of the form that no table holds
                """
            ])
        #expect(outcome.tables.isEmpty)
    }
}
