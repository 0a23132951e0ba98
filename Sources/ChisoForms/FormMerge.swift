import ChisoData
import ChisoModel
import ChisoPrint
import ChisoSheets

/// Holds what forms say against what a round has, and gathers the changes to its tables.
struct FormMerge {
    /// What was found so far.
    var diagnostics: [Diagnostic] = []
    /// One per form.
    private(set) var counts: [FormImport.Count] = []

    let wanted: FormImport
    let known: SubmissionTables
    private let before: PreviousFigures
    private(set) var edits: [TableEdit]
    /// New records of tables with a column for each field, by table and unit.
    private(set) var rows: [RowKey: [String: String]] = [:]
    /// What the round is to say in the end.
    private(set) var intended: [(unit: Int, field: Int, datum: Datum, place: DataLocation)] = []
    /// The parsers of the tables' columns, by field and signs.
    private var parsers: [ParserKey: DatumParser] = [:]
    /// What the form at hand leaves blank, and stays.
    var kept: [(key: String, word: String, place: DataLocation)] = []
    /// The tables that the form at hand may not change, as far as it has been said.
    var closed: Set<Int> = []
    /// The day that the figures of the form at hand hold at; nil: it tells none.
    private var asOf: Day?
    /// The tables without a place for it, as far as it has been said.
    private var undated: Set<Int> = []
    /// By table: the first bytes of the days that are replaced; records of several figures have one.
    private var dated: [Int: Set<Int>] = [:]

    struct RowKey: Hashable {
        var table: Int
        var unit: String
    }

    private struct ParserKey: Hashable {
        var field: Int
        var numbers: NumberParser
    }

    /// Reads the tables of the round as they are.
    init(_ wanted: FormImport) throws(Failure) {
        self.wanted = wanted
        known = try SubmissionTables(
            wanted.folder, fields: Set(wanted.pack.fields.map(\.key)))
        before = PreviousFigures(
            wanted.round, wanted.pack.fields, period: wanted.period,
            previous: wanted.round.preceding(wanted.period, with: wanted.pack.fields))
        edits = known.tables.map { TableEdit($0) }
    }

    /// Takes what a form says.
    mutating func take(_ answer: FormAnswer, unit: Int) {
        counts.append(
            FormImport.Count(path: answer.path, unit: wanted.unitNames.labels[unit]))
        let locale = wanted.locale ?? answer.locale
        (kept, closed, undated) = ([], [], [])
        takeDay(answer, unit)
        let declared = Set(answer.keys)
        let known = wanted.pack.fields.map(\.key).filter { declared.contains($0) }
        for entry in answer.entries {
            guard declared.contains(entry.key), let field = wanted.pack.field(named: entry.key)
            else {
                reportUnknown(entry, answer, known)
                continue
            }
            take(entry, field, unit, answer, NumberParser(locale))
        }
        warnOfKept(answer, unit)
    }

    private mutating func takeDay(_ answer: FormAnswer, _ unit: Int) {
        asOf = nil
        guard let written = answer.written[FormLayout.asOfKey], !written.text.isEmpty else {
            return
        }
        asOf = Day(typed: written.text)
        guard asOf == nil else { return }
        diagnostics.append(
            Diagnostic(
                FormCode.dayRefused, .error,
                "the figures hold at '\(written.text)', which is not a day of the calendar",
                data: answer.location(
                    written.place, unit: wanted.round.units[unit].code, period: wanted.period),
                fix: "write day/month/year: 30/06/2024"))
    }

    /// Writes the day beside a figure that is there.
    private mutating func date(_ there: SubmissionTables.Entry, _ place: DataLocation) {
        guard let asOf, Day(typed: there.asOfWord) != asOf else { return }
        guard let range = there.asOf else { return warnOfDay(there.table, place) }
        guard isOpen(there.table, place, holding: there.asOfWord),
            dated[there.table, default: []].insert(range.lowerBound).inserted
        else { return }
        edits[there.table].replace(range, with: asOf.text)
        counts[counts.count - 1].remarks += 1
    }

    /// Tells once of each table that it has no place for the day.
    private mutating func warnOfDay(_ table: Int, _ place: DataLocation) {
        guard undated.insert(table).inserted else { return }
        diagnostics.append(
            Diagnostic(
                FormCode.noteWithoutColumn, .warning,
                "the day of the figures is not kept: '\(known.tables[table].path)' has no column "
                    + "'as_of'",
                data: DataLocation(place.path, unit: place.unit, period: place.period),
                fix: "add the column 'as_of' to the table and to datapackage.json"))
    }

