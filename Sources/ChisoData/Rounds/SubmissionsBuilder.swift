import ChisoModel

/// Puts data into columns, from any number of tables, and notices data given twice.
struct SubmissionsBuilder {
    private let unitCount: Int
    /// Of each field a column of blanks; all periods share their memory until a figure is put there.
    private let blank: [FieldColumn]
    private var periods: [SubmissionsDraft] = []
    private var indices: [Period: Int] = [:]

    /// Starts with the round's own period, all blank.
    init(_ context: RoundContext) {
        unitCount = context.units.count
        blank = Array(
            repeating: FieldColumn(blank: unitCount), count: context.pack.fields.count)
        periods[index(ofPeriod: context.period)].spread()
    }

    /// By period.
    var submissions: RoundSubmissions {
        var whole: [Period: Submissions] = [:]
        var sparse: [Period: SparseSubmissions] = [:]
        for draft in periods {
            if draft.isSpread {
                whole[draft.few.period] = Submissions(
                    period: draft.few.period, columns: draft.columns)
            } else {
                sparse[draft.few.period] = draft.few
            }
        }
        return RoundSubmissions(whole, sparse: sparse)
    }

    /// The place of a period, which is added when it is new.
    mutating func index(ofPeriod period: Period) -> Int {
        if let index = indices[period] { return index }
        periods.append(
            SubmissionsDraft(
                few: SparseSubmissions(period: period, blank: blank), unitCount: unitCount))
        indices[period] = periods.count - 1
        return periods.count - 1
    }

    /// Puts a datum in its place.
    ///
    /// A blank says nothing: it neither replaces a datum nor contradicts one. Of two that hold at different days the later
    /// counts, in whatever order they come, and the other is kept with it. Else two equal data are one, and of two that
    /// differ neither is believed.
    ///
    /// - Parameters:
    ///   - typed: The words of a datum that is refused, or is going to be.
    ///   - qualifier: What is told of the datum.
    mutating func put(
        _ datum: Datum, _ qualifier: Qualifier?, typed: @autoclosure () -> String, field: Int,
        unit: Int, period: Int, origin: Record.Origin
    ) -> Record.Repetition? {
        let first = periods[period].origin(field, unit)
        if let first, periods[period].state(field, unit) != .blank {
            if datum == .blank { return nil }
            if let day = qualifier?.asOf, let known = periods[period].qualifier(field, unit)?.asOf,
                day != known
            {
                guard day < known else {
                    periods[period].replace(
                        by: datum, qualifier?.of(datum), typed: typed(), field, unit, origin)
                    return nil
                }
                return periods[period].keep(
                    earlier: datum, day, qualifier, typed: typed(), field, unit, origin)
            }
            if periods[period].isSame(datum, field, unit) { return .same(first) }
            periods[period].refuse(field, unit, typed: typed())
            return .different(first)
        }
        if datum == .blank, first != nil { return nil }
        periods[period].set(datum, typed: typed(), field, unit, origin)
        if let qualifier = qualifier?.of(datum) { periods[period].qualify(qualifier, field, unit) }
        return nil
    }

    /// Keeps the document named with a datum; the first that is named stands.
    mutating func name(evidence: String, field: Int, unit: Int, period: Int) {
        guard !evidence.isEmpty else { return }
        periods[period].name(evidence: evidence, field, unit)
    }

    /// Keeps what is noted beside a datum; the first note stands.
    mutating func note(_ words: String, field: Int, unit: Int, period: Int) {
        guard !words.isEmpty else { return }
        periods[period].note(words, field, unit)
    }

    /// Refuses a place whose record is broken, unless it holds a datum already.
    mutating func refuse(field: Int, unit: Int, period: Int, typed: String, origin: Record.Origin) {
        guard periods[period].state(field, unit) == .blank else { return }
        let fault = DatumFault(DataCode.recordOfWrongLength, clause: "", fix: "")
        periods[period].set(.refused(fault), typed: typed, field, unit, origin)
    }
}

