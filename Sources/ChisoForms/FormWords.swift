import ChisoData
import ChisoModel
import ChisoPrint

/// The words of a form that are not the pack's.
struct FormWords {
    private let say: Words

    /// Speaks as `say` does.
    init(_ say: Words) { self.say = say }

    var sheet: String { say("Biểu số liệu", "Figures") }
    var title: String { say("BIỂU THỐNG KÊ SỐ LIỆU", "STATISTICAL FORM") }
    var unit: String { say("Đơn vị báo cáo:", "Reporting unit:") }
    var period: String { say("Kỳ báo cáo:", "Period:") }
    var asOf: String { say("Số liệu tính đến ngày:", "Figures as of:") }
    var code: String { say("STT", "No.") }
    var line: String { say("Chỉ tiêu thống kê", "Statistical indicator") }
    var results: String { say("Kết quả thống kê", "Statistical results") }
    var measure: String { say("Đơn vị tính", "Measure") }
    var value: String { say("Số liệu", "Figure") }
    var note: String { say("Ghi chú", "Note") }
    var evidence: String { say("Tài liệu kiểm chứng", "Evidence") }
    var author: String { say("Người lập biểu", "Prepared by") }
    var head: String { say("Thủ trưởng đơn vị", "Head of the unit") }
    var signed: String { say("(Ký, ghi rõ họ tên)", "(Signature, full name)") }
    var signedAndSealed: String {
        say("(Ký, ghi rõ họ tên, đóng dấu)", "(Signature, full name, seal)")
    }
    var page: String { say("Trang", "Page") }
    var refused: String { say("Số liệu không hợp lệ", "Not a valid figure") }
    var writeUnit: String {
        say(
            "Ghi tên đơn vị như trong danh sách của đợt báo cáo.",
            "Write the unit's name as in the list of the round.")
    }
    var writePeriod: String {
        say(
            "Ghi năm, hoặc phần của năm sau dấu '-': 2023, 2023-Q2.",
            "Write a year, or a part of it after '-': 2023, 2023-Q2.")
    }

    var writeAsOf: String {
        say(
            "Ghi ngày chốt số liệu, không phải ngày gửi: ngày/tháng/năm (30/06/2024).",
            "Write the day that the figures hold at, not the day they are sent: day/month/year "
                + "(30/06/2024).")
    }

    /// The heading of last period's figures; nil: of a period that is not named.
    func before(_ period: Period?) -> String {
        guard let period else { return say("Kỳ trước", "Before") }
        return say("Kỳ trước (\(period))", "Before (\(period))")
    }

    /// How the form is filled in.
    ///
    /// - Parameter needsEvidence: Whether a line of it must name a document.
    func guide(needsEvidence: Bool) -> String {
        let guide = say(
            "Chỉ điền các ô nền vàng. Để trống: chưa có số liệu; 0: không có; NA: không áp dụng. "
                + "Tỷ lệ ghi theo phần trăm: 98,3. Không xoá hoặc sửa các dòng, cột ẩn.",
            "Fill in the yellow cells only. Blank: no figure yet; 0: none; NA: does not apply. "
                + "Shares are written in percent: 98.3. Leave hidden rows and columns as they are.")
        guard needsEvidence else { return guide }
        return guide
            + say(
                " Ô viền đỏ ở cột tài liệu kiểm chứng: bắt buộc ghi khi có số liệu.",
                " Evidence with a red border is required with a figure.")
    }

