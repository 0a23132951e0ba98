import ChisoModel

/// A figure as a form shows it.
enum FormFigure: Hashable {
    case blank
    case number(Double)
    /// A day, in days since 1970-01-01.
    case day(Int)
    case text(String)

    /// The figure of a unit in a column of a round.
    init(_ column: FieldColumn, unit: Int, field: Field, language: FormLanguage) {
        switch column.states[unit] {
        case .blank: self = .blank
        case .notApplicable: self = .text("NA")
        case .refused: self = .text(column.texts[unit] ?? "")
        case .given:
            self.init(
                column.values[unit], text: column.texts[unit], field: field, language: language)
        }
    }

    /// A datum of a field.
    init(_ value: Double, text: String? = nil, field: Field, language: FormLanguage) {
        switch field.kind {
        case .count, .amount, .percent, .number: self = .number(value)
        case .yesNo: self = .text(Self.yesNo(language)[value == 1 ? 0 : 1])
        case .choice(let levels):
            let place = Int(value)
            self = .text(levels.indices.contains(place) ? levels[place].title : "")
        case .date: self = .day(Int(value))
        case .text: self = .text(text ?? "")
        }
    }

    /// Yes and no, in this order.
    static func yesNo(_ language: FormLanguage) -> [String] {
        language == .vi ? ["Có", "Không"] : ["Yes", "No"]
    }
}
