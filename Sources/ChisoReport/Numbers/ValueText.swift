import ChisoModel

/// A measured value in print: short, but never so short that it looks like a number it is not.
///
/// 94.996 held against a floor of 95 prints as `94.996`, since `95` would contradict the points beside it.
public enum ValueText {
    /// The decimals a value is given at least, where it has them.
    static let leastPlaces = 2

    /// `value` with as many decimals as keep it on its side of every number in `declared`, and of zero.
    ///
    /// Trailing zeros are dropped: a value equal to a declared number prints as that number does.
    public static func text(_ value: Double, against declared: [Double]) -> String {
        guard value.isFinite else { return PlainNumber.none }
        for places in leastPlaces...Rounding.firstPlaces {
            guard let units = Rounding.scaled(value, places) else { break }
            let shown = Rounding.round(value, places)
            let isTrue = { (number: Double) in
                (shown < number) == (value < number) && (shown > number) == (value > number)
            }
            guard isTrue(0), declared.allSatisfy(isTrue) else { continue }
            return trimmed(PlainNumber.point(in: units, places: places))
        }
        return PlainNumber.text(value)
    }

    /// The value of a cell as a person reads it: a level by its title, yes or no, a day as a date.
    ///
    /// - Parameter fields: The fields of the pack the indicator is of.
    /// - Returns: `-` when the cell has no value.
    public static func text(
        of cell: Cell, indicator: Indicator, unit: ScoredUnit, fields: [Field]
    ) -> String {
        guard let value = cell.value else { return PlainNumber.none }
        if case .field(let place) = indicator.valueSource, fields.indices.contains(place),
            let words = words(value, as: fields[place].kind)
        {
            return words
        }
        return text(value, against: declaredNumbers(of: indicator, for: unit, cell: cell))
    }

    /// Every finite number the indicator declares, as it holds for a unit.
    static func declaredNumbers(
        of indicator: Indicator, for unit: ScoredUnit, cell: Cell
    ) -> [Double] {
        var declared = [cell.max]
        if let target = cell.target { declared.append(target) }
        for number in [indicator.max, indicator.min, indicator.target] {
            if let value = number?.value(for: unit) { declared.append(value) }
        }
        if let range = indicator.range { declared += [range.lowerBound, range.upperBound] }
        for parameter in indicator.params.values { declared += numbers(in: parameter) }
        declared += indicator.paramColumns.values.compactMap { $0.value(for: unit) }
        return declared.filter(\.isFinite)
    }

    private static func numbers(in parameter: ParameterValue) -> [Double] {
        switch parameter {
        case .number(let number): [number]
        case .text, .flag: []
        case .list(let items): items.flatMap(numbers(in:))
        case .record(let items): items.values.flatMap(numbers(in:))
        }
    }

    private static func words(_ value: Double, as kind: Field.Kind) -> String? {
        switch kind {
        case .yesNo: return value == 0 ? "no" : "yes"
        case .choice(let levels):
            guard let place = Int(exactly: value), levels.indices.contains(place) else {
                return nil
            }
            return levels[place].title.isEmpty ? levels[place].key : levels[place].title
        case .date: return Int(exactly: value).map { Day($0).text }
        default: return nil
        }
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
