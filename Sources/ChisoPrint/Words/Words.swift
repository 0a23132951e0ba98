import ChisoModel

/// Says things in one of the two languages, with numbers, figures and days as it writes them.
public struct Words: Sendable {
    package let language: Language

    /// Speaks a language.
    public init(_ language: Language) { self.language = language }

    /// The words in the language: `say("Hạng", "Rank")`.
    public func callAsFunction(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    // MARK: - Names

    /// A name in quotation marks.
    public func quoted(_ text: String) -> String { "“\(text)”" }

    /// What a pack is called.
    public func title(_ pack: RulePack) -> String { title(pack.title, pack.titleEn, or: pack.id) }

    /// What a field is called.
    public func title(_ field: Field) -> String { title(field.title, field.titleEn, or: field.key) }

    /// What an indicator is called.
    public func title(_ indicator: Indicator) -> String {
        title(indicator.title, indicator.titleEn, or: indicator.key)
    }

    /// What a group is called.
    public func title(_ group: Group) -> String { title(group.title, group.titleEn, or: group.key) }

    /// The title in the language, the Vietnamese one where there is no other, and a key where there is none at all.
    public func title(_ vi: String, _ en: String, or key: String = "") -> String {
        let title = language == .en && !en.isEmpty ? en : vi
        return title.isEmpty ? key : title
    }

    /// Number and title.
    public func named(_ field: Field) -> String { Self.joined(field.code, title(field)) }

    /// Number and title.
    public func named(_ group: Group) -> String { Self.joined(group.code, title(group)) }

    /// Number and title.
    public func named(_ indicator: Indicator) -> String {
        Self.joined(indicator.code, title(indicator))
    }

    /// How the figures of a field run through the year, in the words of forms; nil where it does not say.
    public func running(_ field: Field) -> String? {
        let isNumber = field.kind.isNumeric
        return switch field.overPeriods {
        case .sum?: self("trong kỳ báo cáo", "in the period")
        case .toDate?: self("lũy kế từ đầu năm", "year to date")
        case .last?: self("tại thời điểm báo cáo", "on the day of the report")
        case .first?: self("tại thời điểm đầu kỳ", "at the start of the period")
        case .mean?: self("bình quân trong kỳ báo cáo", "mean of the period")
        case .least? where field.kind == .date: self("sớm nhất trong kỳ", "earliest of the period")
        case .greatest? where field.kind == .date:
            self("muộn nhất trong kỳ", "latest of the period")
        case .least?:
            isNumber
                ? self("thấp nhất trong kỳ báo cáo", "least of the period")
                : self("trong suốt kỳ báo cáo", "throughout the period")
        case .greatest?:
            isNumber
                ? self("cao nhất trong kỳ báo cáo", "greatest of the period")
                : self("trong kỳ báo cáo", "in the period")
        case nil: nil
        }
    }

    /// What a form calls a field: its title, and how it runs unless the title says that.
    public func line(_ field: Field) -> String {
        let title = title(field)
        guard let running = running(field), RunningWords(in: title) == nil else { return title }
        return "\(title) (\(running))"
    }

    private static func joined(_ code: String, _ title: String) -> String {
        code.isEmpty ? title : "\(code) \(title)"
    }

    // MARK: - Numbers in sentences

    /// `1.234,5` or `1,234.5`; `-` when there is none.
    public func number(_ x: Double) -> String { localized(PlainNumber.text(x)) }

    /// Points with as many digits as they have, four at most.
    public func points(_ x: Double) -> String { number(Rounding.round(x, 4)) }

    /// How many of something, with its noun.
    public func counted(_ count: Int, vi: String, en: String, plural: String? = nil) -> String {
        let number = localized(String(count))
        return self("\(number) \(vi)", "\(number) \(count == 1 ? en : plural ?? en + "s")")
    }

    /// A number of points, with the word.
    public func counted(_ x: Double) -> String {
        let text = points(x)
        return text + self(" điểm", text == "1" ? " point" : " points")
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
            if place > 0, (parts[0].count - place) % 3 == 0 { whole += self(".", ",") }
            whole.append(digit)
        }
        return sign + whole + (parts.count == 2 ? self(",", ".") + parts[1] : "")
    }

    /// A number without its thousands parted.
    public func ungrouped(_ x: Double) -> String {
        let text = PlainNumber.text(x)
        return language == .vi ? text.replacing(".", with: ",") : text
    }

