import ChisoModel
import ChisoSheets

@testable import ChisoData
@testable import ChisoForms

/// A form brought into a small round: all of it, or nothing.
struct FormScene {
    private let forms: FormImport

    /// Chooses the round, and how it is imported.
    init(_ book: BookInput) throws {
        forms = try Self.forms(try Self.folder(Self.tables[book.round]), book)
    }

    private init(_ forms: FormImport) { self.forms = forms }

    private static func forms(_ folder: RoundFolder, _ book: BookInput) throws -> FormImport {
        var forms = FormImport(
            pack: pack, folder: folder, round: try folder.round(for: pack), period: "2023")
        forms.locale = [nil, .vi, .en, .c][book.locale]
        forms.erasesBlanks = book.erasesBlanks
        return forms
    }

    /// Imports a workbook that was read before.
    func check(_ path: String, _ reading: Books.Reading) throws {
        let outcome = try forms.outcome([path])
        let again = try forms.outcome([path])
        try promise(
            outcome.diagnostics == again.diagnostics && outcome.counts == again.counts
                && outcome.tables.map(\.bytes) == again.tables.map(\.bytes),
            "a form imports the same twice")
        for diagnostic in outcome.diagnostics { try check(diagnostic, path, reading) }
        try promise(
            reading.fault == nil || outcome.isRefused, "what cannot be read is not imported")
        guard !outcome.isRefused else {
            return try promise(outcome.tables.isEmpty, "a problem keeps all out")
        }
        let changed = try round(after: outcome)
        try checkChanges(to: changed.round, outcome)
        let second = try changed.outcome([path])
        try promise(
            !second.isRefused && second.tables.isEmpty,
            "a second import changes nothing: \(second)")
    }

    /// What is said of a form names a cell of one of its sheets, or the file.
    private func check(
        _ diagnostic: Diagnostic, _ path: String, _ reading: Books.Reading
    ) throws {
        try promise(
            diagnostic.code.rawValue.hasPrefix("D") && !diagnostic.message.isEmpty
                && diagnostic.fix?.isEmpty == false && diagnostic.data != nil,
            "\(diagnostic) says what, where and what to do")
        guard let data = diagnostic.data, data.path == path, let cell = data.cell else { return }
        let name = cell.prefix { $0 != " " }
        try promise(
            CellReference(String(name)).map { $0.row + 1 } == data.row
                && reading.pages.contains { cell == "\(name) of '\($0.name)'" },
            "\(diagnostic)\nnames a cell of the workbook")
    }

    // MARK: - The round afterwards

    private func round(after outcome: FormImport.Outcome) throws -> FormImport {
        var folder = forms.folder
        for table in outcome.tables { folder.drafts[table.path] = table.bytes }
        var changed = FormImport(
            pack: forms.pack, folder: folder, round: try folder.round(for: forms.pack),
            period: forms.period)
        changed.locale = forms.locale
        changed.erasesBlanks = forms.erasesBlanks
        return changed
    }

    /// As many figures changed as are counted, all of the form's unit and period; all are of their type.
    private func checkChanges(to round: Round, _ outcome: FormImport.Outcome) throws {
        try Rounds.check(round, forms.pack)
        try promise(
            !round.diagnostics.contains { $0.severity == .error },
            "the round is as whole as before: \(round.diagnostics)")
        try promise(round.units == forms.round.units, "the units are those of before")
        var changes = 0
        for period in Set(round.submissions.keys).union(forms.round.submissions.keys) {
            for (place, unit) in round.units.enumerated() {
                let count = forms.pack.fields.indices.count {
                    Self.datum(round, period, $0, place)
                        != Self.datum(forms.round, period, $0, place)
                }
                try promise(
                    count == 0 || period == "2023" && outcome.counts.map(\.unit) == [unit.name],
                    "nothing changes for \(unit.code) in \(period)")
                changes += count
            }
        }
        let counted = outcome.counts.map { $0.added + $0.changed + $0.erased }
        try promise(
            counted.reduce(0, +) == changes, "\(changes) figures changed: \(outcome.counts)")
    }

    /// What a round says of a field of a unit, in words.
    private static func datum(
        _ round: Round, _ period: Period, _ field: Int, _ unit: Int
    ) -> String {
        guard let column = round.submissions[period]?.columns[field] else { return "blank" }
        let state = column.states[unit]
        return state == .given
            ? "\(column.values[unit]) \(column.texts[unit] ?? "")" : "\(state)"
    }

    // MARK: - The round before

    private static let pack: RulePack = {
        var pack = RulePack.everyField
        pack.edition = "1"
        return pack
    }()

    private static func folder(_ table: (properties: String, text: String)) throws -> RoundFolder {
        let columns = table.text.prefix { !$0.isNewline }.split { ",;".contains($0) }
        func resource(_ name: String, _ columns: [Substring], _ properties: String) -> String {
            let fields = columns.map { #"{ "name": "\#($0)", "type": "string" }"# }
            return #"{ "name": "\#(name)", "path": "\#(name).csv", \#(properties) "schema": { "#
                + #""fields": [ \#(fields.joined(separator: ", ")) ] }, "#
                + #""chiso": { "figures": "synthetic" } }"#
        }
        let package =
            #"{ "name": "r", "title": "Đợt", "chiso": { "period": "2023", "locale": "vi" }, "#
            + #""resources": [ \#(resource("units", ["unit", "name", "kind"], "")), "#
            + resource("submissions", columns, table.properties) + " ] }"
        let units = "unit,name,kind\nba-be,Ba Bể,district\nna-ri,Na Rì,district\n"
        return try RoundFolder(
            path: "r",
            origin: .held(
                HeldFiles([
                    ("r/datapackage.json", Array(package.utf8)), ("r/units.csv", Array(units.utf8)),
                    ("r/submissions.csv", Array(table.text.utf8)),
                ])))
    }

    /// Submissions as rounds keep them: a figure a line; a line for each unit, without `change`; another dialect; several
    /// periods.
    private static let tables: [(properties: String, text: String)] = [
        (
            "",
            #"""
            unit,field,value,note,evidence
            ba-be,dossiers,04,,
            na-ri,dossiers,7,"a ""b""",
            ba-be,level,Trực tuyến,,a.pdf

            """#
        ),
        (
            "",
            #"""
            unit,dossiers,budget,satisfaction,has_plan,level,decided_on,remark\#r
            na-ri,7,"1,5",98%,có,online,31/12/2023,"x\#r
            y"\#r

            """#
        ),
        (
            #""dialect": { "delimiter": ";", "quoteChar": "'", "doubleQuote": false },"#,
            #"""
            unit;field;value;note;evidence
            ba-be;budget;1,5;'a;b';
            na-ri;satisfaction;98,3;;
            """#
        ),
        (
            "",
            #"""
            unit,field,period,value
            ba-be,dossiers,2022,3
            ba-be,remark,2023,"a, b"
            na-ri,dossiers,2023,NA

            """#
        ),
    ]
}
