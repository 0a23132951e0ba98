import ChisoModel

/// Reads a formula: operator precedence with two stacks, bounded in length and depth.
struct FormulaParser {
    /// The longest formula that is read, in characters.
    static let longest = 1000
    /// How deep parentheses may stand in one another.
    static let deepest = 50

    /// What waits for its right-hand side.
    private enum Waiting {
        case operation(Formula.Operation)
        case negation
        case parenthesis
    }

    private let letters: [Character]
    private var place: Int
    private var formula: Formula
    private var waiting: [Waiting] = []
    private var depth = 0
    /// Whether a figure is due next, rather than what joins figures.
    private var needsFigure = true

    /// Reads a text.
    ///
    /// - Throws: ``Formula/Fault`` when it is no formula.
    static func formula(_ text: String) throws(Formula.Fault) -> Formula {
        var parser = try FormulaParser(text)
        while parser.place < parser.letters.count { try parser.readNext() }
        return try parser.finished()
    }

    private init(_ text: String) throws(Formula.Fault) {
        letters = Array(text)
        guard letters.count <= Self.longest else {
            throw Formula.Fault(
                message: "it has \(letters.count) characters, more than \(Self.longest)")
        }
        let relation = Formula.Relation(rawValue: String(letters.prefix(2))) ?? .equal
        place = relation.rawValue.count
        formula = Formula(relation: relation, names: [], steps: [], parts: [""])
    }

    private mutating func readNext() throws(Formula.Fault) {
        let letter = letters[place]
        switch letter {
        case " ": keep(1)
        case "(" where needsFigure:
            depth += 1
            guard depth <= Self.deepest else {
                throw Formula.Fault(message: "its parentheses are more than \(Self.deepest) deep")
            }
            waiting.append(.parenthesis)
            keep(1)
        case "-" where needsFigure:
            waiting.append(.negation)
            keep(1)
        case ")" where !needsFigure: try close()
        case _ where needsFigure && Self.isDigit(letter): try readNumber()
        case _ where needsFigure && Self.isLetter(letter): readName()
        default:
            guard !needsFigure, let operation = Formula.Operation(rawValue: letter) else {
                throw stranger(letter)
            }
            carryOut { $0 >= operation.binding }
            waiting.append(.operation(operation))
            needsFigure = true
            keep(1)
        }
    }

    private mutating func readNumber() throws(Formula.Fault) {
        let start = place
        skipDigits()
        if place < letters.count, letters[place] == "." {
            place += 1
            let decimals = place
            skipDigits()
            guard place > decimals else {
                throw Formula.Fault(message: "no digit stands after '.' at character \(place)")
            }
        }
        let text = String(letters[start..<place])
        guard let number = Double(text), number.isFinite else {
            throw Formula.Fault(message: "'\(text.prefix(20))…' is too large")
        }
        formula.steps.append(.number(number))
        formula.parts[formula.parts.count - 1] += text
        needsFigure = false
    }

    private mutating func readName() {
        let start = place
        while place < letters.count, Self.isLetter(letters[place]) || Self.isDigit(letters[place]) {
            place += 1
        }
        let name = String(letters[start..<place])
        let known = formula.names.firstIndex(of: name)
        if known == nil { formula.names.append(name) }
        formula.steps.append(.name(known ?? formula.names.count - 1))
        formula.parts += [name, ""]
        needsFigure = false
    }

    private mutating func close() throws(Formula.Fault) {
        guard depth > 0 else { throw stranger(")") }
        carryOut { _ in true }
        waiting.removeLast()
        depth -= 1
        keep(1)
    }

    /// Carries out what waits, back to a parenthesis, as long as it binds as asked; a minus sign binds most.
    private mutating func carryOut(while binds: (Int) -> Bool) {
        while let last = waiting.last {
            switch last {
            case .operation(let operation) where binds(operation.binding):
                formula.steps.append(.operation(operation))
            case .negation where binds(3): formula.steps.append(.negation)
            case .operation, .negation, .parenthesis: return
            }
            waiting.removeLast()
        }
    }

    private mutating func finished() throws(Formula.Fault) -> Formula {
        guard !needsFigure else { throw Formula.Fault(message: "it ends where a figure is due") }
        guard depth == 0 else { throw Formula.Fault(message: "')' is missing") }
        carryOut { _ in true }
        if let first = formula.parts.first {
            formula.parts[0] = String(first.drop { $0 == " " })
        }
        return formula
    }

    private func stranger(_ letter: Character) -> Formula.Fault {
        Formula.Fault(message: "'\(letter)' cannot stand at character \(place + 1)")
    }

    private mutating func keep(_ count: Int) {
        formula.parts[formula.parts.count - 1] += String(letters[place..<place + count])
        place += count
    }

    private mutating func skipDigits() {
        while place < letters.count, Self.isDigit(letters[place]) { place += 1 }
    }

    private static func isDigit(_ letter: Character) -> Bool { "0"..."9" ~= letter }

    private static func isLetter(_ letter: Character) -> Bool {
        "a"..."z" ~= letter || "A"..."Z" ~= letter || letter == "_"
    }
}
