import ChisoModel

/// What a line of Lua says of names, read from its text.
enum CodeReading {
    /// Two names that are compared: `value >= floor`.
    struct Comparison: Hashable {
        var left: String
        var right: String
    }

    /// The comparisons of one name with another.
    static func comparisons(in code: String) -> [Comparison] {
        let words = words(of: code)
        return words.indices.dropFirst().dropLast().compactMap { place in
            guard [">=", "<=", ">", "<", "==", "~="].contains(words[place]) else { return nil }
            let (left, right) = (words[place - 1], words[place + 1])
            // `a * b < c` and `a < b * c` compare other figures than those of the names.
            guard isName(left), isName(right), !isArithmetic(words, before: place - 1),
                !isArithmetic(words, after: place + 1)
            else { return nil }
            return Comparison(left: left, right: right)
        }
    }

    /// The names divided by: after `/`, `//` and `%`, and the second argument of `chiso.percent`.
    static func denominators(in code: String) -> [String] {
        let words = words(of: code)
        var found: [String] = []
        for (place, word) in words.enumerated() {
            if ["/", "//", "%"].contains(word), place + 1 < words.count, isName(words[place + 1]) {
                found.append(words[place + 1])
            }
            let call = words[place...].prefix(7)
            if call.count == 7, call.prefix(4).elementsEqual(["chiso", ".", "percent", "("]),
                isName(words[place + 4]), words[place + 5] == ",", isName(words[place + 6])
            {
                found.append(words[place + 6])
            }
        }
        return found
    }

    /// Whether the code declares the name, with this number when one is given: `floor = 95`.
    static func declares(_ code: String, _ name: String, _ figure: Double? = nil) -> Bool {
        let words = words(of: code)
        return words.indices.contains { place in
            guard words[place] == name, place + 1 < words.count, words[place + 1] == "=" else {
                return false
            }
            guard let figure else { return true }
            let isNegative = place + 2 < words.count && words[place + 2] == "-"
            let at = place + (isNegative ? 3 : 2)
            guard at < words.count, let number = Double(words[at]) else { return false }
            return (isNegative ? -number : number) == figure
        }
    }

    private static func isArithmetic(_ words: [String], before place: Int) -> Bool {
        place > 0
            && ["+", "-", "*", "/", "//", "%", "^", ".", "..", "#"].contains(words[place - 1])
    }

    private static func isArithmetic(_ words: [String], after place: Int) -> Bool {
        place + 1 < words.count
            && ["+", "-", "*", "/", "//", "%", "^", ".", "..", "(", "["].contains(words[place + 1])
    }

    private static func isName(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return isLetter(first) && !["not", "nil", "true", "false"].contains(word)
    }

    /// Names, numbers and signs, in order; a text in quotes is one word.
    private static func words(of code: String) -> [String] {
        let text = Array(code.utf8)
        var words: [String] = []
        var at = 0
        while at < text.count {
            let start = at
            let byte = text[at]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                at += 1
                while at < text.count, text[at] != byte {
                    at += text[at] == UInt8(ascii: "\\") ? 2 : 1
                }
                at = min(at + 1, text.count)
            } else if isLetter(byte) || isDigit(byte) {
                while at < text.count,
                    isLetter(text[at]) || isDigit(text[at])
                        || (isDigit(byte) && text[at] == UInt8(ascii: "."))
                {
                    at += 1
                }
            } else {
                at += 1
                let pairs: Set<String> = [">=", "<=", "==", "~=", "//", ".."]
                if at < text.count,
                    pairs.contains(String(decoding: text[start...at], as: UTF8.self))
                {
                    at += 1
                }
                if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
            }
            words.append(String(decoding: text[start..<at], as: UTF8.self))
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
