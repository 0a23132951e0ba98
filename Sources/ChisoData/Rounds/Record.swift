import ChisoModel

/// The record at hand of a table of a round: its cells, what they name, and what is wrong with them.
///
/// Whatever keeps a record from being read is reported where it is found, and ends the record:
///
/// ```swift
/// while try record.advance() {
///     let unit = try record.unit()     // reports a unit that the round does not have, and throws
/// }
/// ```
struct Record {
    /// Ends a record that cannot be read; why has been reported.
    struct Unread: Error {}

    /// Where a record stands.
    struct Origin: Hashable {
        /// The place of the table among the round's.
        var table: Int
        var row: Int
    }

    /// A record says what an earlier one said.
    enum Repetition: Hashable {
        case same(Origin)
        /// Of a later day, and counts in its place.
        case later
        /// Neither is believed.
        case different(Origin)
    }

    let context: RoundContext
    /// Whether there is a record yet.
    private var isBegun = false
    /// Its table.
    private(set) var table: TableFile
    /// Whether its figures cannot be relied on; it has been reported.
    private(set) var isBroken = false
    private var log: RecordLog
    /// Its figures that may not be what was meant.
    var doubts = FigureDoubts()
    /// The place of the table among the round's.
    private let index: Int
    private let unitColumn: Int?
    private let periodColumn: Int?

    /// Stands before the first record of a table.
    ///
    /// - Parameter index: The place of the table among the round's.
    init(_ table: TableFile, _ index: Int, _ context: RoundContext) {
        self.table = table
        self.index = index
        self.context = context
        log = RecordLog(context)
        unitColumn = table.place("unit")
        periodColumn = table.place("period")
    }

    /// Moves to the next record, be it broken; false after the last.
    ///
    /// - Throws: D215.
    mutating func advance() throws(Failure) -> Bool {
        guard try table.advance() else { return false }
        isBegun = true
        let fault = table.recordFault
        isBroken = fault != nil
        if let fault { report(fault) }
        return true
    }

    /// What was found wrong in the records so far, in order of their lines.
    var diagnostics: [Diagnostic] { log.finished(table.path, with: doubts.diagnostics) }

    // MARK: - Cells

    /// Where it stands.
    var origin: Origin { Origin(table: index, row: table.row) }

    /// A cell in NFC without the spaces around it; empty where the table has no such column.
    func word(_ column: Int?) -> String { column.map { table.word($0) } ?? "" }

    /// Whether a word stands for nothing.
    func isBlank(_ word: String) -> Bool {
        word.isEmpty || table.resource.missingValues.contains(word)
    }

    /// A cell's place for messages.
    func location(_ column: Int?) -> DataLocation { table.location(column) }

    /// The place of a cell about a unit, by its index.
    func location(_ column: Int, of unit: Int, period: Period?) -> DataLocation {
        table.location(column, unit: context.units[unit].code, period: period)
    }

    // MARK: - Names

    /// The record's unit, by its index.
    mutating func unit() throws(Unread) -> Int {
        let code = unitColumn.map { table.name($0) } ?? ""
        if let index = context.unitCodes[code] { return index }
        throw unknown(.unit, code, unitColumn)
    }

    /// The field that a cell names, by its index.
    mutating func field(_ column: Int) throws(Unread) -> Int {
        let key = table.word(column)
        if let index = context.pack.field(named: key) { return index }
        throw unknown(.field, key, column)
    }

    /// The indicator that a cell names.
    mutating func indicator(_ column: Int) throws(Unread) -> String {
        let key = table.word(column)
        if context.pack.indicator(named: key) != nil { return key }
        throw unknown(.indicator, key, column)
    }

    /// The indicator or group that a cell names.
    mutating func node(_ column: Int) throws(Unread) -> String {
        let key = table.word(column)
        if context.pack.node(named: key) != nil { return key }
        throw unknown(.node, key, column)
    }

    /// What a cell names that neither round nor pack knows of, such as a document.
    mutating func name(_ noun: String, _ column: Int, fix: String) throws(Unread) -> String {
        let name = table.word(column)
        if name.isEmpty { throw unnamed(noun, column, fix: fix) }
        return name
    }

    /// Reports a name that is not known, or missing.
    mutating func unknown(_ kind: RecordName, _ name: String, _ column: Int?) -> Unread {
        if name.isEmpty { return unnamed(kind.noun, column, fix: kind.fix) }
        log.countUnknown(kind, name, at: location(column), of: knownPeriod)
        return Unread()
    }

