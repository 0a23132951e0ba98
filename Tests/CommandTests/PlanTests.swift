import Foundation
import Testing

/// `chiso plan`.
@Suite struct PlanTests {
    private static let round = "Datasets/bac-kan-districts-2023"

    private static let tasks = """
        investment_disbursement,bach-thong,Đôn đốc giải ngân,Phòng Tài chính,Quý II/2024,in_progress
        staff_discipline,,Kiểm tra công vụ,phòng nội vụ,Thường xuyên,
        dossiers_on_time,,Rà soát hồ sơ,Phòng Nội vụ,Trước ngày 12 tháng cuối quý,done
        staff_discipline,,Tập huấn,Phòng Nội vụ,,

        """

    /// The demonstration round with tasks.
    private func scratch(_ records: String = tasks) throws -> Scratch {
        let scratch = try Scratch.demonstration()
        let columns = ["indicator", "unit", "task", "lead", "deadline", "state"]
        try scratch.write(
            "\(Self.round)/tasks.csv", columns.joined(separator: ",") + "\n" + records)
        let fields = columns.map { "{ \"name\": \"\($0)\", \"type\": \"string\" }" }
        try scratch.replace(
            "\"resources\": [",
            with: """
                "resources": [
                    { "name": "tasks", "path": "tasks.csv", "chiso": { "figures": "synthetic" },
                      "schema": { "fields": [ \(fields.joined(separator: ", ")) ] } },
                """, in: "\(Self.round)/datapackage.json")
        return scratch
    }

    private func plan(_ arguments: String..., in scratch: Scratch) throws -> Command.Result {
        try Command.run(["plan"] + arguments, in: scratch.path)
    }

