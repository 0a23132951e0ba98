import ChisoModel
import ChisoPrint
import ChisoScoring

extension TestReport {
    /// The contract `chiso.tests/1`.
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.tests/1")), ("passed", .flag(run.isPassed)),
            ("tests", .number(Double(run.count))), ("failed", .number(Double(run.failures))),
            ("least_coverage", .optional(run.leastCoverage)),
            ("coverage", run.coverage.map(Self.counts) ?? .null),
            ("suites", .list(of: run.suites, Self.suite)),
        ])
    }

    private static func suite(_ suite: TestSuite) -> JSONValue {
        .object([
            ("name", .string(suite.name)), ("path", .string(suite.path)),
            ("tests", .number(Double(suite.cases.count))),
            ("failed", .number(Double(suite.failures))),
            ("diagnostics", .list(of: suite.faults, Contract.diagnostic)),
            ("cases", .list(of: suite.cases, result)),
            ("coverage", suite.coverage.map(counts) ?? .null),
            ("not_covered", suite.coverage.map { .list(of: $0.gaps, gap) } ?? .null),
        ])
    }

    private static func result(_ result: TestCaseResult) -> JSONValue {
        .object([
            ("subject", .string(result.subject)), ("name", .string(result.name)),
            ("location", .string(result.location.description)),
            ("passed", .flag(result.isPassed)), ("given", figures(result.given)),
            ("parameters", figures(result.parameters)),
            ("status", .optional(result.status?.rawValue)), ("value", .optional(result.value)),
            ("points", .optional(result.points)), ("reason", .optional(result.reason)),
            ("expected", figures(result.expected)), ("problems", .strings(result.problems)),
            (
                "decided",
                result.decided.map {
                    .object([
                        ("location", .string($0.location.description)), ("text", .string($0.text)),
                    ])
                } ?? .null
            ),
        ])
    }

    private static func figures(_ figures: [TestCaseResult.Figure]) -> JSONValue {
        .object(figures.map { ($0.name, value($0.value)) })
    }

    private static func value(_ value: ParameterValue) -> JSONValue {
        switch value {
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        case .text(let text): .string(text)
        case .list(let items): .list(of: items, self.value)
        case .record(let entries):
            .object(entries.sorted { $0.key < $1.key }.map { ($0.key, self.value($0.value)) })
        }
    }

    private static func counts(_ coverage: TestCoverage) -> JSONValue {
        let kinds = TestCoverage.Kind.allCases.map { kind in
            (kind.rawValue, count(coverage.counts[kind] ?? TestCoverage.Count()))
        }
        return .object([("percent", .number(coverage.percent))] + kinds)
    }

    private static func count(_ count: TestCoverage.Count) -> JSONValue {
        .object([("covered", .number(Double(count.covered))), ("all", .number(Double(count.all)))])
    }

    private static func gap(_ gap: TestCoverage.Gap) -> JSONValue {
        .object([
            ("kind", .string(gap.kind.rawValue)),
            ("location", .string(gap.location.description)), ("subject", .string(gap.subject)),
            ("text", .string(gap.text)),
        ])
    }
}
