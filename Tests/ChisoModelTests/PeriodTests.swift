import ChisoModel
import Testing

@Suite struct PeriodTests {
    @Test("The preceding period is the latest before of the same shape")
    func preceding() {
        let periods = ["2021", "2022", "2022-Q1", "2022-Q4", "2023"]
        #expect(Period.preceding("2023", among: periods) == "2022")
        #expect(Period.preceding("2023-Q1", among: periods) == "2022-Q4")
        #expect(Period.preceding("2021", among: periods) == nil)
    }

    @Test("A period falls into halves, quarters and months")
    func parts() {
        #expect(Period.parts(of: "2023")[0] == ["2023-H1", "2023-H2"])
        #expect(Period.parts(of: "2023")[1].count == 4)
        #expect(Period.parts(of: "2023")[2].first == "2023-01")
        #expect(Period.parts(of: "2023")[2].last == "2023-12")
        #expect(Period.parts(of: "2023-H2")[0] == ["2023-Q3", "2023-Q4"])
        #expect(Period.parts(of: "2023-Q4") == [["2023-10", "2023-11", "2023-12"]])
        #expect(Period.parts(of: "2023-06").isEmpty)
    }

    @Test(
        "An edition is in force from its first period to its last, both included",
        arguments: [
            ("2008", false), ("2009", true), ("2012-Q4", true), ("2013-Q1", false),
        ])
    func inForce(_ period: String, _ isInForce: Bool) {
        #expect(RulePack.holds(from: "2009", to: "2012", for: period) == isInForce)
        #expect(RulePack.holds(from: nil, to: nil, for: period))
    }
}
