import ChisoModel
import ChisoPrint
import ChisoScoring

/// What hangs by a thread in a ranking, in lines.
struct EdgesText {
    /// How many edges of a kind are named.
    private static let most = 8

    private let edges: KnifeEdges
    private let cards: Scorecards
    private let units: Set<Int>
    private let names: NodeNames
    private let labels: [String]

    /// - Parameter units: Those whose edges are told.
    init(_ answer: Answer, units: [Int], names: NodeNames) {
        edges = answer.edges
        cards = answer.simulation.after
        self.units = Set(units)
        self.names = names
        labels = cards.labels
    }

    /// What the lines stand under.
    var title: String { "Knife edges after the change (near: \(PlainNumber.text(edges.near)))" }

    /// Neighbours first, then classes, then indicators, each kind as ordered.
    var lines: [String] {
        shown(edges.pairs.filter { units.contains($0.above) || units.contains($0.below) }, pair)
            + shown(edges.classes.filter { units.contains($0.unit) }, nearClass)
            + shown(edges.thresholds.filter { units.contains($0.unit) }, threshold)
    }

    private func shown<Edge>(_ edges: [Edge], _ text: (Edge) -> String) -> [String] {
        let more = edges.count - Self.most
        return edges.prefix(Self.most).map(text)
            + (more > 0 ? ["and \(more) more of this kind; the JSON has all"] : [])
    }

    // MARK: - Neighbours

    private func pair(_ pair: KnifeEdges.Pair) -> String {
        let rank = cards.standings[pair.above].rank ?? 0
        let (above, below) = (labels[pair.above], labels[pair.below])
        let figures = pair.figures.map { PlainNumber.fixed($0, places: places) }
        let start = "rank \(rank): \(above) "
        switch pair.ground {
        case .rounding:
            return start + "(\(figures[0])) is before \(below) (\(figures[1])) by rounding alone"
                + unrounded(pair)
        case .tieBreak(let tieBreak):
            return start + "is before \(below) at \(figures[0]) by the "
                + "\(cards.pack.word(for: tieBreak)) of " + names.label(tieBreak.key)
                + (pair.isTiedByRounding ? unrounded(pair) : "")
        case .unrounded:
            return start + "is before \(below) at \(figures[0]) by the unrounded figure"
                + unrounded(pair)
        case .shared:
            return start + "and \(below) share it at \(figures[0])"
                + (pair.isTiedByRounding ? unrounded(pair) : ", unrounded too")
        case .name:
            return start + "is before \(below) at \(figures[0]) by name alone"
        }
    }

    private func unrounded(_ pair: KnifeEdges.Pair) -> String {
        let texts = pair.unrounded.map { PlainNumber.short($0, places: places + 4) }
        return "; unrounded \(texts[0]) and \(texts[1])"
    }

    /// The decimals of what ranks.
    private var places: Int {
        let pack = cards.pack
        return pack.ranking.by == .index
            ? PlainNumber.places(pack.precision.index, otherwise: 2)
            : PlainNumber.places(pack.precision.total)
    }

    // MARK: - Thresholds

    private func nearClass(_ edge: KnifeEdges.NearClass) -> String {
        let index = cards.pack.indexText(cards.total(edge.unit).index)
        return "class \(edge.name): \(labels[edge.unit]) has \(index), "
            + side(edge.distance, of: edge.from)
    }

    private func threshold(_ edge: KnifeEdges.NearThreshold) -> String {
        let indicator = cards.pack.indicators[edge.indicator]
        let value = ValueText.text(
            of: cards.cell(indicator: edge.indicator, unit: edge.unit), indicator: indicator,
            unit: cards.units[edge.unit], fields: cards.pack.fields)
        return "\(indicator.label): \(labels[edge.unit]) has \(value), "
            + "\(side(edge.distance, of: edge.threshold)) (\(edge.name))"
    }

    /// `0.4 below 80`, `0.4 above 80`, `exactly 80`.
    private func side(_ distance: Double, of number: Double) -> String {
        let number = PlainNumber.text(number)
        if distance == 0 { return "exactly \(number)" }
        return "\(PlainNumber.short(abs(distance))) \(distance < 0 ? "below" : "above") \(number)"
    }
}

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

extension RulePack {
    /// What of its group, indicator or field a tie-break compares.
    fileprivate func word(for tieBreak: TieBreak) -> String {
        switch decisive(tieBreak) {
        case .points, nil: "points"
        case .index: "index"
        case .value: "value"
        case .figure: "figure"
        }
    }
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

    /// The group, indicator or field that decides.
    fileprivate var key: String? {
        if case .tieBreak(let tieBreak) = self { return tieBreak.key }
        return nil
    }
}
