import Testing

@testable import ChisoPrint

@Suite struct CSVTextTests {
    @Test(
        "Text is quoted where it must be and never becomes a formula or a second line",
        arguments: [
            ("Bạch Thông", "Bạch Thông"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@sum", "'@sum"), ("＝1", "'＝1"),
            ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("a\r\nb", "a\u{FFFD}\u{FFFD}b"),
            ("\t=1", "\u{FFFD}=1"), (" a", "\" a\""), ("", ""), (",\u{301}", "\",\u{301}\""),
        ])
    func text(_ text: String, _ field: String) {
        #expect(CSVText.field(.text(text)) == field)
    }

    @Test("For a Vietnamese spreadsheet program: a byte order mark, semicolons, a decimal comma")
    func excel() {
        var csv = CSVText(headings: ["a", "b;c"], dialect: .excel)
        csv.append([.number(-1.5), .text("1.5, 2")])
        csv.append([.whole(1000), .number(1e-7)])
        #expect(csv.text == "\u{FEFF}a;\"b;c\"\n-1,5;\"1.5, 2\"\n1000;0,0000001\n")
    }

    @Test("Numbers stay numbers, and absent ones are empty")
    func numbers() {
        var csv = CSVText(headings: ["a", "b", "c", "d", "e"])
        csv.append([.number(-1.5), .number(nil), .number(.nan), .whole(nil), .whole(-3)])
        csv.append([.number(1e-7), .number(2), .flag(true), .flag(false), .text("-")])
        #expect(csv.text == "a,b,c,d,e\n-1.5,,,,-3\n0.0000001,2,true,false,'-\n")
    }
}
