import ChisoModel
import ChisoScoring
import Synchronization

/// Runs a whole pack over a mixed sample: do its aggregates and classes hold, and does the order of units matter?
struct PackRuns {
    private let pack: RulePack
    private let rules: any RuleSource

    init(pack: RulePack, rules: any RuleSource) {
        self.pack = pack
        self.rules = rules
    }

    /// R312 and R313.
    func findings() throws -> [Diagnostic] {
        let dimensions = Dimensions(pack: pack).all
        let rows = Sample.mixed(dimensions, count: 200, name: pack.id)
        let sample = SampleRound(rows, dimensions, fields: pack.fields.count, places: [:]).round
        let faults = NodeFaults()
        let watched = WatchedNodes(base: rules, pack: pack, faults: faults)
        var plain = pack
        plain.diagnostics = []
        let forward = try Scoring(pack: plain, rules: watched).scorecards(of: sample)
        let found = faults.found
        let backward = try Scoring(pack: plain, rules: rules).scorecards(of: sample.reversed)
        return found + differences(forward, backward)
    }

    /// R312: what the same units came to in another order.
    private func differences(_ forward: Scorecards, _ backward: Scorecards) -> [Diagnostic] {
        let last = forward.units.count - 1
        for (place, indicator) in pack.indicators.enumerated() {
            for unit in forward.units.indices {
                let one = forward.cell(indicator: place, unit: unit)
                let other = backward.cell(indicator: place, unit: last - unit)
                guard one != other else { continue }
                return [
                    Diagnostic(
                        "R312", .error,
                        "the order of units matters to '\(indicator.key)': one unit has "
                            + "\(one.text) among \(last + 1), and \(other.text) when they stand "
                            + "the other way round",
                        rule: indicator.location,
                        fix: "let what a unit earns follow from its own inputs and peers_* alone")
                ]
            }
        }
        return []
    }
}

extension Cell {
    /// What it came to, for a message.
    fileprivate var text: String {
        points.map { "\(Rounding.plainText($0)) points" } ?? "no points (\(reason ?? status.rawValue))"
    }
}

extension Round {
    /// The same round with its units the other way round.
    fileprivate var reversed: Round {
        var round = self
        let last = units.count - 1
        round.units = units.reversed()
        round.submissions = submissions.mapValues { submissions in
            Submissions(
                period: submissions.period,
                columns: submissions.columns.map { column in
                    var column = column
                    column.values.reverse()
                    column.states.reverse()
                    return column
                })
        }
        round.previous = previous.map {
            Previous(unit: last - $0.unit, key: $0.key, value: $0.value)
        }
        return round
    }
}

/// The first fault of each aggregate, and of `classify`.
final class NodeFaults: Sendable {
    private let state = Mutex<[String: Diagnostic]>([:])

    /// In order.
    var found: [Diagnostic] { state.withLock { $0.values.sorted() } }

    /// Notes a fault of a node that has none yet.
    func note(_ node: String, _ fault: () -> Diagnostic) {
        state.withLock { if $0[node] == nil { $0[node] = fault() } }
    }
}

/// The rules of a pack, whose aggregates and `classify` are watched.
private struct WatchedNodes: RuleSource {
    let base: any RuleSource
    let pack: RulePack
    let faults: NodeFaults

    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
        try base.withRuleSet { set in try body(Set(set, pack, faults)) }
    }

    private final class Set: RuleSet {
        let indicatorRules: [(any IndicatorRule)?]
        let aggregates: [Int: any NodeRule]
        let classify: (any NodeRule)?
        let checks: [any NodeRule]

        init(_ set: any RuleSet, _ pack: RulePack, _ faults: NodeFaults) {
            indicatorRules = set.indicatorRules
            checks = set.checks
            aggregates = Dictionary(
                uniqueKeysWithValues: set.aggregates.map { place, rule in
                    (place, WatchedNode(rule, pack, group: place, faults))
                })
            classify = set.classify.map { WatchedNode($0, pack, group: nil, faults) }
        }
    }
}

