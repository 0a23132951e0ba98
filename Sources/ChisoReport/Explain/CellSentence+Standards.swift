import ChisoModel
import ChisoPrint

// What the value was held against: its target, the step it fell into, the level chosen, other declared numbers.

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
