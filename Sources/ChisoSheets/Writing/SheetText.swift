extension String {
    /// The text as a workbook may hold it: control characters but line ends, marks that turn or hide text and the code
    /// points that XML forbids become U+FFFD.
    var sheetText: String {
        guard unicodeScalars.contains(where: \.isBarredFromSheets) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            text.append(scalar.isBarredFromSheets ? "\u{FFFD}" : scalar)
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isBarredFromSheets: Bool {
        switch value {
        case 0xA: false
        case 0...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: true
        default: false
        }
    }
}
