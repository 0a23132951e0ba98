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
