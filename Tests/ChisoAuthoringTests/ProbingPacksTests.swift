import ChisoModel
import Foundation
import Testing

@testable import ChisoAuthoring

/// What is found in the packs of the repository.
@Suite struct ProbingPacksTests {
    @Test("prints", arguments: ProbedPack.names)
    func prints(pack: String) throws {
        let start = Date()
        let found = try ProbedPack.findings(pack)
        var text = "== \(pack) \(found.count) in \(Date().timeIntervalSince(start))\n"
        for finding in found { text += finding.description + "\n" }
        try text.write(toFile: "/tmp/probe-\(pack).txt", atomically: true, encoding: .utf8)
    }
}
