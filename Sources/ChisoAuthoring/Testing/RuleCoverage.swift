import ChisoModel
import ChisoRules
import ChisoScoring

/// What the tests of a pack reach: lines of code, thresholds, levels, missing figures and zero denominators.
///
/// Lines are those of the pack's own files and of the editions it extends; the formula kinds have tests of their own.
/// Groups' aggregates, the pack's class and the checks across fields are no indicator's: rounds test them, not cases, and
/// they are not counted.
struct RuleCoverage {
    /// One case with what it came to.
    struct Ran {
        var test: RuleTestCase
        var result: TestCaseResult
    }

    let loaded: LoadedPack

    private var pack: RulePack { loaded.pack }

    /// The coverage of some indicators.
    ///
    /// - Parameters:
    ///   - places: The indicators, by their places in the pack.
    ///   - set: Tells which lines there are.
    ///   - lines: Those that ran in any case.
    func coverage(
        of places: [Int], _ set: any RuleSet, cases: [Ran], lines: Set<SourceLocation>
    ) -> TestCoverage {
        var coverage = TestCoverage()
        let byKey = Dictionary(grouping: cases) { $0.test.indicator }
        var owners: [SourceLocation: String] = [:]
        for place in places {
            let indicator = pack.indicators[place]
            guard indicator.fault == nil else { continue }
            let code = set.activeLines(of: .indicator(place))
            for line in code where owners[line] == nil { owners[line] = indicator.key }
            let own = byKey[indicator.key] ?? []
            addThresholds(indicator, code, own, to: &coverage)
            addLevels(indicator, own, to: &coverage)
            addMissing(indicator, own, to: &coverage)
            addZeros(indicator, code, own, to: &coverage)
        }
        for (line, owner) in owners where !line.path.contains("_lib/") {
            coverage.count(
                isCovered: lines.contains(line),
                .init(
                    .line, at: line, subject: owner,
                    text: "no test runs this line: \(loaded.text(at: line))"))
        }
        coverage.sort()
        return coverage
    }

    // MARK: - Thresholds and levels

    /// Figures are those of the cases that replace no declared number.
    private func addThresholds(
        _ indicator: Indicator, _ code: [SourceLocation], _ cases: [Ran],
        to coverage: inout TestCoverage
    ) {
        let own = cases.filter(\.test.params.isEmpty)
        let bounds = RuleBounds(indicator, of: loaded, code: code)
        for scale in bounds.scales {
            let chosen = own.filter { ran in
                scale.condition.allSatisfy { ran.test.given[$0.key] == .text($0.value) }
            }
            let name: String
            let figures: [Double]
            switch scale.subject {
            case .value:
                name = "value"
                figures = chosen.compactMap(\.result.value)
            case .field(let place):
                name = pack.fields[place].key
                figures = chosen.compactMap { $0.test.given[name]?.number }
            }
            let where_ = scale.condition.map { " where \($0.key) is \($0.value)" }.joined()
            for (bound, side, isMet) in scale.points(met: figures) {
                let just = side == "at" ? side : "just \(side)"
                coverage.count(
                    isCovered: isMet,
                    .init(
                        .threshold, at: bound.location, subject: indicator.key,
                        text:
                            "no test has \(name) \(just) \(bound.name) = \(Self.plain(bound.figure))"
                            + where_))
            }
        }
    }

    private func addLevels(
        _ indicator: Indicator, _ cases: [Ran], to coverage: inout TestCoverage
    ) {
        for place in indicator.fieldsRead.sorted() {
            let field = pack.fields[place]
            guard case .choice(let levels) = field.kind else { continue }
            let given = Set(cases.compactMap { $0.test.given[field.key] })
            for level in levels {
                coverage.count(
                    isCovered: given.contains(.text(level.key)),
                    .init(
                        .level, at: indicator.location, subject: indicator.key,
                        text: "no test gives \(field.key) = \"\(level.key)\""))
            }
        }
    }

    // MARK: - Absence

    /// A figure that the rule handles itself is left out in a test of its own; of the others, any one is.
    private func addMissing(
        _ indicator: Indicator, _ cases: [Ran], to coverage: inout TestCoverage
    ) {
        let read = indicator.fieldsRead.sorted().map { pack.fields[$0].key }
        let required = read.filter { !indicator.optional.contains($0) }
        if !required.isEmpty {
            let isMet = cases.contains { ran in
                required.contains { ran.test.given[$0] == nil } && ran.result.status == .missing
            }
            coverage.count(
                isCovered: isMet,
                .init(
                    .missing, at: indicator.location, subject: indicator.key,
                    text: required.count == 1
                        ? "no test leaves out \(required[0])"
                        : "no test leaves out any of \(required.joined(separator: ", "))"))
        }
        let before = "previous_"
        for name in indicator.optional.sorted() where read.contains(name) || name.hasPrefix(before)
        {
            let isMet = cases.contains { ran in
                name.hasPrefix(before)
                    ? ran.test.previous[String(name.dropFirst(before.count))] == nil
                    : ran.test.given[name] == nil
            }
            coverage.count(
                isCovered: isMet,
                .init(
                    .missing, at: place(of: "optional", in: indicator), subject: indicator.key,
                    text: "no test leaves out \(name), which is optional"))
        }
    }

    private func addZeros(
        _ indicator: Indicator, _ code: [SourceLocation], _ cases: [Ran],
        to coverage: inout TestCoverage
    ) {
        if let meaning = indicator.noneArising {
            let isMet = cases.contains { ran in
                if case .notApplicable(let reason) = meaning {
                    return ran.test.expect.notApplicable == reason
                }
                return ran.result.value == nil && ran.result.points != nil
            }
            coverage.count(
                isCovered: isMet,
                .init(
                    .zero, at: place(of: "none_arising", in: indicator), subject: indicator.key,
                    text: "no test has 0 of 0"))
        }
        var seen: Set<String> = []
        for line in code {
            for name in CodeReading.denominators(in: loaded.tokens(at: line))
            where seen.insert(name).inserted && canBeZero(name, in: indicator) {
                coverage.count(
                    isCovered: cases.contains { $0.test.given[name] == .number(0) },
                    .init(
                        .zero, at: line, subject: indicator.key,
                        text: "no test divides by \(name) = 0"))
            }
        }
    }

    /// Whether the name is a field that the indicator reads, and 0 is among the figures it can have.
    private func canBeZero(_ name: String, in indicator: Indicator) -> Bool {
        indicator.fieldsRead.contains { place in
            let field = pack.fields[place]
            return field.key == name && (field.least ?? 0) <= 0 && (field.largest ?? 0) >= 0
        }
    }

    private func place(of name: String, in indicator: Indicator) -> SourceLocation {
        loaded.place(of: name, in: indicator) ?? indicator.location
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }
}
