import Testing

@testable import ChisoSeal

@Suite struct SealReportTests {
    static let seal = Seal(
        engine: "1.0.0", lua: "Lua 5.4.4", pack: "p", edition: "1", round: "d", period: "2023",
        rules: nil, data: "Datasets/d", limits: ["b": 2, "a": 1],
        files: [
            Seal.File(path: "README.md", size: 5, sha256: String(repeating: "0", count: 64))
        ])

    private static let made = Verification.Recomputation.made(
        [
            Verification.Result(
                "results/score.json",
                Verification.Line(number: 2, sealed: "a\u{1B}[31m", recomputed: nil)),
            Verification.Result("results/score.csv", nil),
        ],
        (1...22).map { Verification.Unit("u\($0)", ["points: 1 sealed, 2 recomputed"]) })

    private static func verification(
        _ recomputation: Verification.Recomputation, seal: Seal? = seal, digest: String? = "aa",
        expected: String? = nil,
        files: [Verification.File] = [Verification.File("README.md", .same)]
    ) -> Verification {
        Verification(
            folder: "dir", digest: digest, expected: expected, seal: seal, lua: "Lua 5.4.4",
            files: files, recomputation: recomputation)
    }

    @Test("seal.json meets its schema, with named rules and without")
    func manifest() throws {
        let checker = try SchemaChecker(named: "chiso.seal.1.schema.json")
        for rules in [nil, "Rules/p"] {
            var seal = Self.seal
            seal.rules = rules
            #expect(try checker.faults(in: SealReport(seal).document) == [])
        }
    }

    @Test("Every document of a verification meets its schema")
    func documents() throws {
        let checker = try SchemaChecker(named: "chiso.verification.1.schema.json")
        let files = [
            Verification.File("a", .same), Verification.File("b", .changed, "why"),
            Verification.File("c", .missing), Verification.File("d", .extra, "a folder"),
        ]
        for verification in [
            Self.verification(Self.made),
            Self.verification(.notMade("why"), seal: nil, digest: nil),
            Self.verification(Self.made, expected: "bb", files: files),
        ] {
            let report = VerificationReport(verification)
            #expect(try checker.faults(in: report.render(.json)) == [])
        }
    }

    @Test("The text tells what differs, cuts what is long, and lets no control character through")
    func text() {
        let files = [
            Verification.File("a\nb", .extra, "not a plain file"),
            Verification.File("seal.json", .changed),
        ]
        var seal = Self.seal
        seal.engine = "0.1"
        let report = VerificationReport(
            Self.verification(Self.made, seal: seal, expected: "bb", files: files), width: 60)
        let units = (1...20).map { "  u\($0)\n    points: 1 sealed, 2 recomputed\n" }.joined()
        #expect(
            report.render(.table) == """
                bundle: dir
                digest: aa
                due:    bb
                sealed: chiso 0.1, Lua 5.4.4
                run:    round d, period 2023, pack p, edition 1
                here:   chiso 1.0.0, Lua 5.4.4: another version

                extra    a\u{FFFD}b  (not a plain file)
                changed  seal.json

                recomputed from the rules and data of the bundle:
                differs  results/score.json  (first in line 2)
                  sealed:     a\u{FFFD}[31m
                  recomputed: nothing, the results have ended
                same     results/score.csv

                22 units with other figures:
                \(units)  and 2 more units

                NOT as sealed: the digest is not the one that is due; 2 files are not as sealed; the results come out otherwise

                """)
    }

    @Test("Without a new run nothing is as sealed, whatever the files")
    func notMade() {
        let verification = Self.verification(.notMade("seal.json cannot be read"))
        #expect(!verification.isSame)
        let text = VerificationReport(verification).render(.table)
        #expect(text.hasSuffix("\nNOT as sealed: the results were not recomputed\n"))
    }

    @Test("The README of a bundle gives a line for a shell that scores again")
    func readme() {
        var seal = Self.seal
        seal.data = "Datasets/số liệu's"
        seal.rules = "Rules/p"
        let text = SealReadme.text(of: seal)
        #expect(
            text.hasSuffix(
                #"    chiso score --data 'Datasets/số liệu'\''s' --period 2023 --rules Rules/p"#
                    + "\n"))
        #expect(text.contains("sha256sum -c SHA256SUMS"))
    }
}
