import ChisoData
import ChisoModel
import Foundation
import TestRounds
import Testing

@Suite struct DamagedRoundTests {
    private static let table = """
        unit,field,value,note
        ba-be,dossiers,12,"một
        hai ""ba"" bốn"
        na-ri,budget,"1.234,5",
        ba-be,level,Trực tuyến,
        na-ri,decided_on,2023-12-31,
        """
    private static let pieces: [[UInt8]] = [
        [0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0x00], [0xC0], [0xE1, 0xBB],
        [0xEF, 0xBB, 0xBF],
        [0x5C], [0x7B], [0x7D], [0x5B], [0x5D], [0x3A], [0x2E], [0x2D], [0x25], [0x20], [0x31],
    ]

    /// Bytes with a few pieces put in, taken out or doubled.
    private static func damaged(
        _ content: Data, _ generator: inout SeededGenerator
    ) -> Data {
        var bytes = [UInt8](content)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            default:
                bytes.insert(
                    contentsOf: pieces.randomElement(using: &generator) ?? [], at: start)
            }
        }
        return Data(bytes)
    }

    @Test(
        "However a file is damaged, the round is read or refused with an error that has a place",
        arguments: ["datapackage.json", "units.csv", "submissions.csv"])
    func damagedFile(name: String) throws {
        let round = try TemporaryRound([twoUnits, TestTable("submissions", Self.table)])
        let content = try Data(contentsOf: URL(fileURLWithPath: "\(round.path)/\(name)"))
        var generator = SeededGenerator(seed: 5)
        var refused = 0
        for _ in 0..<400 {
            try round.write(Self.damaged(content, &generator), to: name)
            do {
                let read = try RoundFolder.round(at: round.path, for: .test)
                let refusedData = read.submissions.values.flatMap(\.columns).flatMap(\.states)
                    .contains(.refused)
                #expect(!refusedData || read.diagnostics.contains { $0.severity == .error })
            } catch {
                refused += 1
                #expect(error.diagnostics.contains { $0.severity == .error && $0.data != nil })
            }
        }
        #expect(refused > 0 && refused < 400)
    }
}
