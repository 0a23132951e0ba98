/// A sign that text editors and Vietnamese keyboards put where Lua has one of its own.
enum ForeignSign {
    /// What to type in place of the sign that a syntax error is near; nil where it is near none.
    static func advice(for message: String) -> String? {
        guard let near = message.range(of: "near '") else { return nil }
        // A text that is not ended holds what was to end it, after letters of any kind.
        let isUnfinished = message.hasPrefix("unfinished string")
        let sign = message[near.upperBound...].unicodeScalars.first { sign in
            isUnfinished ? ["\"", "'"].contains(plain(sign)?.due) : !sign.isASCII
        }
        guard let sign else { return nil }
        let number = String(sign.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        guard let (name, due) = plain(sign) else {
            return
                "'\(sign)' (\(code)) is no sign of Lua: names are written in the letters a to z, "
                + "and texts stand between \" and \""
        }
        if due.isEmpty { return "remove \(name) (\(code)) that stands here, and type a space" }
        return "'\(sign)' (\(code)) is \(name): write \(due)"
    }

    /// What a sign is called, and what Lua has in its place: nothing for one that cannot be seen.
    private static func plain(_ sign: Unicode.Scalar) -> (name: String, due: String)? {
        switch sign.value {
        case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: ("a typographic quote", "\"")
        case 0x2018...0x201B, 0x2032, 0xB4: ("a typographic quote", "'")
        case 0x2010...0x2015, 0x2212: ("a dash", "-")
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: ("the special space", "")
        case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060, 0xFEFF: ("the invisible sign", "")
        case 0xD7: ("a sign of multiplication", "*")
        case 0xF7: ("a sign of division", "/")
        case 0x2264: ("at most", "<=")
        case 0x2265: ("at least", ">=")
        case 0x2260: ("not equal", "~=")
        case 0x2026: ("an ellipsis", "...")
        case 0xFF01...0xFF5E:
            Unicode.Scalar(sign.value - 0xFEE0).map { ("a sign of full width", String($0)) }
        default: nil
        }
    }
}
