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

    /// Words for the names that packs give to numbers, and whether they count what the value counts.
    private static let names: [String: (vi: String, en: String, isOfValue: Bool)] = [
        "floor": ("mức sàn", "floor", true), "ceiling": ("mức trần", "ceiling", true),
        "enough": ("mức đủ điểm", "enough at", true), "fair": ("mức khá", "fair at", true),
        "worst": ("mức kém nhất", "worst at", true), "due": ("yêu cầu", "due", false),
        "lowest": ("mức thấp nhất", "lowest", true), "highest": ("mức cao nhất", "highest", true),
        "per": ("số điểm mỗi lần", "points for each", false),
        "step": ("làm tròn điểm đến", "points rounded to", false),
    ]

    /// Another name says nothing to the unit; the table of parameters has it.
    private func named(_ name: String, _ number: Double) -> String? {
        guard let words = Self.names[name] else { return nil }
        let text =
            words.isOfValue
            ? say.measured(say.number(number), indicator.measure) : say.number(number)
        if name == "floor", let value = cell.value, value < number {
            let gap = say.measured(gap(value, number), indicator.measure)
            return say(
                "dưới mức sàn \(text) là \(gap)", "\(gap) below the floor of \(text)")
        }
        return "\(say(words.vi, words.en)) \(text)"
    }

    // MARK: - Steps and levels

    /// The first step whose bounds the value meets, and the one above it that it missed.
    private func step(_ items: [ParameterValue]) -> String? {
        guard let value = cell.value else { return nil }
        let steps = items.compactMap { Step($0) }
        guard steps.count == items.count, let place = steps.firstIndex(where: { $0.holds(value) })
        else { return nil }
        let words = steps[place].words(self)
        var text =
            steps[place].bounds.isEmpty
            ? say("không đạt mức nào\(words)", "meets none of the steps\(words)")
            : say("thuộc mức \(words)", "falls in the step \(words)")
        let better = steps.indices.filter { (steps[$0].worth ?? 0) > (steps[place].worth ?? 0) }
        let near = better.min { steps[$0].gap(value) < steps[$1].gap(value) }
        if let near {
            let gap = say.measured(
                gap(steps[near].gap(value), 0), indicator.measure)
            text += say(
                "; mức trên liền kề là \(steps[near].words(self)), còn cách \(gap)",
                "; the next step up is \(steps[near].words(self)), \(gap) away")
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

    /// One step of a list: bounds of the value, and points or a share of the maximum.
    private struct Step {
        var bounds: [String: Double] = [:]
        var points: Double?
        var share: Double?

        private static let names: Set<String> = ["at_least", "above", "at_most", "below"]

        init?(_ item: ParameterValue) {
            guard case .record(let entries) = item else { return nil }
            for (name, entry) in entries {
                guard let number = entry.number else { return nil }
                switch name {
                case "points": points = number
                case "share": share = number
                case _ where Self.names.contains(name): bounds[name] = number
                default: return nil
                }
            }
            if worth == nil { return nil }
        }

        var worth: Double? { points ?? share }

        func holds(_ value: Double) -> Bool {
            if let bound = bounds["at_least"], value < bound { return false }
            if let bound = bounds["above"], value <= bound { return false }
            if let bound = bounds["at_most"], value > bound { return false }
            if let bound = bounds["below"], value >= bound { return false }
            return true
        }

        /// How far a value is from the step's bounds.
        func gap(_ value: Double) -> Double {
            let below = [bounds["at_least"], bounds["above"]].compactMap { $0 }.map { $0 - value }
            let above = [bounds["at_most"], bounds["below"]].compactMap { $0 }.map { value - $0 }
            return Swift.max(0, (below + above).max() ?? 0)
        }

        /// Bounds and worth; the worth alone where there are no bounds.
        func words(_ sentence: CellSentence) -> String {
            let say = sentence.say
            let number = { (x: Double) in
                say.measured(say.number(x), sentence.indicator.measure)
            }
            let parts = [
                bounds["at_least"].map {
                    say("từ \(number($0)) trở lên", "\(number($0)) or more")
                },
                bounds["above"].map { say("trên \(number($0))", "above \(number($0))") },
                bounds["at_most"].map {
                    say("không quá \(number($0))", "at most \(number($0))")
                },
                bounds["below"].map { say("dưới \(number($0))", "below \(number($0))") },
            ].compactMap { $0 }
            let span = parts.joined(separator: ", ")
            if let points {
                return span
                    + say(
                        " (\(say.number(points)) điểm)", " (\(say.counted(points)))")
            }
            let share = say.number(Rounding.round(100 * (share ?? 0), 4))
            return span + say(" (\(share)% điểm tối đa)", " (\(share)% of the maximum)")
        }
    }
}
