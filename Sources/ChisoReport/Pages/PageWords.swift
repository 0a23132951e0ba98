import ChisoModel

/// Says things on pages in one of the two languages, with numbers and days as it writes them.
struct PageWords {
    let speech: Speech

    init(_ language: ReportLanguage) { speech = Speech(language: language) }

    /// The words in the language.
    func callAsFunction(_ vi: String, _ en: String) -> String { speech.pick(vi, en) }

    var language: ReportLanguage { speech.language }

    // MARK: - Titles

    func title(_ pack: RulePack) -> String {
        let title = language == .en && !pack.titleEn.isEmpty ? pack.titleEn : pack.title
        return title.isEmpty ? pack.id : title
    }

    /// Number and title.
    func named(_ group: Group) -> String {
        let title = language == .en && !group.titleEn.isEmpty ? group.titleEn : group.title
        return Self.joined(group.code, title.isEmpty ? group.key : title)
    }

    /// Number and title.
    func named(_ indicator: Indicator) -> String {
        Self.joined(indicator.code, speech.title(indicator))
    }

    private static func joined(_ code: String, _ title: String) -> String {
        code.isEmpty ? title : "\(code) \(title)"
    }

    // MARK: - Numbers

    /// The number with the decimals its level declares; `–` for none.
    func fixed(_ x: Double?, _ decimals: Decimals, otherwise: Int = 4) -> String {
        shown(PlainNumber.fixed(x, decimals, otherwise: otherwise))
    }

    /// The number with some decimals.
    func fixed(_ x: Double?, places: Int) -> String {
        shown(PlainNumber.fixed(x, places: places))
    }

    /// The shortest digits that are the number.
    func number(_ x: Double?) -> String { shown(PlainNumber.text(x ?? .nan)) }

    /// A number with its sign, and with a real minus.
    func signed(_ x: Double, places: Int) -> String {
        let text = fixed(abs(x), places: places)
        return Rounding.round(x, places) == 0 ? text : x > 0 ? "+" + text : "−" + text
    }

    /// An index as its pack declares it, in percent without the sign.
    func index(_ x: Double?, of pack: RulePack) -> String { shown(pack.indexText(x)) }

    /// A point becomes a comma in Vietnamese, thousands are parted; what is absent is a dash.
    private func shown(_ plain: String) -> String {
        plain == PlainNumber.none
            ? "–" : speech.localized(plain).replacing("-", with: "−")
    }

    /// How many of something, with its noun.
    func counted(_ count: Int, vi: String, en: String, plural: String? = nil) -> String {
        let number = speech.localized(String(count))
        return speech.pick("\(number) \(vi)", "\(number) \(count == 1 ? en : plural ?? en + "s")")
    }

    /// What a cell was measured at, as a person reads it; a dash when it has no value.
    func value(_ cell: Cell, of indicator: Indicator, unit: ScoredUnit, pack: RulePack) -> String {
        guard let value = cell.value else { return "–" }
        if case .field(let place) = indicator.valueSource, pack.fields.indices.contains(place),
            !pack.fields[place].kind.isNumeric
        {
            return String(
                speech.figure(value, of: pack.fields[place]).trimmingPrefix("“")
                    .replacing("”", with: ""))
        }
        let text = ValueText.text(of: cell, indicator: indicator, unit: unit, fields: pack.fields)
        return speech.measured(shown(text), indicator.measure == "%" ? "%" : "")
    }

    /// A target with its percent sign, as values have it.
    func target(_ cell: Cell, of indicator: Indicator) -> String {
        guard let target = cell.target else { return "–" }
        return speech.measured(number(target), indicator.measure == "%" ? "%" : "")
    }

    /// Why a cell was not scored, with the titles of fields where the reason names their keys.
    func reason(_ cell: Cell, of indicator: Indicator, in pack: RulePack) -> String? {
        guard let reason = cell.reason else { return nil }
        for field in indicator.fieldsRead.map({ pack.fields[$0] }) {
            let name = [field.code, field.key].filter { !$0.isEmpty }.joined(separator: " ")
            guard reason.hasSuffix(": " + name) else { continue }
            return reason.dropLast(name.count) + speech.quoted(speech.title(field))
        }
        return reason
    }

    // MARK: - Periods, days and statuses

    /// A day: 31/12/2023, or 2023-12-31.
    func day(_ day: Day) -> String { speech.day(day) }

    /// A period in words: quý 2 năm 2023.
    func period(_ period: String) -> String {
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
    func figures(of table: Round.Table) -> String {
        switch table.figures {
        case "real": speech.pick("thật", "real")
        case "published": speech.pick("đã công bố", "published")
        case "synthetic": speech.pick("giả lập", "made up")
        case "mixed": speech.pick("một phần giả lập", "partly made up")
        default: speech.pick("không ghi", "not stated")
        }
    }

    func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: speech.pick("lỗi", "error")
        case .warning: speech.pick("cảnh báo", "warning")
        case .note: speech.pick("lưu ý", "note")
        }
    }

    func status(_ status: CellStatus) -> String {
        switch status {
        case .scored: speech.pick("đã chấm", "scored")
        case .missing: speech.pick("thiếu số liệu", "missing")
        case .notApplicable: speech.pick("không áp dụng", "not applicable")
        case .failed: speech.pick("lỗi, không tính", "failed, not counted")
        }
    }

    /// Why a change from one period to the next is not split.
    func text(_ reason: StandingChange.Unsplit, from old: String, to new: String) -> String {
        switch reason {
        case .fieldsGone(let indicator):
            speech.pick(
                "bộ chỉ số kỳ \(new) không còn thu số liệu mà '\(indicator)' của kỳ \(old) cần",
                "the edition of \(new) no longer asks for what '\(indicator)' of \(old) reads")
        case .unranked:
            speech.pick(
                "số liệu kỳ \(new) không đủ để xếp hạng theo bộ chỉ số kỳ \(old)",
                "the figures of \(new) do not rank it by the edition of \(old)")
        }
    }
}
