import ChisoModel

extension Reason {
    /// The reason in the words of a language, a field by its code and key; what others said as they said it.
    public func text(_ language: ReportLanguage, in pack: RulePack) -> String {
        text(Speech(language: language)) { key in
            let code = pack.fields.first { $0.key == key }?.code ?? ""
            return code.isEmpty ? key : "\(code) \(key)"
        }
    }

    /// The reason on a page, a field by its title.
    public func text(_ speech: Speech, titledIn pack: RulePack) -> String {
        text(speech) { key in
            pack.fields.first { $0.key == key }.map { speech.quoted(speech.title($0)) } ?? key
        }
    }

    private func text(_ speech: Speech, name: (_ key: String) -> String) -> String {
        switch self {
        case .words(let text), .ruleFailed(let text): text
        case .ruleNotLoaded:
            speech.pick("luật chấm điểm bị lỗi, chưa tính", "its rule could not be loaded")
        case .endedByRule: speech.pick("không áp dụng", "as its rule found")
        case .otherKindOfUnit:
            speech.pick("không áp dụng cho loại đơn vị này", "not for units of this kind")
        case .targetRefused: speech.pick("mục tiêu không hợp lệ", "its target is not valid")
        case .figureMissing(let key):
            speech.pick("chưa có số liệu", "no figure") + ": \(name(key))"
        case .figureNotApplicable(let key):
            speech.pick("không áp dụng", "does not apply") + ": \(name(key))"
        case .figureRefused(let key):
            speech.pick("số liệu không hợp lệ", "not a valid figure") + ": \(name(key))"
        case .valueOutOfRange(let value):
            speech.pick("giá trị ngoài khoảng cho phép", "its value is out of range")
                + ": \(Rounding.plainText(value))"
        case .appraisedNotApplicable:
            speech.pick("không áp dụng theo kết quả thẩm định", "as the appraiser found")
        case .appraisalRefused:
            speech.pick("điểm thẩm định không hợp lệ", "the appraised points are not valid")
        case .appraisalOutOfBounds:
            speech.pick(
                "điểm thẩm định ngoài khoảng cho phép", "the appraised points are out of bounds")
        case .nothingScored:
            speech.pick("chưa chấm được tiêu chí nào", "no indicator could be scored")
        case .cellsMissing(let count):
            speech.pick(
                "còn \(count) tiêu chí chưa có số liệu",
                count == 1 ? "1 indicator lacks figures" : "\(count) indicators lack figures")
        case .noMaximum:
            speech.pick("không có điểm tối đa áp dụng", "nothing that applies earns points")
        case .quota(let share, let name):
            quota(Rounding.plainText(Rounding.round(100 * share, 4)), name, speech)
        }
    }

    private func quota(_ percent: String, _ name: String, _ speech: Speech) -> String {
        speech.pick(
            "vượt chỉ tiêu tối đa \(percent)% đơn vị xếp loại “\(name)”",
            "at most \(percent)% of units may be classed “\(name)”")
    }
}
