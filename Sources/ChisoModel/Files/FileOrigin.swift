import Synchronization

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

// MARK: - Files that are kept

/// The files that a run has read, each as it was when it was first read.
public final class KeptFiles: Sendable {
    /// Names that Unicode holds equal are two files, so bytes are compared and not texts.
    private let files = Mutex<[[UInt8]: [UInt8]]>([:])

    /// Starts with none.
    public init() {}

    /// All files by path as it was asked for, in order of the paths' bytes.
    public var all: [(path: String, bytes: [UInt8])] {
        files.withLock { files in
            files.sorted { $0.key.lexicographicallyPrecedes($1.key) }
                .map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
        }
    }

    /// The bytes of a file that was read; nil when it was not.
    func bytes(of path: String) -> [UInt8]? { files.withLock { $0[Array(path.utf8)] } }

    /// Keeps a file, unless it was kept before.
    func keep(_ bytes: [UInt8], _ path: String) {
        let key = Array(path.utf8)
        files.withLock { if $0[key] == nil { $0[key] = bytes } }
    }
}

// MARK: - Files held in memory

/// Files in memory, which stand for those of a disk.
public struct HeldFiles: Sendable {
    /// By path, without `.` and empty parts; bytes, since names that Unicode holds equal are two files.
    private var files: [[UInt8]: [UInt8]] = [:]
    /// What lies in each folder.
    private var folders: [[UInt8]: Set<[UInt8]>] = [:]

    /// Holds these files.
    ///
    /// - Parameter files: Relative paths with `/` between their parts; of two equal ones the first is held.
    public init(_ files: [(path: String, bytes: [UInt8])]) {
        for file in files { add(file.bytes, Self.parts(of: file.path)) }
    }

    /// The bytes of a file; nil when there is none.
    public func bytes(of path: String) -> [UInt8]? { files[Self.joined(Self.parts(of: path))] }

    /// The names of what lies in a folder, in order of their bytes; empty when there is none.
    func names(in folder: String) -> [String] {
        let names = folders[Self.joined(Self.parts(of: folder))] ?? []
        return names.sorted { $0.lexicographicallyPrecedes($1) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether some file lies below a path.
    func isFolder(_ path: String) -> Bool { folders[Self.joined(Self.parts(of: path))] != nil }

    private mutating func add(_ bytes: [UInt8], _ parts: [[UInt8]]) {
        guard files[Self.joined(parts)] == nil else { return }
        files[Self.joined(parts)] = bytes
        for depth in parts.indices {
            folders[Self.joined(parts[..<depth]), default: []].insert(parts[depth])
        }
    }

    private static func parts(of path: String) -> [[UInt8]] {
        path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
            .filter { $0 != [UInt8(ascii: ".")] }
    }

    private static func joined(_ parts: some Collection<[UInt8]>) -> [UInt8] {
        Array(parts.joined(separator: [UInt8(ascii: "/")]))
    }
}
