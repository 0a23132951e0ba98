import Foundation
import Testing

/// `chiso report`: the folder, its links, its languages, and what it refuses.
///
/// When pages change on purpose, write the expected ones anew from the root of the repository, and read what differs:
///
///     .build/debug/chiso report --output /tmp/report
///     for page in index units/bach-thong indicators/dossiers_on_time; do
///       cp "/tmp/report/$page.html" "Datasets/bac-kan-districts-2023/expected/report/$page.html"
///     done; git diff Datasets
@Suite struct ReportTests {
    /// Every file of a folder by its path in it, with its text.
    static func files(_ folder: String) throws -> [String: String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        var files: [String: String] = [:]
        for name in names ?? [] {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            // What is not text is only compared.
            files[name] = String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        }
        return files
    }

    /// Where links of a page lead, and which of them lead nowhere.
    static func dead(in files: [String: String]) -> [String] {
        var dead: [String] = []
        for (name, text) in files where name.hasSuffix(".html") {
            for match in text.matches(of: #/href="([^"]*)"/#) {
                let parts = match.1.split(
                    separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? name : target(of: parts[0], from: name)
                let anchor = parts.count > 1 ? String(parts[1]) : nil
                let there = files[target]
                if there == nil || anchor.map({ !there!.contains(" id=\"\($0)\"") }) ?? false {
                    dead.append("\(name): \(match.1)")
                }
            }
        }
        return dead
    }

    /// Where a relative address leads, as seen from the folder.
    private static func target(of address: Substring, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
            if part == ".." {
                if parts.popLast() == nil { return "outside" }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    @Test("The pages of the demonstration round are these, byte for byte")
    func expected() throws {
        let scratch = try Scratch()
        let result = try Command.run("report --output \(scratch.path)/report")
        #expect(result.exit == 0 && result.output == "")
        let due = try Self.files(
            "\(Command.root)/Datasets/bac-kan-districts-2023/expected/report")
        #expect(due.count == 3)
        let files = try Self.files("\(scratch.path)/report")
        for (name, text) in due {
            let lines = files[name]?.components(separatedBy: "\n") ?? []
            let dueLines = text.components(separatedBy: "\n")
            for (number, pair) in zip(lines, dueLines).enumerated() where pair.0 != pair.1 {
                #expect(pair.0 == pair.1, "\(name), line \(number + 1)")
                break
            }
            #expect(files[name] == text, "\(name)")
        }
        let units = files.keys.count { $0.hasPrefix("units/") }
        let indicators = files.keys.count { $0.hasPrefix("indicators/") }
        #expect(units == 8 && indicators == 36 && files.count == 8 + 36 + 3)
    }

    @Test(
        "Every round has a report whose links lead somewhere and whose tags are closed",
        arguments: ExpectedOutputTests.rounds, ["vi", "en"])
    func everyRound(round: String, language: String) throws {
        let scratch = try Scratch()
        let result = try Command.run(
            "report --data Datasets/\(round) --lang \(language) --output \(scratch.path)/report")
        #expect(result.exit == 0, "\(result.errors)")
        let files = try Self.files("\(scratch.path)/report")
        #expect(files["index.html"] != nil)
        #expect(Self.dead(in: files).prefix(3) == [])
        for (name, html) in files where name.hasSuffix(".html") {
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
            #expect(html.matches(of: #/<script/#).count == 1)
            for mark in ["http:", "https:", "//www", "<link", "<img", "@import", "url("] {
                #expect(!html.contains(mark), "\(name): \(mark)")
            }
            // Without script there is nothing to press.
            for mark in ["<button", "<input", "<select", "<form", " onclick", " style="] {
                #expect(!html.contains(mark), "\(name): \(mark)")
            }
            let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(name): an id stands twice")
            #expect(html.matches(of: #/<h1>/#).count == 1)
            #expect(html.matches(of: #/<svg/#).count == html.matches(of: #/ role="img"/#).count)
        }
        for name in ["index.html", files.keys.filter { $0.hasPrefix("units/") }.sorted()[0]] {
            Self.checkTags(files[name] ?? "", name)
        }
        if language == "vi" {
            #expect(try GoldenTests.changed("\(scratch.path)/report", of: round) == [])
        }
    }

    /// Every element is closed as often as it is opened.
    private static func checkTags(_ html: String, _ name: String) {
        for tag in [
            "h1", "h2", "h3", "p", "ul", "ol", "li", "table", "tr", "td", "th", "svg", "text",
            "section", "div", "a", "title", "desc", "g",
        ] {
            let parts = { (text: String) in html.components(separatedBy: text).count - 1 }
            let opened = parts("<\(tag)>") + parts("<\(tag) ")
            #expect(opened == parts("</\(tag)>"), "\(name): \(tag)")
        }
    }

    @Test("Two runs, one of them in another place, give the same bytes")
    func sameBytes() throws {
        let scratch = try SmallRound.scratch()
        #expect(
            try Command.run("report --data Datasets/d --output one", in: scratch.path).exit == 0)
        let environment = ["LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"]
        let other = try Command.run(
            ["report", "--data", "Datasets/d", "--output", "two/", "--jobs", "3"],
            in: scratch.path, environment: environment)
        #expect(other.exit == 0)
        #expect(try Self.files("\(scratch.path)/one") == Self.files("\(scratch.path)/two"))
    }

    @Test("A day is printed only when one is given, as the language writes it")
    func day() throws {
        let scratch = try SmallRound.scratch()
        for (language, text) in [("vi", "Lập ngày 30/06/2024"), ("en", "Made on 2024-06-30")] {
            let line = "report --data Datasets/d --output r --date 30/6/2024 --lang \(language)"
            #expect(try Command.run(line, in: scratch.path).exit == 0)
            #expect(try scratch.text("r/index.html").contains(text))
        }
        let none = try Command.run("report --data Datasets/d --output r", in: scratch.path)
        #expect(none.exit == 0)
        #expect(!(try scratch.text("r/index.html").contains("Lập ngày")))
    }

    @Test("A simulation has a page of its own, and the rest stays as it is")
    func simulation() throws {
        let scratch = try SmallRound.scratch()
        _ = try Command.run("report --data Datasets/d --output plain", in: scratch.path)
        let result = try Command.run(
            ["report", "--data", "Datasets/d", "--output", "r", "--set", "unit.x.pieces = 60"],
            in: scratch.path)
        #expect(result.exit == 0)
        let html = try scratch.text("r/simulation.html")
        #expect(html.contains("<code>unit.x.pieces = 60</code>"))
        #expect(html.contains("<desc id=\"slope-1-1-desc\">X: 3 → 1; Z: 1 → 2; Y: 2 → 3.</desc>"))
        let files = try Self.files("\(scratch.path)/r")
        #expect(Self.dead(in: files).prefix(3) == [])
        let row = #/<tr>.*units\/x\.html.*<\/tr>/#
        let (with, without) = (
            try scratch.text("r/index.html"), try scratch.text("plain/index.html")
        )
        #expect(with.firstMatch(of: row)?.0 == without.firstMatch(of: row)?.0)
        #expect(try Self.files("\(scratch.path)/plain")["simulation.html"] == nil)
    }

    @Test(
        "A round of several periods tells what moved ranks, on pages of all, a unit, an indicator")
    func trend() throws {
        let scratch = try Scratch()
        let line = "report --data Datasets/pci-history --period 2013 --output \(scratch.path)/r"
        #expect(try Command.run(line).exit == 0)
        let files = try Self.files("\(scratch.path)/r")
        func row(_ start: String, in name: String) -> String? {
            files[name]?.split(separator: "\n").map {
                String($0).replacing(#/<\/t[dh]>/#, with: "|").replacing(#/<[^>]*>/#, with: "")
            }.last { $0.hasPrefix(start) }
        }
        // The last table of the page is the oldest step.
        #expect(
            row("Tiền Giang|", in: "trend.html")
                == "Tiền Giang|1&ensp;−6,17|1&ensp;−6,17|0,00|0,00|0,00|")
        #expect(files["trend.html"]?.contains("<td class=\"number\" data-v=\"-6.17\">") == true)
        #expect(
            files["trend.html"]?.contains(
                "Trà Vinh: 2009 63,19, 2010 65,78, 2011 57,29, 2012 62,74, 2013 60,87") == true)
        #expect(
            row("2013|", in: "units/tra-vinh.html")
                == "2013|1|60,87|−1,87|+4,99|0,00|0,00|−6,86|")
        #expect(
            row("Cạnh tranh bình đẳng|", in: "units/tra-vinh.html")
                == "Cạnh tranh bình đẳng|||||5,5900|")
        #expect(
            row("Trà Vinh|", in: "indicators/transparency.html")
                == "Trà Vinh|6,2700|6,0700|5,5800|6,1700|5,6700|")
        // One period only has nothing to compare.
        #expect(files["indicators/policy_bias.html"]?.contains("Qua các kỳ</h2>") == false)
    }

    @Test("Codes with slashes, marks and dots get pages inside the folder, and links find them")
    func codes() throws {
        let scratch = try SmallRound.scratch([
            "Datasets/d/units.csv": "unit,name\n../x,X\nđà/nẵng,Y\nda-nang,<b>Z</b>\n",
            SmallRound.table: "unit,pieces\n../x,20\nđà/nẵng,30\nda-nang,40\n",
        ])
        #expect(try Command.run("report --data Datasets/d --output r", in: scratch.path).exit == 0)
        let files = try Self.files("\(scratch.path)/r")
        let units = files.keys.filter { $0.hasPrefix("units/") }.sorted()
        #expect(
            units == ["units/da-nang-2.html", "units/da-nang.html", "units/x.html"])
        #expect(Self.dead(in: files).prefix(3) == [])
        #expect(files["units/da-nang.html"]?.contains("<h1>&lt;b&gt;Z&lt;/b&gt;</h1>") == true)
    }

    // MARK: - What is refused

    @Test("An earlier report is replaced whole; another folder or file is left alone")
    func place() throws {
        let scratch = try SmallRound.scratch()
        let line = "report --data Datasets/d --output r"
        #expect(try Command.run(line, in: scratch.path).exit == 0)
        try scratch.write("r/units/gone.html", "of a unit that is gone")
        #expect(try Command.run(line, in: scratch.path).exit == 0)
        #expect(try Self.files("\(scratch.path)/r")["units/gone.html"] == nil)
        try scratch.write("mine/notes.txt", "mine")
        try scratch.write("file", "mine")
        for name in ["mine", "file"] {
            let result = try Command.run(
                "report --data Datasets/d --output \(name)", in: scratch.path)
            #expect(result.exit == 2 && result.output == "")
            #expect(
                result.errors == """
                    error[C321]: '\(name)' lies there already and is no earlier report
                      fix:  name a folder that does not exist yet, or an earlier report, which is \
                    replaced


                    """)
        }
        #expect(try scratch.text("mine/notes.txt") == "mine")
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        #expect(left == ["Datasets", "Rules", "file", "mine", "r"])
    }

    @Test("What cannot be scored or written leaves nothing, and an earlier report as it was")
    func nothingLeft() throws {
        let scratch = try SmallRound.scratch()
        let line = "report --data Datasets/d --output r"
        #expect(try Command.run(line, in: scratch.path).exit == 0)
        let before = try Self.files("\(scratch.path)/r")
        let failed = try Command.run(line + " --period 1999", in: scratch.path)
        #expect(failed.exit == 2 && failed.errors.contains("error[S"))
        #expect(try Self.files("\(scratch.path)/r") == before)
        let nowhere = try Command.run(
            "report --data Datasets/d --output none/r", in: scratch.path)
        #expect(nowhere.exit == 2)
        #expect(
            nowhere.errors == """
                error[C103]: the report 'none/r' cannot be written: there is no folder 'none'
                  fix:  name a file in a folder that exists and can be written to


                """)
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        #expect(left == ["Datasets", "Rules", "r"])
    }

    @Test("Without WeasyPrint --pdf says so, and writes nothing")
    func noPrinter() throws {
        let scratch = try SmallRound.scratch()
        let result = try Command.run(
            ["report", "--data", "Datasets/d", "--output", "r", "--pdf"], in: scratch.path,
            environment: ["PATH": scratch.path])
        #expect(result.exit == 2)
        #expect(
            result.errors == """
                error[C322]: --pdf needs WeasyPrint, which is not installed
                  fix:  install it, as with: apt-get install weasyprint fonts-noto-core; or leave \
                out --pdf and print the pages from a browser


                """)
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/r"))
    }

    @Test("Where WeasyPrint fails, its words are told and nothing is left")
    func failingPrinter() throws {
        let scratch = try SmallRound.scratch()
        try scratch.write("bin/weasyprint", "#!/bin/sh\necho no fonts >&2\nexit 3\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(scratch.path)/bin/weasyprint")
        let result = try Command.run(
            ["report", "--data", "Datasets/d", "--output", "r", "--pdf"], in: scratch.path,
            environment: ["PATH": "\(scratch.path)/bin"])
        #expect(result.exit == 2)
        #expect(
            result.errors == """
                error[C323]: WeasyPrint could not make 'index.pdf': no fonts
                  fix:  run '\(scratch.path)/bin/weasyprint --info' to see what it lacks; or leave \
                out --pdf


                """)
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        #expect(left == ["Datasets", "Rules", "bin"])
    }

    @Test(
        "The ranking and each scorecard become PDF, the same bytes twice",
        .enabled(if: Programs.has("weasyprint"), "WeasyPrint is not installed"))
    func printed() throws {
        let scratch = try SmallRound.scratch()
        for name in ["one", "two"] {
            let result = try Command.run(
                "report --data Datasets/d --output \(name) --pdf", in: scratch.path)
            #expect(result.exit == 0, "\(result.errors)")
        }
        for name in ["index", "units/x", "units/y", "units/z"] {
            let files = try ["one", "two"].map {
                try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\($0)/\(name).pdf"))
            }
            #expect(files[0].starts(with: Data("%PDF-".utf8)))
            #expect(files[0] == files[1])
            #expect(files[0].range(of: Data("file:".utf8)) == nil)
        }
    }
}
