import Testing

/// A rank that hangs on one or two cases says so.
@Suite struct FewCasesTests {
    /// Communes by their petitions resolved in time, by visits, and by a share of many.
    private func scratch(
        _ submissions: String, petitions: String = "return chiso.percent(resolved, received)",
        pack: String = ""
    ) throws -> Scratch {
        let scratch = try Scratch()
        let files = [
            "Rules/p/pack.lua": """
            return { id = "p", edition = "1", title = "Thử", status = "draft", scale = 100,
              basis = { "minh họa" }, tree = { "petitions", "visits" }, \(pack) }
            """,
            "Rules/p/fields.lua": """
            return { fields = {
              { key = "received", title = "Đơn nhận", title_en = "Petitions received", type = "count" },
              { key = "resolved", title = "Đơn giải quyết", type = "count" },
              { key = "trips", title = "Số chuyến", type = "count" },
            } }
            """,
            "Rules/p/indicators/petitions.lua": """
            return { key = "petitions", code = "1.1", title = "Đơn", basis = { "minh họa" }, max = 60,
              measure = "%", none_arising = { not_applicable = "không có đơn" },
              value = function(resolved, received) \(petitions) end,
              score = function(value, max) return max * value / 100 end }
            """,
            "Rules/p/indicators/visits.lua": """
            return { key = "visits", code = "1.2", title = "Chuyến", basis = { "minh họa" }, max = 40,
              value = "trips", score = function(value, max) return math.min(max, 20 * value) end }
            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["resolved": "integer", "received": "integer", "trips": "integer"]),
            "Datasets/d/units.csv": "unit,name\na,A\nb,B\nc,C\n",
            "Datasets/d/submissions.csv": "unit,resolved,received,trips\n" + submissions,
        ]
        for (name, text) in files { try scratch.write(name, text) }
        return scratch
    }

    /// What the ranking says of ranks that hang on few cases, a line each.
    private func told(_ scratch: Scratch) throws -> [Substring] {
        let result = try Command.run("score --data Datasets/d", in: scratch.path)
        return result.output.replacing("\n  ", with: " ").split(separator: "\n").filter {
            $0.contains("hangs on")
        }
    }

    @Test("One petition moves a commune from the last place to the first, and every medium says so")
    func onePetition() throws {
        let scratch = try scratch("a,0,1,2\nb,40,50,2\nc,45,50,2\n")
        let words =
            "the rank hangs on 1 case of “Petitions received” (1.1): one more or fewer makes it 1"
        #expect(try told(scratch) == ["A: \(words)"])
        let card = try Command.run("score --data Datasets/d --unit a", in: scratch.path)
        #expect(card.output.replacing("\n  ", with: " ").contains("\n\(words)\n"))
        let json = try Command.run("score --data Datasets/d --format json", in: scratch.path)
        #expect(
            json.output.contains(
                #"{"indicator": "petitions", "field": "received", "cases": 1, "#
                    + #""best_rank": 1, "worst_rank": 1}"#))
        let check = try Command.run("check --data Datasets/d", in: scratch.path)
        #expect(check.exit == 0)
        #expect(
            check.output.contains(
                """
                note[D423]: rank 3 of a hangs on 1 case: 'petitions' is a share of received = 1, and one more or fewer in it makes the rank 1
                  data: Datasets/d/submissions.csv:2 (unit a, period 2023)
                  fix:  nothing need be done; a rule can let a share of so few not apply

                """))
        let report = try Command.run("report --data Datasets/d --output report", in: scratch.path)
        #expect(report.exit == 0)
        let vietnamese =
            "hạng chỉ dựa trên 1 trường hợp của “Đơn nhận” (1.1): thêm hoặc bớt một trường hợp "
            + "thì hạng 1"
        #expect(try scratch.text("report/index.html").contains(vietnamese))
    }

    @Test(
        "Shares are known however they are written, and nothing else is taken for one",
        arguments: [
            ("return 100 * resolved / received", true),
            ("return 100 - chiso.percent(received - resolved, received)", true),
            ("local share = resolved / received; return share * 100", true),
            ("return received > 0 and resolved >= received and 100 or 0", false),
            ("return math.min(100, 10 * resolved + received)", false),
        ])
    func shares(rule: String, isTold: Bool) throws {
        let scratch = try scratch("a,0,1,2\nb,40,50,2\nc,45,50,2\n", petitions: rule)
        #expect(try !told(scratch).isEmpty == isTold)
    }

    @Test(
        "Nothing is said where the rank would stay, of one case of many, and of counts",
        arguments: [
            "a,1,1,0\nb,9,10,2\nc,10,10,2\n",  // The last comes to be the last with fewer points.
            "a,1,50,2\nb,40,50,2\nc,2,50,1\n",  // One case of fifty.
            "a,1,3,2\nb,40,50,2\nc,45,50,2\n",  // One case of three.
            "a,0,0,2\nb,40,50,2\nc,45,50,1\n",  // No case at all, which does not apply.
        ])
    func nothingToSay(submissions: String) throws {
        #expect(try told(scratch(submissions)) == [])
    }

    @Test("Both ranks are told where a case more and a case fewer differ")
    func bothWays() throws {
        let scratch = try scratch("a,1,2,2\nb,20,50,2\nc,45,50,2\n")
        #expect(
            try told(scratch) == [
                "A: the rank hangs on 2 cases of “Petitions received” (1.1): one more or fewer "
                    + "makes it 1 to 3"
            ])
    }
}
