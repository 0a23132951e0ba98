import ChisoFiles
import ChisoModel
import Foundation

/// What `chiso test` is asked to run.
public enum TestTarget: Hashable, Sendable {
    /// A pack by its folder, and the parts of it that are meant: folders or files inside; empty for all.
    case pack(String, parts: [String])
    /// Test files of formula kinds, and their folder.
    case kinds(String, files: [String])

    /// What several names mean, each pack, and each folder of kinds, once, in the order first named.
    ///
    /// - Throws: As ``targets(of:rules:)``.
    public static func combined(
        _ names: [String], rules: String
    ) throws(Failure) -> [TestTarget] {
        var found: [TestTarget] = []
        for name in names {
            for target in try targets(of: name, rules: rules) {
                if let place = found.firstIndex(where: { $0.folder == target.folder }) {
                    found[place] = found[place].joined(with: target)
                } else {
                    found.append(target)
                }
            }
        }
        return found
    }

    /// The folder of the pack or of the kinds.
    public var folder: String {
        switch self {
        case .pack(let folder, _), .kinds(let folder, _): folder
        }
    }

    /// Both together; what means the whole pack keeps doing so.
    private func joined(with other: TestTarget) -> TestTarget {
        switch (self, other) {
        case (.pack(let folder, let a), .pack(_, let b)):
            .pack(folder, parts: a.isEmpty || b.isEmpty ? [] : a + b)
        case (.kinds(let folder, let a), .kinds(_, let b)):
            .kinds(folder, files: Set(a + b).sorted())
        default: self
        }
    }

    /// What a path as typed, or the name of a pack, means.
    ///
    /// A pack's folder, a folder or a `_test.lua` inside it, `_lib` or a `_test.lua` inside it; a folder of packs means
    /// all of them, and `_lib` with them.
    /// - Parameter rules: The folder in which a name that is no path is looked for.
    /// - Throws: A ``Failure`` with code C121 when there is nothing to test.
    public static func targets(
        of typed: String, rules: String
    ) throws(Failure) -> [TestTarget] {
        let path = typed.withoutSlashes
        let named = "\(rules)/\(path)"
        guard
            let found = [path, named].first(where: { FileManager.default.fileExists(atPath: $0) })
        else {
            let near = Suggestion.nearest(to: path, in: packs(in: rules))
            throw Failure(
                AuthoringCode.nothingToTest, "there is no pack and no file '\(typed)'",
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "name a pack in \(rules), a folder or a _test.lua file in it")
        }
        let targets = self.targets(at: found)
        if targets.isEmpty {
            throw Failure(
                AuthoringCode.nothingToTest, "'\(typed)' holds no tests",
                fix: "name a pack in \(rules), a folder or a _test.lua file in it")
        }
        return targets
    }

    /// Whether a folder is no pack itself and holds some.
    public static func isFolderOfPacks(_ folder: String) -> Bool {
        let path = folder.withoutSlashes
        return !isFile("\(path)/pack.lua") && !packs(in: path).isEmpty
    }

    private static func targets(at path: String) -> [TestTarget] {
        let isTest = path.hasSuffix("_test.lua")
        if isFolder(path), isFile("\(path)/pack.lua") { return [.pack(path, parts: [])] }
        guard isTest || isFolder(path) else { return [] }
        if let pack = pack(around: path) {
            return isTest || !tests(in: path, deep: true).isEmpty
                ? [.pack(pack, parts: [path])] : []
        }
        if isTest {
            return [.kinds(path.parentPath, files: [path])]
        }
        let own = tests(in: path, deep: false)
        if !own.isEmpty { return [.kinds(path, files: own)] }
        let library = tests(in: "\(path)/_lib", deep: false)
        return (library.isEmpty ? [] : [.kinds("\(path)/_lib", files: library)])
            + packs(in: path).map { .pack("\(path)/\($0)", parts: []) }
    }

    /// The pack in whose folder a path lies.
    private static func pack(around path: String) -> String? {
        var folder = path.parentPath
        while !folder.isEmpty, folder != "/" {
            if isFile("\(folder)/pack.lua") { return folder }
            folder = folder.parentPath
        }
        return nil
    }

    /// The names of the packs in a folder, in order.
    private static func packs(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { isFile("\(folder)/\($0)/pack.lua") }
    }

    /// The test files in a folder, in order.
    private static func tests(in folder: String, deep: Bool) -> [String] {
        let files = FileManager.default
        let names =
            (deep
                ? files.subpaths(atPath: folder) : try? files.contentsOfDirectory(atPath: folder))
            ?? []
        return names.filter { $0.hasSuffix("_test.lua") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
