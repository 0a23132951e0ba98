/// The paths of files in a bundle.
enum BundlePath {
    /// What a bundle says of itself.
    static let manifest = "seal.json"
    /// The hash of every other file, as `sha256sum` writes them.
    static let sums = "SHA256SUMS"
    /// What tells a stranger how to check it.
    static let readme = "README.md"
    /// The results, in the order they are told of.
    static let results = ["results/score.json", "results/score.csv", "results/score.txt"]

    /// Why a path can be no part of a bundle; nil when it can.
    ///
    /// It leads nowhere else, and prints and lists as it is: no control characters, no backslash, which `sha256sum`
    /// would write in another way.
    static func fault(_ path: String) -> String? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if path.utf8.count > 1000 || parts.contains(where: { $0.count > 255 }) {
            return "is too long"
        }
        if parts.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) })
            || parts.contains(where: { $0.elementsEqual("..".utf8) })
        {
            return "leads out of its folder, or has an empty part"
        }
        let isPlain = path.unicodeScalars.allSatisfy { scalar in
            scalar != "\\" && scalar != "\u{FFFD}" && scalar.properties.generalCategory != .control
        }
        return isPlain ? nil : "holds a control character or a backslash"
    }

    /// Whether a path is that of rules or data.
    static func isInput(_ path: String) -> Bool {
        path.hasPrefix("Rules/") || path.hasPrefix("Datasets/")
    }

    /// Whether a file may stand in the list of a manifest.
    static func isListed(_ path: String) -> Bool {
        isInput(path) || path == readme || results.contains(path)
    }

    /// Whether a path stands before another, by their bytes.
    static func isBefore(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }
}
