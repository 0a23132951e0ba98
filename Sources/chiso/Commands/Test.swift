import ArgumentParser
import ChisoAuthoring
import ChisoData
import ChisoFiles
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoRun
import ChisoScoring
import Foundation

extension TestReport.Format: ExpressibleByArgument {}

/// `chiso test`: the tests beside the rules, and what they cover.
struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the tests beside the rules, and tell what they leave out.",
        usage:
            "chiso test [<pack or file> ...] [--filter <pattern>] [--coverage [<min>]] [<options>]",
        discussion: """
            Without a name, the tests of the demonstration's pack run. A name is a
            pack, a folder or a _test.lua in it, Rules/_lib, or Rules for all:
              chiso test sipas-2023
              chiso test Rules/sipas-2023/indicators/access
              chiso test Rules --coverage 90
            Coverage counts the lines of the rules that a test runs; each declared
            bound that tests are at, just above and just below; levels of choices;
            missing data and zero denominators. No expectation is ever changed.

            EXIT CODES
              0  every test passed, and the coverage suffices
              1  a test failed, a file could not be read, or the coverage is too low
              2  nothing could be tested, or wrong usage
            """)

    @Argument(
        help: ArgumentHelp(
            "Packs, folders or _test.lua files. (default: the demonstration's pack)",
            valueName: "pack or file"))
    var names: [String] = []

    @Option(
        help: ArgumentHelp(
            "The folder of the rules to test, as a name would be.", valueName: "dir"))
    var rules: String?

    @Option(help: .library) var library: String?

    @Option(
        help: ArgumentHelp(
            "Run only tests whose name or indicator is this, or contains it; * stands for any "
                + "letters.", valueName: "pattern"))
    var filter: String?

    @Option(
        defaultAsFlag: 0,
        help: ArgumentHelp(
            "Tell what no test covers; below this percentage, fail.", valueName: "min"))
    var coverage: Double?

    @Option(help: "How to print.")
    var format: TestReport.Format = .text

    @Option(
        help: ArgumentHelp(
            "Write to a file instead of the terminal; it is whole or absent.", valueName: "file"))
    var output: String?

    @OptionGroup var limits: LimitOptions

    func validate() throws {
        if let coverage, !(0...100).contains(coverage) {
            throw ValidationError("--coverage is a percentage from 0 to 100.")
        }
        if coverage != nil, filter != nil {
            throw ValidationError(
                "--coverage is of all tests of a rule: leave out --filter, or name a file.")
        }
    }

    func run() throws {
        let (names, library) = try asked()
        let targets = try Command.run { try self.targets(names, library) }
        var run = TestRun(
            suites: [], leastCoverage: coverage.flatMap { $0 > 0 ? $0 : nil })
        var refused = 0
        for target in targets {
            let suite = try Command.run { try self.suite(target, library, refused: &refused) }
            Console.report(suite.faults)
            run.suites.append(suite)
        }
        if refused == targets.count { throw ExitCode(2) }
        if filter != nil, run.count == 0 {
            try Command.run { throw nothingMatches }
        }
        let report = TestReport(run, width: Console.width)
        try Command.run { try Console.write(report.render(format), to: output) }
        if !run.isPassed { throw ExitCode(1) }
    }

    /// What is named, and the folder of packs.
    ///
    /// Under `--rules` that folder was given once: where it holds packs and is none itself it is taken for it still, and
    /// whoever typed it is told.
    private func asked() throws -> (names: [String], library: String) {
        let library = self.library ?? RunRequest.usualLibrary
        guard let rules else { return (names, library) }
        if self.library == nil, TestTarget.isFolderOfPacks(rules) {
            Console.error(
                "--rules is the folder of one pack; for a folder of packs write --library \(rules)")
            return (names, rules)
        }
        guard names.isEmpty else {
            throw ValidationError(
                "--rules names the pack to test: leave it out, or the other names.")
        }
        return ([rules], library)
    }

    private func targets(_ names: [String], _ library: String) throws -> [TestTarget] {
        guard names.isEmpty else { return try TestTarget.combined(names, rules: library) }
        let folder = try? RoundFolder(path: SourceOptions.demonstration)
        guard let pack = folder?.pack else {
            throw Failure(
                AuthoringCode.nothingToTest,
                "no pack is named, and there is no demonstration here",
                fix: "name a pack, or run chiso in the folder that holds Rules and Datasets")
        }
        return try TestTarget.combined([pack], rules: library)
    }

    private func suite(
        _ target: TestTarget, _ library: String, refused: inout Int
    ) throws -> TestSuite {
        let isWanted = self.isWanted
        switch target {
        case .kinds(let folder, let files):
            return KindTesting(folder: folder, paths: files, limits: limits.limits)
                .run(coverage: coverage != nil, isWanted)
        case .pack(let path, let parts):
            let loader = PackLoader(path: path, defaultLibrary: library, limits: limits.limits)
            let loaded: LoadedPack
            do throws(Failure) {
                loaded = try loader.load()
            } catch {
                refused += 1
                var suite = TestSuite(name: path.lastPart, path: path)
                suite.faults = error.diagnostics
                return suite
            }
            return try PackTesting(loaded, budget: limits.budget, parts: parts)
                .run(coverage: coverage != nil, isWanted)
        }
    }

    private var isWanted: (String, String) -> Bool {
        guard let filter else { return { _, _ in true } }
        let pattern = Pattern("*\(filter.lowercased().nfc)*")
        return { indicator, name in
            pattern.matches(indicator.lowercased()) || pattern.matches(name.lowercased().nfc)
        }
    }

    private var nothingMatches: Failure {
        Failure(
            AuthoringCode.noTestMatches,
            "no test's name or indicator contains '\(filter ?? "")'",
            fix: "name part of an indicator's key or of a test's name; * stands for any letters")
    }
}
