import Foundation
import Testing

/// `chiso doc`: a handbook of a small pack word for word, and of every pack of the repository.
@Suite struct DocTests {
    /// A pack with one of each thing that a handbook tells.
    private static let files = [
        "Rules/small/pack.lua": """
        return {
          id = "small", edition = "1", title = "Bộ <nhỏ> | thử", title_en = "Small",
          status = "draft", in_force = { from = "2023", to = "2024" },
          basis = { "Quyết định & phụ lục" },
          scale = 10, partial = true,
          missing = "exclude", missing_reason = "Chưa có số liệu",
          tie_break = { "g" }, rank_within = "area",
          unit_columns = { { key = "area", title = "Vùng", type = "text" } },
          classes = { { name = "Tốt", from = 80, quota = 0.25 }, { name = "Khá", from = 0 } },
          classify = function(class, done)
            if done == 0 then return "Khá" end
            return class
          end,
          total = { min = 0, max = 11 },
          tree = {
            {
              key = "g", code = "1", title = "Nhóm", title_en = "Group",
              children = { "share", "level" },
            },
            { key = "b", code = "2", title = "Thưởng", role = "bonus", max = 1,
              children = { "own" } },
          },
        }

        """,
        "Rules/small/fields.lua": """
        return {
          fields = {
            { key = "done", code = "1.a", title = "Đã làm", type = "count", measure = "việc",
              accumulates = true, rolls_up = "sum", evidence = true },
            { key = "due", code = "1.b", title = "Phải làm", type = "count", measure = "việc",
              reported_by = { "commune" } },
            { key = "grade", title = "Mức", type = "choice", levels = {
              { key = "full", title = "Đủ" }, { key = "none", title = "Không" } } },
          },
          checks = {
            { key = "part", check = function(done, due) return done <= due end,
              message = "Đã làm nhiều hơn phải làm", severity = "warning" },
          },
        }

        """,
        "Rules/small/indicators/share.lua": """
        return {
          key = "share", code = "1.1", title = "Tỷ lệ", basis = { "Điều 1" },
          measure = "%", range = { 0, 100 }, better = "higher",
          max = 2.5,
          params = { steps = { { at_least = 90, points = 2.5 }, { above = 50, below = 90, share = 0.5 },
            { points = 0 } } },
          none_arising = { not_applicable = "không phát sinh" },
          value = function(done, due) return chiso.percent(done, due) end,
          score = chiso.steps(),
        }

        """,
        "Rules/small/indicators/share_test.lua": """
        return { { name = "all", given = { done = 1, due = 1 }, expect = { points = 2.5 } } }

        """,
        "Rules/small/indicators/level.lua": """
        return {
          key = "level", code = "1.2", title = "Mức độ", basis = { "Điều 2" }, survey = true,
          max = chiso.by("kind", { commune = 1, district = 2 }),
          params = { shares = { none = 0, full = 1 } },
          value = "grade",
          score = chiso.fraction_of_max(),
        }

        """,
        "Rules/small/indicators/own.lua": """
        return {
          key = "own", code = "2.1", title = "Riêng", basis = { "Điều 3" },
          max = 1, decimals = 1, optional = { "previous_done" },
          params = { per = 0.25 },
          score = function(done, previous_done, per, max)
            return math.min(max, per * math.max(0, done - (previous_done or 0)))
          end,
        }

        """,
    ]

    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.copy("Rules/_lib")
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    /// The expected text beside this file.
    private static func expected(_ name: String) throws -> String {
        try String(
            contentsOfFile: "\(Command.root)/Tests/CommandTests/Expected/\(name)", encoding: .utf8)
    }

    @Test(
        "The handbook of a small pack is this, word for word",
        arguments: [
            ("--format markdown", "handbook.vi.md"),
            ("--format markdown --lang en", "handbook.en.md"),
            ("--format html", "handbook.vi.html"),
        ])
    func smallPack(options: String, file: String) throws {
        let scratch = try Self.scratch()
        let result = try Command.run("doc Rules/small \(options)", in: scratch.path)
        #expect(result.exit == 0 && result.errors == "")
        #expect(result.output == (try Self.expected(file)))
    }

