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
