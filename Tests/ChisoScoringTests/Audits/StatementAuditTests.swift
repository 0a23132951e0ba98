import ChisoModel
import ChisoScoring
import Testing

/// Everything that can be wrong with what documents state, with its whole text.
@Suite struct StatementAuditTests {
    private func texts(
        _ statements: Statement..., figures: [(Double?, Double?)] = [(nil, nil)]
    ) -> [String] {
        var round = AuditFixture.round(figures)
        round.statements = statements
        return Audit(pack: AuditFixture.pack, round: round).findings
            .filter { $0.code.rawValue.hasPrefix("D4") && $0.code.rawValue < "D420" }.map {
                "\($0)"
            }
    }

    @Test(
        "What is as its parts give it is not a finding",
        arguments: [
            ("46,2%", "100 * 91 / 197"), ("90,1%", "100 * 91 / 101"), ("28,5", "100 * 0.285"),
            ("85", "84.5"), ("100%", "99.5"), ("0", "0 / 7"), ("12", ">= 12"), ("12", ">= 11.9"),
            ("12", "<= 12"), ("84,12", "84.124"), ("84,12", "84.125"), ("84,12", "84.115"),
            ("84,12345", "42.061725 + 42.061721"), ("84,12", ">= 84.125"), ("84,12", "<= 84.115"),
            ("", ">= 12"), ("không phát sinh", "0 / 0"), ("", ""), ("5", ""),
        ])
    func agreeing(stated: String, formula: String) {
        #expect(texts(AuditFixture.statement(stated, formula)) == [])
    }

