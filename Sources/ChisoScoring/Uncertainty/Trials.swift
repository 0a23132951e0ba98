import ChisoModel

/// One thread's way from draws to ranks: cells where figures or numbers are drawn, then nodes, ranks and classes.
///
/// Moving from one run to the next does anew only what its factors reach.
final class Trials {
    /// By unit: 0 when unranked. Valid until the next run.
    var ranks: [Int32] { sheet.ranks }
    /// By unit: the index, NaN where there is none. Valid until the next run.
    var indices: [Double] { sheet.indices }
    /// By unit: the place of the class, -1 for none; made by ``classify()``.
    var classes: [Int16] { sheet.classes }

    private let plan: TrialPlan
    private let sheet: NodeSheet
    private let cells: NoisyCells
    private var settings: [FactorSetting]

    init(_ plan: TrialPlan, rules: any RuleSet) {
        self.plan = plan
        sheet = NodeSheet(plan.baseline, rules: rules)
        cells = NoisyCells(
            plan.baseline, rules: rules, factors: plan.factors, draws: plan.draws)
        settings = plan.factors.map { _ in .present }
    }

    /// Runs with each factor where `setting` puts it.
    func run(_ setting: (_ factor: Int) -> FactorSetting) {
        var stale: Set<Int> = []
        var isMoved = false
        for factor in settings.indices {
            let new = setting(factor)
            guard new != settings[factor] else { continue }
            settings[factor] = new
            if let component = plan.componentOfFactor[factor] {
                stale.insert(component)
            } else {
                isMoved = true
            }
        }
        for component in stale.sorted() { settle(plan.components[component]) }
        if isMoved { weigh() }
        sheet.run()
    }

    /// Gives classes to the run.
    func classify() { sheet.classify() }

    /// Mean over the units ranked now and as things are of how many places their ranks are apart.
    ///
    /// - Basis: Saisana, Saltelli and Tarantola 2005, equation 7; Nardo et al. 2008, part on sensitivity analysis.
    func shift() -> Double {
        var sum: Int64 = 0
        var count = 0
        let ranks = sheet.ranks
        for unit in ranks.indices where ranks[unit] > 0 && plan.ranks[unit] > 0 {
            sum += Int64(abs(ranks[unit] - plan.ranks[unit]))
            count += 1
        }
        return count > 0 ? Double(sum) / Double(count) : 0
    }

    private func settle(_ component: FactorComponent) {
        for (place, column) in cells.columns(of: component, at: settings) {
            sheet.load(column, as: place)
        }
        if component.reachesNodes { sheet.load(cells.pack) }
        if plan.nodesReadFigures { sheet.inputs = cells.inputs }
    }

    private func weigh() {
        for (edge, factors) in plan.edges {
            let product = factors.reduce(1.0) { product, factor in
                let share = cells.share(of: factor, item: 0, at: settings[factor])
                return plan.factors[factor].spread.apply(share, to: product)
            }
            sheet.setFactor(product, group: edge.group, child: edge.child)
        }
    }
}

/// What the trials of all threads share.
struct TrialPlan: Sendable {
    /// A child under its node.
    struct Edge: Hashable, Sendable {
        let group: Int
        let child: Int
    }

    let baseline: Run
    let factors: [UncertainFactor]
    let draws: Draws
    let components: [FactorComponent]
    /// By factor; weights have none.
    let componentOfFactor: [Int: Int]
    /// Weights that move, in the order of the first factor that moves each, and by which factors.
    let edges: [(edge: Edge, factors: [Int])]
    /// By unit: the rank as things are, 0 when unranked.
    let ranks: [Int32]
    /// Whether a node's function, or the one that classifies, reads figures.
    let nodesReadFigures: Bool

    init(_ baseline: Run, factors: [UncertainFactor], seed: UInt64) {
        self.baseline = baseline
        self.factors = factors
        draws = Draws(seed: seed)
        components = FactorComponent.all(of: factors, pack: baseline.pack)
        var componentOfFactor: [Int: Int] = [:]
        for (place, component) in components.enumerated() {
            for factor in component.factors { componentOfFactor[factor] = place }
        }
        self.componentOfFactor = componentOfFactor
        var edges: [(edge: Edge, factors: [Int])] = []
        var places: [Edge: Int] = [:]
        for (place, factor) in factors.enumerated() {
            guard case .weight(let group, let child) = factor.subject else { continue }
            let edge = Edge(group: group, child: child)
            if let known = places[edge] {
                edges[known].factors.append(place)
            } else {
                places[edge] = edges.count
                edges.append((edge, [place]))
            }
        }
        self.edges = edges
        ranks = baseline.standings.map { Int32($0.rank ?? 0) }
        let pack = baseline.pack
        let fields = Set(pack.fields.indices)
        nodesReadFigures =
            pack.groups.contains { $0.aggregate.readsFields(fields) }
            || (pack.classifyReads ?? []).contains { read in
                if case .field = read { true } else { false }
            }
    }
}

// MARK: - Random numbers

/// Random numbers by place: each is a function of the seed, the sample and what it is drawn for, so that no number
/// depends on what was drawn before it, or on which thread draws.
///
/// - Basis: the mixing of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
struct Draws: Sendable {
    let seed: UInt64

    /// Uniform on [0, 1), in steps of 2⁻⁵³.
    ///
    /// - Parameters:
    ///   - matrix: 0 for Saltelli's A, 1 for B.
    ///   - run: The row of the matrix.
    ///   - factor: The column.
    ///   - item: Which of the numbers that the factor moves; each is drawn on its own.
    ///   - attempt: 0, or how often the draw was repeated.
    @inline(__always)
    func uniform(matrix: Int, run: Int, factor: Int, item: Int, attempt: Int = 0) -> Double {
        var state = Self.mix(seed &+ Self.step &* UInt64(2 * attempt + matrix + 1))
        state = Self.mix(state &+ Self.step &* UInt64(run + 1))
        state = Self.mix(state &+ Self.step &* UInt64(factor + 1))
        state = Self.mix(state &+ Self.step &* UInt64(item + 1))
        return Double(state >> 11) * 0x1p-53
    }

    /// The odd number nearest to 2⁶⁴ over the golden ratio.
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mix(_ state: UInt64) -> UInt64 {
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Where one factor stands in one run.
enum FactorSetting: Hashable, Sendable {
    /// The number as it is.
    case present
    /// The lower and the upper end of what it may be.
    case low, high
    /// Drawn for a row of Saltelli's A (0) or B (1).
    case drawn(matrix: Int, run: Int)
}
