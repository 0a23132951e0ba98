import Testing

@testable import ChisoPrint

@Suite struct MarkupTests {
    @Test("What is put into markup is text, unless it is markup itself")
    func interpolation() {
        let name = "<b>\"A\" & 'B'</b>"
        let cell: Markup = "<td title=\"\(name)\">\(name)</td>"
        let escaped = "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"
        #expect(cell.html == "<td title=\"\(escaped)\">\(escaped)</td>")
        let row: Markup = "<tr>\(cell)\([cell, cell])\(7)</tr>"
        #expect(row.html == "<tr>\(cell.html)\(cell.html)\(cell.html)7</tr>")
    }

    @Test("Control characters and marks that turn text round are replaced")
    func controls() {
        #expect(Markup.escaped("a\u{0}b\u{202E}c\n") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        #expect(Markup.escaped("Đà Nẵng – 98,3%") == "Đà Nẵng – 98,3%")
    }
}
