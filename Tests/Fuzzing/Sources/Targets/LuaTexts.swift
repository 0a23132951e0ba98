import ChisoModel

@testable import ChisoAuthoring
@testable import ChisoLua
@testable import ChisoRules

/// Lua as text: cut into words, and added to by `chiso new`, which may not change what else the file says.
enum LuaTexts {
    static func run(_ input: [UInt8]) throws {
        guard let text = String(validating: input, as: UTF8.self) else { return }
        try checkTokens(Array(LuaTokens(input)), input)
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

    /// Tokens follow one another, each where it says it is.
    private static func checkTokens(_ tokens: [LuaToken], _ input: [UInt8]) throws {
        var end = 0
        var line = 1
        for token in tokens {
            let bytes = token.bytes
            try promise(
                bytes.startIndex >= end && bytes.endIndex <= input.count && !bytes.isEmpty,
                "'\(token.written)' stands at \(bytes.startIndex), after \(end)")
            line += lineEnds(input[end..<bytes.startIndex])
            try promise(token.line == line, "'\(token.text)' is on line \(line), not \(token.line)")
            line += lineEnds(bytes)
            end = bytes.endIndex
        }
    }

    /// How many lines end in a stretch of a file: two different bytes of a line end are one.
    private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
        var (count, last): (Int, UInt8) = (0, 0)
        for byte in bytes {
            let isSecond = (last == 0x0A || last == 0x0D) && byte != last
            let isEnd = byte == 0x0A || byte == 0x0D
            count += isEnd && !isSecond ? 1 : 0
            last = isEnd && isSecond ? 0 : byte
        }
        return count
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
