import ChisoModel

/// Finds what documents state twice, differently.
struct RepeatedStatements {
    private struct Key: Hashable {
        var name: String
        var unit: Int
        var period: String
    }

    let figures: RoundFigures

    /// D404 where both figures hold at one day, D412 where the days differ, D402 where one is the other cut short.
    var findings: [Diagnostic] {
        let keyed = figures.round.statements.filter { !$0.key.isEmpty && $0.value != nil }
        let groups = Dictionary(
            grouping: keyed.sorted { $0.row < $1.row },
            by: { Key(name: $0.key, unit: $0.unit, period: $0.period) })
        return groups.values.flatMap { statements in
            statements.indices.dropFirst().compactMap { place in
                finding(statements[place], among: statements[..<place])
            }
        }
    }

    /// What to say of a statement and those before it: the nearest reason, once.
    private func finding(_ statement: Statement, among earlier: ArraySlice<Statement>)
        -> Diagnostic?
    {
        let sameDay = earlier.filter { $0.asOf == statement.asOf }
        if let other = sameDay.first(where: { !agree($0, statement) }) {
            return isCut(other, statement) || isCut(statement, other)
                ? cut(statement, other) : differing(statement, other)
        }
        guard sameDay.isEmpty, let other = earlier.first(where: { !agree($0, statement) }) else {
            return nil
        }
        return StatementWords.finding(
            "D412", .note, statement,
            "'\(statement.key)' is stated as \(text(statement))\(day(statement)), and as "
                + "\(text(other))\(day(other)) on line \(other.row)", figures, also: other)
    }

    private func differing(_ statement: Statement, _ other: Statement) -> Diagnostic {
        StatementWords.finding(
            "D404", .error, statement,
            "'\(statement.key)' is stated as \(text(statement)) here, but as \(text(other)) on "
                + "line \(other.row)", figures, also: other)
    }

    private func cut(_ statement: Statement, _ other: Statement) -> Diagnostic {
        let (coarse, fine) =
            statement.decimals < other.decimals ? (statement, other) : (other, statement)
        return StatementWords.finding(
            "D402", .warning, coarse,
            "'\(coarse.key)' is stated as \(text(coarse)), cut from the \(text(fine)) on line "
                + "\(fine.row)", figures, also: fine)
    }

    private func agree(_ a: Statement, _ b: Statement) -> Bool {
        guard let first = a.value, let second = b.value else { return true }
        return Figures.agree(first, a.decimals, second, b.decimals)
    }

    /// Whether a figure is another with decimals cut off.
    private func isCut(_ coarse: Statement, _ fine: Statement) -> Bool {
        guard let value = coarse.value, let whole = fine.value, coarse.decimals < fine.decimals
        else { return false }
        return Figures.areSame(value, Figures.cut(whole, coarse.decimals), coarse.decimals)
    }

    private func text(_ statement: Statement) -> String {
        StatementWords.text(statement.value ?? 0, statement)
    }

    private func day(_ statement: Statement) -> String {
        statement.asOf.map { " on \($0.text)" } ?? ""
    }
}
