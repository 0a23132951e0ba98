import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation
import Synchronization

/// The files of a pack and of the editions it extends, read once and kept.
///
/// A pack's own file stands before the same file of the edition it extends. Formula kinds are read when first named.
final class PackFiles: Sendable {
    /// The pack's folder, as typed.
    let path: String
    /// The folders that may hold `_lib`: beside the pack first, then the default `Rules`.
    private let libraries: [String]
    /// The folder of the edition extended, and of what it extends, nearest first.
    private let bases = Mutex<[String]>([])
    private let origin: FileOrigin
    private let kept = Mutex<[String: LuaFile]>([:])
    private let listed = Mutex<[String]?>(nil)
    private let described = Mutex<[String: KindDecoder.Decoded]>([:])
    private let shared = Mutex<KindDecoder.Names?>(nil)

    init(path: String, libraries: [String], origin: FileOrigin = .disk) {
        self.path = path.withoutSlashes
        self.libraries = libraries
        self.origin = origin
    }

    /// The pack's folder, then those of the editions it extends, nearest first.
    var folders: [String] { [path] + bases.withLock { $0 } }

    /// Adds the folder of an edition that is extended, the next one after those known; once.
    func extend(_ folder: String) {
        bases.withLock { if !$0.contains(folder) { $0.append(folder) } }
    }

    /// The folders that may hold formula kinds, in the order in which they are looked through.
    var libraryFolders: [String] {
        var seen: Set<String> = []
        return libraries.map { "\($0)/_lib" }.filter { seen.insert($0).inserted }
    }

    /// The files read so far, in order of path.
    var read: [LuaFile] { kept.withLock { $0.values.sorted { $0.path < $1.path } } }

    /// A file of the pack, or of the editions it extends; nil when there is none.
    func file(_ name: String) throws(Failure) -> LuaFile? {
        for folder in folders {
            if let file = try read("\(folder)/\(name)") { return file }
        }
        return nil
    }

    /// A file by its own path; nil when there is none.
    func read(_ path: String) throws(Failure) -> LuaFile? {
        if let file = kept.withLock({ $0[path] }) { return file }
        do throws(ReadFault) {
            let root = (folders + libraryFolders).first { path.hasPrefix("\($0)/") }
            let text = try origin.bytes(of: path) { () throws(ReadFault) in
                try WholeFile.bytes(of: path, within: root, limit: Self.largest)
            }
            guard let text else { throw .missing }
            let file = LuaFile(LuaSource(path: path, text: text))
            let total = kept.withLock { kept in
                kept[path] = file
                return kept.values.reduce(0) { $0 + $1.source.text.count }
            }
            guard total <= Self.largestPack else { throw .tooLarge(bytes: total, limit: 0) }
            return file
        } catch {
            return try refuse(path, error)
        }
    }

    /// A line without the space around it; empty when there is no such line, or no such file.
    func text(at place: SourceLocation) -> String {
        place.line.flatMap { (try? read(place.path))?.text(ofLine: $0) } ?? ""
    }

    /// The largest file of rules that is read: 16 MiB; what may be run is less, see ``LuaLimits/sourceBytes``.
    private static let largest = 16 << 20
    /// The most bytes that all files of a pack, its tests among them, may have together: 256 MiB.
    private static let largestPack = 256 << 20

    /// Nil for what is not there; for what is and cannot be read, an error.
    private func refuse(_ path: String, _ fault: ReadFault) throws(Failure) -> LuaFile? {
        if fault == .missing || fault == .notAFile("a folder") { return nil }
        var what = "'\(path)' \(fault.what)"
        if case .tooLarge(_, limit: 0) = fault {
            what = "the files of the rules have more than \(Self.largestPack) bytes together"
        }
        throw Failure(
            RuleCode.packUnreadable, what, rule: SourceLocation(path), fix: fault.fix)
    }

    /// What the kinds read so far say of themselves, by path; each is asked once.
    func kinds(_ state: LuaState) -> [String: KindDecoder.Decoded] {
        for file in read where libraryFolders.contains(file.path.parentPath) {
            guard !file.path.hasSuffix("_test.lua"), kind(at: file.path) == nil else { continue }
            let decoded = KindDecoder(state: state).decode(file)
            described.withLock { $0[file.path] = decoded }
        }
        return described.withLock { $0 }
    }

    /// What the kind at a path says of itself; nil for a file that is none, or not asked yet.
    func kind(at path: String) -> FormulaKind? { described.withLock { $0[path]?.kind } }

