import Foundation
import Testing

/// What a hostile rule writes into messages, keys and titles, and what of it reaches the output.
@Suite struct HostileOutputTests {
    /// Texts as Lua writes them: escapes of a terminal, turned text, hidden text, bytes that are no text.
    private static let texts = [
        #"\27[2J\27]0;owned\7"#, #"\r\nerror[R999]: forged"#, #"\u{202E}evil\u{2066}"#,
        #"\u{FEFF}\u{200E}\u{2028}"#, #"\128\255\254"#, #"\0after"#, #"\u{9B}31m"#,
        #"<script>alert(1)</script>"#, #"=cmd|' /C calc'!A0"#,
    ]

    private static func rule(_ score: String, title: String = "A") -> String {
        """
        return { key = "a", code = "1.1", title = "\(title)", basis = { "minh họa" }, max = 100,
          value = "pieces",
          score = function(value)
            \(score)
          end,
        }

        """
    }

    /// Every character of an output that could steer a terminal or hide text.
    private func unsafe(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
            switch $0.value {
            case 0xA: false
            case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
                0xFEFF:
                true
            default: false
            }
        }
    }

    private func expectClean(_ rule: String, _ exits: Set<Int32>) throws {
        let scratch = try SmallRound.scratch([SmallRound.rule: rule])
        for line in [
            "score --data Datasets/d --verbose", "score --data Datasets/d --format json",
            "score --data Datasets/d --format csv --unit x",
            "score --data Datasets/d --format markdown --unit x", "explain x a --data Datasets/d",
            "doc Rules/p --format html",
        ] {
            let result = try Command.run(line, in: scratch.path)
            #expect(exits.contains(result.exit), "\(line): \(result.errors)")
            #expect(unsafe(result.output) == [], "\(line)")
            #expect(unsafe(result.errors) == [], "\(line)")
            let isPage = line.hasSuffix("html")
            #expect(!isPage || !result.output.contains("<script>alert"), "\(line)")
            if line.hasSuffix("json") {
                _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            }
            let forged = (result.output + result.errors).split(separator: "\n")
                .contains { $0.hasPrefix("error[R999]") || $0.hasPrefix("=cmd") }
            #expect(!forged, "\(line)")
        }
    }

    @Test(
        "No message, reason or result reaches a terminal, JSON, CSV or HTML raw", arguments: texts)
    func messages(text: String) throws {
        try expectClean(Self.rule("error(\"\(text)\", 0)"), [0, 1])
        try expectClean(Self.rule("chiso.not_applicable(\"x\(text)\")"), [0, 1])
        try expectClean(Self.rule("return \"\(text)\""), [0, 1])
    }

    @Test("No title reaches them raw either", arguments: texts)
    func titles(text: String) throws {
        try expectClean(Self.rule("return value", title: text), [0, 1])
    }

    /// Codes and names as a table may hold them.
    private static let names = [
        ("../../x", "\u{1B}[2J\u{202E}\u{E0041}"), ("con", "\u{FFFE}\u{FFFF}"),
        ("/etc/x", "<script>alert(1)</script>"), ("=1+1", "=cmd|' /C calc'!A0"),
        ("--help", "\" onmouseover=\"alert(1)"), ("..", String(repeating: "x", count: 1_000)),
        ("a`<b>`", "</title></svg><script>alert(1)</script>"),
    ]

    @Test(
        "Codes and names of units stay text, and inside the folder, in every output",
        arguments: names)
    func unitNames(code: String, name: String) throws {
        func quoted(_ text: String) -> String {
            "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        }
        let scratch = try SmallRound.scratch([
            "Datasets/d/units.csv": "unit,name\n\(quoted(code)),\(quoted(name))\ny,Y\nz,Z\n",
            SmallRound.table: "unit,pieces\n\(quoted(code)),20\ny,30\nz,40\n",
        ])
        try scratch.write("out/kept.txt", "")
        for line in [
            "report --data Datasets/d --output out/r", "form --data Datasets/d --output out/f",
            "simulate --data Datasets/d --sweep a.per=1..3/1 --chart out/c.svg",
            "score --data Datasets/d --format csv", "score --data Datasets/d --format json",
        ] {
            let result = try Command.run(line, in: scratch.path)
            #expect(result.exit == 0, "\(line): \(result.errors.prefix(500))")
            #expect(Unsafe.scalars(in: result.output + result.errors) == [], "\(line)")
            let cells = result.output.split { ",\n".contains($0) }
            #expect(!line.hasSuffix("csv") || !cells.contains { $0.hasPrefix("=") }, "\(line)")
        }
        let files = FileManager.default.enumerator(atPath: scratch.path)?.compactMap {
            $0 as? String
        }
        for file in files ?? [] {
            let isOurs = ["Rules", "Datasets", "out"].contains { file.hasPrefix($0) }
            #expect(isOurs, "\(file)")
            guard file.hasSuffix(".html") || file.hasSuffix(".svg") else { continue }
            let text = try scratch.text(file)
            #expect(Unsafe.scalars(in: text) == [], "\(file)")
            for raw in ["<script>alert", "\" onmouseover=\"", "</svg><"] {
                #expect(!text.contains(raw), "\(file): \(raw)")
            }
        }
        #expect(files?.contains("out/r/index.html") == true)
    }

    @Test("The name of a file stays text in a handbook")
    func fileNames() throws {
        let rule = SmallRound.files[SmallRound.rule, default: ""]
        let scratch = try SmallRound.scratch([
            SmallRound.rule: "", "Rules/p/indicators/a`<img src=x>`\u{1B}[2J\n# x.lua": rule,
        ])
        let page = try Command.run("doc Rules/p", in: scratch.path)
        #expect(page.exit == 0)
        #expect(page.output.contains("\\`\\<img"))
        #expect(!page.output.contains("`<img"))
        #expect(Unsafe.scalars(in: page.output) == [])
        #expect(!page.output.contains("\n# x"))
    }

    @Test("A megabyte of message costs two hundred bytes of report")
    func longMessages() throws {
        let scratch = try SmallRound.scratch([
            SmallRound.rule: "error((\"x\"):rep(16000))",
            "Rules/p/shared/points.lua": "return 1",
        ])
        let result = try Command.run("score --data Datasets/d", in: scratch.path)
        #expect(result.exit == 1)
        #expect(
            result.errors.contains("error[R101]: " + String(repeating: "x", count: 197) + "…\n"))
        #expect(result.errors.utf8.count < 1000)
    }

    private static let spent = """

        what each rule spent, in instructions of the budget:
        rule       calls  instructions  per call  largest  failures
        ---------  -----  ------------  --------  -------  --------
        a score        3            30        10       10         0
        all rules      3            30        10       10         0

        """

    @Test(
        "--verbose tells what each rule spent, on any number of jobs alike", arguments: [1, 2, 8])
    func spending(jobs: Int) throws {
        let scratch = try SmallRound.scratch()
        let result = try Command.run(
            "score --data Datasets/d --verbose --jobs \(jobs) --format json", in: scratch.path)
        #expect(result.exit == 0)
        #expect(result.errors.hasSuffix(Self.spent.dropFirst()), "\(result.errors)")
        let document =
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let spent = document?["spent"] as? [NSDictionary]
        #expect(
            spent == [
                [
                    "rule": "a score", "calls": 3, "instructions": 30, "largest": 10,
                    "failures": 0,
                ]
            ])
        let quiet = try Command.run("score --data Datasets/d --format json", in: scratch.path)
        #expect(!quiet.output.contains("\"spent\""))
    }

    @Test("--max-run-instructions bounds what all rules run together")
    func runBudget() throws {
        let scratch = try SmallRound.scratch()
        let within = try Command.run(
            "score --data Datasets/d --max-run-instructions 30", in: scratch.path)
        #expect(within.exit == 0)
        for jobs in [1, 8] {
            let over = try Command.run(
                "score --data Datasets/d --max-run-instructions 29 --jobs \(jobs)",
                in: scratch.path)
            #expect(over.exit == 1)
            #expect(
                over.errors == """
                    error[R203]: 'a' failed for x, y, z: used more than 29 instructions in all its \
                    calls, its share of the run's budget
                      rule: Rules/p/indicators/a.lua:5
                      fix:  check the rule at this line


                    """)
        }
        let wrong = try Command.run(
            "score --data Datasets/d --max-run-instructions 0", in: scratch.path)
        #expect(wrong.exit == 2)
        #expect(wrong.errors.hasPrefix("Error: a limit must be at least 1."))
    }

    @Test(
        "--max-run-instructions bounds every command that offers it",
        arguments: [
            "score", "plan", "explain x", "report --no-xlsx --output r", "simulate --set a.per=3",
            "diff Rules/p Rules/p",
        ])
    func runBudgetEverywhere(_ command: String) throws {
        let scratch = try SmallRound.scratch()
        let line = "\(command) --data Datasets/d --max-run-instructions"
        #expect(try Command.run("\(line) 30", in: scratch.path).exit == 0)
        let scratchAgain = try SmallRound.scratch()
        let over = try Command.run("\(line) 29", in: scratchAgain.path)
        #expect(over.exit == 1)
        #expect(
            over.errors.hasPrefix(
                "error[R203]: 'a' failed for x, y, z: used more than 29 instructions in all its"))
    }

    @Test("--max-run-instructions bounds each case of a test")
    func runBudgetOfTests() throws {
        let scratch = try SmallRound.scratch([
            "Rules/p/indicators/a_test.lua":
                "return { { name = \"t\", given = { pieces = 3 }, expect = { points = 6 } } }"
        ])
        #expect(try Command.run("test p", in: scratch.path).exit == 0)
        let over = try Command.run("test p --max-run-instructions 1", in: scratch.path)
        #expect(over.exit == 1)
        #expect(over.output.contains("used more than 1 instructions in all its calls"))
    }
}
