import Testing

/// A round that follows another, and the reports that its schedule makes due.
@Suite struct OpeningTests {
    /// A copy of rounds with the packs, in a folder of its own.
    private func scratch(_ rounds: String...) throws -> Scratch {
        let scratch = try Scratch()
        _ = try Command.shell(
            "mkdir Datasets && ln -s \(Command.root)/Rules Rules", in: scratch.path)
        for round in rounds {
            _ = try Command.shell(
                "cp -r \(Command.root)/Datasets/\(round) Datasets/", in: scratch.path)
        }
        return scratch
    }

    @Test(
        "The next round has the units, the targets for its period, open tasks and ranks, and no figure"
    )
    func planned() throws {
        let scratch = try scratch("bac-kan-sipas-2023")
        let tasks = try scratch.text("Datasets/bac-kan-sipas-2023/tasks.csv")
        try scratch.write(
            "Datasets/bac-kan-sipas-2023/tasks.csv",
            tasks.replacing(";Thường xuyên;;", with: ";Thường xuyên;done;", maxReplacements: 3))
        let opened = try Command.run(
            "new round Datasets/next --after Datasets/bac-kan-sipas-2023", in: scratch.path)
        #expect(opened.exit == 0, "\(opened.errors)")
        #expect(
            opened.output.hasSuffix(
                """
                wrote Datasets/next/README.md
                units: 1, of bac-kan-sipas-2023
                targets: 39 for 2024
                tasks: 25 that are not done; left behind: 3 done
                reports: none
                previous: ranks of 2023 of 1 unit
                next: fill in submissions.csv, then: chiso score --data Datasets/next --rules Rules/sipas-2023

                """), "\(opened.output)")
        let score = try Command.run("score --data Datasets/next", in: scratch.path)
        #expect(score.output.contains("round next, period 2024"))
        #expect(score.output.contains("found: 0 errors"))
        #expect(
            try scratch.text("Datasets/next/targets.csv").contains(
                "bac-kan;explanation_forms;85,59;;;2024\n"))
        let again = try Command.run(
            "new round Datasets/next --after Datasets/bac-kan-sipas-2023", in: scratch.path)
        #expect(again.exit == 2 && again.errors.contains("error[C302]"))
    }

    @Test("Reports are due again with the year moved on, and what the rules look back at is there")
    func reports() throws {
        let scratch = try scratch(
            "council-commune-2026-synthetic", "council-province-2026-synthetic")
        let communes = try Command.run(
            "new round Datasets/next --after Datasets/council-commune-2026-synthetic",
            in: scratch.path)
        #expect(communes.output.contains("reports: 4 due, with the words of 2026 moved on\n"))
        #expect(
            try scratch.text("Datasets/next/reports.csv").hasPrefix(
                """
                unit;report;period;due;received;note
                dong-bang-1;Báo cáo quý I (giả lập);2027-Q1;Trước ngày 12/03/2027;;
                """))
        #expect(
            try scratch.text("Datasets/next/datapackage.json").contains(
                "\"chiso\": { \"figures\": \"synthetic\""))
        let provinces = try Command.run(
            "new round Datasets/provinces --after Datasets/council-province-2026-synthetic",
            in: scratch.path)
        #expect(
            provinces.output.contains(
                "previous: ranks of 2026 of 3 units, and what the rules read of that period\n"))
        #expect(
            try scratch.text("Datasets/provinces/previous.csv").contains(
                "tinh-1;field.par_index_rank;"))
        let wrong = try Command.run(
            "new round Datasets/x --after Datasets/council-commune-2026-synthetic --period 2026-Q1",
            in: scratch.path)
        #expect(
            wrong.errors == """
                error[C310]: 2026-Q1 does not follow 2026, the period of 'Datasets/council-commune-2026-synthetic'
                  fix:  name a later period, or leave --period out


                """)
    }

    @Test(
        "Decimals of units, drafts and what a schedule says come over as the new tables type them")
    func messy() throws {
        let scratch = try SmallRound.scratch([
            "Rules/p/pack.lua": try #require(SmallRound.files["Rules/p/pack.lua"]).replacing(
                "basis =", with: "unit_columns = { { key = \"area\", type = \"number\" } }, basis ="
            ),
            "Datasets/d/units.csv": """
            unit,name,kind,area
            x,"X; ""cũ"" A",commune,12.5
            y,Y,commune,3
            z,Z,district,

            """,
            "Datasets/d/reports.csv": """
            unit,report,period,due,received,kinds
            ,Báo cáo CCHC,,Trước ngày 12 tháng cuối quý và ngày 12/12/2023,,commune
            x,Báo cáo CCHC,2023-Q1,,2023-03-14,
            y,Báo cáo CCHC,2023-Q2,NA,,
            z,Báo cáo khác,2023,20/12/2023,,

            """,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["pieces": "integer"], units: ["kind": "string", "area": "number"],
                others: [
                    "reports": [
                        "unit": "string", "report": "string", "period": "string",
                        "due": "string", "received": "string", "kinds": "string",
                    ]
                ]),
            "draft/targets.csv": """
            unit,indicator,target,words,earns,period
            x,a,45.5,,7.5,2024
            y,a,,,,2024

            """,
            "draft/tasks.csv": "indicator,unit,task,lead,support,deadline,state,note\n",
        ])
        let opened = try Command.run(
            "new round Datasets/next --after Datasets/d --draft draft", in: scratch.path)
        #expect(opened.exit == 0, "\(opened.errors)")
        #expect(
            opened.output.contains(
                "reports: 1 line of the schedule, 2 of units, with the words of 2023 moved on\n"))
        #expect(
            try scratch.text("Datasets/next/units.csv").contains(
                "x;\"X; \"\"cũ\"\" A\";commune;12,5\n"))
        #expect(
            try scratch.text("Datasets/next/targets.csv").hasSuffix("x;a;45,5;;7,5;2024\n"))
        #expect(
            try scratch.text("Datasets/next/reports.csv") == """
                unit;report;period;due;received;note;kinds
                ;Báo cáo CCHC;;Trước ngày 12 tháng cuối quý và ngày 12/12/2024;;;commune
                y;Báo cáo CCHC;2024-Q2;NA;;;
                z;Báo cáo khác;2024;20/12/2024;;;

                """)
        let check = try Command.run(
            "check --data Datasets/next --today 2024-07-01", in: scratch.path)
        let found = check.output + check.errors
        #expect(found.contains("'Báo cáo CCHC' for 2024-Q2 has not come: it was due by 2024-06-11"))
        #expect(found.contains("(unit x, period 2024-Q2)"))
        #expect(!found.contains("(unit y, period 2024-Q2)"), "\(found)")
        let nowhere = try Command.run(
            "new round Datasets/other --after Datasets/d --draft nowhere", in: scratch.path)
        #expect(
            nowhere.errors == """
                error[C309]: the draft does not exist
                  data: nowhere/targets.csv
                  fix:  name the folder that chiso plan --draft wrote


                """)
    }

    // MARK: - A schedule

    private func owed(_ rows: String) throws -> String {
        let scratch = try SmallRound.scratch([
            "Datasets/d/units.csv": "unit,name,kind\nx,X,commune\ny,Y,commune\nz,Z,district\n",
            "Datasets/d/reports.csv": "unit,report,period,due,received,kinds\n" + rows,
            "Datasets/d/datapackage.json": SmallRound.package(
                ["pieces": "integer"], units: ["kind": "string"],
                others: [
                    "reports": [
                        "unit": "string", "report": "string", "period": "string",
                        "due": "string", "received": "string", "kinds": "string",
                    ]
                ]),
        ])
        let result = try Command.run(
            "check --data Datasets/d --today 2023-10-01", in: scratch.path)
        return result.output + result.errors
    }

    @Test("A schedule makes reports due of units of a kind, by quarter and for the year")
    func schedule() throws {
        let found = try owed(
            """
            ,Báo cáo CCHC,,Trước ngày 12 tháng cuối quý và ngày 12/12/2023,,commune
            x,Báo cáo CCHC,2023-Q1,,2023-03-14,
            x,Báo cáo CCHC,2023-Q2,,2023-06-11,
            x,Báo cáo CCHC,2023-Q3,Trước ngày 20/09/2023,2023-09-19,
            y,Báo cáo CCHC,2023-Q1,NA,,

            """)
        #expect(
            found.contains(
                "warning[D453]: 'Báo cáo CCHC' for 2023-Q1 came on 2023-03-14, 3 days after 2023-03-11"
            ), "\(found)")
        #expect(!found.contains("for 2023-Q2 came"))
        #expect(!found.contains("for 2023-Q3 came"))
        for quarter in ["2023-Q2", "2023-Q3"] {
            #expect(
                found.contains("error[D451]: 'Báo cáo CCHC' for \(quarter) has not come"),
                "\(quarter)")
        }
        #expect(!found.contains("for 2023-Q1 has not come"))
        #expect(!found.contains("2023-Q4"))
        #expect(!found.contains("unit z, period 2023-Q"))
    }
}
