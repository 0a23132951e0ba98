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

    init(_ trace: CellTrace, in explanation: Explanation, _ language: Language) {
        cards = explanation.scorecards
        unit = explanation.unit
        self.trace = trace
        say = Words(language)
    }

    var pack: RulePack { cards.pack }
    var indicator: Indicator { pack.indicators[trace.indicator] }
    var cell: Cell { trace.cell }
    var role: Group.Role { pack.tree.role(of: .indicator(trace.indicator)) }

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
        case .notApplicable where isDueLater:
            return say(
                "chưa tính điểm (\(reason)), chưa tính vào điểm tối đa",
                "is not scored yet (\(reason)) and leaves the maximum until then")
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

    private var isDueLater: Bool {
        if case .dueAtYearEnd = cell.reason { true } else { false }
    }

    private var reason: String { cell.reason?.text(say.language, in: pack) ?? "" }

    /// What the rule needs and has not.
    var lacking: [CellTrace.Datum] {
        trace.data.filter { $0.state == .blank && !$0.isOptional }
    }

    private var missing: String {
        if case .earlierFigureMissing = cell.reason {
            let reason = cell.reason?.text(say, titledIn: pack) ?? ""
            return "\(reason): \(worth)"
        }
        let lacking = self.lacking.map { datum in
            switch datum.kind {
            case .field(let place): say.quoted(say.title(pack.fields[place]))
            default: say.quoted(datum.name)
            }
        }
        let what = lacking.isEmpty ? lackingName : lacking.joined(separator: ", ")
        return say("chưa có số liệu \(what): \(worth)", "no figure for \(what): \(worth)")
    }

    /// What a missing cell comes to.
    private var worth: String {
        let blank = pack.blank(trace.indicator)
        return if blank.unranks {
            say("đơn vị chưa được xếp hạng", "the unit is not ranked until then")
        } else if blank.worst != nil {
            say(
                "bị trừ mức cao nhất, \(say.points(abs(cell.blank))) điểm",
                "the most is taken off, \(say.counted(abs(cell.blank)))")
        } else if blank.staysIn, pack.takesOff(trace.indicator) {
            say("không bị trừ điểm", "nothing is taken off")
        } else if blank.staysIn {
            say(
                "được 0/\(say.points(cell.max)) điểm",
                "earned 0 of \(say.counted(cell.max))")
        } else {
            say(
                "chưa chấm và không tính vào điểm tối đa", "not scored, and leaves the maximum")
        }
    }

    /// What is lacking that is no figure read, such as a target.
    private var lackingName: String {
        guard case .figureMissing(let name) = cell.reason else { return reason }
        return name == "target" ? say("mục tiêu", "its target") : say.quoted(name)
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

// MARK: - What the value was held against: its target, the step it fell into, the level chosen, other declared numbers

extension CellSentence {
    /// One clause each; empty where the cell was not scored.
    var standards: [String] {
        guard cell.status == .scored, trace.ruling == nil, !trace.steps.isNoneArising else {
            return []
        }
        var clauses: [String] = []
        for parameter in trace.parameters where !["max", "min"].contains(parameter.name) {
            guard let value = parameter.value else { continue }
            if let clause = clause(parameter.name, value) { clauses.append(clause) }
        }
        for datum in trace.data {
            guard case .peers(let statistic) = datum.kind, let number = datum.number else {
                continue
            }
            clauses.append(peers(statistic, number))
        }
        // One sentence.
        return clauses.isEmpty ? [] : [clauses.joined(separator: "; ")]
    }

    private func clause(_ name: String, _ value: ParameterValue) -> String? {
        switch value {
        case .number(let number):
            return name == "target" ? target(number) : named(name, number)
        case .list(let items): return step(items)
        case .record(let items): return level(items)
        case .text, .flag: return nil
        }
    }

    private func target(_ number: Double) -> String {
        let shown = say.measured(say.number(number), indicator.measure)
        guard let value = cell.value else {
            return say("mục tiêu \(shown)", "target \(shown)")
        }
        let gap = say.measured(gap(value, number), indicator.measure)
        if indicator.better == .lower {
            return value <= number
                ? say("không vượt mức \(shown)", "not above the target of \(shown)")
                : say(
                    "vượt mức \(shown) là \(gap)", "\(gap) above the target of \(shown)")
        }
        return value >= number
            ? say("đạt mục tiêu \(shown)", "the target of \(shown) is reached")
            : say(
                "mục tiêu \(shown), còn thiếu \(gap)", "\(gap) short of the target of \(shown)")
    }

    /// The distance to a number, never so short that it looks like none.
    private func gap(_ value: Double, _ number: Double) -> String {
        say.localized(ValueText.text(abs(Rounding.round(number - value, 9)), against: []))
    }

    private func peers(_ statistic: PeerStatistic, _ number: Double) -> String {
        let text =
            statistic == .count
            ? say.number(number)
            : say.measured(
                say.localized(ValueText.text(number, against: [])), indicator.measure)
        return switch statistic {
        case .min:
            say("thấp nhất trong nhóm so sánh: \(text)", "least among peers: \(text)")
        case .max: say("cao nhất trong nhóm so sánh: \(text)", "best among peers: \(text)")
        case .mean: say("trung bình nhóm so sánh: \(text)", "mean of peers: \(text)")
        case .count: say("số đơn vị so sánh: \(text)", "units compared: \(text)")
        }
    }

    // MARK: - Numbers by name

    /// A name that nobody describes says nothing to the unit; the table of parameters has it.
    private func named(_ name: String, _ number: Double) -> String? {
        guard let meaning = indicator.meaning(of: name), !meaning.vi.isEmpty else { return nil }
        let text =
            meaning.isBound
            ? say.measured(say.number(number), indicator.measure) : say.number(number)
        if meaning.shape == .least, let value = cell.value, value < number {
            let gap = say.measured(gap(value, number), indicator.measure)
            return say(
                "dưới \(meaning.vi) \(text) là \(gap)", "\(gap) below the \(meaning.en) of \(text)")
        }
        return "\(say(meaning.vi, meaning.en)) \(text)"
    }

    // MARK: - Steps and levels

    /// The first step whose bounds the value meets, and the one above it that it missed.
    private func step(_ items: [ParameterValue]) -> String? {
        guard let value = cell.value else { return nil }
        guard let steps = ScoreStep.list(items), steps.allSatisfy({ $0.worth != nil }),
            let place = steps.firstIndex(where: { $0.takes(value) })
        else { return nil }
        let words = self.words(steps[place])
        var text =
            steps[place].bounds.isEmpty
            ? say("không đạt mức nào\(words)", "meets none of the steps\(words)")
            : say("thuộc mức \(words)", "falls in the step \(words)")
        let better = steps.indices.filter { (steps[$0].worth ?? 0) > (steps[place].worth ?? 0) }
        let near = better.min { steps[$0].distance(of: value) < steps[$1].distance(of: value) }
        if let near {
            let gap = say.measured(
                gap(steps[near].distance(of: value), 0), indicator.measure)
            text += say(
                "; mức trên liền kề là \(self.words(steps[near])), còn cách \(gap)",
                "; the next step up is \(self.words(steps[near])), \(gap) away")
        }
        return text
    }

    /// What the level chosen is worth.
    private func level(_ items: [String: ParameterValue]) -> String? {
        guard case .field(let place) = indicator.valueSource,
            case .choice(let levels) = pack.fields[place].kind,
            let number = trace.data.first(where: { $0.kind == .field(place) })?.number,
            let level = Int(exactly: number), levels.indices.contains(level),
            let worth = items[levels[level].key]?.number
        else { return nil }
        return say(
            "mức đã chọn được tính \(say.number(worth))",
            "the level chosen counts \(say.number(worth))")
    }

    /// Bounds and worth of a step; the worth alone where there are no bounds.
    private func words(_ step: ScoreStep) -> String {
        let parts = step.bounds.map { bound, number in
            let number = say.measured(say.number(number), indicator.measure)
            return switch bound {
            case .atLeast: say("từ \(number) trở lên", "\(number) or more")
            case .above: say("trên \(number)", "above \(number)")
            case .atMost: say("không quá \(number)", "at most \(number)")
            case .below: say("dưới \(number)", "below \(number)")
            }
        }
        let span = parts.joined(separator: ", ")
        guard let (gain, worth) = step.gains.first else { return span }
        switch gain {
        case .points:
            return span
                + say(" (\(say.number(worth)) điểm)", " (\(say.counted(worth)))")
        case .share:
            let share = say.number(Rounding.round(100 * worth, 4))
            return span + say(" (\(share)% điểm tối đa)", " (\(share)% of the maximum)")
        }
    }
}

extension Words {
    /// The value of a cell, never so short that it looks like a number it is not; nil when it has none.
    func value(_ trace: CellTrace, in cards: Scorecards, unit: Int) -> String? {
        let indicator = cards.pack.indicators[trace.indicator]
        if case .field(let place) = indicator.valueSource {
            let figure = trace.data.first { $0.kind == .field(place) }?.number
            guard trace.cell.status == .scored || trace.cell.value != nil, let figure else {
                return nil
            }
            return self.figure(figure, of: cards.pack.fields[place])
        }
        guard let value = trace.cell.value else { return nil }
        let text = ValueText.text(
            value,
            against: ValueText.declaredNumbers(
                of: indicator, for: cards.units[unit], cell: trace.cell))
        return measured(localized(text), indicator.measure)
    }
}
