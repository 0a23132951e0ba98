import ChisoModel
import ChisoPrint
import ChisoScoring

/// What an official can send to a unit about one cell: what was measured, against what, why it earned this, and what
/// would earn more.
struct CellSentence {
    let cards: Scorecards
    let unit: Int
    let trace: CellTrace
    let say: Words

    init(_ trace: CellTrace, in explanation: Explanation, _ language: ReportLanguage) {
        cards = explanation.scorecards
        unit = explanation.unit
        self.trace = trace
        say = Words(language)
    }

    var pack: RulePack { cards.pack }
    var indicator: Indicator { pack.indicators[trace.indicator] }
    var cell: Cell { trace.cell }
    var role: Group.Role { pack.role(of: trace.indicator) }

    /// The whole text; each sentence ends in a full stop.
    var text: String {
        ([measured] + standards + [earned] + appraisal + [advice]).filter { !$0.isEmpty }
            .map { Self.sentence($0) }.joined(separator: " ")
    }

    /// One short sentence for a list of reasons, to follow a colon, with what would win most back.
    var short: String {
        let value = say.value(trace, in: cards, unit: unit)
            .map { "\(isDisliked ? say("có", "measured") : verb) \($0)" }
        let why: [String]
        switch cell.status {
        case .scored:
            let held = standards.first.map { Self.lowered($0) }
            why = [value ?? say("đạt một phần", "earned in part"), held]
                .compactMap { $0 }
        default: why = [notScored]
        }
        return (why + [shortAdvice].filter { !$0.isEmpty }).joined(separator: "; ") + "."
    }

