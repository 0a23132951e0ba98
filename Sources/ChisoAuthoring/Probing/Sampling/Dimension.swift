import ChisoModel

/// One thing that cells depend on and that the sample varies: a field, a column of the unit, a figure of last period.
struct Dimension {
    /// What it is.
    enum Subject: Hashable {
        case field(Int)
        case previousField(Int)
        case previousValue, previousPoints, previousRank
        case column(String)
        /// The unit's own target, where the rule declares none.
        case target
        /// Who the unit is compared with, by the number of a case; see ``SampledPeers``.
        case peers
    }

    /// What it can be.
    enum Kind: Hashable {
        /// A number between two bounds, both included; infinite where unbounded.
        case number(isWhole: Bool, least: Double, largest: Double)
        /// A number of days since 1970-01-01.
        case day
        /// Yes (1) or no (0).
        case flag
        /// One of these, by its place.
        case texts([String])
        /// One of so many cases.
        case cases(Int)
    }

    let subject: Subject
    /// As rules call it.
    let name: String
    let kind: Kind
    /// Whether it may be absent, which a row says with NaN.
    var isOptional = false
    /// Whether only a check reads it, not the rule.
    var isContext = false

    /// Whether it counts in numbers without end.
    var isNumber: Bool {
        if case .number = kind { return true }
        return false
    }

    /// Everything it can be; empty for a number.
    var options: [Double] {
        var options: [Double]
        switch kind {
        case .number: return []
        case .day: options = [19_358, 19_722, 19_723, 20_088]
        case .flag: options = [0, 1]
        case .texts(let texts): options = texts.indices.map(Double.init)
        case .cases(let count): options = (0..<count).map(Double.init)
        }
        if isOptional { options.append(.nan) }
        return options
    }

    /// The allowed number next to another.
    func held(_ number: Double) -> Double {
        guard case .number(let isWhole, let least, let largest) = kind else { return number }
        let inside = min(max(number, least), largest)
        return isWhole ? inside.rounded() : inside
    }

    /// Numbers at, just below and just above what matters: zero, a scale, thresholds, their percentages of the scale,
    /// and its own bounds.
    func figures(at scale: Double, _ thresholds: [Double]) -> [Double] {
        guard case .number(let isWhole, let least, let largest) = kind else { return options }
        let step = isWhole ? 1 : 0.01
        var found = [0, 1, scale, scale + step, scale - step]
        for threshold in thresholds {
            let part = threshold * scale / 100
            for figure in [threshold, part] { found += [figure, figure + step, figure - step] }
        }
        found += [least, least + step, largest - step, largest, (least + largest) / 2]
        if least == -.infinity { found.append(-1) }
        if isWhole { found = found.flatMap { [$0.rounded(.down), $0.rounded(.up)] } }
        var seen: Set<Double> = []
        found = found.map { Rounding.round($0, Rounding.firstPlaces) }.filter { figure in
            figure.isFinite && figure >= least && figure <= largest && seen.insert(figure).inserted
        }
        return found.isEmpty ? [held(0)] : found
    }

    /// What a row gives it, as a person would say it.
    func text(_ number: Double) -> String {
        if number.isNaN { return "\(name) = (blank)" }
        switch kind {
        case .number: return "\(name) = \(Rounding.plainText(number))"
        case .day: return "\(name) = \(Day(Int(number)).text)"
        case .flag: return "\(name) = \(number == 0 ? "no" : "yes")"
        case .texts(let texts): return "\(name) = \(texts[Int(number)])"
        case .cases: return ""
        }
    }
}

extension Dimension.Kind {
    /// What a field can be.
    init(_ field: Field) {
        switch field.kind {
        case .count: self = .number(isWhole: true, least: field.least ?? 0, largest: field.most)
        case .amount, .percent, .number:
            self = .number(
                isWhole: false, least: field.least ?? -.infinity, largest: field.most)
        case .yesNo: self = .flag
        case .choice(let levels): self = .texts(levels.map(\.key))
        case .date, .text: self = .day
        }
    }

    /// What a column of numbers can be.
    init(_ column: UnitColumn.Kind) {
        self = .number(
            isWhole: column == .count, least: column == .number ? -.infinity : 0,
            largest: .infinity)
    }
}

extension Field {
    fileprivate var most: Double { largest ?? .infinity }
}
