import Foundation

/// What a file is, by its first bytes: people rename files.
enum FileFormat {
    private static let save = "open it in a spreadsheet program and save it as .xlsx"

    /// Refuses whatever is not a ZIP archive, in words that say what it is.
    static func requireArchive(at path: String, limits: ReadLimits) throws(SheetFault) {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: (path as NSString).resolvingSymlinksInPath)
        guard let type = attributes?[.type] as? FileAttributeType else {
            throw SheetFault(.unreadable, "there is no such file", fix: "check the name")
        }
        guard type == .typeRegular else {
            throw SheetFault(
                .unreadable, "this is not a file",
                fix: "name the workbooks themselves: forms/*.xlsx")
        }
        let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
        guard size <= limits.fileBytes else {
            throw Archive.tooLarge("the file is larger than \(limits.fileBytes >> 20) MiB")
        }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        else {
            throw SheetFault(.unreadable, "the file may not be read", fix: "check who may read it")
        }
        try requireArchive(data)
    }

    private static func requireArchive(_ data: Data) throws(SheetFault) {
        if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return }
        guard !data.isEmpty else {
            throw SheetFault(.otherFormat, "the file is empty", fix: "send the workbook again")
        }
        guard data.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else {
            throw SheetFault(.otherFormat, "the file is not an XLSX workbook", fix: save)
        }
        // A compound file holds either a workbook of 1997 to 2003, or a newer one under a password.
        let name = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
        guard data.range(of: name) == nil else {
            throw SheetFault(
                .encrypted, "the workbook asks for a password",
                fix: "open it, save it without a password, and send it again")
        }
        throw SheetFault(.otherFormat, "the file is an old workbook (.xls)", fix: save)
    }

    /// The fault of an archive without a workbook's parts.
    static func fault(of archive: Archive) -> SheetFault {
        if archive.has("mimetype"), archive.has("content.xml") {
            return SheetFault(
                .otherFormat, "the file is an OpenDocument spreadsheet (.ods)", fix: save)
        }
        if archive.has("word/document.xml") {
            return SheetFault(
                .otherFormat, "the file is a text document (.docx)", fix: "send the workbook")
        }
        return SheetFault(.otherFormat, "the file is an archive without a workbook", fix: save)
    }
}
