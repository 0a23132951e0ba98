import ChisoModel

/// `SHA256SUMS`: a line `hash  path` for each file, in order of the paths' bytes.
struct Checksums {
    /// By the bytes of the path.
    let hashes: [[UInt8]: String]

    /// The text for these files.
    static func text(_ files: [Seal.File]) -> String {
        files.sorted { BundlePath.isBefore($0.path, $1.path) }
            .map { "\($0.sha256)  \($0.path)\n" }.joined()
    }

    /// Reads a text; nil when any byte of it is not as ``text(_:)`` would write it.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.last == 0x0A, Array(text.utf8) == bytes else { return nil }
        var hashes: [[UInt8]: String] = [:]
        var last: String?
        for line in text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard let (hash, path) = Self.entry(String(line) ?? ""),
                last.map({ BundlePath.isBefore($0, path) }) ?? true
            else { return nil }
            hashes[Array(path.utf8)] = hash
            last = path
        }
        self.hashes = hashes
    }

    private static func entry(_ line: String) -> (hash: String, path: String)? {
        let hash = String(decoding: line.utf8.prefix(64), as: UTF8.self)
        let rest = String(decoding: line.utf8.dropFirst(64), as: UTF8.self)
        guard Digest.isHex(hash), rest.hasPrefix("  ") else { return nil }
        let path = String(decoding: rest.utf8.dropFirst(2), as: UTF8.self)
        guard BundlePath.fault(path) == nil,
            path == BundlePath.manifest || BundlePath.isListed(path)
        else { return nil }
        return (hash, path)
    }
}
