import ChisoFiles
import ChisoModel
import Foundation

/// The files of a pack as text, and the lines on which things stand in them.
struct PackTokens {
    /// By path.
    private let files: [String: [LuaTokens.Token]]
    /// The files that hold rules: those of the indicators, then those they share.
    let rulePaths: [String]
    /// The `pack.lua` of the pack itself.
    let packPath: String

    /// Reads the files of the pack and of the editions it extends.
    init(_ pack: RulePack) {
        let own = Set(pack.indicators.map(\.location.path))
        let roots = Set(own.compactMap(Self.root) + [pack.path]).sorted()
        let shared = roots.flatMap { root -> [String] in
            let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/shared")
            return (names ?? []).filter { $0.hasSuffix(".lua") }.map { "\(root)/shared/\($0)" }
        }
        let packs = roots.map { "\($0)/pack.lua" }
        let paths = own.sorted() + shared.sorted()
        self.init(
            Dictionary(
                (paths + packs).compactMap { path in
                    (try? WholeFile.bytes(of: path, limit: 16 << 20)).map { (path, $0) }
                }, uniquingKeysWith: { first, _ in first }),
            rulePaths: paths, packPath: "\(pack.path)/pack.lua")
    }

    init(_ files: [String: [UInt8]], rulePaths: [String], packPath: String) {
        self.files = files.mapValues { LuaTokens($0).all }
        self.rulePaths = rulePaths.filter { files[$0] != nil }
        self.packPath = packPath
    }

    /// The folder of the pack that an indicator's file belongs to.
    private static func root(_ path: String) -> String? {
        path.range(of: "/indicators/", options: .backwards).map { String(path[..<$0.lowerBound]) }
    }

    /// The words of a file; none for one that cannot be read.
    func tokens(_ path: String) -> [LuaTokens.Token] { files[path] ?? [] }

    /// Where an indicator declares one of several names, the first that it does; else where it stands itself.
    func place(of names: String..., in indicator: Indicator) -> SourceLocation {
        let tokens = tokens(indicator.location.path)
        let start = tokens.indices.first { place in
            place > 1 && tokens[place].text == indicator.key && tokens[place].kind == .text
                && tokens[place - 1].text == "=" && tokens[place - 2].text == "key"
        }
        let entry = tokens[(start.map { $0 + 1 } ?? 0)...].enumerated().prefix { place, token in
            !(token.text == "key" && token.kind == .name
                && tokens.dropFirst((start ?? 0) + place + 2).first?.text == "="
                && tokens.dropFirst((start ?? 0) + place + 3).first?.kind == .text
                && Self.isIndicatorEntry(tokens, (start ?? 0) + place + 1))
        }.map(\.element)
        for name in names {
            for (word, next) in zip(entry, entry.dropFirst())
            where word.kind == .name && word.text == name && next.text == "=" {
                return SourceLocation(indicator.location.path, line: word.line)
            }
        }
        return indicator.location
    }

    /// Whether a `key =` begins the next entry of a list rather than something inside of one: it follows a `{` that
    /// nothing but a `,` or the list itself, or a maker's name, stands before.
    private static func isIndicatorEntry(_ tokens: [LuaTokens.Token], _ place: Int) -> Bool {
        guard place > 1, tokens[place - 1].text == "{" else { return false }
        return tokens[place - 2].text != "="
    }

    /// Where `pack.lua` first holds a text in quotes; else the file itself.
    func place(quoting text: String) -> SourceLocation {
        let token = tokens(packPath).first { $0.kind == .text && $0.text == text }
        return SourceLocation(packPath, line: token?.line)
    }
}
