import ChisoModel

/// The numbers of an indicator that its value is held against.
///
/// These are its target and what stands under its `params`, as far as its score reads them. Of names that the formula
/// kind or the pack describes, only bounds and steps are taken; of others, those that do not say points or shares.
struct Thresholds {
    private let indicator: Indicator
    private let numbers: [(name: String, number: Double)]
    /// Whether the value is a number that can lie near another: no level, yes or no, or day.
    let areOfValue: Bool

    init(of indicator: Indicator, fields: [Field]) {
        self.indicator = indicator
        numbers = indicator.params.sorted { $0.key < $1.key }
            .filter { indicator.scoreNames.contains($0.key) }
            .flatMap { name, value in
                Self.isEarned(name, indicator.meaning(of: name))
                    ? [] : Self.numbers(value, named: name)
            }
        switch indicator.valueSource {
        case .none: areOfValue = false
        case .rule: areOfValue = true
        case .field(let place): areOfValue = fields[place].kind.isNumeric
        }
    }

    /// The numbers that hold for a unit.
    ///
    /// - Parameter target: NaN where the unit has none.
    func numbers(for unit: ScoredUnit, target: Double) -> [(name: String, number: Double)] {
        var all = numbers
        if indicator.scoreReads.contains(.parameter("target")), !target.isNaN {
            all.insert(("target", target), at: 0)
        }
        for (name, column) in indicator.paramColumns.sorted(by: { $0.key < $1.key })
        where indicator.scoreNames.contains(name)
            && !Self.isEarned(name, indicator.meaning(of: name))
        {
            if let number = column.value(for: unit) { all.append((name, number)) }
        }
        return all
    }

    /// Whether a value stands on a number beyond which nothing better is possible: all that could be done is done.
    ///
    /// Where less is better and no range is declared, that is 0.
    func isAtEnd(_ value: Double, of number: Double) -> Bool {
        let best =
            indicator.better == .lower
            ? indicator.range?.lowerBound ?? 0 : indicator.range?.upperBound
        return value == number && number == best
    }

    private static func numbers(
        _ value: ParameterValue, named name: String
    ) -> [(name: String, number: Double)] {
        switch value {
        case .number(let number): return [(name, number)]
        case .text, .flag: return []
        case .list(let items):
            return items.enumerated().flatMap { numbers($1, named: "\(name)[\($0 + 1)]") }
        case .record(let items):
            return items.sorted { $0.key < $1.key }.flatMap { key, item in
                isEarned(key, nil) ? [] : numbers(item, named: "\(name).\(key)")
            }
        }
    }

    /// Whether a name stands for what is earned, or for anything else that no value is held against.
    private static func isEarned(_ name: String, _ meaning: FormulaKind.Parameter?) -> Bool {
        if let meaning { return !meaning.isBound && meaning.shape != .steps }
        return name.split(separator: "_").contains { word in
            ScoreStep.Gain.allCases.contains { word == $0.rawValue || word == "\($0.rawValue)s" }
        }
    }
}
