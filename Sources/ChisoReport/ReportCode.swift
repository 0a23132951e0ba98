import ChisoModel

/// What cannot be printed.
public enum ReportCode: String, CaseIterable, DiagnosticCode {
    /// The ranking has no column that `chiso score --columns` names.
    case noSuchColumn = "C132"
}
