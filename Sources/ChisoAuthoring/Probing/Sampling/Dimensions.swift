import ChisoModel

/// Everything that the cells of an indicator depend on, and that the checks across its fields read.
struct Dimensions {
    /// What the rule reads first, then what only checks read.
    private(set) var all: [Dimension] = []
    /// The checks whose error refuses a figure of the indicator, by their places in the pack.
    private(set) var checks: [Int] = []
    private let pack: RulePack

    init(_ indicator: Indicator, pack: RulePack) {
        self.pack = pack
        if case .field(let place) = indicator.valueSource {
            add(.field(place), pack.fields[place].key, indicator)
        }
        let reads =
            Array(zip(indicator.valueReads, indicator.valueNames))
            + Array(zip(indicator.scoreReads, indicator.scoreNames))
        for (read, name) in reads { add(read, name, indicator) }
        for case .byColumn(let column, _) in indicator.declaredNumbers.map(\.number) {
            add(.unitColumn(column), column, indicator)
        }
        let own = indicator.fieldsRead
        for (place, check) in pack.checks.enumerated() where check.severity == .error {
            guard !own.isDisjoint(with: check.fieldsRead) else { continue }
            checks.append(place)
            for read in check.reads { add(read, pack.name(of: read), nil) }
        }
    }

    /// Everything that any rule or check of the pack depends on.
    init(pack: RulePack) {
        self.pack = pack
        for (place, field) in pack.fields.enumerated() where field.kind != .text {
            add(.field(place), field.key, nil)
            if pack.readsAnyPrevious { add(.previousField(place), "previous_\(field.key)", nil) }
        }
        for column in ["kind"] + pack.unitColumns.map(\.key) {
            add(.unitColumn(column), column, nil)
        }
    }

    /// - Parameter indicator: Who reads it; nil where only a check does.
    private mutating func add(_ read: Read, _ name: String, _ indicator: Indicator?) {
        guard let (subject, kind) = subject(read, indicator) else { return }
        let isOptional = indicator?.optional.contains(name) ?? false
        if let place = all.firstIndex(where: { $0.subject == subject }) {
            // A check does not run where something that it reads is blank.
            if indicator != nil { all[place].isOptional = all[place].isOptional && isOptional }
            return
        }
        all.append(
            Dimension(
                subject: subject, name: name, kind: kind, isOptional: isOptional,
                isContext: indicator == nil))
    }

    private func subject(
        _ read: Read, _ indicator: Indicator?
    ) -> (Dimension.Subject, Dimension.Kind)? {
        switch read {
        case .field(let place): (.field(place), Dimension.Kind(pack.fields[place]))
        case .previousField(let place):
            (.previousField(place), Dimension.Kind(pack.fields[place]))
        case .previousValue: (.previousValue, number(indicator?.range))
        case .previousPoints: (.previousPoints, number(indicator.flatMap { $0.reach }))
        case .previousRank:
            (.previousRank, .number(isWhole: true, least: 1, largest: .infinity))
        case .unitColumn(let name): column(name, indicator).map { (.column(name), $0) }
        case .parameter("target") where indicator?.target == nil:
            (.target, .number(isWhole: false, least: 1, largest: 100))
        case .peers: (.peers, .cases(SampledPeers.cases))
        default: nil
        }
    }

    private func number(_ range: ClosedRange<Double>?) -> Dimension.Kind {
        .number(
            isWhole: false, least: range?.lowerBound ?? 0, largest: range?.upperBound ?? .infinity)
    }

    /// Texts are those that some number of the indicator, or of the pack, differs by.
    private func column(_ name: String, _ indicator: Indicator?) -> Dimension.Kind? {
        let declared = pack.unitColumn(named: name)
        if let declared, declared.kind != .text { return Dimension.Kind(declared.kind) }
        var numbers = indicator?.declaredNumbers.map(\.number) ?? []
        var texts = Self.texts(numbers, name)
        if texts.isEmpty {
            numbers = pack.indicators.flatMap { $0.declaredNumbers.map(\.number) }
            texts = Self.texts(numbers + pack.classes.map(\.from), name)
        }
        if name == "kind", texts.isEmpty { texts = Set(pack.fields.flatMap(\.reportedBy)) }
        return .texts(texts.isEmpty ? ["any"] : texts.sorted())
    }

    private static func texts(_ numbers: [DeclaredNumber], _ column: String) -> Set<String> {
        var texts: Set<String> = []
        for case .byColumn(column, let table) in numbers { texts.formUnion(table.keys) }
        return texts
    }
}

extension Indicator {
    /// From the fewest points to the most, for any unit.
    fileprivate var reach: ClosedRange<Double>? {
        guard let most = max.largest, let least = min.largest, least <= most else { return nil }
        return least...most
    }

    /// Every declared number that a value may be held against, in order; at most a dozen.
    var thresholds: [Double] {
        var found: Set<Double> = []
        for number in declaredNumbers.map(\.number) {
            switch number {
            case .number(let number): found.insert(number)
            case .byColumn(_, let table): found.formUnion(table.values)
            }
        }
        for value in params.values { found.formUnion(value.bounds) }
        if let range { found.formUnion([range.lowerBound, range.upperBound]) }
        let sorted = found.filter { $0.isFinite && $0 != 0 }.sorted()
        let stride = (sorted.count + 11) / 12
        return sorted.enumerated().filter { $0.offset % Swift.max(1, stride) == 0 }.map(\.element)
    }
}

extension ParameterValue {
    /// The numbers in it, but for the points and shares that steps give.
    fileprivate var bounds: Set<Double> {
        switch self {
        case .number(let number): [number]
        case .text, .flag: []
        case .list(let items): items.reduce(into: []) { $0.formUnion($1.bounds) }
        case .record(let entries):
            entries.filter { $0.key != "points" && $0.key != "share" }.values
                .reduce(into: []) { $0.formUnion($1.bounds) }
        }
    }
}

extension RulePack.Check {
    /// The fields it reads, by their places.
    var fieldsRead: Set<Int> {
        var places: Set<Int> = []
        for case .field(let place) in reads { places.insert(place) }
        return places
    }
}
