import ChisoModel
import ChisoSheets

/// Holds what forms say against what a round has, and gathers the changes to its tables.
struct FormMerge {
    /// What was found so far.
    var diagnostics: [Diagnostic] = []
    /// One per form.
    private(set) var counts: [FormImport.Count] = []

    let wanted: FormImport
    let known: SubmissionTables
    private let fields: [String: Int]
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
        fields = Dictionary(
            wanted.pack.fields.enumerated().map { ($1.key, $0) },
            uniquingKeysWith: { first, _ in first })
        known = try SubmissionTables(wanted.folder, fields: Set(fields.keys))
        edits = known.tables.map { TableEdit($0) }
    }

    /// Takes what a form says.
    mutating func take(_ answer: FormAnswer, unit: Int) {
        counts.append(
            FormImport.Count(path: answer.path, unit: wanted.round.units[unit].name))
        let locale = wanted.locale ?? answer.locale
        kept = []
        closed = []
        let declared = Set(answer.keys)
        let known = wanted.pack.fields.map(\.key).filter { declared.contains($0) }
        for entry in answer.entries {
            guard declared.contains(entry.key), let field = fields[entry.key] else {
                reportUnknown(entry, answer, known)
                continue
            }
            take(entry, field, unit, answer, NumberParser(locale))
        }
        warnOfKept(answer, unit)
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
        let there = (known.entries[key] ?? []).filter {
            takes($0.table) || datum(of: $0, field) != .blank
        }
        guard there.count < 2 else {
            return takeRepeated(there, read, field, place)
        }
        if there.first.map({ datum(of: $0, field) }) != read.datum {
            warnOfFraction(read, entry, declared, answer, place)
        }
        if let first = there.first {
            take(read, entry, over: first, field, unit, place)
        } else {
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
            "\(known.tables[$0.table].reader.path):\($0.row)"
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
        let reader = known.tables[entry.table].reader
        return parser(field, reader.numbers(entry.cell)).datum(
            entry.valueWord, blanks: reader.resource.missingValues)
    }

    private mutating func take(
        _ read: FormDatum, _ entry: FormAnswer.Entry, over there: SubmissionTables.Entry,
        _ field: Int, _ unit: Int, _ place: DataLocation
    ) {
        let before = datum(of: there, field)
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
        case (let before, let now) where before == now:
            counts[last].unchanged += 1
        case (let before, let now):
            guard isOpen(there.table, place, holding: there.valueWord) else { return }
            let reader = known.tables[there.table].reader
            edits[there.table].replace(
                there.value, with: word(read, field, reader.numbers(there.cell)))
            intended.append((unit, field, now, place))
            if before == .blank { counts[last].added += 1 } else { counts[last].changed += 1 }
        }
        remark(entry.note, there.noteWord, there.note, there.table, place, "note")
        remark(entry.evidence, there.evidenceWord, there.evidence, there.table, place, "evidence")
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
                "the \(column) is not kept: '\(known.tables[table].reader.path)' has no column "
                    + "'\(column)' for each figure", data: place,
                fix: "keep submissions in a table of one figure a line: unit, field, value, note, "
                    + "evidence"))
    }

    // MARK: - What is new

    private mutating func add(
        _ read: FormDatum, _ entry: FormAnswer.Entry, _ field: Int, _ unit: Int,
        _ place: DataLocation
    ) {
        guard read.datum != .blank else { return }
        let unit = (place: unit, code: wanted.round.units[unit].code)
        guard let table = table(for: entry.key, unit: unit.code) else {
            return reportNoTable(entry.key, place)
        }
        guard isOpen(table, place) else { return }
        let reader = known.tables[table].reader
        if known.tables[table].isLong {
            let cell = reader.place("value") ?? 0
            let words = [
                "unit": unit.code, "field": entry.key, "period": wanted.period,
                "value": word(read, field, reader.numbers(cell)), "note": entry.note,
                "evidence": entry.evidence,
            ]
            edits[table].add(words, unit: unit.code, period: wanted.period)
            for column in ["note", "evidence"]
            where !(words[column] ?? "").isEmpty && reader.place(column) == nil {
                warnOfLost(column, table, place)
            }
        } else {
            let word = word(read, field, reader.numbers(reader.place(entry.key) ?? 0))
            rows[RowKey(table: table, unit: unit.code), default: [:]][entry.key] = word
            if !entry.note.isEmpty { warnOfLost("note", table, place) }
            if !entry.evidence.isEmpty { warnOfLost("evidence", table, place) }
        }
        counts[counts.count - 1].added += 1
        intended.append((unit.place, field, read.datum, place))
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
        case (.given(let value), .date): return Day(Int(value)).text
        case (.given(let value), _):
            if let typed = read.typed, parser.datum(typed) == read.datum { return typed }
            return numbers.typed(value) ?? Figure.text(value)
        }
    }
}
