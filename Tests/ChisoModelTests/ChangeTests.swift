import ChisoModel
import Testing

@Suite struct ChangeTests {
    private var pack: RulePack {
        var indicator = Indicator(key: "on_time", max: .number(2))
        indicator.target = .number(100)
        indicator.params = [
            "floor": .number(95),
            "steps": .list([
                .record(["at_least": .number(90), "points": .number(2)]),
                .record(["points": .number(0)]),
            ]),
        ]
        indicator.paramColumns = ["per": .byColumn("kind", ["district": 1, "commune": 2])]
        var pack = RulePack(
            id: "p",
            groups: [Group(key: "total", children: [.indicator(0)])], indicators: [indicator])
        pack.groups[0].weight = 1
        return pack
    }

    @Test(
        "A change sets, adds to, subtracts from or multiplies a declared number",
        arguments: [
            ("on_time.target = 98", 98.0), ("on_time.target += 1.5", 101.5),
            ("on_time.target -= 2", 98), ("on_time.target*=0.5", 50), (" on_time . target=-3 ", -3),
        ])
    func changesANumber(_ text: String, _ due: Double) throws {
        var pack = pack
        let reached = try pack.apply(Change(text))
        #expect(pack.indicators[0].target == .number(due))
        #expect(reached.indicators == [0])
    }

