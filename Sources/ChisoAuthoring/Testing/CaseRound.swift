import ChisoModel
import ChisoRules

/// The figures of one case as a round of one unit.
struct CaseRound {
    /// What a case gives that its pack does not know, in order of names.
    private(set) var problems: [String] = []
    /// The unit, with the columns that the case gives it.
    private(set) var unit = ScoredUnit(code: "case", name: "case")
    private var columns: [FieldColumn]
    private var previous: [Round.Previous] = []
    private let pack: RulePack

    /// Sorts what the case gives into fields and columns of the unit.
    init(_ test: RuleTestCase, pack: RulePack) {
        self.pack = pack
        columns = pack.fields.map { _ in FieldColumn(blank: 1) }
        for (name, value) in test.given.sorted(by: { $0.key < $1.key }) { give(name, value) }
        for (name, value) in test.previous.sorted(by: { $0.key < $1.key }) {
            givePrevious(name, value, indicator: test.indicator)
        }
    }

    /// The round, for a period of its own.
    var round: Round {
        Round(
            id: "case", period: "2000", units: [unit],
            submissions: ["2000": Submissions(period: "2000", columns: columns)],
            previous: previous)
    }

    private mutating func give(_ name: String, _ value: ParameterValue) {
        if let place = pack.field(named: name) {
            if value == .text("NA") {
                columns[place].states[0] = .notApplicable
            } else if let number = Self.datum(value, of: pack.fields[place].kind) {
                columns[place].values[0] = number
                columns[place].states[0] = .given
            } else {
                problems.append(
                    "'\(name)' is given as \(value.words), which is no such field's datum")
            }
            return
        }
        let column = pack.unitColumn(named: name)
        switch (name, value) {
        case ("kind", .text(let kind)): unit.kind = kind
        case (_, .text(let text)) where column?.kind == .text:
            unit.columns[name] = .text(text)
        case (_, .number(let number)) where column != nil && column?.kind != .text:
            unit.columns[name] = .number(number)
        default: problems.append("'\(name)' is no field of the pack and no column of the unit")
        }
    }

    private mutating func givePrevious(
        _ name: String, _ value: ParameterValue, indicator: String
    ) {
        let key: Round.Previous.Key
        switch name {
        case "value": key = .value(indicator)
        case "points": key = .points(indicator)
        case "rank": key = .rank
        case _ where pack.field(named: name) != nil: key = .field(name)
        default: return problems.append("'\(name)' is nothing that a preceding period has")
        }
        guard let number = value.number else {
            return problems.append("'\(name)' of the preceding period is no number")
        }
        previous.append(Round.Previous(unit: 0, key: key, value: number))
    }

    /// The datum as a column holds it; nil when it is not of the field's type.
    private static func datum(_ value: ParameterValue, of kind: Field.Kind) -> Double? {
        switch (kind, value) {
        case (.yesNo, .flag(let flag)): flag ? 1 : 0
        case (.choice(let levels), .text(let key)):
            levels.firstIndex { $0.key == key }.map(Double.init)
        case (.count, .number(let number)), (.amount, .number(let number)),
            (.percent, .number(let number)), (.number, .number(let number)),
            (.date, .number(let number)):
            number
        default: nil
        }
    }
}

extension ParameterValue {
    /// The value as a message names it.
    fileprivate var words: String {
        switch self {
        case .number(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .flag(let flag): "\(flag)"
        case .list: "a list"
        case .record: "a table"
        }
    }
}
