import ChisoData
import ChisoModel
import ChisoPrint
import ChisoSheets

/// Makes the forms of a pack: one for each unit of a round, or a blank one.
public struct Forms {
    private let pack: RulePack
    private let say: Words
    private let headings: FormHeadings

    /// Forms of a pack.
    public init(_ pack: RulePack, language: Language) {
        self.pack = pack
        say = Words(language)
        headings = FormHeadings(pack, say)
    }

    /// Refuses a period that is none; nil is the round's own, or one to be written by hand.
    ///
    /// - Parameter folder: The round, where there is one: a day is a period only where it declares days.
    /// - Throws: ``Failure`` D508.
    public static func requirePeriod(
        _ period: Period?, of folder: RoundFolder? = nil
    ) throws(Failure) {
        guard let period, !(folder?.takes(period) ?? period.isWellFormed) else { return }
        throw Failure([
            Diagnostic(
                FormCode.periodRefused, .error, "'\(period)' is not a period", fix: Period.fix)
        ])
    }

    /// A form without a unit: whoever fills it in writes the unit's name or code.
    ///
    /// - Parameters:
    ///   - period: Nil: written by hand too.
    ///   - units: Those to choose from; empty: the unit is written by hand.
    ///   - folder: The round, whose tables may have a place for the day of the figures; nil: none is asked for.
    public func blank(
        period: Period?, units: [ScoredUnit] = [], in folder: RoundFolder? = nil
    ) throws(Failure) -> Form {
        var form = Form(
            name: Self.fileName(pack.id, period), say: say, pack: pack, unit: nil,
            period: period, previousPeriod: nil,
            rows: rows { field, _ in !pack.fields[field].isAppraisers })
        form.units = UnitNames(units).labels
        if let folder {
            let tables = try SubmissionTables(folder, fields: Set(pack.fields.map(\.key)))
            form.asOf = tables.holdDays ? "" : nil
        }
        return form
    }

    /// A form for each unit, in the order of the round, with what is known of the period and of the one before it.
    ///
    /// A line that other kinds of unit report, or the appraiser, is left out.
    ///
    /// - Parameter codes: The units wanted; empty: all.
    /// - Throws: ``Failure`` when a table cannot be read, D508, or D541 when two forms would have the same name.
    public func forms(
        of round: Round, in folder: RoundFolder, period: Period, units codes: [String] = []
    ) throws(Failure) -> [Form] {
        try Self.requirePeriod(period, of: folder)
        let tables = try SubmissionTables(folder, fields: Set(pack.fields.map(\.key)))
        let previous = round.preceding(period, with: pack.fields)
        var names: [String: String] = [:]
        var forms: [Form] = []
        for (place, unit) in round.units.enumerated()
        where codes.isEmpty || codes.contains(unit.code) {
            let name = Self.fileName(unit.code, period)
            if let other = names.updateValue(unit.code, forKey: name.lowercased()) {
                throw Failure(
                    FormCode.formUnwritable,
                    "the forms of '\(other)' and '\(unit.code)' would both be '\(name)'",
                    data: DataLocation(folder.path),
                    fix: "give the units codes of letters, digits and '-'")
            }
            forms.append(
                form(unit, place, round, tables, period: period, previous: previous, name: name))
        }
        return forms
    }

