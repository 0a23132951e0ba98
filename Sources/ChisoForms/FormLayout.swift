import ChisoData
import ChisoModel
import ChisoPrint
import ChisoSheets

/// Where things stand in a form, known to who writes one and who reads one.
enum FormLayout {
    /// What a form says it is.
    static let format = "chiso-form"
    /// The version of this layout; another is refused.
    static let version = "1"
    /// Rows under the marks, and keys of the hidden sheet, that a form has at most.
    static let mostLines = 10_000
    /// The hidden sheet that says whose form it is.
    static let identitySheet = "_chiso"
    /// The hidden sheet with the entries to choose from.
    static let listSheet = "_danh_muc"

    /// The columns of the form, from the left. The hidden first row holds their marks, by which they are found again
    /// wherever they have been moved to.
    enum Column: Int, CaseIterable {
        case code, title, measure, previous, value, note, evidence, key

        /// What the hidden first row holds.
        var mark: String {
            switch self {
            case .code: "@code"
            case .title: "@title"
            case .measure: "@measure"
            case .previous: "@previous"
            case .value: "@value"
            case .note: "@note"
            case .evidence: "@evidence"
            case .key: "@key"
            }
        }
    }

    /// The key of the row that holds the unit, in the column ``Column/title``.
    static let unitKey = "@unit"
    /// The key of the row that holds the period.
    static let periodKey = "@period"
    /// The key of the row that holds the day of the figures, where the form asks for it.
    static let asOfKey = "@as_of"

    /// What the identity sheet says, each in a row: the name, then the value.
    enum Identity: String, CaseIterable {
        case format, version, pack, edition, unit, period, locale
        /// Every key of the form, in rows of their own under this one.
        case fields
    }

    /// A cell's place for messages.
    static func shown(_ place: CellReference, in sheet: String) -> String {
        "\(place) of '\(sheet)'"
    }
}

extension Language {
    /// How numbers in texts are typed, unless told otherwise.
    var locale: NumberParser.Locale { self == .vi ? .vi : .en }
}

// MARK: - Texts

/// The texts of cells.
enum FormText {
    /// What a cell holds as a text, in NFC without the spaces around it; a number as it is kept.
    static func plain(_ cell: SheetCell) -> String {
        switch cell.value {
        case .blank: ""
        case .number(let number): Figure.text(number)
        case .text(let text): trimmed(text.nfc)
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .error(let error): error
        }
    }

    /// A day as it is written in Vietnam, `01/05/2023`; nil for one that no calendar reaches.
    static func day(_ number: Int) -> String? {
        guard let (year, month, day) = Day(number).parts else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(day))/\(two(month))/\(year)"
    }

    /// Without the spaces around it, those that do not break and line ends among them.
    static func trimmed(_ text: String) -> String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            NumberParser.isSpace(scalar) || scalar == "\n" || scalar == "\r"
        }
        let scalars = text.unicodeScalars.drop(while: isSpace)
        let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) }
        return String(scalars[scalars.startIndex..<(end ?? scalars.startIndex)])
    }
}