    /// A number that may differ by a column of the unit: `2 (district), 1 (commune)`.
    public func ungrouped(_ declared: DeclaredNumber) -> String {
        switch declared {
        case .number(let number): ungrouped(number)
        case .byColumn(_, let table):
            table.sorted { $0.key < $1.key }.map { "\(ungrouped($0.value)) (\($0.key))" }
                .joined(separator: ", ")
        }
    }

    /// Decimals of a level.
    public func decimals(_ decimals: Decimals) -> String {
        switch decimals {
        case .places(let places): "\(places)"
        case .unrounded: self("không làm tròn", "not rounded")
        }
    }

    // MARK: - Numbers in tables and figures

    /// The shortest digits that are the number; `–` for none.
    public func shown(_ x: Double?) -> String { shown(PlainNumber.text(x ?? .nan)) }

    /// The number with the decimals its level declares; `–` for none.
    public func fixed(_ x: Double?, _ decimals: Decimals, otherwise: Int = 4) -> String {
        shown(PlainNumber.fixed(x, decimals, otherwise: otherwise))
    }

    /// The number with some decimals.
    public func fixed(_ x: Double?, places: Int) -> String {
        shown(PlainNumber.fixed(x, places: places))
    }

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
            ? "–" : localized(plain).replacing("-", with: "−")
    }

    // MARK: - Figures, days and periods

    /// A figure of a field: a number with its measure, a level's title, yes or no, a day.
    public func figure(_ x: Double, of field: Field) -> String {
        switch field.kind {
        case .choice: word(x, of: field).map(quoted) ?? "?"
        case .yesNo, .date: word(x, of: field) ?? "?"
        default: measured(number(x), field.measure)
        }
    }

    /// A figure that stands for a word: a level's title, yes or no, a day; nil of a number.
    public func word(_ x: Double, of field: Field) -> String? {
        switch field.kind {
        case .yesNo: return x == 0 ? self("không", "no") : self("có", "yes")
        case .choice(let levels):
            guard let place = Int(exactly: x), levels.indices.contains(place) else { return nil }
            return levels[place].title.isEmpty ? levels[place].key : levels[place].title
        case .date: return Int(exactly: x).map { day(Day($0)) }
        default: return nil
        }
    }

    /// A day, `31/12/2023` or `2023-12-31`.
    public func day(_ day: Day) -> String {
        let parts = day.text.split(separator: "-")
        guard language == .vi, parts.count == 3 else { return day.text }
        return "\(parts[2])/\(parts[1])/\(parts[0])"
    }

    /// A period in words: quý 2 năm 2023; a year is its number, and what is no period its text.
    public func period(_ period: Period) -> String {
        let year = String(period.text.prefix(4))
        switch period.kind {
        case .half(let half)?:
            return self(
                "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)", "half \(half) of \(year)")
        case .quarter(let quarter)?:
            return self("quý \(quarter) năm \(year)", "quarter \(quarter) of \(year)")
        case .month?: return self("tháng \(period.text.suffix(2)) năm \(year)", period.text)
        case .firstMonths(let last)?:
            return self("\(last) tháng đầu năm \(year)", "first \(last) months of \(year)")
        case .day(let day)?: return self("ngày \(self.day(day))", self.day(day))
        case .year?, .years?, nil: return period.text
        }
    }

    /// Whose figures a table holds.
    public func figures(of table: Round.Table) -> String {
        switch table.figures {
        case "real": self("thật", "real")
        case "published": self("đã công bố", "published")
        case "synthetic": self("giả lập", "made up")
        case "mixed": self("một phần giả lập", "partly made up")
        default: self("không ghi", "not stated")
        }
    }

    package func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: self("lỗi", "error")
        case .warning: self("cảnh báo", "warning")
        case .note: self("lưu ý", "note")
        }
    }
}

/// A language that pages, handbooks, forms and sentences to a unit are written in.
public enum Language: String, CaseIterable, Sendable {
    /// Vietnamese, with a decimal comma.
    case vi
    /// English, with a decimal point.
    case en
}

// MARK: - Why something has no points, rank or class

extension Reason {
    /// The reason in the words of a language, a field by its code and key; what others said as they said it.
    public func text(_ language: Language, in pack: RulePack) -> String {
        text(Words(language)) { key in
            let code = pack.field(named: key).map { pack.fields[$0].code } ?? ""
            return code.isEmpty ? key : "\(code) \(key)"
        }
    }