    private mutating func unnamed(_ noun: String, _ column: Int?, fix: String) -> Unread {
        refuse(
            .recordWithoutKey, "the record names no \(noun)", at: location(column), fix: fix)
    }

    /// The record's period, the round's when it names none.
    mutating func period() throws(Unread) -> Period {
        guard let periodColumn else { return context.period }
        let typed = table.word(periodColumn)
        if typed.isEmpty || typed == context.period.text { return context.period }
        let period = Period(typed)
        if context.folder.takes(period) { return period }
        let place = location(periodColumn)
        guard period.isDay else {
            throw refuse(
                .notAPeriod, "'\(typed)' is not a period", at: place, fix: Period.fix)
        }
        throw refuse(
            .notAPeriod,
            "'\(typed)' is not a period: it is a day, and the round declares no days", at: place,
            fix: "write the period itself: \(periods(with: period))")
    }

    /// The year, quarter and month in which a day lies, to choose from.
    private func periods(with day: Period) -> String {
        guard let parts = day.firstDay?.parts else { return Period.fix }
        let quarter = "\(day.text.prefix(4))-Q\((parts.month + 2) / 3)"
        return [String(day.text.prefix(4)), quarter, String(day.text.prefix(7))]
            .joined(separator: ", ")
    }

    /// The unit of a broken record, by its index, when it is known.
    var brokenUnit: Int? { context.unitCodes[unitColumn.map { table.name($0) } ?? ""] }

    /// The period of a broken record, the round's when it is none.
    var brokenPeriod: Period {
        let typed = Period(word(periodColumn))
        return context.folder.takes(typed) ? typed : context.period
    }

    /// The period that the record names, or the round's when it names none; nil when what it names is none.
    private var knownPeriod: Period? {
        guard isBegun else { return nil }
        let typed = word(periodColumn)
        if typed.isEmpty { return context.period }
        let period = Period(typed)
        return context.folder.takes(period) ? period : nil
    }

    /// The day that a cell gives.
    mutating func day(_ column: Int?) throws(Unread) -> Day {
        let typed = word(column)
        if let day = Day(typed: typed) { return day }
        throw refuse(
            .statementDayWrong,
            "'\(typed)' is not a day of the calendar, and the record is not read",
            at: location(column),
            fix: "write year-month-day (2023-12-31) or day/month/year (31/12/2023)")
    }

    /// What the record tells of its figures; nil for nothing. What is unclear is reported.
    ///
    /// - Parameters:
    ///   - asOf: The column of the day that they hold at.
    ///   - estimate: The column that says whether they are estimates.
    mutating func qualifier(
        asOf: Int?, estimate: Int? = nil, of unit: Int, _ period: Period
    ) -> Qualifier? {
        let day = asOf.flatMap { self.asOf($0, of: unit, period) }
        let isEstimate = estimate.map { self.isEstimate($0, of: unit, period) } ?? false
        return day != nil || isEstimate ? Qualifier(asOf: day, isEstimate: isEstimate) : nil
    }

    private mutating func asOf(_ column: Int, of unit: Int, _ period: Period) -> Day? {
        guard !table.bytes(column).isEmpty, case let typed = word(column), !isBlank(typed) else {
            return nil
        }
        if let day = Day(typed: typed) { return day }
        report(
            .asOfWrong, .error,
            "'\(typed)' is not a day of the calendar: on what day the figures hold is not known",
            at: location(column, of: unit, period: period),
            fix: "write year-month-day (2023-12-31) or day/month/year (31/12/2023)")
        return nil
    }

    private mutating func isEstimate(_ column: Int, of unit: Int, _ period: Period) -> Bool {
        guard !table.bytes(column).isEmpty, case let typed = word(column), !isBlank(typed) else {
            return false
        }
        switch typed.lowercased() {
        case "x", "ước", "có", "yes", "true", "1": return true
        case "không", "no", "false", "0": return false
        default: break
        }
        report(
            .estimateUnclear, .error,
            "'\(typed)' does not say whether the figure is an estimate, and it counts as one",
            at: location(column, of: unit, period: period),
            fix: "write x for an estimate, and nothing for any other figure")
        return true
    }

    // MARK: - Reports

