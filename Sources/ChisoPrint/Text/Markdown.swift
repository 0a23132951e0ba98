/// Text from rules and tables as Markdown that shows it as it is.
public enum Markdown {
    /// `text` with the characters Markdown would act on escaped, pipes among them.
    public static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in Printable.text(text).unicodeScalars {
            if special.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    private static let special: Set<Unicode.Scalar> = Set("\\|`*_<>[]~&#".unicodeScalars)
}
