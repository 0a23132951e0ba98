import ChisoModel

/// A bundle before it is written: all its files, and the digest of the whole.
public struct Bundle: Sendable {
    /// Every file, in order of the paths' bytes.
    public let files: [(path: String, bytes: [UInt8])]
    /// SHA-256 of `SHA256SUMS`, which holds the hash of every other file: the digest of the whole.
    public let digest: String

    /// Puts a bundle together.
    ///
    /// - Parameters:
    ///   - content: Every file but `seal.json` and `SHA256SUMS`.
    ///   - manifest: Writes `seal.json` from the list of the other files.
    /// - Throws: C486 when a path can be no part of a bundle, C484 when there is no memory.
    init(
        _ content: [(path: String, bytes: [UInt8])], manifest: ([Seal.File]) -> String
    ) throws(Failure) {
        var files = content.sorted { BundlePath.isBefore($0.path, $1.path) }
        for file in files {
            if let fault = BundlePath.fault(file.path) {
                throw Failure(
                    SealCode.pathUnsealable,
                    "'\(file.path)' cannot be sealed: its path \(fault)",
                    fix: "rename the file or its folder")
            }
        }
        var list: [Seal.File] = []
        for file in files { list.append(try Self.entry(file.path, file.bytes)) }
        let seal = Array(manifest(list).utf8)
        files.append((BundlePath.manifest, seal))
        let sums = Array(
            Checksums.text(list + [try Self.entry(BundlePath.manifest, seal)]).utf8)
        files.append((BundlePath.sums, sums))
        self.files = files.sorted { BundlePath.isBefore($0.path, $1.path) }
        digest = try Digest.hex(of: sums)
    }

    private static func entry(_ path: String, _ bytes: [UInt8]) throws(Failure) -> Seal.File {
        Seal.File(path: path, size: bytes.count, sha256: try Digest.hex(of: bytes))
    }
}
