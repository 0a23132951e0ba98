import Synchronization

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
