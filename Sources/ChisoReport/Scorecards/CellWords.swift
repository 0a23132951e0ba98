import ChisoModel
import ChisoPrint
import ChisoScoring

// Cells and groups in words: what was measured, held against, and found.

extension Words {
    /// Number and title of a group, and what of it is shown where it stands outside the scale.
    func titled(_ group: Group) -> String {
        switch group.role {
        case .base: named(group)
        case .bonus: named(group) + self(" (điểm thưởng)", " (bonus points)")
        case .penalty: named(group) + self(" (điểm trừ)", " (points taken off)")
        }
    }

    /// What a cell was measured at, as a person reads it; a dash when it has no value.
    func value(_ cell: Cell, of indicator: Indicator, unit: ScoredUnit, pack: RulePack) -> String {
        guard let value = cell.value else { return "–" }
        if case .field(let place) = indicator.valueSource, pack.fields.indices.contains(place),
            !pack.fields[place].kind.isNumeric
        {
            return String(
                figure(value, of: pack.fields[place]).trimmingPrefix("“")
                    .replacing("”", with: ""))
        }
        let text = ValueText.text(of: cell, indicator: indicator, unit: unit, fields: pack.fields)
        return measured(shown(text), indicator.measure == "%" ? "%" : "")
    }

    /// A target with its percent sign, as values have it.
    func target(_ cell: Cell, of indicator: Indicator) -> String {
        guard let target = cell.target else { return "–" }
        return measured(shown(target), indicator.measure == "%" ? "%" : "")
    }

    /// Why a cell was not scored, a field by its title; nil of one that was.
    func reason(_ cell: Cell, in pack: RulePack) -> String? {
        cell.reason?.text(self, titledIn: pack)
    }

    func status(_ status: CellStatus) -> String {
        switch status {
        case .scored: self("đã chấm", "scored")
        case .missing: self("thiếu số liệu", "missing")
        case .notApplicable: self("không áp dụng", "not applicable")
        case .failed: self("lỗi, không tính", "failed, not counted")
        }
    }
}

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