    @Test("D401: a figure that is not what its parts give")
    func differing() {
        let statement = AuditFixture.statement(
            "46,2%", "100 * 91 / 101", words: "91/101 TTHC, đạt 46,2%", note: "91 of 197 are 46.2",
            row: 7)
        #expect(
            texts(statement) == [
                """
                error[D401]: 'rate' is stated as 46.2 %, its parts give 90.1 % (100 * 91 / 101)
                  data: Datasets/r/statements.csv:7 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2: "91/101 TTHC, đạt 46,2%"; note: 91 of 197 are 46.2
                """
            ])
        let unnamed = AuditFixture.statement("7", "2 + 3", key: "", place: "", words: "gồm 7 xã")
        #expect(
            texts(unnamed) == [
                """
                error[D401]: 'gồm 7 xã' is stated as 7, its parts give 5 (2 + 3)
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo: "gồm 7 xã"
                """
            ])
    }

    @Test("D405: a bound holds within half of the last digit printed, and no further")
    func boundsAsPrinted() {
        #expect(texts(AuditFixture.statement("84,12", ">= 84.1251")).count == 1)
        #expect(texts(AuditFixture.statement("84", ">= 84.4")).count == 1)
    }

    @Test("Findings are counted by document and period")
    func tallies() {
        var round = AuditFixture.round([(nil, nil)])
        round.statements = [
            AuditFixture.statement("7", "2 + 3", row: 2),
            AuditFixture.statement("8", "2 + 3", row: 3),
        ]
        let tallies = Audit(pack: AuditFixture.pack, round: round).result.tallies
        let document = tallies.filter { $0.source == "Báo cáo" }
        #expect(document.count == 1)
        #expect(document.first?.period == "2024" && (document.first?.errors ?? 0) >= 2)
        let all = Audit(pack: AuditFixture.pack, round: round).result
        #expect(tallies.reduce(0) { $0 + $1.errors } == all.count(.error))
        #expect(tallies.reduce(0) { $0 + $1.warnings } == all.count(.warning))
        #expect(tallies.reduce(0) { $0 + $1.notes } == all.count(.note))
    }

    @Test("D402: a figure cut where it should be rounded")
    func cut() {
        #expect(
            texts(AuditFixture.statement("24%", "100 * 52 / 212")) == [
                """
                warning[D402]: 'rate' is stated as 24 %, which is 24.53 % cut and not rounded: its parts give 25 % (100 * 52 / 212)
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
        #expect(
            texts(
                AuditFixture.statement("46,4"),
                AuditFixture.statement("46,46", document: "Phụ lục", row: 3)
            ) == [
                """
                warning[D402]: 'rate' is stated as 46.4, cut from the 46.46 on line 3
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2; and Phụ lục, mục 2
                """
            ])
        #expect(
            texts(AuditFixture.statement("925", key: "resolved"), figures: [(925.7, nil)]) == [
                """
                warning[D402]: 'resolved' is stated as 925, cut from the 925.7 on line 2 of Datasets/r/submissions.csv
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
    }

    @Test("D403: a ratio of nothing that is printed, or left blank")
    func noneArising() {
        #expect(
            texts(
                AuditFixture.statement("0%", "100 * 0 / 0"),
                AuditFixture.statement("", "0 / 0", row: 3))
                == [
                    """
                    warning[D403]: 'rate' is printed as 0 %, its parts are 0 / 0: nothing arose, so there is no ratio (100 * 0 / 0)
                      data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                      fix:  see Báo cáo, mục 2
                    """,
                    """
                    warning[D403]: 'rate' is left blank, its parts are 0 / 0: nothing arose, so there is no ratio (0 / 0)
                      data: Datasets/r/statements.csv:3 (unit ba-be, period 2024)
                      fix:  see Báo cáo, mục 2
                    """,
                ])
    }

    @Test("D404: the same stated twice, differently, for one day")
    func twice() {
        let first = AuditFixture.statement("75,24", row: 2)
        let second = AuditFixture.statement("75,03", document: "Thông báo", row: 3)
        #expect(
            texts(first, second, AuditFixture.statement("75,2", row: 4)) == [
                """
                error[D404]: 'rate' is stated as 75.03 here, but as 75.24 on line 2
                  data: Datasets/r/statements.csv:3 (unit ba-be, period 2024)
                  fix:  see Thông báo, mục 2; and Báo cáo, mục 2
                """,
                """
                error[D404]: 'rate' is stated as 75.2 here, but as 75.03 on line 3
                  data: Datasets/r/statements.csv:4 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2; and Thông báo, mục 2
                """,
            ])
    }

    @Test("The same key of another unit or period is another figure")
    func others() {
        var round = AuditFixture.round([(nil, nil), (nil, nil)])
        round.statements = [
            AuditFixture.statement("1", row: 2), AuditFixture.statement("2", unit: 1, row: 3),
            AuditFixture.statement("3", period: "2023", row: 4),
        ]
        #expect(
            Audit(pack: AuditFixture.pack, round: round).findings.filter {
                $0.code == AuditCode.statedTwice
            } == [])
    }

    @Test("A blank day is the period's last: what is stated for that day too is the same figure")
    func lastDay() {
        let found = texts(
            AuditFixture.statement("1727"),
            AuditFixture.statement("1730", asOf: "2024-12-31", row: 3))
        #expect(
            found == [
                """
                error[D404]: 'rate' is stated as 1730 here, but as 1727 on line 2
                  data: Datasets/r/statements.csv:3 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2; and Báo cáo, mục 2
                """
            ])
        let submitted = AuditFixture.statement("7", key: "resolved", asOf: "2024-12-31")
        #expect(texts(submitted, figures: [(8, nil)]).map { $0.prefix(11) } == ["error[D406]"])
    }

    @Test("A contradiction is told once: not again against the submitted figure, or another day's")
    func once() {
        let codes = { (statements: [Statement], figure: Double?) in
            var round = AuditFixture.round([(figure, nil)])
            round.statements = statements
            return Audit(pack: AuditFixture.pack, round: round).findings.map(\.code.rawValue)
                .filter { $0 < "D420" }
        }
        let both = [
            AuditFixture.statement("7", key: "resolved"),
            AuditFixture.statement("8", key: "resolved", document: "B", row: 3),
        ]
        #expect(codes(both, 8) == ["D404"])
        #expect(codes(both, 7) == ["D404"])
        #expect(codes(both, 9) == ["D406", "D404", "D406"])
        let earlier = { (stated: String) in
            AuditFixture.statement(stated, key: "resolved", asOf: "2024-06-30", row: 4)
        }
        #expect(codes(both + [earlier("7")], nil) == ["D404"])
        #expect(codes(both + [earlier("6")], nil) == ["D404", "D412"])
    }

    @Test("A formula of one number is a figure that is due, not one of parts")
    func number() {
        let found = texts(
            AuditFixture.statement("80", "85"),
            AuditFixture.statement("84", "84.53", key: "b", row: 3),
            AuditFixture.statement("", "-5", key: "c", row: 4))
        #expect(
            found.map { String($0.prefix { $0 != "\n" }) } == [
                "error[D401]: 'rate' is stated as 80, 85 is due",
                "warning[D402]: 'b' is stated as 84, which is 84.53 cut and not rounded: "
                    + "85 is due",
                "warning[D411]: 'c' is left blank, -5 is due",
            ])
    }

    @Test("D405: a bound that is not met, from below and from above")
    func bound() {
        let present = AuditFixture.statement("5,49", key: "present", row: 2)
        #expect(
            texts(present, AuditFixture.statement("1,43", ">= present", key: "target", row: 3)) == [
                """
                error[D405]: 'target' is stated as 1.43, below its bound of 5.49 (>= present = 5.49)
                  data: Datasets/r/statements.csv:3 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
        #expect(
            texts(AuditFixture.statement("73%", "<= 72")) == [
                """
                error[D405]: 'rate' is stated as 73 %, above its bound of 72 %
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
    }

    @Test("D406: a field stated otherwise than it was submitted")
    func submitted() {
        let statement = AuditFixture.statement("7273", key: "resolved")
        #expect(
            texts(statement, figures: [(6471, nil)]) == [
                """
                error[D406]: 'resolved' is stated as 7273, but submitted as 6471 on line 2 of Datasets/r/submissions.csv
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
        #expect(texts(statement, figures: [(7273, nil)]) == [])
        #expect(texts(statement, figures: [(nil, nil)]) == [])
    }

    @Test("D407: a formula that cannot be read")
    func unreadable() {
        #expect(
            texts(AuditFixture.statement("5", "2 +* 3")) == [
                """
                error[D407]: the formula '2 +* 3' cannot be read: '*' cannot stand at character 4
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
    }

    @Test("D408: a name that nobody knows, with the nearest that somebody does")
    func unknown() {
        #expect(
            texts(AuditFixture.statement("5", "100 * on_tme / remark")) == [
                """
                error[D408]: the formula of 'rate' names 'on_tme', which is neither stated nor a field with figures; did you mean 'on_time'?
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """,
                """
                error[D408]: the formula of 'rate' names 'remark', which is neither stated nor a field with figures
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """,
            ])
    }

    @Test("D409: parts that give no figure")
    func none() {
        #expect(
            texts(
                AuditFixture.statement("5", "on_time + resolved"),
                AuditFixture.statement("5", "7 / 0", row: 3)
            ) == [
                """
                warning[D409]: the parts of 'rate' give no figure: there is none for 'on_time', 'resolved'
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """,
                """
                warning[D409]: the parts of 'rate' give no figure: 7 is divided by 0 (7 / 0)
                  data: Datasets/r/statements.csv:3 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """,
            ])
    }

    @Test("D410: parts that were rounded themselves explain the difference, and no more than that")
    func rounded() {
        let parts = [
            AuditFixture.statement("1,2", key: "a", row: 2),
            AuditFixture.statement("2,2", key: "b", row: 3),
        ]
        #expect(
            texts(parts[0], parts[1], AuditFixture.statement("3,5", "a + b", key: "c", row: 4)) == [
                """
                note[D410]: 'c' is stated as 3.5, its parts give 3.4, as they may: they were rounded themselves (a + b = 1.2 + 2.2)
                  data: Datasets/r/statements.csv:4 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
        let more = texts(
            parts[0], parts[1], AuditFixture.statement("3,6", "a + b", key: "c", row: 4))
        #expect(more.map { $0.prefix(11) } == ["error[D401]"])
    }

    @Test("D411: a blank whose parts are given")
    func blank() {
        #expect(
            texts(AuditFixture.statement("", "100 * 54 / 56")) == [
                """
                warning[D411]: 'rate' is left blank, its parts give 96.4286 (100 * 54 / 56)
                  data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                  fix:  see Báo cáo, mục 2
                """
            ])
    }

    @Test("D412: figures of different days only look as if they contradicted each other")
    func days() {
        #expect(
            texts(
                AuditFixture.statement("1727", asOf: "2024-09-30"),
                AuditFixture.statement("1730", asOf: "2024-11-25", row: 3),
                AuditFixture.statement("1730", row: 4)) == [
                    """
                    note[D412]: 'rate' is stated as 1730 on 2024-11-25, and as 1727 on 2024-09-30 on line 2
                      data: Datasets/r/statements.csv:3 (unit ba-be, period 2024)
                      fix:  see Báo cáo, mục 2; and Báo cáo, mục 2
                    """,
                    """
                    note[D412]: 'rate' is stated as 1730, and as 1727 on 2024-09-30 on line 2
                      data: Datasets/r/statements.csv:4 (unit ba-be, period 2024)
                      fix:  see Báo cáo, mục 2; and Báo cáo, mục 2
                    """,
                ])
        #expect(
            texts(
                AuditFixture.statement("1", key: "resolved", asOf: "2024-06-30"),
                figures: [(0, nil)])
                == [
                    """
                    note[D412]: 'resolved' is stated as 1 on 2024-06-30, and submitted as 0 on line 2 of Datasets/r/submissions.csv
                      data: Datasets/r/statements.csv:2 (unit ba-be, period 2024)
                      fix:  see Báo cáo, mục 2
                    """
                ])
    }

    @Test(
        "A name is the figure of the same document and day, else of the same day, else any, else submitted"
    )
    func names() {
        let candidates = [
            AuditFixture.statement("1", key: "a", document: "B", asOf: "2024-06-30", row: 2),
            AuditFixture.statement("2", key: "a", document: "B", row: 3),
            AuditFixture.statement("3", key: "a", document: "A", row: 4),
        ]
        let asking = { (stated: String) in
            AuditFixture.statement(stated, "a", key: "x", document: "A", row: 9)
        }
        let ownParts = { (texts: [String]) in texts.filter { $0.contains("[D401]") } }
        #expect(ownParts(texts(candidates[0], candidates[1], candidates[2], asking("3"))) == [])
        #expect(ownParts(texts(candidates[0], candidates[1], asking("2"))) == [])
        #expect(ownParts(texts(candidates[0], asking("1"))) == [])
        #expect(ownParts(texts(candidates[0], asking("2"))).count == 1)
        let field = AuditFixture.statement("9", "resolved", key: "x")
        #expect(texts(field, figures: [(9, nil)]) == [])
        #expect(texts(field, figures: [(8, nil)]).count == 1)
    }
}