    /// The reason on a page, a field by its title.
    public func text(_ say: Words, titledIn pack: RulePack) -> String {
        text(say) { key in
            pack.field(named: key).map { say.quoted(say.title(pack.fields[$0])) } ?? key
        }
    }

    private func text(_ say: Words, name: (_ key: String) -> String) -> String {
        switch self {
        case .words(let text), .ruleFailed(let text): text
        case .ruleNotLoaded:
            say("luật chấm điểm bị lỗi, chưa tính", "its rule could not be loaded")
        case .endedByRule: say("không áp dụng", "as its rule found")
        case .otherKindOfUnit:
            say("không áp dụng cho loại đơn vị này", "not for units of this kind")
        case .targetRefused: say("mục tiêu không hợp lệ", "its target is not valid")
        case .figureMissing(let key):
            say("chưa có số liệu", "no figure") + ": \(name(key))"
        case .earlierFigureMissing(let key):
            say("chưa có số liệu từ đầu năm", "no figure since 1 January") + ": \(name(key))"
        case .dueAtYearEnd(let reached):
            say("đến hạn cuối năm", "due at the end of the year")
                + (reached.map {
                    let percent = say.ungrouped(Rounding.round(100 * $0, 2))
                    return say(
                        "; mới đạt \(percent)% mục tiêu", "; \(percent)% of the target is there")
                } ?? "")
        case .figureNotApplicable(let key):
            say("không áp dụng", "does not apply") + ": \(name(key))"
        case .figureRefused(let key):
            say("số liệu không hợp lệ", "not a valid figure") + ": \(name(key))"
        case .valueOutOfRange(let value):
            say("giá trị ngoài khoảng cho phép", "its value is out of range")
                + ": \(Rounding.plainText(value))"
        case .comparesOthers:
            say(
                "so các đơn vị với nhau; đơn vị này đứng riêng",
                "compares units with one another; this one stands apart")
        case .appraisedNotApplicable:
            say("không áp dụng theo kết quả thẩm định", "as the appraiser found")
        case .appraisalRefused:
            say("điểm thẩm định không hợp lệ", "the appraised points are not valid")
        case .appraisalOutOfBounds:
            say(
                "điểm thẩm định ngoài khoảng cho phép", "the appraised points are out of bounds")
        case .columnUnclear("kind"):
            say("chưa rõ loại đơn vị", "its kind is not clear")
        case .columnUnclear(let column):
            say("chưa rõ “\(column)” của đơn vị", "its '\(column)' is not clear")
        case .standsApart(let count):
            say(
                "đứng riêng: có \(count) đơn vị trực thuộc",
                "stands apart: "
                    + (count == 1 ? "1 unit belongs to it" : "\(count) units belong to it"))
        case .nothingScored:
            say("chưa chấm được tiêu chí nào", "no indicator could be scored")
        case .cellsMissing(let count):
            say(
                "còn \(count) tiêu chí chưa có số liệu",
                count == 1 ? "1 indicator lacks figures" : "\(count) indicators lack figures")
        case .indicatorsUncovered(let scored, let applicable, let due):
            say(
                "mới chấm \(scored) trong \(applicable) tiêu chí áp dụng",
                "\(scored) of \(applicable) indicators are scored") + uncovered(due, say)
        case .pointsUncovered(let scored, let applicable, let due):
            say(
                "mới chấm các tiêu chí của \(say.ungrouped(scored)) trong "
                    + "\(say.ungrouped(applicable)) điểm tối đa",
                "indicators of \(say.ungrouped(scored)) of \(say.ungrouped(applicable)) points are "
                    + "scored") + uncovered(due, say)
        case .noMaximum:
            say("không có điểm tối đa áp dụng", "nothing that applies earns points")
        case .quota(let share, let name):
            quota(Rounding.plainText(Rounding.round(100 * share, 4)), name, say)
        }
    }

    private func uncovered(_ due: Double, _ say: Words) -> String {
        let percent = say.ungrouped(Rounding.round(100 * due, 4))
        return say(
            "; phải có ít nhất \(percent)% mới được xếp hạng",
            "; at least \(percent)% are due for a rank")
    }

    private func quota(_ percent: String, _ name: String, _ say: Words) -> String {
        say(
            "vượt chỉ tiêu tối đa \(percent)% đơn vị xếp loại “\(name)”",
            "at most \(percent)% of units may be classed “\(name)”")
    }
}
