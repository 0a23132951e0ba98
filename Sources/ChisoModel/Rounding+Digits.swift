extension Rounding {
    /// The shortest digits that read back as `x`, without an exponent: `0.0000001`, `100000000000000000000`.
    ///
    /// What is not finite is written in words.
    public static func digits(_ x: Double) -> String {
        let text = plainText(x)
        guard let sign = text.firstIndex(of: "e"),
            let exponent = Int(text[text.index(after: sign)...])
        else { return text }
        let isNegative = text.hasPrefix("-")
        let parts = text[..<sign].drop { $0 == "-" }.split(separator: ".")
        let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
        let all = parts[0] + fraction
        let whole = parts[0].count + exponent
        var shown = String(all.prefix(max(0, whole)))
        shown += String(repeating: "0", count: max(0, whole - all.count))
        if whole <= 0 { shown = "0." + String(repeating: "0", count: -whole) }
        if whole > 0, whole < all.count { shown += "." }
        shown += all.dropFirst(max(0, whole))
        return (isNegative ? "-" : "") + shown
    }
}
