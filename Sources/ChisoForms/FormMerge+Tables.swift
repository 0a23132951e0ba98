import ChisoModel

/// Into which table a figure goes.
extension FormMerge {
    /// The table for a new figure: the one that holds the unit's others, else the first that can hold it; one that is
    /// declared for other figures only where there is no other.
    func table(for field: String, unit: String) -> Int? {
        let able = known.tables.indices.filter { place in
            let table = known.tables[place]
            return table.holds(wanted.period, of: known.period)
                && (table.isLong || table.place(field) != nil)
        }
        let open = able.filter(takes)
        let fit = open.isEmpty ? able : open
        let own = fit.first {
            known.tables[$0].isLong
                && known.tables[$0].lastRecords[[unit, wanted.period]] != nil
        }
        return own ?? fit.first { known.tables[$0].isLong } ?? fit.first
    }

    /// Reports a figure that no table has a place for.
    mutating func reportNoTable(_ key: String, _ place: DataLocation) {
        diagnostics.append(
            Diagnostic(
                FormCode.noTableForFigure, .error,
                "no table of submissions can take '\(wanted.names[key])' for period "
                    + "'\(wanted.period)'",
                data: place,
                fix: "add a table of the columns unit, field, value, note, evidence, period"))
    }

    /// Whether a table is declared for figures such as those of the forms.
    func takes(_ table: Int) -> Bool {
        switch known.tables[table].figures {
        case "synthetic": wanted.areSynthetic
        case "real", "published": !wanted.areSynthetic
        default: true
        }
    }

    /// Whether a table may be changed; where it may not, the first figure of the form for it says so.
    ///
    /// - Parameter old: What stands there, and would be replaced.
    mutating func isOpen(
        _ table: Int, _ place: DataLocation, holding old: String? = nil
    ) -> Bool {
        guard !takes(table) else { return true }
        guard closed.insert(table).inserted else { return false }
        let held = known.tables[table]
        let own = wanted.areSynthetic ? "synthetic" : "real"
        let remedy =
            old == nil
            ? "add to datapackage.json a table 'submissions-\(wanted.period)', figures real, with "
                + "the columns unit, field, value, note, evidence, period"
            : "take the synthetic figures of the unit out of the table"
        diagnostics.append(
            Diagnostic(
                FormCode.tableOfOtherFigures, .error,
                "the table for this figure, '\(held.path)', is declared "
                    + "\(held.figures), and takes no \(own) figures",
                data: place,
                fix: wanted.areSynthetic
                    ? "import real figures without --synthetic"
                    : "\(remedy), or import synthetic ones with --synthetic"))
        return false
    }
}
