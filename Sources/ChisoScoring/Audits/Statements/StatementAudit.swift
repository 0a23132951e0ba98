import ChisoModel

/// Holds what documents state against its own parts, against itself, and against what was submitted.
struct StatementAudit {
    let figures: RoundFigures
    private let names: StatementNames
    private let repeated: RepeatedStatements

    init(figures: RoundFigures) {
        self.figures = figures
        repeated = RepeatedStatements(figures: figures)
        names = StatementNames(figures: figures)
    }

    /// D401 to D412.
    var findings: [Diagnostic] {
        figures.round.statements.flatMap { statement in
            (statement.formula.isEmpty ? [] : ownParts(statement)) + submitted(statement)
        } + repeated.findings
    }

    // MARK: - Own parts

    private func ownParts(_ statement: Statement) -> [Diagnostic] {
        let formula: Formula
        do throws(Formula.Fault) {
            formula = try FormulaParser.formula(statement.formula)
        } catch {
            return [
                finding(
                    .formulaUnreadable, .error, statement,
                    "the formula '\(statement.formula.prefix(60))' cannot be read: "
                        + error.message)
            ]
        }
        var spans: [Span] = []
        var unmet: [Diagnostic] = []
        var blank: [String] = []
        for name in formula.names {
            switch names.figure(name, for: statement) {
            case .figure(let span): spans.append(span)
            case .blank: blank.append("'\(name)'")
            case .unknown(let near):
                unmet.append(
                    finding(
                        .formulaNameUnknown, .error, statement,
                        "the formula of \(subject(statement)) names '\(name)', which is neither "
                            + "stated nor a field with figures\(near)"))
            }
        }
        if !blank.isEmpty {
            unmet.append(
                finding(
                    .formulaWithoutFigure, .warning, statement,
                    "the parts of \(subject(statement)) give no figure: there is none for "
                        + PrintedFigure.listed(blank)))
        }
        if !unmet.isEmpty { return unmet }
        return compared(statement, formula, spans)
    }

    private func compared(
        _ statement: Statement, _ formula: Formula, _ spans: [Span]
    ) -> [Diagnostic] {
        let parts = formula.isNumber ? "" : " (\(shown(formula, spans)))"
        switch formula.result(spans) {
        case .none(let reason):
            return [
                finding(
                    .formulaWithoutFigure, .warning, statement,
                    "the parts of \(subject(statement)) give no figure: \(reason)\(parts)")
            ]
        case .noneArising: return noneArising(statement, parts).map { [$0] } ?? []
        case .figure(let span):
            guard let value = statement.value else {
                guard statement.stated.isEmpty, formula.relation == .equal else { return [] }
                let due = PrintedFigure.text(Rounding.round(span.value, 4))
                return [
                    finding(
                        .figureLeftBlank, .warning, statement,
                        "\(subject(statement)) is left blank, \(Self.due(due, parts))")
                ]
            }
            let difference =
                formula.relation == .equal
                ? difference(statement, value, span, parts)
                : bound(statement, value, span, formula.relation, parts)
            return difference.map { [$0] } ?? []
        }
    }

    private func noneArising(_ statement: Statement, _ parts: String) -> Diagnostic? {
        let printed: String
        if let value = statement.value {
            printed = "printed as \(text(value, statement))"
        } else if statement.stated.isEmpty {
            printed = "left blank"
        } else {
            return nil
        }
        return finding(
            .ratioOfNothing, .warning, statement,
            "\(subject(statement)) is \(printed), its parts are 0 / 0: nothing arose, so there "
                + "is no ratio\(parts)")
    }

    private func difference(
        _ statement: Statement, _ value: Double, _ span: Span, _ parts: String
    ) -> Diagnostic? {
        let decimals = statement.decimals
        if PrintedFigure.areSame(value, span.value, decimals)
            || holds(value, span.value, decimals)
        {
            return nil
        }
        let stated = "\(subject(statement)) is stated as \(text(value, statement))"
        let due = text(span.value, statement)
        let half = PrintedFigure.step(decimals) / 2
        if span.isInDoubt, value > span.least - half, value < span.most + half {
            return finding(
                .differsByRounding, .note, statement,
                "\(stated), its parts give \(due), as they may: they were rounded themselves "
                    + String(parts.dropFirst()))
        }
        if PrintedFigure.areSame(value, PrintedFigure.cut(span.value, decimals), decimals) {
            let fine = PrintedFigure.text(Rounding.round(span.value, min(decimals + 2, 9)))
            return finding(
                .cutNotRounded, .warning, statement,
                "\(stated), which is \(fine)\(sign(statement)) cut and not rounded: "
                    + Self.due(due, parts))
        }
        return finding(
            .differsFromParts, .error, statement, "\(stated), \(Self.due(due, parts))")
    }

