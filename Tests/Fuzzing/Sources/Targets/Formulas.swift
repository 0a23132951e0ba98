@testable import ChisoScoring

/// Formulas of statements: read, carried out, and printed again.
enum Formulas {
    static func run(_ input: [UInt8]) throws {
        let text = String(decoding: input, as: UTF8.self)
        let formula: Formula
        do throws(Formula.Fault) {
            formula = try FormulaParser.formula(text)
        } catch {
            try promise(!error.message.isEmpty, "a fault says what is wrong with '\(text)'")
            return
        }
        try checkPrinting(formula, text)
        let figures = formula.names.indices.map { Double($0 % 5) - 1 }
        var reference = Reference(formula.text { " \($0) " }, formula.names, figures)
        let expected = reference.value()
        switch formula.result(figures.map { Span($0) }) {
        case .figure(let span):
            try promise(reference.isFinite, "'\(text)' is not finite on the way")
            try promise(span.value == expected, "'\(text)' is \(expected), not \(span.value)")
            try promise(!span.isInDoubt, "'\(text)' of exact figures is exact")
        case .noneArising: try promise(!reference.isFinite, "'\(text)' has something of nothing")
        case .none(let reason):
            try promise(!reason.isEmpty, "'\(text)' has a reason to have no figure")
            try promise(!reference.isFinite, "'\(text)' is \(expected)")
        }
        // Figures printed with few decimals leave doubt, and no result lies outside of its own.
        let doubtful = formula.names.indices.map { Span(Double($0) - 0.5, printed: 1) }
        if case .figure(let span) = formula.result(doubtful) {
            try promise(span.least <= span.value && span.value <= span.most, "'\(text)': \(span)")
        }
    }

    private static func checkPrinting(_ formula: Formula, _ text: String) throws {
        let printed = formula.relation.rawValue + formula.text { $0 }
        let again = try? FormulaParser.formula(printed)
        try promise(again == formula, "'\(text)' prints '\(printed)', which reads back")
    }
}

/// A second reading of a formula, by recursion, to compare with.
private struct Reference {
    /// Whether every step came to a finite figure.
    private(set) var isFinite = true
    private var rest: Substring
    private let names: [String]
    private let figures: [Double]

    init(_ text: String, _ names: [String], _ figures: [Double]) {
        rest = Substring(text.filter { $0 != " " })
        self.names = names
        self.figures = figures
    }

    mutating func value() -> Double {
        var value = product()
        while let sign = rest.first, sign == "+" || sign == "-" {
            rest.removeFirst()
            let next = product()
            value = noted(sign == "+" ? value + next : value - next)
        }
        return value
    }

    private mutating func product() -> Double {
        var value = factor()
        while let sign = rest.first, sign == "*" || sign == "/" {
            rest.removeFirst()
            let next = factor()
            value = noted(sign == "*" ? value * next : value / next)
        }
        return value
    }

    private mutating func noted(_ value: Double) -> Double {
        isFinite = isFinite && value.isFinite
        return value
    }

    private mutating func factor() -> Double {
        switch rest.first {
        case "-":
            rest.removeFirst()
            return -factor()
        case "(":
            rest.removeFirst()
            defer { rest = rest.dropFirst() }
            return value()
        case let letter? where letter == "_" || letter.isLetter:
            let name = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
            rest.removeFirst(name.count)
            return names.firstIndex(of: String(name)).map { figures[$0] } ?? .nan
        default:
            let number = rest.prefix { $0 == "." || $0.isNumber }
            rest.removeFirst(number.count)
            return Double(number) ?? .nan
        }
    }
}
