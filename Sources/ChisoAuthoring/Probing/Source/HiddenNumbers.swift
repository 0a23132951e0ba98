import ChisoModel
import ChisoRules

/// Finds numbers that stand inside the functions of rules, where nobody can change them but by rewriting the rule.
///
/// Left alone are 0, 1 and 100; 2 beside `*`, `/`, `%` or `^`; the place of an entry in brackets; and the 9 places to which
/// `chiso.round` takes the hair off a double. A function that makes declarations may hold numbers: it declares them.
struct HiddenNumbers {
    let texts: PackTokens

    /// P209: one a line.
    var all: [Diagnostic] {
        texts.rulePaths.flatMap { path -> [Diagnostic] in
            let found = Self.numbers(texts.tokens(path))
            let lines = Dictionary(grouping: found, by: \.line)
            return lines.sorted { $0.key < $1.key }.map { line, tokens in
                finding(tokens.map(\.written), SourceLocation(path, line: line))
            }
        }
    }

    private func finding(_ numbers: [String], _ place: SourceLocation) -> Diagnostic {
        let listed =
            numbers.count == 1
            ? "the number \(numbers[0]) stands"
            : "the numbers \(numbers.dropLast().joined(separator: ", ")) and "
                + "\(numbers[numbers.count - 1]) stand"
        return Diagnostic(
            AuthoringCode.numberInFunction, .warning,
            "\(listed) inside a function, where no scenario can change it",
            rule: place,
            fix: "declare it under params, and name it among the function's parameters")
    }

    // MARK: - Functions

    private struct Function {
        var tokens: [Int] = []
        var isMaker = false
    }

    /// Words that an indicator declares.
    private static let declarations: Set<String> = [
        "key", "title", "basis", "measure", "range", "better", "max", "min", "target", "params",
        "score", "weight",
    ]

    /// The numbers inside functions that are not left alone.
    static func numbers(_ tokens: [LuaToken]) -> [LuaToken] {
        functions(tokens).filter { !$0.isMaker }.flatMap(\.tokens).sorted()
            .filter { tokens[$0].kind == .number && !isLeftAlone($0, tokens) }
            .map { tokens[$0] }
    }

    /// Every function's own words, those of functions inside it left out.
    private static func functions(_ tokens: [LuaToken]) -> [Function] {
        var found: [Function] = []
        // What is open: a function by its place, any other block by nil.
        var open: [Int?] = []
        for (place, token) in tokens.enumerated() {
            let own = open.last { $0 != nil } ?? nil
            if token.kind == .name {
                switch token.written {
                case "function":
                    found.append(Function())
                    open.append(found.count - 1)
                    continue
                case "if", "do", "repeat": open.append(nil)
                case "end", "until": _ = open.popLast()
                default:
                    if let own, declares(place, tokens) { found[own].isMaker = true }
                }
            }
            if let own { found[own].tokens.append(place) }
        }
        return found
    }

    /// Whether a word is an entry of a table, or a field, to which an indicator's declaration is given.
    private static func declares(_ place: Int, _ tokens: [LuaToken]) -> Bool {
        guard place > 0, place + 1 < tokens.count, tokens[place + 1].written == "=" else {
            return false
        }
        return declarations.contains(tokens[place].written)
            && ["{", ",", ";", "."].contains(tokens[place - 1].written)
    }

    // MARK: - Numbers

    private static func isLeftAlone(_ place: Int, _ tokens: [LuaToken]) -> Bool {
        let before = place > 0 ? tokens[place - 1].written : ""
        let after = place + 1 < tokens.count ? tokens[place + 1].written : ""
        if before == "[" && after == "]" { return true }
        switch Double(tokens[place].written) {
        case 0, 1, 100: return true
        case 2:
            let operators = ["*", "/", "//", "%", "^"]
            return operators.contains(before) || operators.contains(after)
        case 9: return before == "," && after == ")" && call(around: place, tokens) == "round"
        default: return false
        }
    }

    /// The name of the function among whose arguments a word stands.
    private static func call(around place: Int, _ tokens: [LuaToken]) -> String? {
        var depth = 0
        for before in (0..<place).reversed() {
            switch tokens[before].written {
            case ")": depth += 1
            case "(" where depth == 0: return before > 0 ? tokens[before - 1].written : nil
            case "(": depth -= 1
            default: continue
            }
        }
        return nil
    }
}
