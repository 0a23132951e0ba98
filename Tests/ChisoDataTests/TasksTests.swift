import ChisoData
import ChisoModel
import TestRounds
import Testing

/// What is read of `tasks.csv` and of targets in words, and every fault they can have.
@Suite struct TasksTests {
    private static let header = "indicator;unit;task;lead;support;deadline;state;note\n"

    /// The pack of the other tests with a group.
    private static var pack: RulePack {
        var pack = RulePack.test
        pack.groups = [
            Group(key: "total", children: [.group(1)]),
            Group(key: "procedures", children: [.indicator(0), .indicator(1)]),
        ]
        return pack
    }

    private func tasks(_ records: String) throws -> TemporaryRound {
        try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"),
            TestTable(
                "tasks", Self.header + records,
                properties: ["\"dialect\": { \"delimiter\": \";\" }"], delimiter: ";"),
        ])
    }

    private func targets(_ records: String) throws -> TemporaryRound {
        try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"),
            TestTable("targets", "unit,indicator,target,words\n" + records),
        ])
    }

    @Test("A task has all its columns, several names in one cell, and a unit or none")
    func columns() throws {
        let round = try tasks(
            """
            on_time;na-ri;Rà soát hồ sơ;"Phòng A;  phòng  B ;Phòng A";Phòng C;Năm 2024 và 1/3/2025;Done;theo dõi
            procedures;;;;;;;

            """)
        #expect(round.messages(Self.pack) == [])
        let deadlines: [Deadline] = [.year(2024), .day(try #require(Day(typed: "2025-03-01")))]
        #expect(
            try round.round(Self.pack).tasks == [
                PlannedTask(
                    node: "on_time", unit: 1, task: "Rà soát hồ sơ", lead: ["Phòng A", "phòng B"],
                    support: ["Phòng C"], deadlines: deadlines,
                    deadlineWords: "Năm 2024 và 1/3/2025", state: .done, note: "theo dõi", row: 2),
                PlannedTask(node: "procedures", task: "", row: 3),
            ])
    }

    @Test("Columns besides the indicator and the task may be left out")
    func fewColumns() throws {
        let round = try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"),
            TestTable("tasks", "indicator,task\nonline,Tuyên truyền\n"),
        ]).round(Self.pack)
        #expect(round.diagnostics == [])
        #expect(round.tasks == [PlannedTask(node: "online", task: "Tuyên truyền", row: 2)])
    }

    @Test("D331: a task for what the pack has not")
    func unknownNode() throws {
        let round = try tasks("procedure;;a;;;;;\nonline;;b;;;;;\nprocedure;;c;;;;;\n")
        #expect(
            round.messages(Self.pack) == [
                """
                error[D331]: 'procedure' is not an indicator or a group of pack 'test-pack', 2 records are not read; did you mean 'procedures'?
                  data: R/tasks.csv:2 (column indicator)
                  fix:  correct it here, or add it to pack 'test-pack'
                """
            ])
        #expect(try round.round(Self.pack).tasks.map(\.task) == ["b"])
    }

    @Test("D332: a deadline that is not understood; the task is kept without one")
    func unreadableDeadline() throws {
        let round = try tasks("online;;a;;;sớm nhất;;\n")
        #expect(
            round.messages(Self.pack) == [
                """
                error[D332]: 'sớm nhất' is not understood as a deadline: nobody is told when it passes
                  data: R/tasks.csv:2 (column deadline)
                  fix:  write a day (12/12/2024, Trước ngày 12/12/2024), Quý III/2024, Năm 2024, Từ 01/6/2024, Trước ngày 12 tháng cuối quý, Hằng quý, Thường xuyên or Khi …; join several with ';'
                """
            ])
        let read = try round.round(Self.pack).tasks
        #expect(
            read == [PlannedTask(node: "online", task: "a", deadlineWords: "sớm nhất", row: 2)])
    }

    @Test("D333: a state that is none of the known ones; the task counts as planned")
    func unknownState() throws {
        let round = try tasks("online;;a;;;;in progres;\nonline;;b;;;;xong;\n")
        #expect(
            round.messages(Self.pack) == [
                """
                error[D333]: 'in progres' is not a state of a task, it counts as planned; did you mean 'in_progress'?
                  data: R/tasks.csv:2 (column state)
                  fix:  write one of: planned, in_progress, done
                """,
                """
                error[D333]: 'xong' is not a state of a task, it counts as planned
                  data: R/tasks.csv:3 (column state)
                  fix:  write one of: planned, in_progress, done
                """,
            ])
        #expect(try round.round(Self.pack).tasks.map(\.state) == [.planned, .planned])
    }

    @Test("Tasks of unknown units, without an indicator, or broken are not read; the others are")
    func faultyRecords() throws {
        let round = try tasks(
            "online;ba-bee;a;;;;;\n;;b;;;;;\nonline;;c\nonline;;d;;;;;\nonline;;d;;;;;\n")
        #expect(
            round.messages(Self.pack) == [
                """
                error[D301]: 'ba-bee' is not a unit of the round, 1 record is not read; did you mean 'ba-be'?
                  data: R/tasks.csv:2 (column unit)
                  fix:  correct it here, or add it to the round
                """,
                """
                error[D317]: the record names no indicator
                  data: R/tasks.csv:3 (column indicator)
                  fix:  write the key of the indicator or group, or take the record out
                """,
                """
                error[D212]: the record has 3 cells, the header 8
                  data: R/tasks.csv:4
                  fix:  put cells that hold the delimiter in quotes, and write every delimiter
                """,
                """
                warning[D315]: a task of 'online' is given again, as on line 5
                  data: R/tasks.csv:6 (column task)
                  fix:  take one of the two out
                """,
            ])
        #expect(try round.round(Self.pack).tasks.map(\.task) == ["d"])
    }

    @Test("A target may be a number, words, or both")
    func targetsInWords() throws {
        let round = try targets(
            "ba-be,online,80,80% hồ sơ\nba-be,on_time,,100% đúng hạn\n"
                + "na-ri,procedures,,mọi thủ tục\nna-ri,online,,\n")
        #expect(round.messages(Self.pack) == [])
        let read = try round.round(Self.pack)
        #expect(
            read.targets == [
                Round.Target(
                    unit: 0, indicator: "online", target: 80, period: "2023", words: "80% hồ sơ")
            ])
        #expect(read.targetWords.map(\.indicator) == ["on_time", "procedures"])
        #expect(read.targetWords.map(\.words) == ["100% đúng hạn", "mọi thủ tục"])
        #expect(read.targetWords.map(\.unit) == [0, 1])
        #expect(read.targetWords.allSatisfy { $0.target.isNaN })
    }

    @Test("A number of a group or the total is read, apart from those of indicators")
    func numberForGroup() throws {
        let round = try targets("na-ri,procedures,5,mọi thủ tục\nna-ri,total,\"85,5\",\n")
        #expect(round.messages(Self.pack) == [])
        let read = try round.round(Self.pack)
        #expect(read.targets == [])
        #expect(read.groupTargets.map(\.indicator) == ["procedures", "total"])
        #expect(read.groupTargets.map(\.target) == [5, 85.5])
        #expect(read.groupTargets.map(\.words) == ["mọi thủ tục", ""])
    }

    @Test("What a target earns: full, points, or the level of a choice; anything else is refused")
    func earns() throws {
        let table = TestTable(
            "targets",
            "unit,indicator,target,words,earns\nba-be,online,,cao,full\nna-ri,online,,cao,7.5\nna-ri,on_time,,cao,7\n"
                + "ba-be,on_time,,cao,nhiều\nba-be,procedures,5,,full\n")
        let round = try TemporaryRound([
            twoUnits, TestTable("submissions", "unit,field,value\n"), table,
        ])
        let read = try round.round(Self.pack)
        #expect(read.targetWords.map(\.earned) == [.full, .points(7)])
        #expect(
            round.messages(Self.pack) == [
                """
                error[D303]: '7.5' as what the target of 'online' earns is not a number: '.' separates groups of three digits, and 1 digit stands after it
                  data: R/targets.csv:3 (column earns, unit na-ri, period 2023)
                  fix:  in locale 'en' it would be 7.5; if that is meant, write 7,5, or leave it blank
                """,
                """
                error[D303]: 'nhiều' as what the target of 'on_time' earns is neither full nor points
                  data: R/targets.csv:5 (column earns, unit ba-be, period 2023)
                  fix:  write full, a number of points, or leave it blank
                """,
                """
                error[D303]: 'full' as what the target of 'procedures' earns is of no use: it is a group
                  data: R/targets.csv:6 (column earns, unit ba-be, period 2023)
                  fix:  say what its indicators earn, or leave it blank
                """,
            ])
    }

    @Test(
        "Of two targets in other words neither is believed, and a number among them fails the cell")
    func targetWordsTwice() throws {
        let round = try targets(
            "ba-be,online,,cao hơn\nba-be,online,,thấp hơn\nna-ri,online,,cao\nna-ri,online,5,\n")
        #expect(
            round.messages(Self.pack) == [
                """
                error[D316]: the target of 'online' is 'thấp hơn' here, but not on line 2: neither is believed
                  data: R/targets.csv:3 (column target, unit ba-be, period 2023)
                  fix:  take the wrong one out
                """,
                """
                error[D316]: the target of 'online' is '5' here, but not on line 4: neither is believed
                  data: R/targets.csv:5 (column target, unit na-ri, period 2023)
                  fix:  take the wrong one out
                """,
            ])
        let read = try round.round(Self.pack)
        #expect(read.targetWords == [])
        #expect(read.targets.map(\.unit) == [1])
        #expect(read.targets.allSatisfy { $0.target.isNaN })
    }
}