    /// The packs of the repository.
    static let packs: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(Command.root)/Rules")) ?? [])
        .filter { FileManager.default.fileExists(atPath: "\(Command.root)/Rules/\($0)/pack.lua") }
        .sorted()

    @Test("Every pack has a handbook whose links lead somewhere", arguments: packs, ["vi", "en"])
    func everyPack(pack: String, language: String) throws {
        let page = try Command.run("doc Rules/\(pack) --format html --lang \(language)")
        #expect(page.exit == 0, "\(page.errors)")
        let html = page.output
        let anchors = html.matches(of: #/\ id="([^"]+)"/#).map { String($0.1) }
        #expect(Set(anchors).count == anchors.count)
        let links = html.matches(of: ##/\ href="#([^"]+)"/##).map { String($0.1) }
        #expect(links.count > 3 && Set(links).isSubset(of: anchors))
        // Nothing is fetched and nothing runs.
        for mark in ["<script", "http:", "https:", "<link", "<img", "@import", "url("] {
            #expect(!html.contains(mark) || Self.isQuoted(mark, in: pack), "\(mark)")
        }
        for tag in [
            "h1", "h2", "h3", "h4", "p", "ul", "li", "dl", "dt", "dd", "table", "tr", "td", "pre",
        ] {
            let opened = html.matches(of: try Regex("<\(tag)[ >]")).count
            #expect(opened == html.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
        }
        let text = try Command.run("doc Rules/\(pack) --lang \(language)")
        #expect(text.exit == 0)
        #expect(!text.output.contains("{max}") && !text.output.contains("{target}"))
    }

    /// Whether the rules themselves hold a text, which is then shown.
    private static func isQuoted(_ mark: String, in pack: String) -> Bool {
        let names = FileManager.default.enumerator(atPath: "\(Command.root)/Rules/\(pack)")
        for case let name as String in names.map(Array.init) ?? [] where name.hasSuffix(".lua") {
            let path = "\(Command.root)/Rules/\(pack)/\(name)"
            if (try? String(contentsOfFile: path, encoding: .utf8))?.contains(mark) == true {
                return true
            }
        }
        return false
    }

    @Test("Stubs lie where the language server looks, unless another place is named")
    func stubs() throws {
        let scratch = try Self.scratch()
        let result = try Command.run("doc Rules/small/ --format stubs", in: scratch.path)
        #expect(
            result
                == Command.Result(exit: 0, output: "wrote Rules/_types/small.d.lua\n", errors: ""))
        let named = try Command.run(
            "doc Rules/small --format stubs --output x.lua", in: scratch.path)
        #expect(named == Command.Result(exit: 0, output: "", errors: ""))
        #expect(try scratch.text("x.lua") == scratch.text("Rules/_types/small.d.lua"))
        #expect(try scratch.text("x.lua").hasPrefix("---@meta\n"))
    }

    @Test("Stubs of a pack whose folder has a name of one letter lie beside it too")
    func stubsOfShortName() throws {
        let scratch = try Self.scratch()
        try FileManager.default.moveItem(
            atPath: "\(scratch.path)/Rules/small", toPath: "\(scratch.path)/d")
        let result = try Command.run(
            "doc d --format stubs", in: scratch.path)
        #expect(
            result == Command.Result(exit: 0, output: "wrote ./_types/d.d.lua\n", errors: ""))
    }

    @Test("1: an indicator that does not load is told, and the rest has its handbook")
    func brokenIndicator() throws {
        let scratch = try Self.scratch()
        try scratch.replace(
            "max = 2.5,", with: "max = 2.5 +,", in: "Rules/small/indicators/share.lua")
        let result = try Command.run("doc Rules/small", in: scratch.path)
        #expect(result.exit == 1)
        #expect(result.errors.hasPrefix("error[R101]: "))
        #expect(result.output.contains("### 1 Nhóm\n"))
    }

    @Test("2: a pack that does not load has none")
    func noPack() throws {
        let result = try Command.run("doc Rules/nothing")
        #expect(result.exit == 2 && result.output == "")
        #expect(result.errors.hasPrefix("error[P101]: there is no pack in 'Rules/nothing'\n"))
    }
}
