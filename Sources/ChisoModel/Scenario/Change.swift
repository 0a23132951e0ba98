/// One change of a scenario: a path, an operator and a number, as in `dossiers_on_time.target = 98`.
public struct Change: Hashable, Sendable {
    /// What is done to the number at the path.
    public enum Operation: String, Sendable, CaseIterable {
        case set = "="
        case add = "+="
        case subtract = "-="
        case multiply = "*="

        /// The number after the change.
        public func apply(_ number: Double, to old: Double) -> Double {
            switch self {
            case .set: number
            case .add: old + number
            case .subtract: old - number
            case .multiply: old * number
            }
        }
    }

    /// One step of a path: a name, or a place in a list from 1.
    public enum Step: Hashable, Sendable {
        case name(String)
        case place(Int)
    }

    /// As typed.
    public let text: String
    /// Not empty; the first step is a name.
    public let path: [Step]
    /// What is done to the number at the path.
    public let operation: Operation
    /// The number it is done with.
    public let number: Double

    /// Reads a change as typed.
    ///
    /// - Throws: Code C201 when it is not `PATH OP NUMBER`.
    public init(_ text: String) throws(Failure) {
        self.text = text
        for candidate in [Operation.add, .subtract, .multiply, .set] {
            guard let range = Self.range(of: candidate.rawValue, in: text) else { continue }
            guard let path = Self.steps(text[..<range.lowerBound]),
                let number = Self.number(text[range.upperBound...])
            else { throw Self.unreadable(text) }
            self.path = path
            self.operation = candidate
            self.number = number
            return
        }
        throw Self.unreadable(text)
    }

    private static func range(of sign: String, in text: String) -> Range<String.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(sign) {
                return start..<text.index(start, offsetBy: sign.count)
            }
            start = text.index(after: start)
        }
        return nil
    }

    private static func number(_ text: Substring) -> Double? {
        let word = text.filter { $0 != " " }
        guard word.allSatisfy({ "0123456789.-".contains($0) }), let number = Double(word),
            number.isFinite
        else { return nil }
        return number
    }

    private static func steps(_ text: Substring) -> [Step]? {
        var steps: [Step] = []
        for part in text.filter({ $0 != " " }).split(
            separator: ".", omittingEmptySubsequences: false)
        {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            // A name with a sign in it would read back as another change.
            guard let name = pieces.first, !name.isEmpty, !name.contains("=") else { return nil }
            steps.append(.name(String(name)))
            for piece in pieces.dropFirst() {
                guard piece.last == "]", let place = Int(piece.dropLast()), place > 0 else {
                    return nil
                }
                steps.append(.place(place))
            }
        }
        return steps.count > 1 ? steps : nil
    }

    private static func unreadable(_ text: String) -> Failure {
        Failure(
            SimulationCode.notAChange, "'\(text)' is not a change",
            fix: text.contains(",")
                ? "write 90.5 for 90,5, and one --set for each change"
                : "write PATH = NUMBER with a decimal point, such as "
                    + "'dossiers_on_time.target = 98'; besides = there are +=, -= and *=")
    }
}
