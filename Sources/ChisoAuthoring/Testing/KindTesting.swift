import ChisoModel
import ChisoRules
import ChisoScoring

/// Runs the tests of formula kinds.
public struct KindTesting {
    private let folder: String
    private let files: [KindTestFile]

    /// - Parameters:
    ///   - folder: The `_lib`, as typed.
    ///   - paths: The test files in it, in order.
    ///   - limits: What a rule may use up; nil: the usual.
    public init(folder: String, paths: [String], limits: RuleLimits? = nil) {
        self.folder = folder
        files = paths.map { path in
            limits.map { KindTestFile(path: path, limits: $0) } ?? KindTestFile(path: path)
        }
    }

    /// Runs the cases whose kind or name is wanted; a file that cannot be read is one failed case.
    public func run(
        coverage: Bool = false, _ isWanted: (String, String) -> Bool = { _, _ in true }
    ) -> TestSuite {
        var suite = TestSuite(name: "_lib", path: folder)
        var covered = TestCoverage()
        for file in files {
            do throws(Failure) {
                let run = try file.run { isWanted(file.kind, $0) }
                suite.cases += run.outcomes.map { result(of: $0, in: file) }
                let lines = Set(run.outcomes.flatMap(\.lines))
                for line in run.activeLines {
                    covered.count(
                        isCovered: lines.contains(line),
                        .init(
                            .line, at: line, subject: file.kind,
                            text: "no test runs this line: \(file.text(at: line))"))
                }
            } catch {
                suite.cases.append(
                    TestCaseResult(unread: error.first, path: file.path, subject: file.kind))
            }
        }
        covered.sort()
        if coverage { suite.coverage = covered }
        return suite
    }

    private func result(
        of outcome: KindTestFile.Outcome, in file: KindTestFile
    ) -> TestCaseResult {
        var result = TestCaseResult(
            subject: file.kind, name: outcome.name, location: outcome.location)
        result.given = outcome.given.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
        result.points = outcome.points
        result.reason = outcome.failure
        if let points = outcome.expectedPoints {
            result.expected.append(.init("points", .number(points)))
        }
        if let failure = outcome.expectedFailure {
            result.expected.append(.init("failed", .text(failure)))
        }
        result.problems = [outcome.problem].compactMap(\.self)
        result.decided = outcome.lines.last { $0.path != "kind.lua" }.map {
            .init($0, text: file.text(at: $0))
        }
        return result
    }
}
