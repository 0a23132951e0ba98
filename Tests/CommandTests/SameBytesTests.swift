import Foundation
import Testing

/// Every command prints the same bytes wherever it runs; ``ReproducibilityTests`` has more on `chiso score`.
@Suite struct SameBytesTests {
    /// Commands over the repository, in each of their formats.
    static let commands = [
        "score --data Datasets/council-commune-2026-synthetic --format json",
        "score --data Datasets/pci-2021 --format csv",
        "score --unit bach-thong --format markdown",
        "simulate --set 'investment_disbursement.target = 80' --format json",
        "simulate --set 'unit.bach-thong.investment_disbursed *= 1.2' --format csv",
        "simulate --set 'dossiers_on_time.max = 3' --format markdown",
        "simulate --sweep 'investment_disbursement.target=70..100/10' --format json",
        "simulate --data Datasets/binh-duong-2017 --uncertain 'weights=±20%' --runs 40 --seed 7 "
            + "--format json",
        "check --data Datasets/bac-kan-plan-2024 --today 2024-12-20",
        "check --rules Rules/sipas-2023 --format json",
        "plan --data Datasets/bac-kan-par-2022 --by lead --today 2024-07-01 --format csv",
        "plan --data Datasets/bac-kan-par-2022 --today 2024-07-01 --format json",
        "explain bach-thong 3.3.2 --format json",
        "explain bach-thong --format markdown",
        "test Rules/sipas-2023 --format json",
        "test Rules/papi-2022 --coverage",
        "doc Rules/sipas-2023 --format html",
        "doc Rules/council-commune-2026",
        "diff Rules/pci-2009 Rules/pci-2013 --format json",
    ]

    /// What may differ between two machines: what a shell is told before the command.
    static let surroundings = [
        "env -u HOME -u LANG -u LC_ALL -u LANGUAGE -u TZ -u USER",
        "env LC_ALL=vi_VN.UTF-8 LANG=C.utf8 LANGUAGE=vi TZ=Pacific/Kiritimati",
        "umask 077; env LC_ALL=xx_XX.nothing LANG=tr_TR.UTF-8 LANGUAGE=de:tr TZ=No/Where "
            + "HOME=/nonexistent TMPDIR=/nowhere",
    ]

    @Test("Language, time zone, home and umask change no byte of any command", arguments: commands)
    func surroundings(command: String) throws {
        let own = try Command.shell("chiso \(command)", in: Command.root)
        #expect(own.exit < 2 && !own.output.isEmpty, "\(own.errors)")
        for before in Self.surroundings {
            let other = try Command.shell("\(before) chiso \(command)", in: Command.root)
            #expect(other == own, "\(before)")
        }
    }

    @Test("A second process prints what the first did, and so do other numbers of jobs")
    func processes() throws {
        for command in Self.commands
        where !["check", "test", "doc ", "diff"].contains(
            where: command.hasPrefix)
        {
            let own = try Command.shell("chiso \(command) --jobs 1", in: Command.root)
            for jobs in [1, 8] {
                let line = "chiso \(command) --jobs \(jobs)"
                #expect(try Command.shell(line, in: Command.root) == own, "\(line)")
            }
        }
    }

    @Test("A goal has one answer, whatever the jobs and the surroundings")
    func goal() throws {
        let scratch = try SmallRound.scratch()
        let line = "simulate --data Datasets/d --goal 'unit.x.rank <= 2' --vary pieces"
        for format in ["table", "csv", "json", "markdown"] {
            let own = try Command.shell("chiso \(line) --format \(format)", in: scratch.path)
            #expect(own.exit == 0 && own.output.contains("30"), "\(own.errors)")
            for jobs in [1, 2, 8] {
                let other = try Command.shell(
                    "\(Self.surroundings[2]) chiso \(line) --format \(format) --jobs \(jobs)",
                    in: scratch.path)
                #expect(other == own)
            }
        }
    }
}

/// The order in which rules and figures lie in their files decides nothing, over packs and rounds made at random.
@Suite struct ShuffledCaseTests {
    @Test(
        "Rows in another order, and any number of jobs, change nothing but the rows that messages name",
        arguments: 101...112 as ClosedRange<UInt64>)
    func rows(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let files = RandomCase.files(seed: seed)
        let own = try Self.printed(files)
        var shuffled = files
        for (name, text) in files where name.hasSuffix(".csv") {
            var lines = text.split(separator: "\n")
            let header = lines.removeFirst()
            lines.shuffle(using: &generator)
            shuffled[name] = ([header] + lines).joined(separator: "\n") + "\n"
        }
        for jobs in [1, 2, 5, 8] {
            #expect(try Self.printed(shuffled, "--jobs \(jobs)") == own, "\(jobs) jobs")
        }
    }

    @Test(
        "Indicators in other folders, loaded in another order, score the same",
        arguments: 201...208 as ClosedRange<UInt64>)
    func folders(seed: UInt64) throws {
        let files = RandomCase.files(seed: seed)
        var moved: [String: String] = [:]
        for (name, text) in files {
            let parts = name.split(separator: "/").map(String.init)
            guard parts.count > 3, parts[2] == "indicators",
                let number = Int(
                    parts[3].dropFirst().prefix { $0.isNumber })
            else {
                moved[name] = text
                continue
            }
            // The last comes first.
            moved["Rules/p/indicators/f\(1000 - number)/\(parts[3])"] = text
        }
        #expect(try Self.lines(moved) == Self.lines(files))
    }

    /// The document of a case, its messages sorted: they stand in the order of path and row.
    private static func printed(
        _ files: [String: String], _ options: String = "--jobs 1"
    ) throws -> [String] {
        let text = try score(files, options).replacing(/\.csv:[0-9]+/, with: ".csv")
        let lines = text.split(separator: "\n").map(String.init)
        let place = lines.firstIndex { $0.contains("\"diagnostics\"") } ?? lines.endIndex
        let messages = lines[place...].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        return lines[..<place] + messages.sorted()
    }

    private static func lines(_ files: [String: String]) throws -> [String] {
        try ScorecardLines(score(files, "--jobs 2")).lines
    }

    private static func score(_ files: [String: String], _ options: String) throws -> String {
        let scratch = try Scratch()
        for (name, text) in files { try scratch.write(name, text) }
        let run = try Command.run(
            "score --data Datasets/d --format json \(options)", in: scratch.path)
        #expect(run.exit < 2, "\(run.errors)")
        return run.output
    }
}
