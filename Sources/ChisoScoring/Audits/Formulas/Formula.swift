import ChisoModel

/// What a statement's own parts give: numbers, names, `+ - * /`, parentheses and minus signs, after `>=` or `<=` if
/// it is a bound.
///
/// Kept in postfix order, so that evaluating needs no recursion.
struct Formula: Hashable {
    /// What the stated figure must be to what the formula gives.
    enum Relation: String, Hashable {
        case equal = ""
        case atLeast = ">="
        case atMost = "<="
    }

    /// One step of the evaluation, on a stack.
    enum Step: Hashable {
        case number(Double)
        /// By place in ``Formula/names``.
        case name(Int)
        case operation(Operation)
        case negation
    }

    /// What two figures become one by.
    enum Operation: Character, Hashable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"

        /// Those that bind more are carried out first.
        var binding: Int { self == .plus || self == .minus ? 1 : 2 }
    }

    /// Why a text is no formula.
    struct Fault: Error, Hashable {
        /// A clause.
        var message: String
    }

    /// How the stated figure is compared.
    var relation: Relation
    /// In the order they first stand.
    var names: [String]
    /// In the order they are carried out.
    var steps: [Step]
    /// As written, without the relation, and cut at its names: every second part is a name.
    var parts: [String]

    /// Whether it is one number and nothing else: a figure given, not made of parts.
    var isNumber: Bool {
        guard case .number? = steps.first else { return false }
        return steps.dropFirst().allSatisfy { $0 == .negation }
    }

    /// The text without its relation, each name replaced.
    func text(_ replacing: (String) -> String) -> String {
        parts.enumerated().map { $0.offset.isMultiple(of: 2) ? $0.element : replacing($0.element) }
            .joined()
    }
}

// MARK: - What it comes to

extension Formula {
    /// What a formula comes to.
    enum Result: Hashable {
        case figure(Span)
        /// 0/0: nothing arose.
        case noneArising
        /// No figure, for this reason: a clause.
        case none(String)
    }

    /// Carries the steps out.
    ///
    /// - Parameter figures: One per name.
    func result(_ figures: [Span]) -> Result {
        var stack: [Span] = []
        for step in steps {
            switch step {
            case .number(let number): stack.append(Span(number))
            case .name(let place): stack.append(figures[place])
            case .negation: stack.append(-stack.removeLast())
            case .operation(let operation):
                let right = stack.removeLast()
                let left = stack.removeLast()
                if operation == .over, right.value == 0 {
                    if left.value == 0 { return .noneArising }
                    return .none("\(PrintedFigure.text(left.value)) is divided by 0")
                }
                stack.append(operation.applied(left, right))
            }
            guard stack.last?.isFinite == true else { return .none("it is too large") }
        }
        return stack.last.map { .figure($0) } ?? .none("it is empty")
    }
}

extension Formula.Operation {
    /// The sum, difference, product or quotient.
    func applied(_ left: Span, _ right: Span) -> Span {
        switch self {
        case .plus: left + right
        case .minus: left + -right
        case .times: left * right
        case .over: left / right
        }
    }
}

// MARK: - Figures in doubt

/// A figure, and the least and the most it may have been before it was printed with few decimals.
struct Span: Hashable {
    var least: Double
    var value: Double
    var most: Double

    /// A figure without doubt about it.
    init(_ value: Double) { (least, self.value, most) = (value, value, value) }

    /// A figure as printed: one with decimals was rounded to them, a whole number is a count.
    init(_ value: Double, printed decimals: Int) {
        let doubt = decimals > 0 ? PrintedFigure.step(decimals) / 2 : 0
        (least, self.value, most) = (value - doubt, value, value + doubt)
    }

    private init(_ value: Double, among bounds: [Double]) {
        self.value = value
        least = bounds.min() ?? value
        most = bounds.max() ?? value
    }

    /// Whether the figure may have been another.
    var isInDoubt: Bool { least < most }

    /// Whether all three are finite.
    var isFinite: Bool { least.isFinite && value.isFinite && most.isFinite }

    static prefix func - (a: Span) -> Span { Span(-a.value, among: [-a.least, -a.most]) }

    static func + (a: Span, b: Span) -> Span {
        Span(a.value + b.value, among: [a.least + b.least, a.most + b.most])
    }

    static func * (a: Span, b: Span) -> Span {
        Span(
            a.value * b.value,
            among: [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most])
    }

    /// The quotient, where the divisor itself is not 0; a divisor that may be 0 is taken as printed.
    static func / (a: Span, b: Span) -> Span {
        let divisors = b.least > 0 || b.most < 0 ? [b.least, b.most] : [b.value]
        let bounds = divisors.flatMap { [a.least / $0, a.most / $0] }
        return Span(a.value / b.value, among: bounds + [a.value / b.value])
    }
}
