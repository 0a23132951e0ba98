import Foundation
import Testing

/// The engine against a second scorer in plain Lua, over packs and rounds made at random.
///
/// `CHISO_TRIALS=5000` runs that many instead of a few dozen; `CHISO_SEED=77` begins at another seed;
/// `CHISO_KEEP=FOLDER` leaves the cases there, each in a folder named for its seed.
@Suite struct ReferenceTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let first = UInt64(environment["CHISO_SEED"] ?? "") ?? 1
    private static let trials = UInt64(environment["CHISO_TRIALS"] ?? "") ?? 40
    /// Cases that one run of the interpreter scores.
    private static let share: UInt64 = 20

    @Test(
        "Points, nodes, indices, ranks and classes are those of a second scorer, to the last digit",
        arguments: Array(stride(from: first, to: first + trials, by: Int(share))))
    func sameAsReference(seed: UInt64) throws {
        let seeds = seed..<min(seed + Self.share, Self.first + Self.trials)
        let scratch = try Scratch()
        let folder = Self.environment["CHISO_KEEP"] ?? scratch.path
        for seed in seeds {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(seed)")
            try Self.write(seed, to: "\(folder)/\(seed)")
        }
        let due = try Self.reference(seeds.map { "\($0)" }, in: folder)
        for seed in seeds {
            let found = try Self.engine(in: "\(folder)/\(seed)")
            let other = Self.firstDifference(found, due["\(seed)"] ?? [])
            #expect(other == nil, "seed \(seed): engine, then reference: \(other ?? "")")
        }
    }

    /// Writes the case of a seed into a folder named for it.
    private static func write(_ seed: UInt64, to folder: String) throws {
        for (name, text) in RandomCase.files(seed: seed) {
            try Scratch.write(text, to: "\(folder)/\(name)")
        }
    }

    /// The lines of the second scorer, by case.
    private static func reference(
        _ cases: [String], in folder: String
    ) throws -> [String: [String]] {
        let script = "\(Command.root)/Tests/CommandTests/Reference/reference.lua"
        let line = "lua5.4 '\(script)' \(cases.joined(separator: " "))"
        let run = try Command.shell(line, in: folder)
        #expect(run.exit == 0, "\(run.errors)")
        var lines: [String: [String]] = [:]
        var name = ""
        for line in run.output.split(separator: "\n").map(String.init) {
            if line.hasPrefix("case ") { name = String(line.dropFirst(5)) }
            lines[name, default: []].append(line)
        }
        return lines.mapValues { $0.dropFirst().sorted() }
    }

    /// What the command says of a case, in the words of the second scorer.
    private static func engine(in folder: String) throws -> [String] {
        let run = try Command.run("score --data Datasets/d --format json", in: folder)
        guard run.exit < 2 else { return ["exit \(run.exit)", run.errors] }
        return try ScorecardLines(run.output).lines.sorted()
    }

    /// The first line that one has and the other has otherwise, and its counterpart.
    private static func firstDifference(_ found: [String], _ due: [String]) -> String? {
        for (one, other) in zip(found, due) where !alike(one, other) {
            return "\(one)\n\(other)"
        }
        return found.count == due.count ? nil : "\(found)\n\(due.count) lines"
    }

    /// Whether two lines say the same, numbers compared as numbers.
    ///
    /// The engine prints what misses a number of ten digits by the hair of doubles as that number.
    private static func alike(_ one: String, _ other: String) -> Bool {
        let (words, others) = (one.split(separator: " "), other.split(separator: " "))
        return words.count == others.count
            && zip(words, others).allSatisfy { word, other in
                guard word != other else { return true }
                guard let number = Double(word), let due = Double(other) else { return false }
                return number == due
                    || word.count(where: \.isNumber) <= 11 && abs(number - due) <= 8 * due.ulp
            }
    }
}