    private mutating func reportUnknown(
        _ entry: FormAnswer.Entry, _ answer: FormAnswer, _ known: [String]
    ) {
        diagnostics.append(
            Diagnostic(
                FormCode.rowKeyUnknown, .error,
                "the hidden key '\(entry.key)' is not one of the form"
                    + Suggestion.clause(for: entry.key, in: known),
                data: answer.location(entry.place),
                fix: "put the key back, or ask for the form again"))
    }

    private mutating func take(
        _ entry: FormAnswer.Entry, _ field: Int, _ unit: Int, _ answer: FormAnswer,
        _ numbers: NumberParser
    ) {
        let declared = wanted.pack.fields[field]
        let code = wanted.round.units[unit].code
        let place = answer.location(entry.place, unit: code, period: wanted.period)
        guard shows(entry, field, answer, place) else { return }
        let read = FormDatum(
            entry.value, parser(field, numbers), since1904: answer.since1904)
        if case .refused(let fault) = read.datum {
            let typed = entry.value.map(answer.shown) ?? ""
            diagnostics.append(
                Diagnostic(
                    fault.code, .error,
                    "'\(wanted.names[entry.key])': '\(typed)' \(fault.clause)", data: place,
                    fix: fault.fix))
            return
        }
        let key = SubmissionTables.Key(unit: code, field: entry.key, period: wanted.period)
        // A blank of a table for other figures is no place for this one.
        let all = (known.entries[key] ?? []).filter {
            takes($0.table) || datum(of: $0, field) != .blank
        }
        // What the form's own day says already, else what counts.
        let own = asOf == nil ? [] : all.filter { Day(typed: $0.asOfWord) == asOf }
        let there = own.isEmpty ? SubmissionTables.current(all) : own
        guard there.count < 2 else {
            return takeRepeated(there, read, field, place)
        }
        checkPrevious(entry, read, field, unit, answer, place)
        if there.first.map({ datum(of: $0, field) }) != read.datum {
            warnOfFraction(read, entry, declared, answer, place)
        }
        if let first = there.first, isOfOtherDay(first, field), read.datum != .blank {
            add(read, entry, field, unit, place, beside: first)
        } else if let first = there.first {
            take(read, entry, over: first, field, unit, place)
        } else {
            var entry = entry
            // What the form was made with, beside a blank of a table for other figures, is kept there already.
            if read.datum == .blank, let shown = known.entries[key]?.first {
                if entry.note == shown.noteWord { entry.note = "" }
                if entry.evidence == shown.evidenceWord { entry.evidence = "" }
            }
            add(read, entry, field, unit, place)
        }
        let evidence = entry.evidence.isEmpty ? there.first?.evidenceWord ?? "" : entry.evidence
        if declared.needsEvidence, read.datum.isFigure, evidence.isEmpty {
            diagnostics.append(
                Diagnostic(
                    FormCode.documentMissing, .warning,
                    "'\(wanted.names[entry.key])' names no document", data: place,
                    fix: "name the document in the column of evidence"))
        }
    }

    /// Whether what is there holds at another day than the figures of the form: then both stay, and the later counts.
    private mutating func isOfOtherDay(_ there: SubmissionTables.Entry, _ field: Int) -> Bool {
        guard let asOf, let day = Day(typed: there.asOfWord), datum(of: there, field) != .blank
        else {
            return false
        }
        return day != asOf
    }

