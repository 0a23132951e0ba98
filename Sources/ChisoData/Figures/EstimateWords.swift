import ChisoModel

/// The words by which a cell says that its figure is an estimate: `ước 45`, `ước đạt 45`, `45 (ước)`, `est. 45`.
enum EstimateWords {
    private static let before = [
        "ước đạt", "ước tính", "ước được", "ước thực hiện", "ước khoảng", "ước", "estimated",
        "est.",
    ]
    private static let behind = [
        "(ước)", "(ước đạt)", "(ước tính)", "(ước thực hiện)", "(est.)", "(estimate)",
        "(estimated)",
    ]

    /// The rest of a text that has such words before or behind it; nil for every other text.
    static func figure(in text: String) -> String? {
        let lower = text.lowercased()
        // Where lower case is as long, places in it are those of the text.
        guard lower.count == text.count else { return nil }
        let rest =
            if let word = before.first(where: {
                lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + ":")
            }) {
                text.dropFirst(word.count + 1)
            } else if let word = behind.first(where: lower.hasSuffix) {
                text.dropLast(word.count)
            } else {
                Substring()
            }
        let figure = rest.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
            .reversed()
        return figure.isEmpty ? nil : String(figure)
    }
}
