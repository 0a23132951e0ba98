import ChisoPrint
import Testing

@Suite struct PageMediaTests {
    private static var page: Page {
        var page = Page()
        page.append(.title("Sổ <tay>", level: 1, anchor: "top"))
        page.append(.contents("Mục lục"))
        page.append(.title("Phần", level: 2, anchor: "part"))
        page.append(.lines(["một", "hai"]))
        page.append(.paragraph("Xét \(.code("a_b")) và \(.link("phần", to: "part"))."))
        page.append(.facts([.init("Khóa", [.code("k")]), .init("Trống", ""), .init("Hai", "b")]))
        page.append(.legend("Các nhóm:", [("I", "nhóm một"), ("II", "nhóm hai")]))
        page.append(.changes(["- cũ", "+ mới"]))
        page.append(.code(["return {", "\tx = 1 }"], place: "p.lua", first: 9))
        let columns: [TableColumn<Int>] = [
            .text("key", "Khóa") { .prose(.code("k\($0)")) },
            .number("x", "Số") { .whole($0) },
        ]
        page.append(.grid(Grid(columns, [1, 20], called: \.heading)))
        page.append(.lines([]))
        return page
    }

    @Test("Every block has a form as text")
    func text() {
        #expect(
            Self.page.text(width: 40) == """
                Sổ <tay>

                Mục lục
                  Phần

                Phần

                một
                hai

                Xét a_b và phần.

                  Khóa:  k
                  Hai:   b

                Các nhóm:
                  I   nhóm một
                  II  nhóm hai

                - cũ
                + mới

                p.lua:
                return {
                    x = 1 }

                Khóa  Số
                ----  --
                k1     1
                k20   20

                """)
    }

    @Test("Every block has a form in Markdown")
    func markdown() {
        #expect(
            Self.page.markdown == """
                # Sổ \\<tay\\>

                ## Mục lục

                - [Phần](#part)

                <a id="part"></a>

                ## Phần

                - một
                - hai

                Xét `a_b` và [phần](#part).

                - **Khóa:** `k`
                - **Hai:** b

                Các nhóm:

                - **I** nhóm một
                - **II** nhóm hai

                ```diff
                - cũ
                + mới
                ```

                `p.lua`:

                ```lua
                return {
                    x = 1 }
                ```

                | Khóa | Số |
                | --- | ---: |
                | `k1` | 1 |
                | `k20` | 20 |

                """)
    }

    @Test("Every block has a form in HTML")
    func html() throws {
        let html = Self.page.html(.vi)
        let body = try #require(html.firstMatch(of: /(?s)<main>\n(.*)<\/main>/)).1
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
        #expect(html.contains("<title>Sổ &lt;tay&gt;</title>"))
        #expect(
            body == """
                <h1 id="top">Sổ &lt;tay&gt;</h1>
                <nav>
                <h2>Mục lục</h2>
                <ul>
                <li class="level2"><a href="#part">Phần</a></li>
                </ul>
                </nav>
                <h2 id="part">Phần</h2>
                <ul>
                <li>một</li>
                <li>hai</li>
                </ul>
                <p>Xét <code>a_b</code> và <a href="#part">phần</a>.</p>
                <dl>
                <dt>Khóa</dt>
                <dd><code>k</code></dd>
                <dt>Hai</dt>
                <dd>b</dd>
                </dl>
                <p>Các nhóm:</p>
                <dl>
                <dt>I</dt>
                <dd>nhóm một</dd>
                <dt>II</dt>
                <dd>nhóm hai</dd>
                </dl>
                <pre>- cũ
                + mới
                </pre>
                <p class="place"><code>p.lua</code></p>
                <pre><span class="line"> 9</span>  return {
                <span class="line">10</span>      x = 1 }
                </pre>
                <div class="table">
                <table>
                <thead><tr><th>Khóa</th><th class="number">Số</th></tr></thead>
                <tbody>
                <tr><td><code>k1</code></td><td class="number">1</td></tr>
                <tr><td><code>k20</code></td><td class="number">20</td></tr>
                </tbody>
                </table>
                </div>

                """)
    }
}
