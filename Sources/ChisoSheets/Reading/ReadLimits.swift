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