    /// A figure that the round gives more than once can only be left as it is.
    private mutating func takeRepeated(
        _ there: [SubmissionTables.Entry], _ read: FormDatum, _ field: Int, _ place: DataLocation
    ) {
        let isSame = there.allSatisfy { datum(of: $0, field) == read.datum }
        guard read.datum != .blank, !isSame else {
            counts[counts.count - 1].unchanged += 1
            return
        }
        let lines = there.map {
            "\(known.tables[$0.table].path):\($0.row)"
        }.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                FormCode.figureGivenTwice, .error,
                "the round has '\(wanted.names[wanted.pack.fields[field].key])' more than once: "
                    + lines,
                data: place, fix: "take out all lines but one, and import again"))
    }

    // MARK: - What is there

    private mutating func parser(_ field: Int, _ numbers: NumberParser) -> DatumParser {
        let key = ParserKey(field: field, numbers: numbers)
        if let parser = parsers[key] { return parser }
        let parser = DatumParser(wanted.pack.fields[field], numbers: numbers, isForForm: true)
        parsers[key] = parser
        return parser
    }

    private mutating func datum(of entry: SubmissionTables.Entry, _ field: Int) -> Datum {
        reading(of: entry, field).datum
    }

    /// What a place of a table says, and whether of an estimate, by its words or by its column.
    private mutating func reading(
        of entry: SubmissionTables.Entry, _ field: Int
    ) -> (datum: Datum, isEstimate: Bool) {
        let held = known.tables[entry.table]
        let (datum, isEstimate) = parser(field, held.numbers(entry.cell)).reading(
            entry.valueWord, blanks: held.blanks)
        let isMarked = !["", "không", "no", "false", "0"].contains(entry.estimateWord.lowercased())
        return (datum, datum.isFigure && (isEstimate || isMarked))
    }

    private mutating func take(
        _ read: FormDatum, _ entry: FormAnswer.Entry, over there: SubmissionTables.Entry,
        _ field: Int, _ unit: Int, _ place: DataLocation
    ) {
        let (before, wasEstimate) = reading(of: there, field)
        let last = counts.count - 1
        switch (before, read.datum) {
        case (.blank, .blank): break
        case (_, .blank) where !wanted.erasesBlanks:
            counts[last].kept += 1
            kept.append((entry.key, there.valueWord, place))
        case (_, .blank):
            counts[last].erased += 1
            edits[there.table].replace(there.value, with: "")
            intended.append((unit, field, .blank, place))
        case (let before, let now) where before == now && wasEstimate == read.isEstimate:
            counts[last].unchanged += 1
        case (let before, let now):
            guard isOpen(there.table, place, holding: there.valueWord) else { return }
            let held = known.tables[there.table]
            let word = word(read, field, held.numbers(there.cell))
            if let mark = there.estimate {
                edits[there.table].replace(there.value, with: word)
                if wasEstimate != read.isEstimate || !there.estimateWord.isEmpty {
                    edits[there.table].replace(mark, with: read.isEstimate ? "x" : "")
                }
            } else {
                edits[there.table].replace(there.value, with: Self.marked(word, read))
            }
            intended.append((unit, field, now, place))
            if before == .blank { counts[last].added += 1 } else { counts[last].changed += 1 }
        }
        remark(entry.note, there.noteWord, there.note, there.table, place, "note")
        remark(entry.evidence, there.evidenceWord, there.evidence, there.table, place, "evidence")
        if read.datum != .blank { date(there, place) }
    }

    /// Takes a note or a document; a blank leaves what is there.
    private mutating func remark(
        _ now: String, _ before: String, _ range: Range<Int>?, _ table: Int,
        _ place: DataLocation, _ column: String
    ) {
        guard !now.isEmpty, now != before else { return }
        guard let range else { return warnOfLost(column, table, place) }
        guard isOpen(table, place, holding: before) else { return }
        edits[table].replace(range, with: now)
        counts[counts.count - 1].remarks += 1
    }

    private mutating func warnOfLost(_ column: String, _ table: Int, _ place: DataLocation) {
        diagnostics.append(
            Diagnostic(
                FormCode.noteWithoutColumn, .warning,
                "the \(column) is not kept: '\(known.tables[table].path)' has no column "
                    + "'\(column)' for each figure", data: place,
                fix: "keep submissions in a table of one figure a line: unit, field, value, note, "
                    + "evidence"))
    }

    // MARK: - What is new

    /// - Parameter there: What the round has of another day, beside which it is to stand; nil: it has nothing.
    private mutating func add(
        _ read: FormDatum, _ entry: FormAnswer.Entry, _ field: Int, _ unit: Int,
        _ place: DataLocation, beside there: SubmissionTables.Entry? = nil
    ) {
        let isSilent = entry.note.isEmpty && entry.evidence.isEmpty
        guard read.datum != .blank || !isSilent else { return }
        let unit = (place: unit, code: wanted.round.units[unit].code)
        guard let table = there?.table ?? table(for: entry.key, unit: unit.code) else {
            return reportNoTable(entry.key, place)
        }
        let held = known.tables[table]
        if read.datum == .blank {
            // What stands beside a blank needs a record only where the table has a column for it.
            let lost = lost(entry, in: held)
            for column in lost { warnOfLost(column, table, place) }
            let others = [entry.note, entry.evidence].count { !$0.isEmpty }
            guard others > lost.count, isOpen(table, place) else { return }
            let words = [
                "unit": unit.code, "field": entry.key, "period": wanted.period.text,
                "note": entry.note, "evidence": entry.evidence,
            ]
            edits[table].add(words, unit: unit.code, period: wanted.period)
            counts[counts.count - 1].remarks += others - lost.count
            return
        }
        guard isOpen(table, place) else { return }
        if asOf != nil, !known.holdsDays(held) { warnOfDay(table, place) }
        let day = known.holdsDays(held) ? asOf?.text ?? "" : ""
        if known.tables[table].isLong {
            let cell = held.place("value") ?? 0
            let word = word(read, field, held.numbers(cell))
            let hasMark = held.place("estimate") != nil
            let words = [
                "unit": unit.code, "field": entry.key, "period": wanted.period.text,
                "value": hasMark ? word : Self.marked(word, read), "note": entry.note,
                "estimate": read.isEstimate ? "x" : "",
                "evidence": entry.evidence, "as_of": day,
            ]
            edits[table].add(words, unit: unit.code, period: wanted.period)
        } else {
            if !day.isEmpty {
                rows[RowKey(table: table, unit: unit.code), default: [:]]["as_of"] = day
            }
            let word = word(read, field, held.numbers(held.place(entry.key) ?? 0))
            rows[RowKey(table: table, unit: unit.code), default: [:]][entry.key] =
                Self.marked(word, read)
        }
        for column in lost(entry, in: held) { warnOfLost(column, table, place) }
        counts[counts.count - 1].added += 1
        // A figure of an earlier day is kept, and another one counts.
        if let there, let asOf, let day = Day(typed: there.asOfWord), asOf < day { return }
        intended.append((unit.place, field, read.datum, place))
    }

    /// The columns of a line that a table has no place for, though something stands in them.
    private func lost(_ entry: FormAnswer.Entry, in table: SubmissionTables.Table) -> [String] {
        [("note", entry.note), ("evidence", entry.evidence)].filter { column, text in
            !text.isEmpty && !(table.isLong && table.place(column) != nil)
        }.map(\.0)
    }

    /// A figure in the words of a table without a column for estimates.
    private static func marked(_ word: String, _ read: FormDatum) -> String {
        read.isEstimate ? "ước \(word)" : word
    }

    /// A figure as the column of a table types it: with the words of the form where they read the same there.
    private mutating func word(
        _ read: FormDatum, _ field: Int, _ numbers: NumberParser
    ) -> String {
        let parser = parser(field, numbers)
        let declared = wanted.pack.fields[field]
        switch (read.datum, declared.kind) {
        case (.blank, _), (.refused, _): return ""
        case (.notApplicable, _): return "NA"
        case (.text(let text), _): return text
        case (.given(let value), .yesNo): return value == 1 ? "có" : "không"
        case (.given(let value), .choice(let levels)):
            let level = levels[Int(value)]
            return parser.datum(level.title) == read.datum ? level.title : level.key
        case (.given(let value), .date): return Day(Int(value, within: Day.numbers)).text
        case (.given(let value), _):
            if let typed = read.typed, parser.datum(typed) == read.datum { return typed }
            return numbers.typed(value) ?? Figure.text(value)
        }
    }
}