/// An aggregate or `classify`, whose first fault is kept with what it read.
private struct WatchedNode: NodeRule {
    private let rule: any NodeRule
    private let pack: RulePack
    /// Nil for `classify`.
    private let group: Int?
    private let faults: NodeFaults
    private let names: [String]

    init(_ rule: any NodeRule, _ pack: RulePack, group: Int?, _ faults: NodeFaults) {
        self.rule = rule
        self.pack = pack
        self.group = group
        self.faults = faults
        if let group, case .function(let reads) = pack.groups[group].aggregate {
            let children = pack.groups[group].children
            names = reads.map { pack.name(of: $0, children: children) }
        } else {
            names = (pack.classifyReads ?? []).map { pack.name(of: $0) }
        }
    }

    func evaluate(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
    ) {
        rule.evaluate(arguments, rows: rows, wanted: wanted, into: &into)
        for row in rows where wanted[row] {
            guard let fault = fault(into, row) else { continue }
            let failure = into.failures[row]
            return faults.note(group.map { pack.groups[$0].key } ?? "") {
                diagnostic(fault, failure?.location, inputs(arguments, row))
            }
        }
    }

    /// What is wrong with what was returned; nil when nothing is.
    private func fault(_ outcomes: Outcomes, _ row: Int) -> String? {
        switch outcomes.statuses[row] {
        case .skipped: return nil
        case .failed: return outcomes.failures[row]?.message ?? "it failed"
        case .notApplicable, .noneArising: return "it cannot be ended as not applicable"
        case .none: return group == nil ? nil : "it returned nothing, a number is due"
        case .text:
            let text = outcomes.texts[row] ?? ""
            if group != nil { return "it returned the text '\(text)', a number is due" }
            return pack.classes.contains { $0.name == text } ? nil : "it returned '\(text)', no class"
        case .number:
            let number = outcomes.numbers[row]
            guard let group else { return "it returned a number, the name of a class is due" }
            let node = pack.groups[group]
            let most = group == 0 ? pack.scale : node.max ?? pack.declaredMax(of: group)
            guard number < node.min - IndicatorRun.slack || number > most + IndicatorRun.slack
            else { return nil }
            return "it returned \(Rounding.plainText(number)), its bounds are "
                + "\(Rounding.plainText(node.min)) to \(Rounding.plainText(most))"
        }
    }

    private func diagnostic(
        _ fault: String, _ place: SourceLocation?, _ inputs: String
    ) -> Diagnostic {
        guard let group else {
            return Diagnostic(
                "R313", .warning, "classify fails for \(inputs): \(fault)",
                rule: place ?? SourceLocation("\(pack.path)/pack.lua"),
                fix: "make it return the name of a class, or nothing to keep the band's")
        }
        let node = pack.groups[group]
        return Diagnostic(
            "R313", .warning, "the aggregate of '\(node.key)' fails for \(inputs): \(fault)",
            rule: place ?? node.location,
            fix: "make it return a number within its bounds; a child that does not apply is nil")
    }

    private func inputs(_ arguments: [RuleArgument], _ row: Int) -> String {
        zip(names, arguments).map { "\($0) = \($1.text(row))" }.joined(separator: ", ")
    }
}

extension RuleArgument {
    /// What a row receives, as Lua would write it.
    fileprivate func text(_ row: Int) -> String {
        switch self {
        case .numbers(let numbers, let present):
            present?[row] ?? true
                ? Rounding.plainText(Rounding.round(numbers[row], Rounding.firstPlaces)) : "nil"
        case .flags(let flags, let present):
            present?[row] ?? true ? (flags[row] != 0 ? "true" : "false") : "nil"
        case .texts(let places, let texts):
            places[row] >= 0 ? "\"\(texts[Int(places[row])])\"" : "nil"
        case .constant(let value): value.number.map { Rounding.plainText($0) } ?? "a table"
        case .absent: "nil"
        }
    }
}
