import Foundation
import Testing

@Suite struct SimulateTests {
    private func simulate(_ changes: String..., format: String = "table") throws -> Command.Result {
        try Command.run(
            ["simulate"] + changes.flatMap { ["--set", $0] } + ["--format", format])
    }

    @Test("One change: everyone is shown before and after")
    func oneChange() throws {
        let result = try simulate("dossiers_on_time.target = 90")
        #expect(result.exit == 0)
        #expect(
            result.output.hasSuffix(
                """
                change: dossiers_on_time.target = 90

                unit                  index  → new  change  rank  → new  move  class
                --------------------  -----  -----  ------  ----  -----  ----  ----------
                Chợ Đồn (giả lập)     39.07  39.18   +0.11     8      8        Yếu
                                      points: 33.2073 → 33.3057: 3.3.1 +0.0984
                Bạch Thông            78.82  78.88   +0.06     5      5        Khá
                                      points: 43.3509 → 43.3849: 3.3.1 +0.034
                Ngân Sơn (giả lập)    70.14  70.20   +0.06     6      6        Khá
                                      points: 63.1277 → 63.1836: 3.3.1 +0.0559
                Chợ Mới (giả lập)     57.35  57.41   +0.06     7      7        Trung bình
                                      points: 52.1857 → 52.2393: 3.3.1 +0.0536
                Ba Bể (giả lập)       85.65  85.70   +0.05     3      3        Khá
                                      points: 54.8183 → 54.8471: 3.3.1 +0.0288
                Pác Nặm (giả lập)     87.75  87.79   +0.04     2      2        Tốt
                                      points: 76.3462 → 76.3747: 3.3.1 +0.0285
                TP Bắc Kạn (giả lập)  92.43  92.43    0.00     1      1        Xuất sắc
                Na Rì (giả lập)       81.28  81.28    0.00     4      4        Tốt

                rise: 0; fall: 0; stay: 8; index changed: 6; class changed: 0
                points added overall: +0.2992
                scored anew: 1 of 36 indicators; changed: 3.3.1 (6 units, +0.2992 points)

                codes:
                  3.3.1  Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn

                Knife edges after the change (near: 0.5)

                4.6.1: TP Bắc Kạn (giả lập) has 100, exactly 100 (ceiling)
                5.4: Chợ Mới (giả lập) has 1, exactly 1 (steps[1].above)
                3.2: Chợ Đồn (giả lập) has 9.97, 0.0277 below 10 (steps[2].at_least)
                3.3.1: Chợ Đồn (giả lập) has 95.08, 0.0785 above 95 (floor)
                7.1.a: Chợ Mới (giả lập) has 90.1, 0.1 above 90 (steps[2].above)
                5.1.2: Bạch Thông has 99.84, 0.16 below 100 (target)
                6.1: Pác Nặm (giả lập) has 95.2, 0.1994 above 95 (target)
                4.4: Pác Nặm (giả lập) has 10.2, 0.2 above 10 (target)
                and 7 more of this kind; the JSON has all

                """))
    }

    @Test(
        "What a simulation foresees is what an edit of the rule brings",
        arguments: [
            ["dossiers_on_time.floor = 99"],
            ["dossiers_on_time.floor += 4", "paper_duplicates.worst = 50"],
        ])
    func foreseesEdits(changes: [String]) throws {
        let scratch = try Scratch.demonstration()
        let indicators = "Rules/district-par-2023/indicators"
        try scratch.replace(
            "floor = 95", with: "floor = 99",
            in: "\(indicators)/procedures/dossiers_on_time.lua")
        if changes.count > 1 {
            try scratch.replace(
                "worst = 100", with: "worst = 50",
                in: "\(indicators)/digital_government/paper_duplicates.lua")
        }
        let edited = try Command.run(["--format", "csv"], in: scratch.path)
        let before = try Command.run(["--format", "csv"])
        #expect(edited.output != before.output)
        let foreseen = try Command.run(
            ["simulate"] + changes.flatMap { ["--set", $0] } + ["--format", "json"])
        #expect(foreseen.exit == 0)
        let after = try Cells(try Command.run(["--format", "json"], in: scratch.path).output)
        let answer = try JSONSerialization.jsonObject(with: Data(foreseen.output.utf8))
        let units = (answer as? [String: Any])?["units"] as? [[String: Any]] ?? []
        #expect(units.count == after.standings.count)
        for row in units {
            let standing = after.standings[row["unit"] as? String ?? ""]
            let own = row["after"] as? [String: Any]
            #expect(own?["index"] as? Double == standing?["index"] as? Double)
            #expect(own?["rank"] as? Int == standing?["rank"] as? Int)
        }
    }

    @Test(
        "A change that cannot be made ends the command, with the nearest name",
        arguments: [
            (
                "dossiers_on_time.targte = 90",
                """
                error[C202]: 'dossiers_on_time.targte = 90': 'targte' names no declared number of pack \
                district-par-2023
                  fix:  did you mean 'target'?
                """
            ),
            (
                "dossiers_in_time.target = 90",
                """
                error[C202]: 'dossiers_in_time.target = 90': 'dossiers_in_time' names no indicator or \
                group of pack district-par-2023
                  fix:  did you mean 'dossiers_on_time'?
                """
            ),
            (
                "dossiers_on_time.target",
                """
                error[C201]: 'dossiers_on_time.target' is not a change
                  fix:  write PATH = NUMBER with a decimal point, such as 'dossiers_on_time.target = \
                98'; besides = there are +=, -= and *=
                """
            ),
            (
                "service_integration.steps = 3",
                """
                error[C203]: 'service_integration.steps = 3' changes something that is no number
                  fix:  name the number inside it, such as x.steps[2].points
                """
            ),
        ])
    func wrongChange(change: String, text: String) throws {
        #expect(
            try simulate(change) == Command.Result(exit: 2, output: "", errors: text + "\n\n"))
    }

    @Test("A figure changed in a simulation does what the same figure in the table does")
    func foreseesFigures() throws {
        let scratch = try Scratch.demonstration()
        try scratch.replace(
            "bach-thong,dossiers_resolved_on_time,925,",
            with: "bach-thong,dossiers_resolved_on_time,941,",
            in: "Datasets/bac-kan-districts-2023/submissions.csv")
        let edited = try Command.run("--format csv", in: scratch.path).output
        #expect(edited.contains("\n5,bach-thong,Bạch Thông,district,43.3849,55,78.88,Khá,"))
        let foreseen = try simulate("unit.bach-thong.dossiers_resolved_on_time = 941")
        #expect(foreseen.exit == 0)
        #expect(
            foreseen.output.contains(
                "\nBạch Thông            78.82  78.88   +0.06     5      5        Khá\n"))
        #expect(foreseen.output.contains("; index changed: 1; "))
    }

    @Test(
        "A simulation is told in every format, and leaves the files as they are",
        arguments: ["csv", "json", "markdown"])
    func formats(format: String) throws {
        let before = try Command.run("--format json")
        let result = try simulate("procedures.max = 15", format: format)
        #expect(result.exit == 0)
        #expect(result.output.contains("bach-thong") || result.output.contains("Bạch Thông"))
        #expect(try Command.run("--format json") == before)
    }
}
