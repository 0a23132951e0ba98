import ChisoModel
import Foundation
import Testing

@testable import ChisoSeal

/// Whatever is done to a bundle is found, and told of the file it was done to.
@Suite struct InspectionTests {
    @Test("A bundle that nobody touched is as sealed, and its digest the one that was told")
    func untouched() throws {
        let bundle = try BundleOnDisk()
        let inspection = try Inspection(of: bundle.path)
        #expect(inspection.files.map(\.path) == bundle.paths)
        #expect(try bundle.findings() == [])
        #expect(inspection.digest == bundle.digest)
        #expect(inspection.missingInput == nil)
        #expect(inspection.seal?.files.count == BundleOnDisk.content.count)
        #expect(inspection.inputs.count == 4)
    }

    @Test("A bit turned anywhere in any file is found", arguments: 0..<10)
    func turnedBits(place: Int) throws {
        let bundle = try BundleOnDisk()
        let name = bundle.paths[place]
        let sound = try bundle.bytes(name)
        var generator = SplitMix(state: UInt64(place))
        for _ in 0..<60 where !sound.isEmpty {
            var bytes = sound
            let at = bytes.indices.randomElement(using: &generator) ?? 0
            bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            try bundle.write(name, bytes)
            let isFound = try bundle.refusal() != nil || !bundle.findings().isEmpty
            #expect(isFound, "\(name), byte \(at): \(sound[at]) made \(bytes[at])")
        }
    }

    @Test("A byte added to any file, and one taken from its end, are found", arguments: 0..<10)
    func lengths(place: Int) throws {
        let bundle = try BundleOnDisk()
        let name = bundle.paths[place]
        let sound = try bundle.bytes(name)
        for bytes in [sound + [0x0A], [0x20] + sound, Array(sound.dropLast())]
        where bytes != sound {
            try bundle.write(name, bytes)
            #expect(try !bundle.findings().isEmpty, "\(name)")
        }
    }

    @Test(
        "What was done is told of the file it was done to",
        arguments: [
            ("Datasets/d/số liệu.csv", "20", "30", "changed Datasets/d/số liệu.csv"),
            (
                "Datasets/d/số liệu.csv", "20", "200",
                "changed Datasets/d/số liệu.csv: 18 bytes, 17 were sealed"
            ),
            ("README.md", "Đọc", "Doc", "changed README.md: 13 bytes, 16 were sealed"),
            (
                "seal.json", "100000", "200000",
                "changed seal.json: not as its line in SHA256SUMS says"
            ),
            (
                "SHA256SUMS", "  seal.json", "   seal.json",
                "changed SHA256SUMS: a line of it is not one of the sorted lines 'hash  path'"
            ),
        ])
    func told(name: String, old: String, new: String, finding: String) throws {
        let bundle = try BundleOnDisk()
        let text = try bundle.text(name)
        #expect(text.components(separatedBy: old).count == 2)
        try bundle.write(name, text.replacingOccurrences(of: old, with: new))
        #expect(try bundle.findings() == [finding])
    }

