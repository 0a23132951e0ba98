import ChisoModel
import ChisoScoring
import Testing

/// What an audit finds besides statements, with its whole text.
@Suite struct AuditTests {
    private static let clean: [(Double?, Double?)] = [
        (10, 9), (20, 18), (30, 27), (40, 36), (50, 45),
    ]

    private func texts(
        _ round: Round, pack: RulePack = AuditFixture.pack, scorecards: Scorecards? = nil,
        previous: Scorecards? = nil, options: Audit.Options = Audit.Options()
    ) -> [String] {
        Audit(
            pack: pack, round: round, scorecards: scorecards, previous: previous, options: options
        ).findings.map { "\($0)" }
    }

    @Test("A sound pack and round have no findings")
    func sound() {
        var round = AuditFixture.round(Self.clean)
        round.statements = [
            AuditFixture.statement("90%", "100 * on_time / resolved", key: "stated")
        ]
        let cards = AuditFixture.scorecards([90, 91, 90, 89, 90], round: round)
        #expect(texts(round, scorecards: cards, previous: cards) == [])
        let result = Audit(pack: AuditFixture.pack, round: round, scorecards: cards).result
        #expect(result.counts.figures == 15)
        #expect(result.counts.statements == 1)
        #expect(result.counts.units == 5)
        #expect(Audit(pack: AuditFixture.pack).findings == [])
    }

