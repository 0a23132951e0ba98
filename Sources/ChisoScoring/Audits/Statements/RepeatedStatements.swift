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
            for (statement, other) in zip(statements, Self.rivals(in: statements)) {
                guard let other, !Self.isCut(other, statement), !Self.isCut(statement, other)
                else { continue }
                for (one, another) in [(statement, other), (other, statement)]
                where contradicting[one, default: []].count < Self.most {
                    contradicting[one, default: []].append(another)
                }
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
            let rivals = Self.rivals(in: statements)
            var differing = FirstDiffering()
            var days: Set<Day?> = []
            return statements.indices.compactMap { place in
                let statement = statements[place]
                defer {
                    days.insert(statement.heldOn)
                    differing.add(statement)
                }
                let isOfKnownDay = days.contains(statement.heldOn)
                return finding(
                    statement, rival: rivals[place],
                    onOtherDay: isOfKnownDay ? nil : differing.first(from: statement))
            }
        }
    }

    /// Statements that contradict one, of which so many are kept.
    private static let most = 1_000

    /// For each statement the first before it for the same day that does not agree.
    private static func rivals(in statements: [Statement]) -> [Statement?] {
        var byDay: [Day?: FirstDiffering] = [:]
        return statements.map { statement in
            let rival = byDay[statement.heldOn]?.first(from: statement)
            byDay[statement.heldOn, default: FirstDiffering()].add(statement)
            return rival
        }
    }

    /// Finds the first of a growing list of statements that does not agree with one, each figure compared once.
    private struct FirstDiffering {
        private struct Printed: Hashable {
            var value: Double?
            var decimals: Int

            init(_ statement: Statement) {
                value = statement.value
                decimals = statement.decimals
            }
        }

        private var statements: [Statement] = []
        private var printed: Set<Printed> = []
        /// By figure: how many from the first agree with it.
        private var agreeing: [Printed: Int] = [:]

        mutating func add(_ statement: Statement) {
            if printed.insert(Printed(statement)).inserted { statements.append(statement) }
        }

        mutating func first(from statement: Statement) -> Statement? {
            let key = Printed(statement)
            var place = agreeing[key, default: 0]
            while place < statements.count,
                RepeatedStatements.agree(statements[place], statement)
            { place += 1 }
            agreeing[key] = place
            return place < statements.count ? statements[place] : nil
        }
    }

    /// What to say of a statement and those before it: the nearest reason, once.
    private func finding(
        _ statement: Statement, rival: Statement?, onOtherDay: Statement?
    ) -> Diagnostic? {
        if let other = rival {
            return Self.isCut(other, statement) || Self.isCut(statement, other)
                ? cut(statement, other) : differing(statement, other)
        }
        guard let other = onOtherDay, !isTold(other, like: statement) else { return nil }
        return StatementWords.finding(
            .differsBetweenDays, .note, statement,
            "'\(statement.key)' is stated as \(text(statement))\(day(statement)), and as "
                + "\(text(other))\(day(other)) on line \(other.row)", figures, also: other)
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
