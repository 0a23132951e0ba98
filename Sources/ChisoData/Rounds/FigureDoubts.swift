import ChisoModel

/// The figures of one table that are read, and may not be what was meant.
struct FigureDoubts {
    /// A figure, and how many more there are like it.
    private struct Doubt {
        var typed: String
        var key: String
        /// What it is read as.
        var shown: String
        var place: DataLocation
        var more = 0
    }

    /// The first in groups of digits, by period.
    private var grouped: [Period: Doubt] = [:]
    /// The first that another locale reads, by period: typed with another decimal sign.
    private var pointed: [Period: (typed: String, row: Int)] = [:]
    /// The first of each field and period that looks like a fraction, or lacks its decimal sign.
    private var shares: [ShareKey: Doubt] = [:]

    private struct ShareKey: Hashable {
        var key: String
        var period: Period
        var isFraction: Bool
    }

    /// Counts a figure in groups of digits where one of its period is kept; false where none is.
    mutating func repeatsGrouped(in period: Period) -> Bool {
        grouped[period]?.more += 1
        return grouped[period] != nil
    }

    /// Keeps the first figure of a period that was typed in groups of digits.
    mutating func addGrouped(
        _ typed: String, of key: String, _ shown: String, _ place: DataLocation
    ) {
        guard let period = place.period else { return }
        grouped[period] = Doubt(typed: typed, key: key, shown: shown, place: place)
    }

    /// Keeps a figure that is refused, and typed with another decimal sign.
    mutating func addPointed(_ typed: String, at place: DataLocation) {
        guard let period = place.period, pointed[period] == nil else { return }
        pointed[period] = (typed, place.row ?? 0)
    }

    /// Keeps a figure of a percent field that looks like a fraction, or lacks its decimal sign.
    mutating func addShare(
        _ typed: String, _ value: Double, of key: String, _ place: DataLocation
    ) {
        guard let period = place.period else { return }
        let share = ShareKey(key: key, period: period, isFraction: value < 1)
        if shares[share] != nil {
            shares[share]?.more += 1
        } else {
            shares[share] = Doubt(
                typed: typed, key: key, shown: Figure.text(value), place: place)
        }
    }

    /// D328 and D329.
    var diagnostics: [Diagnostic] {
        let groups = grouped.compactMap { period, doubt -> Diagnostic? in
            guard let other = pointed[period] else { return nil }
            return diagnostic(
                .groupsDoubtful, doubt,
                "is read as \(doubt.shown), and '\(other.typed)' on line \(other.row) has another "
                    + "decimal sign",
                fix: "see that every figure of the table is typed with the decimal sign of its "
                    + "locale")
        }
        let shares = shares.map { share, doubt in
            diagnostic(
                .shareDoubtful, doubt,
                "is read as \(doubt.shown) %, and looks like a "
                    + (share.isFraction ? "fraction" : "share without its decimal sign"),
                fix: "write percent: 98 for 98 %")
        }
        return groups + shares
    }

    private func diagnostic(
        _ code: DataCode, _ doubt: Doubt, _ clause: String, fix: String
    ) -> Diagnostic {
        let more = doubt.more > 0 ? " (and \(doubt.more) more)" : ""
        var diagnostic = Diagnostic(
            code, .warning, "'\(doubt.typed)' of '\(doubt.key)'\(more) \(clause)",
            data: doubt.place, fix: fix)
        diagnostic.period = doubt.place.period
        return diagnostic
    }
}
