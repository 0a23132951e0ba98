import ChisoModel

/// Says things on pages in one of the two languages, with numbers and days as it writes them.
public struct PageWords: Sendable {
    public let speech: Speech

    public init(_ language: ReportLanguage) { speech = Speech(language: language) }

    /// The words in the language.
    public func callAsFunction(_ vi: String, _ en: String) -> String { speech.pick(vi, en) }

    public var language: ReportLanguage { speech.language }

    // MARK: - Titles

    public func title(_ pack: RulePack) -> String {
        let title = language == .en && !pack.titleEn.isEmpty ? pack.titleEn : pack.title
        return title.isEmpty ? pack.id : title
    }

    /// Number and title.
    public func named(_ group: Group) -> String {
        let title = language == .en && !group.titleEn.isEmpty ? group.titleEn : group.title
        return Self.joined(group.code, title.isEmpty ? group.key : title)
    }

    /// Number and title.
    public func named(_ indicator: Indicator) -> String {
        Self.joined(indicator.code, speech.title(indicator))
    }

    private static func joined(_ code: String, _ title: String) -> String {
        code.isEmpty ? title : "\(code) \(title)"
    }

    // MARK: - Numbers

    /// The number with the decimals its level declares; `–` for none.
    public func fixed(_ x: Double?, _ decimals: Decimals, otherwise: Int = 4) -> String {
        shown(PlainNumber.fixed(x, decimals, otherwise: otherwise))
    }

    /// The number with some decimals.
    public func fixed(_ x: Double?, places: Int) -> String {
        shown(PlainNumber.fixed(x, places: places))
    }

    /// The shortest digits that are the number.
    public func number(_ x: Double?) -> String { shown(PlainNumber.text(x ?? .nan)) }

    /// A number with its sign, and with a real minus.
    public func signed(_ x: Double, places: Int) -> String {
        let text = fixed(abs(x), places: places)
        return Rounding.round(x, places) == 0 ? text : x > 0 ? "+" + text : "−" + text
    }

    /// An index as its pack declares it, in percent without the sign.
    public func index(_ x: Double?, of pack: RulePack) -> String { shown(pack.indexText(x)) }

    /// A point becomes a comma in Vietnamese, thousands are parted; what is absent is a dash.
    public func shown(_ plain: String) -> String {
        plain == PlainNumber.none
            ? "–" : speech.localized(plain).replacing("-", with: "−")
    }

    /// How many of something, with its noun.
    public func counted(_ count: Int, vi: String, en: String, plural: String? = nil) -> String {
        let number = speech.localized(String(count))
        return speech.pick("\(number) \(vi)", "\(number) \(count == 1 ? en : plural ?? en + "s")")
    }

    // MARK: - Periods, days and statuses

    /// A day: 31/12/2023, or 2023-12-31.
    public func day(_ day: Day) -> String { speech.day(day) }

    /// A period in words: quý 2 năm 2023.
    public func period(_ period: String) -> String {
        let parts = period.split(separator: "-").map(String.init)
        guard parts.count == 2, let kind = parts[1].first else { return period }
        let (year, rest) = (parts[0], String(parts[1].dropFirst()))
        switch kind {
        case "Q": return speech.pick("quý \(rest) năm \(year)", "Q\(rest) \(year)")
        case "H":
            return speech.pick(
                "6 tháng \(rest == "1" ? "đầu" : "cuối") năm \(year)", "half \(rest) of \(year)")
        default: return speech.pick("tháng \(parts[1])/\(year)", period)
        }
    }

    /// Whose figures a table holds.
    public func figures(of table: Round.Table) -> String {
        switch table.figures {
        case "real": speech.pick("thật", "real")
        case "published": speech.pick("đã công bố", "published")
        case "synthetic": speech.pick("giả lập", "made up")
        case "mixed": speech.pick("một phần giả lập", "partly made up")
        default: speech.pick("không ghi", "not stated")
        }
    }

    public func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: speech.pick("lỗi", "error")
        case .warning: speech.pick("cảnh báo", "warning")
        case .note: speech.pick("lưu ý", "note")
        }
    }
}
