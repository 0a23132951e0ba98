/// What a cell shows a number as, as far as it changes what the number means.
public enum NumberFormat: Hashable, Sendable {
    /// As it is.
    case plain
    /// A hundredfold, with a percent sign: 0.9984 is shown 99,84%.
    case percent
    /// A day or a time, counted in days.
    case date
    /// As text.
    case text

    /// What one of the formats that every workbook has is.
    ///
    /// - Basis: ECMA-376 part 1, 18.8.30, with the formats of East Asian editions.
    init(builtIn number: Int) {
        switch number {
        case 9, 10: self = .percent
        case 14...22, 27...36, 45...47, 50...58, 71...81: self = .date
        case 49: self = .text
        default: self = .plain
        }
    }

    /// What a format of the workbook's own is, by its first section: `0,00%`, `dd/mm/yyyy`, `#,##0`.
    init(code: String) {
        self = .plain
        var letters = code.makeIterator()
        while let letter = letters.next() {
            switch letter {
            case ";": return
            case "\"": while let next = letters.next(), next != "\"" {}
            case "\\", "_", "*": _ = letters.next()
            case "[": if Self.isTime(&letters) { self = .date }
            case "%":
                self = .percent
                return
            case "@": self = .text
            case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": self = .date
            // "General" is a word, and the only one with letters.
            case "G", "g": return
            default: break
            }
        }
    }

    /// Passes over what stands in brackets; hours, minutes and seconds that run on are a time, colours and languages not.
    private static func isTime(_ letters: inout String.Iterator) -> Bool {
        var inside = ""
        while let letter = letters.next(), letter != "]" { inside.append(letter) }
        return !inside.isEmpty && inside.lowercased().allSatisfy { "hms".contains($0) }
    }
}
