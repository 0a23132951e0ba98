import ChisoModel

/// What refuses a whole round: every fault found, never only the first.
public struct DataFault: Error {
    /// In order of report, not empty; warnings found on the way are among them.
    public var diagnostics: [Diagnostic]

    /// Refuses a round for these reasons.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Refuses a round for one reason.
    package init(
        _ code: some DiagnosticCode, _ message: String, at data: DataLocation, fix: String? = nil
    ) {
        diagnostics = [Diagnostic(code, .error, message, data: data, fix: fix)]
    }
}
