import ChisoFiles
import ChisoModel

/// Reads whole files, of a bounded size, that lie in the folder of a round.
enum RegularFile {
    /// The largest table that is read: 1 GiB.
    static let largest = 1 << 30
    /// The largest `datapackage.json` that is read: 4 MiB.
    static let largestPackage = 4 << 20
    /// The most bytes that all tables of a round may have together: 2 GiB.
    static let largestRound = 2 << 30

    /// The bytes of a table at `path`, relative to `folder`.
    ///
    /// - Throws: D201 when it cannot be read, D202 when it is not a file, D203 when it is too
    ///   large, D107 when a link leads out of the folder, D217 when it changes meanwhile.
    static func bytes(
        of path: String, in folder: String, _ origin: FileOrigin
    ) throws(Failure) -> [UInt8] {
        try read(
            path, in: folder, origin, limit: largest,
            tooLarge: "divide the table among several resources 'submissions-…'")
    }

    /// The bytes that a table has, without reading it; 0 when that cannot be told. A table beyond
    /// ``largest`` counts as none: it is refused by itself.
    static func size(of path: String, in folder: String) -> Int {
        let size = WholeFile.size(of: "\(folder)/\(path)")
        return size > largest ? 0 : size
    }

    /// The bytes of the package of `folder`; faults are those of a table.
    static func package(in folder: String, _ origin: FileOrigin) throws(Failure) -> [UInt8] {
        try read(
            "datapackage.json", in: folder, origin, limit: largestPackage,
            tooLarge: "describe the tables and nothing else; figures belong into tables")
    }

    private static func read(
        _ path: String, in folder: String, _ origin: FileOrigin, limit: Int, tooLarge: String
    ) throws(Failure) -> [UInt8] {
        do throws(ReadFault) {
            let bytes = try origin.bytes(of: "\(folder)/\(path)") { () throws(ReadFault) in
                try WholeFile.bytes(of: "\(folder)/\(path)", within: folder, limit: limit)
            }
            guard let bytes else { throw .missing }
            return bytes
        } catch {
            let fix =
                switch error {
                case .missing: "put the file here, or correct the 'path' in datapackage.json"
                case .tooLarge: tooLarge
                case .leadsOut: "put the file itself into the folder"
                case .notAFile: "put the table itself here"
                default: error.fix
                }
            let what =
                switch error {
                case .missing: "there is no such file"
                case .leadsOut: "this is a link that leads out of the round's folder"
                case .notAFile(let kind): "this is \(kind), not a file"
                case .linkLoop: "this is a link that leads round in a circle"
                default: "the file \(error.what)"
                }
            throw Failure(
                code(error), what, data: DataLocation("\(folder)/\(path)"), fix: fix)
        }
    }

    private static func code(_ fault: ReadFault) -> DataCode {
        switch fault {
        case .missing, .linkLoop, .forbidden, .refused: .fileUnreadable
        case .notAFile: .notAFile
        case .tooLarge: .tooLarge
        case .leadsOut: .leadsOut
        case .changed: .fileChanged
        }
    }
}
