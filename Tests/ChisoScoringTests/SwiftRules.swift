import ChisoModel
import ChisoScoring

/// Rules written in Swift, so that scoring is tested without Lua.
final class SwiftRules: RuleSet, RuleSource, @unchecked Sendable {
    // Test fixture: written before the run, only read during it.
    typealias Body = @Sendable ([Double?]) throws -> Double?

    struct Rule: IndicatorRule, NodeRule {
        var measure: Body?
        var points: Body

        func check(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {}

        func value(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            guard let measure else { return }
            run(measure, arguments, rows, wanted, &into)
        }

        func score(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            run(points, arguments, rows, wanted, &into)
        }

        func evaluate(
            _ arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool], into: inout Outcomes
        ) {
            run(points, arguments, rows, wanted, &into)
        }

        private func run(
            _ body: Body, _ arguments: [RuleArgument], _ rows: Range<Int>, _ wanted: [Bool],
            _ outcomes: inout Outcomes
        ) {
            for row in rows where wanted[row] {
                do {
                    if let number = try body(arguments.map { $0.number(row) }) {
                        outcomes.numbers[row] = number
                        outcomes.statuses[row] = .number
                    } else {
                        outcomes.statuses[row] = .none
                    }
                } catch let signal as Signal {
                    outcomes.statuses[row] = signal.status
                    outcomes.reasons[row] = signal.reason
                } catch {
                    outcomes.statuses[row] = .failed
                    outcomes.failures[row] = Outcomes.Failure(message: "\(error)")
                }
            }
        }
    }

    /// Ends a cell as the host library does.
    struct Signal: Error {
        var status: Outcomes.Status
        var reason: String?
    }

    var indicatorRules: [(any IndicatorRule)?] = []
    var aggregates: [Int: any NodeRule] = [:]
    var classify: (any NodeRule)?
    var checks: [any NodeRule] = []

    init(_ rules: [Rule?]) {
        indicatorRules = rules
    }

    func withRuleSet<Result>(_ body: (any RuleSet) throws -> Result) throws -> Result {
        try body(self)
    }
}

extension RuleArgument {
    /// The number a row receives; nil when absent.
    func number(_ row: Int) -> Double? {
        switch self {
        case .numbers(let numbers, let present), .flags(let numbers, let present):
            present?[row] ?? true ? numbers[row] : nil
        case .constant(.number(let number)): number
        default: nil
        }
    }
}

/// A pack of indicators that record their field's figure as points, in one sum.
enum Fixture {
    /// One field and one indicator a key, each with a maximum.
    static func pack(_ maxima: [(key: String, max: Double)]) -> RulePack {
        var pack = RulePack(id: "fixture")
        for (place, (key, max)) in maxima.enumerated() {
            pack.fields.append(Field(key: "\(key)_points", kind: .number))
            var indicator = Indicator(key: key, code: "\(place + 1)", max: .number(max))
            indicator.valueSource = .field(place)
            indicator.scoreReads = [.value]
            indicator.scoreNames = ["value"]
            pack.indicators.append(indicator)
        }
        pack.groups = [
            Group(key: "total", children: maxima.indices.map { Group.Child.indicator($0) })
        ]
        pack.classes = []
        return pack
    }

    /// Rules that give the value as points.
    static func rules(_ count: Int) -> SwiftRules {
        SwiftRules(Array(repeating: SwiftRules.Rule(points: { $0[0] }), count: count))
    }

    /// A round of units A, B, C, …, each with its figures; nil is blank.
    static func round(_ rows: [[Double?]], names: [String]? = nil, kinds: [String]? = nil) -> Round
    {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)
        let units = rows.indices.map { place in
            ScoredUnit(
                code: letters[place].lowercased(), name: names?[place] ?? letters[place],
                kind: kinds?[place] ?? "district")
        }
        let columns = (rows.first ?? []).indices.map { field in
            FieldColumn(rows.map { $0[field] })
        }
        return Round(
            id: "fixture", period: "2023", units: units,
            submissions: ["2023": Submissions(period: "2023", columns: columns)])
    }
}