extension Qualifier {
    /// What of it is told of a datum: of a blank nothing, and only a figure is an estimate.
    fileprivate func of(_ datum: Datum) -> Qualifier? {
        if datum == .blank { return nil }
        if case .given = datum { return self }
        return asOf.map { Qualifier(asOf: $0) }
    }
}

extension Qualifier {
    /// Keeps a datum of an earlier day, in order.
    fileprivate mutating func add(_ datum: Earlier) {
        earlier.append(datum)
        earlier.sort { $0.asOf < $1.asOf }
    }
}

// MARK: - One period

/// What was put for one period: at first the few figures that it has, then columns over all units, when they are many.
private struct SubmissionsDraft {
    /// Empty once it is spread, but for its period.
    var few: SparseSubmissions
    /// Empty until it is spread.
    var columns: [FieldColumn] = []
    /// By field, once it is spread: whether a datum was put there; the table of the first is the column's.
    private var hasTable: [Bool] = []
    private(set) var isSpread = false
    private let unitCount: Int

    /// Of no more units every period is spread; of more, one that has a figure for every so many of them.
    private static let (fewUnits, share) = (1_000, 16)

    init(few: SparseSubmissions, unitCount: Int) {
        self.few = few
        self.unitCount = unitCount
        if unitCount <= Self.fewUnits { spread() }
    }

    /// Makes columns over all units.
    mutating func spread() {
        guard !isSpread else { return }
        isSpread = true
        columns = few.submissions.columns
        hasTable = columns.indices.map { few.tables[$0] != nil }
        few = SparseSubmissions(period: few.period, blank: [])
    }

    func state(_ field: Int, _ unit: Int) -> FieldColumn.State {
        isSpread
            ? columns[field].states[unit] : few.data[.init(field, unit)]?.state ?? .blank
    }

    /// Where a datum came from; nil where none was given.
    func origin(_ field: Int, _ unit: Int) -> Record.Origin? {
        isSpread
            ? columns[field].origin(of: unit).map { Record.Origin(table: $0.table, row: $0.row) }
            : few.data[.init(field, unit)].map {
                Record.Origin(table: Int($0.table), row: Int($0.row))
            }
    }

    /// Whether a datum is the one that is there.
    func isSame(_ datum: Datum, _ field: Int, _ unit: Int) -> Bool {
        switch (state(field, unit), datum) {
        case (.given, .given(let value)):
            let known = isSpread ? columns[field].values[unit] : few.data[.init(field, unit)]?.value
            return known == value
        case (.given, .text(let text)):
            return (isSpread ? columns[field].texts[unit] : few.texts[.init(field, unit)]) == text
        case (.notApplicable, .notApplicable): return true
        default: return false
        }
    }

    mutating func set(
        _ datum: Datum, typed: @autoclosure () -> String, _ field: Int, _ unit: Int,
        _ origin: Record.Origin
    ) {
        guard !isSpread else {
            if !hasTable[field] {
                hasTable[field] = true
                columns[field].table = origin.table
            }
            return columns[field].set(datum, typed: typed(), unit: unit, origin: origin)
        }
        let place = SparseSubmissions.Place(field, unit)
        if few.tables[field] == nil { few.tables[field] = origin.table }
        var kept = SparseSubmissions.Datum(.blank, row: origin.row, table: origin.table)
        switch datum {
        case .blank: break
        case .notApplicable: kept.state = .notApplicable
        case .given(let value): (kept.state, kept.value) = (.given, value)
        case .text(let text):
            kept.state = .given
            few.texts[place] = text
        case .refused:
            kept.state = .refused
            few.texts[place] = typed()
        }
        few.data[place] = kept
        if few.data.count * Self.share > unitCount * few.tables.count { spread() }
    }

