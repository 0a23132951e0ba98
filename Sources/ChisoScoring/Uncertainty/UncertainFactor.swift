import ChisoModel

/// One number, or one family of numbers of a kind, that varies on its own.
struct UncertainFactor: Sendable {
    /// What varies.
    enum Subject: Sendable {
        /// The weight of a child in its node, by place in the group's children.
        case weight(group: Int, child: Int)
        /// A field's figures, each unit's on its own.
        case figures(field: Int, units: [Int])
        /// A declared number.
        case number([Change.Step])
        /// Units' own targets, each on its own.
        case targets(indicator: Int, units: [Int])
    }

    /// Place of the input it comes from.
    let input: Int
    /// What a reader calls it: `procedures.weight`, `dossiers_on_time.target`, `dossiers_resolved`.
    let label: String
    let subject: Subject
    let spread: UncertainInput.Spread

    /// The places of what it moves; one for a number that is the same for all.
    var items: [Int] {
        switch subject {
        case .weight, .number: [0]
        case .figures(_, let units), .targets(_, let units): units
        }
    }
}

extension UncertainFactor {
    /// What inputs stand for in a pack and a round, in the order of what the inputs say, then of the pack.
    ///
    /// What is drawn for a factor hangs on its place here, and so not on the order in which inputs are given.
    /// Figures that were not given, or that a check of the pack refuses, do not vary.
    /// - Throws: A ``Failure`` with code C202 to C209 for a path that names nothing that can vary, C243 when an input
    ///   moves nothing.
    static func all(
        of inputs: [UncertainInput], pack: RulePack, round: RunInputs
    ) throws(Failure) -> [UncertainFactor] {
        var factors: [UncertainFactor] = []
        for (place, input) in inputs.enumerated().sorted(by: { $0.element.said < $1.element.said })
        {
            let subjects: [(String, Subject)]
            switch input.subject {
            case .weights: subjects = weights(pack)
            case .data:
                subjects = figures(Array(round.units.indices), pack.fields.indices, pack, round)
            case .path(let path): subjects = try at(path, input, pack, round)
            }
            guard !subjects.isEmpty else {
                throw Failure(
                    SimulationCode.uncertaintyWithoutEffect,
                    "'\(input.text)' moves nothing in this pack and round",
                    fix: "name weights of nodes with several children, or figures that were given")
            }
            factors += subjects.map {
                UncertainFactor(input: place, label: $0, subject: $1, spread: input.spread)
            }
        }
        return factors
    }

    /// The children on the scale of every node that has two or more of them, but for nodes made by a function.
    private static func weights(_ pack: RulePack) -> [(String, Subject)] {
        pack.groups.indices.flatMap { place -> [(String, Subject)] in
            let group = pack.groups[place]
            if case .function = group.aggregate { return [] }
            let base = group.children.indices.filter {
                pack.ownRole(of: group.children[$0]) == .base
            }
            guard base.count > 1 else { return [] }
            return base.map { child in
                let key = pack.key(of: group.children[child])
                return ("\(key).weight", .weight(group: place, child: child))
            }
        }
    }

    private static func figures(
        _ units: [Int], _ fields: some Sequence<Int>, _ pack: RulePack, _ round: RunInputs
    ) -> [(String, Subject)] {
        fields.compactMap { field in
            guard pack.fields[field].kind.isNumeric else { return nil }
            let given = units.filter { round.columns[field].states[$0] == .given }
            return given.isEmpty
                ? nil : (pack.fields[field].key, .figures(field: field, units: given))
        }
    }

    // MARK: - Paths

    private static func at(
        _ path: [Change.Step], _ input: UncertainInput, _ pack: RulePack, _ round: RunInputs
    ) throws(Failure) -> [(String, Subject)] {
        // Says what is wrong with a path in the words a change of the same numbers would meet.
        var trial = ScenarioInputs(pack: pack, inputs: round)
        try trial.apply(Change(varying: path, .multiply, by: 1, text: input.text))
        guard case .declared(let key, let way) = Change.Subject(path) else {
            return ofUnits(Change.Subject(path), pack, round)
        }
        return (pack.indicators.map(\.key) + pack.groups.map(\.key)).compactMap { known in
            guard Pattern(key).matches(known) else { return nil }
            let own = [.name(known)] + way
            var trial = pack
            let change = Change(varying: own, .multiply, by: 1, text: input.text)
            guard (try? trial.apply(change)) != nil else { return nil }
            return (Change.text(of: own), .number(own))
        }
    }