// MARK: - Tables

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
                && known.tables[$0].lastRecords[unit]?[wanted.period] != nil
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

// MARK: - Lines

extension FormMerge {
    /// Whether a line shows the field whose key it hides; where it shows another of the form, rows were moved apart.
    private mutating func shows(
        _ entry: FormAnswer.Entry, _ field: Int, _ answer: FormAnswer, _ place: DataLocation
    ) -> Bool {
        func titles(_ field: Field) -> [String] {
            [field.title, field.titleEn].filter { !$0.isEmpty }.map(Spelling.name)
        }
        /// Whether the line has a field's title, by itself or with the words of how its figures run.
        func isTitled(_ title: String, as field: Field) -> Bool {
            titles(field).contains { own in
                title == own
                    || title.hasPrefix(own)
                        && Language.allCases.contains {
                            Spelling.name(Words($0).line(field)) == title
                        }
            }
        }
        func code(_ place: Int) -> String {
            let code = wanted.pack.fields[place].code
            return code.isEmpty ? String(place + 1) : code
        }
        // Below the title stands what shorter periods make.
        let first = entry.title.split(whereSeparator: \.isNewline).first
        let title = Spelling.name(first.map(String.init) ?? "")
        guard !titles(wanted.pack.fields[field]).isEmpty, !title.isEmpty else { return true }
        let isOwn = isTitled(title, as: wanted.pack.fields[field])
        let declared = Set(answer.keys)
        let other = wanted.pack.fields.indices.first { other in
            guard other != field, declared.contains(wanted.pack.fields[other].key),
                isTitled(title, as: wanted.pack.fields[other])
            else { return false }
            return !isOwn || (entry.code != code(field) && entry.code == code(other))
        }
        guard let other else { return true }
        let key = wanted.pack.fields[other].key
        diagnostics.append(
            Diagnostic(
                FormCode.rowsMoved, .error,
                "the line shows '\(wanted.names[key])', and its hidden key is that of "
                    + "'\(wanted.names[entry.key])'", data: place,
                fix: "rows were sorted or moved without their last, hidden column: put them back, "
                    + "or write the figures in a new form"))
        return false
    }

