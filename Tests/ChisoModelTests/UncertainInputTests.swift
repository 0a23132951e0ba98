import ChisoModel
import Testing

@Suite struct UncertainInputTests {
    @Test(
        "An input says what is uncertain, and by how much",
        arguments: [
            ("weights=±20%", UncertainInput.Subject.weights, UncertainInput.Spread.percent(20)),
            ("data = ±2.5 %", .data, .percent(2.5)),
            ("*.target=+-5", .path([.name("*"), .name("target")]), .absolute(5)),
            (
                "unit.*.dossiers=±2%", .path([.name("unit"), .name("*"), .name("dossiers")]),
                .percent(2)
            ),
            (
                "x.steps[2].points=±1",
                .path([.name("x"), .name("steps"), .place(2), .name("points")]),
                .absolute(1)
            ),
        ])
    func reads(
        _ text: String, _ subject: UncertainInput.Subject, _ spread: UncertainInput.Spread
    ) throws {
        let input = try UncertainInput(text)
        #expect(input.text == text)
        #expect(input.subject == subject)
        #expect(input.spread == spread)
    }

    @Test(
        "What is no input is refused in full words",
        arguments: [
            "weights=20%", "weights", "weights=±", "=±5", "target=±5", "data=±-2%", "data=±1e3",
            "a.b=±2=3", "data=±inf",
        ])
    func refuses(_ text: String) {
        #expect {
            _ = try UncertainInput(text)
        } throws: {
            ($0 as? Failure)?.description == """
                error[C241]: '\(text)' does not say what is uncertain, and by how much
                  fix:  write WHAT=±NUMBER or WHAT=±NUMBER%, such as 'weights=±20%', 'data=±2%' \
                or '*.target=±5'
                """
        }
    }

    @Test("Weights vary by a share of themselves", arguments: ["weights=±5", "weights=±100%"])
    func refusesWeights(_ text: String) {
        #expect {
            _ = try UncertainInput(text)
        } throws: {
            ($0 as? Failure)?.description == """
                error[C242]: '\(text)': weights vary by a share of themselves
                  fix:  give less than 100 %, such as 'weights=±20%'
                """
        }
    }

    @Test("A spread moves a number by a share of itself, or by a distance")
    func spreads() {
        #expect(UncertainInput.Spread.percent(20).apply(-1, to: 50) == 40)
        #expect(UncertainInput.Spread.absolute(20).apply(0.5, to: 50) == 60)
    }
}
