import ChisoRules

/// What a line of Lua says of names.
enum CodeReading {
    /// Two names that are compared: `value >= floor`.
    struct Comparison: Hashable {
        var left: String
        var right: String
    }

    /// The comparisons of one name with another.
    static func comparisons(in code: ArraySlice<LuaToken>) -> [Comparison] {
        code.indices.dropFirst().dropLast().compactMap { place in
            guard code[place].isOne(of: [">=", "<=", ">", "<", "==", "~="]) else { return nil }
            let (left, right) = (code[place - 1], code[place + 1])
            // `a * b < c` and `a < b * c` compare other figures than those of the names.
            guard isName(left), isName(right), !isArithmetic(code[..<(place - 1)].last, ["#"]),
                !isArithmetic(code[(place + 2)...].first, ["(", "["])
            else { return nil }
            return Comparison(left: left.text, right: right.text)
        }
    }

    /// The names divided by: after `/`, `//` and `%`, and the second argument of `chiso.percent`.
    static func denominators(in code: ArraySlice<LuaToken>) -> [String] {
        var found: [String] = []
        for place in code.indices {
            let next = code[place...].dropFirst().first
            if code[place].isOne(of: ["/", "//", "%"]), let next, isName(next) {
                found.append(next.text)
            }
            let call = Array(code[place...].prefix(7))
            if call.count == 7, call.prefix(4).map(\.text) == ["chiso", ".", "percent", "("],
                isName(call[4]), call[5].isSign(","), isName(call[6])
            {
                found.append(call[6].text)
            }
        }
        return found
    }

    private static func isArithmetic(_ token: LuaToken?, _ more: Set<String>) -> Bool {
        let signs: Set<String> = ["+", "-", "*", "/", "//", "%", "^", ".", ".."]
        return token?.isOne(of: signs.union(more)) == true
    }

    private static func isName(_ token: LuaToken) -> Bool {
        token.kind == .name && !["not", "nil", "true", "false"].contains(token.written)
    }
}

extension LuaToken {
    fileprivate func isOne(of signs: Set<String>) -> Bool {
        kind == .sign && signs.contains(written)
    }
}
