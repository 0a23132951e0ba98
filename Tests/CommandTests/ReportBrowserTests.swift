import Foundation
import Testing

/// The pages of a report in a real browser, as wide as a phone and as a desk.
@Suite(
    .serialized,
    .enabled(if: Browser.isInstalled, "chromium and chromium-driver are not installed"))
struct ReportBrowserTests {
    /// A report of the demonstration round, with a simulation.
    private static func report(_ language: String = "vi") throws -> Scratch {
        let scratch = try Scratch()
        let result = try Command.run([
            "report", "--output", "\(scratch.path)/r", "--lang", language, "--set",
            "investment_disbursement.target = 80",
        ])
        #expect(result.exit == 0, "\(result.errors)")
        return scratch
    }

    private static let pages = [
        "index.html", "units/bach-thong.html", "units/ba-be.html",
        "indicators/dossiers_on_time.html", "indicators/commune_dossiers_on_time.html",
        "indicators/survey_channel.html", "simulation.html",
    ]

    @Test(
        "Every kind of page loads without a word on the console and fits its width",
        arguments: [360, 1280], ["vi", "en"])
    func loads(width: Int, language: String) throws {
        let scratch = try Self.report(language)
        let files = try ReportTests.files("\(scratch.path)/r")
        let browser = try Browser(width: width)
        for page in Self.pages {
            try #require(files[page] != nil, "\(page)")
            try browser.open("\(scratch.path)/r/\(page)")
            let seen = try browser.run(
                """
                return [document.documentElement.scrollWidth, window.innerWidth,
                  document.querySelectorAll('th button').length,
                  document.querySelector('h1').textContent.length]
                """)
            let numbers = try #require(seen as? [Int])
            #expect(numbers[0] <= width && numbers[1] == width, "\(page): \(numbers)")
            #expect(numbers[2] > 0 || page.hasPrefix("units/"), "\(page) has nothing to sort by")
            #expect(numbers[3] > 3)
            #expect(try browser.console() == [], "\(page)")
            #expect(try browser.picture().count > 5000)
        }
    }

    /// The words of a column of the ranking, in the rows that are shown.
    private static func column(_ place: Int) -> String {
        """
        return Array.from(document.querySelectorAll('#ranking tbody tr'))
          .filter(function (row) { return !row.hidden; })
          .map(function (row) { return row.cells[\(place)].textContent; }).join('|')
        """
    }

    @Test("A press on a heading sorts, a second turns it round, and the heading says which way")
    func sorts() throws {
        let scratch = try Self.report()
        let browser = try Browser(width: 1280)
        try browser.open("\(scratch.path)/r/index.html")
        let state =
            "return Array.from(document.querySelectorAll('#ranking th[scope=col]'))"
            + ".map(function (h) { return h.getAttribute('aria-sort') || '-'; }).join()"
        #expect(try browser.text(state) == "ascending,-,-,-,-,-")
        try browser.click("#ranking th:nth-child(2) button")
        #expect(try browser.text(state) == "-,ascending,-,-,-,-")
        let names = try browser.text(Self.column(1))
        #expect(
            names == "Ba Bể (giả lập)|Bạch Thông|Chợ Đồn (giả lập)|Chợ Mới (giả lập)|"
                + "Na Rì (giả lập)|Ngân Sơn (giả lập)|Pác Nặm (giả lập)|TP Bắc Kạn (giả lập)")
        // By the keyboard alone: the heading is a button.
        try browser.type("\u{E007}", into: "#ranking th:nth-child(3) button")
        #expect(try browser.text(state) == "-,-,descending,-,-,-")
        #expect(try browser.text(Self.column(0)) == "1|2|3|4|5|6|7|8")
        try browser.type("\u{E007}", into: "#ranking th:nth-child(3) button")
        #expect(try browser.text(state) == "-,-,ascending,-,-,-")
        #expect(try browser.text(Self.column(0)) == "8|7|6|5|4|3|2|1")
        #expect(try browser.console() == [])
    }

    @Test("A word without marks finds names with them, and a class can be chosen")
    func filters() throws {
        let scratch = try Self.report()
        let browser = try Browser(width: 360)
        try browser.open("\(scratch.path)/r/index.html")
        let told = "return document.querySelector('#ranking output').textContent"
        try browser.type("cho don", into: "#ranking input")
        #expect(try browser.text(Self.column(1)) == "Chợ Đồn (giả lập)")
        #expect(try browser.text(told) == "1/8 dòng")
        try browser.type(
            String(repeating: "\u{E003}", count: 7), into: "#ranking input")
        #expect(try browser.text(told) == "8/8 dòng")
        try browser.type("Tốt", into: "#ranking select")
        #expect(
            try browser.text(Self.column(1)) == "Pác Nặm (giả lập)|Na Rì (giả lập)")
        #expect(try browser.text(told) == "2/8 dòng")
        #expect(try browser.console() == [])
    }

    @Test("A press on a unit leads to its page, and from there to an indicator and back")
    func leads() throws {
        let scratch = try Self.report()
        let browser = try Browser(width: 1280)
        try browser.open("\(scratch.path)/r/index.html")
        try browser.click("#ranking tbody tr:nth-child(5) a")
        #expect(
            try browser.text("return document.querySelector('h1').textContent")
                == "Bạch Thông")
        try browser.click("#lost li:first-child a")
        let title = try browser.text("return document.querySelector('h1').textContent")
        #expect(title.hasPrefix("6.1 "))
        try browser.click("header nav a")
        #expect(try browser.text("return location.pathname").hasSuffix("/index.html"))
        #expect(try browser.console() == [])
    }

    @Test("Without script every figure is there to read, and nothing to press")
    func withoutScript() throws {
        let scratch = try Self.report()
        let browser = try Browser(width: 360, isScripted: false)
        try browser.open("\(scratch.path)/r/index.html")
        let seen = try browser.run(
            """
            return [document.querySelectorAll('#ranking tbody tr').length,
              document.querySelectorAll('button, input, select').length]
            """)
        #expect(seen as? [Int] == [8, 0])
    }

    @Test("What a name or a title holds does not run")
    func injection() throws {
        let evil = "<img src=x onerror=document.title=1><script>document.title=1</script>"
        let scratch = try SmallRound.scratch([
            "Datasets/d/units.csv": "unit,name\nx,\(evil)\ny,Y\nz,Z\n"
        ])
        try scratch.replace(
            "title = \"Nhóm\"", with: "title = \"\(evil)\"", in: "Rules/p/pack.lua")
        try scratch.replace(
            "title = \"A\"", with: "title = \"\(evil)\"", in: SmallRound.rule)
        #expect(try Command.run("report --data Datasets/d --output r", in: scratch.path).exit == 0)
        let browser = try Browser(width: 1280)
        for page in ["index", "units/x", "indicators/a"] {
            try browser.open("\(scratch.path)/r/\(page).html")
            let found = "return document.querySelectorAll('img').length + ' ' + document.title"
            let seen = try browser.text(found)
            #expect(seen.hasPrefix("0 ") && seen != "0 1", "\(page)")
            #expect(try browser.console() == [], "\(page)")
        }
    }
}
