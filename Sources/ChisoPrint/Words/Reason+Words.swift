import ChisoModel

extension Reason {
    /// The reason in the words of a language, a field by its code and key; what others said as they said it.
    public func text(_ language: ReportLanguage, in pack: RulePack) -> String {
        text(Words(language)) { key in
            let code = pack.fields.first { $0.key == key }?.code ?? ""
            return code.isEmpty ? key : "\(code) \(key)"
        }
    }

    /// The reason on a page, a field by its title.
    public func text(_ say: Words, titledIn pack: RulePack) -> String {
        text(say) { key in
            pack.fields.first { $0.key == key }.map { say.quoted(say.title($0)) } ?? key
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
        case .figureNotApplicable(let key):
            say("không áp dụng", "does not apply") + ": \(name(key))"
        case .figureRefused(let key):
            say("số liệu không hợp lệ", "not a valid figure") + ": \(name(key))"
        case .valueOutOfRange(let value):
            say("giá trị ngoài khoảng cho phép", "its value is out of range")
                + ": \(Rounding.plainText(value))"
        case .appraisedNotApplicable:
            say("không áp dụng theo kết quả thẩm định", "as the appraiser found")
        case .appraisalRefused:
            say("điểm thẩm định không hợp lệ", "the appraised points are not valid")
        case .appraisalOutOfBounds:
            say(
                "điểm thẩm định ngoài khoảng cho phép", "the appraised points are out of bounds")
        case .nothingScored:
            say("chưa chấm được tiêu chí nào", "no indicator could be scored")
        case .cellsMissing(let count):
            say(
                "còn \(count) tiêu chí chưa có số liệu",
                count == 1 ? "1 indicator lacks figures" : "\(count) indicators lack figures")
        case .noMaximum:
            say("không có điểm tối đa áp dụng", "nothing that applies earns points")
        case .quota(let share, let name):
            quota(Rounding.plainText(Rounding.round(100 * share, 4)), name, say)
        }
    }

    private func quota(_ percent: String, _ name: String, _ say: Words) -> String {
        say(
            "vượt chỉ tiêu tối đa \(percent)% đơn vị xếp loại “\(name)”",
            "at most \(percent)% of units may be classed “\(name)”")
    }
}
