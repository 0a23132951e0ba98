import ChisoModel

/// The numbers of an indicator that its value is held against.
///
/// These are its target and what stands under its `params`, as far as its score reads them. Names that say points or
/// shares are left out: `points`, `share` and `per`, alone or within a longer name, and the `step` of points.
struct Thresholds {
    private static let earned: Set<Substring> = ["points", "share", "shares", "per", "step"]

    private let indicator: Indicator
    private let numbers: [(name: String, number: Double)]
    /// Whether the value is a number that can lie near another: no level, yes or no, or day.
    let areOfValue: Bool

    init(of indicator: Indicator, fields: [Field]) {
        self.indicator = indicator
        numbers = indicator.params.sorted { $0.key < $1.key }
            .filter { indicator.scoreNames.contains($0.key) }
            .flatMap { Self.numbers($0.value, named: $0.key) }
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
        where indicator.scoreNames.contains(name) && !Self.isEarned(name) {
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
        if isEarned(name) { return [] }
        switch value {
        case .number(let number): return [(name, number)]
        case .text, .flag: return []
        case .list(let items):
            return items.enumerated().flatMap { numbers($1, named: "\(name)[\($0 + 1)]") }
        case .record(let items):
            return items.sorted { $0.key < $1.key }.flatMap { key, item in
                isEarned(key) ? [] : numbers(item, named: "\(name).\(key)")
            }
        }
    }

    private static func isEarned(_ name: String) -> Bool {
        name.split(separator: "_").contains { earned.contains($0) }
    }
}
