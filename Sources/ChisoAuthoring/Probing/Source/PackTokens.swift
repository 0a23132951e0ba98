import ChisoModel
import ChisoRules
import Foundation

/// The files of a pack as tokens, and the lines on which things stand in them.
struct PackTokens {
    private let loaded: LoadedPack
    /// The files that hold rules: those of the indicators, then those they share.
    let rulePaths: [String]

    /// The files of the pack and of the editions it extends.
    init(_ loaded: LoadedPack) {
        self.loaded = loaded
        let own = Set(loaded.pack.indicators.map(\.location.path))
        let roots = Set(own.compactMap(Self.root) + [loaded.pack.path]).sorted()
        let shared = roots.flatMap { root -> [String] in
            let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/shared")
            return (names ?? []).filter { $0.hasSuffix(".lua") }.map { "\(root)/shared/\($0)" }
        }
        rulePaths = (own.sorted() + shared.sorted()).filter { loaded.file($0) != nil }
    }

    /// The folder of the pack that an indicator's file belongs to.
    private static func root(_ path: String) -> String? {
        path.range(of: "/indicators/", options: .backwards).map { String(path[..<$0.lowerBound]) }
    }

    /// The tokens of a file; none for one that cannot be read.
    func tokens(_ path: String) -> [LuaToken] { loaded.file(path)?.tokens ?? [] }

    /// Where an indicator declares one of several names, the first that it does; else where it stands itself.
    func place(of names: String..., in indicator: Indicator) -> SourceLocation {
        names.lazy.compactMap { loaded.place(of: $0, in: indicator) }.first ?? indicator.location
    }

    /// Where `pack.lua` first holds a text; else the file itself.
    func place(quoting text: String) -> SourceLocation {
        let path = "\(loaded.pack.path)/pack.lua"
        let token = tokens(path).first { $0.kind == .text && $0.text == text }
        return SourceLocation(path, line: token?.line)
    }
}
