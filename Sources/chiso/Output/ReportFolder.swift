import ChisoFiles
import ChisoModel

/// The folder of a report on its way.
///
/// A folder with the file ``marker`` is an earlier report and is replaced whole; any other that is not empty is left
/// alone. However writing ends, the place holds the whole new report or what it held before.
struct ReportFolder {
    /// The file that tells a report from other folders.
    static let marker = ".chiso-report"

    private let draft: FolderDraft

    /// Where files are written meanwhile.
    var aside: String { draft.aside }

    /// Makes the folder beside its place.
    ///
    /// - Throws: Code C321 when something else lies in the place, C103 when nothing can be written there.
    init(_ path: String) throws(Failure) {
        let path = path.withoutSlashes
        try Self.requireFree(path)
        do {
            draft = try FolderDraft(path)
            try draft.write(Array("chiso report 1\n".utf8), to: Self.marker)
        } catch {
            throw Self.refused(path, error)
        }
    }

    /// Writes a file, with the folders above it.
    ///
    /// - Throws: Code C103.
    func write(_ text: String, to name: String) throws(Failure) {
        do {
            try draft.write(Array(text.utf8), to: name)
        } catch {
            throw Self.refused(draft.path, error)
        }
    }

    /// Moves the folder into its place; an earlier report there is gone.
    ///
    /// - Throws: Code C321 or C103; then the place holds what it held before.
    func finish() throws(Failure) {
        try Self.requireFree(draft.path)
        do {
            try draft.moveIntoPlace(replacing: Self.marker)
        } catch {
            throw Self.refused(draft.path, error)
        }
    }

    private static func refused(_ path: String, _ error: any Error) -> Failure {
        if let fault = error as? WriteFault {
            return Failure(
                CommandCode.outputUnwritable,
                "the report '\(path)' cannot be written: \(fault.reason)", fix: fault.fix)
        }
        return Failure(
            CommandCode.outputUnwritable, "the report '\(path)' cannot be written",
            fix: "name a new folder in one that exists and can be written to, and check that there "
                + "is room")
    }

    private static func requireFree(_ path: String) throws(Failure) {
        do {
            try FolderDraft.requireFree(path, replacing: marker)
        } catch {
            throw Failure(
                CommandCode.reportWouldReplace,
                "'\(path)' lies there already and is no earlier report",
                fix:
                    "name a folder that does not exist yet, or an earlier report, which is replaced"
            )
        }
    }
}
