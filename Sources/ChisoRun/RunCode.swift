import ChisoModel

/// What keeps a run from being opened.
public enum RunCode: String, CaseIterable, DiagnosticCode {
    /// The round names no pack, and none is named for it.
    case roundWithoutPack = "C102"
}
