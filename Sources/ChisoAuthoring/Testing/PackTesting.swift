import ChisoModel
import ChisoRules
import ChisoScoring

/// Runs the tests beside a pack's rules.
public struct PackTesting {
    private let loaded: LoadedPack
    private let budget: RunBudget
    private let files: [RuleTestFile]
    private let isWhole: Bool

    /// - Parameters:
    ///   - budget: What the rules may spend together in one case.
    ///   - parts: Folders and test files whose tests run, by their paths; empty for all of the pack.
    public init(_ loaded: LoadedPack, budget: RunBudget, parts: [String] = []) {
        self.loaded = loaded
        self.budget = budget
        files = loaded.tests.filter { file in
            parts.isEmpty || parts.contains { file.path == $0 || file.path.hasPrefix($0 + "/") }
        }
        isWhole = parts.isEmpty
    }

    /// Runs the cases whose indicator or name is wanted, in order of files.
    ///
    /// A file that cannot be read is one failed case, at the place of its fault; the others run. Coverage is of the
    /// indicators whose tests run, and of the whole pack when all do.
    /// - Parameter isWanted: By indicator and name.
    /// - Throws: ``Failure`` when the pack cannot score at all.
    public func run(
        coverage: Bool = false, _ isWanted: (String, String) -> Bool = { _, _ in true }
    ) throws -> TestSuite {
        let pack = loaded.pack
        let name = pack.path.split(separator: "/").last.map(String.init) ?? pack.id
        var suite = TestSuite(name: name, path: pack.path)
        suite.faults = pack.diagnostics.filter { $0.severity == .error }
        let runner = RuleTestRunner(loaded, budget: budget)
        var ran: [RuleCoverage.Ran] = []
        var lines: Set<SourceLocation> = []
        for file in files {
            let cases: [RuleTestCase]
            do throws(Failure) {
                cases = try file.cases()
            } catch {
                suite.cases.append(
                    TestCaseResult(unread: error.first, path: file.path, subject: file.indicator))
                continue
            }
            var spent = 0
            for test in cases where isWanted(test.indicator, test.name) {
                guard spent <= RuleTestFile.mostInstructions else {
                    suite.cases.append(TestCaseResult(notRun: test))
                    continue
                }
                let (result, caseLines) = try runner.runWithLines(test)
                spent += caseLines.instructions
                suite.cases.append(result)
                ran.append(RuleCoverage.Ran(test: test, result: result))
                if coverage { lines.formUnion(caseLines.value + caseLines.score) }
            }
        }
        if coverage { suite.coverage = try measure(ran, lines) }
        return suite
    }

    private func measure(
        _ cases: [RuleCoverage.Ran], _ lines: Set<SourceLocation>
    ) throws -> TestCoverage {
        let pack = loaded.pack
        let tested = Set(cases.map(\.test.indicator))
        let places = pack.indicators.indices.filter {
            isWhole || tested.contains(pack.indicators[$0].key)
        }
        return try loaded.rules.withRuleSet { set in
            RuleCoverage(loaded: loaded).coverage(
                of: places, set, cases: cases, lines: lines)
        }
    }
}

extension TestCaseResult {
    /// A case for which the cases before it left nothing to spend.
    init(notRun test: RuleTestCase) {
        self.init(subject: test.indicator, name: test.name, location: test.location)
        problems = [RuleTestFile.tooMuch]
    }

    /// A test file that cannot be read.
    init(unread fault: Diagnostic, path: String, subject: String) {
        self.init(
            subject: subject, name: "the file can be read",
            location: fault.rule ?? SourceLocation(path))
        problems = [fault.message]
    }
}
