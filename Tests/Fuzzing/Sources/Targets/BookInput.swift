/// What the bytes of the target `book` stand for.
///
/// The first byte chooses: 1, the rest is the file itself, else its parts, each after a line `==== name`; 2, parts that
/// are not there are those of a small form; 4, a blank erases; 8 and 16, which round; 32 and 64, how numbers are typed.
struct BookInput {
    /// The bytes of the file.
    let file: [UInt8]
    let erasesBlanks: Bool
    /// From 0 to 3.
    let round: Int
    /// From 0 to 3.
    let locale: Int

    init(choice: UInt8, _ rest: [UInt8]) {
        erasesBlanks = choice & 4 != 0
        round = Int(choice >> 3) & 3
        locale = Int(choice >> 5) & 3
        guard choice & 1 == 0 else {
            file = rest
            return
        }
        var parts = InputFiles.pieces(rest).map { (name: $0.path, bytes: $0.bytes) }
        if choice & 2 != 0 {
            let names = Set(parts.map(\.name))
            parts += Self.form.filter { !names.contains($0.name) }
        }
        file = StoredParts.archive(parts)
    }

    /// A form of the pack with a field of every kind, in as few words as a workbook takes.
    private static let form = InputFiles.pieces(
        Array(
            #"""
            ==== _rels/.rels
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            ==== xl/_rels/workbook.xml.rels
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            ==== xl/workbook.xml
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="Biểu" sheetId="1" r:id="r1"/><sheet name="_chiso" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>
            ==== xl/styles.xml
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs></styleSheet>
            ==== xl/sharedStrings.xml
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>@code</t></si><si><t>@title</t></si><si><t>@measure</t></si><si><t>@previous</t></si><si><t>@value</t></si><si><t>@note</t></si><si><t>@evidence</t></si><si><t>@key</t></si><si><t>dossiers</t></si><si><t>budget</t></si><si><t>satisfaction</t></si><si><t>change</t></si><si><t>has_plan</t></si><si><t>level</t></si><si><t>decided_on</t></si><si><t>remark</t></si><si><t>@unit</t></si><si><t>@period</t></si></sst>
            ==== xl/worksheets/sheet1.xml
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v>4</v></c><c t="s"><v>5</v></c><c t="s"><v>6</v></c><c t="s"><v>7</v></c></row><row r="3"><c r="E3"><v>12</v></c><c r="H3" t="s"><v>8</v></c></row></sheetData></worksheet>
            ==== xl/worksheets/sheet2.xml
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="str"><v>format</v></c><c t="str"><v>chiso-form</v></c></row><row><c t="str"><v>version</v></c><c><v>1</v></c></row><row><c t="str"><v>pack</v></c><c t="str"><v>every-field</v></c></row><row><c t="str"><v>edition</v></c><c><v>1</v></c></row><row><c t="str"><v>unit</v></c><c t="str"><v>ba-be</v></c></row><row><c t="str"><v>period</v></c><c><v>2023</v></c></row><row><c t="str"><v>locale</v></c><c t="str"><v>vi</v></c></row><row><c t="str"><v>fields</v></c></row><row><c/><c t="s"><v>8</v></c></row><row><c/><c t="s"><v>9</v></c></row><row><c/><c t="s"><v>10</v></c></row><row><c/><c t="s"><v>11</v></c></row><row><c/><c t="s"><v>12</v></c></row><row><c/><c t="s"><v>13</v></c></row><row><c/><c t="s"><v>14</v></c></row><row><c/><c t="s"><v>15</v></c></row></sheetData></worksheet>
            """#.utf8)
    ).map { (name: $0.path, bytes: $0.bytes) }
}
