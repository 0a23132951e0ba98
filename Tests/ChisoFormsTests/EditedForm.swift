import ChisoData
import ChisoForms
import ChisoModel
import ChisoSheets
import Foundation
import TestRounds

/// A form that somebody fills in: its cells, to be changed and written again.
struct EditedForm {
    /// By name of the sheet, then by place.
    var sheets: [String: [CellReference: SheetCell.Value]] = [:]
    /// How numbers of the form's sheet are shown.
    var formats: [CellReference: String] = [:]
    /// Merged ranges of the form's sheet.
    var merged: [CellRange] = []
    /// The sheets, in order.
    private(set) var names: [String] = []

    static let main = "Biểu số liệu"

    /// The cells of a form as it is written.
    init(_ form: Form) throws {
        let file = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data(form.workbook()).write(to: URL(fileURLWithPath: file))
        let book = try WorkbookReader(path: file)
        for entry in book.sheets {
            names.append(entry.name)
            for row in try book.sheet(entry).rows {
                for (column, cell) in row.cells {
                    let place = CellReference(row: row.row, column: column)
                    sheets[entry.name, default: [:]][place] = cell.value
                }
            }
        }
    }

    /// The row of a key of the form.
    func row(_ key: String) -> Int {
        sheets[Self.main]?.first { $0.key.column == 7 && $0.value == .text(key) }?.key.row ?? -1
    }

    /// The place of the figure of a key.
    func place(_ key: String) -> CellReference { CellReference(row: row(key), column: 4) }

    /// Writes a figure.
    mutating func put(_ value: SheetCell.Value, _ key: String, format: String? = nil) {
        let place = place(key)
        set(value, row: place.row, column: place.column)
        formats[place] = format
    }

    /// Writes any cell of the form's sheet.
    mutating func set(_ value: SheetCell.Value?, row: Int, column: Int) {
        sheets[Self.main]?[CellReference(row: row, column: column)] = value
    }

    /// Changes what the hidden sheet says.
    mutating func say(_ fact: String, _ value: String) {
        let place = sheets["_chiso"]?.first { $0.key.column == 0 && $0.value == .text(fact) }?.key
        sheets["_chiso"]?[CellReference(row: place?.row ?? 0, column: 1)] = .text(value)
    }

    /// Writes the workbook.
    func write(to path: String) throws {
        let book = try WorkbookWriter(
            path: path, properties: WorkbookWriter.Properties(title: "form"))
        for name in names {
            let sheet = try book.sheet(name)
            for (place, value) in sheets[name] ?? [:] {
                let format = name == Self.main ? formats[place] : nil
                let style = CellStyle().with { $0.numberFormat = format }
                switch value {
                case .blank: try sheet.blank(at: place, style)
                case .number(let number): try sheet.write(number, at: place, style)
                case .text(let text): try sheet.write(text, at: place, style)
                case .flag(let flag): try sheet.write(flag, at: place, style)
                case .error(let error):
                    try sheet.write(formula: "1/0", result: error, at: place, style)
                }
            }
            if name == Self.main {
                for range in merged { try sheet.merge(range, "", CellStyle()) }
            }
        }
        try book.close()
    }
}

/// A round, and the forms of its units in the same folder.
struct FormScene {
    let folder: TemporaryRound
    var pack = RulePack.test
    var period: Period?

    init(_ tables: [TestTable]? = nil, pack: RulePack = .test) throws {
        let tables =
            tables ?? [
                twoUnits,
                TestTable(
                    "submissions",
                    "unit,field,value,note,evidence\nba-be,dossiers,04,,\nna-ri,dossiers,7,,\n"),
            ]
        folder = try TemporaryRound(tables.map(Self.real))
        self.pack = pack
    }

    /// A table of real figures, unless it says otherwise.
    private static func real(_ table: TestTable) -> TestTable {
        var table = table
        if !table.properties.contains(where: { $0.hasPrefix("\"chiso\"") }) {
            table.properties.append("\"chiso\": { \"figures\": \"real\" }")
        }
        return table
    }

    /// The form of a unit as `chiso form` makes it.
    func form(_ unit: String = "ba-be") throws -> EditedForm {
        let round = try folder.round(pack)
        let forms = try Forms(pack, language: .vi).forms(
            of: round, in: RoundFolder(path: folder.path), period: round.period, units: [unit])
        return try EditedForm(forms[0])
    }

    /// Writes forms into the folder and imports them.
    func outcome(
        _ forms: [EditedForm], _ change: (inout FormImport) -> Void = { _ in }
    ) throws -> FormImport.Outcome {
        var paths: [String] = []
        for (place, form) in forms.enumerated() {
            paths.append("\(folder.path)/\(place + 1).xlsx")
            try form.write(to: paths[place])
        }
        return try outcome(paths: paths, change)
    }

    func outcome(
        paths: [String], _ change: (inout FormImport) -> Void = { _ in }
    ) throws -> FormImport.Outcome {
        let round = RoundFolder.self
        let opened = try round.init(path: folder.path)
        var forms = FormImport(
            pack: pack, folder: opened, round: try folder.round(pack),
            period: period ?? opened.period)
        change(&forms)
        return try forms.outcome(paths)
    }

    /// What is said, with `R` for the folder.
    func messages(
        _ forms: [EditedForm], _ change: (inout FormImport) -> Void = { _ in }
    ) throws -> [String] {
        try said(outcome(forms, change))
    }

    func said(_ outcome: FormImport.Outcome) -> [String] {
        outcome.diagnostics.map { "\($0)".replacingOccurrences(of: folder.path, with: "R") }
    }

    /// The text of the table of submissions after an import.
    func table(_ outcome: FormImport.Outcome) -> String? {
        outcome.tables.first { $0.path == "submissions.csv" }
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