    /// Tells of a figure in the column of last period that is not the round's.
    private mutating func checkPrevious(
        _ entry: FormAnswer.Entry, _ read: FormDatum, _ field: Int, _ unit: Int,
        _ answer: FormAnswer, _ place: DataLocation
    ) {
        guard let cell = entry.previous, !FormText.plain(cell).isEmpty else { return }
        let declared = wanted.pack.fields[field]
        let due = Language.allCases.map {
            before.figure(of: unit, declared, at: field, Words($0))
        }
        guard !due.contains(where: { $0.isShown(by: cell, since1904: answer.since1904) }) else {
            return
        }
        let what =
            "'\(wanted.names[entry.key])': '\(answer.shown(cell))' stands in the column of last "
            + "period"
        if read.datum == .blank, due.allSatisfy({ $0 == .blank || $0 == .text("") }) {
            diagnostics.append(
                Diagnostic(
                    FormCode.figureInLastPeriod, .error, what + ", and no figure beside it",
                    data: place,
                    fix: "write this period's figure in the yellow cell, and clear the other"))
        } else {
            diagnostics.append(
                Diagnostic(
                    FormCode.lastPeriodDiffers, .warning,
                    what + ", where the round has another figure or none; it is not read",
                    data: place,
                    fix:
                        "write this period's figure in the yellow cell; last period's is corrected "
                        + "in its own round"))
        }
    }
}

// MARK: - Warnings

/// What is remarked and keeps nothing out.
extension FormMerge {
    /// Tells in one line what the form leaves blank.
    mutating func warnOfKept(_ answer: FormAnswer, _ unit: Int) {
        guard let first = kept.first else { return }
        var place = first.place
        var message =
            "the form leaves '\(wanted.names[first.key])' blank; '\(first.word)' of the round stays"
        if kept.count > 1 {
            place = DataLocation(
                answer.path, unit: wanted.round.units[unit].code, period: wanted.period)
            var codes: [String] = []
            for code in kept.map({ wanted.names.code($0.key) }) where codes.last != code {
                codes.append(code)
            }
            message =
                "the form leaves \(kept.count) figures of the round blank, and they stay: "
                + codes.joined(separator: ", ")
        }
        diagnostics.append(
            Diagnostic(
                FormCode.figureLeftBlank, .warning, message, data: place,
                fix: "to take \(kept.count == 1 ? "it" : "them") out, import with --erase-blanks"))
    }

    /// Warns of a share that looks like a fraction of one.
    mutating func warnOfFraction(
        _ read: FormDatum, _ entry: FormAnswer.Entry, _ field: Field, _ answer: FormAnswer,
        _ place: DataLocation
    ) {
        guard case .given(let value) = read.datum, 0 < value, value < 1, let cell = entry.value,
            field.kind == .percent || (field.measure == "%" && field.kind.isNumeric),
            (field.largest ?? 100) > 1, cell.format != .percent,
            read.typed?.contains("%") != true
        else { return }
        let numbers = NumberParser(answer.locale)
        let meant = numbers.typed(FormDatum.hundredfold(value)) ?? ""
        diagnostics.append(
            Diagnostic(
                FormCode.shareAsFraction, .warning,
                "'\(wanted.names[entry.key])': '\(answer.shown(cell))' is read as "
                    + "\(numbers.typed(value) ?? Figure.text(value)) %, and looks like a fraction",
                data: place, fix: "if \(meant) % is meant, write \(meant)"))
    }
}

