import ChisoModel

/// What every table of a round is checked against.
struct RoundContext {
    let pack: RulePack
    /// The round's own.
    let period: String
    let units: [ScoredUnit]
    /// The files of the tables, as the user would type them, in the order of the package.
    let tables: [String]
    let unitIndices: [String: Int]
    let fieldIndices: [String: Int]
    let indicatorKeys: Set<String>
    let groupKeys: Set<String>

    /// Gathers the names of a round with these units.
    init(pack: RulePack, period: String, units: [ScoredUnit], tables: [String]) {
        self.pack = pack
        self.period = period
        self.units = units
        self.tables = tables
        unitIndices = Dictionary(
            uniqueKeysWithValues: units.enumerated().map { ($1.code, $0) })
        fieldIndices = Dictionary(
            pack.fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        indicatorKeys = Set(pack.indicators.map(\.key))
        groupKeys = Set(pack.groups.map(\.key))
    }
}