    private static func ofUnits(
        _ subject: Change.Subject, _ pack: RulePack, _ round: RunInputs
    ) -> [(String, Subject)] {
        func units(_ name: String) -> [Int] {
            let wanted = Pattern(name)
            return round.units.indices.filter { wanted.matches(round.units[$0].code) }
        }
        switch subject {
        case .figure(let unit, let field):
            let wanted = Pattern(field)
            let fields = pack.fields.indices.filter { wanted.matches(pack.fields[$0].key) }
            return figures(units(unit), fields, pack, round)
        case .target(let unit, let indicator):
            return targets(units(unit), Pattern(indicator), pack, round)
        case .declared, .met, .nothing: return []
        }
    }

    private static func targets(
        _ units: [Int], _ wanted: Pattern, _ pack: RulePack, _ round: RunInputs
    ) -> [(String, Subject)] {
        pack.indicators.indices.compactMap { place in
            let indicator = pack.indicators[place]
            guard wanted.matches(indicator.key) else { return nil }
            let held = units.filter { unit in
                let own = round.targets[indicator.key]?[unit] ?? .nan
                return !own.isNaN || indicator.target?.value(for: round.units[unit]) != nil
            }
            return held.isEmpty
                ? nil : ("unit.\(indicator.key).target", .targets(indicator: place, units: held))
        }
    }
}

extension UncertainInput {
    /// As typed, but for blanks and the two spellings of the sign.
    fileprivate var said: String {
        text.filter { $0 != " " }.replacing("+-", with: "±")
    }
}

extension Change {
    /// A path as a person types it.
    static func text(of path: [Step]) -> String {
        path.reduce(into: "") { text, step in
            switch step {
            case .name(let name): text += text.isEmpty ? name : ".\(name)"
            case .place(let place): text += "[\(place)]"
            }
        }
    }
}

// MARK: - Factors scored together

/// Factors whose cells are to be scored together, because a check or an indicator reads what several of them move.
struct FactorComponent: Sendable {
    var factors: [Int] = []
    var fields: Set<Int> = []
    var indicators: Set<Int> = []
    /// Places of the pack's checks that refuse figures.
    var checks: Set<Int> = []
    /// Indicators and groups whose declared numbers it moves.
    var declaring: Set<Group.Child> = []
    /// Whether nodes change other than through their cells.
    var reachesNodes = false

    private var touches: Set<Int> {
        // Numbered apart, so that sharing any is found in one intersection.
        var all = Set(indicators.map { $0 * 4 }).union(checks.map { $0 * 4 + 1 })
        for child in declaring {
            switch child {
            case .indicator(let place): all.insert(place * 4)
            case .group(let place): all.insert(place * 4 + 2)
            }
        }
        return all.union(fields.map { $0 * 4 + 3 })
    }

    private mutating func formUnion(_ other: FactorComponent) {
        factors += other.factors
        fields.formUnion(other.fields)
        indicators.formUnion(other.indicators)
        checks.formUnion(other.checks)
        declaring.formUnion(other.declaring)
        reachesNodes = reachesNodes || other.reachesNodes
    }

    /// The components of factors; weights are in none.
    static func all(of factors: [UncertainFactor], pack: RulePack) -> [FactorComponent] {
        var components: [FactorComponent] = []
        for (place, factor) in factors.enumerated() {
            guard var joined = FactorComponent(factor, pack) else { continue }
            joined.factors = [place]
            let touches = joined.touches
            components.removeAll { component in
                guard !component.touches.isDisjoint(with: touches) else { return false }
                joined.formUnion(component)
                return true
            }
            joined.factors.sort()
            components.append(joined)
        }
        return components.sorted { $0.factors[0] < $1.factors[0] }
    }

    private init?(_ factor: UncertainFactor, _ pack: RulePack) {
        switch factor.subject {
        case .weight: return nil
        case .figures(let field, _):
            fields = [field]
            indicators = Set(
                pack.indicators.indices.filter { pack.indicators[$0].fieldsRead.contains(field) })
            checks = Set(
                pack.checks.indices.filter { place in
                    pack.checks[place].severity == .error
                        && pack.checks[place].reads.contains(.field(field))
                })
        case .targets(let indicator, _): indicators = [indicator]
        case .number(let path):
            var trial = pack
            let change = Change(varying: path, .multiply, by: 1, text: "")
            guard let reach = try? trial.apply(change), case .name(let key) = path[0] else {
                return nil
            }
            indicators = reach.indicators
            reachesNodes = !reach.groups.isEmpty
            if let node = pack.node(named: key) { declaring = [node] }
        }
    }
}