// MARK: - Outcome

extension FormMerge {
    /// The tables that change, whole.
    var tables: [(path: String, bytes: [UInt8])] {
        var edits = edits
        for (key, words) in rows.sorted(by: {
            ($0.key.table, $0.key.unit) < ($1.key.table, $1.key.unit)
        }) {
            var words = words
            words["unit"] = key.unit
            words["period"] = wanted.period.text
            edits[key.table].add(words, unit: key.unit, period: wanted.period)
        }
        return edits.enumerated().compactMap { place, edit in
            edit.isEmpty ? nil : (known.tables[place].name, edit.bytes)
        }
    }

    /// By path: the bytes of the tables as they were read.
    var former: [String: [UInt8]] {
        Dictionary(
            known.tables.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// What would be wrong with the round if the tables were replaced: each figure must read back as the form says it,
    /// and every other one as it was.
    func faultsWhenReadBack() -> [Diagnostic] {
        let tables = tables
        var faults: [Diagnostic] = []
        for (place, table) in known.tables.enumerated()
        where !table.isUTF8
            && tables.contains(where: { $0.path == table.name })
        {
            faults.append(
                Diagnostic(
                    FormCode.tableNotUTF8, .error, "the table is not UTF-8, and is not written",
                    data: DataLocation(known.tables[place].path),
                    fix: "save it as CSV UTF-8, and take 'encoding' out of datapackage.json"))
        }
        guard faults.isEmpty, !tables.isEmpty else { return faults }
        var folder = wanted.folder
        folder.drafts = Dictionary(uniqueKeysWithValues: tables)
        let round: Round
        do throws(Failure) {
            round = try folder.round(for: wanted.pack)
        } catch {
            return [unreadable(error.diagnostics.first?.message ?? "")]
        }
        for (unit, field, datum, place) in intended {
            let column = round.submissions[wanted.period]?.columns[field]
            guard let column, !datum.stands(in: column, of: unit) else { continue }
            faults.append(
                Diagnostic(
                    FormCode.wouldReadBackDifferently, .error,
                    "'\(wanted.names[wanted.pack.fields[field].key])' would not read back as it stands here",
                    data: place,
                    fix: "correct the tables of the round first: chiso check tells what is wrong"))
        }
        return faults + strays(in: round)
    }

    private func unreadable(_ reason: String) -> Diagnostic {
        Diagnostic(
            FormCode.wouldReadBackDifferently, .error, "the round would not read back: \(reason)",
            data: intended.first?.place ?? DataLocation(counts.first?.path ?? ""),
            fix: "take signs out of the form that no table holds")
    }

    /// Figures that no form names, and that would change: a note may end a cell of a table too early.
    private func strays(in round: Round) -> [Diagnostic] {
        let named = Set(intended.map { [$0.unit, $0.field] })
        for period in round.submissions.keys.sorted() {
            guard let submissions = round.submissions[period] else { continue }
            let before = wanted.round.submissions[period]?.columns
            for (field, column) in submissions.columns.enumerated() {
                let old = before?[field] ?? FieldColumn(blank: round.units.count)
                let stray = round.units.indices.first { unit in
                    !column.says(the: unit, as: old)
                        && !(period == wanted.period && named.contains([unit, field]))
                }
                guard let stray else { continue }
                let what = "'\(wanted.pack.fields[field].key)' of '\(round.units[stray].code)'"
                return [unreadable("\(what) would change, which no form names")]
            }
        }
        return []
    }
}

extension FieldColumn {
    /// Whether it says the same of a unit as another column.
    fileprivate func says(the unit: Int, as other: FieldColumn) -> Bool {
        states[unit] == other.states[unit] && values[unit] == other.values[unit]
            && texts[unit] == other.texts[unit]
    }
}

extension Datum {
    /// Whether it is a figure, zero included.
    var isFigure: Bool {
        switch self {
        case .given, .text: true
        case .blank, .notApplicable, .refused: false
        }
    }

    /// Whether a column says the same of a unit.
    fileprivate func stands(in column: FieldColumn, of unit: Int) -> Bool {
        switch self {
        case .blank: column.states[unit] == .blank
        case .notApplicable: column.states[unit] == .notApplicable
        case .given(let value): column.states[unit] == .given && column.values[unit] == value
        case .text(let text): column.states[unit] == .given && column.texts[unit] == text
        case .refused: false
        }
    }
}
