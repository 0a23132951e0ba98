import ChisoModel
import ChisoScoring

/// What became of the tests of some packs and formula kinds.
public struct TestRun: Sendable {
    /// One per pack, and one for the formula kinds, in the order asked for.
    public var suites: [TestSuite]
    /// The least percentage that the coverage must reach; nil when none is asked for.
    public var leastCoverage: Double?

    /// A run of these suites.
    public init(suites: [TestSuite], leastCoverage: Double? = nil) {
        self.suites = suites
        self.leastCoverage = leastCoverage
    }

    /// How many cases there are.
    public var count: Int { suites.reduce(0) { $0 + $1.cases.count } }

    /// How many of them failed; files that cannot be read count as one each.
    public var failures: Int { suites.reduce(0) { $0 + $1.failures } }

    /// The coverage of everything together; nil when it was not measured.
    public var coverage: TestCoverage? {
        let parts = suites.compactMap(\.coverage)
        return parts.isEmpty ? nil : parts.reduce(into: TestCoverage()) { $0.add($1) }
    }

    /// Whether the coverage stays below what was asked for.
    public var isBelowCoverage: Bool {
        guard let leastCoverage, let coverage else { return false }
        return coverage.percent < leastCoverage
    }

    /// Whether every test passed, and the coverage suffices.
    public var isPassed: Bool {
        failures == 0 && !isBelowCoverage && suites.allSatisfy(\.faults.isEmpty)
    }
}

/// The tests of one pack, or of the formula kinds.
public struct TestSuite: Sendable {
    /// The pack's name, or `_lib`.
    public var name: String
    /// The folder, as typed.
    public var path: String
    /// In order of files, and within a file as written.
    public var cases: [TestCaseResult]
    /// Why the pack could not be tested, or which of its indicators could not be loaded.
    public var faults: [Diagnostic]
    /// What the tests reach; nil when it was not measured.
    public var coverage: TestCoverage?

    /// A suite with nothing in it.
    public init(name: String, path: String) {
        self.name = name
        self.path = path
        cases = []
        faults = []
    }

    /// How many cases failed.
    public var failures: Int { cases.count { !$0.isPassed } }
}

/// What became of one test.
public struct TestCaseResult: Sendable {
    /// A name with what stands under it.
    public struct Figure: Hashable, Sendable {
        /// What the test calls it.
        public var name: String
        /// What stood under the name.
        public var value: ParameterValue

        /// A figure.
        init(_ name: String, _ value: ParameterValue) {
            self.name = name
            self.value = value
        }
    }

    /// A line of a rule with its text.
    public struct Line: Hashable, Sendable {
        /// Where the line stands.
        public var location: SourceLocation
        /// Without the space around it; empty when the file cannot be read any more.
        public var text: String

        /// A line.
        init(_ location: SourceLocation, text: String) {
            self.location = location
            self.text = text
        }
    }

    /// The key of the indicator tested, or the name of the formula kind.
    public var subject: String
    /// What the test says of itself; of a file that cannot be read, that it can.
    public var name: String
    /// Where the case is written.
    public var location: SourceLocation
    /// What is put in, by name.
    public var given: [Figure] = []
    /// The numbers in force that the rule declares, those that the case replaces replaced.
    public var parameters: [Figure] = []
    /// How the cell came out; nil when it was not scored at all, and for a formula kind.
    public var status: CellStatus?
    /// What was measured.
    public var value: Double?
    /// What it earned.
    public var points: Double?
    /// Why it was not scored.
    public var reason: String?
    /// What the case expects, as it is written there.
    public var expected: [Figure] = []
    /// How it differs from what is expected; empty when it passes.
    public var problems: [String] = []
    /// The last line of the rules that ran before the result.
    public var decided: Line?

    /// A case that passed so far.
    init(subject: String, name: String, location: SourceLocation) {
        self.subject = subject
        self.name = name
        self.location = location
    }

    /// Whether it came out as expected.
    public var isPassed: Bool { problems.isEmpty }
}
