/// How names of units, kinds and keys are compared, and how letters that nobody sees are shown.
public enum Spelling {
    /// A name as names are compared: in NFC, any spaces between its words as one, and none around it.
    ///
    /// Spaces are those that a keyboard or a spreadsheet makes: the no-break ones and line ends among them.
    public static func name(_ typed: String) -> String {
        if isPlain(typed) { return typed.nfc }
        return typed.nfc.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
            .joined(separator: " ")
    }

    /// Whether a text is seen from its bytes alone to have no spaces but single ones between words; nearly every one is.
    private static func isPlain(_ text: String) -> Bool {
        var isAfterSpace = true
        for byte in text.utf8 {
            switch byte {
            case 0x20 where isAfterSpace: return false
            case 0x20: isAfterSpace = true
            // First bytes of all other spaces, and of some letters.
            case 0x09...0x0D, 0xC2, 0xE2, 0xE3: return false
            default: isAfterSpace = false
            }
        }
        return !isAfterSpace
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace
    }

    // MARK: - Slips

    /// A name without the letters that nobody sees.
    public static func seen(_ name: String) -> String {
        var seen = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !isInvisible(scalar) { seen.append(scalar) }
        return self.name(String(seen))
    }

    /// The known name that another is a slip of; nil where it is one of them, or near none.
    ///
    /// Short names must be the same but for capitals and invisible letters, for `xã` is no slip of `sở`; numbers in names
    /// must be the same, for `loại 2` is no slip of `loại 1`.
    public static func slip(_ name: String, of known: some Collection<String>) -> String? {
        guard !known.contains(name) else { return nil }
        let own = seen(name).lowercased()
        if let same = known.sorted().first(where: { seen($0).lowercased() == own }) { return same }
        guard own.count > 3 else { return nil }
        return Suggestion.nearest(to: name, in: known.filter { numbers($0) == numbers(name) })
    }

    /// The words of a name that number it, in digits or as Romans did.
    private static func numbers(_ name: String) -> [Substring] {
        name.split(separator: " ").filter { word in
            word.allSatisfy { $0.isNumber || "IVX".contains($0) } || word.count == 1
        }
    }

    // MARK: - Invisible letters

    /// A text with every letter that nobody sees, or takes for a space, shown by its number: `huyện<U+200B>`.
    public static func visible(_ text: String) -> String {
        // Their first bytes; few texts have any.
        let isSuspect = text.utf8.contains { [0xC2, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF].contains($0) }
        guard isSuspect, text.unicodeScalars.contains(where: isHidden) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            if isHidden(scalar) {
                let number = String(scalar.value, radix: 16, uppercase: true)
                shown += "<U+\(String(repeating: "0", count: max(0, 4 - number.count)))\(number)>"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: isInvisible(scalar)
        }
    }

    /// Those without width: the soft hyphen, joiners and non-joiners, zero-width spaces, fillers.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200D, 0x2060...0x2064,
            0x3164, 0xFEFF, 0xFFA0:
            true
        default: false
        }
    }
}
