/// Reads an XLSX workbook, whichever program wrote it.
///
/// Parts are found through the relations that the workbook declares, not by their usual names. Formulas are not
/// computed: their saved results are read. Macros, pictures, comments and external links are not looked at.
/// A class, because it owns the open file; not to be shared among threads.
public final class WorkbookReader {
    /// A sheet that can be read.
    public struct Entry: Hashable, Sendable {
        /// What its tab says.
        public var name: String
        /// Whether its tab is not shown.
        public var isHidden: Bool
        let part: String
    }

    /// In the order of their tabs.
    public let sheets: [Entry]
    /// Whether days are counted from 1904; see ``CellDays``.
    public let since1904: Bool

    private let archive: Archive
    private let limits: ReadLimits
    private let formats: [NumberFormat]
    private let texts: [String]
    /// What the sheets read so far came to.
    private var spent = SheetHandler.Spent()

    /// Opens a workbook and reads what its sheets share.
    ///
    /// - Throws: ``SheetFault`` when it is no XLSX workbook, damaged, or larger than a limit.
    public init(path: String, limits: ReadLimits = ReadLimits()) throws(SheetFault) {
        archive = try Archive(path: path, limits: limits)
        self.limits = limits
        let root = try Self.workbookPart(of: archive, limits)
        let folder = root.split(separator: "/").dropLast().joined(separator: "/")
        let name = root.split(separator: "/").last.map(String.init) ?? ""
        let relations = try Self.relations("\(folder)/_rels/\(name).rels", archive, limits)
        func part(_ target: String) -> String { Self.resolved(target, in: folder) }
        let workbook = WorkbookHandler(limits)
        try XMLStream.read(root, of: archive, limits: limits, into: workbook)
        since1904 = workbook.since1904
        let targets = Dictionary(
            relations.relations.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
        var sheets: [Entry] = []
        for sheet in workbook.sheets {
            guard let target = targets[sheet.id] else {
                throw .damaged("its sheet '\(sheet.name)' has no part")
            }
            sheets.append(
                Entry(name: sheet.name, isHidden: sheet.isHidden, part: part(target)))
        }
        self.sheets = sheets
        let styles = StylesHandler(limits)
        if let target = relations.target(ofKind: "styles") {
            try XMLStream.read(part(target), of: archive, limits: limits, into: styles)
        }
        formats = styles.formats
        let shared = SharedTextsHandler(limits)
        if let target = relations.target(ofKind: "sharedStrings") {
            try XMLStream.read(part(target), of: archive, limits: limits, into: shared)
        }
        texts = shared.texts
    }

    /// Reads a sheet.
    ///
    /// - Throws: ``SheetFault`` when it is damaged or larger than a limit.
    public func sheet(_ entry: Entry) throws(SheetFault) -> Sheet {
        let handler = SheetHandler(
            Sheet(name: entry.name, isHidden: entry.isHidden), texts: texts, formats: formats,
            limits: limits, spent: spent)
        try XMLStream.read(entry.part, of: archive, limits: limits, into: handler)
        spent = handler.spent
        return handler.ordered
    }

    /// Reads the sheet of a name.
    ///
    /// - Throws: ``SheetFault`` when there is none of that name, it is damaged or larger than a limit.
    public func sheet(named name: String) throws(SheetFault) -> Sheet {
        guard let entry = sheets.first(where: { $0.name == name }) else {
            throw SheetFault(
                .noSheet, "it has no sheet '\(name)'",
                fix: "its sheets are: \(sheets.map(\.name).joined(separator: ", "))")
        }
        return try sheet(entry)
    }

    // MARK: - Parts

    private static func workbookPart(
        of archive: Archive, _ limits: ReadLimits
    ) throws(SheetFault) -> String {
        guard archive.has("_rels/.rels") else { throw FileFormat.fault(of: archive) }
        let root = try relations("_rels/.rels", archive, limits)
        guard let target = root.target(ofKind: "officeDocument").map({ resolved($0, in: "") })
        else { throw FileFormat.fault(of: archive) }
        guard !target.lowercased().hasSuffix(".bin") else {
            throw SheetFault(
                .otherFormat, "the file is a binary workbook (.xlsb)",
                fix: "open it in a spreadsheet program and save it as .xlsx")
        }
        guard archive.has(target), !archive.has("word/document.xml") else {
            throw FileFormat.fault(of: archive)
        }
        return target
    }

    private static func relations(
        _ part: String, _ archive: Archive, _ limits: ReadLimits
    ) throws(SheetFault) -> RelationsHandler {
        let handler = RelationsHandler()
        try XMLStream.read(part, of: archive, limits: limits, into: handler)
        return handler
    }

    /// The name of a part that a relation of a folder names.
    private static func resolved(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": if !steps.isEmpty { steps.removeLast() }
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

// MARK: - Limits

/// What a workbook may take, whatever its author meant by it.
///
/// A filled-in form of a hundred lines is 20 KB and unpacks to 100 KB; the limits are hundreds of times as much.
public struct ReadLimits: Hashable, Sendable {
    /// Bytes of the file.
    public var fileBytes = 64 << 20
    /// Bytes of one part, unpacked.
    public var partBytes = 128 << 20
    /// Bytes of all parts read, unpacked.
    public var totalBytes = 256 << 20
    /// Parts of the file.
    public var parts = 4_096
    /// Sheets of the workbook.
    public var sheets = 1_024
    /// Cells of all sheets read that hold something.
    public var cells = 2_000_000
    /// Shared texts of the workbook.
    public var texts = 2_000_000
    /// Letters of one text, as bytes of UTF-8; a spreadsheet program keeps 32,767 letters in a cell.
    public var textBytes = 262_144
    /// Letters of the texts of all cells read, as bytes of UTF-8: a shared text counts in every cell that has it.
    public var cellTextBytes = 64 << 20
    /// Styles of cells; a spreadsheet program keeps 65,490.
    public var styles = 65_536
    /// Merged cells of one sheet.
    public var merged = 65_536
    /// Letters of the name of a sheet, as bytes of UTF-8; a spreadsheet program takes 31 letters.
    public var nameBytes = 1_024
    /// Elements inside one another.
    public var depth = 64

    /// The limits as they stand above.
    public init() {}
}
