import ChisoSheets
import Foundation
import Testing

/// What no spreadsheet program writes into a sheet.
@Suite struct DamagedSheetTests {
    private func fault(
        _ parts: [(name: String, text: String)], limits: ReadLimits = ReadLimits()
    ) -> SheetFault? {
        let file = TemporaryFile(StoredArchive.data(parts))
        do throws(SheetFault) {
            let book = try WorkbookReader(path: file.path, limits: limits)
            for entry in book.sheets { _ = try book.sheet(entry) }
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "Rows, cells and numbers that no sheet has are faults, never a crash",
        arguments: [
            ("<row r='-9223372036854775808'/>", "'-9223372036854775808' of sheet 'S' is no row"),
            ("<row r='9223372036854775807'/>", "'9223372036854775807' of sheet 'S' is no row"),
            ("<row r='0'/>", "'0' of sheet 'S' is no row"),
            ("<row r='1048577'/>", "'1048577' of sheet 'S' is no row"),
            ("<row r='1048576'/><row><c><v>1</v></c></row>", "a cell of sheet 'S' has no place"),
            (
                "<row><c r='XFD1'><v>1</v></c><c><v>2</v></c></row>",
                "a cell of sheet 'S' has no place"
            ),
            ("<row><c r='XFE1'/></row>", "'XFE1' of sheet 'S' is no place of a cell"),
            ("<row><c><v>0x10</v></c></row>", "A1 of sheet 'S' holds '0x10', which is nothing"),
            ("<row><c><v>1e999</v></c></row>", "A1 of sheet 'S' holds '1e999', which is nothing"),
            ("<row><c t='s'><v>0</v></c></row>", "A1 of sheet 'S' holds '0', which is nothing"),
        ])
    func noPlace(rows: String, message: String) {
        let fault = fault(HandMade.parts(rows: rows))
        #expect(fault?.kind == .damaged)
        #expect(fault?.message == message)
    }

    @Test("A text that many cells share counts in each of them, over all sheets")
    func sharedTexts() {
        var limits = ReadLimits()
        limits.cellTextBytes = 3 << 20
        let text = String(repeating: "a", count: 1 << 18)
        func rows(_ count: Int) -> String {
            "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: count) + "</row>"
        }
        func parts(_ count: Int) -> [(name: String, text: String)] {
            HandMade.parts(rows: rows(count), texts: "<si><t>\(text)</t></si>")
        }
        #expect(fault(parts(12), limits: limits) == nil)
        let message = "the texts of its cells come to more than 3 MiB"
        #expect(fault(parts(13), limits: limits)?.message == message)
        let sheets = "<x:sheet name='T' r:id='s'/></x:sheets>"
        let twice = parts(7).map {
            (name: $0.name, text: $0.text.replacing("</x:sheets>", with: sheets))
        }
        #expect(fault(twice, limits: limits)?.message == message)
    }

    @Test("Merged cells, styles and names of sheets are bounded")
    func bounds() {
        var limits = ReadLimits()
        limits.merged = 1
        let merged = "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>"
        #expect(
            fault(HandMade.parts(rows: "", after: merged), limits: limits)?.message
                == "a sheet of it has more than 1 merged cells")
        let styles = HandMade.parts(rows: "", texts: "<cellXfs><xf/><xf/></cellXfs>").map {
            (name: $0.name, text: $0.text.replacing("/sharedStrings", with: "/styles"))
        }
        limits.styles = 1
        #expect(
            fault(styles, limits: limits)?.message == "it has more than 1 styles of cells")
        limits.nameBytes = 0
        #expect(
            fault(HandMade.parts(rows: ""), limits: limits)?.message
                == "the name of a sheet is longer than 0 bytes")
    }

    @Test("A NUL written as letters stays letters: no text has one")
    func noNUL() throws {
        let rows = "<row><c t='inlineStr'><is><t>a_x0000__x0009_b</t></is></c></row>"
        let file = TemporaryFile(StoredArchive.data(HandMade.parts(rows: rows)))
        let sheet = try WorkbookReader(path: file.path).sheet(named: "S")
        #expect(sheet.rows[0][0] == SheetCell(.text("a_x0000_\tb")))
    }
}
