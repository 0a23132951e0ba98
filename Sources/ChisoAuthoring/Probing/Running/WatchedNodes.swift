import ChisoModel
import Synchronization

/// The first fault of each aggregate and check, and of `classify`.
final class NodeFaults: Sendable {
    private let state = Mutex<[String: Diagnostic]>([:])

    /// In order.
    var found: [Diagnostic] { state.withLock { $0.values.sorted() } }

    /// Notes a fault of a function that has none yet.
    func note(_ function: String, _ fault: () -> Diagnostic) {
        state.withLock { if $0[function] == nil { $0[function] = fault() } }
    }
}

/// The rules of a pack, whose aggregates, checks and `classify` are watched.
struct WatchedNodes: RuleSource {
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
            checks = set.checks.enumerated().map {
                WatchedNode(rule: $1, role: .check($0), pack: pack, faults: faults)
            }
            aggregates = Dictionary(
                uniqueKeysWithValues: set.aggregates.map {
                    ($0, WatchedNode(rule: $1, role: .aggregate($0), pack: pack, faults: faults))
                })
            classify = set.classify.map {
                WatchedNode(rule: $0, role: .classify, pack: pack, faults: faults)
            }
        }
    }
}

/// A function of the pack, whose first fault is kept with what it read.
private struct WatchedNode: NodeRule {
    /// What it is for.
    enum Role {
        case aggregate(Int)
        case check(Int)
        case classify
    }

    let rule: any NodeRule
    let role: Role
    let pack: RulePack
    let faults: NodeFaults

    func evaluate(
        _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
    ) {
        rule.evaluate(arguments, rows: rows, wanted: wanted, into: &into)
        for row in rows where wanted[row] {
            guard let fault = fault(into, row) else { continue }
            let place = into.failures[row]?.location
            return faults.note(subject) {
                Diagnostic(
                    AuthoringCode.nodeFails, .warning,
                    "\(subject) fails for \(inputs(arguments, row)): \(fault)",
                    rule: place ?? self.place, fix: fix)
            }
        }
    }

    /// What is wrong with what was returned; nil when nothing is.
    private func fault(_ outcomes: Outcomes, _ row: Int) -> String? {
        switch (outcomes.statuses[row], role) {
        case (.skipped, _), (.none, .classify), (.number, .check): return nil
        case (.failed, _): return outcomes.failures[row]?.message ?? "it failed"
        case (.notApplicable, _), (.noneArising, _):
            return "it cannot be ended as not applicable"
        case (.none, _): return "it returned nothing"
        case (.text, .classify):
            let text = outcomes.texts[row] ?? ""
            let isClass = pack.classes.contains { $0.name == text }
            return isClass ? nil : "it returned '\(text)', which is no class"
        case (.text, _): return "it returned the text '\(outcomes.texts[row] ?? "")'"
        case (.number, .classify): return "it returned a number"
        case (.number, .aggregate(let group)): return fault(outcomes.numbers[row], group)
        }
    }

    private func fault(_ number: Double, _ group: Int) -> String? {
        let node = pack.groups[group]
        let most = group == 0 ? pack.scale : node.max ?? pack.declaredMax(of: group)
        let slack = IndicatorRun.slack
        guard number < node.min - slack || number > most + slack else { return nil }
        return "it returned \(Rounding.plainText(number)), its bounds are "
            + "\(Rounding.plainText(node.min)) to \(Rounding.plainText(most))"
    }

    private func inputs(_ arguments: [RuleArgument], _ row: Int) -> String {
        zip(names, arguments).map { "\($0) = \($1.text(row))" }.joined(separator: ", ")
    }

    // MARK: - What it is

    private var names: [String] {
        switch role {
        case .aggregate(let group):
            guard case .function(let reads) = pack.groups[group].aggregate else { return [] }
            return reads.map { pack.name(of: $0, children: pack.groups[group].children) }
        case .check(let check): return pack.checks[check].reads.map { pack.name(of: $0) }
        case .classify: return (pack.classifyReads ?? []).map { pack.name(of: $0) }
        }
    }

    private var subject: String {
        switch role {
        case .aggregate(let group): "the aggregate of '\(pack.groups[group].key)'"
        case .check(let check): "check '\(pack.checks[check].key)'"
        case .classify: "classify"
        }
    }

    private var place: SourceLocation {
        switch role {
        case .aggregate(let group): pack.groups[group].location
        case .check(let check): pack.checks[check].location
        case .classify: SourceLocation("\(pack.path)/pack.lua")
        }
    }

    private var fix: String {
        switch role {
        case .aggregate: "make it return points within its bounds; what does not apply is nil"
        case .check: "make it return true or false for every figure given"
        case .classify: "make it return the name of a class, or nothing to keep the band's"
        }
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
