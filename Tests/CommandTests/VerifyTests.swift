import Foundation
import Testing

/// What `chiso verify` tells of a bundle that somebody changed.
@Suite struct VerifyTests {
    @Test("A changed figure is told with the unit whose points it changes")
    func changedFigure() throws {
        let sealed = try SealedRound()
        try sealed.scratch.replace("y,30", with: "y,35", in: "seal/Datasets/d/submissions.csv")
        let result = try sealed.verify()
        #expect(result.exit == 1)
        let findings = try sealed.findings()
        #expect(findings.first == "changed  Datasets/d/submissions.csv")
        #expect(findings.contains("differs  results/score.csv  (first in line 3)"))
        #expect(findings.contains("  sealed:     2,y,Y,,60,100,60,Khá,1,1,false,,60"))
        #expect(findings.contains("  recomputed: 2,y,Y,,70,100,70,Tốt,1,1,false,,70"))
        #expect(findings.contains("1 unit with other figures:"))
        #expect(findings.contains("    points: 60 sealed, 70 recomputed"))
        #expect(
            findings.last
                == "NOT as sealed: 1 file is not as sealed; the results come out otherwise")
    }

    @Test("A changed rule that changes no result is told as a file, and the results as the same")
    func changedComment() throws {
        let sealed = try SealedRound()
        let size = try sealed.scratch.text("Rules/p/shared/points.lua").utf8.count
        try sealed.scratch.replace(
            "per end", with: "per  end", in: "seal/Rules/p/shared/points.lua")
        #expect(
            try sealed.findings() == [
                "changed  Rules/p/shared/points.lua  (\(size + 1) bytes, \(size) were sealed)",
                "recomputed from the rules and data of the bundle:",
                "NOT as sealed: 1 file is not as sealed; the results come out again",
            ])
    }

    @Test("Results written over, both lists with them, do not come out again")
    func forgedResults() throws {
        let sealed = try SealedRound()
        for name in ["score.csv", "score.txt", "score.json"] {
            let text = try sealed.scratch.text("seal/results/\(name)")
            try sealed.scratch.write("seal/results/\(name)", text.replacing("80", with: "90"))
        }
        try sealed.sealAgain()
        let result = try sealed.verify()
        #expect(result.exit == 1)
        #expect(result.output.hasSuffix("NOT as sealed: the results come out otherwise\n"))
        #expect(result.output.contains("    points: 90 sealed, 80 recomputed\n"))
    }

    @Test("Rules, data and results forged together are told from the digest alone")
    func forgedWhole() throws {
        let sealed = try SealedRound()
        let other = try SealedRound([SmallRound.table: "unit,pieces\nx,20\ny,30\nz,41\n"])
        #expect(try other.verify().exit == 0)
        let result = try other.verify("--expect \(sealed.digest)")
        #expect(result.exit == 1)
        #expect(result.output.contains("due:    \(sealed.digest)\n"))
        #expect(
            result.output.hasSuffix(
                "NOT as sealed: the digest is not the one that is due; "
                    + "the results come out again\n"))
    }

    @Test("A file of the rules that is gone is missing, and is not looked for elsewhere")
    func missingRule() throws {
        let sealed = try SealedRound()
        try FileManager.default.removeItem(
            atPath: "\(sealed.scratch.path)/seal/Rules/p/indicators/a.lua")
        #expect(
            try sealed.findings() == [
                "missing  Rules/p/indicators/a.lua",
                "not recomputed: 'Rules/p/indicators/a.lua' cannot be read",
                "NOT as sealed: 1 file is not as sealed; the results were not recomputed",
            ])
    }

    @Test("A kind that the bundle lacks is not taken from the Rules where the command runs")
    func nothingOutside() throws {
        let kind =
            "return function() return { reads = { \"value\" }, score = function(v) return v end } end"
        let rule = """
            return { key = "a", title = "A", basis = { "minh họa" }, max = 100, value = "pieces",
              score = chiso.plain() }
            """
        let sealed = try SealedRound([
            "Rules/_lib/plain.lua": kind, SmallRound.rule: rule,
            "Rules/p/shared/points.lua": "",
        ])
        #expect(try sealed.verify().exit == 0)
        let list = try sealed.scratch.text("seal/seal.json").components(separatedBy: "\n")
        try sealed.scratch.write(
            "seal/seal.json",
            list.filter { !$0.contains("_lib/plain.lua") }.joined(separator: "\n"))
        try FileManager.default.removeItem(atPath: "\(sealed.scratch.path)/seal/Rules/_lib")
        try sealed.sealAgain()
        let result = try sealed.verify()
        #expect(result.exit == 1)
        #expect(result.output.contains("differs  results/score.json"))
    }

    @Test("Another version is told, and whether this one comes to the same")
    func otherVersion() throws {
        let sealed = try SealedRound()
        try sealed.scratch.replace(
            #""engine": "1.0.0""#, with: #""engine": "0.9.9""#, in: "seal/seal.json")
        try sealed.sealAgain()
        let result = try sealed.verify()
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                sealed: chiso 0.9.9, Lua 5.4.4
                run:    round d, period 2023, pack p, edition 1
                here:   chiso 1.0.0, Lua 5.4.4: another version

                """))
        #expect(result.output.hasSuffix("\(SealTests.again)\n"))
        #expect(try sealed.verify("--format json").output.contains(#""other_version": true"#))
    }
}
