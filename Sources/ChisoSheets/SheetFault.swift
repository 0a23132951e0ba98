/// Why a workbook cannot be read or written.
public struct SheetFault: Error, Hashable, Sendable {
    /// What is the matter, for programs.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// There is no such file, or it may not be read.
        case unreadable
        /// The file is something else than an XLSX workbook: an `.xls`, an `.ods`, a text.
        case otherFormat
        /// The workbook asks for a password.
        case encrypted
        /// The workbook is cut short, or contradicts itself.
        case damaged
        /// The workbook is larger than a limit.
        case tooLarge
        /// The workbook holds what no spreadsheet program writes: a document type, entities, names given twice.
        case forbidden
        /// A sheet that was asked for is not there.
        case noSheet
        /// The library that writes workbooks is not installed.
        case noLibrary
        /// A workbook could not be written.
        case unwritable
    }

    /// What is the matter, for programs.
    public var kind: Kind
    /// A clause without a capital or a full stop: `the file is an old workbook (.xls)`.
    public var message: String
    /// What the reader can do about it.
    public var fix: String

    /// Makes a fault.
    public init(_ kind: Kind, _ message: String, fix: String) {
        self.kind = kind
        self.message = message
        self.fix = fix
    }

    /// A workbook that contradicts itself.
    static func damaged(_ message: String) -> SheetFault {
        SheetFault(
            .damaged, message, fix: "open it in a spreadsheet program and save it as .xlsx again")
    }
}
