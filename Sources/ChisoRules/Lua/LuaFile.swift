import ChisoLua
import ChisoModel
import Synchronization

/// A file of Lua: its text, and its lines and tokens, each taken apart once, when first asked for.
public final class LuaFile: Sendable {
    let source: LuaSource
    private let cutLines = Mutex<[String]?>(nil)
    private let cutTokens = Mutex<[LuaToken]?>(nil)
    private let found = Mutex<LineFinder?>(nil)

    init(_ source: LuaSource) {
        self.source = source
    }

    /// As messages show it.
    public var path: String { source.path }

    /// All of it.
    public var text: String { String(decoding: source.text, as: UTF8.self) }

    /// Its lines as Lua counts them, without their ends; of an empty file one.
    public var lines: [String] { cutLines.kept { Self.lines(of: source.text) } }

    /// Its tokens, in order.
    public var tokens: [LuaToken] { cutTokens.kept { Array(LuaTokens(source.text)) } }

    /// Where its names are declared.
    var declarations: LineFinder { found.kept { LineFinder(source.text) } }

    /// A line from 1 without the spaces around it; empty when there is none.
    public func text(ofLine line: Int) -> String {
        guard lines.indices.contains(line - 1) else { return "" }
        let blanks: Set<Character> = [" ", "\t"]
        let text = lines[line - 1].drop { blanks.contains($0) }
        return String(text.reversed().drop { blanks.contains($0) }.reversed())
    }

    /// The tokens that begin on one of some lines, in order.
    public func tokens(onLines lines: ClosedRange<Int>) -> ArraySlice<LuaToken> {
        let tokens = tokens
        let start = tokens.firstPlace { $0.line >= lines.lowerBound }
        return tokens[start..<tokens.firstPlace { $0.line > lines.upperBound }]
    }

    /// A number typed with a decimal comma, which Lua reads as two.
    struct DecimalComma {
        /// What it is given to; nil in a list.
        var name: String?
        /// Before the comma, as typed.
        var whole: String
        /// After it.
        var fraction: String
        var line: Int

        /// Whether Lua read a value from what stands after the comma.
        func isFollowed(by value: LuaValue) -> Bool {
            if case .number(let number) = value { number == Double(fraction) } else { false }
        }

        /// What to write for it.
        var fix: String { "write \(whole).\(fraction) for \(whole),\(fraction)" }
    }

    /// The numbers of a table of names that were typed with a decimal comma, at or after a line: Lua gave the name what
    /// stands before it, and left the rest without one.
    func decimalCommas(in table: LuaTable, from line: Int?) -> [DecimalComma] {
        var left = table.list
        return commas(from: line).compactMap { place, slip in
            var slip = slip
            guard let name = Self.name(in: tokens, before: place, &slip),
                case .number(let number)? = table[name], number == Double(slip.whole),
                let at = left.firstIndex(where: { slip.isFollowed(by: $0) })
            else { return nil }
            left.remove(at: at)
            slip.name = name
            return slip
        }
    }

    /// The first number that was typed with a decimal comma in a statement that gives it to one name, as
    /// `local share = 0,5` does: Lua gives the name what stands before the comma, and drops the rest.
    var commaInStatement: DecimalComma? {
        for (place, slip) in commas(from: nil) {
            var slip = slip
            var at = place - 1
            if at > 0, tokens[at].isSign("-") {
                slip.whole = "-" + slip.whole
                at -= 1
            }
            guard at > 0, tokens[at].isSign("=") else { continue }
            // `local share <const> = 0,5`
            at -= at > 3 && tokens[at - 1].isSign(">") && tokens[at - 3].isSign("<") ? 4 : 1
            guard tokens[at].kind == .name else { continue }
            slip.name = tokens[at].text
            let before = at > 0 ? tokens[at - 1] : nil
            // An entry of a table, the last of several names, or where a loop begins and ends.
            let isOther = before.map { token in
                ["{", ",", ";"].contains { token.isSign($0) } || token.isName("for")
            }
            if isOther != true { return slip }
        }
        return nil
    }

