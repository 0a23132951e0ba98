import ChisoModel

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