    /// What the first library that says it says of names that functions share; read once. It is no code of the pack.
    func sharedNames(_ state: LuaState) throws(Failure) -> KindDecoder.Names {
        if let names = shared.withLock({ $0 }) { return names }
        let files = PackFiles(path: path, libraries: libraries, origin: origin)
        var names = KindDecoder.Names()
        for folder in libraryFolders {
            guard let file = try files.read("\(folder)/_names.lua") else { continue }
            names = KindDecoder(state: state).names(file)
            break
        }
        shared.withLock { $0 = names }
        return names
    }

    /// The paths of the files under `shared` that have been read, in order.
    var sharedRead: [String] {
        kept.withLock { $0.keys.filter { $0.contains("/shared/") } }.sorted()
    }

    /// What `chiso.<kind>` and `require` load; nil for what is no plain name, so that none leads out of its folder.
    func answer(_ request: LuaRequest) throws(Failure) -> LuaSource? {
        switch request {
        case .kind(let name):
            guard KeyCheck.isSnakeCase(name) else { return nil }
            for library in libraries {
                if let file = try read("\(library)/_lib/\(name).lua") {
                    return try Self.whole(file)
                }
            }
            return nil
        case .module(let name, _):
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == "shared", KeyCheck.isSnakeCase(parts[1]) else {
                return nil
            }
            return try file("shared/\(parts[1]).lua").map(Self.whole)
        }
    }

    /// The text of a file that another needs, unless a statement of it loses half of a number.
    private static func whole(_ file: LuaFile) throws(Failure) -> LuaSource {
        guard let fault = file.lostValue else { return file.source }
        let place = fault.location.map { "\($0): " } ?? ""
        throw Failure(RuleCode.ruleLua, place + fault.message)
    }

    /// What `chiso` holds besides formula kinds.
    private static let hostNames = ["by", "not_applicable", "percent", "round", "round_to", "text"]

    /// What a rule asked for; nil where there is none, and no name is near.
    ///
    /// - Throws: R101 with the name that is near a kind that there is not; what keeps a file from being read.
    func source(of request: LuaRequest) throws(Failure) -> LuaSource? {
        if let source = try answer(request) { return source }
        guard case .kind(let name) = request else { return nil }
        let kinds = libraryFolders.flatMap { folder in
            origin.names(in: folder) {
                (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            }
        }.filter { $0.hasSuffix(".lua") && !$0.hasSuffix("_test.lua") && !$0.hasPrefix("_") }
        let known = Set(kinds.map { String($0.dropLast(".lua".count)) } + Self.hostNames)
        guard let near = Suggestion.nearest(to: name, in: known) else { return nil }
        throw Failure(
            RuleCode.ruleLua, "chiso has no '\(name)'; did you mean '\(near)'?")
    }

    /// The first pack, by name, in a folder of packs; nil for a folder that holds none.
    func firstPack(in folder: String) -> String? {
        let names = origin.names(in: folder) {
            (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        }
        return names.sorted().map { "\(folder)/\($0)" }.first { path in
            origin.exists("\(path)/pack.lua") {
                FileManager.default.fileExists(atPath: "\(path)/pack.lua")
            }
        }
    }

    /// The indicator files, tests left out, in order of path; a file of the pack hides the same key's of an edition it extends.
    func indicatorFiles() -> [String] {
        if let files = listed.withLock({ $0 }) { return files }
        let sorted = visible { !$0.hasSuffix("_test.lua") }
        listed.withLock { $0 = sorted }
        return sorted
    }

    /// The test files, in order of path; a file of the pack hides the same name's of an edition it extends.
    func testFiles() -> [String] { visible { $0.hasSuffix("_test.lua") } }

    /// Files under `indicators`, in order of path; two files of one name in one pack are both there, to be found at fault.
    private func visible(_ isWanted: (String) -> Bool) -> [String] {
        var files: [String] = []
        var hidden: Set<String> = []
        for folder in folders {
            let own = luaFiles(under: "\(folder)/indicators").filter(isWanted)
            files += own.filter { !hidden.contains($0.lastPart) }
            hidden.formUnion(own.map { $0.lastPart })
        }
        return files.sorted()
    }

    /// Files in a folder and in the folders inside it; links and hidden folders are not followed.
    private func luaFiles(under folder: String) -> [String] {
        let names = origin.names(in: folder) {
            (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        }
        return names.flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            if name.hasSuffix(".lua") { return [path] }
            let isFolder = !name.hasPrefix(".") && origin.isFolder(path) { Self.isFolder(path) }
            return isFolder ? luaFiles(under: path) : []
        }
    }

    /// Whether a real folder lies at the path, be there a dot in its name or not.
    private static func isFolder(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }
}
