import ChisoModel

/// Reads `previous.csv`: `unit`, `key`, `value`; what units had in the preceding period.
///
/// A key is `field.<key>`, `value.<indicator>`, `points.<indicator>` or `rank`. Text fields have no
/// previous figure, because rules cannot read them.
struct PreviousReader {
    private struct Key: Hashable {
        var unit: Int
        var name: String
    }

    private let keys: RecordKeys
    private let key: Int
    private let value: Int
    private let context: RoundContext
    private let parsers: [String: DatumParser]

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        keys = try RecordKeys(table, context)
        key = try table.required("key")
        value = try table.required("value")
        self.context = context
        parsers = Self.parsers(context.pack, numbers: table.numbers(value))
    }

    private static func parsers(
        _ pack: RulePack, numbers: NumberParser
    ) -> [String: DatumParser] {
        let rank = Field(key: "rank", kind: .count, least: 1)
        var parsers = ["rank": DatumParser(rank, numbers: numbers)]
        for field in pack.fields where field.kind != .text {
            parsers["field.\(field.key)"] = DatumParser(field, numbers: numbers)
        }
        for key in pack.indicators.map(\.key) {
            for name in ["value.\(key)", "points.\(key)"] {
                parsers[name] = DatumParser(Field(key: name, kind: .number), numbers: numbers)
            }
        }
        return parsers
    }

    /// The figures, in the order of the table; one that is blank, `NA` or refused is left out.
    func read(
        _ table: inout TableReader, _ log: inout RecordLog
    ) throws(Failure) -> [Round.Previous] {
        RecordKeys.warnOfUnread(table, known: ["unit", "key", "value"], &log)
        var previous: [Round.Previous?] = []
        var given = GivenOnce<Key, Double>()
        while try table.advance() {
            if let fault = table.recordFault {
                log.add(fault)
                continue
            }
            guard let unit = keys.unit(table, &log), let name = name(table, &log),
                let figure = figure(name, unit, table, &log)
            else { continue }
            let key = Key(unit: unit, name: name)
            switch given.earlier(key, figure, row: table.row, place: previous.count) {
            case .none: previous.append(Round.Previous(unit: unit, key: name, value: figure))
            case .same(let row): log.addSame("'\(name)'", row, at: place(unit, table))
            case .different(let row, let at):
                previous[at] = nil
                log.addDifferent("'\(name)'", table.word(value), row, at: place(unit, table))
            }
        }
        return previous.compactMap { $0 }
    }

    private func name(_ table: TableReader, _ log: inout RecordLog) -> String? {
        let name = table.word(key)
        if parsers[name] != nil { return name }
        if name.isEmpty {
            log.add(
                DataCode.recordWithoutKey, .error, "the record names no key",
                at: table.location(key),
                fix: "write field.<key>, value.<indicator>, points.<indicator> or rank")
        } else {
            log.countUnknown(.previousKeyUnknown, name, at: table.location(key))
        }
        return nil
    }

    private func figure(
        _ name: String, _ unit: Int, _ table: TableReader, _ log: inout RecordLog
    ) -> Double? {
        let typed = table.word(value)
        switch parsers[name]?.datum(typed, blanks: table.resource.missingValues) {
        case .given(let figure)?: return figure
        case .refused(let fault)?:
            log.add(
                fault.code, .error, "'\(typed)' of '\(name)' \(fault.clause)",
                at: place(unit, table),
                fix: fault.fix)
            return nil
        case .blank?, .notApplicable?, .text?, nil: return nil
        }
    }

    private func place(_ unit: Int, _ table: TableReader) -> DataLocation {
        table.location(value, unit: context.units[unit].code)
    }
}