    @Test("A changed hash is told of its list, not of the file that still has it")
    func changedHash() throws {
        let bundle = try BundleOnDisk()
        let hash = try Digest.hex(of: bundle.bytes("README.md"))
        let other = String(repeating: "0", count: 64)
        let sums = try bundle.text("SHA256SUMS")
        try bundle.write("SHA256SUMS", sums.replacingOccurrences(of: hash, with: other))
        #expect(
            try bundle.findings() == ["changed SHA256SUMS: its hash of 'README.md' is another"])
        try bundle.write("SHA256SUMS", sums)
        let manifest = try bundle.text("seal.json")
        try bundle.write("seal.json", manifest.replacingOccurrences(of: hash, with: other))
        #expect(try bundle.findings() == ["changed seal.json: its hash of 'README.md' is another"])
    }

    @Test("A file taken away, added, renamed or put in the place of another is found")
    func names() throws {
        let bundle = try BundleOnDisk()
        try bundle.move("results/score.txt", to: "results/score.text")
        #expect(
            try bundle.findings() == ["extra results/score.text", "missing results/score.txt"])
        try bundle.move("results/score.text", to: "results/score.txt")

        try bundle.write("Datasets/d/.hidden", "x")
        try bundle.write("more/a/b.lua", "x")
        #expect(try bundle.findings() == ["extra Datasets/d/.hidden", "extra more: a folder"])
        try bundle.remove("Datasets/d/.hidden")
        try bundle.remove("more")

        try bundle.move("Rules/p/pack.lua", to: "swap")
        try bundle.move("Rules/p/indicators/trống.lua", to: "Rules/p/pack.lua")
        try bundle.move("swap", to: "Rules/p/indicators/trống.lua")
        #expect(
            try bundle.findings() == [
                "changed Rules/p/indicators/trống.lua: 10 bytes, 0 were sealed",
                "changed Rules/p/pack.lua: 0 bytes, 10 were sealed",
            ])
    }

    @Test("A name composed in another way is another name, though Unicode holds both equal")
    func normalForms() throws {
        let bundle = try BundleOnDisk()
        let name = "Datasets/d/số liệu.csv"
        let other = name.decomposedStringWithCanonicalMapping
        #expect(name == other)
        try bundle.write(other, try bundle.bytes(name))
        #expect(try bundle.findings().count == 1)
        try bundle.remove(name)
        let found = try Inspection(of: bundle.path).files.filter { $0.status != .same }
        #expect(Set(found.map(\.status)) == [.missing, .extra])
        #expect(try Inspection(of: bundle.path).missingInput == name)
    }

    @Test("A list that is gone is missing, and the other still tells of the files")
    func oneList() throws {
        let bundle = try BundleOnDisk()
        let sums = try bundle.bytes("SHA256SUMS")
        try bundle.remove("SHA256SUMS")
        #expect(try bundle.findings() == ["missing SHA256SUMS"])
        #expect(try Inspection(of: bundle.path).digest == nil)
        try bundle.write("SHA256SUMS", sums)
        try bundle.remove("seal.json")
        #expect(try bundle.findings() == ["missing seal.json"])
        try bundle.write("results/score.txt", "2 x\n")
        #expect(try bundle.findings() == ["changed results/score.txt", "missing seal.json"])
    }

    // MARK: - Bundles made by someone else

    @Test("Links are not followed, and pipes not waited for")
    func links() throws {
        let bundle = try BundleOnDisk()
        let files = FileManager.default
        try bundle.move("README.md", to: "../\((bundle.path as NSString).lastPathComponent)-aside")
        let aside = bundle.path + "-aside"
        defer { try? files.removeItem(atPath: aside) }
        try files.createSymbolicLink(atPath: "\(bundle.path)/README.md", withDestinationPath: aside)
        #expect(try bundle.findings() == ["changed README.md: a link"])
        try bundle.remove("README.md")
        #expect(mkfifo("\(bundle.path)/README.md", 0o644) == 0)
        // Whoever did open it would be let go after a minute.
        let other = open("\(bundle.path)/README.md", O_RDWR | O_NONBLOCK)
        DispatchQueue.global().asyncAfter(deadline: .now() + 60) { close(other) }
        #expect(try bundle.findings() == ["changed README.md: not a plain file"])
        try bundle.remove("README.md")
        #expect(mkdir("\(bundle.path)/README.md", 0o755) == 0)
        #expect(try bundle.findings() == ["changed README.md: not a plain file"])
        try bundle.remove("README.md")
        try files.moveItem(atPath: aside, toPath: "\(bundle.path)/README.md")

        try bundle.move("Rules", to: "../\((bundle.path as NSString).lastPathComponent)-aside")
        try files.createSymbolicLink(atPath: "\(bundle.path)/Rules", withDestinationPath: aside)
        #expect(
            try bundle.findings() == [
                "missing Rules/p/indicators/trống.lua", "missing Rules/p/pack.lua",
            ])
    }

    @Test("A file larger than any table is not read")
    func hugeFile() throws {
        let bundle = try BundleOnDisk()
        #expect(truncate("\(bundle.path)/results/score.csv", off_t(2) << 30) == 0)
        #expect(
            try bundle.findings() == [
                "changed results/score.csv: 2147483648 bytes, too many to read"
            ])
        #expect(truncate("\(bundle.path)/seal.json", off_t(33) << 20) == 0)
        #expect(
            try bundle.findings().last == "changed seal.json: 34603008 bytes, too many to read")
    }

    @Test("More bytes together than are read of one bundle refuse it")
    func tooMuch() throws {
        let bundle = try BundleOnDisk()
        let folder = try BundleFolder(bundle.path, mostBytes: 60)
        var total = 0
        do throws(Failure) {
            for file in BundleOnDisk.content { total += Self.size(try folder.content(file.path)) }
            Issue.record("all was read")
        } catch {
            #expect(
                error.description.replacingOccurrences(of: bundle.path, with: "DIR") == """
                    error[C483]: 'DIR' is not verified: it holds more bytes than any bundle
                      fix:  name the folder that chiso score --seal wrote
                    """)
        }
        #expect(total == 53)
    }

    private static func size(_ content: BundleFolder.Content) -> Int {
        if case .bytes(let bytes, _) = content { return bytes.count }
        return 0
    }

    @Test(
        "A list of files that is sealed as it is, and could lead outside, refuses the bundle",
        arguments: [
            ("../../etc/passwd", "leads out of its folder, or has an empty part"),
            ("/etc/passwd", "leads out of its folder, or has an empty part"),
            ("Rules//p", "leads out of its folder, or has an empty part"),
            ("Rules/./p", "leads out of its folder, or has an empty part"),
            ("Rules/a\nb", "holds a control character or a backslash"),
            ("Rules/a\\b", "holds a control character or a backslash"),
            ("Rules/" + String(repeating: "a", count: 300), "is too long"),
        ])
    func hostilePaths(path: String, why: String) throws {
        let bundle = try BundleOnDisk { seal in
            seal.files.append(
                Seal.File(path: path, size: 0, sha256: String(repeating: "0", count: 64)))
            seal.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
        #expect(
            bundle.refusal() == """
                error[C482]: 'DIR' is no bundle: of its seal.json, the path '\(path)' \(why)
                  fix:  ask whoever gave you the bundle for it
                """)
    }

    @Test(
        "A seal.json that is sealed as it is, and malformed, refuses the bundle",
        arguments: [
            (
                "\"chiso.seal/1\"", "\"chiso.seal/9\"",
                "its contract is 'chiso.seal/9', this version reads chiso.seal/1"
            ),
            ("\"files\"", "\"filez\"", "it is not JSON of the contract chiso.seal/1"),
            ("\"size\": 0", "\"size\": 1e400", "it is not JSON of the contract chiso.seal/1"),
            (
                "\"size\": 0", "\"size\": -1",
                "the size or hash of 'Rules/p/indicators/trống.lua' is none"
            ),
            (
                "\"results/score.txt\"", "\"results/score.csv\"",
                "'results/score.csv' is listed twice or out of order"
            ),
            (
                "\"results/score.txt\"", "\"results/score.xyz\"",
                "'results/score.xyz' is no part of a bundle"
            ),
            (
                "\"data\": \"Datasets/d\"", "\"data\": \"../d\"",
                "the path '../d' leads out of its folder, or has an empty part"
            ),
        ])
    func malformed(old: String, new: String, why: String) throws {
        let bundle = try BundleOnDisk()
        let text = try bundle.text("seal.json")
        #expect(text.components(separatedBy: old).count == 2)
        try bundle.write("seal.json", text.replacingOccurrences(of: old, with: new))
        #expect(try bundle.findings().contains("changed seal.json: \(why)"))
        try bundle.sealManifest()
        #expect(
            bundle.refusal() == """
                error[C482]: 'DIR' is no bundle: of its seal.json, \(why)
                  fix:  ask whoever gave you the bundle for it
                """)
    }

    @Test("More files listed than any bundle has refuse it")
    func tooMany() throws {
        var seal = BundleOnDisk.seal
        seal.files = (0...Seal.mostFiles).map { number in
            Seal.File(
                path: "Rules/\(1_000_000 + number)", size: 0,
                sha256: String(repeating: "0", count: 64))
        }
        let bundle = try BundleOnDisk { $0 = seal }
        #expect(
            bundle.refusal() == """
                error[C482]: 'DIR' is no bundle: of its seal.json, it lists 100001 files, more than 100000
                  fix:  ask whoever gave you the bundle for it
                """)
    }

    @Test("Folders deeper than any bundle has refuse it")
    func tooDeep() throws {
        let bundle = try BundleOnDisk()
        try bundle.write("Rules/" + String(repeating: "a/", count: 70) + "b", "")
        #expect(
            bundle.refusal() == """
                error[C483]: 'DIR' is not verified: it holds more files, or deeper folders, than any bundle
                  fix:  name the folder that chiso score --seal wrote
                """)
    }

    @Test("What is no bundle is told so")
    func none() throws {
        let bundle = try BundleOnDisk()
        try bundle.remove("seal.json")
        try bundle.remove("SHA256SUMS")
        #expect(
            bundle.refusal() == """
                error[C481]: 'DIR' is no bundle: it has no seal.json
                  fix:  name the folder that chiso score --seal wrote
                """)
        try bundle.write("seal.json", "{}")
        #expect(bundle.refusal()?.hasPrefix("error[C482]: ") == true)
        #expect(throws: Failure.self) { try Inspection(of: bundle.path + "/README.md") }
    }
}
