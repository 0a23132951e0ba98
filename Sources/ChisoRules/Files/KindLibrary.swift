import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation

/// The formula kinds that a pack can name: those of `_lib` beside it, then those of the default folder of rules.
public struct KindLibrary {
    private let files: PackFiles

    /// - Parameters:
    ///   - pack: The pack's folder, as typed.
    ///   - defaultLibrary: The folder whose `_lib` serves when there is none beside the pack.
    public init(pack: String, defaultLibrary: String) {
        files = PackFiles(path: pack, libraries: [pack.parentFolder, defaultLibrary])
    }

    /// The names of the kinds, in order.
    public var kinds: [String] {
        let names = files.libraryFolders.flatMap { folder in
            (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        }
        let files = names.filter { $0.hasSuffix(".lua") && !$0.hasSuffix("_test.lua") }
        return Set(files.map(KindDecoder.key).filter { KeyCheck.isSnakeCase($0) }).sorted()
    }

    /// An indicator to begin with, which scores by a kind; nil where the kind's file gives none.
    ///
    /// - Throws: ``Failure``: the first fault of what the file says of the kind.
    public func example(of kind: String) throws(Failure) -> KindExample? {
        guard let source = try files.answer(.kind(kind)), let file = try files.read(source.path)
        else { return nil }
        let decoded = KindDecoder(state: try Loading.state(.standard, files)).decode(file)
        if let fault = decoded.faults.first { throw Failure(fault) }
        return decoded.example
    }
}
