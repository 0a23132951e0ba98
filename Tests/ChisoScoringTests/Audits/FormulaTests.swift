@testable import ChisoScoring
import ChisoModel
import Testing

@Suite struct FormulaTests {
    private let names: [String: Double] = ["a": 6, "b_2": 4, "none": 0]

    private func result(_ text: String) throws -> Formula.Result {
        let formula = try FormulaParser.formula(text)
        return formula.result(formula.names.map { Span(names[$0] ?? .nan) })
    }

    @Test(
        "A formula gives what arithmetic gives",
        arguments: [
            ("1", 1), ("1.063", 1.063), ("007", 7), ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9),
            ("10 - 4 - 3", 3), ("100 / 5 / 2", 10), ("2 * 3 - 4 / 2", 4), ("-2 * 3", -6),
            ("2 * -3", -6), ("--3", 3), ("-(1 + 2)", -3), ("2 - -3", 5), ("8 / -4 / 2", -1),
            ("a + b_2", 10), ("100 * a/b_2", 150), ("a * a - b_2", 32), ("((((a))))", 6),
            (">= 3 + 1", 4), ("<=a", 6), ("0 / 5", 0), ("none * 3", 0),
        ])
    func arithmetic(text: String, value: Double) throws {
        #expect(try result(text) == .figure(Span(value)))
    }

    @Test("A relation is told apart from the formula")
    func relation() throws {
        #expect(try FormulaParser.formula("1").relation == .equal)
        #expect(try FormulaParser.formula(">= 1").relation == .atLeast)
        #expect(try FormulaParser.formula("<= a").text { "<\($0)>" } == "<a>")
        #expect(try FormulaParser.formula("100 * a / b").names == ["a", "b"])
    }

    @Test(
        "What is no formula says why",
        arguments: [
            ("", "it ends where a figure is due"),
            ("1 +", "it ends where a figure is due"),
            (">=", "it ends where a figure is due"),
            ("1 2", "'2' cannot stand at character 3"),
            ("1 a", "'a' cannot stand at character 3"),
            ("+ 1", "'+' cannot stand at character 1"),
            ("1 + * 2", "'*' cannot stand at character 5"),
            ("(1", "')' is missing"),
            ("1)", "')' cannot stand at character 2"),
            ("()", "')' cannot stand at character 2"),
            ("1.", "no digit stands after '.' at character 2"),
            ("1.2.3", "'.' cannot stand at character 4"),
            ("1,5", "',' cannot stand at character 2"),
            ("> 1", "'>' cannot stand at character 1"),
            ("a = 1", "'=' cannot stand at character 3"),
            ("2^9", "'^' cannot stand at character 2"),
            ("os.exit(1)", "'.' cannot stand at character 3"),
            ("a(1)", "'(' cannot stand at character 2"),
            ("đúng", "'đ' cannot stand at character 1"),
            ("٣", "'٣' cannot stand at character 1"),
            ("1\n+ 2", "'\n' cannot stand at character 2"),
        ])
    func faults(text: String, message: String) {
        #expect(throws: Formula.Fault(message: message)) { try FormulaParser.formula(text) }
    }

    @Test("A formula made to exhaust the reader is refused, or read within its bounds")
    func attacks() throws {
        let deep = { (count: Int) in
            String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
        }
        #expect(try result(deep(50)) == .figure(Span(1)))
        #expect(throws: Formula.Fault(message: "its parentheses are more than 50 deep")) {
            try FormulaParser.formula(deep(51))
        }
        let signs = String(repeating: "-", count: 999) + "1"
        #expect(try result(signs) == .figure(Span(-1)))
        #expect(throws: Formula.Fault(message: "it has 1001 characters, more than 1000")) {
            try FormulaParser.formula("-" + signs)
        }
        let sum = Array(repeating: "1", count: 500).joined(separator: "+")
        #expect(try result(sum) == .figure(Span(500)))
        let digits = String(repeating: "9", count: 400)
        #expect(throws: Formula.Fault(message: "'99999999999999999999…' is too large")) {
            try FormulaParser.formula(digits)
        }
    }

    @Test(
        "Where there is no figure the reason is told",
        arguments: [
            ("0 / 0", .noneArising), ("100 * none / none", .noneArising),
            ("1 + 0 / (2 - 2)", .noneArising),
            ("5 / 0", .none("5 is divided by 0")),
            ("a / (b_2 - 4)", .none("6 is divided by 0")),
            (
                String(repeating: "9", count: 300) + "*" + String(repeating: "9", count: 300),
                .none("it is too large")
            ),
        ] as [(String, Formula.Result)])
    func noFigure(text: String, result: Formula.Result) throws {
        #expect(try self.result(text) == result)
    }

    @Test("A printed part may have been half a last place off, through every operation")
    func doubt() throws {
        let printed = ["a": Span(2.5, printed: 1), "b": Span(4)]
        let bounds = { (text: String) -> [Double] in
            let formula = try FormulaParser.formula(text)
            let figures = formula.names.compactMap { printed[$0] }
            guard case .figure(let span) = formula.result(figures) else { return [] }
            return [span.least, span.value, span.most].map { Rounding.round($0, 9) }
        }
        #expect(try bounds("a + b") == [6.45, 6.5, 6.55])
        #expect(try bounds("b - a") == [1.45, 1.5, 1.55])
        #expect(try bounds("-a + 0 * b") == [-2.55, -2.5, -2.45])
        #expect(try bounds("a * b") == [9.8, 10, 10.2])
        #expect(try bounds("a / b") == [0.6125, 0.625, 0.6375])
        #expect(Span(4, printed: 0).isInDoubt == false)
    }

    @Test("A divisor that may be zero is taken as printed")
    func doubtfulDivisor() throws {
        let formula = try FormulaParser.formula("1 / x")
        let span = Span(0.04, printed: 1)
        guard case .figure(let result) = formula.result([span]) else {
            Issue.record("no figure")
            return
        }
        #expect(result.isFinite)
        #expect(result.value == 25)
    }
}
