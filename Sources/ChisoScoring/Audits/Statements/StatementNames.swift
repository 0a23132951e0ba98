import ChisoModel

/// Finds the figures that the names of a formula stand for.
struct StatementNames {
    /// What a name stands for.
    enum Found: Hashable {
        case figure(Span)
        /// It is known, and nobody gives a figure.
        case blank
        /// Nobody knows it; the end of a message: `; did you mean 'x'?`, or nothing.
        case unknown(String)
    }

    private struct Key: Hashable {
        var name: String
        var unit: Int
        var period: Period
    }

    private let figures: RoundFigures
    /// In order of their rows.
    private let statements: [Key: [Statement]]
    private let known: Set<String>

    init(figures: RoundFigures) {
        self.figures = figures
        let keyed = figures.round.statements.filter { !$0.key.isEmpty }
        statements = Dictionary(
            grouping: keyed.sorted { $0.row < $1.row },
            by: { Key(name: $0.key, unit: $0.unit, period: $0.period) })
        known = Set(keyed.map(\.key))
    }

    /// What a name of a statement's formula stands for: what is stated under it for the same unit and period,
    /// best in the same document and for the same day, else the field that the unit submitted.
    func figure(_ name: String, for statement: Statement) -> Found {
        let key = Key(name: name, unit: statement.unit, period: statement.period)
        let others = (statements[key] ?? []).filter { $0 != statement }
        let nearest = others.filter { $0.value != nil }.enumerated().min { a, b in
            let (first, second) = (rank(a.element, statement), rank(b.element, statement))
            return (first, a.offset) < (second, b.offset)
        }
        if let near = nearest?.element, let value = near.value {
            return .figure(Span(value, printed: near.decimals))
        }
        if let field = figures.pack.field(named: name), figures.pack.fields[field].kind.isNumeric {
            let datum = RoundFigures.Given(
                unit: statement.unit, field: field, period: statement.period)
            return figures.number(datum).map {
                .figure(Span($0, printed: PrintedFigure.decimals($0)))
            } ?? .blank
        }
        if known.contains(name) { return .blank }
        let fields = figures.pack.fields.filter(\.kind.isNumeric).map(\.key)
        let near = Suggestion.nearest(to: name, in: known.union(fields))
        return .unknown(near.map { "; did you mean '\($0)'?" } ?? "")
    }

    /// How far a statement is from another: 0 in the same document for the same day.
    private func rank(_ other: Statement, _ statement: Statement) -> Int {
        if other.heldOn != statement.heldOn { return 2 }
        return other.document == statement.document ? 0 : 1
    }
}
