import Testing

/// What each exit code means, and what is said with it.
@Suite struct ExitCodeTests {
    @Test("0: without arguments in the repository, the demonstration round is scored")
    func demonstration() throws {
        let result = try Command.run("")
        #expect(result.exit == 0)
        #expect(result.output.contains("\nround bac-kan-districts-2023, period 2023; "))
        #expect(result == (try Command.run("score --data Datasets/bac-kan-districts-2023")))
    }

    @Test(
        "0: help is asked for",
        arguments: [
            "--help", "score --help", "simulate --help", "plan --help", "check --help",
            "report --help",
        ])
    func help(line: String) throws {
        let result = try Command.run(line)
        #expect(result.exit == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("EXIT CODES\n") || result.output.contains("Exit codes are"))
    }

    @Test(
        "2, and nothing on standard output: what cannot be started says why",
        arguments: [
            (
                "--unit bach-thongg",
                """
                error[C101]: the round has no unit 'bach-thongg'
                  fix:  did you mean 'bach-thong'?
                """
            ),
            (
                "--unit hanoi",
                """
                error[C101]: the round has no unit 'hanoi'
                  fix:  choose one of: tp-bac-kan, ba-be, bach-thong, cho-don, cho-moi, na-ri, \
                ngan-son, pac-nam
                """
            ),
            (
                "--period 2022",
                """
                error[S101]: the round has no figures for period '2022'
                  fix:  choose one of: 2023, 2023-Q1, 2023-Q2, 2023-Q3, 2023-Q4
                """
            ),
            (
                "--data Datasets/nothing",
                """
                error[D101]: there is no such folder
                  data: Datasets/nothing
                  fix:  name the folder of a round: Datasets/<round>
                """
            ),
            (
                "--rules Rules/nothing",
                """
                error[P101]: there is no pack in 'Rules/nothing'
                  rule: Rules/nothing/pack.lua
                  fix:  name a folder that holds pack.lua, such as Rules/district-par-2023
                """
            ),
        ])
    func cannotStart(line: String, text: String) throws {
        let result = try Command.run(line)
        #expect(result == Command.Result(exit: 2, output: "", errors: text + "\n\n"))
    }

    @Test(
        "2: wrong usage",
        arguments: [
            ("--colour", "Error: Unknown option '--colour'"),
            (
                "--format xml",
                "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of "
                    + "'table', 'csv', 'json' or 'markdown'."
            ),
            ("--jobs 0", "Error: --jobs must be at least 1."),
            ("--max-bytes 0", "Error: a limit must be at least 1."),
            ("score again", "Error: Unexpected argument 'again'"),
            (
                "simulate",
                "Error: nothing to simulate: give at least one --set 'dossiers_on_time.target = 90'."
            ),
        ])
    func wrongUsage(line: String, first: String) throws {
        let result = try Command.run(line)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.split(separator: "\n").first.map(String.init) == first)
        #expect(result.errors.contains("\nUsage: chiso "))
    }

    @Test("2: a fault in pack.lua refuses the pack; nothing is on standard output")
    func brokenPack() throws {
        let scratch = try Scratch.demonstration()
        try scratch.replace(
            "scale = 100,", with: "scale = 100 +,", in: "Rules/district-par-2023/pack.lua")
        let result = try Command.run([], in: scratch.path)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(
            result.errors == """
                error[P102]: unexpected symbol near ','
                  rule: Rules/district-par-2023/pack.lua:16
                  fix:  correct pack.lua; it ends with return { id = …, tree = {…} }


                """)
    }

    @Test("2: a round that names no pack")
    func noPackNamed() throws {
        let scratch = try Scratch.demonstration()
        let package = "Datasets/bac-kan-districts-2023/datapackage.json"
        try scratch.replace("\"pack\": \"district-par-2023\", ", with: "", in: package)
        let result = try Command.run([], in: scratch.path)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(
            result.errors == """
                error[C102]: the round 'Datasets/bac-kan-districts-2023' names no pack
                  data: Datasets/bac-kan-districts-2023/datapackage.json
                  fix:  name the rules with --rules, or add "pack" to its chiso property


                """)
        let named = try Command.run("--rules Rules/district-par-2023", in: scratch.path)
        #expect(named.exit == 0)
    }
}
