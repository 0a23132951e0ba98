import ChisoModel

/// The files of a bundle against its two lists, `seal.json` and `SHA256SUMS`, each read once.
///
/// Two of the three (the file and the two lists) that agree outvote the third; so a changed hash is told from a changed
/// file.
struct Inspection: Sendable {
    /// Every file sealed or found, in order of the paths' bytes.
    private(set) var files: [Verification.File] = []
    /// What the bundle says of itself; nil when that cannot be read.
    let seal: Seal?
    /// SHA-256 of `SHA256SUMS` as found; nil when it is missing.
    let digest: String?
    /// The rules and the data as found.
    private(set) var inputs: [(path: String, bytes: [UInt8])] = []
    /// The results as found, by path.
    private(set) var results: [String: [UInt8]] = [:]

    private let sums: Checksums?
    /// What speaks against each list.
    private var doubts: [String: String] = [:]

    /// Reads all files of a bundle.
    ///
    /// - Throws: C481 when the folder is no bundle or cannot be read, C482 when its `seal.json` is sealed as it is and
    ///   malformed, C483 when it is too large, C484 when there is no memory.
    init(of path: String) throws(Failure) {
        let folder = try BundleFolder(path)
        let manifest = try folder.content(
            BundlePath.manifest, limit: BundleFolder.largestList)
        let list = try folder.content(BundlePath.sums, limit: BundleFolder.largestList)
        if case .missing = manifest, case .missing = list {
            throw Failure(
                SealCode.bundleUnreadable,
                "'\(path)' is no bundle: it has no \(BundlePath.manifest)",
                fix: "name the folder that chiso score --seal wrote")
        }
        (sums, digest) = Self.sums(list, &doubts)
        seal = Self.seal(manifest, sums, &doubts)
        if seal == nil, sums == nil || Self.isSealed(manifest, sums) {
            throw Failure(
                SealCode.sealMalformed,
                "'\(path)' is no bundle: of its seal.json, "
                    + "\(doubts[BundlePath.manifest] ?? "nothing is known")",
                fix: "ask whoever gave you the bundle for it")
        }
        try compare(folder)
        for list in [BundlePath.manifest, BundlePath.sums] { judge(list) }
        files.sort { BundlePath.isBefore($0.path, $1.path) }
    }

    /// The first sealed file of rules or data whose bytes are not there; nil when all are.
    var missingInput: String? {
        let found = Set(inputs.map { Array($0.path.utf8) })
        return seal?.files.first {
            BundlePath.isInput($0.path) && !found.contains(Array($0.path.utf8))
        }?.path
    }

    // MARK: - The lists

    private static func sums(
        _ content: BundleFolder.Content, _ doubts: inout [String: String]
    ) -> (Checksums?, String?) {
        switch content {
        case .missing: doubts[BundlePath.sums] = "missing"
        case .refused(let why): doubts[BundlePath.sums] = why
        case .bytes(let bytes, let sha256):
            if let sums = Checksums(bytes) { return (sums, sha256) }
            doubts[BundlePath.sums] = "a line of it is not one of the sorted lines 'hash  path'"
            return (nil, sha256)
        }
        return (nil, nil)
    }

    private static func seal(
        _ content: BundleFolder.Content, _ sums: Checksums?, _ doubts: inout [String: String]
    ) -> Seal? {
        switch content {
        case .missing: doubts[BundlePath.manifest] = "missing"
        case .refused(let why): doubts[BundlePath.manifest] = why
        case .bytes(let bytes, let sha256):
            let listed = sums?.hashes[Array(BundlePath.manifest.utf8)]
            if sums != nil, listed != sha256 {
                doubts[BundlePath.manifest] = "not as its line in \(BundlePath.sums) says"
            }
            do throws(Seal.Fault) {
                return try Seal(json: bytes)
            } catch {
                doubts[BundlePath.manifest] = error.message
            }
        }
        return nil
    }