    @Test("A path reaches into lists, and a number that differs by column changes for all")
    func reachesInside() throws {
        var pack = pack
        _ = try pack.apply(Change("on_time.steps[2].points = 1"))
        _ = try pack.apply(Change("on_time.per *= 3"))
        guard case .list(let steps)? = pack.indicators[0].params["steps"] else {
            Issue.record("steps are gone")
            return
        }
        #expect(steps[1] == .record(["points": .number(1)]))
        #expect(
            pack.indicators[0].paramColumns["per"]
                == .byColumn("kind", ["district": 3, "commune": 6]))
    }

    @Test(
        "A change set to a number reads back as it prints",
        arguments: [1e20, -1.25e-7, 0.1, 98, 1e15, 123_456_789_012_345_683_968])
    func readsBack(_ number: Double) throws {
        let change = try Change("on_time.steps[2].points += 1").setting(number)
        #expect(try Change(change.text) == change)
    }

    @Test(
        "A change tells the number that it took",
        arguments: [
            ("a.target = 5.000", "a.target = 5"), ("a.target=5,5", nil),
            ("a.target = 98", "a.target = 98"), ("a.max += 0.50", "a.max += 0.5"),
            ("a.max *= 1e3", nil),
        ] as [(String, String?)])
    func echoes(_ typed: String, _ taken: String?) {
        #expect((try? Change(typed))?.text == taken)
    }

    @Test("A sign within a name is none: the change would read back as another")
    func signInAName() {
        #expect(throws: Failure.self) { try Change("a=b.c*=0.5") }
    }

    @Test(
        "A weight is 0 or more after a change too, whichever way the group weighs",
        arguments: [Group.Aggregate.weighted, .weightedIndex])
    func weightBelowZero(aggregate: Group.Aggregate) throws {
        var pack = pack
        pack.groups[0].aggregate = aggregate
        pack.indicators[0].weight = 0.5
        _ = try pack.apply(Change("on_time.weight -= 0.5"))
        #expect(pack.indicators[0].weight == 0)
        #expect(throws: Failure.self) { try pack.apply(Change("on_time.weight = -0.3")) }
        do throws(Failure) {
            _ = try pack.apply(Change("on_time.weight -= 1"))
            Issue.record("a weight below 0 was taken")
        } catch {
            #expect(
                error.description == """
                    error[C210]: 'on_time.weight -= 1' makes a weight of -1, and a weight is 0 or more
                      fix:  write a weight of 0 or more
                    """)
        }
        #expect(pack.indicators[0].weight == 0)
    }

    @Test("A node's maximum starts from what its children make, and reaches no cell")
    func changesANode() throws {
        var pack = pack
        let reached = try pack.apply(Change("total.max -= 0.5"))
        #expect(pack.groups[0].max == 1.5)
        #expect(reached.indicators.isEmpty && reached.groups == [0])
    }

    @Test("A star changes every indicator that declares the number, and must change one")
    func changesByPattern() throws {
        var pack = pack
        pack.indicators.append(Indicator(key: "in_form", max: .number(1)))
        pack.indicators[1].target = .number(50)
        let reach = try pack.apply(Change("*.target *= 2"))
        #expect(reach.indicators == [0, 1])
        #expect(pack.indicators.map(\.target) == [.number(200), .number(100)])
        #expect(try pack.apply(Change("in_*.target = 1")).indicators == [1])
        #expect(throws: Failure.self) { _ = try pack.apply(Change("x*.target = 1")) }
    }

    @Test(
        "A star stands for any letters, none included",
        arguments: [
            ("online_*", "online_payment", true), ("*", "a", true), ("a*", "a", true),
            ("*_on_*", "dossiers_on_time", true), ("*time", "dossiers_on_time", true),
            ("a*a", "a", false), ("time", "on_time", false), ("a*b*c", "a_c_b_c", true),
        ])
    func patterns(_ pattern: String, _ name: String, _ due: Bool) {
        #expect(Pattern(pattern).matches(name) == due)
    }

    @Test(
        "What is no change, names nothing or names no number is refused in full words",
        arguments: [
            (
                "on_time.target 98",
                """
                error[C201]: 'on_time.target 98' is not a change
                  fix:  write PATH = NUMBER with a decimal point, such as \
                'dossiers_on_time.target = 98'; besides = there are +=, -= and *=
                """
            ),
            (
                "on_time.target = 98,5",
                """
                error[C201]: 'on_time.target = 98,5' is not a change
                  fix:  write numbers with a decimal point, 90.5 for 90,5, and each change by itself
                """
            ),
            (
                "on_tme.target = 1",
                """
                error[C202]: 'on_tme.target = 1': 'on_tme' names no indicator or group of pack p
                  fix:  did you mean 'on_time'?
                """
            ),
            (
                "on_time.flor = 1",
                """
                error[C202]: 'on_time.flor = 1': 'flor' names no declared number of pack p
                  fix:  did you mean 'floor'?
                """
            ),
            (
                "on_time.steps[2].pionts = 1",
                """
                error[C202]: 'on_time.steps[2].pionts = 1': 'pionts' names nothing there
                  fix:  did you mean 'points'?
                """
            ),
            (
                "on_time.steps[9].points = 1",
                """
                error[C202]: 'on_time.steps[9].points = 1': '[9]' names nothing there
                  fix:  did you mean '[1]'?
                """
            ),
            (
                "total.max = 3",
                """
                error[C207]: 'total.max = 3' puts the maximum of 'total' above what its children \
                make, 2
                  fix:  a node's maximum only caps; change the max of its indicators, all with \
                'KEY.max *= 1.5'
                """
            ),
            (
                "on_time.weight = 2",
                """
                error[C208]: 'on_time.weight = 2' changes a weight that nothing reads: its node is \
                not weighted
                  fix:  change its max instead, which is what it counts for
                """
            ),
            (
                "on_time.per *= 600000000000000000",
                """
                error[C209]: 'on_time.per *= 600000000000000000' makes a number larger than \
                1000000000000000000
                  fix:  change it by less
                """
            ),
            (
                "on_time.steps = 1",
                """
                error[C203]: 'on_time.steps = 1' changes something that is no number
                  fix:  name the number inside it, such as x.steps[2].points
                """
            ),
        ])
    func refuses(_ text: String, _ due: String) {
        var pack = pack
        #expect {
            _ = try pack.apply(Change(text))
        } throws: {
            ($0 as? Failure)?.description == due
        }
    }
}
