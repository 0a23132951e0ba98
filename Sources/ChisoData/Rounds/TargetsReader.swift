import ChisoModel

/// Reads `targets.csv`: `unit`, `indicator`, `target`, and `period` if any.
struct TargetsReader {
    private struct Key: Hashable {
        var unit: Int
        var indicator: String
        var period: String
    }

    private let keys: RecordKeys
    private let indicator: Int
    private let target: Int
    private let context: RoundContext

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(DataFault) {
        keys = try RecordKeys(table, context)
        indicator = try table.required("indicator")
        target = try table.required("target")
        self.context = context
    }

    /// The targets, in the order of the table; a blank one is none, a refused one NaN.
    func read(_ table: inout TableReader, _ log: inout RecordLog) throws(DataFault) -> [Round
        .Target]
    {
        RecordKeys.warnOfUnread(table, known: ["unit", "indicator", "target", "period"], &log)
        var targets: [Round.Target] = []
        var given = GivenOnce<Key, Double>()
        while try table.advance() {
            let found: (key: Key, value: Double)?
            if let fault = table.recordFault {
                log.add(fault)
                found = quietKey(table).map { ($0, .nan) }
            } else {
                found = key(table, &log).flatMap { key in
                    value(table, key, &log).map { (key, $0) }
                }
            }
            guard let (key, value) = found else { continue }
            switch given.earlier(key, value, row: table.row, place: targets.count) {
            case .none:
                targets.append(
                    Round.Target(
                        unit: key.unit, indicator: key.indicator, target: value, period: key.period)
                )
            case .same(let row):
                log.addSame("the target of '\(key.indicator)'", row, at: place(table, key))
            case .different(let row, let at):
                targets[at].target = .nan
                log.addDifferent(
                    "the target of '\(key.indicator)'", table.word(target), row,
                    at: place(table, key))
            }
        }
        return targets
    }

    private func key(_ table: TableReader, _ log: inout RecordLog) -> Key? {
        guard let unit = keys.unit(table, &log),
            let indicator = keys.indicator(table, indicator, &log),
            let period = keys.period(table, &log)
        else { return nil }
        return Key(unit: unit, indicator: indicator, period: period)
    }

    /// What a broken record is about, as far as it shows.
    private func quietKey(_ table: TableReader) -> Key? {
        let indicator = table.word(indicator)
        guard let unit = keys.quietUnit(table), context.indicatorKeys.contains(indicator) else {
            return nil
        }
        return Key(unit: unit, indicator: indicator, period: keys.quietPeriod(table))
    }

    private func value(_ table: TableReader, _ key: Key, _ log: inout RecordLog) -> Double? {
        let typed = table.word(target)
        if typed.isEmpty || table.resource.missingValues.contains(typed) { return nil }
        do {
            return try table.numbers(target).number(typed, allowsPercent: true)
        } catch {
            log.add(
                "D303", .error,
                "'\(typed)' as target of '\(key.indicator)' is not a number: \(error.message)",
                at: place(table, key), fix: error.fix)
            return .nan
        }
    }

    private func place(_ table: TableReader, _ key: Key) -> DataLocation {
        table.location(target, unit: context.units[key.unit].code, period: key.period)
    }
}
