import ChisoModel
import ChisoReport
import ChisoSheets

/// The workbook of a report on its way into the folder of the report.
enum ReportWorkbook {
    /// Writes the workbook into the folder, and lets the pages lead to it.
    ///
    /// Where the library for workbooks is not installed the pages do without, and C361 says so.
    /// - Throws: Code C362 when the workbook cannot be written.
    static func write(
        of pages: inout ReportPages, _ round: Round, to folder: ReportFolder
    ) throws(Failure) {
        let workbook = ResultsWorkbook(pages, round: round)
        do throws(SheetFault) {
            try workbook.write(to: "\(folder.aside)/\(workbook.fileName)")
            pages.workbook = workbook.fileName
        } catch {
            guard error.kind == .noLibrary else {
                throw Failure(
                    CommandCode.workbookUnwritable,
                    "the workbook '\(workbook.fileName)' cannot be written: "
                        + error.message,
                    fix: "check that there is room, or leave it out with --no-xlsx")
            }
            Console.report([
                Diagnostic(
                    CommandCode.workbookLibraryMissing, .warning,
                    "the report has no workbook: \(error.message)",
                    fix: error.fix)
            ])
        }
    }
}
