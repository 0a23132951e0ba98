import ChisoModel

/// What one cell of a table says about one field.
package enum Datum: Hashable, Sendable {
    /// Nothing submitted.
    case blank
    /// `NA`.
    case notApplicable
    /// As in a `FieldColumn`.
    case given(Double)
    /// The text of a text field.
    case text(String)
    /// Not a datum of the field.
    case refused(DatumFault)
}

/// Why a cell is not a datum of its field.
package struct DatumFault: Error, Hashable {
    /// Its diagnostic's code.
    package var code: Diagnostic.Code
    /// What follows "'1.5' of 'dossiers_resolved' ".
    package var clause: String
    /// What to write.
    package var fix: String

    package init(_ code: some DiagnosticCode, clause: String, fix: String) {
        self.code = Diagnostic.Code(code)
        self.clause = clause
        self.fix = fix
    }
}
