import ChisoSheets
import Foundation
import Testing

@Suite struct ReadingTests {
    private func sheet(_ parts: [(name: String, text: String)]) throws -> Sheet {
        let file = TemporaryFile(StoredArchive.data(parts))
        return try WorkbookReader(path: file.path).sheet(named: "S")
    }

    private func fault(
        _ data: Data?, limits: ReadLimits = ReadLimits()
    ) -> SheetFault? {
        let file = TemporaryFile(data)
        do throws(SheetFault) {
            let book = try WorkbookReader(path: file.path, limits: limits)
            for entry in book.sheets { _ = try book.sheet(entry) }
            return nil
        } catch {
            return error
        }
    }

    @Test("Cells without places, rich texts, spoken texts, inline texts and errors are read")
    func oddCells() throws {
        let read = try sheet(
            HandMade.parts(
                rows: """
                    <row><c><v>1</v></c><c t='s'><v>0</v></c><c t='inlineStr'><is><t>b</t></is></c></row>
                    <row r='5'><c r='B5' t='e'><v>#DIV/0!</v></c><c t='b'><v>1</v></c>
                    <c t='str'><f>A1</f><v>x</v></c><c><f>1+1</f></c>
                    <c t='str'><f>A9</f><v></v></c><c t='str'><f>A9</f><v>#REF!</v></c></row>
                    <row><c/><c t='n'><v>1E2</v></c></row>
                    """,
                texts: "<si><r><t>Bạch </t></r><r><t>Thông_x000A_</t></r><rPh><t>no</t></rPh></si>")
        )
        func cell(_ name: String) -> SheetCell? { CellReference(name).flatMap { read[$0] } }
        #expect(cell("A1") == SheetCell(.number(1)))
        #expect(cell("B1") == SheetCell(.text("Bạch Thông\n")))
        #expect(cell("C1") == SheetCell(.text("b")))
        #expect(cell("B5") == SheetCell(.error("#DIV/0!")))
        #expect(cell("C5") == SheetCell(.flag(true)))
        #expect(cell("D5") == SheetCell(.text("x"), formula: "A1"))
        #expect(cell("E5") == SheetCell(.blank, formula: "1+1"))
        #expect(cell("F5") == SheetCell(.text(""), formula: "A9"))
        #expect(cell("G5") == SheetCell(.error("#REF!"), formula: "A9"))
        #expect(cell("A6") == nil)
        #expect(cell("B6") == SheetCell(.number(100)))
    }

    @Test("Rows in any order come out in order, and a cell given twice is refused")
    func order() throws {
        let parts = HandMade.parts(
            rows: "<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>")
        #expect(try sheet(parts).rows.map(\.row) == [0, 2])
        let twice = HandMade.parts(
            rows: "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>")
        #expect(fault(StoredArchive.data(twice))?.message == "A1 of sheet 'S' is there twice")
    }

    @Test("A workbook that counts days from 1904 says so")
    func since1904() throws {
        let parts = HandMade.parts(rows: "", properties: "<x:workbookPr date1904='1'/>")
        let file = TemporaryFile(StoredArchive.data(parts))
        #expect(try WorkbookReader(path: file.path).since1904)
    }

    @Test("A document type is refused, and with it every entity")
    func entities() {
        let bomb = """
            <!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
            """
        let parts = HandMade.parts(
            rows: "<row><c t='inlineStr'><is><t>&b;</t></is></c></row>", before: bomb)
        #expect(
            fault(StoredArchive.data(parts))
                == SheetFault(
                    .forbidden, "its part 'xl/s.xml' holds a document type",
                    fix: "ask for the file again: no spreadsheet program writes this"))
    }

    @Test("What unpacks to more than the limit is refused, however small it is")
    func bombs() throws {
        var limits = ReadLimits()
        limits.partBytes = 1 << 20
        let text = String(repeating: "a", count: 2 << 20)
        let parts = HandMade.parts(rows: "", texts: "<si><t>\(text)</t></si>")
        let large = fault(StoredArchive.data(parts), limits: limits)
        #expect(large?.kind == .tooLarge)
        #expect(large?.message == "it unpacks to more than 1 MiB")
        var few = ReadLimits()
        few.cells = 2
        let cells = HandMade.parts(rows: "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>")
        #expect(
            fault(StoredArchive.data(cells), limits: few)?.message
                == "its sheets have more than 2 cells")
        let deep = String(repeating: "<a>", count: 99) + String(repeating: "</a>", count: 99)
        #expect(
            fault(StoredArchive.data(HandMade.parts(rows: "", after: deep)))?.message
                == "its part 'xl/s.xml' is more than 64 levels deep")
    }

    @Test("Two parts of one name are refused")
    func doubledPart() {
        let parts = HandMade.parts(rows: "") + [("XL/S.xml", "<a/>")]
        #expect(fault(StoredArchive.data(parts))?.kind == .forbidden)
    }

    @Test("Files of other formats are told from one another")
    func otherFormats() {
        let compound = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        let encrypted = compound + Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
        let ods = StoredArchive.data([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"),
        ])
        #expect(fault(nil)?.message == "there is no such file")
        #expect(fault(Data())?.message == "the file is empty")
        #expect(fault(Data("a;b\n".utf8))?.message == "the file is not an XLSX workbook")
        #expect(fault(compound)?.message == "the file is an old workbook (.xls)")
        #expect(fault(encrypted)?.message == "the workbook asks for a password")
        #expect(fault(ods)?.message == "the file is an OpenDocument spreadsheet (.ods)")
        #expect(
            fault(StoredArchive.data([("a", "b")]))?.message
                == "the file is an archive without a workbook")
    }

    @Test("A workbook cut short anywhere is a fault, never a crash and never half read")
    func cutShort() {
        let whole = StoredArchive.data(
            HandMade.parts(rows: "<row><c><v>1</v></c></row>", texts: "<si><t>a</t></si>"))
        // What ends the list of parts is 22 bytes long.
        for count in stride(from: 0, to: whole.count - 22, by: 7) {
            #expect(fault(whole.prefix(count)) != nil)
        }
    }

    @Test("A part that is not what its checksum says is refused")
    func flipped() throws {
        var data = StoredArchive.data(HandMade.parts(rows: "<row><c><v>1</v></c></row>"))
        let place = try #require(data.range(of: Data("<v>1</v>".utf8)))
        data[place.lowerBound + 3] = UInt8(ascii: "2")
        #expect(fault(data)?.message == "its part 'xl/s.xml' is not what its checksum says")
    }

    @Test("A part that nobody reads is held against its checksum too")
    func unread() throws {
        let parts = HandMade.parts(rows: "<row><c><v>1</v></c></row>")
        var data = StoredArchive.data(parts + [("docProps/app.xml", "<p>abc</p>")])
        let place = try #require(data.range(of: Data("abc".utf8)))
        data[place.lowerBound] = UInt8(ascii: "x")
        #expect(fault(data)?.message == "its part 'docprops/app.xml' is not what its checksum says")
    }

    @Test("A part that is said to be longer than it is is refused")
    func longer() throws {
        let parts = HandMade.parts(rows: "<row><c><v>1</v></c></row>")
        var data = StoredArchive.data(parts)
        // The list of parts stands behind them; the size unpacked is 22 bytes before the name.
        let name = try #require(data.range(of: Data("xl/s.xml".utf8), options: .backwards))
        data[name.lowerBound - 22] += 1
        #expect(fault(data) != nil)
    }
}
