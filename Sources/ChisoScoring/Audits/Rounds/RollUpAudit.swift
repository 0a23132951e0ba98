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

    /// D461 where a parent's own figure differs, D462 where it cannot be held against its children's, D465 where it
    /// says that there is none. Figures of a period are those submitted, or made of shorter ones.
    var findings: [Diagnostic] {
        let fields = figures.pack.fields.indices.filter {
            figures.pack.fields[$0].rollsUp != nil
        }
        let parents = figures.round.units.indices.filter { figures.children[$0] != nil }
        return figures.periods.flatMap { period in
            fields.flatMap { field in
                parents.compactMap { unit in
                    finding(RoundFigures.Given(unit: unit, field: field, period: period))
                }
            }
        }
    }

    private func finding(_ datum: RoundFigures.Given) -> Diagnostic? {
        let field = figures.pack.fields[datum.field]
        let settled = figures.accumulated(datum)
        guard let rollsUp = field.rollsUp, field.kind.isNumeric, settled.isKnown else { return nil }
        let below = below(datum, rollsUp, above: [])
        // What is made of shorter periods is held against the units' there, unless only they have a figure here.
        guard !below.given.isEmpty, below.hasOwn || figures.state(datum) != .blank else {
            return nil
        }
        let unit = figures.round.units[datum.unit].code
        guard settled.state == .given else { return notApplicable(datum, below) }
        let own = settled.value
        let stated = "'\(field.key)' of '\(unit)' is \(PrintedFigure.text(own))"
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
        let decimals = rollsUp == .sum ? Rounding.firstPlaces : PrintedFigure.decimals(own)
        guard !PrintedFigure.areSame(own, figure, decimals) else { return nil }
        let name = rollsUp == .sum ? "sum" : "mean"
        let shown = PrintedFigure.text(Rounding.round(figure, max(4, PrintedFigure.decimals(own))))
        return Diagnostic(
            AuditCode.differsFromUnitsBelow, .warning,
            "\(stated), the \(name) of its \(PrintedFigure.counted(below.due, "unit")) is \(shown)",
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

    /// The sum or mean of what the children gave, or of what is below those whose kind does not report.
    private func below(
        _ datum: RoundFigures.Given, _ rollsUp: Field.RollUp, above: Set<Int>
    ) -> Below {
        var below = Below()
        let parent = datum.unit
        var sum = 0.0
        var count = 0
        for child in figures.children[datum.unit] ?? [] where !above.contains(child) {
            var datum = datum
            datum.unit = child
            let settled = figures.accumulated(datum)
            if settled.state == .notApplicable { continue }
            var figure = settled.state == .given ? settled.value : nil
            if figure != nil, figures.state(datum) == .given { below.hasOwn = true }
            if settled.state == .blank {
                let deeper = self.below(datum, rollsUp, above: above.union([parent]))
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
            sum += figure
            count += 1
        }
        below.missing.sort()
        below.given.sort()
        if below.missing.isEmpty, count > 0 {
            below.figure = rollsUp == .sum ? sum : sum / Double(count)
        }
        return below
    }
}
