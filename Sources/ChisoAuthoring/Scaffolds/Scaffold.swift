import ChisoFiles
import ChisoModel
import Foundation

/// Files that are put in place all together or not at all, and never over others.
///
/// They are written into a folder beside the place, looked through there, and then moved.
struct Scaffold {
    private let folder: FolderDraft
    private let files = FileManager.default

    /// The folder they are for, as typed, without a slash at the end.
    var path: String { folder.path }
    /// The folder beside it in which they are written first; gone when they are in place, or nobody has them any more.
    var draft: String { folder.aside }

    /// Makes the empty folder beside the place.
    ///
    /// - Throws: ``Diagnostic`` C303 when nothing can be written there.
    init(for path: String) throws(Failure) {
        let parent = path.parentFolder
        guard Self.isFolder(parent) else {
            throw Failure(
                AuthoringCode.newFolderRefused,
                "there is no folder '\(parent)' to hold '\(path.lastPart)'",
                fix: "make the folder first, or name one that exists")
        }
        do {
            folder = try FolderDraft(path)
        } catch {
            throw Self.unwritable(parent)
        }
    }

    /// Fills the draft with what lies in the place already.
    func copyPlace() throws(Failure) {
        do {
            try files.removeItem(atPath: draft)
            try files.copyItem(atPath: path, toPath: draft)
        } catch {
            throw Self.unwritable(path.parentFolder)
        }
    }

    /// What was found in the draft, told of the place.
    func moved(_ fault: Diagnostic) -> Diagnostic {
        var fault = fault
        fault.message.replace(draft, with: path)
        fault.rule?.path.replace(draft, with: path)
        return fault
    }

    /// Writes a file of the draft, with the folders above it.
    func write(_ name: String, _ text: String) throws(Failure) {
        do {
            try folder.write(Array(text.utf8), to: name)
        } catch {
            throw Self.unwritable(path.parentFolder)
        }
    }

    /// Makes the draft the folder itself.
    ///
    /// - Throws: ``Failure`` C302 when something lies there by now, C303 when it cannot be moved.
    func moveIntoPlace() throws(Failure) {
        try Self.requireNothing(at: path)
        do {
            try folder.moveIntoPlace(replacing: nil)
        } catch {
            throw Self.unwritable(path.parentFolder)
        }
    }

    /// Puts new files of the draft into the place, and its changed files in the place of the old ones: all or none.
    ///
    /// - Throws: ``Diagnostic`` C302 or C303.
    func move(new names: [String], changed: [String]) throws(Failure) {
        for name in names { try Self.requireNothing(at: "\(path)/\(name)") }
        var set = OutputFiles()
        do {
            for name in names + changed {
                let target = "\(path)/\(name)"
                try files.createDirectory(
                    atPath: target.parentFolder, withIntermediateDirectories: true)
                let file = URL(fileURLWithPath: "\(draft)/\(name)")
                set.add([UInt8](try Data(contentsOf: file)), to: target)
            }
            try set.write()
        } catch {
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

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Refuses a name of a folder that would be awkward on a command line or in a round.
    static func requireName(of path: String, what: String) throws(Failure) {
        let name = path.lastPart
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