    /// Whether `seal.json` is as its line in `SHA256SUMS` says.
    private static func isSealed(_ content: BundleFolder.Content, _ sums: Checksums?) -> Bool {
        guard case .bytes(_, let sha256) = content else { return false }
        return sums?.hashes[Array(BundlePath.manifest.utf8)] == sha256
    }

    private mutating func judge(_ list: String) {
        let doubt = doubts[list]
        let status: Verification.Status =
            doubt == nil ? .same : doubt == "missing" ? .missing : .changed
        files.append(Verification.File(list, status, status == .changed ? doubt : nil))
    }

    // MARK: - The files

    private mutating func compare(_ folder: BundleFolder) throws(Failure) {
        var listed: [[UInt8]: (seal: Seal.File?, sum: String?)] = [:]
        for file in seal?.files ?? [] { listed[Array(file.path.utf8)] = (file, nil) }
        for (path, hash) in sums?.hashes ?? [:] where path != Array(BundlePath.manifest.utf8) {
            listed[path] = (listed[path]?.seal, hash)
        }
        for (path, lists) in listed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let path = String(decoding: path, as: UTF8.self)
            try compare(path, lists.seal, lists.sum, with: folder.content(path))
        }
        try addExtra(folder, beside: listed.keys)
    }

    private mutating func compare(
        _ path: String, _ sealed: Seal.File?, _ sum: String?, with content: BundleFolder.Content
    ) {
        doubtLists(path, sealed?.sha256, sum)
        switch content {
        case .missing: files.append(Verification.File(path, .missing))
        case .refused(let why): files.append(Verification.File(path, .changed, why))
        case .bytes(let bytes, let sha256):
            keep(path, bytes)
            // A list that is alone with its hash is the one that is wrong.
            if sha256 == sum, let sealed, sealed.sha256 != sha256 {
                doubts[BundlePath.manifest] = "its hash of '\(path)' is another"
            } else if sha256 == sealed?.sha256, sum != nil, sum != sha256 {
                doubts[BundlePath.sums] = "its hash of '\(path)' is another"
            } else if sha256 != sealed?.sha256 ?? sum {
                let size = sealed.map { $0.size } ?? bytes.count
                let note = size == bytes.count ? nil : "\(bytes.count) bytes, \(size) were sealed"
                return files.append(Verification.File(path, .changed, note))
            }
            if let sealed, sealed.size != bytes.count {
                doubts[BundlePath.manifest] = "its size of '\(path)' is another"
            }
            files.append(Verification.File(path, .same))
        }
    }

    /// A path that only one of the lists has.
    private mutating func doubtLists(_ path: String, _ sealed: String?, _ sum: String?) {
        if seal != nil, sealed == nil {
            doubts[BundlePath.manifest] =
                doubts[BundlePath.manifest] ?? "it does not list '\(path)'"
        }
        if sums != nil, sum == nil {
            doubts[BundlePath.sums] = doubts[BundlePath.sums] ?? "it does not list '\(path)'"
        }
    }

    private mutating func keep(_ path: String, _ bytes: [UInt8]) {
        if BundlePath.isInput(path) { inputs.append((path, bytes)) }
        if BundlePath.results.contains(path) { results[path] = bytes }
    }

    /// What is found and not listed; of a folder without any listed file only the folder is told.
    private mutating func addExtra(
        _ folder: BundleFolder, beside listed: some Collection<[UInt8]>
    ) throws(Failure) {
        var known = Set(listed)
        for path in listed {
            for end in path.indices where path[end] == 0x2F { known.insert(Array(path[..<end])) }
        }
        known.insert(Array(BundlePath.manifest.utf8))
        known.insert(Array(BundlePath.sums.utf8))
        for entry in try folder.entries() where !known.contains(entry.path) {
            let parent = entry.path.lastIndex(of: 0x2F).map { Array(entry.path[..<$0]) }
            if let parent, !known.contains(parent) { continue }
            let note = entry.isFile ? nil : entry.isFolder ? "a folder" : "not a plain file"
            let path = String(decoding: entry.path, as: UTF8.self)
            files.append(Verification.File(path, .extra, note))
        }
    }
}
