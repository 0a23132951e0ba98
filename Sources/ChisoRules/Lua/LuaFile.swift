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

extension LuaState {
    /// Runs a file, and returns what it returns.
    func run(_ file: LuaFile) throws(LuaFault) -> LuaValue { try run(file.source) }

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
