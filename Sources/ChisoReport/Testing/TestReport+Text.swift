import ChisoModel
import ChisoPrint
import ChisoScoring

extension TestReport {
    /// Failures with all that bears on them, what is not covered, and the sums.
    var text: String {
        var lines: [String] = []
        for suite in run.suites {
            for result in suite.cases where !result.isPassed {
                lines += Self.failure(result, width: width) + [""]
            }
        }
        for suite in run.suites { lines += gaps(suite) }
        return (lines + sums).map(Printable.text).joined(separator: "\n") + "\n"
    }

    /// A failed case: what was put in, what was in force, what came out, what was due, and the line that decided.
    static func failure(_ result: TestCaseResult, width: Int) -> [String] {
        var lines = ["FAILED \(result.subject): \(result.name)", "  \(result.location)"]
        func add(_ label: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            let wrapped = DisplayWidth.wrapped(text, to: max(24, width - 14))
            lines += wrapped.enumerated().map { place, part in
                "  " + DisplayWidth.padded(place == 0 ? label : "", to: 12) + part
            }
        }
        add("given", figures(result.given))
        add("parameters", figures(result.parameters))
        add("came out", outcome(result))
        add("expected", figures(result.expected))
        for problem in result.problems { add("problem", problem) }
        if let decided = result.decided {
            lines.append("  decided by  \(decided.location)")
            if !decided.text.isEmpty { lines.append("              \(decided.text)") }
        }
        return lines
    }

    private static func figures(_ figures: [TestCaseResult.Figure]) -> String {
        figures.map { "\($0.name) = \(lua($0.value))" }.joined(separator: ", ")
    }

    /// What no test of a suite covers, by place.
    private func gaps(_ suite: TestSuite) -> [String] {
        guard let coverage = suite.coverage, !coverage.gaps.isEmpty else { return [] }
        let lines = coverage.gaps.map { gap in
            "  \(gap.location)  " + (gap.subject.isEmpty ? "" : "\(gap.subject): ") + gap.text
        }
        return ["NOT COVERED in \(suite.path)"] + lines + [""]
    }

    private var sums: [String] {
        var lines = run.suites.map { suite in
            var line = "\(suite.path): \(Self.counted(suite.cases.count, "test"))"
            line += suite.failures == 0 ? ", all pass" : ", \(suite.failures) failed"
            if suite.cases.isEmpty { line = "\(suite.path): no test ran" }
            return line + (suite.coverage.map { ". Covered: \(Self.words($0))" } ?? "")
        }
        if run.suites.count > 1 {
            let coverage = run.coverage.map { ". Covered: \(Self.words($0))" } ?? ""
            lines.append(
                "together: \(Self.counted(run.count, "test")), \(run.failures) failed" + coverage)
        }
        if run.isBelowCoverage, let least = run.leastCoverage {
            lines.append("the coverage is below \(PlainNumber.text(least)) %")
        }
        return lines
    }

    /// The percentage, and the counts by kind.
    private static func words(_ coverage: TestCoverage) -> String {
        let names: [(TestCoverage.Kind, String)] = [
            (.line, "lines"), (.threshold, "thresholds"), (.level, "levels"),
            (.missing, "missing data"), (.zero, "zero denominators"),
        ]
        let parts = names.compactMap { kind, name in
            coverage.counts[kind].map { "\(name) \($0.covered)/\($0.all)" }
        }
        return "\(floored(coverage.percent)) %" + (parts.isEmpty ? "" : " (")
            + parts.joined(separator: ", ") + (parts.isEmpty ? "" : ")")
    }

    /// With one decimal, rounded down: what falls short of 100 never reads as 100.
    static func floored(_ percent: Double) -> String {
        PlainNumber.fixed((percent * 10).rounded(.down) / 10, places: 1)
    }
}