    private static func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let capital = String(first).uppercased() + text.dropFirst()
        return capital.hasSuffix(".") ? capital : capital + "."
    }

    private static func lowered(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }

    // MARK: - What was measured

    private var subject: String {
        let name = cards.units[unit].name.isEmpty ? cards.units[unit].code : cards.units[unit].name
        let code = indicator.code.isEmpty ? "" : " (\(indicator.code))"
        return "\(name): \(say.quoted(say.title(indicator)))\(code)"
    }

    private var measured: String {
        guard cell.status == .scored || cell.value != nil else {
            return "\(subject): \(notScored)"
        }
        let figures = self.figures
        guard let value = say.value(trace, in: cards, unit: unit) else {
            return figures.isEmpty ? subject : "\(subject): \(figures)"
        }
        let text = "\(subject) \(verb) \(value)"
        return figures.isEmpty ? text : "\(text) (\(figures))"
    }

    /// A number is reached; a level or an answer is what it is, and so is a number that had better be small.
    private var verb: String {
        if isDisliked { return say("là", "measured") }
        return isNumber ? say("đạt", "measured") : say("là", "is")
    }

    private var isNumber: Bool {
        guard case .field(let place) = indicator.valueSource else { return true }
        return pack.fields[place].kind.isNumeric
    }

    /// Whether the value is a number of what should not be.
    private var isDisliked: Bool { isNumber && (indicator.better == .lower || role == .penalty) }

    /// The figures behind the value, four at most; none where the value is a figure itself.
    private var figures: String {
        var clauses: [String] = []
        for datum in trace.data where datum.state == .given {
            guard case .field(let place) = datum.kind, let number = datum.number,
                indicator.valueSource != .field(place)
            else { continue }
            let field = pack.fields[place]
            clauses.append(
                "\(say.quoted(say.title(field))): \(say.figure(number, of: field))")
        }
        let rest = clauses.count - 4
        let more = rest > 0 ? "; " + say("và \(rest) số liệu khác", "and \(rest) more") : ""
        return clauses.prefix(4).joined(separator: "; ") + more
    }

    // MARK: - What it earned

    private var earned: String {
        guard cell.status == .scored, let points = cell.points else {
            return cell.value == nil ? "" : notScored
        }
        let (shown, max) = (say.points(points), say.points(cell.max))
        let text =
            switch role {
            case .base:
                say(
                    "được \(shown)/\(max) điểm", "earned \(shown) of \(say.counted(cell.max))")
            case .bonus:
                say(
                    "được cộng \(shown) điểm (tối đa \(max))",
                    "earned a bonus of \(say.counted(points)) (at most \(max))")
            case .penalty:
                say(
                    "bị trừ \(shown) điểm (tối đa \(max))",
                    "a penalty of \(say.counted(points)) (at most \(max))")
            }
        return text + way
    }

    /// How the points were given, as far as a formula kind or a declaration says it.
    private var way: String {
        if trace.ruling != nil {
            return say(": điểm do cơ quan thẩm định xác định", ": fixed by the appraiser")
        }
        if trace.steps.isNoneArising {
            return say(
                ": không phát sinh (0/0), tính như quy định",
                ": nothing arose (0 of 0), counted as declared")
        }
        guard let kind = trace.kind else { return "" }
        return say(
            " (cách chấm: \(Self.lowered(kind.title)))",
            kind.summary.isEmpty ? "" : " (\(kind.summary))")
    }

    // MARK: - Why it was not scored

    private var notScored: String {
        switch cell.status {
        case .scored: return ""
        case .notApplicable:
            let reason = self.reason
            return say(
                "không áp dụng (\(reason)), không tính vào điểm tối đa",
                "does not apply (\(reason)) and leaves the maximum")
        case .missing: return missing
        case .failed:
            let why =
                trace.refuting.isEmpty
                ? reason : trace.refuting.map(\.message).joined(separator: "; ")
            return say(
                "chưa chấm được: \(why); không tính điểm và không tính vào điểm tối đa",
                "could not be scored: \(why); it earns nothing and leaves the maximum")
        }
    }

    private var reason: String { cell.reason?.text(say.language, in: pack) ?? "" }

    /// What the rule needs and has not.
    var lacking: [CellTrace.Datum] {
        trace.data.filter { $0.state == .blank && !$0.isOptional }
    }

    private var missing: String {
        let lacking = self.lacking.map { datum in
            switch datum.kind {
            case .field(let place): say.quoted(say.title(pack.fields[place]))
            default: say.quoted(datum.name)
            }
        }
        let what = lacking.isEmpty ? reason : lacking.joined(separator: ", ")
        let worth =
            switch pack.missing {
            case .zero:
                say(
                    "được 0/\(say.points(cell.max)) điểm",
                    "earned 0 of \(say.counted(cell.max))")
            case .exclude:
                say(
                    "chưa chấm và không tính vào điểm tối đa", "not scored, and leaves the maximum")
            case .refuse:
                say("đơn vị chưa được xếp hạng", "the unit is not ranked until then")
            }
        return say("chưa có số liệu \(what): \(worth)", "no figure for \(what): \(worth)")
    }

    // MARK: - The appraiser

    private var appraisal: [String] {
        guard let own = trace.own else { return [] }
        var sentences: [String] = []
        for datum in trace.data {
            guard case .field(let place) = datum.kind, let submitted = datum.source.submitted else {
                continue
            }
            let field = pack.fields[place]
            let found = text(datum.state, datum.number, field)
            let was = text(submitted.state, submitted.number, field)
            let reason = datum.source.reason.isEmpty ? "" : " (\(datum.source.reason))"
            sentences.append(
                say(
                    "số thẩm định của \(say.quoted(say.title(field))) là \(found), đơn vị tự "
                        + "báo cáo \(was)\(reason)",
                    "the appraiser found \(found) for \(say.quoted(say.title(field))), the "
                        + "unit had submitted \(was)\(reason)"))
        }
        if let row = trace.ruling?.appraisal, !row.reason.isEmpty {
            sentences.append(
                say(
                    "ý kiến thẩm định: \(row.reason)", "the appraiser's words: \(row.reason)"))
        }
        let points = [own, cell].map {
            $0.points.map { say.points($0) } ?? say("chưa có", "none")
        }
        sentences.append(
            say(
                "điểm tự chấm: \(points[0]), điểm thẩm định: \(points[1])",
                "points by the unit's own figures: \(points[0]), appraised: \(points[1])"))
        return sentences
    }

    private func text(
        _ state: FieldColumn.State, _ number: Double?, _ field: Field
    ) -> String {
        switch state {
        case .given: number.map { say.figure($0, of: field) } ?? "?"
        case .blank: say("để trống", "nothing")
        case .notApplicable: say("không áp dụng", "not applicable")
        case .refused: say("không hợp lệ", "refused")
        }
    }
}
