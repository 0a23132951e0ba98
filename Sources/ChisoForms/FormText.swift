import ChisoData
import ChisoModel
import ChisoSheets

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
