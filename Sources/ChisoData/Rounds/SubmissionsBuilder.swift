import ChisoModel

/// Puts data into columns, from any number of tables, and notices data given twice.
struct SubmissionsBuilder {
    private let fieldCount: Int
    private let unitCount: Int
    private var periods: [Submissions] = []
    private var indices: [Period: Int] = [:]
    /// By period and field: whether a datum was put there; the table of the first is the column's.
    private var hasTable: [[Bool]] = []

    /// Starts with the round's own period, all blank.
    init(_ context: RoundContext) {
        fieldCount = context.pack.fields.count
        unitCount = context.units.count
        _ = index(ofPeriod: context.period)
    }

    /// By period.
    var submissions: [Period: Submissions] { indices.mapValues { periods[$0] } }

    /// The place of a period, which is added when it is new.
    mutating func index(ofPeriod period: Period) -> Int {
        if let index = indices[period] { return index }
        let blank = FieldColumn(blank: unitCount)
        periods.append(
            Submissions(period: period, columns: Array(repeating: blank, count: fieldCount)))
        hasTable.append(Array(repeating: false, count: fieldCount))
        indices[period] = periods.count - 1
        return periods.count - 1
    }

    /// Puts a datum in its place.
    ///
    /// A blank says nothing: it neither replaces a datum nor contradicts one. Two equal data are one;
    /// of two that differ neither is believed.
    ///
    /// - Parameter typed: The words of a datum that is refused, or is going to be.
    mutating func put(
        _ datum: Datum, typed: @autoclosure () -> String, field: Int, unit: Int, period: Int,
        origin: Record.Origin
    ) -> Record.Repetition? {
        let first = self.origin(field, unit, period)
        if let first, periods[period].columns[field].states[unit] != .blank {
            if datum == .blank { return nil }
            if isSame(datum, field, unit, period) { return .same(first) }
            periods[period].columns[field].refuse(unit, typed: typed())
            return .different(first)
        }
        if datum == .blank, first != nil { return nil }
        set(datum, typed: typed(), field: field, unit: unit, period: period, origin: origin)
        return nil
    }

    /// Keeps the document named with a datum; the first that is named stands.
    mutating func name(evidence: String, field: Int, unit: Int, period: Int) {
        guard !evidence.isEmpty, periods[period].columns[field].evidence[unit] == nil else {
            return
        }
        periods[period].columns[field].evidence[unit] = evidence
    }

    /// Keeps what is noted beside a datum; the first note stands.
    mutating func note(_ words: String, field: Int, unit: Int, period: Int) {
        guard !words.isEmpty, periods[period].columns[field].notes[unit] == nil else { return }
        periods[period].columns[field].notes[unit] = words
    }

    /// Refuses a place whose record is broken, unless it holds a datum already.
    mutating func refuse(field: Int, unit: Int, period: Int, typed: String, origin: Record.Origin) {
        guard periods[period].columns[field].states[unit] == .blank else { return }
        let fault = DatumFault(DataCode.recordOfWrongLength, clause: "", fix: "")
        set(
            .refused(fault), typed: typed, field: field, unit: unit, period: period,
            origin: origin)
    }

    private mutating func set(
        _ datum: Datum, typed: @autoclosure () -> String, field: Int, unit: Int, period: Int,
        origin: Record.Origin
    ) {
        if !hasTable[period][field] {
            hasTable[period][field] = true
            periods[period].columns[field].table = origin.table
        }
        periods[period].columns[field].set(datum, typed: typed(), unit: unit, origin: origin)
    }

    private func origin(_ field: Int, _ unit: Int, _ period: Int) -> Record.Origin? {
        periods[period].columns[field].origin(of: unit).map {
            Record.Origin(table: $0.table, row: $0.row)
        }
    }

    private func isSame(_ datum: Datum, _ field: Int, _ unit: Int, _ period: Int) -> Bool {
        let column = periods[period].columns[field]
        switch (column.states[unit], datum) {
        case (.given, .given(let value)): return column.values[unit] == value
        case (.given, .text(let text)): return column.texts[unit] == text
        case (.notApplicable, .notApplicable): return true
        default: return false
        }
    }
}

// MARK: - FieldColumn

extension FieldColumn {
    /// Sets a unit's datum and where it came from.
    fileprivate mutating func set(
        _ datum: Datum, typed: @autoclosure () -> String, unit: Int,
        origin: Record.Origin
    ) {
        set(origin, of: unit)
        switch datum {
        case .blank: states[unit] = .blank
        case .notApplicable: states[unit] = .notApplicable
        case .given(let value):
            states[unit] = .given
            values[unit] = value
        case .text(let text):
            states[unit] = .given
            texts[unit] = text
        case .refused: refuse(unit, typed: typed())
        }
    }

    private mutating func set(_ origin: Record.Origin, of unit: Int) {
        rows[unit] = Int32(origin.row)
        if origin.table != table {
            otherTables[unit] = origin.table
        } else if !otherTables.isEmpty {
            otherTables[unit] = nil
        }
    }

    fileprivate mutating func refuse(_ unit: Int, typed: String) {
        states[unit] = .refused
        values[unit] = 0
        texts[unit] = typed
    }
}
