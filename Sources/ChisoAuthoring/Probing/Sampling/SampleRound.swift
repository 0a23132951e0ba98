import ChisoModel

/// Rows of a sample as a round, one unit each.
struct SampleRound {
    /// The round, for a period of its own.
    let round: Round

    /// - Parameters:
    ///   - fields: How many the pack has that scores it.
    ///   - places: By the places that dimensions name: the places in that pack.
    ///   - key: The indicator whose target and preceding figures are given.
    init(
        _ rows: [[Double]], _ dimensions: [Dimension], fields: Int, places: [Int: Int],
        key: String = ""
    ) {
        var units = rows.indices.map { ScoredUnit(code: "u\($0 + 1)", name: "u\($0 + 1)") }
        var columns = Array(repeating: FieldColumn(blank: rows.count), count: fields)
        var previous: [(key: Round.Previous.Key, figures: [Double])] = []
        var targets: [Round.Target] = []
        for (place, dimension) in dimensions.enumerated() {
            let figures = rows.map { $0[place] }
            switch dimension.subject {
            case .field(let field):
                columns[places[field] ?? field] = FieldColumn(figures.map { $0.isNaN ? nil : $0 })
            case .previousField:
                let field = dimension.name.dropFirst("previous_".count)
                previous.append((.field(String(field)), figures))
            case .previousValue: previous.append((.value(key), figures))
            case .previousPoints: previous.append((.points(key), figures))
            case .previousRank: previous.append((.rank, figures))
            case .column(let name): Self.fill(&units, name, dimension.kind, figures)
            case .target:
                targets += figures.enumerated().filter { !$0.element.isNaN }.map {
                    Round.Target(
                        unit: $0.offset, indicator: key, target: $0.element, period: Self.period)
                }
            case .peers: continue
            }
        }
        let rowsBefore = previous.flatMap { key, figures in
            figures.enumerated().filter { !$0.element.isNaN }.map {
                Round.Previous(unit: $0.offset, key: key, value: $0.element)
            }
        }
        round = Round(
            id: "sample", period: Self.period, units: units,
            submissions: [Self.period: Submissions(period: Self.period, columns: columns)],
            targets: targets, previous: rowsBefore)
    }

    private static let period: Period = "2000"

    private static func fill(
        _ units: inout [ScoredUnit], _ name: String, _ kind: Dimension.Kind, _ figures: [Double]
    ) {
        for (unit, figure) in figures.enumerated() where !figure.isNaN {
            switch kind {
            case .texts(let texts) where name == "kind": units[unit].kind = texts[Int(figure)]
            case .texts(let texts): units[unit].columns[name] = .text(texts[Int(figure)])
            default: units[unit].columns[name] = .number(figure)
            }
        }
    }
}
