import ChisoModel
import ChisoRules

/// The figures that an indicator's value, or a field it reads, is held against.
///
/// A bound is: the target and the parameters that the score reads and the formula kind, or the pack, describes as such;
/// those of every step; and each parameter that a line of the rule compares with the value or with a field
/// (`if visits >= least_visits`).
struct RuleBounds {
    /// What is held against bounds.
    enum Subject: Hashable {
        case value
        /// By its place in the pack's fields.
        case field(Int)
    }

    /// A figure, and where it is declared.
    struct Bound {
        var figure: Double
        var name: String
        var location: SourceLocation
    }

    /// What one subject is held against, for the units that a text of theirs picks out.
    struct Scale {
        var subject: Subject
        /// The column and its text, for figures that differ by it.
        var condition: [String: String] = [:]
        /// In order of size, each figure once.
        var bounds: [Bound]
        /// Below and above which there are no figures.
        var limits: ClosedRange<Double>
    }

    /// In order: the value's, then those of fields.
    let scales: [Scale]

    /// - Parameter code: The lines of code that the indicator can come to.
    init(_ indicator: Indicator, of loaded: LoadedPack, code: [SourceLocation]) {
        let pack = loaded.pack
        var collector = Collector(indicator: indicator, loaded: loaded)
        let described = indicator.meanings.filter(\.isBound).map(\.key)
        for name in described + ["target"] where indicator.scoreNames.contains(name) {
            collector.add(.value, name)
        }
        for case .list(let steps) in indicator.params.values {
            for step in steps.compactMap(ScoreStep.init) {
                for (bound, number) in step.bounds {
                    collector.add(step: bound.rawValue, number)
                }
            }
        }
        let fields = Dictionary(
            indicator.fieldsRead.map { (pack.fields[$0].key, $0) }, uniquingKeysWith: { a, _ in a })
        for (subject, name) in Self.compared(
            indicator, fields: fields, code: code.map(loaded.tokens))
        {
            collector.add(subject, name)
        }
        scales = collector.scales { Self.limits(of: $0, indicator, pack.fields) }
    }

    /// The declared numbers that a line compares with the value or a field.
    private static func compared(
        _ indicator: Indicator, fields: [String: Int], code: [ArraySlice<LuaToken>]
    ) -> [(Subject, String)] {
        let names = zip(
            indicator.valueNames + indicator.scoreNames, indicator.valueReads + indicator.scoreReads
        )
        var declared: Set<String> = []
        for (name, read) in names { if case .parameter = read { declared.insert(name) } }
        func subject(_ name: String) -> Subject? {
            name == "value" ? .value : fields[name].map { .field($0) }
        }
        var found: [(Subject, String)] = []
        for line in code {
            for pair in CodeReading.comparisons(in: line) {
                for (a, b) in [(pair.left, pair.right), (pair.right, pair.left)] {
                    if let subject = subject(a), declared.contains(b) { found.append((subject, b)) }
                }
            }
        }
        return found
    }

    /// The figures that the subject can have.
    private static func limits(
        of subject: Subject, _ indicator: Indicator, _ fields: [Field]
    ) -> ClosedRange<Double> {
        func least(_ place: Int) -> Double {
            fields[place].kind == .count
                ? fields[place].least ?? 0 : fields[place].least ?? -.infinity
        }
        if case .field(let place) = subject {
            return least(place)...(fields[place].largest ?? .infinity)
        }
        var read = indicator.valueReads
        if case .field(let place) = indicator.valueSource { read.append(.field(place)) }
        let isNegative = read.contains { read in
            if case .field(let place) = read { (fields[place].least ?? -1) < 0 } else { false }
        }
        return indicator.range ?? (isNegative ? -.infinity : 0)...(.infinity)
    }
}

extension RuleBounds.Scale {
    /// What can be covered of the scale, and whether the figures do: at each bound, above it up to the next, below it
    /// down to the one before.
    func points(
        met figures: [Double]
    ) -> [(bound: RuleBounds.Bound, side: String, isMet: Bool)] {
        bounds.enumerated().flatMap { place, bound in
            let figure = bound.figure
            let before = place > 0 ? bounds[place - 1].figure : -.infinity
            let after = place + 1 < bounds.count ? bounds[place + 1].figure : .infinity
            var points = [("at", figures.contains { abs($0 - figure) <= 1e-9 })]
            if figure < limits.upperBound {
                points.append(
                    ("above", figures.contains { $0 > figure + 1e-9 && $0 <= after }))
            }
            if figure > limits.lowerBound {
                points.append(
                    ("below", figures.contains { $0 < figure - 1e-9 && $0 >= before }))
            }
            return points.map { (bound, $0.0, $0.1) }
        }
    }
}

/// Gathers bounds by subject and condition.
private struct Collector {
    private struct Key: Hashable {
        var subject: RuleBounds.Subject
        var condition: [String: String]
    }

    let indicator: Indicator
    let loaded: LoadedPack
    private var found: [Key: [Double: RuleBounds.Bound]] = [:]

    init(indicator: Indicator, loaded: LoadedPack) {
        self.indicator = indicator
        self.loaded = loaded
    }

    /// Adds a declared number, or each of those that differ by a column.
    mutating func add(_ subject: RuleBounds.Subject, _ name: String) {
        let place = loaded.place(of: name, in: indicator) ?? indicator.location
        if let number = indicator.params[name]?.number {
            add(subject, [:], RuleBounds.Bound(figure: number, name: name, location: place))
            return
        }
        // A minimum of 0 is what holds when none is declared, and bounds points rather than figures.
        if name == "min", indicator.min == .number(0) { return }
        switch indicator.declaredNumbers.first(where: { $0.name == name })?.number {
        case .number(let number)?:
            add(subject, [:], RuleBounds.Bound(figure: number, name: name, location: place))
        case .byColumn(let column, let numbers)?:
            for (text, number) in numbers {
                add(
                    subject, [column: text],
                    RuleBounds.Bound(figure: number, name: name, location: place))
            }
        case nil: break
        }
    }

    /// Adds the bound of a step.
    mutating func add(step name: String, _ figure: Double) {
        let place = loaded.place(of: name, figure: figure, in: indicator)
        add(
            .value, [:],
            RuleBounds.Bound(
                figure: figure, name: name, location: place ?? indicator.location))
    }

    private mutating func add(
        _ subject: RuleBounds.Subject, _ condition: [String: String], _ bound: RuleBounds.Bound
    ) {
        let key = Key(subject: subject, condition: condition)
        if found[key]?[bound.figure] == nil { found[key, default: [:]][bound.figure] = bound }
    }

    /// The scales, in order of subjects and conditions.
    func scales(
        limits: (RuleBounds.Subject) -> ClosedRange<Double>
    ) -> [RuleBounds.Scale] {
        let order = found.keys.sorted {
            ($0.subject.order, $0.condition.values.first ?? "")
                < ($1.subject.order, $1.condition.values.first ?? "")
        }
        return order.map { key in
            // What holds for all units holds for those picked out too.
            var bounds = found[key] ?? [:]
            if !key.condition.isEmpty {
                let common = found[Key(subject: key.subject, condition: [:])] ?? [:]
                bounds.merge(common) { own, _ in own }
            }
            return RuleBounds.Scale(
                subject: key.subject, condition: key.condition,
                bounds: bounds.values.sorted { $0.figure < $1.figure }, limits: limits(key.subject))
        }
    }
}

extension RuleBounds.Subject {
    /// The value first, then fields in the pack's order.
    fileprivate var order: Int {
        switch self {
        case .value: -1
        case .field(let place): place
        }
    }
}
