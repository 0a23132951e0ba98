/// The parts of a path as typed.
///
/// Foundation's `deletingLastPathComponent` and `lastPathComponent` stop the process for a path of one character.
extension String {
    /// The path without its last part: `a` of `a/b`, nothing of `a`, `/` of `/a` and of `/`.
    public var parentPath: String {
        let path = withoutSlashes
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return path == "/"
            ? path : String(path[..<slash] == "" ? "/" : path[..<slash]).withoutSlashes
    }

    /// The folder that a path lies in, as typed: ``parentPath``, or `.` for a name alone.
    public var parentFolder: String {
        let parent = parentPath
        return parent.isEmpty ? "." : parent
    }

    /// The last part of the path: `b` of `a/b` and of `a/b/`, `/` of `/`.
    public var lastPart: String {
        let path = withoutSlashes
        guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            return path
        }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// Without the slashes at the end; `/` stays.
    public var withoutSlashes: String {
        var bytes = Array(utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