    /// Keeps a diagnostic made elsewhere.
    mutating func report(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        diagnostic.period = knownPeriod
        log.add(diagnostic)
    }

    /// Keeps a diagnostic of the record.
    mutating func report(
        _ code: DataCode, _ severity: Diagnostic.Severity, _ message: String,
        at place: DataLocation, fix: String
    ) {
        report(Diagnostic(code, severity, message, data: place, fix: fix))
    }

    /// Reports why the record cannot be read.
    mutating func refuse(
        _ code: DataCode, _ message: String, at place: DataLocation, fix: String
    ) -> Unread {
        report(code, .error, message, at: place, fix: fix)
        return Unread()
    }

    /// Reports that the record says again what an earlier one said.
    ///
    /// - Parameters:
    ///   - what: What both are about.
    ///   - typed: What this one says of it.
    ///   - rule: Where in the pack that is declared, if it is known.
    mutating func report(
        _ repetition: Repetition, of what: String, typed: String, rule: SourceLocation? = nil,
        at place: DataLocation
    ) {
        switch repetition {
        case .later: break
        case .same(let first):
            report(
                Diagnostic(
                    DataCode.figureTwiceAlike, .warning,
                    "\(what) is given again, as \(line(first))", rule: rule, data: place,
                    fix: "take one of the two out"))
        case .different(let first):
            report(
                Diagnostic(
                    DataCode.figureTwiceDifferent, .error,
                    "\(what) is '\(typed)' here, but not \(line(first)): neither is believed",
                    rule: rule, data: place, fix: "take the wrong one out"))
        }
    }

    private func line(_ first: Origin) -> String {
        first.table == index || context.tables[first.table] == table.path
            ? "on line \(first.row)" : "in \(context.tables[first.table]):\(first.row)"
    }

    /// Warns of columns of the table that nobody reads.
    mutating func warn(ofOthersThan known: [String]) {
        let notes = ["note", "evidence", "source"]
        for name in table.names where !known.contains(name) && !notes.contains(name) {
            report(
                .columnUnread, .warning,
                "the column '\(name)' is not read\(Suggestion.clause(for: name, in: known))",
                at: DataLocation(table.path, row: 1),
                fix: "columns that are read: \(known.joined(separator: ", "))")
        }
    }
}

/// Reads the records of one table.
protocol RecordReader {
    associatedtype Said
    /// The record at hand, and what is wrong with those before it.
    var record: Record { get }
    /// Reads all records; what they say, in the order of the table.
    mutating func read() throws(Failure) -> Said
}

/// What a cell of a record can name, of what round or pack know.
enum RecordName: Hashable {
    case unit, field, indicator
    /// An indicator or a group.
    case node
    /// A figure of the preceding period, such as `field.dossiers`.
    case figure

    /// The code of a name that is not known.
    var code: DataCode {
        switch self {
        case .unit: .unitUnknown
        case .field: .fieldUnknown
        case .indicator: .indicatorUnknown
        case .node: .taskOfNothing
        case .figure: .previousKeyUnknown
        }
    }

    /// What a record lacks that names none.
    var noun: String {
        switch self {
        case .unit: "unit"
        case .field: "field"
        case .indicator, .node: "indicator"
        case .figure: "key"
        }
    }

    /// What to write where a record names none.
    var fix: String {
        switch self {
        case .unit: "write the unit's code, or take the record out"
        case .field: "write the field's key, or take the record out"
        case .indicator: "write the indicator's key, or take the record out"
        case .node: "write the key of the indicator or group, or take the record out"
        case .figure: "write field.<key>, value.<indicator>, points.<indicator> or rank"
        }
    }

    /// What it should be, where that is declared, and all such names.
    func known(in context: RoundContext) -> (what: String, place: String, names: [String]) {
        let fields = context.pack.fields.map(\.key)
        let indicators = context.pack.indicators.map(\.key)
        let pack = "pack '\(context.pack.id)'"
        return switch self {
        case .unit: ("a unit", "the round", context.units.map(\.code))
        case .field: ("a field", pack, fields)
        case .indicator: ("an indicator", pack, indicators)
        case .node:
            ("an indicator or a group", pack, indicators + context.pack.groups.map(\.key))
        case .figure:
            (
                "a figure", pack,
                ([.rank] + fields.map { .field($0) }
                    + indicators.flatMap { [.value($0), .points($0)] } as [Round.Previous.Key])
                    .map(\.text)
            )
        }
    }
}
