import ChisoModel

/// Reads `appraisals.csv`: `unit`, `field` or `indicator` or both columns, `value`, and `reason` and
/// `period` if any. A record names a field, and its value is a datum, or an indicator, and its value
/// is points.
struct AppraisalsReader {
    private struct Key: Hashable {
        var unit: Int
        var subject: Subject
        var period: String
    }

    /// What an appraisal is about.
    private enum Subject: Hashable {
        case field(Int)
        case indicator(String)
    }

    /// What an appraiser says.
    private struct Finding: Equatable {
        var value: Double
        var state: FieldColumn.State
    }

    private let keys: RecordKeys
    private let data: DatumReader
    private let field: Int?
    private let indicator: Int?
    private let value: Int
    private let reason: Int?
    private let context: RoundContext

    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(Failure) {
        keys = try RecordKeys(table, context)
        indicator = table.place("indicator")
        field = indicator == nil ? try table.required("field") : table.place("field")
        value = try table.required("value")
        reason = table.place("reason")
        data = DatumReader(table, cell: value, context)
        self.context = context
    }

    /// The appraisals, in the order of the table.
    func read(
        _ table: inout TableReader, _ log: inout RecordLog
    ) throws(Failure) -> [Round.Appraisal] {
        RecordKeys.warnOfUnread(
            table, known: ["unit", "field", "indicator", "value", "reason", "period"], &log)
        var appraisals: [Round.Appraisal] = []
        var given = GivenOnce<Key, Finding>()
        while try table.advance() {
            let found: (key: Key, finding: Finding)?
            if let fault = table.recordFault {
                log.add(fault)
                found = quietKey(table).map { ($0, Finding(value: 0, state: .refused)) }
            } else {
                found = key(table, &log).flatMap { key in
                    finding(key, table, &log).map { (key, $0) }
                }
            }
            guard let (key, finding) = found else { continue }
            switch given.earlier(key, finding, row: table.row, place: appraisals.count) {
            case .none:
                appraisals.append(appraisal(key, finding, table))
                if let reason, table.word(reason).isEmpty, table.recordFault == nil {
                    log.add(
                        DataCode.appraisalWithoutReason, .warning,
                        "the appraisal of '\(name(key))' gives no reason",
                        at: place(key, table),
                        fix: "write in 'reason' why the figure was taken or changed")
                }
            case .same(let row):
                log.addSame("the appraisal of '\(name(key))'", row, at: place(key, table))
            case .different(let row, let at):
                appraisals[at].state = .refused
                appraisals[at].value = 0
                log.addDifferent(
                    "the appraisal of '\(name(key))'", table.word(value), row, at: place(key, table)
                )
            }
        }
        return appraisals
    }

    private func key(_ table: TableReader, _ log: inout RecordLog) -> Key? {
        guard let unit = keys.unit(table, &log), let subject = subject(table, &log),
            let period = keys.period(table, &log)
        else { return nil }
        return Key(unit: unit, subject: subject, period: period)
    }

    /// What a broken record is about, as far as it shows.
    private func quietKey(_ table: TableReader) -> Key? {
        guard let unit = keys.quietUnit(table) else { return nil }
        let name = indicator.map { table.word($0) } ?? ""
        let index = field.flatMap { context.fieldIndices[table.word($0)] }
        let subject =
            context.indicatorKeys.contains(name)
            ? Subject.indicator(name) : index.map(Subject.field)
        return subject.map { Key(unit: unit, subject: $0, period: keys.quietPeriod(table)) }
    }

    private func subject(_ table: TableReader, _ log: inout RecordLog) -> Subject? {
        let isField = field.map { !table.word($0).isEmpty } ?? false
        let isIndicator = indicator.map { !table.word($0).isEmpty } ?? false
        if let field, isField, !isIndicator {
            return keys.field(table, field, &log).map(Subject.field)
        }
        if let indicator, isIndicator, !isField {
            return keys.indicator(table, indicator, &log).map(Subject.indicator)
        }
        let what = isField ? "both a field and an indicator" : "neither a field nor an indicator"
        log.add(
            DataCode.appraisalOfNothing, .error, "the appraisal names \(what)",
            at: table.location(),
            fix: "name a field to replace its figure, or an indicator to replace its points")
        return nil
    }

    private func finding(_ key: Key, _ table: TableReader, _ log: inout RecordLog) -> Finding? {
        let datum =
            switch key.subject {
            case .field(let field):
                data.datum(
                    DatumReader.Place(
                        cell: value, field: field, unit: key.unit, period: key.period),
                    table, &log)
            case .indicator: points(key, table, &log)
            }
        switch datum {
        case .given(let value): return Finding(value: value, state: .given)
        case .text: return Finding(value: 0, state: .given)
        case .notApplicable: return Finding(value: 0, state: .notApplicable)
        case .refused: return Finding(value: 0, state: .refused)
        case .blank:
            log.add(
                DataCode.appraisalWithoutValue, .warning,
                "the appraisal of '\(name(key))' has no value and is not counted",
                at: place(key, table), fix: "write the figure, write NA, or take the record out")
            return nil
        }
    }

    private func points(_ key: Key, _ table: TableReader, _ log: inout RecordLog) -> Datum {
        let typed = table.word(value)
        let points = Field(key: name(key), kind: .number)
        let datum = DatumParser(points, numbers: table.numbers(value))
            .datum(typed, blanks: table.resource.missingValues)
        if case .refused(let fault) = datum {
            log.add(
                fault.code, .error, "'\(typed)' as points of '\(name(key))' \(fault.clause)",
                at: place(key, table), fix: fault.fix)
        }
        return datum
    }

    private func appraisal(_ key: Key, _ finding: Finding, _ table: TableReader) -> Round.Appraisal
    {
        Round.Appraisal(
            unit: key.unit, key: name(key), value: finding.value, state: finding.state,
            reason: reason.map { table.word($0) } ?? "", period: key.period, row: Int32(table.row))
    }

    private func name(_ key: Key) -> String {
        switch key.subject {
        case .field(let field): context.pack.fields[field].key
        case .indicator(let indicator): indicator
        }
    }

    private func place(_ key: Key, _ table: TableReader) -> DataLocation {
        table.location(value, unit: context.units[key.unit].code, period: key.period)
    }
}
