import ChisoModel

/// What is wrong with what a command is asked.
enum CommandCode: String, CaseIterable, DiagnosticCode {
    /// The round has no unit of that code or name, or several of that name.
    case noSuchUnit = "C101"
    /// The output file, or standard output, cannot be written.
    case outputUnwritable = "C103"
    /// Another run changes the round, or its tables were changed while forms were read.
    case roundChanging = "C104"
    /// Several rounds are named where one is asked about.
    case severalRounds = "C105"
    /// No task of the round is led by the office that `chiso plan --lead` names.
    case noSuchLead = "C111"
    /// The round has figures for one period only, or for one only between `--from` and `--to`.
    case noTrend = "C131"

    /// A chart is asked for without a sweep.
    case chartWithoutSweep = "C214"
    /// A goal is given without fields that may change, or the other way round.
    case goalWithoutFields = "C228"

    /// Where a report is to be written lies a file, or a folder that is no earlier report.
    case reportWouldReplace = "C321"
    /// PDF files are asked for, and WeasyPrint is not installed.
    case pdfWriterMissing = "C322"
    /// WeasyPrint could not make a PDF file.
    case pdfFailed = "C323"
    /// The library for workbooks is not installed, and the report has none.
    case workbookLibraryMissing = "C361"
    /// The workbook of a report cannot be written.
    case workbookUnwritable = "C362"

    /// A form is to be written where one lies already, without `--force`.
    case formWouldReplace = "C501"
}