    @Test("An overdue task stands first, and is no fault")
    func overdue() throws {
        let result = try plan(
            "--unit", "bach-thong", "--by", "lead", "--today", "2024-07-01", in: scratch())
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                points 43.3509 / 55, index 78.82 %
                lost 11.6491 in 11 criteria, 8 without a task
                not listed, having no task: 8 criteria that lost nothing; 13 criteria whose
                  points are not known
                OVERDUE: 1 task

                overdue since  code  task               lead
                -------------  ----  -----------------  ---------------
                2024-06-30     6.1   Đôn đốc giải ngân  Phòng Tài chính

                overdue    lost  criteria  no task   points  / max  lead
                -------  ------  --------  -------  -------  -----  ---------------
                      1  2.8875         1            2.1125  / 5    Phòng Tài chính
                         1.2840         2            3.7160  / 5    Phòng Nội vụ
                         7.4776         8        8  17.5224  / 25   nobody named

                Phòng Tài chính: lost 2.8875

                !    lost  code  criterion                        points  / max  lead
                -  ------  ----  -------------------------------  ------  -----  ---------------
                !  2.8875  6.1   Tỷ lệ giải ngân vốn đầu tư công  2.1125  / 5    Phòng Tài chính
                                 so với kế hoạch
                   target: 95 %
                   task: OVERDUE since 2024-06-30: Đôn đốc giải ngân; Quý II/2024; in progress

                Phòng Nội vụ: lost 1.2840

                !    lost  code   criterion                          points  / max  lead
                -  ------  -----  ---------------------------------  ------  -----  ------------
                   1.2500  5.4.3  Số công chức, viên chức, người     1.7500  / 3    Phòng Nội vụ
                                  lao động bị kỷ luật
                   task: Kiểm tra công vụ; Thường xuyên; planned
                   task: Tập huấn; planned
                   0.0340  3.3.1  Tỷ lệ hồ sơ TTHC được giải quyết   1.9660  / 2    Phòng Nội vụ
                                  đúng hạn
                   target: 100 %
                   task: Rà soát hồ sơ; Trước ngày 12 tháng cuối quý; done

                nobody named: lost 7.4776
                """))
    }

    @Test("Only what one lead leads, however its name is typed")
    func oneLead() throws {
        let result = try plan(
            "--unit", "bach-thong", "--lead", "PHÒNG NỘI VỤ", "--today", "1/7/2024",
            "--format", "csv", in: scratch())
        #expect(result.exit == 0)
        #expect(
            result.output == """
                unit,name,section,field,key,code,title,status,survey,points,max,factor,\
                approximate,lost,counts,target,target_words,target_period,covered_by,lead,support,\
                task,deadline,state,overdue_since,next_due,note
                bach-thong,Bạch Thông,,civil_service,staff_discipline,5.4.3,"Số công chức, viên \
                chức, người lao động bị kỷ luật",scored,false,1.75,3,1,false,1.25,true,,,,,Phòng Nội vụ,,\
                Kiểm tra công vụ,Thường xuyên,planned,,,
                bach-thong,Bạch Thông,,civil_service,staff_discipline,5.4.3,"Số công chức, viên \
                chức, người lao động bị kỷ luật",scored,false,1.75,3,1,false,1.25,false,,,,,Phòng Nội vụ,,\
                Tập huấn,,planned,,,
                bach-thong,Bạch Thông,,procedures,dossiers_on_time,3.3.1,Tỷ lệ hồ sơ TTHC được \
                giải quyết đúng hạn,scored,false,1.966,2,1,false,0.034,true,100,,,,Phòng Nội vụ,,Rà soát \
                hồ sơ,Trước ngày 12 tháng cuối quý,done,,,

                """)
    }

    @Test("A day that is not given is the machine's, and the report says so")
    func machineDate() throws {
        let result = try plan("--unit", "bach-thong", in: scratch())
        #expect(result.exit == 0)
        let today = try #require(
            result.output.firstMatch(of: /, today ([0-9-]{10}) \(the date of this machine\)/))
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "yyyy-MM-dd"
        let machine = try #require(formatter.date(from: String(today.1)))
        #expect(abs(machine.timeIntervalSinceNow) < 2 * 86_400)
    }

    @Test("Without tasks every criterion that lost points says that it has none")
    func noTasks() throws {
        let result = try Command.run("plan --today 2024-07-01")
        #expect(result.exit == 0)
        #expect(result.output.contains("\nno tasks are named for what is listed\n"))
        #expect(result.output.contains("\n   task: none\n"))
    }

    @Test("1: a task that cannot be read is told, and the others are shown")
    func unreadable() throws {
        let scratch = try scratch(Self.tasks + "plan_completion,,Lập kế hoạch,,sớm,\n")
        let result = try plan("--today", "2024-07-01", in: scratch)
        #expect(result.exit == 1)
        #expect(
            result.errors.contains(
                """
                error[D332]: 'sớm' is not understood as a deadline: nobody is told when it passes
                  data: Datasets/bac-kan-districts-2023/tasks.csv:6 (column deadline)

                """))
        #expect(result.output.contains("Đôn đốc giải ngân"))
    }

    @Test(
        "2, and nothing on standard output: what is asked for does not exist",
        arguments: [
            (
                ["--lead", "Phòng Nội vu"],
                """
                error[C111]: no task of the round is led by 'Phòng Nội vu'
                  fix:  did you mean 'Phòng Nội vụ'?


                """
            ),
            (
                ["--lead", "Hà Nội"],
                """
                error[C111]: no task of the round is led by 'Hà Nội'
                  fix:  choose one of: Phòng Tài chính, Phòng Nội vụ


                """
            ),
            (
                ["--unit", "ba-bee"],
                """
                error[C101]: the round has no unit 'ba-bee'
                  fix:  did you mean 'ba-be'?


                """
            ),
        ])
    func notFound(arguments: [String], text: String) throws {
        let scratch = try scratch()
        let result = try Command.run(["plan"] + arguments, in: scratch.path)
        #expect(result == Command.Result(exit: 2, output: "", errors: text))
    }

    @Test("2: a round without leads has nobody to choose from")
    func noLeads() throws {
        let result = try Command.run(["plan", "--lead", "A"])
        #expect(
            result
                == Command.Result(
                    exit: 2, output: "",
                    errors: """
                        error[C111]: no task of the round is led by 'A'
                          fix:  the round names no leads: write them in tasks.csv


                        """))
    }

    @Test(
        "2: wrong usage",
        arguments: [
            ("--today 2024-02-30", "Error: --today must be a day: 2024-06-30 or 30/6/2024."),
            (
                "--by unit",
                "Error: The value 'unit' is invalid for '--by <by>'. Please provide one of "
                    + "'points', 'field' or 'lead'."
            ),
        ])
    func wrongUsage(line: String, first: String) throws {
        let result = try Command.run("plan \(line)")
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.split(separator: "\n").first.map(String.init) == first)
    }

    /// - Basis: Bắc Kạn, plan of the Office of the Provincial People's Committee of June 2024, appendix 2: 21.9594 of
    ///   32.75 points of 2022, by field; who leads which criterion.
    @Test(
        "Bắc Kạn, PAR Index 2022: 10.7906 points lost, by field and by who leads",
        arguments: [
            (
                "field",
                [
                    "1.7250", "0.2354", "1.7572", "0.8694", "2.6737", "2.1822", "1.3477",
                ]
            ),
            ("lead", ["6.1808", "3.3472", "0.2626", "0.2250", "1.0000"]),
        ])
    func bacKan(grouping: String, lost: [String]) throws {
        let result = try Command.run(
            "plan --data Datasets/bac-kan-par-2022 --by \(grouping) --today 2024-07-01")
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """

                points 21.9594 / 32.75, index 67.05 %
                lost 10.7906 in 22 criteria, 1 without a task
                OVERDUE: 1 task

                """))
        let sums = result.output.matches(of: /\n[^ \n].*: lost ([0-9.]+)\n/).map { String($0.1) }
        #expect(sums == lost)
    }
}
