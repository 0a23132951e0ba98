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
