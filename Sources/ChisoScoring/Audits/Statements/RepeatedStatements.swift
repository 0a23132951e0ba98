import ChisoModel

/// Finds what documents state twice, differently.
struct RepeatedStatements {
    private struct Key: Hashable {
        var name: String
        var unit: Int
        var period: Period
    }

    private let figures: RoundFigures
    /// By name, unit and period, in order of their rows.
    private let groups: [[Statement]]
    /// Figures of one day that contradict each other, both ways: those that D404 tells of.
    private let contradicting: [Statement: [Statement]]

    init(figures: RoundFigures) {
        self.figures = figures
        let keyed = figures.round.statements.filter { !$0.key.isEmpty && $0.value != nil }
        groups = Array(
            Dictionary(
                grouping: keyed.sorted { $0.row < $1.row },
                by: { Key(name: $0.key, unit: $0.unit, period: $0.period) }
            ).values)
        var contradicting: [Statement: [Statement]] = [:]
        for statements in groups {
            for (place, statement) in statements.enumerated() {
                guard let other = Self.rival(of: statement, among: statements[..<place]),
                    !Self.isCut(other, statement), !Self.isCut(statement, other)
                else { continue }
                contradicting[statement, default: []].append(other)
                contradicting[other, default: []].append(statement)
            }
        }
        self.contradicting = contradicting
    }

    /// Whether D404 tells that a statement contradicts another that agrees with this figure.
    func isTold(_ statement: Statement, against figure: Double, _ decimals: Int) -> Bool {
        (contradicting[statement] ?? []).contains { other in
            other.value.map { PrintedFigure.agree($0, other.decimals, figure, decimals) } ?? false
        }
    }

    /// D404 where both figures hold at one day, D412 where the days differ, D402 where one is the other cut short.
    var findings: [Diagnostic] {
        groups.flatMap { statements in
            statements.indices.dropFirst().compactMap { place in
                finding(statements[place], among: statements[..<place])
            }
        }
    }

    /// What to say of a statement and those before it: the nearest reason, once.
    private func finding(_ statement: Statement, among earlier: ArraySlice<Statement>)
        -> Diagnostic?
    {
        if let other = Self.rival(of: statement, among: earlier) {
            return Self.isCut(other, statement) || Self.isCut(statement, other)
                ? cut(statement, other) : differing(statement, other)
        }
        guard !earlier.contains(where: { $0.heldOn == statement.heldOn }),
            let other = earlier.first(where: { !Self.agree($0, statement) }),
            !isTold(other, like: statement)
        else { return nil }
        return StatementWords.finding(
            .differsBetweenDays, .note, statement,
            "'\(statement.key)' is stated as \(text(statement))\(day(statement)), and as "
                + "\(text(other))\(day(other)) on line \(other.row)", figures, also: other)
    }

    /// The first of some statements for the same day that does not agree.
    private static func rival(of statement: Statement, among earlier: ArraySlice<Statement>)
        -> Statement?
    {
        earlier.first { $0.heldOn == statement.heldOn && !agree($0, statement) }
    }

    /// Whether D404 tells that one statement contradicts another of the figure of a third.
    private func isTold(_ other: Statement, like statement: Statement) -> Bool {
        statement.value.map { isTold(other, against: $0, statement.decimals) } ?? false
    }

    private func differing(_ statement: Statement, _ other: Statement) -> Diagnostic {
        StatementWords.finding(
            .statedTwice, .error, statement,
            "'\(statement.key)' is stated as \(text(statement)) here, but as \(text(other)) on "
                + "line \(other.row)", figures, also: other)
    }

    private func cut(_ statement: Statement, _ other: Statement) -> Diagnostic {
        let (coarse, fine) =
            statement.decimals < other.decimals ? (statement, other) : (other, statement)
        return StatementWords.finding(
            .cutNotRounded, .warning, coarse,
            "'\(coarse.key)' is stated as \(text(coarse)), cut from the \(text(fine)) on line "
                + "\(fine.row)", figures, also: fine)
    }

    private static func agree(_ a: Statement, _ b: Statement) -> Bool {
        guard let first = a.value, let second = b.value else { return true }
        return PrintedFigure.agree(first, a.decimals, second, b.decimals)
    }

    /// Whether a figure is another with decimals cut off.
    private static func isCut(_ coarse: Statement, _ fine: Statement) -> Bool {
        guard let value = coarse.value, let whole = fine.value, coarse.decimals < fine.decimals
        else { return false }
        return PrintedFigure.areSame(
            value, PrintedFigure.cut(whole, coarse.decimals), coarse.decimals)
    }

    private func text(_ statement: Statement) -> String {
        StatementWords.text(statement.value ?? 0, statement)
    }

    private func day(_ statement: Statement) -> String {
        statement.asOf.map { " on \($0.text)" } ?? ""
    }
}
