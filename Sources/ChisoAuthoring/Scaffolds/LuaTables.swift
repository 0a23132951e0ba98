import ChisoRules

/// The tables written out in a Lua text, by the words and signs they are made of.
struct LuaTables {
    let tokens: [LuaToken]
    /// For each token that opens a table, the place of the token that closes it; the other way round too.
    private(set) var partner: [Int: Int] = [:]

    /// Reads a text; nil when quotes, comments or brackets do not close.
    init?(_ text: [UInt8]) {
        var scan = LuaTokens(text)
        var tokens: [LuaToken] = []
        while let token = scan.next() { tokens.append(token) }
        self.tokens = tokens
        guard scan.isClosed, match() else { return nil }
    }

    /// Whether a token is this sign.
    func isSign(_ place: Int, _ sign: String) -> Bool {
        tokens.indices.contains(place) && tokens[place].isSign(sign)
    }

    /// Whether a token is this word.
    func isWord(_ place: Int, _ word: String) -> Bool {
        tokens.indices.contains(place) && tokens[place].isName(word)
    }

    /// Where the value of the entry `name = …` begins, directly in the table that opens at a token; nil unless there is
    /// exactly one.
    func value(of name: String, inTable open: Int) -> Int? {
        guard let close = partner[open] else { return nil }
        var found: [Int] = []
        var place = open + 1
        while place < close {
            let isStart = place == open + 1 || isSign(place - 1, ",") || isSign(place - 1, ";")
            if isStart, isWord(place, name), isSign(place + 1, "=") { found.append(place + 2) }
            place = (partner[place].map { $0 > place ? $0 : place } ?? place) + 1
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The table that the file returns at its end; nil unless it is written there.
    var returned: Int? {
        guard let last = tokens.indices.last, let open = partner[last], open > 0, open < last,
            isSign(open, "{"), isWord(open - 1, "return")
        else { return nil }
        return open
    }

    // MARK: - Brackets

    /// Finds each bracket's partner; false when they do not match.
    private mutating func match() -> Bool {
        let closing = ["}": "{", ")": "(", "]": "["]
        var open: [Int] = []
        for (place, token) in tokens.enumerated() where token.kind == .sign {
            if closing.values.contains(token.text) {
                open.append(place)
            } else if let due = closing[token.text] {
                guard let last = open.popLast(), tokens[last].text == due else { return false }
                partner[last] = place
                partner[place] = last
            }
        }
        return open.isEmpty
    }
}
