import ChisoModel
import ChisoPrint
import ChisoScoring

// The values of cells.

extension ValueText {
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
}
