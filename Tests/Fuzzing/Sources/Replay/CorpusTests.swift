import Foundation
import Testing

@Suite struct CorpusTests {
    /// The folder that holds a folder of inputs for each target.
    private static let corpus = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Corpus")

    @Test(
        "Every input kept of a target is taken as promised", arguments: FuzzTarget.all.map(\.name))
    func replays(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let folder = Self.corpus.appendingPathComponent(name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files.count > 3)
        for file in files {
            let input = try Data(contentsOf: folder.appendingPathComponent(file))
            #expect(throws: Never.self, "\(name)/\(file)") { try target.run(Array(input)) }
        }
    }

    @Test("Every folder of inputs has a target, and all are small")
    func isComplete() throws {
        let files = FileManager.default
        let folders = try files.contentsOfDirectory(atPath: Self.corpus.path)
        #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
        var bytes = 0
        for path in try files.subpathsOfDirectory(atPath: Self.corpus.path) {
            let attributes = try files.attributesOfItem(atPath: "\(Self.corpus.path)/\(path)")
            let isFile = attributes[.type] as? FileAttributeType == .typeRegular
            bytes += isFile ? (attributes[.size] as? Int ?? 0) : 0
        }
        #expect(bytes < 1_000_000)
    }

    @Test("A promise that is broken says which one")
    func breaks() {
        #expect(throws: BrokenPromise.self) { try promise(false, "2 is 1") }
    }
}
