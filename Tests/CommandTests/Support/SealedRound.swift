import Foundation

/// The small round of three units, sealed in the folder `seal` of a scratch.
struct SealedRound {
    let scratch: Scratch
    /// The digest that was printed.
    let digest: String

    /// - Parameter changes: Files replaced or added before the sealing.
    init(_ changes: [String: String] = [:], _ options: String = "") throws {
        scratch = try SmallRound.scratch(changes)
        let result = try Command.run(
            "score --data Datasets/d --seal seal \(options)", in: scratch.path)
        digest = String(result.errors.split(separator: "\n").last?.dropFirst(8) ?? "")
    }

    /// Verifies the bundle.
    func verify(_ options: String = "") throws -> Command.Result {
        try Command.run("verify seal \(options)", in: scratch.path)
    }

    /// The lines of a verification that tell of something not as sealed, from the first after the heading.
    func findings(_ options: String = "") throws -> [String] {
        try verify(options).output.split(separator: "\n").map(String.init).filter { line in
            !["same ", "bundle:", "sealed:", "run:", "digest:"].contains { line.hasPrefix($0) }
        }
    }

    /// Writes both lists anew, as whoever made the bundle could: nothing but the digest tells then.
    func sealAgain() throws {
        let path = "\(scratch.path)/seal"
        var lines = try scratch.text("seal/seal.json").components(separatedBy: "\n")
        for place in lines.indices {
            guard let match = lines[place].firstMatch(of: /\{"path": "([^"]+)"/) else { continue }
            let name = String(match.1)
            let size = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")).count
            let hash = try Command.shell("sha256sum '\(name)'", in: path).output.prefix(64)
            let end = lines[place].hasSuffix(",") ? "," : ""
            lines[place] =
                #"    {"path": "\#(name)", "size": \#(size), "sha256": "\#(hash)"}"# + end
        }
        try scratch.write("seal/seal.json", lines.joined(separator: "\n"))
        let all = "find . -type f ! -name SHA256SUMS | sed 's,^./,,' | LC_ALL=C sort"
        let sums = try Command.shell("\(all) | xargs -d '\\n' sha256sum", in: path).output
        try scratch.write("seal/SHA256SUMS", sums)
    }
}