    @Test("What loading and scoring found is told once, in order")
    func given() {
        var round = AuditFixture.round(Self.clean)
        let found = Diagnostic(
            Diagnostic.Code(rawValue: "D303"), .error, "x", data: DataLocation("b.csv", row: 2))
        let other = Diagnostic(
            Diagnostic.Code(rawValue: "D303"), .error, "x", data: DataLocation("a.csv", row: 9))
        round.diagnostics = [found]
        var cards = AuditFixture.scorecards([1, 1, 1, 1, 1], round: round)
        cards.diagnostics = [found, other]
        #expect(
            Audit(pack: AuditFixture.pack, round: round, scorecards: cards).findings == [
                other, found,
            ])
    }

    @Test("P201: one code of two criteria; a group may share its code with what is under it")
    func nodeCodes() {
        var pack = AuditFixture.pack
        pack.groups[1].code = "3.1"
        #expect(Audit(pack: pack).findings == [])
        pack.indicators[1].code = "3.1"
        pack.indicators[1].location = SourceLocation("Rules/fixture/plan.lua", line: 2)
        pack.groups[1].code = "3"
        #expect(
            Audit(pack: pack).findings.map { "\($0)" } == [
                """
                warning[P201]: code '3.1' stands for 2 criteria: 'on_time_rate', 'plan'
                  rule: Rules/fixture/plan.lua:2
                  fix:  give each its own code, unless the document prints it so
                """
            ])
    }

    @Test("What one indicator reads, or a group of that code holds, may share a code")
    func sharedCodes() {
        var pack = AuditFixture.pack
        pack.fields[1].code = "3.1.1"
        #expect(Audit(pack: pack).findings == [])
        pack.fields[2].code = "3.1.1"
        #expect(
            Audit(pack: pack).findings.map(\.message) == [
                "code '3.1.1' stands for 3 fields: 'resolved', 'on_time', 'has_plan'"
            ])
        for place in 0..<3 { pack.fields[place].code = "3" }
        #expect(Audit(pack: pack).findings == [])
    }

    @Test("P202: one code of two fields of one title")
    func fieldCodes() {
        var pack = AuditFixture.pack
        pack.fields[1].code = "3.1.1"
        pack.fields[1].title = pack.fields[0].title
        #expect(
            Audit(pack: pack).findings.map { "\($0)" } == [
                """
                warning[P202]: code '3.1.1' stands for 2 fields: 'resolved', 'on_time'
                  fix:  give each its own code, unless the document prints it so
                """
            ])
    }

    @Test(
        "D413: a target behind what is reached, of a later period, or one that no rule reads")
    func target() {
        var pack = AuditFixture.pack
        pack.indicators[0].better = .higher
        var round = AuditFixture.round(Self.clean)
        let cards = AuditFixture.scorecards([90, 90, 90, 90, 90], round: round, pack: pack)
        let target = { (value: Double, period: Period) in
            Round.Target(unit: 1, indicator: "on_time_rate", target: value, period: period)
        }
        round.targets = [target(89.5, "2025"), target(90, "2026"), target(89, "2024")]
        #expect(
            texts(round, pack: pack, scorecards: cards) == [
                """
                warning[D413]: the target of 'on_time_rate' for 2025 is 89.5, and 2024 is at 90 already
                  rule: Rules/fixture/rate.lua:3
                  data: Datasets/r/targets.csv (unit bach-thong, period 2025)
                  fix:  aim for what is higher than that, or say why not
                """,
                """
                warning[D413]: the target of 'on_time_rate' is 89, and 2024 is at 90 already
                  rule: Rules/fixture/rate.lua:3
                  data: Datasets/r/targets.csv (unit bach-thong, period 2024)
                  fix:  aim for what is higher than that, or say why not
                """,
            ])
        // What a rule holds its value against is no aim.
        pack.indicators[0].scoreReads.append(.parameter("target"))
        round.targets = [target(89, "2024")]
        let read = AuditFixture.scorecards([90, 90, 90, 90, 90], round: round, pack: pack)
        #expect(texts(round, pack: pack, scorecards: read) == [])
        pack.indicators[0].better = .lower
        round.targets = [target(89.5, "2025")]
        let lower = AuditFixture.scorecards([90, 90, 90, 90, 90], round: round, pack: pack)
        #expect(texts(round, pack: pack, scorecards: lower) == [])
    }

    @Test("D421: a value far from the others of five or more, by as much as is asked")
    func outlier() {
        let round = AuditFixture.round(Self.clean)
        let cards = AuditFixture.scorecards([90, 91, 92, 93, 60], round: round)
        #expect(
            texts(round, scorecards: cards) == [
                """
                warning[D421]: 'on_time_rate' of 'na-ri' is 60 %, far from the median 91 % of 5 units (z = -20.9)
                  rule: Rules/fixture/rate.lua:3
                  data: Datasets/r/submissions.csv:11 (unit na-ri, period 2024)
                  fix:  check the figures it read: on_time = 45, resolved = 50
                """
            ])
        var options = Audit.Options()
        options.outlier = 21
        #expect(texts(round, scorecards: cards, options: options) == [])
    }

    @Test(
        "Few values, or values that mostly agree, have no outlier",
        arguments: [
            [90, 91, 92, 93, nil], [90, 90, 90, 90, 60], [90, 91, 92, 93, 94],
        ] as [[Double?]])
    func noOutlier(values: [Double?]) {
        let round = AuditFixture.round(Self.clean)
        #expect(texts(round, scorecards: AuditFixture.scorecards(values, round: round)) == [])
    }

    @Test("An outlier is one among those it is compared with")
    func groups() {
        let round = AuditFixture.round(Self.clean)
        var cards = AuditFixture.scorecards([90, 91, 92, 93, 60], round: round)
        cards.standings[4].comparisonGroup = "department"
        #expect(texts(round, scorecards: cards) == [])
    }

    @Test("D423: a rank that hangs on few cases, at the figure that counts them")
    func fewCases() {
        let round = AuditFixture.round(Self.clean)
        var cards = AuditFixture.scorecards([90, 90, 90, 90, 90], round: round)
        cards.standings[4].rank = 5
        cards.fewCases = [
            4: [FewCases(unit: 4, indicator: 0, field: 0, cases: 2, ranks: 1...3)]
        ]
        #expect(
            texts(round, scorecards: cards) == [
                """
                note[D423]: rank 5 of na-ri hangs on 2 cases: 'on_time_rate' is a share of resolved = 2, and one more or fewer in it makes the rank 1 to 3
                  data: Datasets/r/submissions.csv:6 (unit na-ri, period 2024)
                  fix:  nothing need be done; a rule can let a share of so few not apply
                """
            ])
    }

    @Test("D422: a change far from the others', by scorecards or by stated values")
    func change() {
        var round = AuditFixture.round(Self.clean)
        let cards = AuditFixture.scorecards([90, 91, 92, 93, 94], round: round)
        let before = AuditFixture.scorecards([89, 89, 89, 89, 134], round: round, period: "2023")
        let words = """
            warning[D422]: 'on_time_rate' of 'na-ri' changed by -40 % since 2023, far from the median change 2 % of 5 units (z = -28.3)
              rule: Rules/fixture/rate.lua:3
              data: Datasets/r/submissions.csv:11 (unit na-ri, period 2024)
              fix:  check the figures it read: on_time = 45, resolved = 50
            """
        #expect(texts(round, scorecards: cards, previous: before) == [words])
        round.previous = [89, 89, 89, 89, 134].enumerated().map {
            Round.Previous(unit: $0, key: .value("on_time_rate"), value: $1)
        }
        let stated = words.replacing("since 2023", with: "since the preceding period")
        #expect(texts(round, scorecards: cards) == [stated])
    }

    @Test(
        "D431: figures that indicators need and a unit lacks; what is optional or appraised is not missed"
    )
    func incomplete() {
        var round = AuditFixture.round([(10, nil), (nil, nil), (5, 5)])
        round.submissions["2024"]?.columns[2] = FieldColumn([nil, nil, nil])
        round.submissions["2024"]?.columns[0].states[2] = .refused
        round.submissions["2024"]?.columns[1].states[2] = .notApplicable
        let audit = Audit(pack: AuditFixture.pack, round: round)
        #expect(
            audit.findings.map { "\($0)" } == [
                """
                warning[D431]: 'ba-be' lacks 1 of 2 figures that its indicators need: on_time
                  data: Datasets/r/submissions.csv (unit ba-be, period 2024)
                  fix:  submit them, or write NA where one does not apply
                """,
                """
                warning[D431]: 'bach-thong' lacks 2 of 2 figures that its indicators need: resolved, on_time
                  data: Datasets/r/submissions.csv (unit bach-thong, period 2024)
                  fix:  submit them, or write NA where one does not apply
                """,
            ])
        #expect(audit.result.units.map(\.given) == [1, 0, 0])
        #expect(audit.result.units.map(\.refused) == [0, 0, 1])
        #expect(audit.result.units.map(\.notApplicable) == [0, 0, 1])
        #expect(audit.result.fields.map(\.key) == ["resolved", "on_time"])
        #expect(audit.result.fields[1].missing == ["ba-be", "bach-thong"])
        round.appraisals = [
            Round.Appraisal(
                unit: 0, key: "on_time", value: 9, state: .given, reason: "", period: "2024", row: 2
            )
        ]
        #expect(Audit(pack: AuditFixture.pack, round: round).result.units[0].missing == [])
    }

    @Test(
        "Figures that other kinds of unit report, or that no indicator of the unit needs, are not due"
    )
    func notDue() {
        var pack = AuditFixture.pack
        pack.fields[0].reportedBy = ["commune"]
        let round = AuditFixture.round([(nil, 9)])
        #expect(Audit(pack: pack, round: round).findings == [])
        pack.fields[0].reportedBy = ["commune", "district"]
        #expect(Audit(pack: pack, round: round).findings.map(\.code.rawValue) == ["D431"])
        pack.indicators[0].max = .byColumn("kind", ["commune": 2])
        #expect(Audit(pack: pack, round: round).findings == [])
    }

    @Test("D432: a kind that only one unit has, in a round of several kinds")
    func loneKind() {
        var round = AuditFixture.round([(1, 1), (1, 1), (1, 1)])
        #expect(Audit(pack: AuditFixture.pack, round: round).findings == [])
        round.units[2].kind = "city"
        #expect(
            Audit(pack: AuditFixture.pack, round: round).findings.map { "\($0)" } == [
                """
                note[D432]: only unit cho-don is of kind 'city'; other units are of 'district'
                  data: Datasets/r/units.csv (unit cho-don, period 2024)
                  fix:  correct it, if it is misspelt
                """
            ])
        round.units[2].unclearColumn = "kind"
        #expect(Audit(pack: AuditFixture.pack, round: round).findings == [])
    }

    @Test("A figure that follows from quarters, or from the units below, is not missed")
    func madeOfParts() {
        var pack = AuditFixture.pack
        var round = AuditFixture.round(
            [(nil, 1), (1, 1), (nil, 1), (1, 1)], parents: [nil, "ba-be", "ba-be", "cho-don"])
        let missing = {
            Audit(pack: pack, round: round).findings.filter { $0.code == AuditCode.figuresMissing }
                .map(\.data?.unit)
        }
        #expect(missing() == ["ba-be", "cho-don"])
        pack.fields[0].rollsUp = .sum
        #expect(missing() == [])
        round.submissions["2024"]?.columns[0].states[3] = .blank
        #expect(missing() == ["ba-be", "cho-don", "cho-moi"])
        pack.fields[0].rollsUp = nil
        pack.fields[0].overPeriods = .sum
        for period: Period in ["2024-H1", "2024-H2"] {
            round.submissions[period] = AuditFixture.submissions(
                [(1, 1), (1, 1), (1, 1), (nil, 1)], period)
        }
        #expect(missing() == ["cho-moi"])
        round.submissions["2024-H1"] = nil
        for period: Period in ["2024-Q1", "2024-Q2"] {
            round.submissions[period] = AuditFixture.submissions(
                [(1, 1), (1, 1), (1, 1), (1, 1)], period)
        }
        #expect(missing() == ["cho-moi"])
        round.submissions["2024-Q2"]?.columns[0].states[0] = .blank
        #expect(missing() == ["ba-be", "cho-moi"])
    }

    @Test("D441, D442: figures that need a document, and documents without number or date")
    func evidence() {
        var pack = AuditFixture.pack
        pack.fields[0].needsEvidence = true
        pack.fields[0].location = SourceLocation("Rules/fixture/fields.lua", line: 4)
        var round = AuditFixture.round(Array(Self.clean.prefix(3)))
        round.submissions["2024"]?.columns[0].evidence = [
            1: "Kế hoạch năm", 2: "Báo cáo 12/BC-UBND ngày 31/12/2024",
        ]
        #expect(
            texts(round, pack: pack) == [
                """
                warning[D441]: 'resolved' is given without the document that shows it
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:2 (unit ba-be, period 2024)
                  fix:  name the document with its number and date under 'evidence'
                """,
                """
                warning[D442]: the evidence of 'resolved', 'Kế hoạch năm', names no document number and no date
                  rule: Rules/fixture/fields.lua:4
                  data: Datasets/r/submissions.csv:3 (unit bach-thong, period 2024)
                  fix:  write it like 'Kế hoạch số 12/KH-UBND ngày 03/01/2024'
                """,
            ])
    }

    @Test("A 'no', a blank and what other kinds report need no document; a 'yes' does")
    func noEvidence() {
        var pack = AuditFixture.pack
        pack.fields[2].needsEvidence = true
        var round = AuditFixture.round([(1, 1), (1, 1), (1, 1)])
        round.submissions["2024"]?.columns[2] = FieldColumn([0, nil, 1])
        #expect(Audit(pack: pack, round: round).findings.map(\.data?.unit) == ["cho-don"])
        pack.fields[2].reportedBy = ["commune"]
        #expect(Audit(pack: pack, round: round).findings == [])
    }

    @Test("Of endless words only the first 300 are looked at, and quoted")
    func longEvidence() {
        var pack = AuditFixture.pack
        pack.fields[0].needsEvidence = true
        var round = AuditFixture.round([(1, 1)])
        let words = String(repeating: "1", count: 200_000) + "/BC-UBND ngày 01/02/2024"
        round.submissions["2024"]?.columns[0].evidence = [0: words]
        let messages = Audit(pack: pack, round: round).findings.map(\.message)
        let quoted = String(repeating: "1", count: 300)
        #expect(
            messages == [
                "the evidence of 'resolved', '\(quoted)', names no document number and no date"
            ])
    }

    @Test(
        "A document is known by its number and its date",
        arguments: [
            ("12/BC-UBND ngày 01/02/2024", ""), ("619/QĐ-TTg, 2017-05-08", ""),
            ("KH 394/KH-UBND (10/07/2020)", ""), ("42/2019/QĐ-UBND ngày 31 tháng 12 năm 2019", ""),
            ("Nghị quyết 15-NQ/TW Ngày 1/2/2022", ""), ("1673/UBND-NC, 18/9/2023", ""),
            ("12/BC-UBND", "date"), ("12/BC-UBND ngày 31/02/2024", "date"),
            ("Báo cáo ngày 01/02/2024", "number"), ("12/12/2024", "number"),
            ("Phụ lục II, mục 1.1", "number and no date"), ("925/941 hồ sơ", "number and no date"),
        ])
    func documents(evidence: String, lacking: String) {
        var pack = AuditFixture.pack
        pack.fields[0].needsEvidence = true
        var round = AuditFixture.round([(1, 1)])
        round.submissions["2024"]?.columns[0].evidence = [0: evidence]
        let due =
            lacking.isEmpty
            ? [] : ["the evidence of 'resolved', '\(evidence)', names no document \(lacking)"]
        #expect(Audit(pack: pack, round: round).findings.map(\.message) == due)
    }
}
