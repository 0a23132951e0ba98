import ChisoModel

/// What cannot be explained.
public enum ExplainingCode: String, CaseIterable, DiagnosticCode {
    /// The indicator to explain is none of the pack, or a group, or its code belongs to several.
    case noSuchIndicator = "C261"
}