    /// The period in words as the head of a form has it: `Năm 2023`, `Quý 2 năm 2023`.
    func period(_ period: Period) -> String {
        let words = period.kind == .year ? say("năm \(period)", period.text) : say.period(period)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Whether a text writes a period, as a code or in the words of either language; `tháng 6` is `tháng 06`.
    static func writes(_ text: String, _ period: Period) -> Bool {
        if Period(text) == period { return true }
        func folded(_ text: String) -> String {
            text.lowercased().replacing("tháng 0", with: "tháng ")
        }
        return Language.allCases.contains {
            folded(FormWords(Words($0)).period(period)) == folded(text)
        }
    }

    /// The period that a text names, as a code or in the words of either language; nil when it names none.
    static func period(typed text: String) -> Period? {
        let code = Period(text)
        if code.isWellFormed { return code }
        guard let year = text.firstMatch(of: /[0-9]{4}/).map({ Period(String($0.output)) }) else {
            return nil
        }
        let months = (2...11).map { Period("\(year)-\($0)M") }
        return ([year] + year.parts.joined() + months).first { writes(text, $0) }
    }

    /// What may be typed for a field.
    func help(_ field: Field, _ bounds: (least: Double?, largest: Double?)) -> String {
        var words: [String]
        switch field.kind {
        case .count: words = [say("Số nguyên", "A whole number")]
        case .amount, .number: words = [say("Số", "A number")]
        case .percent: words = [say("Tỷ lệ phần trăm: 98,3", "Percent: 98.3")]
        case .yesNo:
            return FormFigure.yesNo(say).joined(separator: " / ") + "; NA"
                + say(
                    ": không áp dụng.", ": does not apply.")
        case .choice: return say("Chọn một mức trong danh sách.", "Choose one of the list.")
        case .date: return say("Ngày/tháng/năm: 31/12/2023.", "Day/month/year: 31/12/2023.")
        case .text: return say("Ghi bằng lời.", "Write in words.")
        }
        switch bounds {
        case (let least?, let largest?):
            words.append(
                say(
                    "từ \(say.ungrouped(least)) đến \(say.ungrouped(largest))",
                    "\(say.ungrouped(least)) to \(say.ungrouped(largest))"))
        case (let least?, nil):
            words.append(
                say("từ \(say.ungrouped(least)) trở lên", "\(say.ungrouped(least)) or more"))
        case (nil, let largest?):
            words.append(
                say("không quá \(say.ungrouped(largest))", "\(say.ungrouped(largest)) at most"))
        case (nil, nil): break
        }
        return words.joined(separator: ", ")
            + say(
                ". Không áp dụng: NA.", ". Does not apply: NA.")
    }

    /// How else the figure comes about.
    func origins(_ field: Field) -> String {
        let words = [
            field.overPeriods.map { overPeriods($0, field) }, field.rollsUp.map { overUnits($0) },
        ].compactMap(\.self)
        return words.map { say("Để trống thì \($0).", "Blank: \($0).") }.joined(separator: " ")
    }

    /// What shorter periods make of a blank; empty where they make nothing.
    func made(_ whole: Settled, _ parts: [PeriodFigures.Part], _ field: Field) -> String {
        guard whole.isKnown else { return "" }
        func text(_ settled: Settled) -> String {
            settled.figure.map { say.word($0, of: field) ?? say.number($0) } ?? "NA"
        }
        let shown = parts.map { "\($0.period) \(text($0.settled))" }.joined(separator: "; ")
        return say("Từ các kỳ: ", "From shorter periods: ") + "\(text(whole)) (\(shown))"
    }

    private func overPeriods(_ joining: Field.Joining, _ field: Field) -> String {
        switch joining {
        case .sum: say("cộng từ các kỳ ngắn hơn", "added up from shorter periods")
        case .toDate, .last:
            say("lấy số của kỳ ngắn hơn cuối cùng", "the figure of the last shorter period")
        case .first:
            say("lấy số của kỳ ngắn hơn đầu tiên", "the figure of the first shorter period")
        case .mean: say("lấy bình quân của các kỳ ngắn hơn", "the mean of shorter periods")
        case .least where field.kind == .yesNo:
            say("có khi mọi kỳ ngắn hơn đều có", "yes where all shorter periods say yes")
        case .greatest where field.kind == .yesNo:
            say("có khi một kỳ ngắn hơn có", "yes where any shorter period says yes")
        case .least: say("lấy số nhỏ nhất của các kỳ ngắn hơn", "the least of shorter periods")
        case .greatest:
            say("lấy số lớn nhất của các kỳ ngắn hơn", "the greatest of shorter periods")
        }
    }

    private func overUnits(_ joining: Field.Joining) -> String {
        switch joining {
        case .sum: say("cộng từ đơn vị trực thuộc", "added up from units below")
        case .mean: say("lấy bình quân của đơn vị trực thuộc", "the mean of the units below")
        case .least: say("lấy số nhỏ nhất của đơn vị trực thuộc", "the least of the units below")
        case .greatest, .toDate, .last, .first:
            say("lấy số lớn nhất của đơn vị trực thuộc", "the greatest of the units below")
        }
    }
}
