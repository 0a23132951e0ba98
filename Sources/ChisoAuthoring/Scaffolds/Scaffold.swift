import ChisoFiles
import ChisoModel
import Foundation

/// Files that are put in place all together or not at all, and never over others.
///
/// They are written into a folder beside the place, looked through there, and then moved.
struct Scaffold {
    /// The folder they are for, as typed, without a slash at the end.
    let path: String
    /// The folder beside it in which they are written first.
    let draft: String
    private let files = FileManager.default

    /// Makes the empty folder beside the place.
    ///
    /// - Throws: ``Failure`` C303 when nothing can be written there.
    init(for path: String) throws(Failure) {
        self.path = path.withoutSlashes
        let parent = Self.parent(of: self.path)
        draft = "\(parent)/.\(Self.name(of: self.path))-\(UUID().uuidString.prefix(8))"
        guard Self.isFolder(parent) else {
            throw Failure(
                AuthoringCode.newFolderRefused,
                "there is no folder '\(parent)' to hold '\(Self.name(of: path))'",
                fix: "make the folder first, or name one that exists")
        }
        do {
            try files.createDirectory(atPath: draft, withIntermediateDirectories: false)
        } catch {
            throw Self.unwritable(parent)
        }
    }

    /// Takes the folder beside the place away, with what is left in it.
    func discard() {
        try? files.removeItem(atPath: draft)
    }

    /// Fills the draft with what lies in the place already.
    func copyPlace() throws(Failure) {
        do {
            try files.removeItem(atPath: draft)
            try files.copyItem(atPath: path, toPath: draft)
        } catch {
            throw Self.unwritable(Self.parent(of: path))
        }
    }

    /// Writes a file of the draft, with the folders above it.
    func write(_ name: String, _ text: String) throws(Failure) {
        let target = "\(draft)/\(name)"
        do {
            try files.createDirectory(
                atPath: Self.parent(of: target), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: target))
        } catch {
            throw Self.unwritable(Self.parent(of: path))
        }
    }

    /// Makes the draft the folder itself.
    ///
    /// - Throws: ``Failure`` C302 when something lies there by now, C303 when it cannot be moved.
    func moveIntoPlace() throws(Failure) {
        try Self.requireNothing(at: path)
        do {
            try files.moveItem(atPath: draft, toPath: path)
        } catch {
            throw Self.unwritable(Self.parent(of: path))
        }
    }

    /// Moves new files of the draft into the place, then puts its changed files in the place of the old ones.
    ///
    /// - Throws: ``Failure`` C302 or C303; what was moved before is taken back.
    func move(new names: [String], changed: [String]) throws(Failure) {
        for name in names { try Self.requireNothing(at: "\(path)/\(name)") }
        var moved: [String] = []
        var former: [(name: String, data: Data)] = []
        do {
            for name in names {
                let target = "\(path)/\(name)"
                try files.createDirectory(
                    atPath: Self.parent(of: target), withIntermediateDirectories: true)
                try files.moveItem(atPath: "\(draft)/\(name)", toPath: target)
                moved.append(target)
            }
            for name in changed {
                let target = URL(fileURLWithPath: "\(path)/\(name)")
                let before = try Data(contentsOf: target)
                try Data(contentsOf: URL(fileURLWithPath: "\(draft)/\(name)"))
                    .write(to: target, options: .atomic)
                former.append((name, before))
            }
        } catch {
            for target in moved { try? files.removeItem(atPath: target) }
            for (name, data) in former {
                try? data.write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
            }
            throw Self.unwritable(path)
        }
    }

    // MARK: - Paths

    /// Refuses a place where something lies.
    static func requireNothing(at path: String) throws(Failure) {
        // A dangling link is something too.
        guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return }
        throw Failure(
            AuthoringCode.wouldWriteOver,
            "'\(path)' exists already; nothing is written over",
            fix: "choose another name, or remove it first")
    }

    static func name(of path: String) -> String { path.lastPart }

    static func parent(of path: String) -> String {
        let parent = path.parentPath
        return parent.isEmpty ? "." : parent
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Refuses a name of a folder that would be awkward on a command line or in a round.
    static func requireName(of path: String, what: String) throws(Failure) {
        let name = name(of: path)
        let isPlain = name.utf8.allSatisfy {
            ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
        }
        guard let first = name.utf8.first, isPlain, first >= 0x61, first <= 0x7A else {
            throw Failure(
                AuthoringCode.newNameRefused, "'\(name)' is no name for a \(what)",
                fix: "use small letters a to z, digits and -, starting with a letter, such as "
                    + "\(what == "pack" ? "my-pack" : "my-round")")
        }
    }

    static func unwritable(_ folder: String) -> Failure {
        Failure(
            AuthoringCode.newFolderRefused, "nothing can be written in '\(folder)'",
            fix: "check its permissions, and that there is room")
    }
}
