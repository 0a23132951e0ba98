import ChisoModel

/// Reads `appraisals.csv`: `unit`, `field` or `indicator` or both columns, `value`, and `reason` and
/// `period` if any. A record names a field, and its value is a datum, or an indicator, and its value
/// is points.
struct AppraisalsReader: RecordReader {
    private struct Key: Hashable {
        var unit: Int
        var subject: Subject
        var period: Period
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

    private(set) var record: Record
    private let data: DatumReader
    private let field: Int?
    private let indicator: Int?
    private let value: Int
    private let reason: Int?

    /// Finds the columns of a table.
    init(_ record: Record) throws(Failure) {
        self.record = record
        _ = try record.table.required("unit")
        indicator = record.table.place("indicator")
        field = indicator == nil ? try record.table.required("field") : record.table.place("field")
        value = try record.table.required("value")
        reason = record.table.place("reason")
        data = DatumReader(record, column: value)
    }

    /// The appraisals, in the order of the table.
    mutating func read() throws(Failure) -> [Round.Appraisal] {
        record.warn(ofOthersThan: ["unit", "field", "indicator", "value", "reason", "period"])
        var appraisals = KeyedList<Key, Finding, Round.Appraisal>()
        while try record.advance() {
            guard let (key, finding) = try? record.isBroken ? broken() : entry() else { continue }
            let again = appraisals.add(appraisal(key, finding), key, finding, record.origin) {
                $0.state = .refused
                $0.value = 0
            }
            if let again {
                record.report(
                    again, of: "the appraisal of '\(name(key))'", typed: record.word(value),
                    at: place(key))
            } else if reason != nil, record.word(reason).isEmpty, !record.isBroken {
                record.report(
                    .appraisalWithoutReason, .warning,
                    "the appraisal of '\(name(key))' gives no reason", at: place(key),
                    fix: "write in 'reason' why the figure was taken or changed")
            }
        }
        return appraisals.items
    }

    private mutating func entry() throws(Record.Unread) -> (Key, Finding) {
        let key = Key(
            unit: try record.unit(), subject: try subject(), period: try record.period())
        return (key, try finding(key))
    }

    /// What a broken record is about, as far as it shows.
    private func broken() -> (Key, Finding)? {
        guard let unit = record.brokenUnit else { return nil }
        let name = record.word(indicator)
        let index = record.context.pack.field(named: record.word(field))
        let subject =
            record.context.pack.indicator(named: name) != nil
            ? Subject.indicator(name) : index.map(Subject.field)
        return subject.map {
            (
                Key(unit: unit, subject: $0, period: record.brokenPeriod),
                Finding(value: 0, state: .refused)
            )
        }
    }

    private mutating func subject() throws(Record.Unread) -> Subject {
        let isField = !record.word(field).isEmpty
        let isIndicator = !record.word(indicator).isEmpty
        if let field, isField, !isIndicator { return .field(try record.field(field)) }
        if let indicator, isIndicator, !isField {
            return .indicator(try record.indicator(indicator))
        }
        let what = isField ? "both a field and an indicator" : "neither a field nor an indicator"
        throw record.refuse(
            .appraisalOfNothing, "the appraisal names \(what)", at: record.location(nil),
            fix: "name a field to replace its figure, or an indicator to replace its points")
    }

    private mutating func finding(_ key: Key) throws(Record.Unread) -> Finding {
        let datum =
            switch key.subject {
            case .field(let field):
                data.datum(
                    DatumReader.Cell(
                        column: value, field: field, unit: key.unit, period: key.period), &record)
            case .indicator: points(key)
            }
        switch datum {
        case .given(let value): return Finding(value: value, state: .given)
        case .text: return Finding(value: 0, state: .given)
        case .notApplicable: return Finding(value: 0, state: .notApplicable)
        case .refused: return Finding(value: 0, state: .refused)
        case .blank:
            record.report(
                .appraisalWithoutValue, .warning,
                "the appraisal of '\(name(key))' has no value and is not counted", at: place(key),
                fix: "write the figure, write NA, or take the record out")
            throw Record.Unread()
        }
    }

    private mutating func points(_ key: Key) -> Datum {
        let typed = record.word(value)
        let points = Field(key: name(key), kind: .number)
        let datum = DatumParser(points, numbers: record.table.numbers(value))
            .datum(typed, blanks: record.table.resource.missingValues)
        if case .refused(let fault) = datum {
            record.report(
                Diagnostic(
                    fault.code, .error, "'\(typed)' as points of '\(name(key))' \(fault.clause)",
                    data: place(key), fix: fault.fix))
        }
        return datum
    }

    private func appraisal(_ key: Key, _ finding: Finding) -> Round.Appraisal {
        Round.Appraisal(
            unit: key.unit, key: name(key), value: finding.value, state: finding.state,
            reason: record.word(reason), period: key.period, row: Int32(record.origin.row))
    }

    private func name(_ key: Key) -> String {
        switch key.subject {
        case .field(let field): record.context.pack.fields[field].key
        case .indicator(let indicator): indicator
        }
    }

    private func place(_ key: Key) -> DataLocation {
        record.location(value, of: key.unit, period: key.period)
    }
}