    /// The first number of a list that was typed with a decimal comma, at or after a line; nil when none was.
    func decimalComma(in list: [LuaValue], from line: Int?) -> DecimalComma? {
        commas(from: line).first { place, slip in
            // A space tells two numbers from one.
            tokens[place].bytes.endIndex == tokens[place + 2].bytes.startIndex - 1
                && list.dropFirst().contains { slip.isFollowed(by: $0) }
        }?.slip
    }

    /// Every two numbers with a comma between, and the place of the first among the tokens.
    private func commas(from line: Int?) -> [(place: Int, slip: DecimalComma)] {
        let rest = tokens.drop { $0.line < line ?? 1 }
        return rest.indices.dropLast(2).compactMap { place in
            let (whole, fraction) = (rest[place], rest[place + 2])
            guard whole.kind == .number, rest[place + 1].isSign(","), fraction.kind == .number,
                fraction.bytes.allSatisfy({ LuaTokens.isDigit($0) })
            else { return nil }
            let slip = DecimalComma(
                whole: whole.text, fraction: fraction.text, line: whole.line)
            return (place, slip)
        }
    }

    /// The name that a number is given to: `floor = 80`, `["a b"] = -80`.
    private static func name(
        in tokens: [LuaToken], before place: Int, _ slip: inout DecimalComma
    ) -> String? {
        var at = place - 1
        if at > tokens.startIndex, tokens[at].isSign("-") {
            slip.whole = "-" + slip.whole
            at -= 1
        }
        guard at > tokens.startIndex, tokens[at].isSign("=") else { return nil }
        at -= 1
        if tokens[at].isSign("]"), at > tokens.startIndex { at -= 1 }
        return tokens[at].text
    }

    private static func lines(of text: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = 0
        var at = 0
        while at < text.count {
            guard LuaTokens.isLineEnd(text[at]) else {
                at += 1
                continue
            }
            lines.append(String(decoding: text[start..<at], as: UTF8.self))
            let isPair = at + 1 < text.count && text[at + 1] != text[at]
            at += isPair && LuaTokens.isLineEnd(text[at + 1]) ? 2 : 1
            start = at
        }
        return lines + [String(decoding: text[start...], as: UTF8.self)]
    }
}

extension LuaFile {
    /// Why the file is refused though Lua accepts it; nil where nothing is lost.
    var lostValue: LuaFault? {
        commaInStatement.map { slip in
            LuaFault(
                kind: .runtime,
                message: "\(slip.name ?? "") = \(slip.whole) is followed by a value without a "
                    + "name: \(slip.fix)", location: SourceLocation(path, line: slip.line))
        }
    }
}

extension LuaState {
    /// Runs a file, and returns what it returns.
    ///
    /// - Throws: Also where a statement loses half of a number typed with a decimal comma.
    func run(_ file: LuaFile) throws(LuaFault) -> LuaValue {
        let value = try run(file.source)
        if let fault = file.lostValue { throw fault }
        return value
    }

    /// Runs a file that is to return a table.
    ///
    /// - Parameter other: What is said when it returns something else; nil: what it returns.
    /// - Throws: A fault also when it returns something else, at the file.
    func table(of file: LuaFile, otherwise other: String? = nil) throws(LuaFault) -> LuaTable {
        let value = try run(file)
        if let table = value.table { return table }
        throw LuaFault(
            kind: .runtime, message: other ?? Self.otherThanTable(value),
            location: SourceLocation(file.path))
    }

    /// What is said of a file that returns no table.
    static func otherThanTable(_ value: LuaValue) -> String {
        "the file returns \(value.kindName), a table is due"
    }
}

extension Mutex {
    /// What it holds; made and kept when it holds nothing yet.
    fileprivate borrowing func kept<Part>(_ make: () -> Part) -> Part where Value == Part? {
        withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}

extension Array<LuaToken> {
    /// The place of the first that is beyond, when all after it are too; their count when none is.
    fileprivate func firstPlace(_ isBeyond: (LuaToken) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
