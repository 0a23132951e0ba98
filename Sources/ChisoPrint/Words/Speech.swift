import ChisoModel

/// Numbers and figures as a sentence of a language writes them.
public struct Speech: Sendable {
    public let language: ReportLanguage

    /// Speaks a language.
    public init(language: ReportLanguage) { self.language = language }

    /// One of two texts.
    public func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    // MARK: - Numbers

    /// `1.234,5` or `1,234.5`; `-` when there is none.
    public func number(_ x: Double) -> String { localized(PlainNumber.text(x)) }

    /// Points with as many digits as they have, four at most.
    public func points(_ x: Double) -> String { number(Rounding.round(x, 4)) }

    /// A number of points, with the word.
    public func counted(_ x: Double) -> String {
        let text = points(x)
        return text + pick(" điểm", text == "1" ? " point" : " points")
    }

    /// A number and what it counts in; a percent sign stands close.
    public func measured(_ text: String, _ measure: String) -> String {
        if measure.isEmpty { return text }
        return measure.hasPrefix("%") ? text + measure : "\(text) \(measure)"
    }

    /// Digits with a point as the language writes them, grouped by three; anything else as it is.
    public func localized(_ plain: String) -> String {
        let sign = ["-", "+", "≈"].first { plain.hasPrefix($0) } ?? ""
        let parts = plain.dropFirst(sign.count)
            .split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } })
        else { return plain }
        var whole = ""
        for (place, digit) in parts[0].enumerated() {
            if place > 0, (parts[0].count - place) % 3 == 0 { whole += pick(".", ",") }
            whole.append(digit)
        }
        return sign + whole + (parts.count == 2 ? pick(",", ".") + parts[1] : "")
    }

    // MARK: - Names

    /// A name in quotation marks.
    public func quoted(_ text: String) -> String { "“\(text)”" }

    /// What a field is called.
    public func title(_ field: Field) -> String { title(field.title, field.titleEn, field.key) }

    /// What an indicator is called.
    public func title(_ indicator: Indicator) -> String {
        title(indicator.title, indicator.titleEn, indicator.key)
    }

    /// What a group is called.
    public func title(_ group: Group) -> String { title(group.title, group.titleEn, group.key) }

    private func title(_ vi: String, _ en: String, _ key: String) -> String {
        let title = language == .en && !en.isEmpty ? en : vi
        return title.isEmpty ? key : title
    }

    // MARK: - Figures

    /// A figure of a field: a number with its measure, a level's title, yes or no, a day.
    public func figure(_ x: Double, of field: Field) -> String {
        switch field.kind {
        case .yesNo: return x == 0 ? pick("không", "no") : pick("có", "yes")
        case .choice(let levels):
            guard let place = Int(exactly: x), levels.indices.contains(place) else { return "?" }
            return quoted(levels[place].title.isEmpty ? levels[place].key : levels[place].title)
        case .date: return Int(exactly: x).map { day(Day($0)) } ?? "?"
        default: return measured(number(x), field.measure)
        }
    }

    /// A day, `31/12/2023` or `2023-12-31`.
    public func day(_ day: Day) -> String {
        let parts = day.text.split(separator: "-")
        guard language == .vi, parts.count == 3 else { return day.text }
        return "\(parts[2])/\(parts[1])/\(parts[0])"
    }
}
