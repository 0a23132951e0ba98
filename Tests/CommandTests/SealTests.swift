import Foundation
import Testing

/// `chiso score --seal` and `chiso verify`: the proof for an appeal.
@Suite struct SealTests {
    static let again =
        "everything is as sealed: 13 files, and the results come out again byte for byte"

    @Test(
        "Every round is sealed with the results it is known for, verified, and one byte is found",
        arguments: ExpectedOutputTests.rounds)
    func everyRound(round: String) throws {
        let scratch = try Scratch()
        let bundle = "\(scratch.path)/b"
        let sealed = try Command.run(
            ["score", "--data", "Datasets/\(round)", "--seal", bundle])
        #expect(sealed.exit == 0)
        for name in ["score.txt", "score.csv", "score.json"] {
            let expected = "\(Command.root)/Datasets/\(round)/expected/\(name)"
            #expect(
                try scratch.text("b/results/\(name)")
                    == String(contentsOfFile: expected, encoding: .utf8))
        }
        let digest = try Command.shell("sha256sum SHA256SUMS", in: bundle).output.prefix(64)
        #expect(sealed.errors.hasSuffix("sealed: \(digest)\n"))
        let same = try Command.run(["verify", bundle, "--expect", String(digest)])
        #expect(same.exit == 0)
        let table = "b/Datasets/\(round)/units.csv"
        try scratch.write(table, try scratch.text(table) + " ")
        let other = try Command.run(["verify", bundle])
        #expect(other.exit == 1)
        #expect(other.output.contains("\nchanged  Datasets/\(round)/units.csv  ("))
    }

    @Test("A stranger checks every file and the whole with sha256sum alone")
    func sha256sum() throws {
        let sealed = try SealedRound()
        let path = "\(sealed.scratch.path)/seal"
        let check = try Command.shell("sha256sum --strict -c SHA256SUMS", in: path)
        #expect(check.exit == 0)
        #expect(check.errors == "")
        #expect(check.output.split(separator: "\n").count == 12)
        let whole = try Command.shell("sha256sum SHA256SUMS", in: path)
        #expect(whole.output == "\(sealed.digest)  SHA256SUMS\n")
    }

    @Test("A bundle holds what was read, byte for byte, and nothing else")
    func content() throws {
        let sealed = try SealedRound(["Rules/p/scenarios/s.lua": "return 1", "Datasets/d/x": "1"])
        let files = try Command.shell(
            "find . -type f | LC_ALL=C sort", in: "\(sealed.scratch.path)/seal")
        #expect(
            files.output == """
                ./Datasets/d/datapackage.json
                ./Datasets/d/submissions.csv
                ./Datasets/d/units.csv
                ./README.md
                ./Rules/p/fields.lua
                ./Rules/p/indicators/a.lua
                ./Rules/p/pack.lua
                ./Rules/p/shared/points.lua
                ./SHA256SUMS
                ./results/score.csv
                ./results/score.json
                ./results/score.txt
                ./seal.json

                """)
        for (name, text) in SmallRound.files {
            #expect(try sealed.scratch.text("seal/\(name)") == text)
        }
    }

    @Test("The same rules and figures give the same bundle, from whatever folder, jobs or output")
    func sameBytes() throws {
        let sealed = try SealedRound()
        let root = sealed.scratch.path
        for (line, folder) in [
            ("score --data Datasets/d/ --seal x1 --jobs 3 --unit x --format json", root),
            ("score --data \(root)/Datasets/d --seal x2 --period 2023", NSTemporaryDirectory()),
            ("score --data ../../Datasets/d --seal ../../x3", "\(root)/Rules/p"),
            ("score --data Datasets/d --seal ../x5", "\(root)/seal"),
        ] {
            let place = line.firstMatch(of: /--seal (\S+)/)?.1 ?? ""
            let result = try Command.run(line, in: folder)
            #expect(result.errors == "sealed: \(sealed.digest)\n", "\(line)")
            try? FileManager.default.removeItem(atPath: "\(folder)/\(place)")
        }
    }

    @Test("Rules named with --rules are sealed and verified as named, whatever the path to them")
    func namedRules() throws {
        let sealed = try SealedRound([:], "--rules Rules/p/")
        #expect(try sealed.verify().exit == 0)
        let manifest = try sealed.scratch.text("seal/seal.json")
        #expect(manifest.contains(#""rules": "Rules/p", "data": "Datasets/d""#))
        let other = try Command.run(
            "score --data ../../Datasets/d --rules . --seal ../../other",
            in: "\(sealed.scratch.path)/Rules/p")
        #expect(other.errors == "sealed: \(sealed.digest)\n")
    }

    @Test("The text of a verification")
    func text() throws {
        let sealed = try SealedRound()
        let result = try sealed.verify("--expect \(sealed.digest.uppercased())")
        #expect(result.exit == 0)
        #expect(
            result.output == """
                bundle: seal
                digest: \(sealed.digest)
                        as expected
                sealed: chiso 1.0.0, Lua 5.4.4
                run:    round d, period 2023, pack p, edition 1

                same     Datasets/d/datapackage.json
                same     Datasets/d/submissions.csv
                same     Datasets/d/units.csv
                same     README.md
                same     Rules/p/fields.lua
                same     Rules/p/indicators/a.lua
                same     Rules/p/pack.lua
                same     Rules/p/shared/points.lua
                same     SHA256SUMS
                same     results/score.csv
                same     results/score.json
                same     results/score.txt
                same     seal.json

                recomputed from the rules and data of the bundle:
                same     results/score.json
                same     results/score.csv
                same     results/score.txt

                \(Self.again)

                """)
    }

    // MARK: - Limits, faults, editions

    @Test("Limits are sealed, and hold when the results are computed again")
    func limits() throws {
        let looping = """
            return { key = "a", title = "A", basis = { "minh họa" }, max = 100, value = "pieces",
              score = function(value)
                local sum = 0
                for place = 1, 100 * value do sum = sum + place end
                return value
              end }
            """
        let files = [SmallRound.rule: looping]
        let sealed = try SealedRound(files, "--max-instructions 5000")
        #expect(try sealed.scratch.text("seal/seal.json").contains(#""cellInstructions": 5000"#))
        #expect(try sealed.scratch.text("seal/results/score.json").contains(#""status": "failed""#))
        #expect(try sealed.verify().exit == 0)
        try sealed.scratch.replace(
            #""cellInstructions": 5000"#, with: #""cellInstructions": 100000"#, in: "seal/seal.json"
        )
        try sealed.sealAgain()
        #expect(try sealed.verify().exit == 1)
        try sealed.scratch.replace(
            #""cellInstructions": 100000"#, with: #""cellInstructions": 10000001"#,
            in: "seal/seal.json")
        try sealed.sealAgain()
        #expect(
            try sealed.findings() == [
                "not recomputed: a limit is below 1, or more than 100 times its default",
                "NOT as sealed: the results were not recomputed",
            ])
        let high = try Command.run(
            "score --data Datasets/d --seal high --max-instructions 10000001",
            in: sealed.scratch.path)
        #expect(high.exit == 2)
        #expect(
            high.errors == """
                error[C485]: a limit is more than 100 times its default
                  fix:  seal with lower limits: no bundle may keep a verifier busy for ever


                """)
    }

    @Test("A rule in a bundle that never ends fails its cells, and the verification ends")
    func hostileRule() throws {
        let sealed = try SealedRound()
        try sealed.scratch.replace(
            "return math.min(max, points(value, per))", with: "while true do end",
            in: "seal/\(SmallRound.rule)")
        try sealed.sealAgain()
        let result = try sealed.verify()
        #expect(result.exit == 1)
        #expect(result.output.contains("    points: 80 sealed, null recomputed\n"))
    }

    @Test("Rules in a bundle that no longer load are told with file and line")
    func refusedRules() throws {
        let sealed = try SealedRound()
        try sealed.scratch.replace(
            "children = { \"a\" }", with: "children = { \"b\" }", in: "seal/Rules/p/pack.lua")
        let result = try sealed.verify()
        #expect(result.exit == 1)
        #expect(result.output.contains("\nnot recomputed: the rules or data are refused: P105, "))
    }

    @Test("A run that lost something is sealed as it is, and says so")
    func provisional() throws {
        let scratch = try SmallRound.scratch([SmallRound.table: "unit,pieces\nx,20\ny,abc\nz,40\n"])
        let result = try Command.run("score --data Datasets/d --seal seal", in: scratch.path)
        #expect(result.exit == 1)
        #expect(result.errors.contains("\nsealed: "))
        #expect(try Command.run("verify seal", in: scratch.path).exit == 0)
    }

    @Test("Editions that scored earlier periods are sealed; other rulebooks beside them are not")
    func editions() throws {
        let scratch = try Scratch()
        let bundle = "\(scratch.path)/b"
        let line = [
            "score", "--data", "Datasets/pci-history", "--period", "2013", "--seal", bundle,
        ]
        #expect(try Command.run(line).exit == 0)
        let packs = try FileManager.default.contentsOfDirectory(atPath: "\(bundle)/Rules").sorted()
        #expect(packs == ["_lib", "pci-2009", "pci-2013"])
        #expect(try Command.run(["verify", bundle], in: scratch.path).exit == 0)
    }

    @Test("Folders whose names are one character are sealed as any other")
    func shortNames() throws {
        let scratch = try SmallRound.scratch()
        try FileManager.default.moveItem(
            atPath: "\(scratch.path)/Datasets/d", toPath: "\(scratch.path)/r")
        let line = "score --data r --rules Rules/p --seal s --output o"
        #expect(try Command.run(line, in: scratch.path).exit == 0)
        #expect(try Command.run("verify s", in: scratch.path).exit == 0)
        #expect(try scratch.text("s/results/score.txt") == scratch.text("o"))
        #expect(
            try Command.run("score --data . --rules ../Rules/p", in: "\(scratch.path)/r").exit == 0)
    }

    // MARK: - Refusals

    @Test("Nothing is written over: a folder that holds something, or a file, is refused")
    func occupied() throws {
        let sealed = try SealedRound()
        let again = try Command.run("score --data Datasets/d --seal seal", in: sealed.scratch.path)
        #expect(again.exit == 2)
        #expect(again.output == "")
        #expect(
            again.errors == """
                error[C103]: 'seal' cannot be written: it is a folder that holds something already
                  fix:  choose another name, or remove it first


                """)
        try sealed.scratch.write("file", "")
        let file = try Command.run("score --data Datasets/d --seal file", in: sealed.scratch.path)
        #expect(file.exit == 2)
        try FileManager.default.createDirectory(
            atPath: "\(sealed.scratch.path)/empty", withIntermediateDirectories: false)
        let empty = try Command.run("score --data Datasets/d --seal empty", in: sealed.scratch.path)
        #expect(empty.exit == 0)
        #expect(empty.errors == "sealed: \(sealed.digest)\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: sealed.scratch.path)
        #expect(Set(names) == ["Rules", "Datasets", "seal", "file", "empty"])
    }

    @Test("C486: a name that no list can hold is not sealed")
    func unsealableName() throws {
        let package =
            SmallRound.files["Datasets/d/datapackage.json"]?
            .replacing("submissions.csv", with: "a\\\\b.csv") ?? ""
        let scratch = try SmallRound.scratch([
            "Datasets/d/datapackage.json": package, SmallRound.table: "",
            "Datasets/d/a\\b.csv": "unit,pieces\nx,20\n",
        ])
        let result = try Command.run("score --data Datasets/d --seal seal", in: scratch.path)
        #expect(result.exit == 2)
        #expect(
            result.errors.hasSuffix(
                """
                error[C486]: 'Datasets/d/a\\b.csv' cannot be sealed: its path holds a control character or a backslash
                  fix:  rename the file or its folder


                """))
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/seal"))
    }

    @Test(
        "C481: a folder that is no bundle, and one that is not there, are refused",
        arguments: ["Rules", "none"])
    func noBundle(folder: String) throws {
        let scratch = try SmallRound.scratch()
        let result = try Command.run("verify \(folder)", in: scratch.path)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("error[C481]: '\(folder)' is no "))
    }

    @Test("A digest that is none is wrong usage", arguments: ["", "12", "zz"])
    func noDigest(digest: String) throws {
        let result = try Command.run(["verify", "x", "--expect", digest])
        #expect(result.exit == 2)
        #expect(result.errors.contains("--expect takes the 64 hexadecimal digits of a digest."))
    }

    @Test("The version that a seal holds is the one that is printed")
    func version() throws {
        let result = try Command.run("--version")
        #expect(result.exit == 0)
        #expect(result.output == "chiso 1.0.0\n")
        #expect(try SealedRound().scratch.text("seal/seal.json").contains(#""engine": "1.0.0""#))
    }
}
