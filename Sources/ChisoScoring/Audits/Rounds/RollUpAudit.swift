import ChisoModel

/// Holds a parent unit's own figures against those of the units that belong to it.
struct RollUpAudit {
    /// What the units below a unit come to.
    private struct Below {
        var figure: Double?
        /// Codes of those that gave nothing.
        var missing: [String] = []
        /// Codes of those with figures.
        var given: [String] = []
        /// Whether one of them gave its own figure for the period, not for shorter ones.
        var hasOwn = false
        /// Those to which the field applies.
        var due = 0
    }

    let figures: RoundFigures
    /// Units that others belong to, each after those that belong to it.
    private let parents: [Int]

    init(figures: RoundFigures) {
        self.figures = figures
        parents = DerivedFigures(figures.round).parents
    }

    /// D461 where a parent's own figure differs, D462 where it cannot be held against its children's, D465 where it
    /// says that there is none. Figures of a period are those submitted, or made of shorter ones.
    var findings: [Diagnostic] {
        let fields = figures.pack.fields.indices.filter {
            figures.pack.fields[$0].rollsUp != nil
        }
        return figures.periods.flatMap { period in
            fields.flatMap { field in
                findings(RoundFigures.Given(unit: 0, field: field, period: period))
            }
        }
    }

    /// Those of one field and period, in the order of the units, whatever the one of `datum`.
    private func findings(_ datum: RoundFigures.Given) -> [Diagnostic] {
        guard let rollsUp = figures.pack.fields[datum.field].rollsUp else { return [] }
        var below: [Int: Below] = [:]
        for unit in parents {
            var datum = datum
            datum.unit = unit
            below[unit] = self.below(datum, rollsUp, below, above: [])
        }
        return parents.sorted().compactMap { unit in
            var datum = datum
            datum.unit = unit
            return below[unit].flatMap { finding(datum, $0) }
        }
    }

    private func finding(_ datum: RoundFigures.Given, _ below: Below) -> Diagnostic? {
        let field = figures.pack.fields[datum.field]
        let settled = figures.settled(datum)
        guard let rollsUp = field.rollsUp, settled.isKnown else { return nil }
        // What is made of shorter periods is held against the units' there, unless only they have a figure here.
        guard !below.given.isEmpty, below.hasOwn || figures.state(datum) != .blank else {
            return nil
        }
        let unit = figures.round.units[datum.unit].code
        guard settled.state == .given else { return notApplicable(datum, below) }
        let own = settled.value
        let stated = "'\(field.key)' of '\(unit)' is \(field.plainText(own))"
        guard let figure = below.figure else {
            return Diagnostic(
                AuditCode.unitsBelowIncomplete, .note,
                "\(stated), and cannot be held against its units: "
                    + "\(PrintedFigure.counted(below.missing.count, "figure")) of \(below.due) "
                    + "\(below.missing.count == 1 ? "is" : "are") missing: "
                    + PrintedFigure.listed(below.missing),
                rule: figures.rule(datum.field), data: figures.place(datum),
                fix: "submit theirs")
        }
        let decimals = rollsUp == .mean ? PrintedFigure.decimals(own) : Rounding.firstPlaces
        guard !PrintedFigure.areSame(own, figure, decimals) else { return nil }
        let shown = field.plainText(Rounding.round(figure, max(4, PrintedFigure.decimals(own))))
        return Diagnostic(
            AuditCode.differsFromUnitsBelow, .warning,
            "\(stated), the \(rollsUp.rawValue) of its \(PrintedFigure.counted(below.due, "unit")) is \(shown)",
            rule: figures.rule(datum.field), data: figures.place(datum),
            fix: "correct the unit's own figure, or those of its units")
    }

    private func notApplicable(_ datum: RoundFigures.Given, _ below: Below) -> Diagnostic {
        let unit = figures.round.units[datum.unit].code
        return Diagnostic(
            AuditCode.notApplicableAboveFigures, .warning,
            "'\(figures.pack.fields[datum.field].key)' of '\(unit)' is NA, though "
                + "\(PrintedFigure.counted(below.given.count, "unit")) below it gave figures: "
                + PrintedFigure.listed(below.given),
            rule: figures.rule(datum.field), data: figures.place(datum),
            fix: "leave it blank, so that it is made of theirs, or correct theirs")
    }

    /// What the figures of the children come to, or of what is below those whose kind does not report.
    ///
    /// - Parameters:
    ///   - known: What is below the units that belong to the unit, save where units belong to themselves in a circle.
    ///   - above: The units of such a circle that it has been asked for.
    private func below(
        _ datum: RoundFigures.Given, _ rollsUp: Field.Joining, _ known: [Int: Below],
        above: Set<Int>
    ) -> Below {
        let parent = datum.unit
        var below = Below()
        var parts: [Settled] = []
        for child in figures.children[parent] ?? [] where !above.contains(child) {
            var datum = datum
            datum.unit = child
            let settled = figures.settled(datum)
            if settled.state == .notApplicable { continue }
            var figure = settled.state == .given ? settled.value : nil
            if figure != nil, figures.state(datum) == .given { below.hasOwn = true }
            if settled.state == .blank {
                let deeper =
                    known[child]
                    ?? self.below(datum, rollsUp, known, above: above.union([parent]))
                if deeper.due == 0, !figures.applies(datum.field, to: child) { continue }
                figure = deeper.figure
                below.hasOwn = below.hasOwn || deeper.hasOwn
            }
            below.due += 1
            guard let figure else {
                below.missing.append(figures.round.units[child].code)
                continue
            }
            below.given.append(figures.round.units[child].code)
            parts.append(Settled(state: .given, value: figure))
        }
        below.missing.sort()
        below.given.sort()
        if below.missing.isEmpty, !parts.isEmpty {
            below.figure = rollsUp.figure(of: parts, weights: parts.map { _ in 1 }).value
        }
        return below
    }
}
