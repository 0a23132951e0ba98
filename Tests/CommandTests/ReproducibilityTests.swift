import Foundation
import Testing

/// The same figures give the same bytes, whatever the machine and however the rows lie.
@Suite struct ReproducibilityTests {
    private static let formats = ["table", "csv", "json", "markdown"]

    @Test("Any number of jobs gives the same bytes", arguments: 1...8)
    func jobs(count: Int) throws {
        for format in Self.formats {
            let one = try Command.run("--jobs 1 --format \(format)")
            #expect(try Command.run("--jobs \(count) --format \(format)") == one)
        }
    }

    @Test(
        "Language and time zone of the machine change nothing",
        arguments: [
            ["LC_ALL": "C", "LANG": "C", "TZ": "UTC"],
            [
                "LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8", "LANGUAGE": "vi",
                "TZ": "Asia/Ho_Chi_Minh",
            ],
            [
                "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr",
                "TZ": "America/St_Johns",
            ],
            ["LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"],
        ])
    func environment(variables: [String: String]) throws {
        for format in Self.formats {
            let own = try Command.run("--format \(format)")
            let other = try Command.run(["--format", format], environment: variables)
            #expect(own == other)
        }
    }

    @Test("From another folder, the same round gives the same output but for the paths as typed")
    func otherFolder() throws {
        let scratch = try Scratch()
        let own = try Command.run("--format json")
        let data = "\(Command.root)/Datasets/bac-kan-districts-2023"
        let other = try Command.run(["--format", "json", "--data", data], in: scratch.path)
        #expect(
            other.output.replacingOccurrences(of: "\(Command.root)/", with: "") == own.output)
        #expect(other.exit == 0)
    }

    @Test(
        "The order of rows changes nothing but the lines that messages name",
        arguments: [1, 2, 3] as [UInt64])
    func order(seed: UInt64) throws {
        let line = /\.csv:[0-9]+/
        let own = try Command.run("--format json").output.replacing(line, with: ".csv")
        let scratch = try Scratch.demonstration()
        var generator = SplitMix(state: seed)
        for table in ["units.csv", "submissions.csv", "submissions-synthetic.csv"] {
            let name = "Datasets/bac-kan-districts-2023/\(table)"
            var lines = try scratch.text(name).split(separator: "\n")
            let header = lines.removeFirst()
            #expect(lines.allSatisfy { $0.count { $0 == "\"" }.isMultiple(of: 2) })
            lines.shuffle(using: &generator)
            try scratch.write(name, ([header] + lines).joined(separator: "\n") + "\n")
        }
        let other = try Command.run("--format json", in: scratch.path).output
        #expect(other.replacing(line, with: ".csv") == own)
    }
}

/// Numbers that are the same in every run.
/// - Basis: Steele, Lea, Flood 2014, SplitMix64.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
