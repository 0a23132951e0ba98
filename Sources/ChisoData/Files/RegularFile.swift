import ChisoModel
import Foundation

/// Reads whole files, of a bounded size, that lie in the folder of a round.
enum RegularFile {
    /// A file larger than this is refused: 1 GiB.
    static let largest = 1 << 30

    /// The bytes of the file at `path`, relative to `folder`.
    ///
    /// - Throws: D201 when it cannot be read, D202 when it is not a file, D203 when it is too
    ///   large, D107 when a link leads out of the folder.
    static func bytes(
        of path: String, in folder: String, _ origin: FileOrigin
    ) throws(DataFault) -> [UInt8] {
        let bytes = try origin.bytes(of: "\(folder)/\(path)") { () throws(DataFault) in
            try bytesOnDisk(of: path, in: folder)
        }
        guard let bytes else { throw missing(DataLocation("\(folder)/\(path)")) }
        return bytes
    }

    private static func bytesOnDisk(
        of path: String, in folder: String
    ) throws(DataFault) -> [UInt8] {
        let shown = DataLocation("\(folder)/\(path)")
        let real = try inside(folder, path, shown)
        let attributes = try? FileManager.default.attributesOfItem(atPath: real)
        guard let type = attributes?[.type] as? FileAttributeType, type == .typeRegular else {
            throw DataFault(
                "D202", "this is not a file", at: shown, fix: "put the table itself here")
        }
        let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
        guard size <= largest else {
            throw DataFault(
                "D203", "the file has \(size) bytes, more than the \(largest) that are read",
                at: shown, fix: "divide the table among several resources 'submissions-…'")
        }
        guard
            let data = try? Data(
                contentsOf: URL(fileURLWithPath: real), options: .mappedIfSafe)
        else {
            throw DataFault(
                "D201", "the file cannot be read", at: shown, fix: "check who may read it")
        }
        return [UInt8](data)
    }

    /// The file's path with all links followed.
    private static func inside(
        _ folder: String, _ path: String, _ shown: DataLocation
    ) throws(DataFault) -> String {
        guard let root = resolved(folder), let real = resolved("\(folder)/\(path)") else {
            throw missing(shown)
        }
        guard real.hasPrefix(root == "/" ? root : root + "/") else {
            throw DataFault(
                "D107", "this is a link that leads out of the round's folder", at: shown,
                fix: "put the file itself into the folder")
        }
        return real
    }

    private static func missing(_ shown: DataLocation) -> DataFault {
        DataFault(
            "D201", "there is no such file", at: shown,
            fix: "put the file here, or correct the 'path' in datapackage.json")
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
