import ChisoModel

@testable import ChisoAuthoring
@testable import ChisoLua

/// Lua as text: cut into words, and added to by `chiso new`, which may not change what else the file says.
enum LuaTexts {
    static func run(_ input: [UInt8]) throws {
        guard let text = String(validating: input, as: UTF8.self) else { return }
        try checkTokens(LuaTokens(input).all, input)
        try checkWords(LuaToken.all(in: text), text)
        guard let insertion = LuaInsertion(text) else { return }
        let before = table(text)
        for group in [nil, "g"] {
            guard let added = insertion.adding("added_key", toGroup: group) else { continue }
            try checkAdded(added, text, before, "the tree")
        }
        if let added = insertion.adding(fields: ["{ key = \"added_key\" }"]) {
            try checkAdded(added, text, before, "the fields")
        }
        if let added = insertion.adding(checks: ["{ key = \"added_key\" }"]) {
            try checkAdded(added, text, before, "the checks")
        }
    }

    /// Words follow one another, each where it says it is.
    private static func checkTokens(_ tokens: [LuaTokens.Token], _ input: [UInt8]) throws {
        var end = 0
        var line = 1
        for token in tokens {
            try promise(
                token.range.lowerBound >= end && token.range.upperBound <= input.count
                    && !token.range.isEmpty, "a word stands at \(token.range), after \(end)")
            line += input[end..<token.range.lowerBound].count { $0 == 0x0A }
            try promise(token.line == line, "'\(token.text)' is on line \(line), not \(token.line)")
            line += input[token.range].count { $0 == 0x0A }
            end = token.range.upperBound
        }
    }

    private static func checkWords(_ tokens: [LuaToken], _ text: String) throws {
        var end = text.startIndex
        for token in tokens {
            try promise(
                token.text.startIndex >= end && !token.text.isEmpty, "'\(token.text)' is in order")
            let above = text.utf8[..<token.text.startIndex].count { $0 == 0x0A }
            try promise(token.line == above + 1, "'\(token.text)' is on line \(above + 1)")
            end = token.text.endIndex
        }
    }

    /// What was Lua is Lua with the addition, and holds it.
    private static func checkAdded(
        _ added: String, _ text: String, _ before: LuaValue?, _ place: String
    ) throws {
        // What Lua refuses may be refused after as well.
        guard let before else { return }
        guard let after = table(added) else {
            throw BrokenPromise(description: "'\(text)' with an addition to \(place): '\(added)'")
        }
        try promise(
            size(after) > size(before), "'\(text)' holds what is added to \(place): '\(added)'")
    }

    /// What the text returns, when it does.
    private static func table(_ text: String) -> LuaValue? {
        guard let state = try? LuaState(limits: LuaRules.limits, loader: { _ in nil }) else {
            return nil
        }
        return try? state.run(LuaSource(path: "text.lua", text: Array(text.utf8)))
    }

    /// How many texts a value holds, those in tables included.
    private static func size(_ value: LuaValue) -> Int {
        switch value {
        case .table(let table):
            table.list.reduce(0) { $0 + size($1) } + table.entries.reduce(0) { $0 + size($1.value) }
        case .text: 1
        default: 0
        }
    }
}
