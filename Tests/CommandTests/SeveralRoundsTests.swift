import Foundation
import Testing

/// A plan of several rounds, each by its own index.
@Suite struct SeveralRoundsTests {
    private static let rounds = [
        "bac-kan-par-2022", "bac-kan-sipas-2023", "bac-kan-papi-2022",
    ].map { "--data Datasets/\($0)" }.joined(separator: " ")

    private func plan(_ arguments: String) throws -> Command.Result {
        try Command.run("plan \(Self.rounds) --today 2024-07-01 \(arguments)", in: Command.root)
    }

    @Test("Each lead stands with what it has in every round, and points are not added up")
    func byLead() throws {
        let result = try plan("--by lead")
        #expect(result.exit == 0)
        let lines = result.output.split(separator: "\n").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(lines.first == "Plans of 3 rounds")
        let own = lines.filter { $0.contains("bac-kan-") && $0.hasPrefix("Phòng HCTC-QTTV") }
        #expect(own.contains { $0.contains("bac-kan-par-2022") }, "\(result.output)")
        let all = lines.filter { $0.hasPrefix("nobody named") && $0.contains("bac-kan-") }
        #expect(all.contains { $0.contains("bac-kan-sipas-2023") }, "\(all)")
        // Each plan follows as it stands alone.
        for round in ["bac-kan-par-2022", "bac-kan-sipas-2023", "bac-kan-papi-2022"] {
            let alone = try Command.run(
                "plan --data Datasets/\(round) --today 2024-07-01 --by lead", in: Command.root)
            #expect(result.output.contains(alone.output.trimmingCharacters(in: .newlines)))
        }
    }

    @Test("Records of all rounds say which, under one heading; the documents are those of each")
    func records() throws {
        let csv = try plan("--format csv").output
        #expect(csv.hasPrefix("round,unit,"))
        #expect(csv.components(separatedBy: "round,unit,").count == 2)
        for round in ["bac-kan-par-2022", "bac-kan-sipas-2023", "bac-kan-papi-2022"] {
            #expect(csv.contains("\n\(round),bac-kan,"))
        }
        let json = try plan("--format json").output
        let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(document?["schema"] as? String == "chiso.plans/1")
        let plans = document?["plans"] as? [[String: Any]] ?? []
        #expect(
            plans.map { $0["round"] as? String } == [
                "bac-kan-par-2022", "bac-kan-sipas-2023", "bac-kan-papi-2022",
            ])
        #expect(plans.allSatisfy { $0["schema"] as? String == "chiso.plan/1" })
    }

    @Test("A lead of one round is shown there alone, a name of none is refused")
    func oneLead() throws {
        let arguments = Self.rounds.split(separator: " ").map(String.init)
        let result = try Command.run(
            ["plan", "--today", "2024-07-01", "--lead", "Phòng Tổng hợp"] + arguments)
        #expect(result.output.contains("only what Phòng Tổng hợp leads"))
        #expect(!result.output.contains("bac-kan-sipas-2023"), "\(result.output)")
        let unknown = try plan("--lead nobody")
        #expect(unknown.exit == 2)
        #expect(unknown.errors.contains("no task of the round is led by 'nobody'"))
    }

    @Test("What asks about one round takes one")
    func others() throws {
        for command in ["score", "score --seal x", "watch", "trend", "report --output x"] {
            let result = try Command.run("\(command) \(Self.rounds)", in: Command.root)
            #expect(result.exit == 2, "\(command)")
            #expect(result.output == "")
            #expect(
                result.errors == """
                    error[C105]: 3 rounds are named, and one is asked about
                      fix:  give --data once; chiso plan takes several


                    """, "\(command)")
        }
        let twice = try Command.run("plan --data Datasets/a --data Datasets/a/", in: Command.root)
        #expect(twice.exit == 2)
        #expect(twice.errors.contains("--data Datasets/a/ is given twice."))
        let draft = try plan("--draft x --aim 50%")
        #expect(draft.exit == 2)
        #expect(draft.errors.contains("--draft and --rules are of one round: give --data once."))
    }

    @Test("An office that two rounds spell otherwise is one, and a task that both name stays two")
    func spelling() throws {
        let scratch = try SmallRound.scratch()
        for (round, lead) in [("d", "Phòng A"), ("e", "phòng A")] {
            for (name, text) in SmallRound.files where name.hasPrefix("Datasets/d/") {
                try scratch.write(
                    "Datasets/\(round)/" + name.dropFirst("Datasets/d/".count),
                    text)
            }
            try scratch.write(
                "Datasets/\(round)/datapackage.json",
                SmallRound.package(
                    ["pieces": "integer"], named: round,
                    others: [
                        "tasks": ["indicator": "string", "task": "string", "lead": "string"]
                    ]))
            try scratch.write(
                "Datasets/\(round)/tasks.csv", "indicator,task,lead\na,Rà soát,\(lead)\n")
        }
        let rounds = ["--data", "Datasets/d", "--data", "Datasets/e", "--today", "2024-07-01"]
        let result = try Command.run(
            ["plan", "--lead", "PHÒNG A", "--unit", "x", "--format", "csv"] + rounds,
            in: scratch.path)
        #expect(result.errors == "")
        let records = result.output.split(separator: "\n").dropFirst()
        #expect(records.map { $0.prefix(4) } == ["d,x,", "e,x,"])
        #expect(records.allSatisfy { $0.contains(",Phòng A,,Rà soát,") })
        let table = try Command.run(
            ["plan", "--by", "lead", "--unit", "x"] + rounds, in: scratch.path)
        #expect(table.output.contains("Phòng A"))
        #expect(!table.output.contains("phòng A"))
    }
}