    private func form(
        _ unit: ScoredUnit, _ place: Int, _ round: Round, _ tables: SubmissionTables,
        period: Period, previous: Period?, name: String
    ) -> Form {
        let now = round.submissions[period]
        let made = round.filled(period, pack.fields)
        let before = PreviousFigures(
            round, pack.fields, period: period, previous: previous)
        let rows = rows { field, line in
            let field = (place: field, declared: pack.fields[field])
            let key = field.declared.key
            let kinds = field.declared.reportedBy
            if field.declared.isAppraisers || !(kinds.isEmpty || kinds.contains(unit.kind)) {
                return false
            }
            line.previous = before.figure(of: place, field.declared, at: field.place, say)
            if let now {
                let column = now.columns[field.place]
                line.figure = FormFigure(column, unit: place, field: field.declared, say)
                if column.qualifiers[place]?.isEstimate == true { line.figure.markEstimate(say) }
            }
            if let made {
                line.made = FormWords(say).made(
                    made.made(field.place, unit: place),
                    made.parts(of: field.place, unit: place), field.declared)
            }
            let known = tables.current(
                SubmissionTables.Key(unit: unit.code, field: key, period: period)
            ).first
            line.note = known?.noteWord ?? ""
            line.evidence = known?.evidenceWord ?? ""
            // A new round has the title there, as a help to who fills in the table.
            if line.note == field.declared.title { line.note = "" }
            return true
        }
        var form = Form(
            name: name, say: say, pack: pack, unit: unit, period: period,
            previousPeriod: before.period, rows: rows)
        if tables.holdDays {
            // Of several days the form knows none: whoever sends it says which it is now.
            let days = now?.columns.days[place] ?? []
            form.asOf = days.count == 1 ? FormText.day(days[0].number) ?? "" : ""
        }
        return form
    }

    /// Headings and lines; a line is left out when `fill` says no.
    private func rows(_ fill: (Int, inout Form.Line) -> Bool) -> [Form.Row] {
        var rows: [Form.Row] = []
        var path: [FormHeadings.Entry] = []
        var number = 0
        for (place, field) in pack.fields.enumerated() {
            number += 1
            var line = Form.Line(
                field: field, code: field.code.isEmpty ? String(number) : field.code)
            guard fill(place, &line) else { continue }
            let own = headings.path(of: place)
            let common = zip(own, path).prefix { $0 == $1 }.count
            for depth in common..<max(common, own.count) {
                rows.append(
                    .heading(code: own[depth].code, title: own[depth].title, depth: depth))
            }
            path = own
            rows.append(.line(line))
        }
        return rows
    }

    /// A name that every file system takes.
    private static func fileName(_ code: String, _ period: Period?) -> String {
        func plain(_ text: String) -> String {
            String(text.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "_" })
        }
        return plain(code) + (period.map { "-" + plain($0.text) } ?? "") + ".xlsx"
    }
}

// MARK: - Last period

/// The figures of the period before, as forms show them: those of the round, else those that `previous.csv` states.
struct PreviousFigures {
    /// The period that they are of; nil where the round has none, or does not name it.
    let period: Period?
    private let columns: [FieldColumn]?
    private let stated: [Round.Previous]

    /// - Parameters:
    ///   - period: The period that a form is of.
    ///   - previous: The one before it, of those that the round has; nil: none.
    init(_ round: Round, _ fields: [Field], period: Period, previous: Period?) {
        let before = previous.flatMap { round.filled($0, fields) }
        self.period = before == nil ? nil : previous
        columns = before?.filled
        stated = before == nil && round.period == period ? round.previous : []
    }

    /// The figure of a unit; blank where there is none.
    func figure(of unit: Int, _ field: Field, at place: Int, _ say: Words) -> FormFigure {
        if let columns { return FormFigure(columns[place], unit: unit, field: field, say) }
        let old = stated.first { $0.unit == unit && $0.key == .field(field.key) }
        return old.map { FormFigure($0.value, field: field, say) } ?? .blank
    }
}

extension FormFigure {
    /// Whether a cell shows it.
    func isShown(by cell: SheetCell?, since1904: Bool) -> Bool {
        guard let cell, !FormText.plain(cell).isEmpty else {
            return self == .blank || self == .text("")
        }
        switch (self, cell.value) {
        case (.number(let own), .number(let number)):
            let typed = cell.format == .percent ? FormDatum.hundredfold(number) : number
            return SheetNumber.shown(own) == SheetNumber.shown(typed)
        case (.day(let day), .number(let number)):
            return CellDays.day(number, since1904: since1904) == day
        case (.day(let day), _): return FormText.plain(cell) == Day(day).text
        case (.text(let text), _): return FormText.plain(cell) == FormText.trimmed(text.nfc)
        case (.blank, _), (.number, _): return false
        }
    }
}