    mutating func refuse(_ field: Int, _ unit: Int, typed: String) {
        guard !isSpread else { return columns[field].refuse(unit, typed: typed) }
        few.data[.init(field, unit)]?.state = .refused
        few.data[.init(field, unit)]?.value = 0
        few.texts[.init(field, unit)] = typed
    }

    mutating func name(evidence: String, _ field: Int, _ unit: Int) {
        if isSpread {
            if columns[field].evidence[unit] == nil { columns[field].evidence[unit] = evidence }
        } else if few.evidence[.init(field, unit)] == nil {
            few.evidence[.init(field, unit)] = evidence
        }
    }

    mutating func note(_ words: String, _ field: Int, _ unit: Int) {
        if isSpread {
            if columns[field].notes[unit] == nil { columns[field].notes[unit] = words }
        } else if few.notes[.init(field, unit)] == nil {
            few.notes[.init(field, unit)] = words
        }
    }

    func qualifier(_ field: Int, _ unit: Int) -> Qualifier? {
        isSpread ? columns[field].qualifiers[unit] : few.qualifiers[.init(field, unit)]
    }

    /// Puts a datum in the place of one of an earlier day, with what is said beside it.
    mutating func replace(
        by datum: Datum, _ qualifier: Qualifier?, typed: @autoclosure () -> String, _ field: Int,
        _ unit: Int, _ origin: Record.Origin
    ) {
        guard var now = qualifier, let old = self.qualifier(field, unit), let day = old.asOf else {
            return
        }
        let place = SparseSubmissions.Place(field, unit)
        let former = self.origin(field, unit)
        now.earlier = old.earlier
        now.add(
            Qualifier.Earlier(
                asOf: day, state: state(field, unit),
                value: isSpread
                    ? columns[field].values[unit] : few.data[place]?.value ?? 0,
                text: isSpread ? columns[field].texts[unit] : few.texts[place],
                isEstimate: old.isEstimate, table: former?.table ?? 0, row: former?.row ?? 0))
        if isSpread {
            columns[field].forget(unit)
        } else {
            few.texts[place] = nil
            few.evidence[place] = nil
            few.notes[place] = nil
        }
        set(datum, typed: typed(), field, unit, origin)
        qualify(now, field, unit)
    }

    /// Keeps a datum of an earlier day beside the one that counts.
    mutating func keep(
        earlier datum: Datum, _ day: Day, _ qualifier: Qualifier?,
        typed: @autoclosure () -> String, _ field: Int, _ unit: Int, _ origin: Record.Origin
    ) -> Record.Repetition {
        guard var now = self.qualifier(field, unit) else { return .later }
        var earlier = Qualifier.Earlier(
            asOf: day, state: .given, value: 0, text: nil,
            isEstimate: qualifier?.isEstimate == true, table: origin.table, row: origin.row)
        switch datum {
        case .blank: return .later
        case .notApplicable: earlier.state = .notApplicable
        case .given(let value): earlier.value = value
        case .text(let text): earlier.text = text
        case .refused: (earlier.state, earlier.text) = (.refused, typed())
        }
        if let known = now.earlier.first(where: { $0.asOf == day }) {
            let place = Record.Origin(table: known.table, row: known.row)
            let isSame =
                known.state == earlier.state && known.value == earlier.value
                && known.text == earlier.text && known.state != .refused
            return isSame ? .same(place) : .different(place)
        }
        now.add(earlier)
        qualify(now, field, unit)
        return .later
    }

    mutating func qualify(_ qualifier: Qualifier, _ field: Int, _ unit: Int) {
        if isSpread {
            columns[field].qualifiers[unit] = qualifier
        } else {
            few.qualifiers[.init(field, unit)] = qualifier
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

    /// Forgets a unit's datum, and what was said beside it.
    fileprivate mutating func forget(_ unit: Int) {
        (states[unit], values[unit]) = (.blank, 0)
        (texts[unit], evidence[unit], notes[unit]) = (nil, nil, nil)
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
