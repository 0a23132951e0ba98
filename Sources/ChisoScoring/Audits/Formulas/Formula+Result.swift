import ChisoModel

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
                    return .none("\(Figures.text(left.value)) is divided by 0")
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
