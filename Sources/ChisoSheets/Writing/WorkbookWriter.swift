import CXLSXWriter
import Foundation

/// Writes one XLSX workbook; the same calls make the same bytes.
///
/// ```swift
/// let book = try WorkbookWriter(path: "out.xlsx", title: "Xếp hạng")
/// let sheet = try book.sheet("Xếp hạng")
/// try sheet.write("Đơn vị", at: CellReference(row: 0, column: 0), header)
/// try book.close()
/// ```
/// A class, because it owns the library's workbook; not to be shared among threads. A workbook that is not closed is not
/// written.
public final class WorkbookWriter {
    /// What a workbook says of itself.
    public struct Properties: Hashable, Sendable {
        /// Its title.
        public var title: String
        /// What it is about.
        public var subject: String
        /// The day it says it was made, in days since 1970-01-01: the same workbook made on two days is then the same file.
        public var day: Int

        /// Makes properties; the day is 1 January 1980 unless given, as that of every file in the archive is.
        public init(title: String, subject: String = "", day: Int = 3_652) {
            self.title = title
            self.subject = subject
            self.day = day
        }
    }

    let functions: cxlsx_functions
    let texts = CTexts()
    private let path: String
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// Starts a workbook that will be written to a file.
    ///
    /// - Throws: ``SheetFault`` when the library is not installed.
    public init(path: String, properties: Properties) throws(SheetFault) {
        guard let functions = cxlsx_open()?.pointee else {
            throw SheetFault(
                .noLibrary, "workbooks cannot be written: libxlsxwriter is not installed here",
                fix: "ask an administrator to run: apt-get install libxlsxwriter4")
        }
        self.functions = functions
        self.path = path
        var options = lxw_workbook_options()
        // By hand: Foundation's `deletingLastPathComponent` stops the process for a path of one letter.
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "./"
        book = texts.with(String(folder)) {
            options.tmpdir = $0
            return functions.workbook_new_opt(path, &options)
        }
        guard book != nil else { throw unwritable("there is no room") }
        set(properties)
    }

    deinit { if let book { functions.lxw_workbook_free(book) } }

    /// Adds a sheet; the first one is shown when the workbook is opened.
    ///
    /// - Parameter name: At most 31 letters, none of them `[ ] : * ? / \`, not that of another sheet.
    /// - Throws: ``SheetFault`` when it is no such name.
    public func sheet(_ name: String) throws(SheetFault) -> SheetWriter {
        guard let book, let sheet = functions.workbook_add_worksheet(book, name) else {
            throw SheetFault(
                .unwritable, "'\(name)' is no name for a sheet of the workbook",
                fix: "use at most 31 letters, and none of [ ] : * ? / \\")
        }
        return SheetWriter(sheet, name: name, book: self)
    }

    /// Gives a range a name: `chiso_levels`, `'Danh mục'!$A$1:$A$3`.
    public func define(_ name: String, as range: String) throws(SheetFault) {
        try check(functions.workbook_define_name(book, name, "=\(range)"), name)
    }

    /// Writes the file.
    ///
    /// - Throws: ``SheetFault`` when it cannot be written; then what is there is not whole.
    public func close() throws(SheetFault) {
        guard let book else { return }
        self.book = nil
        let status = functions.workbook_close(book)
        guard status == LXW_NO_ERROR else { throw unwritable(words(status)) }
    }

    // MARK: - For sheets

    /// The library's format for a style; nil for the workbook's own.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        guard let format = functions.workbook_add_format(book) else { return nil }
        style.apply(to: format, functions)
        formats[style] = format
        return format
    }

    /// An empty chart.
    func chart(_ type: UInt8) -> UnsafeMutablePointer<lxw_chart>? {
        functions.workbook_add_chart(book, type)
    }

    /// Throws what the library refused.
    func check(_ status: lxw_error, _ place: @autoclosure () -> String) throws(SheetFault) {
        guard status != LXW_NO_ERROR else { return }
        throw SheetFault(
            .unwritable, "\(place()) cannot be written: \(words(status))",
            fix: "shorten the text, or name fewer lines")
    }

    private func words(_ status: lxw_error) -> String {
        functions.lxw_strerror(status).map { String(cString: $0) } ?? "unknown"
    }

    private func unwritable(_ reason: String) -> SheetFault {
        SheetFault(
            .unwritable, "'\(path)' cannot be written: \(reason)",
            fix: "name a folder that exists and can be written to")
    }

    private func set(_ properties: Properties) {
        var set = lxw_doc_properties()
        // The library takes 255 letters.
        set.title = texts.kept(String(properties.title.prefix(200)))
        set.subject = texts.kept(String(properties.subject.prefix(200)))
        set.author = texts.kept("chiso")
        set.created = properties.day * 86_400
        _ = functions.workbook_set_properties(book, &set)
    }
}

/// Texts lent to the library, which are given back with the workbook.
final class CTexts {
    private var kept: [UnsafeMutablePointer<CChar>] = []

    deinit { kept.forEach { free($0) } }

    /// A text for as long as the workbook.
    func kept(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = strdup(text.sheetText) else { return nil }
        kept.append(copy)
        return copy
    }

    /// A text for one call.
    func with<Result>(_ text: String, _ use: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
        let copy = strdup(text)
        defer { free(copy) }
        return use(copy)
    }
}
