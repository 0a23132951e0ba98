import ChisoData
import ChisoModel
import ChisoSheets

/// A filled-in form as read: whose it says it is, and what stands beside each key.
struct FormAnswer {
    /// One line.
    struct Entry {
        var key: String
        /// What the line shows as its number and its title.
        var code: String
        var title: String
        /// What stands in the column of last period.
        var previous: SheetCell?
        /// Where its figure stands.
        var place: CellReference
        var value: SheetCell?
        var note: String
        var evidence: String
    }

    /// The file, as typed.
    var path: String
    /// The sheet of the form.
    var sheet: String
    /// What the hidden sheet says.
    var identity: [FormLayout.Identity: String]
    /// The keys that the form was made with.
    var keys: [String]
    /// The unit and the period written by hand, with their places; only in a blank form.
    var written: [String: (place: CellReference, text: String)]
    /// From the top.
    var entries: [Entry]
    /// Whether days are counted from 1904.
    var since1904: Bool

    /// A place of it, for messages.
    func location(
        _ place: CellReference, unit: String? = nil, period: Period? = nil
    ) -> DataLocation {
        var location = DataLocation(path, row: place.row + 1, unit: unit, period: period)
        location.cell = FormLayout.shown(place, in: sheet)
        return location
    }

    /// How numbers in texts are typed, as the form says.
    var locale: NumberParser.Locale {
        identity[.locale].flatMap(NumberParser.Locale.init) ?? .vi
    }

    /// A cell as who filled in the form sees it: `01/05/2023`, `50%`, `=1+1 (2)`.
    func shown(_ cell: SheetCell) -> String {
        let result = shownResult(cell)
        guard let formula = cell.formula, !formula.isEmpty else { return result }
        return result.isEmpty ? "=\(formula)" : "=\(formula) (\(result))"
    }

    private func shownResult(_ cell: SheetCell) -> String {
        guard case .number(let number) = cell.value else { return FormText.plain(cell) }
        let numbers = NumberParser(locale)
        func typed(_ number: Double) -> String { numbers.typed(number) ?? Figure.text(number) }
        switch cell.format {
        case .date:
            let day = CellDays.day(number, since1904: since1904)
            return day.flatMap(FormText.day) ?? typed(number)
        case .percent where FormDatum.hundredfold(number).isFinite:
            return typed(FormDatum.hundredfold(number)) + "%"
        case .percent, .plain, .scaled, .text: return typed(number)
        }
    }
}
