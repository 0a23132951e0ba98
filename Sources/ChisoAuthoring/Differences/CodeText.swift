import ChisoModel
import ChisoRules

/// A piece of code: its tokens, and the lines they stand on.
struct CodeText {
    let path: String
    let tokens: [LuaToken]
    /// All lines of the file.
    let lines: [String]

    /// Whether both say the same, comments, spaces and line ends left aside.
    func isSame(as other: CodeText) -> Bool {
        tokens.map(\.bytes) == other.tokens.map(\.bytes)
    }

    /// A part of the same file.
    func part(_ range: Range<Int>) -> CodeText {
        CodeText(path: path, tokens: Array(tokens[range]), lines: lines)
    }

    /// The lines that only one of two codes has, in order; either code may be absent.
    static func lines(
        from before: CodeText?, to after: CodeText?
    ) -> (removed: [PackDifference.Line], added: [PackDifference.Line]) {
        let (old, new) = (before?.rows ?? [], after?.rows ?? [])
        let difference = new.map(\.tokens).difference(from: old.map(\.tokens))
        var removed: [PackDifference.Line] = []
        var added: [PackDifference.Line] = []
        for change in difference {
            switch change {
            case .remove(let place, _, _):
                if let line = before?.line(old[place].line) { removed.append(line) }
            case .insert(let place, _, _):
                if let line = after?.line(new[place].line) { added.append(line) }
            }
        }
        let isBefore = { (a: PackDifference.Line, b: PackDifference.Line) in
            (a.location.line ?? 0) < (b.location.line ?? 0)
        }
        return (removed.sorted(by: isBefore), added.sorted(by: isBefore))
    }

    /// The tokens of each line that has some.
    private var rows: [(line: Int, tokens: [ArraySlice<UInt8>])] {
        var rows: [(line: Int, tokens: [ArraySlice<UInt8>])] = []
        for token in tokens {
            if rows.last?.line == token.line {
                rows[rows.count - 1].tokens.append(token.bytes)
            } else {
                rows.append((token.line, [token.bytes]))
            }
        }
        return rows
    }

    private func line(_ number: Int) -> PackDifference.Line {
        var text = lines.indices.contains(number - 1) ? lines[number - 1] : ""
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return PackDifference.Line(
            SourceLocation(path, line: number), String(text.drop(while: \.isWhitespace)))
    }
}

extension CodeText {
    /// The whole of a file.
    init(_ file: LuaFile) {
        self.init(path: file.path, tokens: file.tokens, lines: file.lines)
    }

    /// What stands before the file returns something.
    var preamble: CodeText {
        var depth = 0
        for place in tokens.indices {
            switch tokens[place].written {
            case "{", "(", "[", "function", "do", "if": depth += 1
            case "}", ")", "]", "end": depth -= 1
            case "return" where depth == 0: return part(0..<place)
            default: continue
            }
        }
        return self
    }

    /// The functions that begin on one line and end on another; more than one where a line holds several.
    func functions(_ text: FunctionText) -> CodeText {
        let first = text.location.line ?? 0
        let found = tokens.indices.filter { start in
            tokens[start].isName("function") && tokens[start].line == first
        }.map { start in start..<end(of: start) }.filter { range in
            tokens[range.upperBound - 1].line == text.lastLine
        }
        // A function inside another is part of that one.
        let outer = found.filter { range in
            !found.contains {
                $0 != range && $0.lowerBound <= range.lowerBound
                    && $0.upperBound >= range.upperBound
            }
        }
        return CodeText(path: path, tokens: outer.flatMap { tokens[$0] }, lines: lines)
    }

    /// The place after the `end` of the function that begins at a place.
    private func end(of start: Int) -> Int {
        var depth = 0
        for place in start..<tokens.count {
            switch tokens[place].written {
            // `while` and `for` have a `do`; `repeat` ends otherwise.
            case "function", "do", "if": depth += 1
            case "end":
                depth -= 1
                if depth == 0 { return place + 1 }
            default: continue
            }
        }
        return tokens.count
    }

    /// What stands after `name =` in the table that says `key = "…"`; nil where there is no such table, or no such name.
    func expression(_ name: String, inTableOf key: String) -> CodeText? {
        guard let table = table(of: key) else { return nil }
        var place = table.lowerBound
        while place < table.upperBound {
            let end = endOfExpression(from: place, before: table.upperBound)
            if place + 1 < end, tokens[place].isName(name), tokens[place + 1].isSign("=") {
                return part(place + 2..<end)
            }
            place = end + 1
        }
        return nil
    }

    /// The places between the braces of the table that says `key = "…"` itself.
    private func table(of key: String) -> Range<Int>? {
        var open: [Int] = []
        var found: Int?
        for place in tokens.indices {
            switch tokens[place].written {
            case "{": open.append(place)
            case "}":
                guard let start = open.popLast() else { return nil }
                if start == found { return start + 1..<place }
            case "key" where found == nil && place + 2 < tokens.count:
                let given = tokens[place + 2]
                if tokens[place + 1].isSign("="), given.kind == .text, given.text == key {
                    found = open.last
                }
            default: continue
            }
        }
        return nil
    }

    /// The place of the comma that ends what begins at a place, or `limit`.
    private func endOfExpression(from start: Int, before limit: Int) -> Int {
        var depth = 0
        for place in start..<limit {
            switch tokens[place].written {
            case "{", "(", "[", "function", "do", "if": depth += 1
            case "}", ")", "]", "end": depth -= 1
            case ",", ";":
                if depth == 0 { return place }
            default: continue
            }
        }
        return limit
    }
}
