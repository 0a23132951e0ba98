import Foundation

/// The files and folders that a command writes: each whole or absent, and all of them or none.
///
///     var files = OutputFiles()
///     files.add(report, to: "ranking.csv")
///     files.add(drawing, to: "sweep.svg")
///     try files.write()
///
/// Everything is first written beside its place, in the same folder, under a hidden name (`.ranking.csv.chiso-…`), and
/// brought to the disk; only then all is moved into place, one after the other. A failure or a signal (SIGINT, SIGTERM,
/// SIGHUP, SIGPIPE) takes away what lies beside and puts back what was moved. SIGKILL, a crash or a power cut between two
/// moves can leave some files moved and others not, and what lies beside; a file itself is whole or as it was.
///
/// A pipe or a device as a target, `/dev/stdout` among them, takes the bytes as they come, when all files lie ready.
public struct OutputFiles {
    private var files: [(path: String, bytes: [UInt8])] = []
    private var folders: [(path: String, files: [(name: String, bytes: [UInt8])])] = []

    /// None yet.
    public init() {}

    /// Adds a file.
    public mutating func add(_ text: String, to path: String) {
        files.append((path, Array(text.utf8)))
    }

    /// Adds a file.
    public mutating func add(_ bytes: [UInt8], to path: String) {
        files.append((path, bytes))
    }

    /// Adds a new folder of files, by names in it that may hold `/`; nothing may lie in its place but an empty folder.
    public mutating func addFolder(
        _ path: String, of files: [(name: String, bytes: [UInt8])]
    ) {
        folders.append((path, files))
    }

    /// Writes all of them.
    ///
    /// - Parameter print: Done when all lies ready beside its place; when it fails, nothing is moved.
    /// - Throws: ``WriteFault``, or what `print` throws; then nothing has been written, save to pipes and devices.
    public func write(print: () throws -> Void = {}) throws {
        do {
            try Interruption.held {
                var ready: [any Placeable] = []
                do {
                    for file in files where OutputStream(file.path) == nil {
                        ready.append(
                            try file.bytes.withUnsafeBytes { try OutputFile(file.path, $0) })
                    }
                    for folder in folders {
                        try FolderDraft.requireFree(folder.path.withoutSlashes, replacing: nil)
                        let draft = try FolderDraft(folder.path)
                        ready.append(draft)
                        for file in folder.files { try draft.write(file.bytes, to: file.name) }
                        try draft.bringToDisk()
                    }
                    for file in files {
                        guard let stream = OutputStream(file.path) else { continue }
                        try file.bytes.withUnsafeBytes { try stream.write($0) }
                    }
                    try print()
                    if Interruption.isPending { throw Interrupted() }
                } catch {
                    ready.forEach { $0.discard() }
                    throw error
                }
                try Self.place(&ready)
            }
        } catch is Interrupted {
            // The signal that was held back has ended the command, unless something handles it.
            throw WriteFault(files.first?.path ?? folders.first?.path ?? "", "a signal came")
        }
    }

    private static func place(_ ready: inout [any Placeable]) throws(WriteFault) {
        let isSet = ready.count > 1
        for index in ready.indices {
            do {
                try ready[index].moveIntoPlace(keepsFormer: isSet)
            } catch {
                ready[index...].forEach { $0.discard() }
                ready[..<index].reversed().forEach { $0.takeBack() }
                throw error
            }
        }
        ready.forEach { $0.finish() }
    }
}

/// What lies ready beside its place.
protocol Placeable {
    /// Moves it there.
    mutating func moveIntoPlace(keepsFormer: Bool) throws(WriteFault)
    /// Puts back what was there before it was moved.
    func takeBack()
    /// Takes away what has not been moved.
    func discard()
    /// Gives up what was there before.
    func finish()
}

extension OutputFile: Placeable {}
