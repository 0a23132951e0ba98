import ChisoModel
import ChisoPrint
import ChisoScoring

extension Words {
    /// The value of a cell, never so short that it looks like a number it is not; nil when it has none.
    func value(_ trace: CellTrace, in cards: Scorecards, unit: Int) -> String? {
        let indicator = cards.pack.indicators[trace.indicator]
        if case .field(let place) = indicator.valueSource {
            let figure = trace.data.first { $0.kind == .field(place) }?.number
            guard trace.cell.status == .scored || trace.cell.value != nil, let figure else {
                return nil
            }
            return self.figure(figure, of: cards.pack.fields[place])
        }
        guard let value = trace.cell.value else { return nil }
        let text = ValueText.text(
            value,
            against: ValueText.declaredNumbers(
                of: indicator, for: cards.units[unit], cell: trace.cell))
        return measured(localized(text), indicator.measure)
    }
}
