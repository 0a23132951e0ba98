import ChisoModel
import ChisoPrint
import ChisoScoring

/// The member `knife_edges` of `chiso.simulation/1`; units by code.
struct EdgesJSON {
    private let edges: KnifeEdges
    private let cards: Scorecards
    private let units: Set<Int>

    /// - Parameter units: Those whose edges are told.
    init(_ answer: Answer, units: [Int]) {
        edges = answer.edges
        cards = answer.simulation.after
        self.units = Set(units)
    }

    var value: JSONValue {
        let pairs = edges.pairs.filter { units.contains($0.above) || units.contains($0.below) }
        return .object([
            ("near", .number(edges.near)),
            ("neighbours", .list(of: pairs, pair)),
            ("classes", .list(of: edges.classes.filter { units.contains($0.unit) }, nearClass)),
            (
                "thresholds",
                .list(of: edges.thresholds.filter { units.contains($0.unit) }, threshold)
            ),
        ])
    }

    private func pair(_ pair: KnifeEdges.Pair) -> JSONValue {
        .object([
            ("above", code(pair.above)), ("below", code(pair.below)),
            ("decided_by", .string(pair.ground.word)), ("key", .optional(pair.ground.key)),
            ("figure_above", .number(pair.figures[0])), ("figure_below", .number(pair.figures[1])),
            ("unrounded_above", .number(pair.unrounded[0])),
            ("unrounded_below", .number(pair.unrounded[1])),
        ])
    }

    private func nearClass(_ edge: KnifeEdges.NearClass) -> JSONValue {
        .object([
            ("unit", code(edge.unit)), ("class", .string(edge.name)), ("from", .number(edge.from)),
            ("distance", .number(edge.distance)),
        ])
    }

    private func threshold(_ edge: KnifeEdges.NearThreshold) -> JSONValue {
        .object([
            ("unit", code(edge.unit)),
            ("indicator", .string(cards.pack.indicators[edge.indicator].key)),
            ("number", .string(edge.name)), ("threshold", .number(edge.threshold)),
            ("value", .number(edge.value)), ("distance", .number(edge.distance)),
        ])
    }

    private func code(_ unit: Int) -> JSONValue { .string(cards.units[unit].code) }
}

extension KnifeEdges.Ground {
    /// As the contract spells it.
    fileprivate var word: String {
        switch self {
        case .rounding: "rounding"
        case .tieBreak: "tie_break"
        case .unrounded: "unrounded"
        case .shared: "shared"
        case .name: "name"
        }
    }

    /// The group or indicator whose points decide.
    fileprivate var key: String? {
        if case .tieBreak(let key) = self { return key }
        return nil
    }
}
