import ChisoModel
import Testing

@testable import ChisoSeal

@Suite struct BundleTests {
    private func bundle(_ paths: [String]) throws -> Bundle {
        try Bundle(paths.map { ($0, Array($0.utf8)) }) { files in
            files.map { "\($0.path) \($0.size)\n" }.joined()
        }
    }

    @Test(
        "Whatever the order in which files come, the bundle is the same, in order of the paths' bytes"
    )
    func order() throws {
        let paths = [
            "results/score.csv", "Rules/p/a.lua", "README.md", "Rules/p.lua", "Rules/đ.lua",
        ]
        let one = try bundle(paths)
        let other = try bundle(paths.reversed())
        #expect(one.digest == other.digest)
        #expect(one.files.map(\.path) == other.files.map(\.path))
        #expect(
            one.files.map(\.path) == [
                "README.md", "Rules/p.lua", "Rules/p/a.lua", "Rules/đ.lua", "SHA256SUMS",
                "results/score.csv", "seal.json",
            ])
    }

    @Test("The digest of the whole is that of SHA256SUMS, which lists every other file once")
    func digest() throws {
        let bundle = try bundle(["README.md", "results/score.csv"])
        let sums = try #require(bundle.files.first { $0.path == "SHA256SUMS" })
        #expect(try Digest.hex(of: sums.bytes) == bundle.digest)
        let lines = try bundle.files.filter { $0.path != "SHA256SUMS" }.map { file in
            "\(try Digest.hex(of: file.bytes))  \(file.path)\n"
        }
        #expect(String(decoding: sums.bytes, as: UTF8.self) == lines.joined())
        #expect(Checksums(sums.bytes)?.hashes.count == 3)
    }

    @Test(
        "A path that no list could hold is refused",
        arguments: ["Rules/a\nb", "Rules/a\\b", "/a", "a/../b"])
    func paths(path: String) {
        #expect(throws: Failure.self) { try bundle([path]) }
    }

    @Test(
        "A list that is written in any other way is none",
        arguments: [
            "", "\n", "x  README.md\n", "HASH README.md\n", "HASH  README.md",
            "HASH  README.md\r\n",
            "HASH  README.md\n\n", "HASH  README.md\nHASH  README.md\n",
            "HASH  seal.json\nHASH  README.md\n", "HASH  ../README.md\n", "HASH *README.md\n",
            "HASH  other.txt\n", "A\(String(repeating: "0", count: 63))  README.md\n",
        ])
    func lists(text: String) {
        let hash = String(repeating: "0", count: 64)
        #expect(Checksums(Array("\(hash)  README.md\n".utf8)) != nil)
        #expect(Checksums(Array(text.replacing("HASH", with: hash).utf8)) == nil)
    }
}
