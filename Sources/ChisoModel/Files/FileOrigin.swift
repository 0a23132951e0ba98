/// Where rules and tables are read from.
///
/// A reader asks its origin, and says how it would read from the disk; so what counts as readable there (links, sizes,
/// kinds of files) stays with the reader.
public enum FileOrigin: Sendable {
    /// The disk.
    case disk
    /// The disk; what is read is kept, and what is kept is not read again.
    case kept(KeptFiles)
    /// Files held in memory and no others: no path is opened.
    case held(HeldFiles)

    /// The bytes of a file; nil when there is none.
    ///
    /// - Parameter read: Reads it from the disk; nil when it is not there.
    public func bytes<Fault>(
        of path: String, or read: () throws(Fault) -> [UInt8]?
    ) throws(Fault) -> [UInt8]? {
        switch self {
        case .disk: return try read()
        case .held(let files): return files.bytes(of: path)
        case .kept(let files):
            if let bytes = files.bytes(of: path) { return bytes }
            guard let bytes = try read() else { return nil }
            files.keep(bytes, path)
            return bytes
        }
    }

    /// The names of what lies in a folder, in any order.
    ///
    /// - Parameter list: Lists the folder on the disk.
    public func names(in folder: String, or list: () -> [String]) -> [String] {
        if case .held(let files) = self { return files.names(in: folder) }
        return list()
    }

    /// Whether a folder lies at a path.
    ///
    /// - Parameter look: Looks on the disk.
    public func isFolder(_ path: String, or look: () -> Bool) -> Bool {
        if case .held(let files) = self { return files.isFolder(path) }
        return look()
    }

    /// Whether a file or a folder lies at a path.
    ///
    /// - Parameter look: Looks on the disk.
    public func exists(_ path: String, or look: () -> Bool) -> Bool {
        if case .held(let files) = self {
            return files.isFolder(path) || files.bytes(of: path) != nil
        }
        return look()
    }

    // MARK: - Files that may not matter

    /// An origin for files of which it shows only later whether they matter.
    public var aside: FileOrigin {
        if case .kept = self { return .kept(KeptFiles()) }
        return self
    }

    /// Keeps what was read aside: it matters.
    public func keep(_ aside: FileOrigin) {
        guard case .kept(let files) = self, case .kept(let more) = aside else { return }
        for file in more.all { files.keep(file.bytes, file.path) }
    }
}