    /// Whether a figure printed with decimals may be another that was rounded to them, either way: the distance is at most
    /// half of the last digit.
    private func holds(_ value: Double, _ other: Double, _ decimals: Int) -> Bool {
        guard decimals > 0 else { return value == other }
        let distance = Rounding.round(abs(value - other), Rounding.firstPlaces)
        return distance <= Rounding.round(PrintedFigure.step(decimals) / 2, Rounding.firstPlaces)
    }

    /// What a figure should be: by its parts, where it has any.
    private static func due(_ figure: String, _ parts: String) -> String {
        parts.isEmpty ? "\(figure) is due" : "its parts give \(figure)\(parts)"
    }

    private func bound(
        _ statement: Statement, _ value: Double, _ span: Span, _ relation: Formula.Relation,
        _ parts: String
    ) -> Diagnostic? {
        let end = relation == .atLeast ? span.least : span.most
        let bound = Rounding.round(end, Rounding.firstPlaces)
        let isMet =
            (relation == .atLeast ? value >= bound : value <= bound)
            || holds(value, end, statement.decimals)
        guard !isMet else { return nil }
        let side = relation == .atLeast ? "below" : "above"
        let shown = parts.isEmpty ? "" : " (\(relation.rawValue) \(parts.dropFirst(2).dropLast()))"
        return finding(
            .boundNotMet, .error, statement,
            "\(subject(statement)) is stated as \(text(value, statement)), \(side) its bound of "
                + "\(PrintedFigure.text(span.value))\(sign(statement))\(shown)")
    }

    /// The formula, and the formula with figures in place of its names, where it has any.
    private func shown(_ formula: Formula, _ spans: [Span]) -> String {
        let written = formula.text { $0 }
        guard !formula.names.isEmpty else { return written }
        let values = Dictionary(
            zip(formula.names, spans.map { PrintedFigure.text($0.value) }),
            uniquingKeysWith: { first, _ in first })
        return "\(written) = \(formula.text { values[$0] ?? $0 })"
    }

    // MARK: - Submitted figures

    private func submitted(_ statement: Statement) -> [Diagnostic] {
        guard let value = statement.value, let field = figures.pack.field(named: statement.key)
        else {
            return []
        }
        let datum = RoundFigures.Given(
            unit: statement.unit, field: field, period: statement.period)
        guard let number = figures.number(datum) else { return [] }
        let decimals = PrintedFigure.decimals(number)
        if PrintedFigure.agree(value, statement.decimals, number, decimals)
            || repeated.isTold(statement, against: number, decimals)
        {
            return []
        }
        let place = figures.place(datum)
        let stated = "'\(statement.key)' is stated as \(text(value, statement))"
        let isCut =
            decimals > statement.decimals
            && PrintedFigure.areSame(
                value, PrintedFigure.cut(number, statement.decimals), statement.decimals)
        let submitted = "\(PrintedFigure.text(number)) on line \(place.row ?? 0) of \(place.path)"
        if isCut {
            return [
                finding(.cutNotRounded, .warning, statement, "\(stated), cut from the \(submitted)")
            ]
        }
        if let day = statement.asOf, day != statement.period.lastDay {
            return [
                finding(
                    .differsBetweenDays, .note, statement,
                    "\(stated) on \(day.text), and submitted as \(submitted)")
            ]
        }
        return [
            finding(
                .differsFromSubmitted, .error, statement, "\(stated), but submitted as \(submitted)"
            )
        ]
    }

    // MARK: - Words

    private func finding(
        _ code: AuditCode, _ severity: Diagnostic.Severity, _ statement: Statement,
        _ message: String
    ) -> Diagnostic {
        StatementWords.finding(code, severity, statement, message, figures)
    }

    private func subject(_ statement: Statement) -> String { StatementWords.subject(statement) }

    private func text(_ value: Double, _ statement: Statement) -> String {
        StatementWords.text(value, statement)
    }

    private func sign(_ statement: Statement) -> String {
        statement.stated.contains("%") ? " %" : ""
    }
}
